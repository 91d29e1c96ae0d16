"""What a user does with projects and schemes: take from the catalogue, take a field or a list back."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from aict_desktop.domain.records import Scheme
from tests.ui.hands import field, replace, seen, settle
from tests.ui.plain_acts import any_of, pick_a_row
from ui.catalogue import CataloguePage
from ui.main_window import MainWindow
from ui.panels.catalogue import CataloguePanel
from ui.panels.projects import GoNoGoPanel
from ui.records_table import RecordsPanel
from ui.tables import LinesTable


def take_a_scheme(window: MainWindow, random: Random) -> bool:
    """Pick an entry of the catalogue and take it, or go to the copy that is there."""
    page = any_of(window, random, CataloguePage)
    tables = seen(page, LinesTable) if page else []
    if not page or not tables:
        return False
    pick_a_row(tables[0], random)
    settle()
    return _press_any(page, random, ("Utiliser ce dispositif", "Ouvrir votre fiche"))


def take_a_field_back(window: MainWindow, random: Random) -> bool:
    """Change a field of a scheme that comes from the catalogue, then take the catalogue's word back."""
    shown = any_of(window, random, CataloguePanel)
    copies = [row for row in window.session.snapshot.all(Scheme) if row.catalogue]
    if shown is None or not copies:
        return False
    seen(window.page, RecordsPanel)[0].pick(random.choice(copies).id)
    settle()
    QTest.keyClick(replace(field(window.page, "scheme", "min_grant"), "1 234"), Qt.Key.Key_Tab)
    settle()
    return _press_any(seen(window.page, CataloguePanel)[0], random, ("Reprendre",))


def take_the_list(window: MainWindow, random: Random) -> bool:
    """Remove a question of a project's list, if there is one, then take the list of its scheme."""
    panel = any_of(window, random, GoNoGoPanel)
    if panel is None:
        return False
    bins = [b for b in seen(window.page, QToolButton) if b.accessibleName().startswith("Supprimer\u00a0:")]
    if bins:
        QTest.mouseClick(random.choice(bins), Qt.MouseButton.LeftButton)
        settle()
    return _press_any(panel, random, ("Reprendre la liste du dispositif",))


def _press_any(root: QWidget, random: Random, words: tuple[str, ...]) -> bool:
    found = [b for b in seen(root, QPushButton) if b.text() in words and b.isEnabled()]
    if not found:
        return False
    QTest.mouseClick(random.choice(found), Qt.MouseButton.LeftButton)
    settle()
    return True
