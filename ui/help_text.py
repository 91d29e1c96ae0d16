"""The words of the help as labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QWidget

from aict_desktop.reference.help import Part, Topic
from ui.parts import label


def headed(topic: Topic) -> Iterable[Part]:
    """The parts of a topic, its title over the first one where it has no heading."""
    first, *others = topic.parts
    return (Part(first.heading or topic.title, first.paragraphs), *others)


def topic_widgets(parts: Iterable[Part], look: str = "muted") -> Iterator[QWidget]:
    """A label for each heading and paragraph."""
    for part in parts:
        if part.heading:
            yield label(part.heading, "h2")
        for text in part.paragraphs:
            yield label(text, look)
