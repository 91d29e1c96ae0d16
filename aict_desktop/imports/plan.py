"""What an import would do, before anything is written: one edit, and a word on each line left."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.french import count
from aict_desktop.domain.records.stakeholders import Contact, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.action_lines import read_action
from aict_desktop.imports.actions import ActionImport
from aict_desktop.imports.carrying import carried
from aict_desktop.imports.filters import Filter
from aict_desktop.imports.gathering import Gathering
from aict_desktop.imports.identity import folded
from aict_desktop.imports.layout import Line, Table
from aict_desktop.imports.lines import Reading
from aict_desktop.imports.mapping import Column, Layout, read_as
from aict_desktop.imports.problems import Remark, remark, words
from aict_desktop.imports.sheets import Sheet
from aict_desktop.imports.stakeholders import StakeholderImport, read_stakeholder
from aict_desktop.imports.subjects import ACTIONS, LEAVE, STAKEHOLDERS, THEMES
from aict_desktop.imports.sums import Grouping, Pair, disagreements, grouped, totals

_READERS: Mapping[str, Callable[[Line, Layout], Reading]] = {
    ACTIONS.name: read_action,
    STAKEHOLDERS.name: read_stakeholder,
}
_IMPORTS: Mapping[str, Any] = {ACTIONS.name: ActionImport, STAKEHOLDERS.name: StakeholderImport}
_NAMES = {ACTIONS.name: "title", STAKEHOLDERS.name: "name"}


@dataclass(frozen=True)
class Plan:
    """What an import would do.

    Counts of lines: ``read`` in the table; ``picked`` of those by the filters; ``kept``, in the dossier
    afterwards; of those, ``already_there`` before and ``understood`` without any remark. ``organisations``:
    the new ones. ``totals``: euros of the kept lines by target. ``sums``: the same by theme and by filter.
    """

    edit: Edit
    file_name: str
    sheet_name: str
    layout: Layout
    read: int
    picked: int
    understood: int
    kept: int
    already_there: int
    organisations: tuple[str, ...]
    contacts: int
    remarks: tuple[Remark, ...]
    totals: Mapping[str, Decimal]
    sums: tuple[Grouping, ...]


@dataclass(frozen=True)
class Lines:
    """The lines of a sheet with what each says, and what was carried from one to another."""

    table: Table
    layout: Layout
    pairs: tuple[Pair, ...]
    carries: tuple[Remark, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines alone."""
        return tuple(line for line, _ in self.pairs)

    def by(self, column: Column, filters: Sequence[Filter] = ()) -> Grouping:
        """What the lines that the filters keep add up to by the values of a column."""
        name = _NAMES[self.layout.subject.name]
        wanted = [pair for pair in self.pairs if name in pair[1].values and _kept(pair[0], filters)]
        money = _money(self.layout, [reading for _, reading in wanted])
        return grouped(wanted, column, money, self.layout.subject)


def read_lines(sheet: Sheet, layout: Layout) -> Lines:
    """The lines of ``sheet`` as the layout reads them."""
    table = read_as(sheet, layout)
    lines, carries = carried(table, layout)
    read = _READERS[layout.subject.name]
    return Lines(table, layout, tuple((line, read(line, layout)) for line in lines), tuple(carries))


def plan(
    snapshot: Snapshot,
    sheet: Sheet,
    layout: Layout,
    file_name: str,
    with_stakeholders: bool = True,
    left_out: Collection[str] = (),
    filters: Sequence[Filter] = (),
    others: Sequence[Sheet] = (),
) -> Plan:
    """How to bring the lines of ``sheet`` that the filters keep into the dossier.

    Without stakeholders, and for the names ``left_out``, what a list of actions calls them goes to the notes;
    the lines of a list of stakeholders are left. ``others`` are the sheets beside, whose sums are compared.
    """
    found = read_lines(sheet, layout)
    picked = [reading for line, reading in found.pairs if _kept(line, filters)]
    kept = [reading for reading in picked if _NAMES[layout.subject.name] in reading.values]
    unwanted = {folded(name) for name in left_out}
    gathering = Gathering(snapshot, file_name)
    brought = _IMPORTS[layout.subject.name](
        gathering, layout, lambda name: with_stakeholders and folded(name) not in unwanted
    )
    already_there = brought.bring(kept)
    return Plan(
        edit=gathering.edit(),
        file_name=file_name,
        sheet_name=sheet.name,
        layout=layout,
        read=len(found.pairs),
        picked=len(picked),
        understood=sum(not reading.remarks for reading in kept),
        kept=len(kept),
        already_there=already_there,
        organisations=tuple(record.name for record in gathering.new(Stakeholder)),
        contacts=len(gathering.new(Contact)),
        remarks=tuple(sorted(_remarks(found, filters, others), key=lambda told: told.line)),
        totals=totals(kept, _money(layout, kept)),
        sums=tuple(found.by(column, filters) for column in _sorted_by(layout, filters)),
    )


def _money(layout: Layout, readings: Sequence[Reading]) -> list[str]:
    """The amounts that some of the lines tell, in the order of the columns."""
    told = {target for reading in readings for target in reading.values}
    return [c.target for c in layout.columns if c.target in layout.subject.money and c.target in told]


def _kept(line: Line, filters: Sequence[Filter]) -> bool:
    return all(wanted.keeps(line) for wanted in filters)


def _sorted_by(layout: Layout, filters: Sequence[Filter]) -> list[Column]:
    places = {wanted.place for wanted in filters}
    return [column for column in layout.columns if column.is_among(THEMES) or column.place in places]


def _remarks(found: Lines, filters: Sequence[Filter], others: Sequence[Sheet]) -> Iterator[Remark]:
    layout = found.layout
    yield from _about_sums(found, filters, others)
    if others:
        names = ", ".join(words("report", "quoted", text=sheet.name) for sheet in others)
        yield remark(0, "", "", "other_sheets", names=names)
    yield from layout.remarks
    yield from (remark(0, c.heading, "", "left") for c in layout.columns if c.target == LEAVE)
    if filters:
        yield from _outside(found, filters)
    near = _Near(found.lines, filters)
    yield from (told for told in (*found.table.remarks, *found.carries) if near.has(told.line))
    for line, reading in found.pairs:
        if _kept(line, filters):
            yield from reading.remarks


def _about_sums(found: Lines, filters: Sequence[Filter], others: Sequence[Sheet]) -> Iterator[Remark]:
    """Disagreements with other sheets, on all the lines of a value whatever else is filtered."""
    for column in _sorted_by(found.layout, filters):
        own = [wanted for wanted in filters if wanted.place == column.place]
        yield from disagreements(found.by(column, own), others)


def _outside(found: Lines, filters: Sequence[Filter]) -> Iterator[Remark]:
    """What the filters leave aside, told once for all."""
    near = _Near(found.lines, filters)
    lines = sum(not _kept(line, filters) for line in found.lines)
    around = sum(not near.has(told.line) for told in found.table.remarks)
    choice = " ; ".join(wanted.told for wanted in filters)
    if lines:
        told = {"lines": count(lines, "ligne", "lignes"), "around": count(around, "ligne", "lignes")}
        yield remark(0, "", "", "outside_around" if around else "outside", choice=choice, **told)


class _Near:
    """Tells the rows of a file that stand at or right under a wanted line, or above all lines."""

    def __init__(self, lines: Sequence[Line], filters: Sequence[Filter]) -> None:
        self._numbers = [line.number for line in lines]
        self._wanted = [_kept(line, filters) for line in lines]

    def has(self, number: int) -> bool:
        place = bisect(self._numbers, number) - 1
        return place < 0 or self._wanted[place]
