"""Which field of an action each column fills: proposed from the headings, then the user's to change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from aict_desktop.domain.fields import Money, kinds
from aict_desktop.domain.folding import fold
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.imports.headings import Meaning, recognise, year_in
from aict_desktop.imports.layout import Table, read_table
from aict_desktop.imports.problems import Remark, remark, words
from aict_desktop.imports.reading import CELL_READERS, is_nothing
from aict_desktop.imports.sheets import Cell, Sheet, as_text
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.words import field_label

_HALF = 0.5  # the share of its cells that must be readable, or a heading deceives
LEAVE = ""
NOTES = "notes"
PERIOD = "period"
SUPPORT = "support"
ORGANISATION = "organisation"
MONEY = tuple(name for name, kind in kinds(Action).items() if isinstance(kind, Money))
TARGETS = (
    *(ORGANISATION, "title", "reference", SUPPORT, "kind", "state", "partner", "country", "theme"),
    *("year", "since", PERIOD, "start", "end", "last_contact", *MONEY, "results", "working", NOTES, LEAVE),
)


@dataclass(frozen=True)
class Column:
    """One column of the file, by its place from 0, what it fills and the year its heading holds."""

    place: int
    heading: str
    target: str
    year: int | None = None

    @property
    def holds_notes(self) -> bool:
        """Whether the file itself calls the column notes: its texts need no heading to be understood."""
        return recognise(self.heading).target == NOTES


@dataclass(frozen=True)
class Layout:
    """What every column fills; ``year`` is the one of lines that do not say theirs."""

    columns: tuple[Column, ...]
    year: int | None = None
    remarks: tuple[Remark, ...] = ()

    def with_target(self, place: int, target: str) -> Layout:
        """The layout where the column at ``place`` fills ``target``; the one that did goes to the notes."""
        alone = target not in (LEAVE, NOTES)
        return replace(
            self,
            columns=tuple(
                replace(column, target=target)
                if column.place == place
                else replace(column, target=NOTES)
                if alone and column.target == target
                else column
                for column in self.columns
            ),
        )

    def has(self, target: str) -> bool:
        """Whether a column fills ``target``."""
        return any(column.target == target for column in self.columns)


def target_label(target: str) -> str:
    """What a target is called in the window and in reports."""
    own: Mapping[str, str] = read_toml("imports.toml")["targets"]
    return own[target or "leave"] if target in (LEAVE, PERIOD, SUPPORT) else field_label(Action.table, target)


def most_readable(sheets: Sequence[Sheet]) -> Sheet:
    """The sheet whose headings are understood best, the first of equals."""
    return max(sheets, key=lambda sheet: len({column.target for column in propose(sheet).columns} - {NOTES}))


def propose(sheet: Sheet) -> Layout:
    """What the headings and contents of a sheet suggest; a column that nothing explains goes to the notes."""
    table = read_table(sheet)
    cells = {place: table.filled(place) for place in table.columns}
    meanings = [recognise(heading) for heading in table.headings]
    remarks = _join_split_headings(table, meanings, cells)
    columns: list[Column] = []
    for place in table.columns:
        target = _target(meanings[place], cells[place])
        if target in {column.target for column in columns}:
            target = NOTES
        if target == "voted" and meanings[place].bare:
            remarks.append(remark(0, table.headings[place], "", "bare_amount"))
        columns.append(Column(place, table.headings[place], target, meanings[place].year))
    return _with_year(Layout(tuple(columns), None, tuple(remarks)), table)


def _target(meaning: Meaning, cells: Sequence[Cell]) -> str:
    target = meaning.target or NOTES
    if target == "kind" and _readable_support(cells) > _HALF:
        return SUPPORT
    return target if _readable(target, cells) >= _HALF else NOTES


def _readable_support(cells: Sequence[Cell]) -> float:
    known: Mapping[str, str] = read_toml("imports.toml")["support"]
    return sum(fold(as_text(cell)) in known for cell in cells) / len(cells)


def _readable(target: str, cells: Iterable[Cell]) -> float:
    kind = kinds(Action).get(target)
    read: Callable[..., object] | None = CELL_READERS.get(type(kind)) if kind else None
    told = [cell for cell in cells if not is_nothing(cell)]
    if read is None or not told:
        return 1
    return sum(read(cell, kind) is not None for cell in told) / len(told)


def _join_split_headings(
    table: Table, meanings: list[Meaning], cells: Mapping[int, Sequence[Cell]]
) -> list[Remark]:
    """« Montant » beside « proposée 2014 »: a separator cut one heading in two; the first column holds it."""
    remarks = []
    for place, (first, second) in enumerate(pairwise(meanings)):
        whole = f"{table.headings[place]} {table.headings[place + 1]}"
        joined = recognise(whole)
        cut = first.bare and second.target in MONEY and joined.target == second.target
        if cut and _amounts(cells.get(place, ())) > _HALF > _amounts(cells.get(place + 1, ())):
            meanings[place], meanings[place + 1] = joined, Meaning(NOTES, second.year)
            remarks.append(remark(0, whole, "", "split"))
    return remarks


def _amounts(cells: Sequence[Cell]) -> float:
    return _readable("requested", cells) if cells else 0


def _with_year(layout: Layout, table: Table) -> Layout:
    """The layout with the year of lines that do not tell it; amounts of other years go to the notes."""
    years = Counter(column.year for column in layout.columns if column.target in MONEY and column.year)
    above = year_in(" ".join(table.above))
    main = max(years, key=lambda year: (years[year], year), default=above)
    if main is None:
        return layout
    others = {c.place for c in layout.columns if c.target in MONEY and c.year not in (None, main)}
    remarks = [remark(0, c.heading, "", "other_year", year=main) for c in layout.columns if c.place in others]
    if not layout.has("year") and not years:
        remarks.append(remark(0, target_label("year"), str(main), "year_above"))
    return Layout(
        tuple(replace(c, target=NOTES) if c.place in others else c for c in layout.columns),
        None if layout.has("year") else main,
        (*layout.remarks, *remarks),
    )


def column_label(column: Column) -> str:
    """« Structure → Organisme »."""
    return words("report", "column", heading=column.heading, field=target_label(column.target))
