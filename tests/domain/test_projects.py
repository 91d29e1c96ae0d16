"""The rules of schemes on projects, each at, just under and just over its limit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.edit import altered
from aict_desktop.domain.fields import Record
from aict_desktop.domain.go_no_go import list_taken
from aict_desktop.domain.projects import COUNTS, broken, check, needed, plan_of
from aict_desktop.domain.records.funding import (
    Funding,
    FundingYear,
    Project,
    Scheme,
)
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import vocabulary
from tests.domain.ficol import FICOL, PROJECT, euros, source
from tests.support.random_dossiers import random_dossier

CENT = Decimal("0.01")


def dossier(grant: str, others: str, *more: Record, scheme: Scheme = FICOL, **project: Any) -> Snapshot:
    """A project with so much of the scheme and so much of our own."""
    ours = (*source("afd", grant, "lender", scheme=scheme.id), *source("ville", others, "own"))
    return Snapshot.of([scheme, replace(PROJECT, scheme=scheme.id, **project), *ours, *more])


def state(snapshot: Snapshot, name: str) -> str:
    (project,) = snapshot.where(Project, id="p")
    return next(one.state for one in check(snapshot, project) if one.name == name)


def told(snapshot: Snapshot, name: str) -> dict[str, str]:
    (project,) = snapshot.where(Project, id="p")
    return dict(next(one.values for one in check(snapshot, project) if one.name == name))


# --------------------------------------------------------------------------------- FICOL


@pytest.mark.parametrize(
    ("grant", "least", "most"),
    [
        ("199 999.99", "broken", "ok"),
        ("200 000", "ok", "ok"),
        ("200 000.01", "ok", "ok"),
        ("1 499 999.99", "ok", "ok"),
        ("1 500 000", "ok", "ok"),
        ("1 500 000.01", "ok", "broken"),
    ],
)
def test_the_grant_of_afd_is_between_its_bounds(grant: str, least: str, most: str) -> None:
    """It is AFD's own money that counts: 900 000 of ours change nothing."""
    snapshot = dossier(grant, "900 000")
    assert (state(snapshot, "min_grant"), state(snapshot, "max_grant")) == (least, most)


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ("85 714.28", "broken"),  # total 285 714.28; 30 % of it is 85 714.284, above 85 714.28
        ("85 714.29", "ok"),  # total 285 714.29; 30 % of it is 85 714.287, below 85 714.29
        ("85 714.30", "ok"),
        ("0", "broken"),
    ],
)
def test_the_others_bring_thirty_per_cent(others: str, expected: str) -> None:
    """At AFD's least grant, one cent under, at and one cent over what is needed."""
    assert state(dossier("200 000", others), "min_others") == expected


def test_what_is_needed_at_the_least_grant() -> None:
    """200 000 x 30 / 70 = 85 714.2857…, to the cent above: 85 714.29; with the grant, 285 714.29."""
    assert needed(euros("200 000"), Decimal(30)) == euros("85 714.29")
    values = told(dossier("200 000", "80 000"), "min_others")
    assert values["least"] == "85\u202f714,29\u202f€"
    assert values["whole"] == "285\u202f714,29\u202f€"
    assert values["lacking"] == "5\u202f714,29\u202f€"


def test_the_state_does_not_count_among_the_others() -> None:
    """100 000 of the State beside 200 000: 300 000 x 30 / 70 = 128 571.4285…, so 128 571.43 of others."""
    state_money = tuple(source("meae", "100 000", "state"))
    assert state(dossier("200 000", "128 571.42", *state_money), "min_others") == "broken"
    assert state(dossier("200 000", "128 571.43", *state_money), "min_others") == "ok"
    assert told(dossier("200 000", "0", *state_money), "min_others")["least"] == "128\u202f571,43\u202f€"


def test_every_kind_of_funder_counts_or_not() -> None:
    """The table knows each kind of the vocabulary; authorities and their partners count."""
    assert set(COUNTS) == set(vocabulary("funding_kind"))
    assert not any(COUNTS[kind] for kind in ("state", "europe", "lender", "other"))
    for kind, counts in COUNTS.items():
        snapshot = dossier("200 000", "0", *source("x", "90 000", kind))
        assert state(snapshot, "min_others") == ("ok" if counts else "broken")
    assert state(dossier("200 000", "0", *source("x", "90 000", "")), "min_others") == "broken"


def test_what_was_refused_or_has_no_amount_does_not_count() -> None:
    """A refusal takes a source out; one without an amount is told apart."""
    lost = tuple(source("région", "90 000", "french_authority", state="refused"))
    bare = Funding(id="bare", project="p", kind="association")
    snapshot = dossier("200 000", "0", *lost, bare)
    plan = plan_of(snapshot, snapshot.all(Project)[0])
    assert (plan.total, plan.grant, plan.others) == (euros("200 000"), euros("200 000"), Decimal(0))
    assert plan.bare == 1


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2027, 1, 1), date(2029, 12, 30), "ok"),
        (date(2027, 1, 1), date(2029, 12, 31), "ok"),  # thirty-six whole months
        (date(2027, 1, 1), date(2030, 1, 1), "broken"),  # one day more
        (date(2027, 9, 15), date(2030, 9, 14), "ok"),
        (date(2027, 9, 15), date(2030, 9, 15), "broken"),
        (date(2028, 2, 29), date(2031, 2, 28), "ok"),  # there is no 29 February in 2031
        (date(2028, 2, 29), date(2031, 3, 1), "broken"),
        (date(2027, 1, 1), None, "open"),
        (None, date(2027, 1, 1), "open"),
        (date(2027, 1, 2), date(2027, 1, 1), "open"),
    ],
)
def test_a_project_lasts_three_years_at_most(start: date | None, end: date | None, expected: str) -> None:
    """To the day, from the first to the last; nothing is said of dates that are missing or turned round."""
    assert state(dossier("200 000", "90 000", start=start, end=end), "max_months") == expected


# --------------------------------------------------------------------- rules of any scheme


@pytest.mark.parametrize(
    ("grant", "expected"), [("499.99", "ok"), ("500", "ok"), ("500.01", "broken"), ("0", "open")]
)
def test_a_rate_is_a_part_of_the_total(grant: str, expected: str) -> None:
    """50 %: beside 500 of ours, 500 are half; 500.01 of 1 000.01 are more (half is 500.005)."""
    half = Scheme(id="half", max_rate=Decimal(50), state="open")
    assert state(dossier(grant, "500", scheme=half), "max_rate") == expected


@pytest.mark.parametrize(
    ("grant", "expected"), [("2 999.99", "broken"), ("3 000", "ok"), ("3 000.01", "broken"), ("0", "open")]
)
def test_a_lump_sum_is_exact(grant: str, expected: str) -> None:
    """Neither a cent less nor a cent more."""
    fixed = Scheme(id="lump", form="lump", lump=Decimal(3_000), state="open")
    assert state(dossier(grant, "1", scheme=fixed), "lump") == expected


@pytest.mark.parametrize(
    ("code", "expected"), [("open", "ok"), ("check", "open"), ("", "open"), ("past", "broken")]
)
def test_a_scheme_of_the_past_takes_no_project(code: str, expected: str) -> None:
    """One that nobody has checked is neither in force nor over."""
    assert state(dossier("1", "1", scheme=Scheme(id="any", state=code)), "in_force") == expected


def test_editing_the_rule_changes_the_check_and_undoing_gives_it_back() -> None:
    """The user's own bound is what counts, not the catalogue's."""
    before = dossier("150 000", "90 000")
    edit = altered(FICOL, min_grant=Decimal(150_000))
    after = before.with_(edit)
    assert (state(before, "min_grant"), state(after, "min_grant")) == ("broken", "ok")
    assert state(after.with_(edit.inverse()), "min_grant") == "broken"


def test_nothing_is_checked_without_a_scheme_or_an_amount() -> None:
    """No scheme, no verdict; a scheme without any money of it yet breaks nothing."""
    assert check(Snapshot.of([PROJECT]), PROJECT) == ()
    bare = Snapshot.of([FICOL, PROJECT])
    assert broken(bare, PROJECT) == ()
    assert {one.state for one in check(bare, PROJECT)} == {"open"}


@given(
    st.decimals(min_value=0, max_value=10**9, places=2),
    st.decimals(min_value=0, max_value=Decimal("99.99"), places=2),
)
def test_what_is_needed_is_the_least_that_passes(rest: Decimal, percent: Decimal) -> None:
    """It passes the rule as it is written, and one cent less does not."""
    least = needed(rest, percent)
    assert least is not None
    assert 100 * least >= percent * (rest + least)
    assert least == 0 or 100 * (least - CENT) < percent * (rest + least - CENT)


def test_nothing_is_enough_where_others_should_pay_all() -> None:
    """A share of 100 % and more, or below zero, has no answer."""
    assert [needed(Decimal(1), Decimal(p)) for p in ("100", "150", "-1", "99.99999999999999999999")] == [
        None
    ] * 4


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_any_number_in_a_rule_gives_a_verdict(number: Decimal) -> None:
    """Whatever a user types in a scheme, a check answers."""
    odd = replace(FICOL, min_others=number, max_rate=number, max_months=int(number), lump=Decimal(1))
    assert len(
        check(dossier("200 000", "1", scheme=odd, start=date(2027, 1, 1), end=date(2028, 1, 1)), PROJECT)
    )


@pytest.mark.parametrize("seed", range(5))
def test_random_dossiers_are_judged_without_fail(seed: int) -> None:
    """Whatever a dossier holds, every project has its verdicts and its plan."""
    snapshot = random_dossier(Random(seed), 8)
    for project in snapshot.all(Project):
        check(snapshot, project)
        assert plan_of(snapshot, project).total == sum(
            (
                row.amount or 0
                for funding in snapshot.where(Funding, project=project.id)
                if funding.state != "refused"
                for row in snapshot.where(FundingYear, funding=funding.id)
            ),
            Decimal(),
        )
        assert snapshot.with_(list_taken(snapshot, project)).orphans() == ()
