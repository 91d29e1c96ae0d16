"""Seeing everything larger or smaller: by the keys of any keyboard, and by Ctrl and the wheel."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from ui.keys import add_key
from ui.theme import ZOOMS, current

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.start import StartWindow

# On a French keyboard + needs Shift where = does not, and À stands on the key of 0.
_KEYS = {"Ctrl++": 1, "Ctrl+Shift++": 1, "Ctrl+=": 1, "Ctrl+-": -1}
_RESET = ("Ctrl+0", "Ctrl+À")
_USUAL = 100
_NOTCH = 120  # what one notch of a wheel turns, in eighths of a degree
_AFTER_MS = 180  # the window is made anew: once, when the wheel rests


class Zooming(QObject):
    """Asks a window for another zoom."""

    def __init__(self, window: MainWindow | StartWindow) -> None:
        super().__init__(window)
        self._window = window
        self._turned = 0
        self._timer = QTimer(self, interval=_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self._on_rest)
        for key, steps in _KEYS.items():
            add_key(window, key, partial(self.by, steps))
        for key in _RESET:
            add_key(window, key, partial(self._ask, _USUAL))

    def by(self, steps: int) -> None:
        """So many sizes larger, or smaller when negative."""
        place = min(max(ZOOMS.index(current().zoom) + steps, 0), len(ZOOMS) - 1)
        self._ask(ZOOMS[place])

    def turn(self, event: QWheelEvent) -> bool:
        """Take a turn of the wheel with Ctrl, unless it is for a figure, which zooms alone."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or not event.angleDelta().y():
            return False
        if self._over_figure(event.position().toPoint()):
            return False
        self._turned += event.angleDelta().y()
        self._timer.start()
        return True

    def _over_figure(self, point: QPoint) -> bool:
        under: QWidget | None = self._window.childAt(point)
        while under is not None:
            if hasattr(under, "zoom_wanted"):
                return True
            under = under.parentWidget()
        return False

    def _on_rest(self) -> None:
        steps, self._turned = round(self._turned / _NOTCH), 0
        if steps:
            self.by(steps)

    def _ask(self, zoom: int) -> None:
        if zoom != current().zoom:
            self._window.redressed.emit(current().name, zoom)
