"""What a newcomer may want to know before typing anything: the way in five lines, and a visit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from aict_desktop.reference.files import read_toml
from ui.parts import button, column, dress, label, row


class DiscoverCard(QFrame):
    """The stages of the journey, each with what one gets there; ``visit`` shows them in the example."""

    def __init__(self, visit: Callable[[], object]) -> None:
        super().__init__()
        dress(self, "card")
        words = read_toml("tour.toml")["start"]
        stages = read_toml("steps.toml")["stage"]
        lines = [
            row(label(str(place), "label", wrap=False), told, spacing=12, grow=told)
            for place, stage in enumerate(stages, 1)
            for told in [label(f"{stage['title']}\u00a0: {words['stages'][stage['id']]}")]
        ]
        show = button(words["visit"], visit, icon_name="compass")
        title = label(words["title"], "h2")
        self.setLayout(column(title, *lines, row(show, None), spacing=8, margins=(16, 14, 16, 14)))
