"""A part of a page that is made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.parts import column


class Later(QWidget):
    """Holds the place of what ``make`` makes: figures and long lists cost nothing until they are shown."""

    def __init__(self, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._make: Callable[[], QWidget] | None = make
        self.setLayout(column())

    def showEvent(self, event: object) -> None:
        if self._make:
            make, self._make = self._make, None
            made = make()
            layout = self.layout()
            assert layout is not None, "it was given one when it was made"
            layout.addWidget(made)
