"""What of the window has a name and can be gone to: pages, documents, questions, fields and commands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from aict_desktop.documents import titles
from aict_desktop.domain.fields import kinds
from aict_desktop.domain.folding import fold
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.reference.guidance import Step, place_of, questions, steps
from aict_desktop.reference.help import topics
from aict_desktop.reference.words import field_words, record_words
from aict_desktop.storage.search_index import searched_tables
from ui.help_menu import open_help

if TYPE_CHECKING:
    from ui.main_window import MainWindow


@dataclass(frozen=True)
class Place:
    """Something that one goes to by its name; ``about`` says what it is."""

    name: str
    about: str
    go: Callable[[], object]
    words: tuple[str, str] = field(init=False)
    """Its name, and all that is said of it, as words are compared."""

    def __post_init__(self) -> None:
        name = f" {fold(self.name)}"
        object.__setattr__(self, "words", (name, f"{name} {fold(self.about)}"))

    def answers(self, beginnings: Sequence[str]) -> bool:
        """Whether words of it, one of its name among them, begin like ``beginnings``, which are folded."""
        name, whole = self.words
        sought = [f" {beginning}" for beginning in beginnings]
        return any(each in name for each in sought) and all(each in whole for each in sought)


def places(window: MainWindow) -> tuple[Place, ...]:
    """Everything one can go to by name, the nearest to hand first."""
    found = (_pages, _documents, _commands, _help, _questions, _fields)
    return tuple(place for each in found for place in each(window))


def _pages(window: MainWindow) -> Iterator[Place]:
    for each in steps():
        name = each.title if each.short in each.title else f"{each.short}\u00a0: {each.title}"
        yield Place(name, "Page", partial(window.go, each.id))


def _documents(window: MainWindow) -> Iterator[Place]:
    for name, title in titles().items():
        yield Place(title, "Document", partial(window.go, f"documents/{name}"))


def _commands(window: MainWindow) -> Iterator[Place]:
    """The commands of the menus, by the words they show there."""
    for menu in window.findChildren(QMenu):
        for action in menu.actions():
            words, _, key = action.text().partition("\t")
            if words and action.isEnabled() and action.menu() is None:
                about = ", ".join(
                    filter(None, (f"Menu\u00a0: {menu.title()}" if menu.title() else "Menu", key))
                )
                yield Place(words, about, action.trigger)


def _help(window: MainWindow) -> Iterator[Place]:
    """The chapters of the manual; questions and fields stand among the places themselves."""
    for topic in topics():
        if topic.id.startswith("manuel/"):
            yield Place(topic.title, f"Aide\u00a0: {topic.group}", partial(open_help, window, "", topic.id))


def _questions(window: MainWindow) -> Iterator[Place]:
    for each in steps():
        for question in questions(each.id):
            if "{" not in question.ask:
                ask = partial(window.go_to_question, each.id, question.id)
                yield Place(question.ask, f"Question\u00a0: {each.short}", ask)


def _fields(window: MainWindow) -> Iterator[Place]:
    """The fields of every kind of record, where one fills them in."""
    shorts: dict[str, Step] = {each.id: each for each in steps()}
    for table in searched_tables():
        step = shorts[place_of(table)]
        one = record_words(table)["one"]
        for name in kinds(BY_TABLE[table]):
            if label := _label(table, name):
                go = partial(window.go_to_place, step.id, table, "", name)
                yield Place(label, f"Champ\u00a0: {one}, {step.short}", go)


def _label(table: str, name: str) -> str:
    """The label of a field; empty for one that is never shown, such as the place in a list."""
    try:
        return field_words(table, name)["label"]
    except KeyError:
        return ""
