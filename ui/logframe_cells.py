"""What a cell of the matrix holds, one line a record, and what typing in it changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from aict_desktop.documents.logframe.words import course
from aict_desktop.domain.cells import Written, listed, sourced
from aict_desktop.domain.costs import detail
from aict_desktop.domain.edit import Edit, added, altered
from aict_desktop.domain.fields import Kind, Record, kinds
from aict_desktop.domain.logframe import at_level
from aict_desktop.domain.records import Activity, Assumption, Indicator, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import field_words
from ui.logframe_lines import ASSUMED, LOGIC, MEASURED, VERIFIED


@dataclass(frozen=True, slots=True)
class Held:
    """One line of a cell: the record it belongs to, its words, what is shown after them."""

    id: str
    text: str
    aside: str = ""


def several(record: Record, column: int) -> bool:
    """Whether a cell holds one line a record, rather than one text."""
    return column != LOGIC and not isinstance(record, Activity)


def form_fields(record: Record, column: int) -> tuple[str, ...]:
    """The fields of an activity's cell that are read as amounts or days; none for cells of plain words."""
    if not isinstance(record, Activity):
        return ()
    return {VERIFIED: ("cost",), ASSUMED: ("owner", "start", "end")}.get(column, ())


def detailed(snapshot: Snapshot, record: Record, column: int) -> Record | None:
    """The first line of detail that the cost of an activity is the sum of: it is typed there, not here."""
    costs = detail(snapshot, record.id) if isinstance(record, Activity) and column == VERIFIED else ()
    return costs[0] if costs else None


def kind_of(record: Record, column: int) -> Kind:
    """What is typed in a cell of plain words."""
    if not several(record, column):
        return kinds(type(record))[_field(record, column)]
    names = {
        MEASURED: (Indicator, "name"),
        VERIFIED: (Indicator, "verification"),
        ASSUMED: (Assumption, "text"),
    }
    owner, name = names[column]
    return kinds(owner)[name]


def words_of(record: Record, column: int) -> Mapping[str, str]:
    """The words of the field that a cell shows."""
    if not several(record, column):
        return field_words(record.table, _field(record, column))
    names = {MEASURED: "name", VERIFIED: "verification"}
    table, name = (Assumption.table, "text") if column == ASSUMED else (Indicator.table, names[column])
    return field_words(table, name)


def held(snapshot: Snapshot, record: Record, column: int) -> tuple[Held, ...]:
    """The lines of a cell of plain words."""
    if not several(record, column):
        now: Any = snapshot.tables[record.table].get(record.id, record)
        return (Held(record.id, getattr(now, _field(record, column))),)
    if column == ASSUMED:
        return tuple(Held(row.id, row.text) for row in at_level(snapshot, Assumption, record))
    measured = at_level(snapshot, Indicator, record)
    if column == VERIFIED:
        return tuple(Held(row.id, row.verification, row.name) for row in measured)
    return tuple(Held(row.id, row.name, course(row)) for row in measured)


def edit_of(snapshot: Snapshot, record: Record, column: int, lines: Written) -> Edit:
    """The edit that makes a cell say what its lines say."""
    if several(record, column):
        if column == VERIFIED:
            return sourced(snapshot, record, lines)
        if column == ASSUMED:
            return listed(snapshot, record, Assumption, lines)
        return listed(snapshot, record, Indicator, lines)
    text = "\n".join(words for _, words in lines)
    values = {_field(record, column): text}
    known = snapshot.tables[record.table].get(record.id)
    if known is not None:
        return altered(known, **values)
    return added(replace(record, **values)) if text.strip() else Edit(())


def _field(record: Record, column: int) -> str:
    if column == MEASURED:
        return "resources"
    return "goal" if isinstance(record, Strategy) else "text"
