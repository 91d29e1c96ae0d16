"""The open dossier as the window sees it: store, snapshot and one signal."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime
from statistics import median
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.rules.problem import Problem
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.history import told_edits
from aict_desktop.reference.words import message
from aict_desktop.storage.errors import DossierError
from aict_desktop.storage.store import Store

if TYPE_CHECKING:
    from aict_desktop.domain.rules.review import Review

BACKUP_EVERY_MS = 30 * 60 * 1000
SHORTEST_PAUSE_MS = 400
REVIEW_AFTER_MS = 250
COMMITS_REMEMBERED = 20

T = TypeVar("T")


class Session(QObject):
    """Everything a page may ask of the dossier. Pages read ``snapshot``, call ``do`` and hear ``changed``."""

    changed = Signal(object)
    """An Edit that has just been written."""
    reviewed = Signal()
    """The points to review are up to date."""
    failed = Signal(str)
    """A sentence for the user: an edit could not be written."""
    said = Signal(str)
    """A sentence for the user: what has just been done."""
    drafts_dropped = Signal()
    """What could not be read was taken back."""
    wanted = Signal(str, str, str)
    """Somebody wants to go to a record: its table and id, and one of its fields or nothing."""
    page_wanted = Signal(str)
    """Somebody wants to go to a page: its id, as the window's ``go`` takes it."""
    leaving = Signal()
    """Whoever holds something typed and not yet written must write it now."""

    def __init__(self, store: Store, holder: str = "") -> None:
        super().__init__()
        self.store = store
        self.holder = holder
        self.saved_at: datetime | None = None
        self.drafts: dict[tuple[str, str, str], str] = {}
        """What was typed and cannot be read yet, by table, id and field, until it is mended or taken back."""
        self._commits = [0.002]
        self._refused = False
        self._review: Review | None = None
        self._touched: set[str] = set()
        self._review_timer = QTimer(self, interval=REVIEW_AFTER_MS, singleShot=True)
        self._review_timer.timeout.connect(self.review_now)
        self._review_timer.start()
        self._backup_timer = QTimer(self, interval=BACKUP_EVERY_MS)
        self._backup_timer.timeout.connect(lambda: self._guarded(lambda: store.back_up("editing")))
        if not store.readonly:
            self._backup_timer.start()

    @property
    def snapshot(self) -> Snapshot:
        """What the dossier holds now."""
        return self.store.snapshot

    @property
    def readonly(self) -> bool:
        """Whether nothing can be changed."""
        return self.store.readonly

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The points to review, in the order of the journey."""
        return self._review.problems if self._review else ()

    @property
    def pause_ms(self) -> int:
        """How long typing must rest before it is written: longer where writing is slow."""
        return max(SHORTEST_PAUSE_MS, round(5000 * median(self._commits)))

    def do(self, edit: Edit, typing: str = "") -> bool:
        """Write an edit and tell everyone; False, after ``failed``, when it could not be written."""
        started = time.perf_counter()
        written = self._guarded(lambda: self.store.apply(edit, typing))
        self._commits = [*self._commits[-COMMITS_REMEMBERED:], time.perf_counter() - started]
        return self._tell(written)

    def undo(self) -> bool:
        """Take back the last edit, after writing what is being typed."""
        self.leaving.emit()
        if self.drafts:
            # What one sees was never written: it is what one wants to take back.
            texts = ", ".join(f"«\u00a0{shortened(text, 40)}\u00a0»" for text in self.drafts.values())
            self.drafts.clear()
            self.drafts_dropped.emit()
            self.said.emit(message("unread_dropped", texts=texts))  # it may stand on another page
            return True
        return self._tell(self._guarded(self.store.undo), "undone")

    def redo(self) -> bool:
        """Do again the last edit taken back."""
        self.leaving.emit()
        return self._tell(self._guarded(self.store.redo), "redone")

    def write_all(self) -> bool:
        """Write what is being typed; False when some of it could not be written."""
        self._refused = False
        self.leaving.emit()
        return not self._refused

    def review_now(self) -> None:
        """Bring the points to review up to date; it happens by itself when typing rests."""
        from aict_desktop.domain.rules.review import Review  # every rule there is: not before the first paint

        self._review_timer.stop()
        today = date.today()
        known = self._review
        self._review = (
            known.after(self.snapshot, self._touched, today) if known else Review.of(self.snapshot, today)
        )
        self._touched = set()
        self.reviewed.emit()

    def review_if_due(self) -> None:
        """Bring the points to review up to date at once, for whoever looks at them."""
        if self._review_timer.isActive():
            self.review_now()

    def put_review_off(self) -> None:
        """Let the first review wait until the window that has just been shown is painted."""
        if self._review_timer.isActive():
            self._review_timer.start()

    def close(self) -> None:
        """Write what is being typed, then close the file."""
        self.leaving.emit()
        self._backup_timer.stop()
        self._review_timer.stop()
        self.store.close()

    def _tell(self, edit: Edit | None, done: str = "") -> bool:
        if edit is None:
            return False
        if edit:
            self.saved_at = datetime.now()
            self._touched |= edit.tables
            self._review_timer.start(REVIEW_AFTER_MS)
            self.changed.emit(edit)
            if done:
                self.said.emit(message(done, what=edit.label or told_edits([edit])))
        return True

    def _guarded(self, act: Callable[[], T]) -> T | None:
        try:
            return act()
        except DossierError as error:
            self._refused = True
            self.failed.emit(str(error))
            return None
