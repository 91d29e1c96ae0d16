"""A drop-down that narrows or sorts what is shown, and writes nothing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class PickList(QComboBox):
    """Codes in words; its first line, which stands for no choice, says what the list is about."""

    chosen = Signal(str)
    """The code that somebody has just picked; empty for no choice."""

    def __init__(self, name: str, nothing: str, room: int = 7) -> None:
        super().__init__()
        self._nothing = nothing
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(room)
        self.offer({})
        self.activated.connect(lambda _: self.chosen.emit(self.code))

    @property
    def code(self) -> str:
        """The code picked, empty when nothing is."""
        return self.currentData() or ""

    def offer(self, choices: Mapping[str, str]) -> None:
        """Offer other choices; what is picked stays if it is still one of them."""
        kept = self.code
        self.clear()
        self.addItem(self._nothing, "")
        for code, words in choices.items():
            self.addItem(words, code)
        self.pick(kept)

    def pick(self, code: str) -> None:
        """Show a code as picked, without a signal."""
        self.setCurrentIndex(max(self.findData(code), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling a page must not change what the mouse happens to pass over.
        event.ignore()
