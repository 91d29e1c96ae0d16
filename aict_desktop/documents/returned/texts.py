"""Texts too long for a cell, put together again from the sheet that holds the rest of them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from aict_desktop.documents.returned.finding import Book
from aict_desktop.documents.returned.problems import Unread
from aict_desktop.documents.workbook import overflow_sheet
from aict_desktop.documents.workbook.source import words
from aict_desktop.exports.excel.model import Value
from aict_desktop.exports.excel.texts import parts
from aict_desktop.imports.sheets import Cell, as_text


class LongTexts:
    """The parts of each long text by the key of its cell."""

    def __init__(self, book: Book) -> None:
        sheet = overflow_sheet()
        self._end = words()["words"]["continued"].format(sheet=sheet.name)
        self._parts: dict[str, dict[Cell, str]] = {}
        for part in book.of("overflow"):
            for line in part.lines:
                number, text = line.cells.get("part", ""), as_text(line.cells.get("text", ""))
                self._parts.setdefault(line.key, {})[number] = text

    def whole(self, cell: Cell, key: str, written: Value) -> Cell:
        """The cell, or the whole text that begins in it; Unread when some of the rest is gone.

        ``written`` is what the cell held when the workbook was written.
        """
        if not isinstance(cell, str) or not cell.endswith(self._end):
            return cell
        rest: Mapping[Cell, str] = self._parts.get(key, {})
        if len(rest) < len(parts(written if isinstance(written, str) else "")) - 1 or not rest:
            raise Unread("cut")
        return cell.removesuffix(self._end) + "".join(rest[number] for number in sorted(rest, key=_number))


def _number(cell: Cell) -> Decimal:
    return cell if isinstance(cell, Decimal) else Decimal(0)
