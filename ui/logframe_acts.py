"""What one does with whole lines of the matrix: add, move, hand on, drop, remove; each is one change."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.logframe import beside, dropped, handed_on, parent, siblings, under
from aict_desktop.domain.placing import shifted
from aict_desktop.domain.records import Activity, Objective, Result, Strategy
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot
from ui.session import Session

BELOW: dict[type[Record], type[Record]] = {Strategy: Objective, Objective: Result, Result: Activity}


class LineActs:
    """Acts on the line that ``picked`` gives, none of which the general objective or a reader allows."""

    def __init__(self, session: Session, picked: Callable[[], Record | None]) -> None:
        self._session = session
        self._picked = picked

    def shift(self, step: int) -> None:
        """Move it up or down among its like."""
        self._do(lambda snapshot, record: shifted(record, step, siblings(snapshot, record)))

    def hand_on(self, step: int) -> None:
        """Give it to the next parent, or to the one before."""
        self._do(lambda snapshot, record: handed_on(snapshot, record, step))

    def remove(self) -> None:
        """Remove it with all that hangs on it."""
        self._do(lambda snapshot, record: removed(snapshot, record))

    def drop(self, target: Record) -> None:
        """Let it go on another line."""
        self._do(lambda snapshot, record: dropped(snapshot, record, target))

    def may_drop(self, target: Record) -> bool:
        """Whether letting it go there would change anything."""
        record = self._picked()
        return record is not None and bool(dropped(self._session.snapshot, record, target))

    def blank(self, kind: type[Record]) -> Record | None:
        """A line of that level yet to be typed, next to the line in hand or under what is nearest to it."""
        snapshot = self._session.snapshot
        record = self._picked()
        while record is not None and kind not in (type(record), BELOW.get(type(record))):
            record = parent(snapshot, record) or (None if isinstance(record, Strategy) else _goal(snapshot))
        if record is None or self._session.readonly:
            return None
        return (beside if type(record) is kind else under)(snapshot, record, str(uuid.uuid4()))

    def _do(self, make: Callable[[Snapshot, Record], Edit]) -> None:
        self._session.leaving.emit()
        picked, snapshot = self._picked(), self._session.snapshot
        record = snapshot.tables[picked.table].get(picked.id) if picked else None
        if record is not None and not self._session.readonly and not isinstance(record, Strategy):
            self._session.do(make(snapshot, record))


def _goal(snapshot: Snapshot) -> Strategy:
    return snapshot.one(Strategy)
