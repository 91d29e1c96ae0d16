"""A figure on the screen, that one zooms and whose marks one walks through by keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from aict_desktop.domain.edit import Edit, Key
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import Drawing, Line, Text
from aict_desktop.reference.values import line_of
from ui.figure_paint import box
from ui.figure_plate import Plate
from ui.parts import tip
from ui.session import Session
from ui.theme import current

ZOOMS = (1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_LARGEST_SCALE = 2.0
_RING = 3
_MARGIN = 6  # pixels around the figure, where the ring of the focus covers nothing
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_ZOOM_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class FigureView(QWidget):
    """Draws ``figure(snapshot)`` as wide as it is; a click or Enter on a mark tells the record it shows."""

    picked = Signal(str, str)
    walked = Signal(str)
    """The name of the mark that the keyboard is at; empty when it leaves."""
    zoom_wanted = Signal(int, QPointF)
    """A step in or out, around a point of the view."""

    def __init__(self, session: Session, figure: Callable[[Snapshot], Drawing], name: str) -> None:
        super().__init__()
        self._session = session
        self._figure = figure
        self._name = name
        self.drawing = figure(session.snapshot)
        self._marks = marks(self.drawing)
        self._stale = False
        self._plate: tuple[tuple[float, float, str], Plate] | None = None
        self._at: Key | None = None
        self.zoom = 1.0
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.drawing.alt)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        session.changed.connect(self._on_change)

    def marks(self) -> tuple[Key, ...]:
        """The records that the figure shows, as the keyboard walks through them."""
        return tuple(self._marks)

    def walk(self, key: Key | None) -> None:
        """Put the keyboard's ring on a mark, or nowhere, and tell its name."""
        self._at = key if key in self._marks else None
        told = self._told(self._at) if self._at else ""
        place = f", {self.marks().index(self._at) + 1}\u00a0sur\u00a0{len(self._marks)}" if self._at else ""
        self.setAccessibleName(f"{self._name}\u00a0: {told}{place}" if told else self._name)
        self.walked.emit(told)
        self.update()

    def ring(self) -> QRect:
        """Where the ring is, in pixels of the view."""
        return self._on_screen(self._marks[self._at]).toAlignedRect() if self._at else QRect()

    def set_zoom(self, zoom: float) -> None:
        """Show the figure larger than what fits; 1 is what fits."""
        fitting = self.drawing.width * self._scale(self.width()) / self.zoom
        self.zoom = zoom
        self.setMinimumWidth(0 if zoom == 1 else round(fitting * zoom) + 2 * _MARGIN)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self.drawing.height * self._scale(width)) + 2 * _MARGIN

    def sizeHint(self) -> QSize:
        return QSize(round(self.drawing.width * 1.4), round(self.drawing.height * 1.4))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._renew()
        painter = QPainter(self)
        corner = self._corner()
        painter.translate(corner)
        self._ready().paint(painter, QRectF(event.rect()).translated(-corner))
        painter.resetTransform()
        if self.hasFocus():
            self._paint_rings(painter)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if key := self._under(event.position()):
            self.walk(key)
            self.picked.emit(*key)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1, event.position())
        else:
            event.ignore()  # scrolls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ZOOM_KEYS:
            self.zoom_wanted.emit(_ZOOM_KEYS[key], QPointF(self.ring().center()))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at:
            self.picked.emit(*self._at)
        elif self._marks and key in (*_STEPS, Qt.Key.Key_Home, Qt.Key.Key_End):
            self.walk(self._next(key))
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.walk(self._at or next(iter(self._marks), None))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setAccessibleName(self._name)
        self.walked.emit("")
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            key = self._under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip(self._told(key)) if key else "", self)
            return True
        return super().event(event)

    def _next(self, key: Qt.Key) -> Key:
        keys = self.marks()
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return keys[0 if key == Qt.Key.Key_Home else -1]
        here = keys.index(self._at) if self._at else -1
        return keys[min(max(here + _STEPS[key], 0), len(keys) - 1)]

    def _told(self, key: Key) -> str:
        snapshot = self._session.snapshot
        record = snapshot.get(BY_TABLE[key[0]], key[1])
        return (name_of(record) or line_of(snapshot, record)) if record else ""

    def _under(self, point: QPointF) -> Key | None:
        """The record of the uppermost mark or name at a point of the view."""
        scale = self._scale(self.width())
        place = (point - self._corner()) / scale
        hit = (i for i in reversed(self.drawing.items) if i.record in self._marks and box(i).contains(place))
        return next((item.record for item in hit), None)

    def _ready(self) -> Plate:
        """The figure at the present scale and in the present theme, made once."""
        scale, density = self._scale(self.width()), self.devicePixelRatioF()
        wanted = (scale, density, current().name)
        if self._plate is None or self._plate[0] != wanted:
            self._plate = wanted, Plate(self.drawing, current().colour, scale, density)
        return self._plate[1]

    def _paint_rings(self, painter: QPainter) -> None:
        """One ring around the figure, one around the mark that Enter opens."""
        pen = QPen(current().colour("focus"), _RING)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = _RING // 2
        painter.drawRect(self.rect().adjusted(edge, edge, -edge - 1, -edge - 1))
        if self._at:
            painter.drawRect(self.ring().adjusted(-4, -4, 3, 3))

    def _on_screen(self, points: QRectF) -> QRectF:
        scale = self._scale(self.width())
        corner = self._corner() + points.topLeft() * scale
        return QRectF(corner, points.size() * scale)

    def _on_change(self, edit: Edit) -> None:
        self._stale = True
        if self.isVisible():
            self._renew()
            self.updateGeometry()
            self.update()

    def _renew(self) -> None:
        if self._stale:
            self.drawing = self._figure(self._session.snapshot)
            self._marks = marks(self.drawing)
            self._at = self._at if self._at in self._marks else None
            self.setAccessibleDescription(self.drawing.alt)
            self._stale = False
            self._plate = None

    def _scale(self, width: int) -> float:
        room = (width - 2 * _MARGIN) / self.drawing.width
        return max(min(room, _LARGEST_SCALE * current().zoom / 100 * self.zoom), 0.1)

    def _corner(self) -> QPointF:
        """Where the figure begins: in the middle of what is wider than it needs."""
        left = (self.width() - self.drawing.width * self._scale(self.width())) / 2
        return QPointF(max(left, _MARGIN), _MARGIN)


def marks(drawing: Drawing) -> dict[Key, QRectF]:
    """The records of a figure in the order it draws them, and the rectangle of each, without its name."""
    shapes: dict[Key, QRectF] = {}
    names: dict[Key, QRectF] = {}
    order: dict[Key, None] = {}
    for item in drawing.items:
        if item.record and item.record[0] in BY_TABLE:
            found = names if isinstance(item, Text | Line) else shapes
            found[item.record] = found.get(item.record, QRectF()).united(box(item))
            order[item.record] = None
    return {key: shapes[key] if key in shapes else names[key] for key in order}
