"""Tab leads through widgets in the order one reads them, however late they were made."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.focus import reachable


def put_in_tab_order(holder: QWidget) -> None:
    """Let Tab go through what ``holder`` holds now, at the place where ``holder`` itself was put."""
    inside = reachable(holder)
    if before := _before(holder):
        inside.insert(0, before)
    for first, second in pairwise(inside):
        QWidget.setTabOrder(first, second)


def _before(holder: QWidget) -> QWidget | None:
    """The last widget before ``holder`` that Tab stops at."""
    each = holder.previousInFocusChain()
    while each is not None and each is not holder:
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not holder.isAncestorOf(each):
            return each
        each = each.previousInFocusChain()
    return None
