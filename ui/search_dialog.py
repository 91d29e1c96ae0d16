"""Searching the whole dossier: one types a few letters and goes to what is found."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QListView, QWidget

from aict_desktop.domain.french import count
from aict_desktop.reference.words import message
from aict_desktop.storage.search_index import SHORTEST
from ui.editors.lines import UndoFreeLine
from ui.parts import button, column, label, row
from ui.search_paint import ResultDelegate
from ui.search_places import Place
from ui.search_results import SearchResults
from ui.session import Session
from ui.theme import current

_AFTER_MS = 80
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchDialog(QDialog):
    """The field, what it finds as one types, and where Enter leads."""

    def __init__(self, session: Session, results: SearchResults, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.results = results
        self.setWindowTitle("Chercher dans le dossier")
        room = parent.size()
        self.resize(min(current().px(760), room.width() - 40), min(current().px(600), room.height() - 60))
        self.field = _SearchLine()
        self.field.setPlaceholderText("Un mot, un nom, une page, une commande…")
        self.field.setAccessibleName("Chercher dans le dossier")
        self.list = self._made_list()
        self._told = label("", "muted")
        self._timer = QTimer(self, interval=_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.seek)
        self.field.textChanged.connect(lambda _: self._timer.start())
        self.field.walked.connect(lambda event: QApplication.sendEvent(self.list, event))
        self.field.returnPressed.connect(self.take)
        whole = column(
            self.field, self._told, self.list, spacing=10, margins=(20, 18, 20, 14), grow=self.list
        )
        whole.addStretch(0)  # the room of a list that is not shown
        whole.addLayout(row(None, button("Fermer", self.reject)))
        self.setLayout(whole)
        self.seek()

    def seek(self) -> None:
        """Show what the text in the field finds now."""
        self._timer.stop()
        text = self.field.text().strip()
        self.results.seek(text)
        self._told.setText(self._words(text))
        self.list.setVisible(bool(self.results.lines))
        first = next((n for n, line in enumerate(self.results.lines) if not isinstance(line, str)), -1)
        self.list.setCurrentIndex(self.results.index(first, 0))
        self.list.scrollToTop()

    def take(self) -> None:
        """Go to the line that is picked."""
        if self._timer.isActive():
            self.seek()
        place = self.list.currentIndex()
        if place.isValid():
            self._go(place)

    def _go(self, place: QModelIndex) -> None:
        line = self.results.lines[place.row()]
        if isinstance(line, str):
            return
        self.accept()
        if isinstance(line, Place):
            line.go()
        else:
            self._session.wanted.emit(*line, self.results.field_of(line))

    def _words(self, text: str) -> str:
        if self.results.lines:
            return count(self.results.count, "résultat", "résultats")
        long_enough = len(text) >= SHORTEST
        return message("search_nothing", text=text) if long_enough else message("search_hint")

    def _made_list(self) -> QListView:
        made = QListView()
        made.setAccessibleName("Résultats")
        made.setModel(self.results)
        made.setItemDelegate(ResultDelegate(made))
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.activated.connect(self._go)
        return made


class _SearchLine(UndoFreeLine):
    """Where one types; the keys that walk through a list are the list's."""

    walked = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _LIST_KEYS:
            self.walked.emit(event)
        else:
            super().keyPressEvent(event)
