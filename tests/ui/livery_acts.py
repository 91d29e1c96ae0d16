"""What a user does in the card of the documents' look."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QPushButton

from tests.support.logos import logo
from tests.ui.hands import seen
from tests.ui.plain_acts import any_of
from ui.livery_card import LiveryCard
from ui.main_window import MainWindow


def dress(window: MainWindow, random: Random) -> bool:
    """Choose a logo, remove it, or take a colour."""
    card = any_of(window, random, LiveryCard)
    if card is None:
        return False
    if random.random() < 0.3:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "logo.png"
            path.write_bytes(logo(size=(random.choice((90, 300)), 40)))
            card.take(path)
        return True
    tools = [tool for tool in seen(card, QPushButton) if "…" not in tool.text()]
    random.choice(tools).click()
    return True
