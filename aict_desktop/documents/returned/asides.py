"""What a workbook holds that is not read: computed cells typed over, columns and sheets that are gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from aict_desktop.documents.returned.expected import Expected, is_read, is_same
from aict_desktop.documents.returned.finding import Book, Line, Part
from aict_desktop.documents.returned.problems import Remark, words
from aict_desktop.exports.excel.model import Formula, Value
from aict_desktop.imports.sheets import as_text

_MORE = 3  # lines that are named; beyond, they are counted


def about_computed(book: Book, expected: Expected) -> Iterator[Remark]:
    """A remark on each column of which computed cells were typed over: their values are not taken."""
    for part in book.parts:
        rows = expected.rows.get(part.key, {})
        for column in part.columns.values():
            if not _is_read(expected, part, column):
                altered = [line for line in part.lines if _is_altered(line, column, rows.get(line.key, {}))]
                if altered:
                    yield _typed_over(expected, part, column, altered)


def about_sheets(book: Book, expected: Expected) -> Iterator[Remark]:
    """A remark on each sheet of records that is gone, each of their columns gone, and each one unknown."""
    for key, shown in expected.shown.items():
        parts = book.of(key)
        if not parts and expected.rows[key]:
            yield Remark(expected.sheets[key], 0, "", "", words("remark", "no_sheet"))
        for part in parts:
            for column in expected.columns[key].values():
                if is_read(shown.record, column.key) and column.key not in part.columns.values():
                    yield Remark(part.sheet, 0, column.label, "", words("remark", "no_column"))
            for heading in part.strange:
                yield Remark(part.sheet, 0, heading, "", words("remark", "strange"))


def _is_read(expected: Expected, part: Part, column: str) -> bool:
    shown = expected.shown.get(part.key)
    if shown is None:
        return part.key == "overflow" or column == "chosen"
    return is_read(shown.record, column)


def _is_altered(line: Line, column: str, row: Mapping[str, Value]) -> bool:
    """Whether something was typed into a cell that the workbook computes or only shows."""
    cell = line.cells[column]
    if column not in row or cell == "":
        return False
    written = row[column]
    if isinstance(written, Formula):
        return line.computed is not None and column not in line.computed
    return not is_same(cell, written)


def _typed_over(expected: Expected, part: Part, column: str, altered: list[Line]) -> Remark:
    rows = ", ".join(str(line.row) for line in altered[:_MORE])
    more = len(altered) - _MORE
    told = words("remark", "more_rows", rows=rows, more=more) if more > 0 else rows
    reason = words("remark", "computed_many" if len(altered) > 1 else "computed", rows=told)
    label = expected.columns[part.key][column].label
    text = as_text(altered[0].cells[column]) if len(altered) == 1 else ""
    return Remark(part.sheet, altered[0].row if len(altered) == 1 else 0, label, text, reason)
