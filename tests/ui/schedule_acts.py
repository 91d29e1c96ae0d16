"""What a user does on the chart of the calendar, by keyboard and by mouse."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.hands import press
from tests.ui.plain_acts import any_of
from ui.gantt import GanttView
from ui.main_window import MainWindow

MOVES = (Qt.Key.Key_Left, Qt.Key.Key_Right)
HELD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)


def move_a_bar(window: MainWindow, random: Random) -> bool:
    """Walk to a line, then move it, or its end, or give it dates."""
    view = any_of(window, random, GanttView)
    if view is None or not view.id:
        return False
    view.setFocus()
    for _ in range(random.randrange(4)):
        QTest.keyClick(view, random.choice((Qt.Key.Key_Up, Qt.Key.Key_Down)))
    if random.random() < 0.2:
        press(window.page, "Planifier")
        return True
    for _ in range(random.randrange(1, 4)):
        QTest.keyClick(view, random.choice(MOVES), Qt.KeyboardModifier.AltModifier | random.choice(HELD))
    return True


def drag_a_bar(window: MainWindow, random: Random) -> bool:
    """Press somewhere on the chart and let go elsewhere: a bar moves, grows, or waits for another."""
    view = any_of(window, random, GanttView)
    if view is None or not view.id:
        return False
    view.push = random.random() < 0.5
    port = view.viewport()
    left, top = round(view.chart.names * view.scale), 60
    ends = [
        QPoint(random.randrange(left, port.width()), random.randrange(top, max(port.height(), top + 1)))
        for _ in range(2)
    ]
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, ends[0])
    QTest.mouseMove(port, ends[1])
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, ends[1])
    return True
