"""Keeping the focus where it was when the widgets around it are made anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


@contextmanager
def kept_focus(holder: QWidget) -> Iterator[None]:
    """What had the focus in ``holder`` gives it to its like, by name, or else to what took its place."""
    had = QApplication.focusWidget()
    inside = had is not None and holder.isAncestorOf(had)
    name = had.accessibleName() if had is not None else ""
    before = reachable(holder)
    place = before.index(had) if inside and had in before else 0
    yield
    after = reachable(holder) if inside else []
    if after and QApplication.focusWidget() is not had:
        alike = next((widget for widget in after if widget.accessibleName() == name), None)
        (alike or after[min(place, len(after) - 1)]).setFocus(Qt.FocusReason.OtherFocusReason)


def reachable(holder: QWidget) -> list[QWidget]:
    """The widgets of ``holder`` that Tab reaches, in the order they were made."""
    return [
        widget
        for widget in holder.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and not widget.isHidden()
        and widget.isVisibleTo(holder)
    ]
