"""What comes to a window from outside, before any widget sees it: files dropped, Ctrl and the wheel."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from ui.zooming import Zooming

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class Outside(QObject):
    """Takes files wherever they are dropped (a field would write down their names) and turns of the wheel."""

    def __init__(self, window: QWidget, zooming: Zooming, take: Callable[[Path], object]) -> None:
        super().__init__(window)
        self._zooming = zooming
        self._take = take
        window.setAcceptDrops(True)
        window.winId()  # makes the handle that hears first
        handle = window.windowHandle()
        assert handle is not None, "a window has one as soon as it has an id"
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent):
            return self._zooming.turn(event)
        if event.type() in _DRAGS and isinstance(event, QDropEvent):
            return self._drag(event)
        return False

    def _drag(self, event: QDropEvent) -> bool:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if not files:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._take(files[0])
        return True
