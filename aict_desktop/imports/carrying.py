"""Values that stand once for several lines: merged cells, « idem », a theme on the first line of its block.

An amount is never carried: one amount for three lines is one amount. Nor is an indicator.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from aict_desktop.imports.folds import fold
from aict_desktop.imports.headings import listed
from aict_desktop.imports.layout import Line, Table
from aict_desktop.imports.mapping import Layout
from aict_desktop.imports.problems import Remark, remark
from aict_desktop.imports.sheets import Cell, as_text

_A_PATTERN = 2  # blanks after one value, or values followed by blanks, that are no accident


@dataclass(frozen=True)
class _Carry:
    """A cell's value given to lines below it: line numbers in the file."""

    origin: int
    lines: tuple[int, ...]


def carried(table: Table, layout: Layout) -> tuple[tuple[Line, ...], list[Remark]]:
    """The lines with what their blank cells evidently repeat, and a remark for each value repeated."""
    lines = {line.number: line for line in table.lines}
    remarks = []
    subject = layout.subject
    levels = _level_ranges(table, layout)
    for column in layout.columns:
        stays, once = column.target in subject.stay, column.is_among(subject.written_once)
        for carry in _carries(list(lines.values()), column.place, table, stays=stays, once=once):
            cell = lines[carry.origin].cells[column.place]
            if stays:
                numbers = _listed((carry.origin, *carry.lines))
                key = "shared_amount" if column.target in subject.money else "shared_text"
                reason = remark(carry.origin, column.heading, as_text(cell), key, lines=numbers)
            else:
                for number in carry.lines:
                    lines[number] = _with_cell(lines[number], column.place, cell)
                key = "carried" if len(carry.lines) > 1 else "carried_one"
                numbers = _listed(carry.lines)
                reason = remark(
                    carry.lines[0], column.heading, as_text(cell), key, origin=carry.origin, lines=numbers
                )
            is_natural = column.target in subject.lists and (carry.origin, carry.lines) in levels
            if column.target not in subject.nested and not is_natural:
                remarks.append(reason)
    return tuple(lines.values()), remarks


def _level_ranges(table: Table, layout: Layout) -> set[tuple[int, tuple[int, ...]]]:
    """The lines that a level of a logframe is merged over: what is merged over the same ones is its own."""
    nested = [column.place for column in layout.columns if column.target in layout.subject.nested]
    found = (carry for place in nested for carry in _from_merged(table.lines, place, table))
    return {(carry.origin, carry.lines) for carry in found}


def _carries(lines: Sequence[Line], place: int, table: Table, *, stays: bool, once: bool) -> list[_Carry]:
    found = _from_merged(lines, place, table)
    if stays:
        return found
    known = {number for carry in found for number in carry.lines}
    found += _from_ditto(lines, place)
    if once and not known:
        for _, block in groupby(lines, key=lambda line: line.block):
            found += _from_block(list(block), place)
    return found


def _from_merged(lines: Sequence[Line], place: int, table: Table) -> list[_Carry]:
    numbers = {line.number: line for line in lines}
    found = []
    for merged in table.merged:
        rows = range(merged.top + 1, merged.bottom + 2)
        if merged.left == place and rows[0] in numbers and numbers[rows[0]].cells[place] != "":
            blank = tuple(row for row in rows[1:] if row in numbers and numbers[row].cells[place] == "")
            if blank:
                found.append(_Carry(rows[0], blank))
    return found


def _from_ditto(lines: Sequence[Line], place: int) -> list[_Carry]:
    runs = _runs(lines, place, _is_ditto)
    return [_Carry(origin.number, tuple(line.number for line in below)) for origin, below in runs if below]


def _from_block(block: Sequence[Line], place: int) -> list[_Carry]:
    """Carries of a block that starts with a value, never repeats one, and leaves blanks by a pattern."""
    if not block or block[0].cells[place] == "":
        return []
    runs = _runs(block, place, lambda cell: cell == "")
    values = [origin.cells[place] for origin, _ in runs]
    followed = [(origin, below) for origin, below in runs if below]
    repeats = any(one == other for one, other in pairwise(values))
    pattern = len(followed) >= _A_PATTERN or (len(runs) == 1 and len(block) > _A_PATTERN)
    if repeats or not pattern:
        return []
    return [_Carry(origin.number, tuple(line.number for line in below)) for origin, below in followed]


def _runs(
    lines: Sequence[Line], place: int, repeats: Callable[[Cell], bool]
) -> list[tuple[Line, list[Line]]]:
    """Each line that holds a value of its own, with the lines right below it that repeat it."""
    runs: list[tuple[Line, list[Line]]] = []
    for line in lines:
        if runs and repeats(line.cells[place]):
            runs[-1][1].append(line)
        else:
            runs.append((line, []))
    return runs


def _is_ditto(cell: Cell) -> bool:
    return isinstance(cell, str) and cell != "" and (fold(cell) or cell) in listed("ditto")


def _with_cell(line: Line, place: int, cell: Cell) -> Line:
    return replace(line, cells=(*line.cells[:place], cell, *line.cells[place + 1 :]))


def _listed(numbers: Sequence[int]) -> str:
    """« 3 à 34 » for lines that follow each other, « 3, 7 » otherwise."""
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]} à {numbers[-1]}"
    return ", ".join(map(str, numbers))
