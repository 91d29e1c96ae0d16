"""Two parts of a page side by side, or as two tabs where large type leaves no room for both."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter, QTabWidget, QWidget

from ui.parts import column
from ui.theme import current


class Beside(QWidget):
    """A list and the sheet of what is picked in it."""

    def __init__(
        self, first: QWidget, second: QWidget, names: tuple[str, str], widths: tuple[int, int]
    ) -> None:
        super().__init__()
        self._second = second
        self._tabs: QTabWidget | None = None
        if current().roomy:
            self.setLayout(column(_split(first, second, widths)))
        else:
            self._tabs = QTabWidget()
            self._tabs.addTab(first, names[0])
            self._tabs.addTab(second, names[1])
            self.setLayout(column(self._tabs))

    def put_in_corner(self, tools: QWidget) -> None:
        """Stand tools on the row of the tabs, where there are tabs."""
        if self._tabs:
            self._tabs.setCornerWidget(tools)

    def show_second(self) -> None:
        """Bring the sheet into view."""
        if self._tabs:
            self._tabs.setCurrentWidget(self._second)


def _split(first: QWidget, second: QWidget, widths: tuple[int, int]) -> QSplitter:
    splitter = QSplitter()
    splitter.addWidget(first)
    splitter.addWidget(second)
    splitter.setChildrenCollapsible(False)
    splitter.setSizes([current().px(width) for width in widths])
    return splitter
