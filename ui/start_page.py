"""What the start window asks: a new dossier from the official list, an existing one, or the example."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from ui.discover import DiscoverCard
from ui.parts import button, card, column, label, row, scrolled
from ui.recent_list import RecentList
from ui.start import FILTER
from ui.theme import current

if TYPE_CHECKING:
    from aict_desktop.reference.authorities import Authority
    from ui.start import StartWindow

_SEARCH_AFTER_MS = 60


class StartPage(QWidget):
    """Asks which dossier to work on, and tells the window that holds it."""

    def __init__(self, window: StartWindow, recent: list[Path]) -> None:
        super().__init__()
        self._window = window
        self._found: list[Authority] = []
        self._damaged = ""
        self._message = label("", "warn")
        self._message.hide()
        self._has_recent = False
        self._recent = RecentList()
        self._recent.chosen.connect(window.open_wanted)
        self._recent.forgotten.connect(window.forget_wanted)
        self._build()
        self.show_recent(recent)

    def focus_name(self) -> None:
        """Put the cursor where one types the authority's name."""
        self._name.setFocus()

    def tell(self, sentence: str, damaged: str = "") -> None:
        """Say why a dossier did not open; offer the backups of a damaged one."""
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))
        self._damaged = damaged
        self._restore.setVisible(bool(damaged))

    def show_recent(self, recent: list[Path]) -> None:
        """List the dossiers opened lately."""
        self._has_recent = bool(recent)
        self._discover.setVisible(not recent)
        self._recent.show_recent(recent)

    def _build(self) -> None:
        title = label("Stratégie d’action internationale", "h1")
        promise = label(
            "Un guide pour l’écrire, question par question, du diagnostic au document que vote le conseil. "
            "Tout reste sur cet ordinateur.",
            "muted",
        )
        self._restore = button(
            "Restaurer une sauvegarde…", lambda: self._window.restore_wanted.emit(self._damaged)
        )
        self._restore.hide()
        columns = QHBoxLayout() if current().roomy else QVBoxLayout()
        columns.setSpacing(current().px(16))
        self._discover = DiscoverCard(self._window.visit_wanted.emit)
        columns.addLayout(column(self._make_new(), self._discover, None, spacing=14), 3)
        columns.addLayout(column(self._make_open(), self._make_example(), None, spacing=14), 2)
        inner = QWidget()
        told = row(self._message, self._restore)
        told.setStretch(0, 1)
        looks = button("Affichage", self._show_looks)
        looks.setToolTip("Couleurs et taille du texte")
        help_ = button("Aide", self._show_help)
        whole = column(
            row(title, help_, looks, grow=title), promise, told, spacing=8, margins=(48, 32, 48, 24)
        )
        whole.addSpacing(current().px(10))
        whole.addLayout(columns, 1)
        inner.setLayout(whole)
        self.setLayout(column(scrolled(inner, "Accueil")))
        keys = (("Ctrl+O", self._ask_open), ("Ctrl+N", self._name.setFocus), ("F1", self._show_help))
        for key, act in keys:
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _show_looks(self) -> None:
        from ui.menu import colours_menu, zooms_menu

        menu = QMenu(self)
        menu.addMenu(colours_menu(self._window, self))
        menu.addMenu(zooms_menu(self._window, self))
        menu.popup(QCursor.pos())

    def _show_help(self) -> None:
        from ui.help_menu import help_menu

        help_menu(self._window, lambda: None).popup(QCursor.pos())

    def _make_new(self) -> QFrame:
        self._name = _NameEdit()
        self._name.setPlaceholderText("Premières lettres, code postal ou code INSEE")
        self._name.setAccessibleName("Nom de votre collectivité")
        heading = label("Quelle est votre collectivité\u202f?", "label")
        heading.setBuddy(self._name)
        self._list = QListWidget()
        self._list.setAccessibleName("Collectivités trouvées")
        self._list.setMinimumHeight(current().px(190))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.hide()
        self._list.itemActivated.connect(lambda _: self._take())
        self._hint = label(
            "Tapez son nom\u00a0: commune, intercommunalité, département ou région. "
            "Sa population et son numéro SIREN se remplissent tout seuls.",
            "muted",
        )
        self._create = button("Créer le dossier", self._take, "primary")
        self._create.setEnabled(False)
        self._timer = QTimer(self)
        self._timer.setInterval(_SEARCH_AFTER_MS)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._search)
        self._name.textChanged.connect(lambda _: self._timer.start())
        self._name.returnPressed.connect(self._take)
        self._name.down.connect(self._list.setFocus)
        return card(
            label("Nouveau dossier", "h2"),
            heading,
            self._name,
            self._list,
            self._hint,
            row(None, self._create),
            None,
            spacing=10,
        )

    def _make_open(self) -> QFrame:
        return card(
            label("Reprendre un dossier", "h2"),
            self._recent,
            row(button("Ouvrir un dossier…", self._ask_open, icon_name="folder-open"), None),
            spacing=8,
        )

    def _make_example(self) -> QFrame:
        return card(
            label("Voir un exemple complet", "h2"),
            label(
                "Valbrune, 9\u202f000 habitants\u00a0: un dossier rempli, à modifier sans risque.",
                "muted",
            ),
            row(button("Ouvrir l’exemple", self._window.example_wanted.emit, icon_name="eye"), None),
            spacing=8,
        )

    def _search(self) -> None:
        from aict_desktop.reference.authorities import search
        from aict_desktop.reference.new_dossier import told

        text = self._name.text().strip()
        self._found = search(text, 30) if text else []
        self._list.clear()
        self._list.addItems([told(found) for found in self._found])
        self._list.setVisible(bool(self._found))
        self._list.setCurrentRow(0)
        by_hand = (
            "Aucune collectivité de ce nom dans la liste officielle\u00a0: le dossier sera créé sous ce nom."
        )
        self._hint.setText(by_hand)
        self._hint.setVisible(bool(text) and not self._found)
        self._create.setEnabled(bool(text))
        self._discover.setVisible(not text and not self._has_recent)

    def _take(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._search()
        place, text = self._list.currentRow(), self._name.text().strip()
        if 0 <= place < len(self._found):
            self._window.new_wanted.emit(self._found[place], "")
        elif text:
            self._window.new_wanted.emit(None, text)

    def _ask_open(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(self, "Ouvrir un dossier", "", FILTER)
        if chosen:
            self._window.open_wanted.emit(chosen)


class _NameEdit(QLineEdit):
    """Where one types a name; the Down arrow leads to what was found."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)
