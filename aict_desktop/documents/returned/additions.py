"""Lines that the workbook adds: new records, and those that were removed from the dossier meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from aict_desktop.documents.returned.cells import Comparison, needed
from aict_desktop.documents.returned.expected import is_read
from aict_desktop.documents.returned.items import Added, Item, Told
from aict_desktop.documents.returned.lines import Found, is_copied_whole
from aict_desktop.documents.returned.problems import Remark, Unread, words
from aict_desktop.domain.fields import Record, Ref, kinds
from aict_desktop.domain.links import LINKS
from aict_desktop.reference.values import called
from aict_desktop.reference.words import record_words


@dataclass
class _Read:
    """What the cells of a line say, and how many say nothing that can be read."""

    values: dict[str, Any] = field(default_factory=dict)
    ticks: dict[str, Collection[Any]] = field(default_factory=dict)
    needs: frozenset[str] = frozenset()
    unread: set[str] = field(default_factory=set)


def add(found: Comparison, one: Found) -> None:
    """Propose the record of a new line, or say why there is none."""
    shown = found.expected.shown[one.part]
    if not _says_something(one):
        return
    if not shown.main:
        main = found.expected.sheets.get(one.record.table, "")
        _remark(found, one, "not_here", sheet=main)
        return
    if one.copy and is_copied_whole(one, found.expected):
        _remark(found, one, "copied")
        return
    read = _read(found, one)
    parents = _parents(one.record, shown.alone)
    lost = [name for name in parents if not read.values.get(name)]
    if lost:
        if not read.unread & set(lost):
            label = found.label(one.record.table, lost[0])
            _remark(found, one, "no_parent", column=label)
        return
    if not read.values and not read.ticks:
        return
    record = one.record(id=one.id, **read.values)
    note = words("note", "copy") if one.copy else ""
    found.items.append(_item(found, one, record, read, note, ticked=not found.unsure))


def recreate(found: Comparison, one: Found) -> None:
    """Propose again a record that the dossier has not any more, since its line was edited."""
    was = found.base.snapshot.get(one.record, one.id)
    assert was is not None, "such a line is known from when the workbook was written"
    read = _read(found, one)
    values = {**{name: getattr(was, name) for name in kinds(one.record)}, **read.values}
    ticks = {
        name: read.ticks.get(name, link.values(found.base.snapshot, was.id))
        for (table, name), link in LINKS.items()
        if table == was.table and name in one.line.cells
    }
    if one.record(id=one.id, **values) == was and all(
        set(ticked) == set(LINKS[was.table, name].values(found.base.snapshot, was.id))
        for name, ticked in ticks.items()
    ):
        return
    whole = {name: value for name, value in values.items() if _stands(found, was, name, value)}
    record = replace(one.record(id=one.id), **whole)
    if any(not getattr(record, name) for name in _parents(one.record, found.expected.shown[one.part].alone)):
        _remark(found, one, "parent_gone")
        return
    read = _Read(read.values, {name: _there(found, was, name, ticked) for name, ticked in ticks.items()})
    found.items.append(
        replace(_item(found, one, record, read, words("note", "removed_here"), ticked=False), conflict=True)
    )


def _says_something(one: Found) -> bool:
    """Whether a line holds more than formulas that were copied down."""
    return any(cell != "" and is_read(one.record, column) for column, cell in one.line.cells.items())


def _read(found: Comparison, one: Found) -> _Read:
    """What the cells of a line say; those that say nothing are told."""
    read, table = _Read(), one.record.table
    written = {} if one.new else found.expected.rows.get(one.part, {}).get(one.line.key, {})
    for column, cell in one.line.cells.items():
        if cell == "" or not is_read(one.record, column):
            continue
        try:
            value = found.read(one.line, table, column, column, written.get(column))
        except Unread as problem:
            found.unread(one.line, table, column, column, problem)
            read.unread.add(column)
            continue
        read.needs |= needed(found, table, column, value)
        (read.ticks if (table, column) in LINKS else read.values)[column] = value
    return read


def _item(found: Comparison, one: Found, record: Record, read: _Read, note: str, *, ticked: bool) -> Item:
    table = record.table
    values: Mapping[str, Any] = {**read.values, **read.ticks}
    told = tuple(
        Told(found.label(table, name), "", "", found.told(table, name, value))
        for name, value in values.items()
    )
    named = one.name or called(found.after, record) or record_words(table)["one"].capitalize()
    change = Added(record, read.ticks)
    return Item(one.line.sheet, one.line.row, named, change, told, ticked, note=note, needs=read.needs)


def _remark(found: Comparison, one: Found, reason: str, **values: object) -> None:
    line = one.line
    what = record_words(one.record.table)["one"]
    told = words("remark", reason, what=what, **values)
    found.remarks.append(Remark(line.sheet, line.row, "", one.name, told))


def _parents(record: type[Record], alone: Collection[str]) -> list[str]:
    """The references without which a record would stand nowhere."""
    return [
        name
        for name, kind in kinds(record).items()
        if isinstance(kind, Ref) and kind.on_delete == "delete" and name not in alone
    ]


def _stands(found: Comparison, was: Record, name: str, value: Any) -> bool:
    kind = kinds(type(was))[name]
    return not isinstance(kind, Ref) or not value or value in found.snapshot.tables[kind.table]


def _there(found: Comparison, was: Record, name: str, ticked: Collection[Any]) -> list[Any]:
    """The ticks whose records are in the dossier."""
    link = LINKS[was.table, name]
    kind = kinds(link.record)[link.value]
    known = found.snapshot.tables[kind.table] if isinstance(kind, Ref) else ticked
    return [one for one in ticked if one in known]
