"""Which target each column fills: proposed from the headings, then the user's to change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from aict_desktop.imports.folds import fold
from aict_desktop.imports.headings import Meaning, listed, recognise, year_in
from aict_desktop.imports.layout import Table, find_header, read_table
from aict_desktop.imports.levelling import level_targets
from aict_desktop.imports.marks import is_mark
from aict_desktop.imports.problems import ImportProblem, Remark, remark, words
from aict_desktop.imports.reading import CELL_READERS, is_nothing
from aict_desktop.imports.sheets import Cell, Sheet, as_text
from aict_desktop.imports.subjects import ACTIONS, IDENT, LEAVE, NOTES, SUPPORT, Subject
from aict_desktop.reference.files import read_toml

_HALF = 0.5  # the share of its cells that must be readable, or a heading deceives
_DATE_OF = {"baseline": "baseline_on", "target": "target_on"}  # « Départ », « Cible » may head either
FIND = -1


@dataclass(frozen=True)
class Column:
    """One column of the file, by its place from 0, what it fills and the year its heading holds.

    ``meant`` is what the heading names, which the cells may belie.
    """

    place: int
    heading: str
    target: str
    year: int | None = None
    meant: str = ""

    @property
    def holds_notes(self) -> bool:
        """Whether the file itself calls the column notes: its texts need no heading to be understood."""
        return self.meant == NOTES

    def is_among(self, targets: Sequence[str]) -> bool:
        """Whether the column fills, or is called as if it filled, one of ``targets``."""
        return self.target in targets or self.meant in targets


@dataclass(frozen=True)
class Layout:
    """What every column fills under the row ``header``; ``year`` is that of lines that do not say theirs."""

    subject: Subject
    header: int | None
    columns: tuple[Column, ...]
    year: int | None = None
    remarks: tuple[Remark, ...] = ()

    def with_target(self, place: int, target: str) -> Layout:
        """The layout where the column at ``place`` fills ``target``; the one that did fills nothing else."""
        alone, default = target not in self.subject.shared, self.subject.default
        changed = {c.place: default for c in self.columns if alone and c.target == target} | {place: target}
        headings = {column.heading for column in self.columns if column.place in changed}
        return replace(
            self,
            columns=tuple(replace(c, target=changed.get(c.place, c.target)) for c in self.columns),
            # What was supposed of a column no longer holds once the user has said what it is.
            remarks=tuple(told for told in self.remarks if told.column not in headings),
        )

    def has(self, target: str) -> bool:
        """Whether a column fills ``target``."""
        return any(column.target == target for column in self.columns)


def read_as(sheet: Sheet, layout: Layout) -> Table:
    """The table of a sheet under the headings of a layout."""
    return read_table(sheet, layout.subject.name, layout.header)


def sheet_called(sheets: Sequence[Sheet], name: str, file_name: str) -> Sheet:
    """The sheet of that name, whatever its case and accents; ImportProblem tells those that exist."""
    found = next((sheet for sheet in sheets if fold(sheet.name) == fold(name)), None)
    if found is None:
        known = " ; ".join(words("report", "quoted", text=sheet.name) for sheet in sheets)
        raise ImportProblem("no_such_sheet", name=file_name, sheet=name, known=known)
    return found


def most_readable(sheets: Sequence[Sheet], subject: Subject = ACTIONS) -> Sheet:
    """The sheet whose headings are understood best, first among those called like the subject."""

    def understood(sheet: Sheet) -> int:
        return len({column.target for column in propose(sheet, subject).columns} - {NOTES, LEAVE})

    called = [sheet for sheet in sheets if fold(sheet.name) in listed("sheets", subject.name)]
    return max(called or sheets, key=understood)


def propose(sheet: Sheet, subject: Subject = ACTIONS, header: int | None = FIND) -> Layout:
    """What the headings and contents of a sheet suggest; a column that nothing explains goes to the notes.

    The headings are looked for unless their row is given, or None to say that there are none.
    """
    header = find_header(sheet.rows, subject.name) if header == FIND else header
    table = read_table(sheet, subject.name, header)
    cells = {place: table.filled(place) for place in table.columns}
    meanings = [recognise(heading, subject.name) for heading in table.headings]
    remarks = _join_split_headings(table, meanings, cells, subject)
    columns: list[Column] = []
    for place in table.columns:
        target = _target(meanings[place], cells[place], subject)
        if IDENT in subject.targets and all(map(is_mark, cells[place])):
            target = IDENT
        if target not in subject.shared and target in {column.target for column in columns}:
            target = subject.default
        if target == "voted" and meanings[place].bare:
            remarks.append(remark(0, table.headings[place], "", "bare_amount"))
        heading = table.headings[place]
        meant = recognise(heading, subject.name).target
        columns.append(Column(place, heading, target, meanings[place].year, meant))
    layout = Layout(subject, header, tuple(columns), None, tuple(remarks))
    return _with_levels(layout, table) if subject.levelled else _with_year(layout, table)


def _with_levels(layout: Layout, table: Table) -> Layout:
    """The layout where the cells themselves have told which column holds the levels, which their texts."""
    before = {column.place: column.target for column in layout.columns}
    # A text alone in its row is a title, whatever the column it stands in.
    lines = [line for line in table.lines if len(line.cells) - line.cells.count("") > 1] or table.lines
    cells = {place: [line.cells[place] for line in lines if line.cells[place] != ""] for place in before}
    targets = level_targets(before, cells)
    return replace(layout, columns=tuple(replace(c, target=targets[c.place]) for c in layout.columns))


def _target(meaning: Meaning, cells: Sequence[Cell], subject: Subject) -> str:
    target = meaning.target or subject.default
    if target == "kind" and _readable_support(cells) > _HALF:
        return SUPPORT
    for possible in (target, _DATE_OF.get(target, target)):
        if possible in subject.targets and _readable(possible, cells, subject) >= _HALF:
            return possible
    return subject.default


def _readable_support(cells: Sequence[Cell]) -> float:
    known: Mapping[str, str] = read_toml("imports.toml")["support"]
    return sum(fold(as_text(cell)) in known for cell in cells) / len(cells)


def _readable(target: str, cells: Iterable[Cell], subject: Subject) -> float:
    kind = subject.kinds.get(target)
    read: Callable[..., object] | None = CELL_READERS.get(type(kind)) if kind else None
    told = [cell for cell in cells if not is_nothing(cell)]
    if read is None or not told:
        return 1
    return sum(read(cell, kind) is not None for cell in told) / len(told)


def _join_split_headings(
    table: Table, meanings: list[Meaning], cells: Mapping[int, Sequence[Cell]], subject: Subject
) -> list[Remark]:
    """« Montant » beside « proposée 2014 »: a separator cut one heading in two; the first column holds it."""
    remarks = []
    for place, (first, second) in enumerate(pairwise(meanings)):
        whole = f"{table.headings[place]} {table.headings[place + 1]}"
        joined = recognise(whole, subject.name)
        cut = first.bare and second.target in subject.money and joined.target == second.target
        if cut and _amounts(cells.get(place, ())) > _HALF > _amounts(cells.get(place + 1, ())):
            meanings[place], meanings[place + 1] = joined, Meaning(NOTES, second.year)
            remarks.append(remark(0, whole, "", "split"))
    return remarks


def _amounts(cells: Sequence[Cell]) -> float:
    return _readable("requested", cells, ACTIONS) if cells else 0


def _with_year(layout: Layout, table: Table) -> Layout:
    """The layout with the year of lines that do not tell it; amounts of other years go to the notes."""
    money = layout.subject.money
    years = Counter(column.year for column in layout.columns if column.target in money and column.year)
    above = year_in(" ".join(table.above))
    main = max(years, key=lambda year: (years[year], year), default=above)
    if main is None or not money:
        return layout
    others = {c.place for c in layout.columns if c.target in money and c.year not in (None, main)}
    remarks = [remark(0, c.heading, "", "other_year", year=main) for c in layout.columns if c.place in others]
    if not layout.has("year") and not years:
        remarks.append(remark(0, layout.subject.label("year"), str(main), "year_above"))
    return replace(
        layout,
        columns=tuple(replace(c, target=NOTES) if c.place in others else c for c in layout.columns),
        year=None if layout.has("year") else main,
        remarks=(*layout.remarks, *remarks),
    )


def column_label(column: Column, subject: Subject) -> str:
    """« Structure → Organisme »."""
    return words("report", "column", heading=column.heading, field=subject.label(column.target))
