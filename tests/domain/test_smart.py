"""The SMART assistant against a table worked by hand: what is there, what is missing, what is to judge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from aict_desktop.domain.fields import Record
from aict_desktop.domain.means import YearFunds, best_funds, load, mean_year
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity, Indicator, Result
from aict_desktop.domain.records.partnerships import Action, ActionYear, Contribution
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.smart import Letter, smart
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.smart_words import heard, letter_words, say, told
from tests.support.random_dossiers import random_dossier

LETTERS = ("specific", "measurable", "attainable", "realistic", "timed")
OBJECTIVE = Objective(id="o", text="Faire partir des apprentis")
TERM = Dossier(term_start=date(2026, 3, 29), term_end=date(2032, 3, 31))
RESULT = Result(id="r", objective="o", text="Des départs")
OTHER = Result(id="x", objective="other", text="Autre chose")
WHOLE = Indicator(
    id="i",
    objective="o",
    name="Départs",
    baseline=Decimal(4),
    target=Decimal(30),
    target_on=date(2030, 6, 30),
    verification="Listes",
)


def activity(id_: str, first: int = 0, last: int = 0, cost: int | None = None, result: str = "r") -> Activity:
    days: dict[str, Any] = {"start": date(first, 9, 1), "end": date(last, 6, 1)} if first else {}
    money = None if cost is None else Decimal(cost)
    return Activity(id=id_, result=result, text="Agir", cost=money, **days)


def voted(year: int, amount: int) -> Action:
    return Action(id=f"v{year}", title="Jumelage", year=year, voted=Decimal(amount))


def days(number: int) -> Dossier:
    return replace(TERM, agent_days=number)


# The letter, the fields of the objective, what else the dossier holds; the letter's state and its facts by
# hand, "+" held, "-" missing, "?" left to judge.
BY_HAND: list[tuple[str, dict[str, Any], tuple[Record, ...], str, list[str]]] = [
    ("specific", {"text": ""}, (), "open", ["?no_text", "?specific_unsaid"]),
    ("specific", {}, (), "open", ["?specific_unsaid"]),
    ("specific", {"specific": "Les apprentis"}, (), "held", ["+specific_said"]),
    ("specific", {"specific": "Les jeunes, etc."}, (), "missing", ["+specific_said", "-vague"]),
    ("specific", {"text": "Notamment les jeunes"}, (), "missing", ["?specific_unsaid", "-vague"]),
    ("specific", {"specific": "Un étcétéra, une diversité"}, (), "held", ["+specific_said"]),
    ("measurable", {}, (), "open", ["?measurable_unsaid", "?no_indicator"]),
    ("measurable", {"text": "30 départs"}, (), "missing", ["+figure", "-no_indicator"]),
    ("measurable", {"measurable": "Un label"}, (), "missing", ["?no_figure", "-no_indicator"]),
    ("measurable", {"measurable": "30"}, (WHOLE,), "held", ["+figure", "+indicator"]),
    ("measurable", {}, (WHOLE,), "open", ["?measurable_unsaid", "+indicator"]),
    (
        "measurable",
        {"measurable": "30"},
        (replace(WHOLE, baseline=None, verification=""),),
        "missing",
        ["+figure", "-no_baseline", "-no_verification"],
    ),
    (
        "measurable",
        {"measurable": "30"},
        (replace(WHOLE, target=None),),
        "missing",
        ["+figure", "-no_target"],
    ),
    (
        "measurable",
        {"measurable": "30"},
        (RESULT, replace(WHOLE, result="r")),
        "missing",
        ["+figure", "-no_indicator"],
    ),
    ("attainable", {}, (), "open", ["?attainable_unsaid", "?no_activity"]),
    ("attainable", {"attainable": "Le lycée"}, (), "open", ["+attainable_said", "?no_activity"]),
    (
        "attainable",
        {"attainable": "Le lycée"},
        (RESULT, activity("a", 2027, 2028)),
        "open",
        ["+attainable_said", "?no_days"],
    ),
    (
        "attainable",
        {"attainable": "Le lycée"},
        (RESULT, activity("a", 2027, 2028), days(2)),
        "held",
        ["+attainable_said", "+days_enough"],
    ),
    (
        "attainable",
        {"attainable": "Le lycée"},
        (RESULT, activity("a", 2027, 2028), days(1)),
        "missing",
        ["+attainable_said", "-days_short"],
    ),
    (
        "attainable",
        {},
        (RESULT, activity("a", 2027, 2028), days(9)),
        "open",
        ["?attainable_unsaid", "+days_enough"],
    ),
    (
        "attainable",
        {"attainable": "Le lycée"},
        (RESULT, activity("a"), activity("b"), days(9)),
        "missing",
        ["+attainable_said", "-undated"],
    ),
    ("realistic", {}, (), "open", ["?realistic_unsaid", "?no_cost"]),
    (
        "realistic",
        {"realistic": "Oui"},
        (RESULT, activity("a", 2027, 2028)),
        "open",
        ["+realistic_said", "?no_cost"],
    ),
    (
        "realistic",
        {"realistic": "Oui"},
        (RESULT, activity("a", cost=900), voted(2026, 900)),
        "open",
        ["+realistic_said", "?cost_undated"],
    ),
    (
        "realistic",
        {"realistic": "Oui"},
        (RESULT, activity("a", 2027, 2028, 2000)),
        "open",
        ["+realistic_said", "?no_money"],
    ),
    (
        "realistic",
        {"realistic": "Oui"},
        (RESULT, activity("a", 2027, 2028, 2000), voted(2026, 1000)),
        "held",
        ["+realistic_said", "+cost_within"],
    ),
    (
        "realistic",
        {"realistic": "Oui"},
        (RESULT, activity("a", 2027, 2028, 2000), voted(2026, 999)),
        "missing",
        ["+realistic_said", "-cost_over"],
    ),
    (
        "realistic",
        {"realistic": "Oui"},
        (
            *(RESULT, OTHER, activity("a", 2027, 2028, 2000)),
            *(activity("b", 2027, 2028, 2, "x"), voted(2026, 1000)),
        ),
        "open",
        ["+realistic_said", "?cost_shared"],
    ),
    (
        "realistic",
        {},
        (RESULT, activity("a", 2027, 2028, 2000), activity("b"), voted(2026, 1000)),
        "missing",
        ["?realistic_unsaid", "-uncosted", "+cost_within"],
    ),
    ("timed", {}, (), "open", ["?no_deadline"]),
    ("timed", {"deadline": date(2031, 1, 1)}, (), "held", ["+deadline"]),
    ("timed", {"deadline": TERM.term_end}, (TERM,), "held", ["+deadline"]),
    ("timed", {"deadline": date(2032, 4, 1)}, (TERM,), "missing", ["-outside_term"]),
    ("timed", {"deadline": WHOLE.target_on}, (WHOLE,), "held", ["+deadline"]),
    ("timed", {"deadline": date(2030, 6, 29)}, (WHOLE,), "missing", ["+deadline", "-target_late"]),
    (
        "timed",
        {"deadline": date(2031, 1, 1)},
        (replace(WHOLE, target_on=None),),
        "missing",
        ["+deadline", "-target_undated"],
    ),
    ("timed", {}, (WHOLE,), "open", ["?no_deadline"]),
]
SIGNS = {"held": "+", "missing": "-", "open": "?"}


def judged(name: str, values: dict[str, Any], others: tuple[Record, ...]) -> Letter:
    objective = replace(OBJECTIVE, **values)
    return dict(zip(LETTERS, smart(Snapshot.of([objective, *others]), objective), strict=True))[name]


@pytest.mark.parametrize(("name", "values", "others", "state", "facts"), BY_HAND)
def test_each_letter_is_that_worked_by_hand(
    name: str, values: dict[str, Any], others: tuple[Record, ...], state: str, facts: list[str]
) -> None:
    """The state of the letter, and each fact that it comes from in order."""
    found = judged(name, values, others)
    assert found.state == state
    assert [f"{SIGNS[fact.state]}{fact.name}" for fact in found.facts] == facts


def test_an_objective_that_nobody_described_is_left_to_judge() -> None:
    """A bare sentence, or nothing at all, never counts as reached or as a fault."""
    for text in ("", "Faire partir des apprentis"):
        objective = Objective(id="o", text=text)
        states = [letter.state for letter in smart(Snapshot.of([objective]), objective)]
        assert states == ["open"] * 5


def test_days_are_shared_between_all_that_runs_in_the_busiest_year() -> None:
    """40 days in 2028, when two of our activities and one of another objective run: 40 / 3 = 13.3 each."""
    snapshot = Snapshot.of(
        [
            *(OBJECTIVE, RESULT, OTHER, days(40)),
            *(activity("a", 2027, 2028), activity("b", 2028, 2029), activity("c", 2028, 2030, None, "x")),
        ]
    )
    found = load(snapshot, OBJECTIVE)
    assert found is not None
    assert (found.year, found.own, found.all, found.days) == (2028, 2, 3, Decimal("13.3"))


def test_a_year_with_nothing_going_on_costs_nothing() -> None:
    """3 000 € over 2027, 2028 and 2031: 1 000 € a year; an activity with one date runs in that year."""
    rows = [activity("a", 2027, 2028, 2000), Activity(id="b", start=date(2031, 5, 1), cost=Decimal(1000))]
    assert mean_year(Snapshot.of(rows), rows) == 1000
    assert mean_year(Snapshot.of(), [Activity(id="b", cost=Decimal(1000))]) is None


def test_the_best_year_counts_what_others_gave() -> None:
    """2026: the larger of 500 voted and 450 paid, and 300 given: 800, more than the 700 of 2025."""
    snapshot = Snapshot.of(
        [
            Action(id="a", year=2025, voted=Decimal(700)),
            ActionYear(id="y", action="a", year=2026, voted=Decimal(500), paid=Decimal(450)),
            Contribution(id="c", action="a", year=2026, amount=Decimal(300)),
            Contribution(id="n", action="a", amount=Decimal(9000)),
        ]
    )
    assert best_funds(snapshot) == YearFunds(2026, Decimal(800))
    assert best_funds(Snapshot.of([Action(id="a", year=2025, requested=Decimal(700))])) is None


def test_every_fact_is_told() -> None:
    """Each has its sentence with its values in it, and no sentence is left over."""
    facts = {fact for name, values, others, *_ in BY_HAND for fact in judged(name, values, others).facts}
    assert {fact.name for fact in facts} == set(read_toml("smart.toml")["fact"])
    for fact in facts:
        assert told(fact).endswith((".", "!"))
        assert "{" not in told(fact)
        assert heard(fact).endswith(told(fact))


def test_numbers_agree() -> None:
    """One activity or several, one day and a half or two days."""
    several = [activity(str(n), 2027, 2028) for n in range(2)]
    facts = judged("attainable", {}, (RESULT, *several, activity("c"), days(3))).facts
    sentences = " ".join(map(told, facts))
    assert "Une activité de l’objectif n’a pas de date" in sentences
    assert "2 activités sont en cours, dont 2 pour cet objectif" in sentences
    assert "1,5 jour d’agent chacune" in sentences


def test_every_letter_has_its_words() -> None:
    """A name with its state, and why it matters."""
    for letter in smart(Snapshot.of([OBJECTIVE]), OBJECTIVE):
        words = letter_words(letter)
        assert words.title.endswith("\u00a0: à apprécier")
        assert words.why.endswith(".")
    assert say("method")


def test_anything_typed_can_be_judged() -> None:
    """Odd dates, amounts and texts of a random dossier give plain sentences."""
    snapshot = random_dossier(Random(1), 60)
    for objective in snapshot.all(Objective):
        for letter in smart(snapshot, objective):
            assert all(told(fact) for fact in letter.facts)
