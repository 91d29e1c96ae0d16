"""A user's hands: showing each page every way there is, typing, pressing, waiting for a while."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTabWidget, QWidget

from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.guidance import Screen, questions, screens, steps
from aict_desktop.reference.words import field_words
from aict_desktop.storage.store import Store
from tests.support.dossiers import read
from ui.form import Form
from ui.guide import Guide
from ui.main_window import MainWindow
from ui.session import Session
from ui.settings import Settings

W = TypeVar("W", bound=QWidget)
GUIDED_STEPS = tuple(step.id for step in steps() if questions(step.id))


def settle() -> None:
    """Let Qt lay out, paint and delete what it has put off."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def show_dossier(store: Store, holder: str = "") -> MainWindow:
    """The dossier in its window, active, at 1280 x 720."""
    window = MainWindow(Session(store, holder), Settings())
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    settle()
    return window


def seen(root: QWidget, kind: type[W]) -> list[W]:
    """The visible widgets of a kind under ``root``."""
    return [widget for widget in root.findChildren(kind) if widget.isVisible()]


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


def field(root: QWidget, record: str, name: str) -> QWidget:
    """The visible editor of a field of a record type."""
    label = field_words(record, name)["label"]
    for form in seen(root, Form):
        if form.record_type.table == record:
            for widget in seen(form, QWidget):
                if widget.accessibleName() == label:
                    return widget.focusProxy() or widget
    raise AssertionError(f"no visible form has {record}.{name}")


def guide(window: MainWindow) -> Guide:
    """The guided questions that are shown."""
    return seen(window.page, Guide)[0]


def guide_to(window: MainWindow, step_id: str, question: str) -> Guide:
    """Go to the first screen of a guided question."""
    window.go(step_id)
    window.set_mode("guided")
    asked = [screen.question.id for screen in asked_now(window, step_id)]
    guide(window).go(asked.index(question))
    settle()
    return guide(window)


def asked_now(window: MainWindow, step_id: str) -> tuple[Screen, ...]:
    """The screens of a step as the window goes through them."""
    return screens(step_id, window.session.snapshot, essential=window.settings.depth == "essential")


def overview(window: MainWindow, step_id: str, tab: str = "") -> None:
    """Go to the overview of a step, and to one of its tabs."""
    window.go(step_id)
    window.set_mode("overview")
    settle()
    if tab:
        tabs = seen(window.page, QTabWidget)[0]
        tabs.setCurrentIndex([tabs.tabText(place) for place in range(tabs.count())].index(tab))
        settle()


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


def every_view(window: MainWindow, *, all_questions: bool = False) -> Iterator[str]:
    """Show each page in turn, guided and in overview, every tab, and give a name for it.

    Of the guided questions, one for each sort of editors and shape, unless ``all_questions``.
    """
    yield from _plain(window, "accueil")
    for step_id in GUIDED_STEPS:
        yield from step_views(window, step_id, all_questions=all_questions)
    yield from _plain(window, "relecture")


def step_views(window: MainWindow, step_id: str, *, all_questions: bool = False) -> Iterator[str]:
    """Show one step every way there is, likewise."""
    yield from _guided(window, step_id, all_questions=all_questions)
    yield from _overview(window, step_id)


def _plain(window: MainWindow, step_id: str) -> Iterator[str]:
    window.go(step_id)
    settle()
    yield step_id


def _guided(window: MainWindow, step_id: str, *, all_questions: bool) -> Iterator[str]:
    window.set_depth("complete")
    window.go(step_id)
    window.set_mode("guided")
    shown, met = guide(window), set()
    for place, screen in enumerate(asked_now(window, step_id)):
        asked = screen.question
        sort = asked.id if all_questions else (asked.shape, asked.record, asked.fields, asked.shows)
        if sort not in met:
            met.add(sort)
            shown.go(place)
            settle()
            yield f"{step_id} guidé « {asked.id} »"


def _overview(window: MainWindow, step_id: str) -> Iterator[str]:
    overview(window, step_id)
    for titles in every_tab(window.page):
        yield f"{step_id} vue d’ensemble {titles}".strip()


def every_tab(root: QWidget) -> Iterator[str]:
    """Show each tab under ``root`` in turn, and each within it; what has no tab is shown once."""
    if not (found := outer_tabs(root)):
        yield ""
    for tabs in found:
        for place in open_places(tabs):
            tabs.setCurrentIndex(place)
            settle()
            for inner in every_tab(tabs.currentWidget()):
                yield f"« {tabs.tabText(place)} » {inner}".strip()
        tabs.setCurrentIndex(0)
        settle()


def outer_tabs(root: QWidget) -> list[QTabWidget]:
    """The visible sets of tabs under ``root`` that no other one holds."""
    found = seen(root, QTabWidget)
    return [tabs for tabs in found if sum(other.isAncestorOf(tabs) for other in found) == 1]  # its own


def open_places(tabs: QTabWidget) -> list[int]:
    """The places of the tabs that one can open."""
    return [place for place in range(tabs.count()) if tabs.isTabVisible(place)]
