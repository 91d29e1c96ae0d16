"""Which lines of a list are wanted: those whose cells, in some of its columns, hold some of their values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from aict_desktop.imports.folds import fold
from aict_desktop.imports.identity import folded
from aict_desktop.imports.layout import Line
from aict_desktop.imports.mapping import Column, Layout
from aict_desktop.imports.problems import ImportProblem, words
from aict_desktop.imports.sheets import as_text
from aict_desktop.imports.subjects import THEMES

_MOST_VALUES = 60  # a column with more is no way to sort lines
_MOST_LISTED = 40


@dataclass(frozen=True)
class Filter:
    """The lines whose cell at ``place`` holds one of ``values``, whatever their case and accents."""

    place: int
    heading: str
    values: tuple[str, ...]

    def keeps(self, line: Line) -> bool:
        """Whether a line is wanted."""
        return value_in(line, self.place) in _compared(self.values)

    @property
    def told(self) -> str:
        """« Thématique : CULTURE, SPORT »."""
        return words("words", "note", heading=self.heading, text=", ".join(map(told_value, self.values)))


@lru_cache
def _compared(values: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(folded, values))


def value_in(line: Line, place: int) -> str:
    """The value of a line in a column, as values are compared."""
    return folded(as_text(line.cells[place]))


def told_value(value: str) -> str:
    """A value as users read it, nothing too."""
    return value or words("words", "no_value")


def values_of(lines: Iterable[Line], place: int) -> dict[str, str]:
    """The values of a column in their order, as compared and as first written."""
    found: dict[str, str] = {}
    for line in lines:
        found.setdefault(value_in(line, place), as_text(line.cells[place]).replace("\n", " "))
    return found


def sorting_columns(lines: Sequence[Line], layout: Layout) -> tuple[Column, ...]:
    """The columns by which lines may be picked: those of few values, the themes first."""
    most = min(_MOST_VALUES, len(lines) // 2)
    columns = [column for column in layout.columns if column.target not in layout.subject.stay]
    found = [column for column in columns if 1 < len(values_of(lines, column.place)) <= most]
    return tuple(sorted(found, key=lambda column: not column.is_among(THEMES)))


def read_filters(texts: Sequence[str], lines: Sequence[Line], layout: Layout) -> tuple[Filter, ...]:
    """The filters that « COLONNE=VALEUR » texts ask for; two values of one column are both wanted.

    ImportProblem tells the columns or the values that exist.
    """
    wanted: dict[int, Filter] = {}
    for text in texts:
        heading, sign, value = text.partition("=")
        if not sign:
            raise ImportProblem("filter_form", text=text)
        column = _column(heading, layout)
        before = wanted.get(column.place)
        values = (*(before.values if before else ()), _value(value, lines, column))
        wanted[column.place] = Filter(column.place, column.heading, values)
    return tuple(wanted.values())


def _column(heading: str, layout: Layout) -> Column:
    found = next((c for c in layout.columns if folded(c.heading) == folded(heading.strip())), None)
    if found is None:
        known = _listed(c.heading for c in layout.columns)
        raise ImportProblem("no_such_column", column=heading.strip(), known=known)
    return found


def _value(value: str, lines: Sequence[Line], column: Column) -> str:
    known = values_of(lines, column.place)
    if (wanted := folded(value.strip())) not in known:
        listed = _listed(map(told_value, sorted(known.values(), key=fold)))
        raise ImportProblem("no_such_value", value=value.strip(), column=column.heading, known=listed)
    return known[wanted]


def _listed(names: Iterable[str]) -> str:
    every = list(names)
    told = " ; ".join(words("report", "quoted", text=name) for name in every[:_MOST_LISTED])
    return told + (" ; …" if len(every) > _MOST_LISTED else "")
