"""A small calendar in its window, and hands for its chart."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from aict_desktop.domain.records import (
    Activity,
    Assignment,
    Dependency,
    Dossier,
    Milestone,
    Objective,
    Person,
    Result,
)
from aict_desktop.figures.gantt import HEAD
from aict_desktop.storage.store import Store
from tests.ui.conftest import Opener
from tests.ui.hands import overview, seen, settle
from ui.gantt import GanttView
from ui.main_window import MainWindow

RECORDS = (
    Dossier(id="dossier", name="Valbrune", term_start=date(2026, 3, 22), term_end=date(2032, 3, 21)),
    Objective(id="o", text="Partir", order="a"),
    Result(id="r", objective="o", text="Une classe part", order="a"),
    Activity(
        id="a",
        result="r",
        text="Accueillir",
        owner="La directrice",
        start=date(2027, 9, 1),
        end=date(2028, 2, 29),
        order="a",
    ),
    Activity(
        id="b",
        result="r",
        text="Écrire aux écoles",
        start=date(2028, 3, 1),
        end=date(2028, 8, 31),
        order="b",
    ),
    Activity(id="c", result="r", text="Remercier", order="c"),
    Dependency(id="d", activity="b", needs="a"),
    Milestone(id="m", activity="a", text="Convention signée", due=date(2027, 12, 1), order="a"),
    Person(id="p", name="Agente pilote", days=Decimal(12), order="a"),
    Assignment(id="t", activity="a", person="p", days=Decimal(30), order="a"),
)


def open_calendar(open_window: Opener, folder: Path) -> MainWindow:
    """Three activities of one result, the second after the first, the third without dates."""
    Store.create(folder / "calendrier.aict", RECORDS).close()
    window = open_window(folder / "calendrier.aict")
    window.set_depth("complete")
    overview(window, "cadre", "Calendrier")
    return window


def chart(window: MainWindow) -> GanttView:
    """The chart, with the focus."""
    (view,) = seen(window.page, GanttView)
    view.setFocus()
    settle()
    return view


def activity(window: MainWindow, id_: str) -> Activity:
    """An activity as the dossier holds it."""
    found = window.session.snapshot.get(Activity, id_)
    assert found is not None
    return found


def days(window: MainWindow, id_: str) -> tuple[date | None, date | None]:
    """Its first and last day."""
    return activity(window, id_).start, activity(window, id_).end


def spot(view: GanttView, id_: str, share: float) -> QPoint:
    """A point of the bar of an activity, in pixels of the viewport; 0 is its start, 1 its end."""
    place = view.chart.place_of(id_)
    assert place is not None
    bar = view.chart.bar(place)
    assert bar is not None
    return pixel(view, bar.x + bar.width * share, bar.y + bar.height / 2)


def pixel(view: GanttView, x: float, y: float) -> QPoint:
    """A point of the chart in pixels of the viewport."""
    across, down = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    return QPoint(round(x * view.scale) - across, round((y + HEAD) * view.scale) - down)


def drag(
    view: GanttView, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press, move and let go."""
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, held, start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, held, end)
    settle()
