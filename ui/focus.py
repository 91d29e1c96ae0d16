"""Where the focus goes: the first place to answer, and back where it was when widgets are made anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


@contextmanager
def kept_focus(holder: QWidget) -> Iterator[None]:
    """What had the focus in ``holder`` gives it to its like, by name, or else to what took its place."""
    had = QApplication.focusWidget()
    inside = had is not None and holder.isAncestorOf(had)
    name = had.accessibleName() if had is not None else ""
    before = reachable(holder)
    place = before.index(had) if had is not None and had in before else 0
    yield
    after = reachable(holder) if inside else []
    if after and had not in after:
        alike = next((widget for widget in after if widget.accessibleName() == name), None)
        give_focus(alike or after[min(place, len(after) - 1)], holder)


def reachable(holder: QWidget) -> list[QWidget]:
    """The widgets of ``holder`` that Tab reaches, or will once they are shown, as they were made."""
    # Lists that drop down are windows of their own.
    inside = (w for w in holder.findChildren(QWidget) if w.window() is holder.window())
    live = (widget for widget in inside if widget.isEnabled() and not _put_away(widget, holder))
    return [widget for widget in live if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]


def give_focus(widget: QWidget, holder: QWidget) -> None:
    """Focus a widget of ``holder`` that may have been made a moment ago: Qt shows such ones later."""
    shown: QWidget | None = widget
    while shown is not None and shown is not holder:
        shown.show()
        shown = shown.parentWidget()
    widget.setFocus(Qt.FocusReason.OtherFocusReason)


def brought_into_view(widget: QWidget) -> None:
    """Scroll every area around a widget so that it is seen."""
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget)
        area = area.parentWidget()


def _put_away(widget: QWidget, holder: QWidget) -> bool:
    """Whether a widget, or what holds it, was hidden on purpose rather than not shown yet."""
    each: QWidget | None = widget
    while each is not None and each is not holder:
        if each.isHidden() and each.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            return True
        each = each.parentWidget()
    return False
