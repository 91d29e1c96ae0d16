"""Dossiers where the rules of Relecture fire, and near ones where they do not: priorities."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from aict_desktop.domain.records.diagnostic import Policy
from aict_desktop.domain.records.strategy import (
    AreaGround,
    AreaPriority,
    ThemeCompetence,
    ThemeGoal,
    ThemePolicy,
    ThemeTarget,
)
from tests.domain.rule_cases import DOSSIER, TWINNING, Case, close
from tests.domain.strategy_rule_cases import THEMES

TOWN = replace(DOSSIER, authority_kind="commune")
HIGH_SCHOOLS = ThemeCompetence(id="x", priority="p", competence="high_schools")
PLAN = Policy(id="l", name="Projet éducatif", opening="yes", end=date(2029, 8, 31))
PROLONGED = ThemePolicy(id="x", priority="p", policy="l")
BENIN = AreaPriority(id="b", name="Abomey", country="BJ", ground="relation")
UNPROLONGED = (("policy", "l", "opening"),)

PRIORITIES = (
    # Lycées belong to the region: a commune must say that it acts with it.
    close(
        "competence_not_held",
        (TOWN, *THEMES, HIGH_SCHOOLS),
        ("theme_priority", "p", "competence"),
        competence="Avec la Région, par convention",
    ),
    Case(
        "competence_not_held",
        (TOWN, *THEMES, HIGH_SCHOOLS),
        (("theme_priority", "p", "competence"),),
        (replace(TOWN, authority_kind="region"), *THEMES, HIGH_SCHOOLS),
    ),
    Case(
        "competence_not_held",
        (TOWN, *THEMES, HIGH_SCHOOLS),
        (("theme_priority", "p", "competence"),),
        (replace(TOWN, authority_kind="special"), *THEMES, HIGH_SCHOOLS),
    ),
    Case(
        "theme_without_competence",
        (*THEMES, HIGH_SCHOOLS),
        (("theme_priority", "q", "competences"),),
        (THEMES[0], replace(THEMES[1], competence="Médiathèque"), HIGH_SCHOOLS),
    ),
    Case(
        "theme_without_competence", (*THEMES, HIGH_SCHOOLS), (("theme_priority", "q", "competences"),), THEMES
    ),
    Case(
        "policy_over_before_term",
        (DOSSIER, *THEMES, PLAN, PROLONGED),
        (("theme_priority", "p", "policies"),),
        (DOSSIER, *THEMES, replace(PLAN, end=DOSSIER.term_end), PROLONGED),
    ),
    Case("policy_unprolonged", (*THEMES, PLAN), UNPROLONGED, (*THEMES, PLAN, PROLONGED)),
    Case("policy_unprolonged", (*THEMES, PLAN), UNPROLONGED, (*THEMES, replace(PLAN, opening="partly"))),
    Case("policy_unprolonged", (*THEMES, PLAN), UNPROLONGED, (PLAN,)),
    Case(
        "target_without_goal",
        (*THEMES, ThemeGoal(id="g", priority="p", goal=11), ThemeTarget(id="t", priority="p", target="1.b")),
        (("theme_priority", "p", "targets"),),
        (*THEMES, ThemeGoal(id="g", priority="p", goal=1), ThemeTarget(id="t", priority="p", target="1.b")),
    ),
    close(
        "relation_not_in_inventory",
        (BENIN, replace(TWINNING, country="PL")),
        ("area_priority", "b", "ground"),
        country="PL",
    ),
    close(
        "relation_not_in_inventory",
        (BENIN, replace(TWINNING, country="PL")),
        ("area_priority", "b", "ground"),
        ground="diaspora",
    ),
    Case(
        "relation_not_in_inventory",
        (
            replace(BENIN, ground="history"),
            AreaGround(id="g", area="b", ground="relation"),
            replace(TWINNING, country="PL"),
        ),
        (("area_priority", "b", "ground"),),
        (BENIN, TWINNING),
    ),
)
