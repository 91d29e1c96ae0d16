"""Three stakeholders in their register, and hands for its page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTabBar, QTabWidget, QWidget

from aict_desktop.domain.records import Commitment, Connection, Opinion, Stakeholder, StakeholderTheme
from aict_desktop.storage.store import Store
from tests.ui.conftest import Opener
from tests.ui.hands import key, overview, seen, settle
from ui.main_window import MainWindow
from ui.pick_list import PickList
from ui.records_table import RecordsPanel

CLUB = Stakeholder(
    id="club",
    name="Club nautique",
    category="association",
    power_utilitarian=4,
    power_normative=2,
    power_mobilising=1,
    power_coercive=1,
    legitimacy_public_good=3,
    legitimacy_representation=3,
    interest_object=2,
    interest_type=2,
    promise="support",
    order="b",
)
REGION = Stakeholder(
    id="region",
    name="Conseil régional",
    category="funder",
    power_coercive=4,
    legitimacy_public_good=4,
    interest_object=1,
    order="a",
)
SCHOOL = Stakeholder(id="school", name="École de la Plage", category="education", order="c")
MAYOR = Opinion(id="o1", stakeholder="club", rater="Maire", power_normative=4, order="a")
TIE = Connection(id="t1", stakeholder="club", other="region", kind="funds", strength=3, order="a")
LATE = Commitment(id="c1", stakeholder="school", text="Prêter la salle", due=date(2025, 1, 31), order="a")
THEME = StakeholderTheme(id="th1", stakeholder="school", theme="youth")
RECORDS = (CLUB, REGION, SCHOOL, MAYOR, TIE, LATE, THEME)


def three_actors(open_window: Opener, folder: Path) -> MainWindow:
    """Their register, everything shown."""
    path = folder / "acteurs.aict"
    Store.create(path, RECORDS).close()
    window = open_window(path)
    window.set_depth("complete")
    overview(window, "acteurs")
    return window


def words(root: QWidget) -> list[str]:
    """What the labels under ``root`` say."""
    return [each.text() for each in seen(root, QLabel) if each.text()]


def register(window: MainWindow) -> RecordsPanel:
    """The register."""
    return seen(window.page, RecordsPanel)[0]


def show(window: MainWindow, id_: str) -> None:
    """Pick an actor in the register."""
    register(window).pick(id_)
    settle()


def names(window: MainWindow) -> list[str]:
    """The names in the register, from top to bottom."""
    model = register(window).model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def tab(window: MainWindow, title: str) -> None:
    """Open a tab of the page or of the sheet."""
    for tabs in seen(window.page, QTabWidget):
        titles = [tabs.tabText(place) for place in range(tabs.count())]
        if title in titles:
            tabs.setCurrentIndex(titles.index(title))
            settle()
            return
    raise AssertionError(f"no tab is called {title!r}")


def pick(window: MainWindow, name: str, code: str) -> None:
    """Take a code of a drop-down that narrows or sorts."""
    (found,) = [each for each in seen(window.page, PickList) if each.accessibleName() == name]
    found.setFocus()
    while found.code != code:
        before = found.currentIndex()
        key(window, Qt.Key.Key_Down if before < found.findData(code) else Qt.Key.Key_Up)
        assert found.currentIndex() != before


def tab_to(window: QWidget, name: str) -> QWidget:
    """Press Tab until the widget of that name has the focus."""
    for _ in range(200):
        focused = QApplication.focusWidget()
        if focused is not None and name in (focused.accessibleName(), _words(focused)):
            return focused
        if popup := QApplication.activePopupWidget():
            # A list that opens while one types gets the keys first, as it does from a real keyboard.
            QTest.keyClick(popup, Qt.Key.Key_Tab)
            window.activateWindow()  # what a window manager does when it closes
        else:
            key(window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name!r}")


def _words(widget: QWidget) -> str:
    return str(widget.property("text") or "")


def turn_to(window: MainWindow, title: str) -> None:
    """Open a tab by keyboard only."""
    for _ in range(200):
        bar = QApplication.focusWidget()
        titles = [bar.tabText(place) for place in range(bar.count())] if isinstance(bar, QTabBar) else []
        if isinstance(bar, QTabBar) and title in titles:
            while bar.tabText(bar.currentIndex()) != title:
                left = titles.index(title) < bar.currentIndex()
                key(window, Qt.Key.Key_Left if left else Qt.Key.Key_Right)
            return
        key(window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to the tab {title!r}")
