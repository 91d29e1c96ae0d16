"""The slides that say how much, what may go wrong and what was reached."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.documents.key_figures import each_figure, net_figure
from aict_desktop.documents.presentation.slide import Numbers, Picture, Point, Points, Slide
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.french import format_short_money
from aict_desktop.domain.funding import plan
from aict_desktop.domain.monitoring import standing
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.risks import Risk
from aict_desktop.domain.risks import by_severity, numbers, risk_class
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.large import progress_bars, risk_grid, yearly_money
from aict_desktop.reference.words import word

MOST, MOST_BESIDE = 4, 3


def how_much(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """The net cost, the same by inhabitant, and what it would be if no hope came true."""
    found = plan(snapshot)
    if not found.spent.entries:
        return
    shown = [one for one in (net_figure(found), each_figure(found)) if one[0]]
    if found.sure_net_cost != found.net_cost:
        words = Sentences("presentation", "money")
        shown.append((format_short_money(found.sure_net_cost), words.say("sure")))
    yield Slide(_say("how_much"), Numbers(tuple(shown)))


def by_year(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """What each year costs, and who pays."""
    if drawing := yearly_money(plan(snapshot)):
        yield Slide(_say("by_year"), Picture(drawing))


def worst(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """The gravest risks, and the answer to each."""
    found = [row for row in by_severity(snapshot) if row.text]
    points = tuple(Point(row.text, detail=word("risk_response", row.response)) for row in found[:MOST])
    if points:
        yield Slide(_say("worst"), Points(points, left=len(found[MOST:])))


def risks(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """The grid with the gravest beside it, then what is done about them; a list while none is rated."""
    drawing, known = risk_grid(snapshot), numbers(snapshot)
    found = [row for row in by_severity(snapshot) if row.text]
    if drawing is None:
        yield from worst(snapshot, _today)
        return
    rated = [row for row in found if risk_class(row)][:MOST]
    points = tuple(Point(row.text, known[row.id]) for row in rated[:MOST_BESIDE])
    yield Slide(_say("worst"), Picture(drawing, Points(points, left=len(found) - len(points))))
    answered = tuple(Point(_answer(row), known[row.id]) for row in rated if _answer(row))
    if answered:
        yield Slide(_say("answers"), Points(answered))


def reached(snapshot: Snapshot, today: date) -> Iterator[Slide]:
    """How far the indicators that were measured are on their way."""
    stands = [(row, standing(snapshot, row, today)) for row in snapshot.all(Indicator) if row.name]
    measured = [one for one in stands if one[1].last and one[1].progress is not None]
    if measured:
        yield Slide(_say("reached"), Picture(progress_bars(measured)))


def _answer(risk: Risk) -> str:
    return risk.response_text or word("risk_response", risk.response)


def _say(key: str) -> str:
    return Sentences("presentation", "titles").say(key)
