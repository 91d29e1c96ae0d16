"""Lines of a logframe, top to bottom: a matrix of levels, or one line an activity under its result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aict_desktop.imports.headings import recognise
from aict_desktop.imports.layout import Line
from aict_desktop.imports.levels import (
    GOAL,
    LEVELS,
    Code,
    Named,
    code_in,
    depth,
    labelled,
    named,
    named_level,
)
from aict_desktop.imports.lines import Reading
from aict_desktop.imports.logframe_cells import Cells
from aict_desktop.imports.logframe_entries import Entries, Entry, LogframeReading
from aict_desktop.imports.logframe_evidence import read_rest
from aict_desktop.imports.mapping import Layout
from aict_desktop.imports.marks import read_mark
from aict_desktop.imports.pieces import marked_pieces, pieces
from aict_desktop.imports.problems import Remark, remark
from aict_desktop.imports.reading import is_nothing
from aict_desktop.imports.sheets import Cell, as_text
from aict_desktop.imports.subjects import IDENT, LEAVE, LEVEL, LOGFRAME, LOGIC, NUMBER

_LEVEL_OF = {"strategy": GOAL}
_EVIDENCE = ("indicator", "assumption")
_TEXTS = (LEVEL, LOGIC, NUMBER, IDENT, *LEVELS)


def read_logframe(lines: Sequence[Line], layout: Layout) -> tuple[list[Reading], list[Remark]]:
    """What each line says, in the light of those above it, and what holds for all of them."""
    reader = _Reader(layout)
    readings = [reader.read(line) for line in lines]
    moved = dict.fromkeys(heading for reading in readings for heading in sorted(reading.moved_up))
    return list(readings), [remark(0, heading, "", "up_to_result") for heading in moved]


class _Reader:
    """Goes down the lines: ``_level`` is that of lines that say none, ``_targets`` what columns hold.

    ``_own`` is the table of a sheet of our own workbook, whose texts are exact and lines bear ids.
    """

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._own = next((column.heading for column in layout.columns if column.target == IDENT), "")
        self._entries = Entries(is_own=bool(self._own))
        self._level = ""
        self._targets: dict[int, str] = {}

    def read(self, line: Line) -> LogframeReading:
        """What one line says."""
        reading = LogframeReading(line.number, LOGFRAME)
        cells = self._cells(line)
        if self._heads_level(cells):
            reading.leave(line, "subheading")
            return reading
        made = self._banner(reading, cells) or self._flat(reading, cells) or self._matrix(reading, cells)
        hosts = made or ([] if reading.remarks else self._above(cells))
        if hosts or self._is_whole(cells):
            ident = self._ident(cells)[1] if self._own in _EVIDENCE else ""
            read_rest(reading, cells, hosts, ident, is_own=bool(self._own))
        if reading.entries or reading.evidence:
            reading.values["entries"] = True
        elif not reading.remarks:
            reading.leave(line, "level_title" if self._are_titles(cells) else "no_level")
        return reading

    def _cells(self, line: Line) -> Cells:
        """The filled cells by target, with their columns; what a heading farther down says of them holds."""
        found: Cells = {}
        for column in self._layout.columns:
            target = self._targets.get(column.place, column.target)
            if target != LEAVE and not is_nothing(line.cells[column.place], zero=True):
                found[target] = (column, line.cells[column.place])
        return found

    def _heads_level(self, cells: Cells) -> bool:
        """Whether a line is « Activités · Moyens · Coûts », headings of the lines below; then they hold."""
        levels = [t for t, (_, cell) in cells.items() if t in _TEXTS and self._is_title(t, cell)]
        others = {c.place: _heading(cell) for t, (c, cell) in cells.items() if t not in levels}
        if len(levels) != 1 or not others or not all(others.values()):
            return False
        self._start(named_level(as_text(cells[levels[0]][1])).level)
        self._targets = others
        return True

    def _start(self, level: str) -> None:
        if level != self._level:
            self._level, self._targets = level, {}

    def _banner(self, reading: LogframeReading, cells: Cells) -> list[Entry]:
        """The text of a level that stands alone in its line, above a list of what is under it."""
        if len(cells) != 1 or self._own:
            return []
        ((target, (_, cell)),) = cells.items()
        told = named(as_text(cell))
        if not told.level or not told.text or target in (LOGIC, LEVEL, told.level):
            return []
        return [self._entries.add(told.level, told, (), reading)]

    def _flat(self, reading: LogframeReading, cells: Cells) -> list[Entry]:
        """The chain of texts of one line; the last ones are those that the rest of the line is about."""
        made: list[Entry] = []
        levels = [level for level in LEVELS if level in cells]
        for level in levels:
            number = self._number(cells) if level == levels[-1] else ()
            above = made
            texts = self._texts(as_text(cells[level][1]), level)
            made = [self._entries.add(level, _numbered(told, number), above, reading) for told in texts]
            self._mark(cells, made, level)
        return made

    def _texts(self, text: str, level: str) -> Sequence[Named]:
        if self._own:
            return (Named("", (), text) if level == self._own else labelled(text),)
        return (named(text),) if level == GOAL else marked_pieces(text)

    def _mark(self, cells: Cells, made: Sequence[Entry], level: str) -> None:
        """Say which entry of our own workbook bears the id of its line, and which are only labels."""
        if not self._own:
            return
        level_told, id_ = self._ident(cells)
        for entry in made:
            if level == level_told:
                entry.ident = id_
            elif self._own not in (level, "logframe"):
                entry.is_label = True

    def _matrix(self, reading: LogframeReading, cells: Cells) -> list[Entry]:
        """The texts of one cell, all of the level that the line names, unless they name theirs."""
        told = Named("", (), "")
        if LEVEL in cells:
            column, cell = cells[LEVEL]
            told = named_level(as_text(cell))
            if not told.level:
                reading.remark(column.heading, cell, "unknown_level")
                return []
            self._start(told.level)
        text = as_text(cells[LOGIC][1]) if LOGIC in cells else told.text
        if not text:
            return []
        made = []
        for each in self._pieces(reading, text, told.code or self._number(cells)):
            level = self._ident(cells)[0] or each.level or self._inherited(cells, each.code)
            if not level:
                reading.remark("", each.text, "no_level")
            elif each.text:
                self._start(level)
                made.append(self._entries.add(level, each, (), reading))
                self._mark(cells, made[-1:], level)
        return made

    def _inherited(self, cells: Cells, code: Code) -> str:
        """The level of a text that names none: by its number where no column tells, else the one above."""
        return (LEVEL not in cells and depth(code)) or self._level

    def _pieces(self, reading: LogframeReading, text: str, number: Code) -> Sequence[Named]:
        if self._own:
            return (Named("", number, text),)
        if self._level == GOAL:
            return (named(text),)
        if number:
            found: Sequence[Named] = marked_pieces(text)
            return (_numbered(found[0], number),) if len(found) == 1 else found
        found, is_guess = pieces(text)
        if is_guess:
            reading.remark("", found[0].text, "by_lines", number=len(found))
        return found

    def _above(self, cells: Cells) -> list[Entry]:
        """The entries that a line without any text goes on with."""
        if self._own or all(target in _TEXTS for target in cells):
            return []
        levels = (self._level,) if self._level else reversed(LEVELS)
        found = next((entry for level in levels if (entry := self._entries.last(level))), None)
        return [found] if found else []

    def _is_whole(self, cells: Cells) -> bool:
        """Whether a line without text is about the general objective."""
        is_goal = self._own in _EVIDENCE or self._level == GOAL
        return is_goal and any(target not in _TEXTS for target in cells)

    def _ident(self, cells: Cells) -> tuple[str, str]:
        """The level, or the table, and the id that the first column of our own workbook tells."""
        table, id_ = read_mark(cells[IDENT][1]) if IDENT in cells else ("", "")
        return _LEVEL_OF.get(table, table), id_

    def _number(self, cells: Cells) -> Code:
        return code_in(as_text(cells[NUMBER][1])) if NUMBER in cells else ()

    def _are_titles(self, cells: Cells) -> bool:
        return all(self._is_title(target, cell) for target, (_, cell) in cells.items())

    def _is_title(self, target: str, cell: Cell) -> bool:
        """Whether a cell names a level and nothing else."""
        told = (named_level if target == LEVEL else named)(as_text(cell))
        return bool(told.level) and not told.text


def _heading(cell: Cell) -> str:
    return recognise(as_text(cell).replace("\n", " ").rstrip(" :\u00a0"), LOGFRAME.name).target


def _numbered(told: Named, number: Code) -> Named:
    return told if told.code else replace(told, code=number)
