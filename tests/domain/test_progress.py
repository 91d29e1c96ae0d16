"""Milestones, next things to do and the time left, from the first minute to the last."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from aict_desktop.domain.edit import altered
from aict_desktop.domain.fields import Record, kinds
from aict_desktop.domain.progress import (
    MILESTONES,
    Gap,
    Milestone,
    gaps,
    minutes_left,
    next_actions,
    progress,
)
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Funding, FundingYear
from aict_desktop.domain.records.logframe import Activity, Indicator, Result
from aict_desktop.domain.records.monitoring import Evaluation
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.records.strategy import (
    AreaPriority,
    Dimension,
    Objective,
    Strategy,
    ThemePriority,
    Value,
)
from aict_desktop.domain.records.vote import Version
from aict_desktop.domain.rules.problem import STEPS
from aict_desktop.domain.rules.review import review
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.rule_words import asked, time_left, told

EMPTY = Snapshot.of()
DAY = date(2030, 6, 1)
TODAY = date(2027, 3, 1)


def threats(count: int) -> list[Statement]:
    return [Statement(id=f"threat{n}", quadrant="threat", text=f"Menace {n}") for n in range(count)]


def essential() -> Snapshot:
    """A dossier with just what every milestone asks."""
    actor = Stakeholder(id="", power_normative=2, interest_type=3, promise="information", position="internal")
    records: list[Record] = [
        Dossier(
            name="Valbrune",
            lead="Mme Roux",
            term_start=date(2026, 3, 22),
            term_end=date(2032, 3, 21),
            voted_on=DAY,
        ),
        Strategy(vision="Une ville ouverte", mission="Accompagner chacun", goal="Relier Valbrune au monde"),
        Action(id="t", title="Jumelage", results="Deux échanges par an"),
        AreaPriority(id="p", name="Pologne"),
        *(
            Statement(id=f"{quadrant}{n}", quadrant=quadrant, text="Constat", weight=3)
            for quadrant in ("strength", "weakness", "opportunity", "threat")
            for n in range(3)
        ),
        *(replace(actor, id=f"s{n}", name=f"Acteur {n}") for n in range(8)),
        *(Value(id=f"v{n}", name="Réciprocité") for n in range(2)),
        *(Objective(id=f"o{n}", text="Relancer", deadline=DAY) for n in range(2)),
        *(ThemePriority(id=f"m{n}", name="Jeunesse") for n in range(2)),
        *(Dimension(id=f"d{n}", form="twinning", place="first") for n in range(3)),
        *(Result(id=f"r{n}", text="Un échange") for n in range(3)),
        *(Activity(id=f"a{n}", text="Voyage", owner="Culture", end=DAY) for n in range(4)),
        *(
            Indicator(id=f"i{n}", name="Jeunes", target=Decimal(0), target_on=DAY, owner="Culture")
            for n in range(2)
        ),
        *(Funding(id=f"f{n}", name="Région") for n in range(2)),
        *(FundingYear(id=f"y{n}", year=2028, amount=Decimal(0)) for n in range(2)),
        Evaluation(id="e", planned=DAY),
        Version(id="k", kind="voted", day=DAY),
    ]
    return Snapshot.of(records)


def test_an_empty_dossier_is_at_the_start_of_every_step() -> None:
    """No milestone is reached, and every step of the journey has some, in order."""
    found = progress(EMPTY)
    assert tuple(found) == STEPS
    assert {step.done for step in found.values()} == {0}
    assert all(step.total >= 2 for step in found.values())


def test_what_every_milestone_asks_brings_each_step_to_its_end() -> None:
    """The essential is done: full progress, no gap, no time left."""
    found = progress(essential())
    assert {step.share for step in found.values()} == {1.0}
    assert list(gaps(essential())) == []
    assert minutes_left(essential()) == 0


@pytest.mark.parametrize("milestone", MILESTONES, ids=lambda milestone: milestone.name)
def test_a_milestone_belongs_to_one_step_and_leads_to_a_field(milestone: Milestone) -> None:
    """It can be gone to, it takes time, it is told, and its order is the journey's."""
    assert milestone.step in STEPS
    assert milestone.field in kinds(BY_TABLE[milestone.table])
    assert milestone.minutes > 0
    name, needed = milestone.name, milestone.needed
    said = [asked(Gap(name, "", "", "", count, needed)) for count in range(needed)]
    assert len(set(said)) == needed
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in said)


def test_milestones_and_their_words_are_the_same_set() -> None:
    """Nothing is told that is no milestone, and they come in the order of the journey."""
    assert set(read_toml("progress.toml")) - {"so_far", "left"} == {m.name for m in MILESTONES}
    steps = [STEPS.index(milestone.step) for milestone in MILESTONES]
    assert steps == sorted(steps)


def test_a_milestone_half_reached_tells_how_many_there_are() -> None:
    """One threat of three is not there yet, and takes less time than none."""
    told = {
        count: asked(gap)
        for count in range(3)
        for gap in gaps(Snapshot.of(threats(count)))
        if gap.milestone == "threats"
    }
    assert told == {
        0: "Noter au moins 3\u00a0menaces.",
        1: "Noter au moins 3\u00a0menaces\u00a0: il n’y en a qu’une.",
        2: "Noter au moins 3\u00a0menaces\u00a0: il n’y en a que 2.",
    }
    assert progress(Snapshot.of(threats(2)))["afom"].done == 0
    assert progress(Snapshot.of(threats(3)))["afom"].done == 1
    assert progress(Snapshot.of(replace(threat, text="") for threat in threats(3)))["afom"].done == 0
    assert minutes_left(Snapshot.of(threats(2))) < minutes_left(EMPTY)


def test_next_actions_are_milestones_then_problems() -> None:
    """Three at most, from the first step on; problems wait until the milestones are reached."""
    first = next_actions(EMPTY)
    assert [action.step for action in first] == ["collectivite"] * 3
    done = essential()
    problems = review(done, TODAY)
    assert next_actions(done, problems) == problems[:3]
    begun = done.with_(altered(done.one(Strategy), vision=""))
    assert next_actions(begun, problems, limit=2) == (*gaps(begun), problems[0])
    assert asked(problems[0]).startswith(told(problems[0]).text)
    assert asked(problems[0]).endswith(told(problems[0]).todo)


def test_the_essential_takes_about_three_hours() -> None:
    """The estimate for a new dossier is that of the light path, rounded to five minutes."""
    assert 165 <= minutes_left(EMPTY) <= 195
    assert minutes_left(EMPTY) % 5 == 0


def test_the_time_left_is_said_in_hours_and_minutes() -> None:
    """Whole hours, minutes alone, both, and nothing left."""
    said = [re.sub(r"\u00a0", " ", time_left(minutes)) for minutes in (120, 45, 65, 0)]
    assert said == [
        "Il vous reste environ 2 h pour l’essentiel.",
        "Il vous reste environ 45 min pour l’essentiel.",
        "Il vous reste environ 1 h 05 pour l’essentiel.",
        "L’essentiel est fait.",
    ]
