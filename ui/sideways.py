"""What may be wider than its page scrolls sideways, so that the window never has to grow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.parts import redress


class Sideways(QScrollArea):
    """As high as what it holds; in the tab order, for the arrows, while some of it is out of sight.

    What it holds leaves room on its edges for a border, which comes and goes without moving it.
    """

    def __init__(self, inner: QWidget, name: str) -> None:
        super().__init__()
        self._inner = inner
        inner.setProperty("look", "plain")
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setWidget(inner)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().viewportEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def _fit(self) -> None:
        needed, edge = self._inner.minimumSizeHint(), 2 * self.frameWidth()
        wide = needed.width() > self.width() - edge
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if wide else Qt.FocusPolicy.NoFocus)
        redress(self, "reader" if wide else "plain")
        self.setFixedHeight(needed.height() + bar + edge)
