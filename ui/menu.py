"""The menu of a dossier's window: copies, backups, appearance, help."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from aict_desktop.reference.words import message
from aict_desktop.storage.errors import DossierError
from ui.help_menu import help_menu, start_tour
from ui.parts import icon_button
from ui.settings import with_suffix
from ui.theme import THEMES, ZOOMS, colours, current

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class MainMenu:
    """Builds the menu and answers its entries."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.button = icon_button("dots-vertical", "Menu (Alt+M)", self._show)
        self.button.setShortcut(QKeySequence("Alt+M"))
        self._themes = colours_menu(window, window)
        self._zooms = zooms_menu(window, window)
        self._menu = self._make_menu()

    def save_copy(self) -> None:
        """Ask where, then write a whole copy of the dossier there."""
        session = self._window.session
        suggested = session.store.path.with_name(f"{session.store.path.stem} - copie.aict")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, "Enregistrer une copie", str(suggested), "Dossier AICT (*.aict)"
        )
        if chosen:
            self.copy_to(with_suffix(Path(chosen)))

    def copy_to(self, path: Path) -> None:
        """Write a copy and say so."""
        self._window.session.leaving.emit()
        try:
            self._window.session.store.copy_to(path)
        except DossierError as error:
            self._window.tell(str(error))
        else:
            self._window.session.said.emit(message("copied", name=path.name))

    def show_zooms(self) -> None:
        """Offer the sizes."""
        self._zooms.popup(
            self._window.mapToGlobal(QPoint(self._window.width() - 140, self._window.height() - 320))
        )

    def _show(self) -> None:
        self._menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def _make_menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.addAction("Présenter…\tF5").triggered.connect(lambda _: self._window.present())
        seek = menu.addAction("Chercher dans le dossier…\tCtrl+F")
        seek.triggered.connect(lambda _: self._window.search.open())
        menu.addAction("Imprimer…\tCtrl+P").triggered.connect(lambda _: self._window.print())
        menu.addSeparator()
        menu.addAction("Enregistrer une copie…").triggered.connect(lambda _: self.save_copy())
        restore = menu.addAction("Restaurer une sauvegarde…")
        restore.triggered.connect(lambda _: self._restore())
        restore.setEnabled(not self._window.session.readonly)
        menu.addSeparator()
        menu.addMenu(self._themes)
        menu.addMenu(self._zooms)
        menu.addSeparator()
        menu.addMenu(self._make_help())
        menu.addAction("Fermer ce dossier").triggered.connect(lambda _: self._window.leave())
        menu.addAction("Quitter").triggered.connect(lambda _: self._window.close())
        return menu

    def _restore(self) -> None:
        from ui.restore_dialog import RestoreDialog

        self._window.session.leaving.emit()
        RestoreDialog(self._window.session, self._window).open()

    def _make_help(self) -> QMenu:
        page, tour = QAction("Aide de cette page\tF1", self._window), QAction("Visite guidée", self._window)
        page.triggered.connect(lambda _: self._window.toggle_help())
        tour.triggered.connect(lambda _: start_tour(self._window))
        return help_menu(self._window, lambda: self._window.session.snapshot, page, tour)


class Redressed(Protocol):
    """A window that asks for another theme or zoom."""

    redressed: SignalInstance


def colours_menu(window: Redressed, parent: QWidget) -> QMenu:
    """The themes to choose from."""
    offered = [(colours(name)["name"], name, current().zoom) for name in THEMES]
    return _looks("Couleurs", offered, window, parent)


def zooms_menu(window: Redressed, parent: QWidget) -> QMenu:
    """The sizes to choose from."""
    offered = [(f"{zoom}\u202f%", current().name, zoom) for zoom in ZOOMS]
    return _looks("Taille du texte", offered, window, parent)


def _looks(title: str, offered: list[tuple[str, str, int]], window: Redressed, parent: QWidget) -> QMenu:
    menu = QMenu(title, parent)
    group = QActionGroup(menu)
    for words, theme, zoom in offered:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked((theme, zoom) == (current().name, current().zoom))
        action.triggered.connect(partial(_ask, window, theme, zoom))
        group.addAction(action)
    return menu


def _ask(window: Redressed, theme: str, zoom: int, _: bool = False) -> None:
    window.redressed.emit(theme, zoom)
