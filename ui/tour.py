"""The visit of the window in a few bubbles, one at a time, beside what each is about; Échap ends it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from aict_desktop.reference.files import read_toml
from ui.parts import button, column, dress, label, row
from ui.theme import current

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_WIDTH, _GAP, _MARGIN = 380, 14, 10


class Tour(QFrame):
    """A bubble over the window, which goes on working; it goes by itself once ended."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        told = read_toml("tour.toml")
        self._window, self._bubbles, self._words = window, told["bubble"], told["words"]
        self._place, self._began_at = 0, window.step_id
        self._rings: list[QFrame] = []
        dress(self, "bubble")
        self._where = label("", "small")
        self._title = label("", "h2")
        self._text = label("")
        self._back = button(self._words["back"], lambda: self._go(self._place - 1))
        self._next = button("", lambda: self._go(self._place + 1), "primary")
        skip = button(self._words["skip"], self.end, "flat")
        foot = row(skip, None, self._back, self._next)
        self.setLayout(
            column(self._where, self._title, self._text, foot, spacing=8, margins=(18, 14, 18, 14))
        )
        window.installEventFilter(self)
        self._go(0)

    def end(self) -> None:
        """Take the visit away, and go back to where it began unless one went elsewhere."""
        self._window.removeEventFilter(self)
        for each in (self, *self._rings):
            each.hide()
            each.deleteLater()
        if self._window.step_id in (self._page_of(bubble) for bubble in self._bubbles):
            self._window.go(self._began_at)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            QTimer.singleShot(0, self, self._settle)
        escaped = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escaped and event.type() == QEvent.Type.KeyPress:
            self.end()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def _page_of(self, bubble: Mapping[str, Any]) -> str:
        return str(bubble.get("page", self._began_at))

    def _go(self, place: int) -> None:
        """Show one bubble, and the page that it is about."""
        if place >= len(self._bubbles):
            self.end()
            return
        self._place = place
        bubble = self._bubbles[place]
        if self._window.step_id != self._page_of(bubble):
            self._window.go(self._page_of(bubble))
        self._where.setText(self._words["place"].format(place=place + 1, total=len(self._bubbles)))
        self._title.setText(bubble["title"])
        self._text.setText(bubble["text"])
        self._next.setText(self._words["end" if place == len(self._bubbles) - 1 else "next"])
        self._next.setAccessibleDescription(f"{bubble['title']}. {bubble['text']}")
        self.setAccessibleName(f"{self._where.text()}. {bubble['title']}. {bubble['text']}")
        self._back.setVisible(place > 0)
        self.show()
        self._settle()
        QTimer.singleShot(0, self, self._settle)  # once the page has its own places
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        """Stand beside the first place that the bubble is about, each of them ringed."""
        for ring in self._rings:
            ring.hide()
            ring.deleteLater()
        window = self._window
        asked = (window.findChild(QWidget, name) for name in self._bubbles[self._place]["at"])
        places = [_area(widget, window) for widget in asked if widget is not None and widget.isVisible()]
        self._rings = [_ring(window, area) for area in places]
        width = min(current().px(_WIDTH), window.width() - 2 * _MARGIN)
        self.setFixedWidth(width)
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.resize(width, height)
        self.move(_beside(places[0] if places else window.rect(), self.size(), window.rect()))
        self.raise_()


def _area(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _ring(window: QWidget, area: QRect) -> QFrame:
    ring = QFrame(window)
    dress(ring, "ring")
    ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ring.setGeometry(area.adjusted(-3, -3, 3, 3) & window.rect())
    ring.show()
    return ring


def _beside(area: QRect, size: QSize, whole: QRect) -> QPoint:
    """Where a bubble hides nothing of ``area``: right, below, above or left of it; in the middle at worst."""
    inside = whole.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    middle = QPoint(area.center().x() - size.width() // 2, area.center().y() - size.height() // 2)
    tried = (
        QPoint(area.right() + _GAP, min(area.top() + 2 * _GAP, middle.y())),
        QPoint(middle.x(), area.bottom() + _GAP),
        QPoint(middle.x(), area.top() - _GAP - size.height()),
        QPoint(area.left() - _GAP - size.width(), middle.y()),
    )
    for point in (_within(point, size, inside) for point in tried):
        if not QRect(point, size).intersects(area):
            return point
    return _within(whole.center() - QPoint(size.width() // 2, size.height() // 2), size, inside)


def _within(point: QPoint, size: QSize, inside: QRect) -> QPoint:
    right, low = inside.right() - size.width(), inside.bottom() - size.height()
    return QPoint(max(inside.left(), min(point.x(), right)), max(inside.top(), min(point.y(), low)))
