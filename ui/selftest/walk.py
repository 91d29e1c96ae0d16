"""The window as somebody goes through it: each page shown every way there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from aict_desktop.reference.guidance import Screen, questions, screens, steps
from aict_desktop.reference.words import field_words
from ui.form import Form
from ui.guide import Guide
from ui.main_window import MainWindow

W = TypeVar("W", bound=QWidget)
GUIDED_STEPS = tuple(step.id for step in steps() if questions(step.id))


def settle() -> None:
    """Let Qt lay out, paint and delete what it has put off."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def seen(root: QWidget, kind: type[W]) -> list[W]:
    """The visible widgets of a kind under ``root``."""
    return [widget for widget in root.findChildren(kind) if widget.isVisible()]


def field(root: QWidget, record: str, name: str) -> QWidget:
    """The visible editor of a field of a record type."""
    label = field_words(record, name)["label"]
    for form in seen(root, Form):
        if form.record_type.table == record:
            for widget in seen(form, QWidget):
                if widget.accessibleName() == label:
                    return widget.focusProxy() or widget
    raise AssertionError(f"no visible form has {record}.{name}")


def guide(window: MainWindow) -> Guide:
    """The guided questions that are shown."""
    return seen(window.page, Guide)[0]


def guide_to(window: MainWindow, step_id: str, question: str) -> Guide:
    """Go to the first screen of a guided question."""
    window.go(step_id)
    window.set_mode("guided")
    asked = [screen.question.id for screen in asked_now(window, step_id)]
    guide(window).go(asked.index(question))
    settle()
    return guide(window)


def asked_now(window: MainWindow, step_id: str) -> tuple[Screen, ...]:
    """The screens of a step as the window goes through them."""
    return screens(step_id, window.session.snapshot, essential=window.settings.depth == "essential")


def overview(window: MainWindow, step_id: str, tab: str = "") -> None:
    """Go to the overview of a step, and to one of its tabs."""
    window.go(step_id)
    window.set_mode("overview")
    settle()
    if tab:
        tabs = seen(window.page, QTabWidget)[0]
        tabs.setCurrentIndex([tabs.tabText(place) for place in range(tabs.count())].index(tab))
        settle()


def every_view(window: MainWindow, *, all_questions: bool = False) -> Iterator[str]:
    """Show each page in turn, guided and in overview, every tab, and give a name for it.

    Of the guided questions, one for each sort of editors and shape, unless ``all_questions``.
    """
    yield from _plain(window, "accueil")
    for step_id in GUIDED_STEPS:
        yield from step_views(window, step_id, all_questions=all_questions)
    yield from _plain(window, "relecture")


def step_views(window: MainWindow, step_id: str, *, all_questions: bool = False) -> Iterator[str]:
    """Show one step every way there is, likewise."""
    yield from _guided(window, step_id, all_questions=all_questions)
    yield from _overview(window, step_id)


def _plain(window: MainWindow, step_id: str) -> Iterator[str]:
    window.go(step_id)
    settle()
    yield step_id


def _guided(window: MainWindow, step_id: str, *, all_questions: bool) -> Iterator[str]:
    window.set_depth("complete")
    window.go(step_id)
    window.set_mode("guided")
    shown, met = guide(window), set()
    for place, screen in enumerate(asked_now(window, step_id)):
        asked = screen.question
        sort = asked.id if all_questions else (asked.shape, asked.record, asked.fields, asked.shows)
        if sort not in met:
            met.add(sort)
            shown.go(place)
            settle()
            yield f"{step_id} guidé « {asked.id} »"


def _overview(window: MainWindow, step_id: str) -> Iterator[str]:
    overview(window, step_id)
    for titles in every_tab(window.page):
        yield f"{step_id} vue d’ensemble {titles}".strip()


def every_tab(root: QWidget) -> Iterator[str]:
    """Show each tab under ``root`` in turn, and each within it; what has no tab is shown once."""
    if not (found := outer_tabs(root)):
        yield ""
    for tabs in found:
        for place in open_places(tabs):
            tabs.setCurrentIndex(place)
            settle()
            for inner in every_tab(tabs.currentWidget()):
                yield f"« {tabs.tabText(place)} » {inner}".strip()
        tabs.setCurrentIndex(0)
        settle()


def outer_tabs(root: QWidget) -> list[QTabWidget]:
    """The visible sets of tabs under ``root`` that no other one holds."""
    found = seen(root, QTabWidget)
    return [tabs for tabs in found if sum(other.isAncestorOf(tabs) for other in found) == 1]  # its own


def open_places(tabs: QTabWidget) -> list[int]:
    """The places of the tabs that one can open."""
    return [place for place in range(tabs.count()) if tabs.isTabVisible(place)]
