"""The health of partnerships, against a table worked by hand, and the sentences that explain it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from aict_desktop.domain.fields import Record
from aict_desktop.domain.health import SOON, Health, health
from aict_desktop.domain.records.partnerships import Action, ActionYear, Renewal
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.health_words import method, told
from aict_desktop.reference.words import vocabulary
from tests.support.random_dossiers import random_dossier

TODAY = date(2027, 3, 1)
TWO_YEARS_AGO = TODAY - timedelta(days=730)
ACTION = Action(id="t", title="Jumelage", kind="twinning", state="active", organisation="k")
COMMITTEE = Stakeholder(id="k", name="Comité")


def year(year: int, voted: int | None, paid: int | None) -> ActionYear:
    amounts = {"voted": voted, "paid": paid}
    given: dict[str, Any] = {name: Decimal(a) for name, a in amounts.items() if a is not None}
    return ActionYear(id=f"y{year}", action="t", year=year, **given)


def renewal(until: date) -> Renewal:
    return Renewal(id=f"n{until}", action="t", until=until)


# What is known of an active twinning; the state and the signs by hand, "+" good and "-" bad.
BY_HAND: list[tuple[dict[str, Any], tuple[Record, ...], str, list[str]]] = [
    ({}, (), "", []),
    ({"last_contact": TWO_YEARS_AGO}, (), "good", ["+contact_recent"]),
    ({"last_contact": TWO_YEARS_AGO - timedelta(days=1)}, (), "fragile", ["-contact_old"]),
    ({"state": "dormant"}, (), "fragile", ["-dormant"]),
    ({"state": "dormant", "last_contact": date(2019, 1, 1)}, (), "poor", ["-dormant", "-contact_old"]),
    ({"state": "closed", "results_rating": 4}, (), "", []),
    ({"state": "planned", "results_rating": 4}, (), "", []),
    ({"state": "", "results_rating": 4}, (), "good", ["+results_good"]),
    ({"results_rating": 3, "working_rating": 3}, (), "good", ["+results_good", "+working_good"]),
    ({"results_rating": 2, "working_rating": 2}, (), "", []),
    ({"results_rating": 1, "working_rating": 0}, (), "poor", ["-results_bad", "-working_bad"]),
    ({"results_rating": 4, "working_rating": 1}, (), "fragile", ["+results_good", "-working_bad"]),
    ({"reciprocity": "balanced"}, (), "good", ["+balanced"]),
    ({"reciprocity": "us"}, (), "fragile", ["-one_sided"]),
    ({"reciprocity": "us", "kind": "solidarity"}, (), "", []),
    ({"reciprocity": "none", "kind": "solidarity"}, (), "fragile", ["-no_exchange"]),
    ({"end": TODAY - timedelta(days=1)}, (), "fragile", ["-agreement_over"]),
    ({"end": TODAY}, (), "fragile", ["-agreement_ends"]),
    ({"end": TODAY + SOON}, (), "good", ["+agreement_runs"]),
    ({"end": date(2020, 1, 1)}, (renewal(date(2030, 1, 1)),), "good", ["+agreement_runs"]),
    ({}, (renewal(date(2020, 1, 1)), renewal(date(2024, 1, 1))), "fragile", ["-agreement_over"]),
    ({}, (year(2026, 1000, 1000),), "good", ["+paid"]),
    ({}, (year(2026, 1000, 499),), "fragile", ["-unpaid"]),
    ({}, (year(2026, 1000, 500),), "", []),
    ({}, (year(2026, 1000, None),), "", []),
    ({}, (year(2026, 1000, 1000), year(2027, 1000, 0)), "good", ["+paid"]),
    ({}, (year(2025, 1000, 1000), year(2026, 1000, 0)), "fragile", ["-unpaid"]),
    ({"organisation": ""}, (), "fragile", ["-nobody"]),
    ({"organisation": "", "kind": "event"}, (), "", []),
    (
        {
            "results_rating": 4,
            "working_rating": 4,
            "reciprocity": "balanced",
            "end": TODAY,
            "organisation": "",
        },
        (),
        "fragile",
        ["+results_good", "+working_good", "+balanced", "-agreement_ends", "-nobody"],
    ),
    (
        {"results_rating": 4, "working_rating": 4, "end": TODAY, "organisation": ""},
        (),
        "poor",
        ["+results_good", "+working_good", "-agreement_ends", "-nobody"],
    ),
]


def found(values: dict[str, Any], others: tuple[Record, ...]) -> Health:
    action = replace(ACTION, **values)
    return health(Snapshot.of([action, COMMITTEE, *others]), action, TODAY)


@pytest.mark.parametrize(("values", "others", "state", "signs"), BY_HAND)
def test_health_is_that_worked_by_hand(
    values: dict[str, Any], others: tuple[Record, ...], state: str, signs: list[str]
) -> None:
    """The state, and each sign that it comes from in order."""
    told_of = found(values, others)
    assert told_of.state == state
    assert [f"{'+' if reason.good else '-'}{reason.name}" for reason in told_of.reasons] == signs


def test_every_sign_is_explained() -> None:
    """Each sign has its sentence with its values in it, and no sentence is left over."""
    reasons = {reason for values, others, *_ in BY_HAND for reason in found(values, others).reasons}
    assert {reason.name for reason in reasons} == set(read_toml("health.toml")["sign"])
    for reason in reasons:
        assert told(reason).endswith(".")
        assert "{" not in told(reason)
        assert "sans titre" not in told(reason)
    assert method()


def test_every_state_has_its_words() -> None:
    """The states are those of the vocabulary."""
    assert {state for *_, state, _ in BY_HAND} - {""} == set(vocabulary("health"))


def test_a_dossier_without_actors_blames_nobody() -> None:
    """That nobody carries a partnership is told once there are actors to choose from."""
    action = replace(ACTION, organisation="")
    assert health(Snapshot.of([action]), action, TODAY) == Health("", ())


def test_the_health_of_anything_typed_can_be_told() -> None:
    """Odd dates, amounts and titles of a random dossier give a known state and plain sentences."""
    snapshot = random_dossier(Random(1), 60)
    found_all = [health(snapshot, action, TODAY) for action in snapshot.all(Action)]
    assert {one.state for one in found_all} <= {"", *vocabulary("health")}
    assert all(told(reason).endswith(".") for one in found_all for reason in one.reasons)
