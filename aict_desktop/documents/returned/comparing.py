"""The pass over all the lines of a workbook: each cell of those that are known, then what came and went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aict_desktop.documents.returned.additions import add, recreate
from aict_desktop.documents.returned.cells import Comparison, compare
from aict_desktop.documents.returned.expected import is_read
from aict_desktop.documents.returned.finding import VALUE_COLUMN, Book, Line
from aict_desktop.documents.returned.items import Altered, Item, Removed
from aict_desktop.documents.returned.lines import Found, gone
from aict_desktop.documents.returned.problems import Remark, words
from aict_desktop.domain.fields import Record, kinds
from aict_desktop.domain.french import count
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.removal import removed
from aict_desktop.exports.excel.model import Value

_CHOSEN = "chosen"  # the column of the weights of priority, each line of which is a field


def compare_all(found: Comparison, book: Book, lines: Sequence[Found]) -> None:
    """Fill the items and remarks of a comparison."""
    for line, name, column, written in _fields(found, book):
        if line.cells.get(column) is not None:
            table, id_ = line.key.split(":")[:2]
            compare(found, line, BY_TABLE[table](id=id_), name, column, written)
    for one in lines:
        if one.new:
            add(found, one)
        elif (record := found.snapshot.get(one.record, one.id)) is None:
            recreate(found, one)
        else:
            _known(found, one, record)
    for sheet, record in gone(book, found.base, found.expected, found.snapshot):
        found.items.append(_removal(found, sheet, record))
    _leave_what_names_nothing(found)


def _leave_what_names_nothing(found: Comparison) -> None:
    """Tell of the items that need a line which could not be taken, instead of proposing them."""
    while True:
        brought = {item.brings for item in found.items}
        lost = [item for item in found.items if not item.needs <= brought]
        if not lost:
            return
        for item in lost:
            found.items.remove(item)
            column = item.told[0].column if isinstance(item.change, Altered) else ""
            reason = words("remark", "names_left")
            found.remarks.append(Remark(item.sheet, item.row, column, item.called, reason))


def _fields(found: Comparison, book: Book) -> Iterator[tuple[Line, str, str, Value]]:
    """The lines that are one field of a record: those of forms, and the weights of priority."""
    for line in book.forms:
        name = line.key.split(":")[2]
        _, written = found.expected.lines.get(line.key, (None, None))
        yield line, name, VALUE_COLUMN, written
    for part in book.of("weights"):
        for line in part.lines:
            name = line.key.rpartition(":")[2]
            if name and name in kinds(BY_TABLE[line.key.split(":")[0]]):
                yield line, name, _CHOSEN, found.expected.rows["weights"].get(line.key, {}).get(_CHOSEN)


def _known(found: Comparison, one: Found, record: Record) -> None:
    written = found.expected.rows.get(one.part, {}).get(one.line.key, {})
    for column in one.line.cells:
        if is_read(one.record, column):
            compare(found, one.line, record, column, column, written.get(column))


def _removal(found: Comparison, sheet: str, record: Record) -> Item:
    """A line that is gone: never proposed taken, since a filter or a cut may have made it go."""
    was = found.base.snapshot.get(type(record), record.id)
    others = len(removed(found.snapshot, record).changes) - 1
    told = count(others, "fiche liée", "fiches liées")
    return Item(
        sheet,
        0,
        found.called(record),
        Removed(record),
        (),
        ticked=False,
        conflict=was != record,
        note=words("note", "removed_with", others=told) if others else words("note", "removed"),
    )
