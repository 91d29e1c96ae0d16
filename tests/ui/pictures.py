"""Checks of a shown window by its pictures: contrast of words, of marks, and of the focus.

Each gives one sentence for each fault, and none when all is well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from functools import cache

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from tests.ui.accessibility import corner, interactive, takes_tab, told

TEXT, LARGE_TEXT, MARK = 4.5, 3.0, 3.0  # WCAG 1.4.3 and 1.4.11
_MARGIN = 4

Colour = int


@cache
def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def faint_words(root: QWidget) -> list[str]:
    """Words and marks that do not stand out from their ground."""
    faults = []
    if focused := QApplication.focusWidget():
        focused.clearFocus()  # a cursor would stand out where the words do not
    picture = root.window().grab().toImage()
    for widget, part, rect, least in _samples(root):
        found = strongest(picture.copy(rect))
        if found < least - 0.05:
            faults.append(f"{told(widget)}{part} has a contrast of {found:.1f}, {least} is needed")
    return faults


def strongest(picture: QImage) -> float:
    """The contrast of the commonest colour with the one furthest from it that is not a speck."""
    colours = Counter(_pixels(picture))
    ground = colours.most_common(1)[0][0]
    return max(contrast(ground, colour) for colour, count in colours.items() if count > 1 or colour == ground)


def unseen_focus(root: QWidget, met: set[Hashable] | None = None) -> list[str]:
    """Widgets that look the same, or nearly, with the focus and without.

    One of each look and size is enough: those ``met`` already are passed over.
    """
    root.window().activateWindow()
    QApplication.processEvents()
    faults: list[str] = []
    met = set() if met is None else met
    for widget in (w for w in interactive(root) if w.isEnabled() and takes_tab(w)):
        area = _within(widget, _focused_part(widget).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        alike = (type(widget), widget.property("look"), area.size().toTuple())
        if alike in met or area.height() < widget.fontMetrics().height():
            continue  # seen already, or scrolled away
        met.add(alike)
        changed = _clear_changes(*_with_and_without(widget, area))
        if changed < area.width() + area.height() - 4 * _MARGIN:
            faults.append(f"{told(widget)} changes {changed} pixels clearly when it has the focus")
    return faults


def _focused_part(widget: QWidget) -> QRect:
    return widget.tabRect(widget.currentIndex()) if isinstance(widget, QTabBar) else widget.rect()


def _with_and_without(widget: QWidget, area: QRect) -> tuple[QImage, QImage]:
    window = widget.window()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    focused = window.grab(area).toImage()
    window.setFocus(Qt.FocusReason.OtherFocusReason)
    widget.clearFocus()
    QApplication.processEvents()
    return focused, window.grab(area).toImage()


def _clear_changes(one: QImage, other: QImage) -> int:
    """How many pixels changed for a colour that stands out from the former one."""
    pairs = Counter(zip(_pixels(other), _pixels(one), strict=True))
    return sum(count for (before, after), count in pairs.items() if contrast(before, after) >= MARK)


def _samples(root: QWidget) -> Iterator[tuple[QWidget, str, QRect, float]]:
    """What is looked at: a widget, the part of it, where it is in the window, and the contrast it needs."""
    for widget in (w for w in root.findChildren(QWidget) if w.isVisible() and w.isEnabled()):
        for part, rect, least in _parts(widget):
            seen = _within(widget, rect)
            if seen.width() >= 8 and seen.height() >= min(rect.height(), 2 * widget.fontMetrics().height()):
                yield widget, part, seen, least


def _parts(widget: QWidget) -> Iterator[tuple[str, QRect, float]]:
    if isinstance(widget, QLabel):
        if widget.text():
            yield "", widget.contentsRect(), _least(widget)
        elif not widget.pixmap().isNull():
            yield ", its picture", widget.rect(), MARK
    elif isinstance(widget, QAbstractButton) and widget.text():
        yield "", widget.rect().adjusted(_past_icon(widget), 6, -6, -6), _least(widget)
    elif isinstance(widget, QAbstractButton) and not widget.icon().isNull():
        yield ", its icon", widget.rect().adjusted(4, 4, -4, -4), MARK
    elif isinstance(widget, (QLineEdit, QComboBox)) and not isinstance(widget.parentWidget(), QComboBox):
        yield ", its edge", QRect(0, widget.height() // 2 - 6, 9, 12).translated(-3, 0), MARK
        if _shown_text(widget):
            yield "", widget.rect().adjusted(6, 4, -34, -4), TEXT
    elif isinstance(widget, QPlainTextEdit) and (widget.toPlainText() or widget.placeholderText()):
        yield "", widget.rect().adjusted(6, 4, -16, -4), TEXT
    elif isinstance(widget, QAbstractItemView):
        yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[tuple[str, QRect, float]]:
    model = view.model()
    origin = view.viewport().mapTo(view, QPoint(0, 0))
    for row in range(min(model.rowCount(), 3)):
        index = model.index(row, 0)
        if str(index.data() or "").strip():
            yield f", row {row + 1}", view.visualRect(index).translated(origin), TEXT
    if isinstance(view, QTableView) and view.horizontalHeader().isVisible():
        yield ", its headings", view.horizontalHeader().geometry(), TEXT


def _shown_text(widget: QLineEdit | QComboBox) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() or widget.placeholderText()


def _past_icon(button: QAbstractButton) -> int:
    return 6 if button.icon().isNull() else 14 + button.iconSize().width()


def _least(widget: QWidget) -> float:
    font = widget.font()
    large = font.pixelSize() >= 24 or (font.pixelSize() >= 18.66 and font.weight() >= 700)
    return LARGE_TEXT if large else TEXT


def _within(widget: QWidget, rect: QRect) -> QRect:
    """The part of a rectangle of a widget that is not scrolled away, in the coordinates of the window."""
    shown = widget.visibleRegion().boundingRect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
    return (rect & shown).translated(corner(widget)) & widget.window().rect()


def _pixels(picture: QImage) -> memoryview:
    """The colours of the pixels, as 0xffRRGGBB."""
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(whole.constBits())).cast("I")


@cache
def _luminance(colour: Colour) -> float:
    shades = QColor.fromRgb(colour)
    red, green, blue = map(_linear, (shades.redF(), shades.greenF(), shades.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(shade: float) -> float:
    return shade / 12.92 if shade <= 0.04045 else float(((shade + 0.055) / 1.055) ** 2.4)
