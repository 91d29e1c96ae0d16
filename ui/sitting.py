"""Notes that a dossier is open, and what could not be read in it, for the day it ends badly."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from aict_desktop.storage.sittings import Sitting
from ui.session import Session

_LOOK_EVERY_MS = 1000


class NotedSession(QObject):
    """A session that is told of at the next start, unless it comes to its ``end``."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._sitting = Sitting.begin(session.store.path)
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self._note)
        self._look.start()

    def fail(self) -> None:
        """Something went wrong, though the dossier is open still."""
        self._sitting.fail()

    def end(self) -> None:
        """The dossier is closed."""
        self._look.stop()
        self._sitting.end()

    def _note(self) -> None:
        self._sitting.note(tuple(self._session.drafts.values()))
