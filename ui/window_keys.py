"""The keyboard shortcuts of a dossier's window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from ui.help_menu import open_help
from ui.journey import HOME
from ui.keys import add_key
from ui.step_page import GUIDED, OVERVIEW

if TYPE_CHECKING:
    from ui.main_window import MainWindow

# The keys of the digits 0 to 6 give these on a French keyboard, where digits need Shift.
_FRENCH_DIGITS = "À&É\"'(-"


def add_keys(window: MainWindow) -> None:
    """Let the whole window answer its shortcuts."""
    session = window.session
    keys: dict[str, Callable[[], object]] = {
        "Ctrl+Z": session.undo,
        "Ctrl+Shift+Z": session.redo,
        "Ctrl+Y": session.redo,
        "F1": window.toggle_help,
        "Shift+F1": partial(open_help, window),
        "F5": window.present,
        "Ctrl+G": lambda: window.choose_mode(GUIDED),
        "Ctrl+E": lambda: window.choose_mode(OVERVIEW),
        "Ctrl+F": window.search.open,
        "Ctrl+P": window.print,
    }
    for key, act in keys.items():
        add_key(window, key, act)
    for digit, french in enumerate(_FRENCH_DIGITS):
        act = partial(window.go_to_stage, digit - 1) if digit else partial(window.go, HOME)
        for name in (str(digit), french):
            add_key(window, f"Alt+{name}", act)
