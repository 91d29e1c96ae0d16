"""How the lines of a search are painted: plain text, with the words that were sought in bold."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from aict_desktop.domain.extracts import Extract
from ui.search_results import LINES, RESULT, Result
from ui.theme import FAMILY, current

_MARGIN = 10
_GAP = 14


class ResultDelegate(QStyledItemDelegate):
    """A heading on one line; a result on two, its extract under its name."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        # Asked for every line of the list: it must not put any of them in words.
        lines = index.data(LINES)
        return QSize(current().px(200), lines * option.fontMetrics.height() + current().px(_MARGIN))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        result: Result = index.data(RESULT)
        area: QRect = option.rect
        margin = current().px(_MARGIN)
        inner = area.adjusted(margin, margin // 2, -margin, -margin // 2)
        painter.save()
        painter.setClipRect(area)
        if index.data(LINES) == 1:
            _write(painter, inner, Extract(result.title.text), "muted", strong=True)
        else:
            state = option.state
            if state & QStyle.StateFlag.State_Selected:
                _mark(painter, area)
            self._paint_result(painter, inner, result)
        painter.restore()

    def _paint_result(self, painter: QPainter, inner: QRect, result: Result) -> None:
        line = painter.fontMetrics().height()
        first = QRect(inner.topLeft(), QSize(inner.width(), line))
        _write(painter, first, result.title, "text")
        under = first.translated(0, line)
        painter.setPen(current().colour("muted"))
        painter.drawText(under, Qt.AlignmentFlag.AlignLeft, result.about)
        if result.text.text:
            told = painter.fontMetrics().horizontalAdvance(result.about) + current().px(_GAP)
            _write(painter, under.adjusted(told, 0, 0, 0), result.text, "muted")


def _mark(painter: QPainter, area: QRect) -> None:
    """The ground of the line that Enter opens, and a bar that shows it without colour."""
    painter.fillRect(area, current().colour("soft"))
    painter.fillRect(
        QRect(area.topLeft(), QSize(current().px(4), area.height())), current().colour("primary")
    )


def _write(painter: QPainter, area: QRect, words: Extract, token: str, *, strong: bool = False) -> None:
    """One line of plain text, cut at the edge, its marks in bold."""
    font = QFont(FAMILY)
    font.setPixelSize(current().px(15))
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    shown = QFontMetrics(font).elidedText(words.text, Qt.TextElideMode.ElideRight, area.width())
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_bold(start, end) for start, end in words.marks if start < len(shown)])
    layout.beginLayout()
    layout.createLine().setLineWidth(area.width())
    layout.endLayout()
    painter.setPen(QPen(current().colour(token)))
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    layout.draw(painter, QPointF(area.topLeft()))
    painter.restore()


def _bold(start: int, end: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.Bold)
    style.setForeground(current().colour("text"))
    made.format = style
    return made
