"""Dossiers where the rules of Relecture fire, and near ones where they do not: strategy and logframe."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.strategy import (
    AreaPriority,
    Dimension,
    Objective,
    ObjectiveOrigin,
    Strategy,
    ThemeGoal,
    ThemePriority,
    Value,
)
from tests.domain.rule_cases import (
    ACTIVITY,
    DOSSIER,
    INDICATOR,
    OBJECTIVE,
    RESULT,
    TODAY,
    TWINNING,
    Case,
    Records,
    but,
    close,
    without,
)

DEADLINE = date(2029, 6, 30)
AFTER_TERM = date(2032, 3, 22)
GOAL = Strategy(goal="Ouvrir la ville au monde avec ses habitants")
THEMES = (ThemePriority(id="p", name="Jeunesse"), ThemePriority(id="q", name="Culture"))
CHAIN: Records = (replace(OBJECTIVE, deadline=DEADLINE), RESULT, replace(ACTIVITY, end=date(2029, 7, 1)))
COSTLY: Records = (
    DOSSIER,
    replace(ACTIVITY, cost=Decimal(120_000)),
    Action(id="t", year=2026, voted=Decimal(3_000)),
    Action(id="u", year=2026, voted=Decimal(3_500)),
)


def crowd(count: int, objective: str = "", result: str = "") -> Records:
    """So many indicators of one level."""
    return tuple(
        Indicator(id=f"i{n}", name=f"Mesure {n}", objective=objective, result=result) for n in range(count)
    )


def dated(frequency: str, target_on: date) -> Records:
    """A term of office, and an indicator collected at that rhythm."""
    return (DOSSIER, replace(INDICATOR, frequency=frequency, target_on=target_on))


AUTHORITY = (
    close(
        "term_backwards",
        (replace(DOSSIER, term_end=DOSSIER.term_start),),
        ("dossier", "dossier", "term_end"),
        term_end=date(2026, 3, 23),
    ),
    close(
        "term_over",
        (replace(DOSSIER, term_end=TODAY - timedelta(days=1)),),
        ("dossier", "dossier", "term_end"),
        term_end=TODAY,
    ),
    close(
        "vote_outside_term",
        (replace(DOSSIER, voted_on=date(2026, 3, 21)),),
        ("dossier", "dossier", "voted_on"),
        voted_on=date(2026, 3, 22),
    ),
    close(
        "vote_in_future",
        (replace(DOSSIER, voted_on=TODAY + timedelta(days=1)),),
        ("dossier", "dossier", "voted_on"),
        voted_on=TODAY,
    ),
)

ELEMENTS = (
    close(
        "mission_repeats_vision",
        (Strategy(vision="Une ville ouverte sur le monde", mission="Une ville ouverte, sur le monde !"),),
        ("strategy", "strategy", "mission"),
        mission="Aider chaque habitant à partir et à accueillir",
    ),
    close(
        "goal_too_long",
        (Strategy(goal="mot " * 61),),
        ("strategy", "strategy", "goal"),
        goal="mot " * 60,
    ),
    close(
        "goal_repeated",
        (GOAL, replace(OBJECTIVE, text="Ouvrir la ville au monde avec ses habitants.")),
        ("objective", "o", "text"),
        text="Envoyer trente jeunes par an en Europe",
    ),
    close(
        "objectives_alike",
        (OBJECTIVE, Objective(id="z", text="relancer le jumelage avec Lublin d’ici 2030", order="b")),
        ("objective", "z", "text"),
        text="Relancer le comité de jumelage en 2030",
    ),
    close(
        "value_twice",
        (Value(id="1", name="Réciprocité"), Value(id="2", name="reciprocite")),
        ("value", "2", "name"),
        name="Solidarité",
    ),
    close(
        "deadline_outside_term",
        (DOSSIER, replace(OBJECTIVE, deadline=AFTER_TERM)),
        ("objective", "o", "deadline"),
        deadline=DOSSIER.term_end,
    ),
    Case(
        "theme_unserved",
        (*THEMES, replace(OBJECTIVE, theme="q")),
        (("theme_priority", "p", "name"),),
        (*THEMES, replace(OBJECTIVE, theme="q"), Objective(id="z", theme="p")),
    ),
    Case(
        "theme_without_goal",
        (*THEMES, ThemeGoal(id="x", priority="q", goal=4)),
        (("theme_priority", "p", "goals"),),
        (*THEMES, ThemeGoal(id="x", priority="q", goal=4), ThemeGoal(id="y", priority="p", goal=4)),
    ),
    Case(
        "objective_without_origin",
        (OBJECTIVE, Statement(id="s", text="Des lycéens curieux")),
        (("objective", "o", "origins"),),
        (OBJECTIVE, Statement(id="s"), ObjectiveOrigin(id="x", objective="o", statement="s")),
    ),
    Case(
        "area_unserved",
        (AreaPriority(id="p", name="Bénin", country="BJ"), ACTIVITY, replace(TWINNING, country="PL")),
        (("area_priority", "p", "name"),),
        (AreaPriority(id="p", name="Bénin", country="BJ"), ACTIVITY, replace(TWINNING, country="BJ")),
    ),
    close(
        "dimension_unborne",
        (Dimension(id="d", form="youth", place="first"), TWINNING),
        ("dimension", "d", "place"),
        form="twinning",
    ),
    close(
        "dimension_refused_but_active",
        (Dimension(id="d", form="twinning", place="no"), TWINNING),
        ("dimension", "d", "place"),
        place="occasional",
    ),
)

LOGFRAME = (
    Case(
        "objective_unserved",
        (OBJECTIVE, replace(RESULT, objective="z")),
        (("objective", "o", "text"),),
        (OBJECTIVE, RESULT),
    ),
    Case(
        "result_without_activity",
        (RESULT, replace(ACTIVITY, result="z")),
        (("result", "r", "text"),),
        (RESULT, ACTIVITY),
    ),
    close(
        "activity_ends_before_it_starts",
        (replace(ACTIVITY, start=date(2028, 5, 2), end=date(2028, 5, 1)),),
        ("activity", "a", "end"),
        end=date(2028, 5, 2),
    ),
    close(
        "activity_outside_term",
        (DOSSIER, replace(ACTIVITY, start=date(2028, 1, 1), end=AFTER_TERM)),
        ("activity", "a", "end"),
        end=DOSSIER.term_end,
    ),
    close("activity_after_deadline", CHAIN, ("activity", "a", "end"), end=DEADLINE),
    close(
        "cost_without_owner",
        (replace(ACTIVITY, owner="", cost=Decimal(500)),),
        ("activity", "a", "owner"),
        cost=Decimal(0),
    ),
    # 120 000 € over six years are 20 000 € a year: beyond 3 x 6 500 €, within 3 x 7 000 €.
    Case(
        "costs_beyond_votes",
        COSTLY,
        (("activity", "", "cost"),),
        but(COSTLY, "u", voted=Decimal(4_000)),
    ),
)

INDICATORS = (
    Case(
        "objective_unmeasured",
        (OBJECTIVE, replace(INDICATOR, result="r")),
        (("objective", "o", "text"),),
        (OBJECTIVE, INDICATOR),
    ),
    Case(
        "result_unmeasured",
        (RESULT, INDICATOR),
        (("result", "r", "text"),),
        (RESULT, replace(INDICATOR, result="r")),
    ),
    close(
        "indicator_twice",
        (INDICATOR, replace(INDICATOR, id="j", name="jeunes  PARTIS", order="b")),
        ("indicator", "j", "name"),
        result="r",
    ),
    Case(
        "too_many_indicators",
        (RESULT, OBJECTIVE, GOAL, *crowd(5, objective="o", result="r")),
        (("result", "r", "text"),),
        (RESULT, OBJECTIVE, GOAL, *without(crowd(5, objective="o", result="r"), "i0")),
    ),
    Case(
        "too_many_indicators",
        (OBJECTIVE, *crowd(5, objective="o")),
        (("objective", "o", "text"),),
        (OBJECTIVE, *crowd(4, objective="o")),
    ),
    Case("too_many_indicators", (GOAL, *crowd(5)), (("strategy", "strategy", "goal"),), (GOAL, *crowd(4))),
    close(
        "target_is_baseline",
        (replace(INDICATOR, baseline=Decimal(12), target=Decimal("12.0")),),
        ("indicator", "i", "target"),
        target=Decimal("12.1"),
    ),
    close(
        "indicator_outside_term",
        (DOSSIER, replace(INDICATOR, target_on=AFTER_TERM)),
        ("indicator", "i", "target_on"),
        target_on=DOSSIER.term_end,
    ),
    close(
        "collected_too_rarely",
        dated("year", TODAY + timedelta(days=364)),
        ("indicator", "i", "frequency"),
        frequency="half_year",
    ),
    # Voted a year and a half before the target's day: one yearly collection falls in between.
    Case(
        "collected_too_rarely",
        dated("year", date(2027, 12, 31)),
        (("indicator", "i", "frequency"),),
        (replace(DOSSIER, voted_on=date(2026, 6, 30)), *dated("year", date(2027, 12, 31))[1:]),
    ),
    close(
        "collected_after_target",
        dated("mid_term", date(2029, 3, 1)),
        ("indicator", "i", "frequency"),
        target_on=date(2029, 4, 1),
    ),
    close(
        "collected_after_target",
        dated("end", date(2031, 6, 30)),
        ("indicator", "i", "frequency"),
        target_on=date(2031, 12, 31),
    ),
)
