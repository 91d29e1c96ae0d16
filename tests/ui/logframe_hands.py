"""A small logframe in its window, and hands for its matrix."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from aict_desktop.domain.fields import Record
from aict_desktop.domain.logframe import at_level
from aict_desktop.domain.records import (
    Activity,
    Assumption,
    Indicator,
    Objective,
    Result,
    Strategy,
)
from aict_desktop.storage.store import Store
from tests.ui.conftest import Opener
from tests.ui.hands import (
    overview,
    seen,
)
from ui.logframe_cell_line import CellLine
from ui.logframe_lines import LOGIC
from ui.logframe_matrix import MatrixView
from ui.main_window import MainWindow

RECORDS: tuple[Record, ...] = (
    Strategy(id="strategy", goal="Ouvrir la ville"),
    Objective(id="o1", text="Partir", order="a"),
    Objective(id="o2", text="Accueillir", order="b"),
    Result(id="r1", objective="o1", text="Un point mobilité", order="a"),
    Result(id="r2", objective="o1", text="Un fonds", order="b"),
    Result(id="r3", objective="o2", text="Des familles", order="c"),
    Activity(id="a1", result="r1", text="Écrire", order="a"),
    Activity(id="a2", result="r1", text="Former", cost=Decimal(100), order="b"),
    Indicator(
        id="i1",
        result="r1",
        name="Jeunes",
        verification="Listes",
        target=Decimal(80),
        unit="jeunes",
        order="a",
    ),
    Indicator(id="i2", result="r1", name="Jours", verification="Agenda", order="b"),
    Assumption(id="h1", result="r1", text="Le train roule", order="a"),
)


def small_logframe(open_window: Opener, folder: Path) -> MainWindow:
    """Its matrix, everything shown."""
    Store.create(folder / "cadre.aict", RECORDS).close()
    window = open_window(folder / "cadre.aict")
    window.set_depth("complete")
    overview(window, "cadre")
    return window


def matrix(window: MainWindow) -> MatrixView:
    """The matrix that is shown."""
    return seen(window.page, MatrixView)[0]


def stand(window: MainWindow, id_: str, column: int = LOGIC) -> MatrixView:
    """Put the focus on a cell."""
    view = matrix(window)
    view.pick(id_, column)
    view.setFocus()
    return view


def names(window: MainWindow, id_: str, kind: type[Indicator] | type[Assumption] = Indicator) -> list[str]:
    """What the indicators or assumptions of a result are called, in order."""
    snapshot = window.session.snapshot
    level = snapshot.get(Result, id_)
    assert level is not None
    if kind is Assumption:
        return [row.text for row in at_level(snapshot, Assumption, level)]
    return [row.name for row in at_level(snapshot, Indicator, level)]


def typing() -> QWidget:
    """The field that has the cursor."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def focused() -> CellLine:
    """The line of a cell that has the cursor."""
    found = QApplication.focusWidget()
    assert isinstance(found, CellLine)
    return found
