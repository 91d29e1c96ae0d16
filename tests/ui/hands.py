"""A user's hands: typing, pressing, waiting for a while; and the walk of the self-test through every page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.storage.store import Store
from tests.support.dossiers import read
from ui.main_window import MainWindow
from ui.selftest.walk import GUIDED_STEPS as GUIDED_STEPS
from ui.selftest.walk import W as W
from ui.selftest.walk import asked_now as asked_now
from ui.selftest.walk import every_tab as every_tab
from ui.selftest.walk import every_view as every_view
from ui.selftest.walk import field as field
from ui.selftest.walk import guide as guide
from ui.selftest.walk import guide_to as guide_to
from ui.selftest.walk import open_places as open_places
from ui.selftest.walk import outer_tabs as outer_tabs
from ui.selftest.walk import overview as overview
from ui.selftest.walk import seen as seen
from ui.selftest.walk import settle as settle
from ui.selftest.walk import step_views as step_views
from ui.session import Session
from ui.settings import Settings


def show_dossier(store: Store, holder: str = "") -> MainWindow:
    """The dossier in its window, active, at 1280 x 720."""
    window = MainWindow(Session(store, holder), Settings())
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    settle()
    return window


def press(root: QWidget, words: str) -> None:
    """Click the visible button that says, or is called, ``words``."""
    found = [b for b in seen(root, QAbstractButton) if words in (b.text(), b.accessibleName(), b.toolTip())]
    assert found, f"no button says {words!r}"
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
    settle()


def key(window: QWidget, name: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Press a key where the focus is."""
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(QApplication.focusWidget() or window, name, held)
    settle()


def write(widget: QWidget, text: str) -> None:
    """Type a text where the cursor is."""
    for character in text:
        if character.isascii():
            QTest.keyClicks(widget, character)
        else:  # QTest knows the keys of ASCII only
            pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(widget, pressed)


def replace(widget: QWidget, text: str) -> QWidget:
    """Replace what a field holds by typing, without leaving it."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(widget, text)
    return widget


def undo(window: MainWindow) -> None:
    """Ctrl+Z."""
    key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def redo(window: MainWindow) -> None:
    """Ctrl+Maj+Z."""
    key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)


def rest(window: MainWindow) -> None:
    """Stop typing for as long as it takes to be written."""
    QTest.qWait(window.session.pause_ms + 50)
    settle()


def title(window: MainWindow) -> QWidget:
    """The field of the dossier's title, in a guided question."""
    guide_to(window, "collectivite", "title")
    return field(window.page, "dossier", "title")


def shown(widget: QWidget) -> str:
    """What a field shows."""
    assert isinstance(widget, (QLineEdit, QPlainTextEdit))
    return widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()


def kept(window: MainWindow) -> Snapshot:
    """What the file holds while the window is open."""
    return read(window.session.store.path)
