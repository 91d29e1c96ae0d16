"""Every page, dialog and window can be used by keyboard and screen reader, in large type and every theme."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tests.ui.accessibility import astray, clipped, small_targets, unnamed, unreached, unscrolled
from tests.ui.conftest import Opener
from tests.ui.hands import settle
from tests.ui.pictures import faint_words, unseen_focus
from tests.ui.surfaces import every_surface
from ui.app import Desk

Check = Callable[[QWidget], list[str]]


def unreached_backwards(root: QWidget) -> list[str]:
    """What Shift+Tab does not reach."""
    return unreached(root, Qt.Key.Key_Backtab)


PICTURES: tuple[Check, ...] = (faint_words, unseen_focus)
STRUCTURE: tuple[Check, ...] = (unnamed, small_targets, unreached, unreached_backwards, unscrolled, clipped)
# Theme and zoom, and what depends on them.
WALKS = {
    ("light", 100): STRUCTURE + PICTURES,
    ("dark", 100): PICTURES,
    ("contrast", 100): PICTURES,
    ("light", 200): (small_targets, clipped),
}


@pytest.mark.parametrize(("theme", "zoom"), WALKS)
def test_everything_shown(
    desk: Desk, open_window: Opener, example: Path, tmp_path: Path, theme: str, zoom: int
) -> None:
    """Every page, dialog and window passes each check; a fault is told once, with where it was seen first."""
    desk.dress(theme, zoom)
    window = open_window(example)
    faults: dict[str, str] = {}
    focus = partial(unseen_focus, met=set())  # what one page has shown needs no second look on the next
    checks = [focus if check is unseen_focus else check for check in WALKS[theme, zoom]]
    for where, root in every_surface(window, desk, tmp_path):
        asked = [astray] if "guidé" in where else []  # first: the others move the focus
        for check in (*asked, *checks):
            for fault in check(root):
                faults.setdefault(fault, where)
    assert not faults, "\n".join(f"{where}: {fault}" for fault, where in faults.items())


def made_up(*widgets: QWidget, across: bool = False) -> QWidget:
    """A window that holds some widgets."""
    window = QWidget()
    layout = QHBoxLayout(window) if across else QVBoxLayout(window)
    for widget in widgets:
        layout.addWidget(widget)
    window.show()
    window.activateWindow()
    settle()
    return window


class Greedy(QObject):
    """Keeps Tab for itself, as a table does whose author forgot to say otherwise."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.KeyPress


def test_a_widget_without_a_name_is_found(qapp: QApplication) -> None:
    """Control of ``unnamed``."""
    named = QLineEdit()
    named.setAccessibleName("Commune")
    assert unnamed(made_up(named, QLineEdit())) == ["QLineEdit «  » has no name"]


def test_a_focus_that_is_nowhere_is_found(qapp: QApplication) -> None:
    """Control of ``astray``: a field that has the focus, and then no longer."""
    line = QLineEdit()
    window = made_up(line)
    line.setFocus()
    assert not astray(window)
    line.clearFocus()
    assert astray(window) == ["the focus is on nothing"]


def test_a_small_target_is_found(qapp: QApplication) -> None:
    """Control of ``small_targets``."""
    tiny = QPushButton("x")
    tiny.setFixedWidth(20)
    (found,) = small_targets(made_up(tiny, QPushButton("Enregistrer")))
    assert found.startswith("QPushButton « x » is 20 x")


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_a_trap_is_found(qapp: QApplication, key: Qt.Key) -> None:
    """Control of ``unreached``: a text field that types a tab, and one that swallows it."""
    trap, greedy = QPlainTextEdit(), Greedy()
    trap.installEventFilter(greedy)
    window = made_up(QLineEdit(), trap, QLineEdit())
    trap.setFocus()
    settle()
    assert any("keeps" in fault for fault in unreached(window, key))


def test_what_tab_skips_is_found(qapp: QApplication) -> None:
    """Control of ``unreached``: Tab goes back too early."""
    first, second, third = QLineEdit(), QLineEdit(), QPushButton("Oubliée")
    window = made_up(first, second, third)
    first.setFocus()
    early = Early(first)
    second.installEventFilter(early)
    settle()
    assert unreached(window) == ["Tab does not reach QPushButton « Oubliée »"]


class Early(QObject):
    """Sends the focus back to where it began."""

    def __init__(self, back: QWidget) -> None:
        super().__init__()
        self._back = back

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self._back.setFocus()
            return True
        return False


def test_what_the_keyboard_cannot_scroll_is_found(qapp: QApplication) -> None:
    """Control of ``unscrolled``: a long text that only a mouse can scroll."""
    area, text = QScrollArea(), QLabel("\n".join(["Ligne"] * 200))
    area.setWidget(text)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert len(unscrolled(made_up(area))) == 1


def test_faint_words_are_found(qapp: QApplication) -> None:
    """Control of ``faint_words``: grey on grey, and a placeholder in the usual half tone."""
    grey, good = QLabel("Presque illisible"), QLabel("Lisible")
    grey.setStyleSheet("color: #999999; background: #DDDDDD")
    hint = QLineEdit(placeholderText="Premières lettres")
    hint.setStyleSheet("placeholder-text-color: #B0B0B0; background: white")
    found = faint_words(made_up(grey, good, hint))
    assert len(found) == 2
    assert "Presque illisible" in found[0]


def test_an_unseen_focus_is_found(qapp: QApplication) -> None:
    """Control of ``unseen_focus``: a button without any frame, and one whose frame hardly changes."""
    flat, pale, good = QPushButton("Plat"), QPushButton("Pâle"), QPushButton("Bien")
    flat.setStyleSheet("border: none")
    pale.setStyleSheet(
        "QPushButton { border: 2px solid #CCCCCC } QPushButton:focus { border-color: #AAAAAA }"
    )
    found = unseen_focus(made_up(flat, pale, good))
    assert ["Plat" in found[0], "Pâle" in found[1], len(found)] == [True, True, 2]


def test_clipped_words_are_found(qapp: QApplication) -> None:
    """Control of ``clipped``: too low a label, too narrow a button, past the edge, one over another."""
    low, narrow = (
        QLabel("Une phrase qui a besoin de trois lignes au moins."),
        QPushButton("Enregistrer une copie"),
    )
    low.setWordWrap(True)
    low.setFixedSize(120, 20)
    narrow.setFixedWidth(40)
    window = made_up(low, narrow, QLabel("Bien"))
    beyond, over = QPushButton("Dehors", window), QLabel("Dessus", window)
    beyond.setGeometry(window.width() - 10, 0, 120, 40)
    over.setGeometry(low.geometry().adjusted(4, 0, 0, 0))
    for extra in (beyond, over):
        extra.show()
    found = "\n".join(clipped(window))
    for fault in (
        "« Une phrase",
        "« Enregistrer une copie » needs",
        "past the right edge",
        "cover each other",
    ):
        assert fault in found
    assert "Bien" not in found
