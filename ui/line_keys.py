"""The keys by which a line is added or moved: the same in the matrix of the logframe and in the tree."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import Qt

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT, KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UP_AND_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Lines(Protocol):
    """What the keys are for."""

    @property
    def keys(self) -> Mapping[Qt.Key, Callable[[], object]]:
        """The keys of its own, without a modifier."""

    def add_near(self, *, child: bool) -> None:
        """Add a line like the one in hand, or one below it."""

    def shift(self, step: int) -> None:
        """Move the line in hand up or down among its like."""

    def hand_on(self, step: int) -> None:
        """Give it to the next parent, or to the one before."""


def answered(lines: Lines, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
    """Do what a key means there; False when it means nothing."""
    if key in ENTER and held & CONTROL:
        lines.add_near(child=bool(held & SHIFT))
    elif held == ALT and key in _UP_AND_DOWN:
        lines.shift(_UP_AND_DOWN[key])
    elif held == ALT and key in _ACROSS:
        lines.hand_on(_ACROSS[key])
    elif held == Qt.KeyboardModifier.NoModifier and key in lines.keys:
        lines.keys[key]()
    else:
        return False
    return True
