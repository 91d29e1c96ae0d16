"""Two parts of a page side by side, or as two tabs where large type leaves no room for both."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSplitter, QTabWidget, QWidget

from ui.parts import button, column
from ui.theme import current


def folder(words: str, *, opened: bool) -> QPushButton:
    """A chip that gives the room of the second part to the first, and back."""
    made = button(words, lambda: None, "chip")
    made.setCheckable(True)
    made.setChecked(opened)
    return made


class Beside(QWidget):
    """A list and the sheet of what is picked in it, which a ``chip`` may put away."""

    second_shown = Signal()

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        names: tuple[str, str],
        widths: tuple[int, int],
        chip: QPushButton | None = None,
    ) -> None:
        super().__init__()
        self._second = second
        self._tabs: QTabWidget | None = None
        self._chip = chip if current().roomy else None
        if current().roomy:
            self.setLayout(column(_split(first, second, widths)))
        else:
            self._tabs = QTabWidget()
            self._tabs.addTab(first, names[0])
            self._tabs.addTab(second, names[1])
            self._tabs.currentChanged.connect(lambda place: self.second_shown.emit() if place else None)
            self.setLayout(column(self._tabs))
        if self._chip:
            self._chip.toggled.connect(second.setVisible)
            second.setVisible(self._chip.isChecked())
        elif chip:
            chip.hide()  # the tabs do as much

    def put_in_corner(self, tools: QWidget) -> None:
        """Stand tools on the row of the tabs, where there are tabs."""
        if self._tabs:
            self._tabs.setCornerWidget(tools)

    def show_second(self) -> None:
        """Bring the sheet into view."""
        if self._tabs:
            self._tabs.setCurrentWidget(self._second)
        elif self._chip:
            self._chip.setChecked(True)


def _split(first: QWidget, second: QWidget, widths: tuple[int, int]) -> QSplitter:
    splitter = QSplitter()
    splitter.addWidget(first)
    splitter.addWidget(second)
    splitter.setChildrenCollapsible(False)
    splitter.setSizes([current().px(width) for width in widths])
    return splitter
