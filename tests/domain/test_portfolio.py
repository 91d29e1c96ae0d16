"""The portfolio: what two projects share, and what is paid beyond its cost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aict_desktop.domain.portfolio import asking, overfunded, shared_activities, shared_sources
from aict_desktop.domain.records.funding import (
    Cost,
    Funding,
    Project,
    ProjectActivity,
)
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.snapshot import Snapshot
from tests.domain.ficol import FICOL, PROJECT, euros, source

OTHER = Project(id="q", name="Un chantier", scheme=FICOL.id)
HELD = (
    ProjectActivity(id="1", project="p", activity="a"),
    ProjectActivity(id="2", project="q", activity="a"),
)
WELL = Activity(id="a", text="Creuser un puits", cost=euros("1 000"))


def test_an_activity_paid_by_two_projects() -> None:
    """It is told once with both; not when one of them asks nobody for money, or was given up."""
    (found,) = shared_activities(Snapshot.of([FICOL, PROJECT, OTHER, WELL, *HELD]))
    assert (found.activity, found.projects) == (WELL, (PROJECT, OTHER))
    for quiet in (replace(OTHER, scheme=""), replace(OTHER, state="dropped")):
        assert not list(shared_activities(Snapshot.of([FICOL, PROJECT, quiet, WELL, *HELD])))


def test_a_project_of_our_own_money_asks_nobody() -> None:
    """Our own share alone makes no request; that of a region does, unless it was refused."""
    alone = replace(OTHER, scheme="")
    for kind, state_, expected in (
        ("own", "", 0),
        ("french_authority", "", 1),
        ("french_authority", "refused", 0),
    ):
        money = Funding(id="f", project="q", kind=kind, state=state_)
        assert len(asking(Snapshot.of([alone, money]))) == expected


def test_a_source_named_in_two_projects() -> None:
    """By its stakeholder, or by its name however it is typed; our own budget may be in both."""
    ours = Funding(id="f", name="Région Sud", kind="french_authority", project="p", order="a")
    for other, expected in (
        (replace(ours, id="g", project="q", name="REGION SUD."), 1),
        (replace(ours, id="g", project="q", name="Région Nord"), 0),
        (replace(ours, id="g", project="p"), 0),
        (replace(ours, id="g", project="q", state="refused"), 0),
        (replace(ours, id="g", project="q", kind="own"), 0),
    ):
        assert len(list(shared_sources(Snapshot.of([PROJECT, OTHER, ours, other])))) == expected
    same = [replace(ours, stakeholder="s"), replace(ours, id="g", project="q", name="Autre", stakeholder="s")]
    assert len(list(shared_sources(Snapshot.of([PROJECT, OTHER, *same])))) == 1
    nameless = [replace(ours, name=""), replace(ours, id="g", project="q", name="")]
    assert not list(shared_sources(Snapshot.of([PROJECT, OTHER, *nameless])))


@pytest.mark.parametrize(("amount", "count"), [("999.99", 0), ("1 000", 0), ("1 000.01", 1)])
def test_a_project_receives_no_more_than_it_costs(amount: str, count: int) -> None:
    """A cent under, at, and a cent over the cost of its activities."""
    records = (PROJECT, WELL, HELD[0], *source("x", amount, "state"))
    assert len(list(overfunded(Snapshot.of(records)))) == count


def test_a_cost_that_is_missing_tells_nothing() -> None:
    """An activity without a cost leaves the sum open; its detail counts before its estimate."""
    money = tuple(source("x", "1 500", "state"))
    bare = Activity(id="b", text="Former")
    also = ProjectActivity(id="3", project="p", activity="b")
    assert not list(overfunded(Snapshot.of([PROJECT, WELL, bare, HELD[0], also, *money])))
    detailed = Cost(id="c", activity="a", amount=euros("2 000"))
    assert not list(overfunded(Snapshot.of([PROJECT, WELL, detailed, HELD[0], *money])))
    assert not list(overfunded(Snapshot.of([PROJECT, *money])))
