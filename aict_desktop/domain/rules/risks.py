"""Rules on risks: the grave ones answered and borne by somebody, all looked at again, none said twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from aict_desktop.domain.french import format_day
from aict_desktop.domain.records.logframe import Assumption
from aict_desktop.domain.records.risks import Risk
from aict_desktop.domain.risks import is_high, is_open, risk_class
from aict_desktop.domain.rules.likeness import Alikes, folded, repeated
from aict_desktop.domain.rules.problem import Place, Rule, Word, at, rule
from aict_desktop.domain.snapshot import Snapshot

STALE = timedelta(days=366)
"""A risk that nobody looked at for more than a year is no longer watched."""


@rule("cadre", Risk)
def high_risk_unanswered(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A grave risk is open, and nothing says what is done about it."""
    for risk in _grave(snapshot):
        field = "response_text" if risk.response else "response"
        if not getattr(risk, field):
            yield at(risk, field, text=risk.text, rank=_rank(risk))


@rule("cadre", Risk)
def high_risk_without_owner(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A grave risk is open, and nobody watches it."""
    for risk in _grave(snapshot):
        if not risk.owner:
            yield at(risk, "owner", text=risk.text, rank=_rank(risk))


@rule("cadre", Risk)
def critical_risk_accepted(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """It was decided to do nothing about a risk of the gravest class."""
    for risk in snapshot.where(Risk, response="accept"):
        if is_open(risk) and risk_class(risk) == "critical":
            yield at(risk, "response", text=risk.text)


@rule("cadre", Risk)
def risk_closed_but_high(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A risk was closed while it is still rated as grave."""
    for risk in snapshot.all(Risk):
        if is_high(risk) and not is_open(risk):
            yield at(risk, "state", text=risk.text, rank=_rank(risk))


@rule("cadre", Risk)
def risk_review_old(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Nobody has looked at an open risk for more than a year."""
    for risk in filter(is_open, snapshot.all(Risk)):
        if risk.reviewed and risk.reviewed < today - STALE:
            yield at(risk, "reviewed", text=risk.text, day=format_day(risk.reviewed))


@rule("cadre", Risk)
def risk_reviewed_ahead(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The day of the last review has yet to come."""
    for risk in snapshot.all(Risk):
        if risk.reviewed and risk.reviewed > today:
            yield at(risk, "reviewed", text=risk.text, day=format_day(risk.reviewed))


@rule("cadre", Risk)
def risk_twice(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Two risks of the register are the same."""
    for risk, _ in repeated(snapshot.all(Risk), lambda one: folded(one.text)):
        yield at(risk, "text", text=risk.text)


@rule("cadre", Risk, Assumption)
def assumption_said_twice(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A risk repeats an assumption of the logframe, and nothing ties the two."""
    tied = {risk.assumption for risk in snapshot.all(Risk)}
    loose = Alikes(
        (one for one in snapshot.all(Assumption) if one.id not in tied), lambda assumption: assumption.text
    )
    for risk in snapshot.where(Risk, assumption=""):
        if found := loose.first(risk.text):
            yield at(risk, "assumption", text=risk.text, assumption=found.text)


@rule("cadre", Risk, Assumption)
def inside_risk_from_assumption(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A risk comes from an assumption, an outside condition, and is said to come from inside."""
    for risk in snapshot.where(Risk, origin="internal"):
        if assumption := snapshot.get(Assumption, risk.assumption):
            yield at(risk, "origin", text=risk.text, assumption=assumption.text)


def _grave(snapshot: Snapshot) -> Iterator[Risk]:
    """The open risks of the two upper classes."""
    return (risk for risk in snapshot.all(Risk) if is_open(risk) and is_high(risk))


def _rank(risk: Risk) -> Word:
    return Word("risk_class", risk_class(risk))


RULES: tuple[Rule, ...] = (
    high_risk_unanswered,
    high_risk_without_owner,
    critical_risk_accepted,
    risk_closed_but_high,
    risk_review_old,
    risk_reviewed_ahead,
    risk_twice,
    assumption_said_twice,
    inside_risk_from_assumption,
)
