"""What makes an objective SMART, letter by letter: what is there, what is missing, what someone must judge.

Each letter gathers facts. It is ``missing`` as soon as one of them is, else ``open`` while one is, else
``held``: what nobody answered is left to be judged and never counts as reached. Nothing holds anyone up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from aict_desktop.domain.costs import cost_of, years_of
from aict_desktop.domain.french import format_day, format_money, format_number
from aict_desktop.domain.means import activities_of, best_funds, load, mean_year, total_cost
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Cost
from aict_desktop.domain.records.logframe import Activity, Indicator, Result
from aict_desktop.domain.records.partnerships import Action, ActionYear, Contribution
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.rules.likeness import folded
from aict_desktop.domain.rules.problem import Value
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.term import term_of

State = Literal["held", "missing", "open"]
STATES: tuple[State, ...] = ("held", "missing", "open")

LEAST_DAYS = Decimal(2)
"""Agents' days a year below which an activity is neither prepared nor accounted for: our measure."""
READS = frozenset(
    record.table
    for record in (Dossier, Objective, Result, Activity, Cost, Indicator, Action, ActionYear, Contribution)
)
"""The tables that a judgement depends on."""
_VAGUE = (
    *("notamment", "etc", "entre autres", "divers", "diverses", "différents", "différentes"),
    *("si possible", "le plus possible", "autant que possible", "dans la mesure du possible"),
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known or asked for; its sentence in ``smart.toml`` quotes values and agrees with a number."""

    name: str
    state: State
    values: tuple[tuple[str, Value], ...] = ()
    number: int = 1


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter (specific, measurable, attainable, realistic, timed), its state and why."""

    letter: str
    state: State
    facts: tuple[Fact, ...]


Facts = Callable[[Snapshot, Objective], Iterator[Fact]]


def smart(snapshot: Snapshot, objective: Objective) -> tuple[Letter, ...]:
    """The five letters of an objective, in order."""
    return tuple(_letter(name, tuple(facts(snapshot, objective))) for name, facts in _LETTERS.items())


def _letter(name: str, facts: tuple[Fact, ...]) -> Letter:
    states = {fact.state for fact in facts}
    return Letter(name, "missing" if "missing" in states else "open" if "open" in states else "held", facts)


def _specific(snapshot: Snapshot, objective: Objective) -> Iterator[Fact]:
    if not objective.text:
        yield Fact("no_text", "open")
    yield _answer("specific", objective.specific)
    said = f" {folded(objective.text)} {folded(objective.specific)} "
    for words in _VAGUE:
        if f" {folded(words)} " in said:
            yield _fact("vague", "missing", words=words)


def _measurable(snapshot: Snapshot, objective: Objective) -> Iterator[Fact]:
    figure = any(letter.isdigit() for letter in objective.text + objective.measurable)
    said = figure or bool(objective.measurable)
    yield Fact("figure", "held") if figure else Fact("no_figure" if said else "measurable_unsaid", "open")
    indicators = snapshot.where(Indicator, objective=objective.id, result="")
    if not indicators:
        yield Fact("no_indicator", "missing" if said else "open")
    for indicator in indicators:
        yield from _measured(indicator)


def _measured(indicator: Indicator) -> Iterator[Fact]:
    """What an indicator lacks; that it lacks nothing."""
    lacking = [field for field in ("baseline", "target") if getattr(indicator, field) is None]
    lacking += [] if indicator.verification else ["verification"]
    for field in lacking:
        yield _fact(f"no_{field}", "missing", name=indicator.name)
    if indicator.baseline is not None and indicator.target is not None and not lacking:
        course = {"baseline": format_number(indicator.baseline), "target": format_number(indicator.target)}
        yield _fact("indicator", "held", name=indicator.name, **course)


def _attainable(snapshot: Snapshot, objective: Objective) -> Iterator[Fact]:
    yield _answer("attainable", objective.attainable)
    activities = activities_of(snapshot, objective)
    if not activities:
        yield Fact("no_activity", "open")
        return
    if snapshot.one(Dossier).agent_days is None:
        yield Fact("no_days", "open")
    if undated := sum(not years_of(activity) for activity in activities):
        yield _counted("undated", "missing", undated)
    if found := load(snapshot, objective):
        yield _counted(
            "days_enough" if found.days >= LEAST_DAYS else "days_short",
            "held" if found.days >= LEAST_DAYS else "missing",
            found.all,
            year=str(found.year),
            own=format_number(found.own),
            days=format_number(found.days),
            least=format_number(LEAST_DAYS),
        )


def _realistic(snapshot: Snapshot, objective: Objective) -> Iterator[Fact]:
    yield _answer("realistic", objective.realistic)
    activities = activities_of(snapshot, objective)
    total = total_cost(snapshot, activities)
    if total is None:
        yield Fact("no_cost", "open")
        return
    if uncosted := sum(cost_of(snapshot, activity) is None for activity in activities):
        yield _counted("uncosted", "missing", uncosted)
    yearly, funds = mean_year(snapshot, activities), best_funds(snapshot)
    if yearly is None:
        yield _fact("cost_undated", "open", total=format_money(total))
    elif funds is None:
        yield _fact("no_money", "open", yearly=format_money(yearly))
    else:
        every = mean_year(snapshot, snapshot.all(Activity)) or yearly
        over = [cost > funds.amount for cost in (yearly, every)]
        name = "cost_over" if over[0] else "cost_shared" if over[1] else "cost_within"
        amounts = {"yearly": yearly, "every": every, "funds": funds.amount}
        told = {key: format_money(amount) for key, amount in amounts.items()}
        yield _fact(name, _AGAINST_FUNDS[name], year=str(funds.year), **told)


def _timed(snapshot: Snapshot, objective: Objective) -> Iterator[Fact]:
    deadline, term = objective.deadline, term_of(snapshot)
    if deadline is None:
        yield Fact("no_deadline", "open")
    elif term and term.leaves_out(deadline):
        yield _fact("outside_term", "missing", day=format_day(deadline), **term.words())
    else:
        yield _fact("deadline", "held", day=format_day(deadline))
    for indicator in snapshot.where(Indicator, objective=objective.id, result=""):
        day = indicator.target_on
        if day is None:
            yield _fact("target_undated", "missing", name=indicator.name)
        elif deadline and day > deadline:
            yield _fact("target_late", "missing", name=indicator.name, day=format_day(day))


def _answer(field: str, text: str) -> Fact:
    """Whether somebody answered the question of a letter."""
    return Fact(f"{field}_said", "held") if text else Fact(f"{field}_unsaid", "open")


def _fact(name: str, state: State, /, **values: Value) -> Fact:
    return Fact(name, state, tuple(values.items()))


def _counted(name: str, state: State, number: int, /, **values: Value) -> Fact:
    return Fact(name, state, (("n", format_number(number)), *values.items()), number)


_AGAINST_FUNDS: dict[str, State] = {"cost_over": "missing", "cost_shared": "open", "cost_within": "held"}
_LETTERS: dict[str, Facts] = {
    "specific": _specific,
    "measurable": _measurable,
    "attainable": _attainable,
    "realistic": _realistic,
    "timed": _timed,
}
