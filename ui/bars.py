"""The bars around a page: what the dossier is and its tools above, what was saved and what is left below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QFrame, QWidget

from aict_desktop.domain.french import count, format_time
from aict_desktop.domain.records import Dossier
from aict_desktop.reference.words import message
from ui.elided import Elided
from ui.parts import Switch, button, column, dress, icon_button, label, redress, row
from ui.session import Session
from ui.step_page import MODES
from ui.theme import current


class TopBar(QFrame):
    """The title of the dossier, undo and redo, and the switch between guided and overview."""

    def __init__(
        self,
        session: Session,
        fold: Callable[[], object],
        open_documents: Callable[[], object],
        *tools: QWidget,
    ) -> None:
        super().__init__()
        self._session = session
        dress(self, "top")
        self.mode = Switch("Façon de travailler", MODES)
        self.mode.setObjectName("mode")  # the visit points at these places by name
        self._title = Elided("h2")
        self._undo = icon_button("arrow-back-up", "Annuler (Ctrl+Z)", session.undo)
        self._redo = icon_button("arrow-forward-up", "Rétablir (Ctrl+Maj+Z)", session.redo)
        self.steps = icon_button("list", "Étapes", fold)
        documents = icon_button("file-text", "Documents", open_documents)
        for widget, name in ((self._undo, "undo"), (self.steps, "steps"), (documents, "documents")):
            widget.setObjectName(name)
        pieces = [self.steps, self._title, self._undo, self._redo, documents, *tools, self.mode]
        self.setLayout(row(*pieces, margins=(20, 9, 16, 9), grow=self._title))

    @property
    def title(self) -> str:
        """What to call the dossier."""
        dossier = self._session.snapshot.one(Dossier)
        return dossier.title or dossier.name or self._session.store.path.stem

    def renew(self) -> None:
        """Show the title and what can be undone."""
        store = self._session.store
        self._title.setText(self.title)
        self._undo.setEnabled(store.can_undo())
        self._redo.setEnabled(store.can_redo())


class Banner(QFrame):
    """Says that the dossier can only be read, and why."""

    def __init__(self, session: Session, save_copy: Callable[[], object]) -> None:
        super().__init__()
        dress(self, "banner")
        name, holder = session.store.path.name, session.holder
        told = message("in_use_banner", holder=holder) if holder else message("readonly_banner", name=name)
        words = label(told, "warn")
        save = button("Enregistrer une copie…", save_copy)
        self.setLayout(row(words, save, margins=(20, 6, 16, 6), grow=words))


class StatusBar(QFrame):
    """When the dossier was saved, a sentence when something went wrong, the points to review, the zoom."""

    def __init__(
        self, session: Session, open_review: Callable[[], object], choose_zoom: Callable[[], object]
    ) -> None:
        super().__init__()
        self._session = session
        self._opened_at = datetime.now()
        dress(self, "bar")
        self._saved = label("", "small", wrap=False)
        self._message = label("", "warn")
        self._points = button("", open_review, "flat")
        self._saved.setObjectName("saved")
        self._points.setObjectName("review")
        zoom = button(f"Texte {current().zoom}\u202f%", choose_zoom, "flat")
        zoom.setAccessibleName(f"Taille du texte\u00a0: {current().zoom}\u202f%")
        pieces = [self._saved, self._message, self._points, zoom]
        self.setLayout(row(*pieces, spacing=14, margins=(16, 1, 10, 1), grow=self._message))

    def tell(self, sentence: str, look: str = "warn") -> None:
        """Say something until the next change."""
        redress(self._message, look)
        self._message.setText(sentence)

    def renew(self) -> None:
        """Show when the dossier was saved and what is left to review."""
        left = len(self._session.problems)
        self._points.setText(count(left, "point à revoir", "points à revoir"))
        self._saved.setText(self._told_saved())

    def _told_saved(self) -> str:
        if self._session.readonly:
            return "Lecture seule"
        at = self._session.saved_at
        if at is None:
            return f"Ouvert à {format_time(self._opened_at)}, rien à enregistrer"
        return f"Enregistré à {format_time(at)}"


def framed(top: QWidget, banner: QWidget | None, pages: Sequence[QWidget], bottom: QWidget) -> QWidget:
    """The whole of a window: its bars around its steps, its page, which takes the room left, and its help."""
    middle = row(*pages, spacing=0, grow=pages[1])
    whole = column(top, spacing=0)
    if banner:
        whole.addWidget(banner)
    whole.addLayout(middle, 1)
    whole.addWidget(bottom)
    made = QWidget()
    made.setObjectName("page")
    made.setLayout(whole)
    return made
