"""Rules that hold one step of the journey against another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from aict_desktop.domain.coherence import (
    areas_unserved,
    assets_unused,
    objectives_without_origin,
    promises_unplanned,
    threats_unanswered,
)
from aict_desktop.domain.costs import cost_of
from aict_desktop.domain.french import format_money
from aict_desktop.domain.money import by_year
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Cost
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.partnerships import LIVE, Action, ActionYear
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.records.strategy import AreaPriority, Dimension, Objective, ObjectiveOrigin
from aict_desktop.domain.rules.actions import PARTNERSHIPS
from aict_desktop.domain.rules.likeness import telling_words
from aict_desktop.domain.rules.problem import Place, Rule, Word, across, at, rule
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.term import term_of

AMBITION = 3
"""A strategy may cost more than what is voted today, with other funders; seldom more than so many times."""
DAYS_A_YEAR = Decimal("365.25")


@rule("afom", Statement, Objective, ObjectiveOrigin)
def asset_unused(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A strong strength or opportunity serves no objective."""
    for statement in assets_unused(snapshot):
        yield at(statement, "text", text=statement.text)


@rule("afom", Statement, Objective, ObjectiveOrigin)
def threat_unanswered(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """No objective answers a decisive weakness or threat."""
    for statement in threats_unanswered(snapshot):
        yield at(statement, "text", text=statement.text)


@rule("elements", Objective, ObjectiveOrigin, Statement)
def objective_without_origin(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An objective answers nothing that the diagnostic found."""
    for objective in objectives_without_origin(snapshot):
        yield at(objective, "origins", text=objective.text)


@rule("actions", Action, Statement)
def dormant_undiagnosed(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """No weakness or threat speaks of a dormant partnership, though some are written."""
    troubles = [s.text for s in snapshot.all(Statement) if s.quadrant in ("weakness", "threat")]
    told = frozenset().union(*map(telling_words, troubles))
    for action in snapshot.where(Action, state="dormant"):
        name = action.partner or action.title
        if action.kind in PARTNERSHIPS and troubles and not telling_words(name) & told:
            yield at(action, "state", name=name)


@rule("actions", Action, Stakeholder)
def partner_not_an_actor(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The partner of an active partnership is not among the stakeholders, though some are listed."""
    names = [stakeholder.name for stakeholder in snapshot.all(Stakeholder)]
    known = frozenset().union(*map(telling_words, names))
    for action in snapshot.where(Action, state="active"):
        partner = telling_words(action.partner)
        if action.kind in PARTNERSHIPS and names and partner and not partner & known:
            yield at(action, "partner", partner=action.partner, title=action.title)


@rule("actions", Action, AreaPriority)
def partnership_country_left_out(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The country of an active partnership is no geographic priority; silent when one is a whole region."""
    countries = {area.country for area in snapshot.all(AreaPriority)}
    for action in snapshot.where(Action, state="active"):
        outside = action.country and countries and not countries & {action.country, ""}
        if action.kind in PARTNERSHIPS and outside:
            yield at(action, "country", title=action.title, country=Word("country", action.country))


@rule("acteurs", Stakeholder, Activity)
def promise_not_planned(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An outside stakeholder was promised a part or support, and no activity is made with it."""
    for stakeholder in promises_unplanned(snapshot):
        promise = Word("promise", stakeholder.promise)
        yield at(stakeholder, "promise", name=stakeholder.name, promise=promise)


@rule("acteurs", Stakeholder, Activity)
def partner_without_promise(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An activity relies on a stakeholder that was promised nothing."""
    relying = {activity.partner: activity for activity in reversed(snapshot.all(Activity))}
    for stakeholder in snapshot.where(Stakeholder, promise=""):
        if activity := relying.get(stakeholder.id):
            yield at(stakeholder, "promise", name=stakeholder.name, activity=activity.text)


@rule("elements", AreaPriority, Activity, Action)
def area_unserved(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Neither an activity nor a live action concerns a geographic priority, though activities are planned."""
    for area in areas_unserved(snapshot):
        yield at(area, "name", name=area.name)


@rule("elements", Dimension, Action)
def dimension_unborne(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A form of action is put first and no live action of the inventory is of that form."""
    borne = {action.kind for action in snapshot.all(Action) if action.state in LIVE}
    for dimension in snapshot.where(Dimension, place="first"):
        if snapshot.all(Action) and dimension.form not in borne:
            yield at(dimension, "place", form=_form(dimension))


@rule("elements", Dimension, Action)
def dimension_refused_but_active(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A form of action is set aside while an action of that form is active."""
    active = {action.kind: action for action in reversed(snapshot.where(Action, state="active"))}
    for dimension in snapshot.where(Dimension, place="no"):
        if action := active.get(dimension.form):
            yield at(dimension, "place", form=_form(dimension), title=action.title)


@rule("cadre", Activity, Cost, Action, ActionYear, Dossier)
def costs_beyond_votes(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The activities cost, a year, several times the most that was ever voted in a year."""
    term, voted = term_of(snapshot), _best_year(snapshot)
    total = sum((cost_of(snapshot, activity) or Decimal() for activity in snapshot.all(Activity)), Decimal())
    if term and voted:
        yearly = (total / (term.end - term.start).days * DAYS_A_YEAR).quantize(Decimal(1))
        if yearly > AMBITION * voted:
            yield across(Activity, "cost", yearly=format_money(yearly), voted=format_money(voted))


def _best_year(snapshot: Snapshot) -> Decimal:
    """The most that was voted for the actions of one year."""
    return max((year.voted or Decimal() for year in by_year(snapshot)), default=Decimal())


def _form(dimension: Dimension) -> Word:
    return Word("dimension_form", dimension.form)


RULES: tuple[Rule, ...] = (
    asset_unused,
    threat_unanswered,
    objective_without_origin,
    dormant_undiagnosed,
    partner_not_an_actor,
    partnership_country_left_out,
    promise_not_planned,
    partner_without_promise,
    area_unserved,
    dimension_unborne,
    dimension_refused_but_active,
    costs_beyond_votes,
)
