"""What one cell asks for: its value beside what it was when the workbook was written and what it is now."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from aict_desktop.documents.returned.expected import Expected, is_same
from aict_desktop.documents.returned.finding import Line
from aict_desktop.documents.returned.items import Altered, Item, Told
from aict_desktop.documents.returned.problems import Remark, Unread
from aict_desktop.documents.returned.texts import LongTexts
from aict_desktop.documents.returned.values import Values
from aict_desktop.documents.workbook.base import Base
from aict_desktop.documents.workbook.source import Source, value_kind
from aict_desktop.domain.fields import Record, Ref, kinds
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.excel.model import Value
from aict_desktop.imports.sheets import Cell, as_text
from aict_desktop.reference.values import called, value_told
from aict_desktop.reference.words import field_words, record_words


@dataclass
class Comparison:
    """All that a workbook is compared with, and what was found so far.

    ``after`` is the dossier with the lines that the workbook adds, to tell what cells name; ``unsure`` when
    the workbook kept nothing of its export: nothing is then proposed as taken.
    """

    snapshot: Snapshot
    base: Base
    expected: Expected
    values: Values
    texts: LongTexts
    unsure: bool
    after: Snapshot
    items: list[Item] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def read(self, line: Line, table: str, name: str, column: str, written: Value) -> Any:
        """The value that a cell gives a field, or the set of its ticks; Unread when it gives none."""
        cell = self.texts.whole(line.cells[column], f"{line.key}:{name}", written)
        if line.computed and column in line.computed:
            _check_result(cell)
        if (table, name) in LINKS:
            return self.values.read_ticks(table, name, cell)
        kind = kinds(BY_TABLE[table])[name]
        return kind.clean(self.values.read(kind, cell))

    def is_untouched(self, line: Line, name: str, column: str, written: Value) -> bool:
        """Whether a cell is as it was written."""
        try:
            return is_same(self.texts.whole(line.cells[column], f"{line.key}:{name}", written), written)
        except Unread:
            return False

    def told(self, table: str, name: str, value: Any) -> str:
        """A value, or the ticks of a field, in words."""
        if (table, name) in LINKS:
            return ", ".join(self._ticks_told(table, name, value))
        kind = kinds(BY_TABLE[table])[name]
        if isinstance(kind, Ref) and value and not self.after.get(BY_TABLE[kind.table], value):
            return value_told(self.base.snapshot, kind, value)
        return value_told(self.after, kind, value)

    def label(self, table: str, name: str) -> str:
        """What a column is called."""
        return field_words(table, name)["label"]

    def called(self, record: Record) -> str:
        """What a record is called, as it is now."""
        now = self.after.get(type(record), record.id) or record
        return called(self.after, now) or record_words(record.table)["one"].capitalize()

    def unread(self, line: Line, table: str, name: str, column: str, problem: Unread) -> None:
        """Tell of a cell that gives nothing."""
        text = as_text(line.cells[column])
        self.remarks.append(Remark(line.sheet, line.row, self.label(table, name), text, str(problem)))

    def _ticks_told(self, table: str, name: str, values: Collection[Any]) -> Iterator[str]:
        kind = value_kind(table, name)
        known = {**Source(self.base.snapshot).ticks(table, name), **Source(self.after).ticks(table, name)}
        return (known.get(one) or value_told(self.after, kind, one) for one in sorted(values, key=str))


def compare(found: Comparison, line: Line, record: Record, name: str, column: str, written: Value) -> None:
    """Add what a cell changes in a record that is there: its field or its ticks ``name``."""
    table = record.table
    if found.is_untouched(line, name, column, written):
        return
    try:
        theirs = found.read(line, table, name, column, written)
    except Unread as problem:
        found.unread(line, table, name, column, problem)
        return
    was, ours = (_held(side, record, name) for side in (found.base.snapshot, found.snapshot))
    if theirs in (was, ours):
        return
    if missing := _missing(found, table, name, theirs):
        found.unread(line, table, name, column, missing)
        return
    conflict = was != ours
    told = Told(found.label(table, name), *(found.told(table, name, one) for one in (was, ours, theirs)))
    found.items.append(
        Item(
            line.sheet,
            line.row,
            found.called(record),
            Altered(table, record.id, name, theirs),
            (told,),
            ticked=not conflict and not found.unsure,
            conflict=conflict,
            needs=needed(found, table, name, theirs),
        )
    )


def needed(found: Comparison, table: str, name: str, value: Any) -> frozenset[str]:
    """The ids that a value names and that the dossier has not."""
    return frozenset(
        id_ for kind, id_ in _named(table, name, value) if not _is_there(found.snapshot, kind, id_)
    )


def _missing(found: Comparison, table: str, name: str, value: Any) -> Unread | None:
    """Why a value cannot be given: what it names is neither in the dossier nor added by the workbook."""
    gone = (kind for kind, id_ in _named(table, name, value) if not _is_there(found.after, kind, id_))
    kind = next(gone, None)
    return Unread("gone", what=record_words(kind.table)["one"]) if kind else None


def _named(table: str, name: str, value: Any) -> Iterator[tuple[Ref, str]]:
    """The records that a value names."""
    is_ticks = (table, name) in LINKS
    kind = value_kind(table, name) if is_ticks else kinds(BY_TABLE[table])[name]
    if isinstance(kind, Ref):
        yield from ((kind, id_) for id_ in (value if is_ticks else [value]) if id_)


def _is_there(snapshot: Snapshot, kind: Ref, id_: str) -> bool:
    return id_ in snapshot.tables[kind.table]


def _held(snapshot: Snapshot, record: Record, name: str) -> Any:
    """The value or the ticks that a record has in one of the states of the dossier."""
    if link := LINKS.get((record.table, name)):
        return frozenset(link.values(snapshot, record.id))
    there = snapshot.get(type(record), record.id)
    return getattr(there, name) if there else kinds(type(record))[name].empty


def _check_result(cell: Cell) -> None:
    """Raise Unread for a formula that gives nothing."""
    if cell == "":
        raise Unread("no_result")
    if isinstance(cell, str) and cell.startswith("#"):
        raise Unread("error")
