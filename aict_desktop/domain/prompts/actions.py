"""What the inventory of actions says of strengths, weaknesses, opportunities and threats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from aict_desktop.domain.folding import fold
from aict_desktop.domain.french import format_day, format_money
from aict_desktop.domain.health import health
from aict_desktop.domain.money import YearMoney, by_year, of_action
from aict_desktop.domain.prompts.prompt import Found, Prompter, any_of, found, proposes
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.partnerships import Action, Contribution
from aict_desktop.domain.rules.actions import HIGH, PARTNERSHIPS, agreement_end
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.term import term_of

FALLING = 3
"""Money falls when each of so many years has less than the one before."""
_FALL = frozenset({"baisse", "baissent", "diminue", "diminuent", "recul", "reduit", "reduite"})
_AGREEMENT = frozenset({"accord", "convention", "echeance", "renouvellement", "renouveler"})


@proposes(Statement, quadrant="weakness", domain="authority")
def dormant_partnership(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """A twinning or a cooperation sleeps."""
    for action in snapshot.where(Action, state="dormant"):
        if action.kind in PARTNERSHIPS:
            yield found(action, *any_of(name(action)), title=action.title)


@proposes(Statement, quadrant="weakness", domain="authority")
def ailing_action(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """An active action is in difficulty; its first bad sign is told."""
    for action in snapshot.where(Action, state="active"):
        known = health(snapshot, action, today)
        if known.state == "poor":
            sign = next(reason for reason in known.reasons if not reason.good)
            yield found(action, *any_of(name(action)), title=action.title, sign=sign)


@proposes(Statement, quadrant="strength", domain="authority")
def thriving_action(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """An active action in good health gives good results."""
    for action in snapshot.where(Action, state="active"):
        if (action.results_rating or 0) >= HIGH and health(snapshot, action, today).state == "good":
            yield found(action, *any_of(name(action)), title=action.title, quote=action.results)


@proposes(Statement, quadrant="opportunity", domain="authority")
def renewable_agreement(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """The agreement of a healthy action ends within the term: what comes next can be chosen."""
    yield from _ending(snapshot, today, good=True)


@proposes(Statement, quadrant="threat", domain="authority")
def ending_agreement(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """The agreement of an action that is not healthy ends within the term."""
    yield from _ending(snapshot, today, good=False)


@proposes(Statement, quadrant="opportunity", domain="authority")
def network_joined(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """The authority belongs to a network."""
    for action in snapshot.where(Action, kind="network", state="active"):
        yield found(action, *any_of(name(action)), title=action.title)


@proposes(Statement, quadrant="threat", domain="actors")
def single_funder(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """One outside funder pays more of an active action than the authority votes in the same years."""
    for action in snapshot.where(Action, state="active"):
        given = snapshot.where(Contribution, action=action.id)
        total = sum((row.amount or Decimal() for row in given), Decimal())
        names = {fold(row.name): row.name for row in given}
        funder = next(iter(names.values()), "") if len(names) == 1 else ""
        if funder and total > _votes(snapshot, action, given):
            yield found(action, *any_of(funder), title=action.title, funder=funder)


@proposes(Statement, quadrant="threat", domain="authority")
def falling_money(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """Less is voted for an active action year after year."""
    for action in snapshot.where(Action, state="active"):
        years = [year for year in of_action(snapshot, action) if (year.year or 0) <= today.year]
        if fall := _fall(years):
            yield found(action, *any_of(name(action)), _FALL, title=action.title, **fall)


@proposes(Statement, quadrant="threat", domain="authority")
def falling_votes(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """Less is voted for all actions together year after year; only years that are over count."""
    years = [year for year in by_year(snapshot) if (year.year or 0) < today.year]
    if fall := _fall(years):
        yield found(snapshot.one(Dossier), _FALL, **fall)


def name(action: Action) -> str:
    """What sets an action apart from others: its partner, else its title."""
    return action.partner or action.title


def _ending(snapshot: Snapshot, today: date, *, good: bool) -> Iterator[Found]:
    term = term_of(snapshot)
    for action in snapshot.where(Action, state="active"):
        end = agreement_end(snapshot, action)
        within = term and end and action.kind in PARTNERSHIPS and today <= end <= term.end
        if within and (health(snapshot, action, today).state == "good") is good:
            yield found(action, *any_of(name(action)), _AGREEMENT, title=action.title, day=format_day(end))


def _votes(snapshot: Snapshot, action: Action, given: Iterable[Contribution]) -> Decimal:
    """What was voted for the years that the contributions name; for all years when one names none."""
    years = {row.year for row in given}
    told = (year for year in of_action(snapshot, action) if year.year in years or None in years)
    return sum((year.voted or Decimal() for year in told), Decimal())


def _fall(years: list[YearMoney]) -> dict[str, str]:
    """The first and last of the latest years as the sentence quotes them; empty when votes did not fall."""
    votes = [(year.year, year.voted) for year in years if year.year and year.voted is not None][-FALLING:]
    falls = all(later[1] < earlier[1] for earlier, later in pairwise(votes))
    if len(votes) < FALLING or not falls:
        return {}
    (start, most), (end, least) = votes[0], votes[-1]
    amounts = {"most": format_money(most), "least": format_money(least)}
    return {"start": str(start), "end": str(end), **amounts}


PROMPTERS: tuple[Prompter, ...] = (
    dormant_partnership,
    ailing_action,
    thriving_action,
    renewable_agreement,
    ending_agreement,
    network_joined,
    single_funder,
    falling_money,
    falling_votes,
)
