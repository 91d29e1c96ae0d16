"""What a user does with versions: keep the dossier as it stands, start again from one, compare."""

from __future__ import annotations

from random import Random

from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from tests.ui.hands import press, seen
from tests.ui.page_acts import back_to
from tests.ui.plain_acts import any_of
from ui.freeze_dialog import FreezeDialog
from ui.main_window import MainWindow
from ui.panels.versions import VersionPanel

FREEZE = ("Figer une version", "Figer la version d’aujourd’hui…")
RESTORE = "Repartir de cette version"


def freeze(window: MainWindow, random: Random) -> bool:
    """Keep the dossier as it stands, as one sort of version or another."""
    offers = [b for b in seen(window.page, QPushButton) if b.text() in FREEZE and b.isEnabled()]
    if not offers:
        return False
    press(window.page, offers[0].text())
    dialog = asked()
    assert isinstance(dialog, FreezeDialog)
    press(dialog, random.choice(("Présentée", "Étape")))
    press(dialog, "Figer")
    assert asked() is None
    back_to(window)
    return True


def start_again(window: MainWindow, random: Random) -> bool:
    """Go back to the version that is shown, when the dossier differs from it."""
    if any_of(window, random, VersionPanel) is None or random.random() < 0.5:
        return False
    press(window.page, f"{RESTORE}…")
    if dialog := asked():
        press(dialog, RESTORE)
    if left := asked():  # the dossier says already what the version does
        left.reject()
    back_to(window)
    return True


def asked() -> QDialog | None:
    """The dialog that waits for an answer."""
    found = QApplication.activeModalWidget()
    return found if isinstance(found, QDialog) else None
