"""A cell of the logframe written as lines: each line is a record of its own, and stays that record.

The lines of a cell come as pairs of an id and a text; an id that the dossier does not know is a new record.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from aict_desktop.domain.edit import Edit, added, altered, replaced
from aict_desktop.domain.fields import Record
from aict_desktop.domain.logframe import Hung, at_level, values_at
from aict_desktop.domain.order import between, sequence
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot

Written = Sequence[tuple[str, str]]


def listed(snapshot: Snapshot, level: Record, kind: type[Hung], lines: Written) -> Edit:
    """The edit that names the indicators, or words the assumptions, of a level as ``lines`` do, in order.

    A line that was emptied removes its record with what hangs on it; a record that no line speaks of stays.
    """
    field = "name" if kind is Indicator else "text"
    edit = Edit(())
    kept: list[Record] = []
    for id_, text in lines:
        known: Any = snapshot.get(kind, id_)
        if known is not None and not text.strip() and getattr(known, field):
            edit = edit.then(removed(snapshot.with_(edit), known))
        elif known is not None:
            kept.append(replace(known, **{field: text}) if text != getattr(known, field) else known)
        elif text.strip():
            kept.append(_made(kind, id_, level, field, text))
    told = {id_ for id_, _ in lines}
    silent: list[Record] = [one for one in at_level(snapshot, kind, level) if one.id not in told]
    return edit.then(_placed(snapshot.with_(edit), [*kept, *silent]))


def sourced(snapshot: Snapshot, level: Record, lines: Written) -> Edit:
    """The edit that gives each indicator of a level its source of verification.

    A source typed for no indicator makes one whose name is still to be found: nothing typed is lost.
    """
    edit = Edit(())
    new: list[Record] = []
    for id_, text in lines:
        known = snapshot.get(Indicator, id_)
        if known is not None:
            edit = edit.then(altered(known, verification=text))
        elif text.strip():
            new.append(_made(Indicator, id_, level, "verification", text))
    if not new:
        return edit
    after = snapshot.with_(edit)
    return edit.then(_placed(after, [*at_level(after, Indicator, level), *new]))


def _made(kind: type[Record], id_: str, level: Record, field: str, text: str) -> Record:
    """A new record at a level, with what was typed."""
    return kind(id=id_, **{field: text, **values_at(level)})


def _placed(snapshot: Snapshot, rows: Sequence[Record]) -> Edit:
    """The edit that makes the records stand as they are, in this order; keys that serve are kept."""
    keys = _keys([str(getattr(row, "order", "")) for row in rows], [_known(snapshot, row) for row in rows])
    edit = Edit(())
    for row, key in zip(rows, keys, strict=True):
        placed = replace(row, **{"order": key})
        old = snapshot.tables[row.table].get(row.id)
        edit = edit.then(replaced([(old, placed)]) if old is not None else added(placed))
    return edit


def _known(snapshot: Snapshot, row: Record) -> bool:
    return row.id in snapshot.tables[row.table]


def _keys(keys: Sequence[str], known: Sequence[bool]) -> list[str]:
    """Rising keys: those of known records where they rise already, new ones for all otherwise."""
    fixed = [key for key, old in zip(keys, known, strict=True) if old]
    if not all(fixed) or any(one >= next_ for one, next_ in pairwise(fixed)):
        return sequence(len(keys))
    found: list[str] = []
    for place, (key, old) in enumerate(zip(keys, known, strict=True)):
        following = (k for k, o in zip(keys[place + 1 :], known[place + 1 :], strict=True) if o)
        found.append(key if old else between(found[-1] if found else "", next(following, "")))
    return found
