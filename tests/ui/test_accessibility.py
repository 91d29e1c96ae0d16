"""Every page, dialog and window can be used by keyboard, by screen reader, in large type and in every theme."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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
    QVBoxLayout,
    QWidget,
)

from tests.ui.accessibility import clipped, small_targets, unnamed, unreached
from tests.ui.conftest import Opener
from tests.ui.hands import settle
from tests.ui.pictures import faint_words, unseen_focus
from tests.ui.surfaces import every_surface
from ui.app import Desk

THEMES = ("light", "dark", "contrast")
ZOOMS = (100, 200)

Check = Callable[[QWidget], Iterable[str]]


@pytest.fixture
def faults(desk: Desk, example: Path, open_window: Opener, tmp_path: Path) -> Callable[..., list[str]]:
    """``faults(theme, zoom, check)`` gives each fault of all that can be shown once, with where it was seen first."""

    def gather(theme: str, zoom: int, check: Check) -> list[str]:
        desk.dress(theme, zoom)
        window = open_window(example)
        found: dict[str, str] = {}
        for where, root in every_surface(window, desk, tmp_path):
            for fault in check(root):
                found.setdefault(fault, where)
        return [f"{where}: {fault}" for fault, where in found.items()]

    return gather


def test_everything_has_a_name(faults: Callable[..., list[str]]) -> None:
    """A screen reader can name every widget that one acts on."""
    assert faults("light", 100, unnamed) == []


def test_targets_are_large_enough(faults: Callable[..., list[str]]) -> None:
    """Every target, row and tab is at least 24 px wide and high."""
    assert faults("light", 100, small_targets) == []


def test_tab_reaches_everything_and_leaves_it(faults: Callable[..., list[str]]) -> None:
    """Tab goes round every enabled widget, tables and text fields too."""
    assert faults("light", 100, lambda root: unreached(root, root)) == []


def test_shift_tab_reaches_everything_and_leaves_it(faults: Callable[..., list[str]]) -> None:
    """Shift+Tab goes round the other way."""
    assert faults("light", 100, lambda root: unreached(root, root, Qt.Key.Key_Backtab)) == []


@pytest.mark.parametrize("theme", THEMES)
def test_words_and_marks_stand_out(faults: Callable[..., list[str]], theme: str) -> None:
    """On pictures, words reach a contrast of 4.5 (3 when large), icons and edges of fields 3."""
    assert faults(theme, 100, faint_words) == []


@pytest.mark.parametrize("theme", THEMES)
def test_the_focus_is_seen(faults: Callable[..., list[str]], theme: str) -> None:
    """On pictures, a widget looks clearly different when it has the focus."""
    assert faults(theme, 100, unseen_focus) == []


@pytest.mark.parametrize("zoom", ZOOMS)
def test_nothing_is_clipped(faults: Callable[..., list[str]], zoom: int) -> None:
    """At 1280 x 720, words have the room they need, at twice the size too."""
    assert faults("light", zoom, clipped) == []


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
    window = made_up(named, QLineEdit())
    assert unnamed(window) == ["LineEdit « » has no name".replace("LineEdit", "QLineEdit").replace("« »", "«  »")]


def test_a_small_target_is_found(qapp: QApplication) -> None:
    """Control of ``small_targets``."""
    tiny = QPushButton("x")
    tiny.setFixedSize(20, 40)
    assert small_targets(made_up(tiny, QPushButton("Enregistrer"))) == ["QPushButton « x » is 20 x 40 px"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_a_trap_is_found(qapp: QApplication, key: Qt.Key) -> None:
    """Control of ``unreached``: a text field that types a tab, and one that swallows it."""
    trap, greedy = QPlainTextEdit(), Greedy()
    trap.installEventFilter(greedy)
    window = made_up(QLineEdit(), trap, QLineEdit())
    trap.setFocus()
    settle()
    assert any("keeps" in fault for fault in unreached(window, window, key))


def test_what_tab_skips_is_found(qapp: QApplication) -> None:
    """Control of ``unreached``: Tab goes back too early."""
    first, second, third = QLineEdit(), QLineEdit(), QPushButton("Oubliée")
    window = made_up(first, second, third)
    first.setFocus()
    early = Early(first)
    second.installEventFilter(early)
    settle()
    assert unreached(window, window) == ["Tab does not reach QPushButton « Oubliée »"]


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


def test_faint_words_are_found(qapp: QApplication) -> None:
    """Control of ``faint_words``: grey on grey, and a placeholder in the usual half tone."""
    grey, good = QLabel("Presque illisible"), QLabel("Lisible")
    grey.setStyleSheet("color: #999999; background: #DDDDDD")
    hint = QLineEdit(placeholderText="Premières lettres")
    hint.setStyleSheet("color: #808080; background: white; border: 1px solid black")
    found = faint_words(made_up(grey, good, hint))
    assert len(found) == 2
    assert "Presque illisible" in found[0]


def test_an_unseen_focus_is_found(qapp: QApplication) -> None:
    """Control of ``unseen_focus``: a button without any frame, and one whose frame hardly changes."""
    flat, pale, good = QPushButton("Plat"), QPushButton("Pâle"), QPushButton("Bien")
    flat.setStyleSheet("border: none")
    pale.setStyleSheet("QPushButton { border: 2px solid #CCCCCC } QPushButton:focus { border-color: #AAAAAA }")
    found = unseen_focus(made_up(flat, pale, good))
    assert ["Plat" in found[0], "Pâle" in found[1], len(found)] == [True, True, 2]


def test_clipped_words_are_found(qapp: QApplication) -> None:
    """Control of ``clipped``: a label too low, a button too narrow, a widget past the edge, two that overlap."""
    low, narrow = QLabel("Une phrase qui a besoin de trois lignes au moins."), QPushButton("Enregistrer une copie")
    low.setWordWrap(True)
    low.setFixedSize(90, 20)
    narrow.setFixedWidth(40)
    window = made_up(low, narrow, QLabel("Bien"))
    beyond, over = QPushButton("Dehors", window), QLabel("Dessus", window)
    beyond.setGeometry(window.width() - 10, 0, 120, 40)
    over.setGeometry(low.geometry())
    for extra in (beyond, over):
        extra.show()
    found = "\n".join(clipped(window))
    assert all(words in found for words in ("needs", "past the right edge", "cover each other"))
    assert "Bien" not in found
