"""What stands beside the tabs of a page: buttons in words where there is room, else a sign each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QTabWidget, QWidget

from ui.parts import button, icon_button, row
from ui.theme import current

_WORDED = 110  # percent: larger type leaves room for signs only


def tool(words: str, icon_name: str, do: Callable[[], object]) -> QAbstractButton:
    """A button that calls ``do``."""
    if current().zoom <= _WORDED:
        return button(words, do, icon_name=icon_name)
    return icon_button(icon_name, words, do)


def put_beside(tabs: QTabWidget, *tools: QWidget) -> None:
    """Stand tools in the corner of the tabs, on the row of their titles."""
    corner = QWidget()
    corner.setLayout(row(*tools))
    tabs.setCornerWidget(corner)
