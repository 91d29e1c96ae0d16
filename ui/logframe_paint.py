"""How the cells of the matrix are drawn and how high they are: one record a paragraph, its values muted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from aict_desktop.domain.french import count
from ui.logframe_lines import COLUMNS, LOGIC, Line, Piece
from ui.logframe_model import MatrixModel
from ui.theme import FAMILY, current

Index = QModelIndex | QPersistentModelIndex
PADDING = 6
INDENT = 14
_FOLD = 16
_GAP = 3


@dataclass(frozen=True, slots=True)
class _Look:
    """What decides how a text is laid out: sizes in pixels, and the colours of a theme."""

    size: int
    strong: bool
    width: int
    theme: str


def height_of(line: Line, widths: tuple[int, ...]) -> int:
    """The height of a line whose columns are ``widths`` pixels wide."""
    return max(_height(_texts(line, column, width)) for column, width in zip(COLUMNS, widths, strict=True))


def indent_of(line: Line, column: int) -> int:
    """Where the text of a cell starts, in pixels from its left side."""
    theme = current()
    steps = line.depth * INDENT + _FOLD if column == LOGIC else 0
    return theme.px(PADDING + steps)


class MatrixDelegate(QStyledItemDelegate):
    """Draws a cell: the number, the texts, what is folded, and a frame around the one in hand."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        model = index.model()
        assert isinstance(model, MatrixModel)
        line, column = model.lines[index.row()], index.column()
        area = QRectF(option.rect)
        painter.save()
        painter.setClipRect(area)
        painter.setPen(current().colour("text"))
        left, top = area.left() + indent_of(line, column), area.top() + current().px(PADDING)
        for layout in _texts(line, column, int(area.width())):
            layout.draw(painter, QPointF(left, top))
            top += layout.boundingRect().height() + current().px(_GAP)
        if column == LOGIC and line.folds:
            _draw_fold(painter, area, line)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(current().colour("focus"), 2))
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, 0)  # the view asks height_of, for the lines that changed alone

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        raise NotImplementedError("cells are edited in a CellEditor")


def _draw_fold(painter: QPainter, area: QRectF, line: Line) -> None:
    """A small triangle: down when what hangs on the line is shown, right when it is folded."""
    theme = current()
    x, y = area.left() + indent_of(line, LOGIC) - theme.px(_FOLD), area.top() + theme.px(PADDING + 5)
    side = theme.px(9)
    down = (QPointF(x, y), QPointF(x + side, y), QPointF(x + side / 2, y + side * 0.8))
    right = (QPointF(x, y), QPointF(x + side * 0.8, y + side / 2), QPointF(x, y + side))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour("muted"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(QPolygonF(right if line.hidden else down))


def _texts(line: Line, column: int, width: int) -> tuple[QTextLayout, ...]:
    theme, strong = current(), line.depth < 2 and column == LOGIC
    room = max(width - indent_of(line, column) - theme.px(PADDING), theme.px(24))
    look = _Look(theme.px(15 if column == LOGIC else 13), strong, room, theme.name)
    if column != LOGIC:
        bullet = "•\u00a0" if len(line.cells[column]) > 1 else ""
        return tuple(_laid_out(bullet, piece, look) for piece in line.cells[column])
    hidden = f"({count(line.hidden, 'ligne repliée', 'lignes repliées')})" if line.hidden else ""
    piece = Piece(line.cells[LOGIC][0].text or "…", hidden)
    return (_laid_out(f"{line.number}  ", piece, look),)


@lru_cache(maxsize=4096)
def _laid_out(head: str, piece: Piece, look: _Look) -> QTextLayout:
    """One paragraph, broken into lines; its head and what is aside are muted."""
    text = f"{head}{piece.told}".replace("\n", "\u2028")
    font = QFont(FAMILY)
    font.setPixelSize(look.size)
    font.setWeight(QFont.Weight.DemiBold if look.strong else QFont.Weight.Normal)
    made = QTextLayout(text, font)
    made.setTextOption(_wrapping())
    made.setFormats([_muted(0, len(head)), _muted(len(text) - len(piece.aside), len(piece.aside))])
    made.setCacheEnabled(True)
    made.beginLayout()
    height = 0.0
    while (row := made.createLine()).isValid():
        row.setLineWidth(look.width)
        row.setPosition(QPointF(0, height))
        height += row.height()
    made.endLayout()
    return made


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _muted(start: int, length: int) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length = start, length
    form = QTextCharFormat()
    form.setForeground(current().colour("muted"))
    found.format = form
    return found


def _height(texts: tuple[QTextLayout, ...]) -> int:
    theme = current()
    inner = sum(int(text.boundingRect().height()) + 1 + theme.px(_GAP) for text in texts)
    return max(inner + 2 * theme.px(PADDING), theme.px(34))
