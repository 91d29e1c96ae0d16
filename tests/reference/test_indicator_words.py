"""The sentences about indicators: each state with its figures, each day with its words, a year's effort."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import get_args

import pytest

from aict_desktop.domain.collecting import collections
from aict_desktop.domain.monitoring import Standing, State, standing
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import IntermediateTarget, Measurement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.indicator_words import (
    due_told,
    effort_told,
    progress_told,
    sign,
    standing_told,
    steps_told,
    value_told,
)
from aict_desktop.reference.words import vocabulary

# 1000 days from 0 to 100: a tenth of the whole a hundred days.
ROW = Indicator(
    id="i",
    name="Jeunes partis",
    unit="jeunes",
    baseline=Decimal(0),
    baseline_on=date(2027, 1, 1),
    target=Decimal(100),
    target_on=date(2027, 1, 1) + timedelta(days=1000),
)
DAY = date(2027, 1, 1) + timedelta(days=500)
WHEN = "15\u00a0mai 2028"


def told(row: Indicator, value: str | None) -> str:
    """What is said of an indicator measured half way, or not at all."""
    measured = [] if value is None else [Measurement(id="m", indicator="i", day=DAY, value=Decimal(value))]
    return standing_told(row, standing(Snapshot.of([row, *measured]), row, DAY))


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("100", f"Cible atteinte\u00a0: 100\u00a0jeunes le {WHEN}."),
        ("120", f"Cible dépassée\u00a0: 120\u00a0jeunes le {WHEN}, soit 120\u202f% du chemin."),
        ("70", f"En avance\u00a0: 70\u00a0jeunes le {WHEN}, pour 50 attendus (70\u202f% du chemin)."),
        ("50", f"À l’heure\u00a0: 50\u00a0jeunes le {WHEN}, pour 50 attendus (50\u202f% du chemin)."),
        ("20.5", f"En retard\u00a0: 20,5\u00a0jeunes le {WHEN}, pour 50 attendus (20\u202f% du chemin)."),
        (
            "-1",
            f"En retard\u00a0: \u22121\u00a0jeunes le {WHEN}, pour 50 attendus. On s’éloigne de la cible.",
        ),
        (None, "Pas encore mesuré."),
    ],
)
def test_each_state_is_told_with_its_figures(value: str | None, sentence: str) -> None:
    """What was measured, when, what was wanted that day."""
    assert told(ROW, value) == sentence


def test_what_is_missing_is_told_by_its_label() -> None:
    """The field to fill in, or what contradicts itself."""
    assert "il manque «\u00a0Valeur de départ\u00a0»" in told(replace(ROW, baseline=None), "3")
    assert "il manque «\u00a0À atteindre pour le\u00a0»" in told(replace(ROW, target_on=None), "3")
    assert "la même valeur" in told(replace(ROW, target=Decimal(0)), "3")
    assert "daté après la cible" in told(replace(ROW, baseline_on=ROW.target_on), "3")
    assert "il manque\u00a0: Valeur visée" in told(replace(ROW, target=None), None)


def test_units_follow_their_number() -> None:
    """Per cent and euros after a narrow space, words after a plain one."""
    units = {"%": "12,5\u202f%", "€ par an": "12,5\u202f€ par an", "jeunes": "12,5\u00a0jeunes", "": "12,5"}
    for unit, words in units.items():
        assert value_told(replace(ROW, unit=unit), Decimal("12.50")) == words
    assert value_told(ROW, None) == ""


def test_signs_and_states_go_together() -> None:
    """Every state has a sign that no other one has."""
    found = [Standing(code) for code in get_args(State)]
    assert [one.state for one in found] == list(vocabulary("indicator_state"))
    assert len({sign(one) for one in found}) == len(found)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-1, "en retard d’un jour"),
        (-12, "en retard de 12 jours"),
        (0, "À relever aujourd’hui"),
        (1, "À relever demain, le "),
        (30, "À relever d’ici 30 jours"),
        (31, "Prochain relevé le "),
    ],
)
def test_days_to_come_and_days_past(days: int, words: str) -> None:
    """Around the day on which a collection is due."""
    row = replace(ROW, frequency="year")
    (due,) = collections(Snapshot.of([row]), DAY)
    today = due.day - timedelta(days=days)
    (seen,) = collections(Snapshot.of([row]), today)
    assert words in due_told(seen, today)
    assert due_told(None, today) == "Aucun relevé prévu"


def test_the_effort_of_a_year() -> None:
    """12 x 35 min are 7 h, a day of work, a tenth of ten days; 12 x 5 € are 60 €."""
    row = replace(ROW, frequency="month", minutes=35, collection_cost=Decimal(5))
    others = [replace(ROW, id="e", frequency="event"), replace(ROW, id="y", frequency="year")]
    said = effort_told(Snapshot.of([Dossier(id="dossier", agent_days=10), row, *others]))
    assert said == (
        "13 relevés par an\u202f; 7\u00a0h de travail, soit 1 jour sur une base de sept heures\u202f; "
        "60\u202f€ de dépenses.",
        "Sur 10 jours d’agent par an, 10\u202f% iraient aux relevés.",
        "Un indicateur ne dit ni temps ni coût.",
        "Un autre n’est pas relevé chaque année.",
    )
    assert effort_told(Snapshot.of()) == ("Aucun relevé régulier n’est prévu.",)


def test_steps_are_told_by_their_days() -> None:
    """The earliest first; what has no day last, what is empty not at all."""
    steps = [
        IntermediateTarget(id="a", indicator="i", value=Decimal(9), order="a"),
        IntermediateTarget(id="b", indicator="i", day=DAY, value=Decimal(5), order="b"),
        IntermediateTarget(id="c", indicator="i", order="c"),
    ]
    assert steps_told(Snapshot.of([ROW, *steps]), ROW) == f"5\u00a0jeunes le {WHEN}\n9\u00a0jeunes"


def test_progress_is_told_in_whole_per_cent() -> None:
    """Nothing when there is no way to be made."""
    measured = Measurement(id="m", indicator="i", day=DAY, value=Decimal("99.9"))
    assert progress_told(standing(Snapshot.of([ROW, measured]), ROW, DAY)) == "99\u202f%"
    assert progress_told(standing(Snapshot.of([ROW]), ROW, DAY)) == ""
