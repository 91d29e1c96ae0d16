"""Which slides a presentation shows: ten minutes of it, the whole, or the choices to make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TypeAlias

from aict_desktop.documents.frame import authority, period, standing
from aict_desktop.documents.presentation import choices, diagnosis, money, plan, together
from aict_desktop.documents.presentation.slide import Opening, Point, Points, Slide
from aict_desktop.documents.sentences import Sentences
from aict_desktop.documents.strategy.front import title
from aict_desktop.domain.french import format_day
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot

Chapter: TypeAlias = Callable[[Snapshot, date], Iterable[Slide]]

SHORT: tuple[Chapter, ...] = (
    *(diagnosis.why, diagnosis.where_we_are, plan.themes, plan.places, together.who),
    *(plan.what, money.how_much, money.worst),
)
WHOLE: tuple[Chapter, ...] = (
    *(diagnosis.elements, diagnosis.quadrants, together.going_on, together.map_of_power, together.who),
    *(plan.themes, plan.places, plan.what, plan.one_by_one, plan.logframe, plan.schedule),
    *(money.by_year, money.how_much, money.risks, money.reached),
    *(choices.made, choices.open_choices),
)
PATHS: Mapping[str, tuple[Chapter, ...]] = {
    "short": SHORT,
    "whole": WHOLE,
    "choices": (choices.to_settle,),
}
"""The chapters of each way through a dossier."""
LAST: Mapping[str, Chapter] = {"short": choices.next_decision, "whole": choices.asked}
"""What a way ends with, if anything came before."""


def deck(snapshot: Snapshot, today: date, path: str) -> tuple[Slide, ...]:
    """The slides of one of the PATHS; one that says what to write when there is nothing to show."""
    slides = tuple(slide for chapter in PATHS[path] for slide in chapter(snapshot, today))
    if not slides:
        return (_missing("no_choice" if path == "choices" else "missing"),)
    return (*_opening(snapshot, today), *slides, *LAST[path](snapshot, today)) if path in LAST else slides


def renewed(snapshot: Snapshot, slide: Slide) -> Slide:
    """The slide of a question as it stands now; any other slide, or one whose question is gone, as it is."""
    return choices.renewed(snapshot, slide)


def _opening(snapshot: Snapshot, today: date) -> Iterator[Slide]:
    dossier = snapshot.one(Dossier)
    day = Sentences("presentation", "deck").say("day", day=format_day(today))
    lines = (period(dossier, title(dossier)), standing(dossier), day)
    yield Slide(title(dossier), Opening(authority(dossier), tuple(filter(None, lines))))


def _missing(key: str) -> Slide:
    words = Sentences("presentation", key)
    steps = tuple(Point(step, str(n)) for n, step in enumerate(words.row("steps"), 1))
    return Slide(words.say("title"), Points(steps, words.say("lead")))
