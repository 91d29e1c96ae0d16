"""Everything that the application can show, one after the other, on the worked example."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from aict_desktop.documents import names
from aict_desktop.imports.sheets import read_sheets
from tests.ui.hands import every_view, settle
from ui.about_dialog import AboutDialog
from ui.app import Desk
from ui.import_dialog import ImportDialog
from ui.main_window import MainWindow
from ui.restore_dialog import RestoreDialog

LIST = """Intitulé;Organisme;Année;Montant demandé;Montant voté;Dates
Jumelage avec Lindenfurt;Comité de jumelage;2025;1 500 €;1 200 €;du 3 au 9 mai
Marché des producteurs;Union commerçante;2025;800;;vers l’automne
"""


def every_surface(window: MainWindow, desk: Desk, scratch: Path) -> Iterator[tuple[str, QWidget]]:
    """Show each in turn, and give its name and the widget that holds it; what surrounds a page comes once."""
    window.session.review_now()
    settle()
    yield "autour des pages", window
    for name in every_view(window):
        yield name, window.page
    for document in names():
        window.go(f"documents/{document}")
        settle()
        yield f"documents « {document} »", window.page
    for dialog in (
        import_dialog(window, scratch),
        RestoreDialog(window.session, window),
        AboutDialog(window),
    ):
        yield from _dialog(dialog)
    yield from _start(desk, window.session.store.path)


def import_dialog(window: MainWindow, scratch: Path) -> ImportDialog:
    """The preview of a small list."""
    path = scratch / "actions.csv"
    path.write_text(LIST, encoding="utf-8")
    return ImportDialog(window.session, path, list(read_sheets(path)), window)


def _dialog(dialog: QDialog) -> Iterator[tuple[str, QWidget]]:
    dialog.open()
    dialog.activateWindow()
    settle()
    yield type(dialog).__name__, dialog
    dialog.reject()
    dialog.deleteLater()


def _start(desk: Desk, recent: Path) -> Iterator[tuple[str, QWidget]]:
    desk.settings.add_recent(recent)
    desk.start()
    start = desk.start_window
    assert start is not None
    assert start.page is not None
    start.resize(1280, 720)
    start.activateWindow()
    settle()
    yield "départ", start
    start.tell("Le dossier « Essai » est abîmé et n’a pas été ouvert.", str(recent))
    start.page._name.setText("saint b")
    start.page._search()
    settle()
    yield "départ, collectivités trouvées", start
    start.close()
    desk.start_window = None
