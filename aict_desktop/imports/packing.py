"""Sheets as lines of JSON and back, exactly: how the process that reads a file hands over what it read.

One line holds a problem, or what a sheet has beside its rows, or one of them. A cell is a text whose
first letter tells what it is; an empty cell is empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from aict_desktop.imports.problems import ImportProblem
from aict_desktop.imports.sheets import Block, Cell, Row, Sheet


def packed(sheets: Iterable[Sheet]) -> Iterator[str]:
    """The lines that tell ``sheets``, without line ends."""
    for sheet in sheets:
        merged = [(block.top, block.left, block.bottom, block.right) for block in sheet.merged]
        formulas = None if sheet.formulas is None else sorted(sheet.formulas)
        yield json.dumps({"sheet": sheet.name, "merged": merged, "formulas": formulas})
        for row in sheet.rows:
            yield json.dumps(list(map(_packed_cell, row)))


def packed_problem(problem: ImportProblem) -> str:
    """The line that tells why a file was not read."""
    return json.dumps({"problem": problem.key, "values": problem.values})


def unpacked(lines: Iterable[str]) -> list[Sheet]:
    """The sheets that the lines tell; raises the ImportProblem they tell, ValueError for anything else."""
    heads: list[Sheet] = []
    rows: list[list[Row]] = []
    for line in lines:
        told: Any = json.loads(line)
        if isinstance(told, list):
            rows[-1].append(tuple(map(_cell, told)))
        elif "problem" in told:
            raise ImportProblem(told["problem"], **told["values"])
        else:
            heads.append(_head(told))
            rows.append([])
    return [replace(head, rows=tuple(own)) for head, own in zip(heads, rows, strict=True)]


def _head(told: Any) -> Sheet:
    """A sheet without its rows."""
    formulas = told["formulas"]
    places = None if formulas is None else frozenset((int(row), int(column)) for row, column in formulas)
    return Sheet(told["sheet"], (), tuple(Block(*block) for block in told["merged"]), places)


def _packed_cell(cell: Cell) -> str:
    if isinstance(cell, Decimal):
        return f"n{cell}"
    return f"d{cell.isoformat()}" if isinstance(cell, date) else cell and f"t{cell}"


def _cell(packed: str) -> Cell:
    if packed[:1] == "n":
        return Decimal(packed[1:])
    return date.fromisoformat(packed[1:]) if packed[:1] == "d" else packed[1:]
