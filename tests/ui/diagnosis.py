"""A small diagnostic in its window, and what the tests of it do and read there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QTabWidget,
    QWidget,
)

from aict_desktop.domain.records import (
    Action,
    Policy,
    Statement,
    Workshop,
)
from aict_desktop.storage.store import Store
from tests.ui.hands import (
    key,
    overview,
    seen,
    settle,
    write,
)
from ui.main_window import MainWindow

ALT = Qt.KeyboardModifier.AltModifier
SCHOOL = Statement(
    id="school", quadrant="strength", text="Le lycée reçoit", domain="territory", weight=2, order="b"
)
CHOIR = Statement(id="choir", quadrant="strength", text="La chorale", domain="actors", weight=5, order="c")
CLUB = Statement(id="club", quadrant="strength", text="Le club", domain="territory", order="d")
FAIR = Statement(
    id="fair",
    quadrant="opportunity",
    text="La foire revient",
    domain="dynamics",
    weight=4,
    workshop="spring",
    disagreement="Pour les uns seulement",
    order="e",
)
SPRING = Workshop(id="spring", name="Atelier du printemps", day=date(2026, 4, 2), order="a")
TWINNING = Action(
    id="twinning", title="Jumelage avec Baie-Bleue", kind="twinning", state="dormant", order="a"
)
PLAN = Policy(id="plan", name="Plan vélo", opening="yes", end=date(2099, 12, 31), order="a")
RECORDS = (SPRING, SCHOOL, CHOIR, CLUB, FAIR, TWINNING, PLAN)


def open_small(open_window: Callable[..., MainWindow], folder: Path, *, readonly: bool = False) -> MainWindow:
    """The small diagnostic on its board, everything shown."""
    Store.create(folder / "afom.aict", RECORDS).close()
    window = open_window(folder / "afom.aict", readonly=readonly)
    window.set_depth("complete")
    overview(window, "afom")
    return window


def tab(window: MainWindow, title: str) -> None:
    """Open a tab of the page."""
    tabs = seen(window.page, QTabWidget)[0]
    tabs.setCurrentIndex([tabs.tabText(place) for place in range(tabs.count())].index(title))
    settle()


def tab_to(window: QWidget, name: str) -> QWidget:
    """Press Tab until the widget of that name has the focus."""
    for _ in range(120):
        focused = QApplication.focusWidget()
        if focused is not None and name in (focused.accessibleName(), getattr(focused, "text", str)()):
            return focused
        key(window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {name!r}")


def type_on(window: MainWindow, text: str) -> None:
    """Type where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    write(focused, text)


def words(root: QWidget) -> list[str]:
    """What the labels under ``root`` say."""
    return [each.text() for each in seen(root, QLabel) if each.text()]
