"""How a line of the outline looks: a small label, the theme that it serves, and its text below."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from aict_desktop.reference.words import message
from ui.theme import FAMILY, current
from ui.tree_lines import Line

Index = QModelIndex | QPersistentModelIndex

LINE_ROLE = Qt.ItemDataRole.UserRole
_LABEL, _TEXT = 13, 15
_PADDING = 6
_WRAP = int(Qt.TextFlag.TextWordWrap)


class OutlineDelegate(QStyledItemDelegate):
    """Paints the lines of a tree and says how high each is."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        self.opened: tuple[str, int] = ("", 0)
        """The key of the line that is being written, and how high its editor is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(LINE_ROLE)
        room = self._tree.viewport().width() - self._tree.indentation() * (line.depth + 1)
        key, editor = self.opened
        least = text_rect(line, QRect()).top() + editor if key == line.key else 0
        return QSize(room, max(height_of(line, room), least))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE_ROLE)
        shown: Any = QStyleOptionViewItem(option)  # its attributes are not in Qt's stubs
        self.initStyleOption(shown, index)
        shown.text = ""
        shown.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        colour = shown.palette.color(QPalette.ColorRole.Text)
        painter.save()
        _paint_label(painter, line, shown.rect)
        painter.setFont(_font(_TEXT, strong=line.depth == 0, slanted=not line.text))
        painter.setPen(colour if line.text else current().colour("muted"))
        painter.drawText(text_rect(line, shown.rect), _WRAP, _words(line))
        painter.restore()


def text_rect(line: Line, item: QRect) -> QRect:
    """Where the text of a line stands in the rectangle of its item."""
    pad = current().px(_PADDING)
    label = QFontMetrics(_font(_LABEL)).height() + current().px(2) if line.label else 0
    return item.adjusted(pad, pad + label, -pad, 0)


def height_of(line: Line, room: int) -> int:
    """How high a line is in so many pixels of width."""
    inside = text_rect(line, QRect(0, 0, room, 10_000))
    if not _words(line):
        return inside.top() + current().px(_PADDING)
    metrics = QFontMetrics(_font(_TEXT, strong=line.depth == 0, slanted=not line.text))
    text = metrics.boundingRect(inside, _WRAP, _words(line))
    return inside.top() + text.height() + current().px(_PADDING)


def _words(line: Line) -> str:
    """The text, or that it is still to be written; nothing for the line that only gathers others."""
    return line.text or (message("tree_unwritten") if line.record else "")


def _paint_label(painter: QPainter, line: Line, item: QRect) -> None:
    pad, font = current().px(_PADDING), _font(_LABEL, strong=True)
    metrics = QFontMetrics(font)
    base = QPointF(item.left() + pad, item.top() + pad + metrics.ascent())
    painter.setFont(font)
    painter.setPen(current().colour("primary"))
    painter.drawText(base, line.label)
    if line.chip:
        left = base.x() + metrics.horizontalAdvance(line.label) + 2 * pad
        _paint_chip(
            painter, line.chip, QRectF(left, item.top() + pad, item.right() - pad - left, metrics.height())
        )


def _paint_chip(painter: QPainter, words: str, room: QRectF) -> None:
    """The name of the theme in a rounded frame, cut where there is no room for it."""
    font = _font(_LABEL)
    metrics, pad = QFontMetrics(font), current().px(_PADDING)
    told = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(int(room.width()) - 2 * pad, 0))
    frame = QRectF(room.left(), room.top(), metrics.horizontalAdvance(told) + 2 * pad, room.height())
    painter.setPen(current().colour("edge"))
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
    painter.setFont(font)
    painter.setPen(current().colour("text"))
    painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), told)


def _font(size: int, *, strong: bool = False, slanted: bool = False) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(current().px(size))
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    font.setItalic(slanted)
    return font
