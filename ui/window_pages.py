"""The pages of a dossier's window, each made when it is first gone to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from aict_desktop.reference.guidance import step
from ui.home import HomePage
from ui.journey import HOME
from ui.step_page import StepPage

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def made_page(window: MainWindow, step_id: str) -> QWidget:
    """The page of a step of the journey, or the home page."""
    session, settings = window.session, window.settings
    if step_id == HOME:
        home = HomePage(session)
        home.place_chosen.connect(window.go_to_place)
        home.renew()
        return home
    if step_id == "relecture":
        from ui.pages.review import ReviewPage

        review = ReviewPage(session)
        review.place_chosen.connect(window.go_to_place)
        return review
    if step_id == "documents":
        from ui.pages.documents import DocumentsPage  # brings QtPdf and the writers

        return DocumentsPage(session)
    page = StepPage(session, step(step_id))
    page.set_depth(essential=settings.essential)
    page.start_at(settings.question(session.store.dossier_id, step_id))
    page.open_at(settings.tab(step_id))
    page.tabbed.connect(partial(settings.set_tab, step_id))
    page.asked.connect(window.show_question)
    page.finished.connect(partial(window.go_on_from, step_id))
    return page
