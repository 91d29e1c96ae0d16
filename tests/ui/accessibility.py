"""Checks of a shown window by its structure: names, reach by keyboard, size of targets, nothing clipped.

Each gives one sentence for each fault, and none when all is well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

SMALLEST_TARGET = 24  # pixels, WCAG 2.5.8
_INTERACTIVE = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QTabBar)


def interactive(root: QWidget) -> list[QWidget]:
    """The visible widgets under ``root`` that one acts on, without the inner parts of Qt's own."""
    found = (widget for widget in root.findChildren(QWidget) if widget.isVisible())
    return [w for w in found if (isinstance(w, _INTERACTIVE) or takes_tab(w)) and not _is_inner(w)]


def told(widget: QWidget) -> str:
    """How a fault names a widget."""
    words = name_of(widget) or getattr(widget, "text", str)() or widget.objectName()
    return f"{type(widget).__name__} « {words} »"


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab may stop at a widget."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def name_of(widget: QWidget) -> str:
    """What a screen reader says of a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def unnamed(root: QWidget) -> list[str]:
    """Widgets that a screen reader cannot name."""
    return [f"{told(widget)} has no name" for widget in interactive(root) if not name_of(widget)]


def small_targets(root: QWidget) -> list[str]:
    """Targets, rows and tabs smaller than 24 px."""
    faults = []
    for widget in interactive(root):
        for part, rect in _targets(widget):
            if min(rect.width(), rect.height()) < SMALLEST_TARGET:
                faults.append(f"{told(widget)}{part} is {rect.width()} x {rect.height()} px")
    return faults


def astray(root: QWidget) -> list[str]:
    """The focus that one is given, when it is on nothing of ``root`` that one can see and use."""
    focused = QApplication.focusWidget()
    if focused and takes_tab(focused) and root.isAncestorOf(focused) and focused.isVisible():
        return []
    return [f"the focus is on {told(focused) if focused else 'nothing'}"]


def unreached(root: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[str]:
    """Enabled widgets of ``root`` that Tab or Shift+Tab does not reach, and the one that keeps the key."""
    wanted = {w for w in interactive(root) if takes_tab(w) and w.isEnabled()}
    reached, trap = _walk(root.window(), key)
    keyboard = "Tab" if key == Qt.Key.Key_Tab else "Shift+Tab"
    faults = [f"{told(trap)} keeps {keyboard} for itself"] if trap and len(wanted) > 1 else []
    return faults + [f"{keyboard} does not reach {told(w)}" for w in wanted - reached]


def unscrolled(root: QWidget) -> list[str]:
    """Areas that hold more than they show, and nothing by which the keyboard can scroll them."""
    areas = [area for area in root.findChildren(QScrollArea) if area.isVisible()]
    hiding = [a for a in areas if a.verticalScrollBar().maximum() > 0 and not takes_tab(a)]
    return [
        f"« {area.accessibleName()} » cannot be scrolled by keyboard"
        for area in hiding
        if not any(takes_tab(widget) and widget.isEnabled() for widget in interactive(area))
    ]


def clipped(root: QWidget) -> list[str]:
    """Words that need more room than they have, and widgets cut by the edge of what holds them."""
    return [*_cut_words(root), *_cut_by_parent(root), *_overlapping(root)]


def _is_inner(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if widget.objectName().startswith("qt_") or widget.objectName().startswith("Scroll"):
        return True
    in_field = isinstance(parent, (QComboBox, QLineEdit, QTableView, QTreeView))
    return in_field and not isinstance(widget, QComboBox)


def _targets(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    if isinstance(widget, QTabBar):
        for place in filter(widget.isTabVisible, range(widget.count())):
            yield f", tab « {widget.tabText(place)} »", widget.tabRect(place)
        return
    yield "", widget.rect()
    model = widget.model() if isinstance(widget, QAbstractItemView) else None
    if isinstance(widget, QAbstractItemView) and model and model.rowCount():
        yield ", its first row", widget.visualRect(model.index(0, 0))


def _walk(window: QWidget, key: Qt.Key) -> tuple[set[QWidget], QWidget | None]:
    """What the focus meets until it has met it all, and the widget that it could not leave."""
    held = Qt.KeyboardModifier.ShiftModifier if key == Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
    met: set[QWidget] = set()
    now = QApplication.focusWidget() or window
    while now not in met:
        met.add(now)
        before = now
        QTest.keyClick(before, key, held)
        now = QApplication.focusWidget() or window
    return _with_groups({_outer(widget) for widget in met}), now if now is before else None


def _with_groups(reached: set[QWidget]) -> set[QWidget]:
    """Tab goes to one button of an exclusive group; the arrows go on from there to the others."""
    buttons = [widget for widget in reached if isinstance(widget, QAbstractButton)]
    groups = [b.group() for b in buttons if b.group() is not None and b.group().exclusive()]
    return reached.union(*(group.buttons() for group in groups))


def _outer(widget: QWidget) -> QWidget:
    parent = widget.parentWidget()
    return parent if isinstance(parent, QComboBox) else widget


def _cut_words(root: QWidget) -> Iterator[str]:
    for widget in (w for w in root.findChildren(QWidget) if w.isVisible()):
        if isinstance(widget, QLabel) and widget.text():
            yield from _cut_label(widget)
        elif isinstance(widget, (QAbstractButton, QCheckBox, QRadioButton)) and not _is_inner(widget):
            yield from _cut_button(widget)
        elif isinstance(widget, QTabBar):
            yield from _cut_tabs(widget)
        elif (isinstance(widget, QLineEdit) and not _is_inner(widget)) or isinstance(widget, QComboBox):
            yield from _cut_height(widget, widget.fontMetrics().height())


def _cut_label(label: QLabel) -> Iterator[str]:
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + 1:
            yield f"{told(label)} needs {needed} px of height and has {label.height()}"
        words = label.text().replace("\u200b", " ").split()  # a path is cut where it has none
        longest = max(map(label.fontMetrics().horizontalAdvance, words or [""]))
        if longest > label.contentsRect().width() + 1:
            yield f"{told(label)} has a word of {longest} px in {label.contentsRect().width()}"
    elif label.toolTip() == label.text():
        return  # shortened on purpose, and told in full by its tooltip
    elif label.sizeHint().width() > label.width() + 1 or label.sizeHint().height() > label.height() + 1:
        yield f"{told(label)} needs {label.sizeHint().toTuple()} and has {label.size().toTuple()}"


def _cut_button(button: QAbstractButton) -> Iterator[str]:
    needed = button.sizeHint()
    if button.hasHeightForWidth():
        needed.setWidth(min(needed.width(), button.minimumSizeHint().width()))
        needed.setHeight(button.heightForWidth(button.width()))
    if needed.width() > button.width() + 1 or needed.height() > button.height() + 1:
        yield f"{told(button)} needs {needed.toTuple()} and has {button.size().toTuple()}"


def _cut_tabs(bar: QTabBar) -> Iterator[str]:
    for place in filter(bar.isTabVisible, range(bar.count())):
        text = bar.fontMetrics().horizontalAdvance(bar.tabText(place))
        if text > bar.tabRect(place).width():
            yield f"tab « {bar.tabText(place)} » needs {text} px and has {bar.tabRect(place).width()}"
        if not bar.usesScrollButtons() and bar.tabRect(place).right() > bar.width():
            yield f"tab « {bar.tabText(place)} » lies past the end of its bar"


def _cut_height(widget: QWidget, needed: int) -> Iterator[str]:
    if widget.height() < needed:
        yield f"{told(widget)} needs {needed} px of height and has {widget.height()}"


def _cut_by_parent(root: QWidget) -> Iterator[str]:
    """Across, nothing may lie past the edge of what holds it; down, a scrolled area may hold more."""
    for widget in (w for w in root.findChildren(QWidget) if w.isVisible()):
        parent = widget.parentWidget()
        if not parent or _is_inner(widget) or _scrolls(widget) or isinstance(parent, QTabBar):
            continue
        over = widget.geometry().right() - parent.rect().right()
        under = widget.geometry().bottom() - parent.rect().bottom()
        if over > 1:
            yield f"{told(widget)} lies {over} px past the right edge of {told(parent)}"
        if under > 1:
            yield f"{told(widget)} lies {under} px below the edge of {told(parent)}"
    for area in (a for a in root.findChildren(QScrollArea) if a.isVisible()):
        held = area.widget()
        over = held.width() - area.viewport().width() if held is not None else 0
        if over > 1 and area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            yield f"« {area.accessibleName()} » hides {over} px at its right and cannot be scrolled there"


def _scrolls(widget: QWidget) -> bool:
    """Whether a widget is inside what scrolls by itself, or is what a scrolled area holds."""
    parent = widget.parentWidget()
    above = parent.parentWidget() if parent else None
    if isinstance(above, QScrollArea) and above.widget() is widget:
        return True
    return isinstance(above, (QAbstractItemView, QPlainTextEdit)) or isinstance(parent, QAbstractItemView)


def _overlapping(root: QWidget) -> Iterator[str]:
    """Labels and buttons of one parent that cover each other."""
    for parent in (w for w in (root, *root.findChildren(QWidget)) if w.isVisible()):
        inside = [w for w in _children(parent) if isinstance(w, (QLabel, QAbstractButton))]
        for one, other in combinations(inside, 2):
            both = one.geometry() & other.geometry()
            if both.width() > 2 and both.height() > 2:
                yield f"{told(one)} and {told(other)} cover each other"


def _children(parent: QWidget) -> Iterable[QWidget]:
    if isinstance(parent, (QLineEdit, QTabBar, QAbstractItemView)):
        return []
    return [c for c in parent.children() if isinstance(c, QWidget) and c.isVisible()]


def corner(widget: QWidget) -> QPoint:
    """Where a widget begins in its window."""
    return widget.mapTo(widget.window(), QPoint(0, 0))
