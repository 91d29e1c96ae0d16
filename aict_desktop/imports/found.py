"""The lines of a sheet as its subject reads them, before anything is compared with the dossier."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from aict_desktop.imports.action_lines import read_action
from aict_desktop.imports.carrying import carried
from aict_desktop.imports.filters import Filter
from aict_desktop.imports.layout import Line, Table
from aict_desktop.imports.lines import Reading
from aict_desktop.imports.logframe_lines import read_logframe
from aict_desktop.imports.mapping import Column, Layout, read_as
from aict_desktop.imports.measure_lines import read_measures
from aict_desktop.imports.problems import Remark
from aict_desktop.imports.sheets import Sheet
from aict_desktop.imports.stakeholders import read_stakeholder
from aict_desktop.imports.subjects import ACTIONS, LOGFRAME, MEASUREMENTS, STAKEHOLDERS, THEMES
from aict_desktop.imports.sums import Grouping, Pair, grouped

_Read = Callable[[Sequence[Line], Layout], tuple[list[Reading], list[Remark]]]


def _each(read: Callable[[Line, Layout], Reading]) -> _Read:
    """The reader of lines that say nothing of each other."""
    return lambda lines, layout: ([read(line, layout) for line in lines], [])


_READERS: Mapping[str, _Read] = {
    ACTIONS.name: _each(read_action),
    STAKEHOLDERS.name: _each(read_stakeholder),
    LOGFRAME.name: read_logframe,
    MEASUREMENTS.name: read_measures,
}
_NAMES = {
    ACTIONS.name: "title",
    STAKEHOLDERS.name: "name",
    LOGFRAME.name: "entries",
    MEASUREMENTS.name: "measures",
}


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
        wanted = [pair for pair in self.pairs if says_something(pair[1]) and is_wanted(pair[0], filters)]
        money = money_told(self.layout, [reading for _, reading in wanted])
        return grouped(wanted, column, money, self.layout.subject)


def read_lines(sheet: Sheet, layout: Layout) -> Lines:
    """The lines of ``sheet`` as the layout reads them."""
    table = read_as(sheet, layout)
    lines, carries = carried(table, layout)
    readings, remarks = _READERS[layout.subject.name](lines, layout)
    return Lines(table, layout, tuple(zip(lines, readings, strict=True)), (*carries, *remarks))


def says_something(reading: Reading) -> bool:
    """Whether a line says what its subject cannot do without."""
    return _NAMES[reading.subject.name] in reading.values


def is_wanted(line: Line, filters: Sequence[Filter]) -> bool:
    """Whether all filters keep a line."""
    return all(wanted.keeps(line) for wanted in filters)


def sorted_by(layout: Layout, filters: Sequence[Filter]) -> list[Column]:
    """The columns by whose values lines are added up: those of themes, and of the filters."""
    places = {wanted.place for wanted in filters}
    return [column for column in layout.columns if column.is_among(THEMES) or column.place in places]


def money_told(layout: Layout, readings: Sequence[Reading]) -> list[str]:
    """The amounts that some of the lines tell, in the order of the columns."""
    told = {target for reading in readings for target in reading.values}
    targets = dict.fromkeys([*(column.target for column in layout.columns), *layout.subject.money])
    return [target for target in targets if target in layout.subject.money and target in told]
