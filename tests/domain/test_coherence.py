"""Coherence both ways: what counts, what answers what, what is left alone, and that Relecture agrees."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.coherence import GAPS, Coherence, answered
from aict_desktop.domain.records import (
    Activity,
    AreaPriority,
    Objective,
    ObjectiveOrigin,
    Policy,
    Stakeholder,
    Statement,
    ThemePolicy,
    ThemePriority,
)
from aict_desktop.domain.rules.review import review
from aict_desktop.domain.snapshot import Snapshot

TODAY = date(2027, 3, 1)
LYCEE = Statement(id="lycee", quadrant="strength", text="Un lycée ouvert", weight=4, order="b")
ROAD = Statement(id="road", quadrant="weakness", text="Pas de train", weight=4, order="c")
AGE = Statement(id="age", quadrant="threat", text="Les bénévoles vieillissent", weight=5, order="d")
CHOIR = Statement(id="choir", quadrant="strength", text="Une chorale", weight=2, order="e")
LEAVE = Objective(id="leave", text="Les lycéens partent", theme="youth", order="b")
COME = Objective(id="come", text="Les voisins viennent", order="c")
TIE = ObjectiveOrigin(id="x", objective="leave", statement="choir")
FOUND = (LYCEE, ROAD, AGE, CHOIR, LEAVE, COME, TIE)
RULES = {
    "assets": "asset_unused",
    "threats": "threat_unanswered",
    "objectives_alone": "objective_without_origin",
    "themes": "theme_unserved",
    "areas": "area_unserved",
    "policies": "policy_unprolonged",
    "promises": "promise_not_planned",
}


def test_what_counts_is_what_weighs_or_what_serves() -> None:
    """A strength counts from 4, a weakness from 5 (so not the road), a light choir by its objective."""
    found = Coherence.of(Snapshot.of(FOUND))
    assert [one.id for one in found.statements] == ["lycee", "choir", "age"]
    assert found.served == {"choir": ["leave"]}
    assert [one.id for one in found.left_out] == ["lycee", "age"]
    assert [one.id for one in found.rootless] == ["come"]


def test_what_is_left_alone_is_told_by_kind() -> None:
    """Each side has its orphans: statements, objectives, themes, places, policies, promises."""
    snapshot = Snapshot.of(
        [
            *FOUND,
            ThemePriority(id="youth", name="Jeunesse"),
            ThemePriority(id="water", name="L’eau"),
            Policy(id="plan", name="Plan climat", opening="yes"),
            Policy(id="kept", name="Projet éducatif", opening="yes"),
            ThemePolicy(id="y", priority="youth", policy="kept"),
            AreaPriority(id="here", name="Lublin"),
            AreaPriority(id="there", name="Sfax"),
            Stakeholder(id="club", name="Club nautique", promise="support"),
            Activity(id="a", text="Un voyage", area="here"),
        ]
    )
    assert {key: [row.id for row in find(snapshot)] for key, find in GAPS.items()} == {
        "assets": ["lycee"],
        "threats": ["age"],
        "objectives_alone": ["come"],
        "themes": ["water"],
        "areas": ["there"],
        "policies": ["plan"],
        "promises": ["club"],
    }


def test_relecture_says_the_same() -> None:
    """Each kind of gap has its rule, which finds the same records."""
    snapshot = Snapshot.of([*FOUND, ThemePriority(id="water", name="L’eau"), AreaPriority(id="there")])
    problems = review(snapshot, TODAY)
    assert RULES.keys() == GAPS.keys()
    for key, find in GAPS.items():
        told = [problem.id for problem in problems if problem.rule == RULES[key]]
        assert told == [row.id for row in find(snapshot)], key


def test_nothing_is_alone_before_the_other_side_is_begun() -> None:
    """Whoever has only a diagnostic, or only objectives, is told nothing."""
    for records in ((LYCEE, AGE), (LEAVE, COME), (ThemePriority(id="t"), AreaPriority(id="a"))):
        assert not any(find(Snapshot.of(records)) for find in GAPS.values())


@given(st.lists(st.sets(st.sampled_from(["leave", "come"])), max_size=6))
def test_ties_are_what_was_last_ticked_and_come_back(ticked: list[set[str]]) -> None:
    """Whatever is ticked in turn, exactly that is tied, other statements keep theirs, and undo restores."""
    snapshot = Snapshot.of(FOUND)
    for wanted in ticked:
        edit = answered(snapshot, "lycee", wanted)
        after = snapshot.with_(edit)
        found = Coherence.of(after).served
        assert set(found.get("lycee", ())) == wanted
        assert found["choir"] == ["leave"]
        assert after.with_(edit.inverse()) == snapshot
        snapshot = after
