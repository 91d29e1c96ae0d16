"""Rules on the priorities of the strategy: what their themes rest on, what their places are tied by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.domain.coherence import policies_unprolonged
from aict_desktop.domain.competences import holders, level
from aict_desktop.domain.folding import fold
from aict_desktop.domain.french import format_day
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records.diagnostic import Policy
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.strategy import (
    AreaGround,
    AreaPriority,
    ThemeCompetence,
    ThemeGoal,
    ThemePolicy,
    ThemePriority,
    ThemeTarget,
)
from aict_desktop.domain.rules.problem import Place, Rule, Word, at, rule
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.term import term_of

COMPETENCES = LINKS[ThemePriority.table, "competences"]
NAMED = {
    "commune": ("commun", "ville", "mairie"),
    "epci": ("intercommunal", "communaute", "agglomeration", "metropole", "syndicat"),
    "departement": ("departement",),
    "region": ("region",),
}
"""How words of a theme name an authority of each kind, folded."""


@rule("elements", ThemePriority, ThemeCompetence, Dossier)
def competence_not_held(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A theme rests on a competence that others hold, and does not say with whom."""
    kind = snapshot.one(Dossier).authority_kind
    for theme in snapshot.all(ThemePriority):
        for code in COMPETENCES.values(snapshot, theme.id):
            if level(code, kind) == "none" and not _names_holder(theme, code):
                holder = Word("competence_holder", holders(code)[0])
                yield at(
                    theme, "competence", name=theme.name, competence=Word("competence", code), holder=holder
                )


@rule("elements", ThemePriority, ThemeCompetence)
def theme_without_competence(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A theme rests on no competence, ticked or written, though another one does."""
    for theme in snapshot.all(ThemePriority):
        rests = COMPETENCES.values(snapshot, theme.id) or theme.competence
        if snapshot.all(ThemeCompetence) and not rests:
            yield at(theme, "competences", name=theme.name)


@rule("elements", ThemePriority, ThemePolicy, Policy, Dossier)
def policy_over_before_term(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A theme prolongs a local policy that ends before the term of office."""
    if term := term_of(snapshot):
        for theme, policy in _prolonged(snapshot):
            if policy.end and policy.end < term.end:
                day, end = format_day(policy.end), format_day(term.end)
                yield at(theme, "policies", name=theme.name, policy=policy.name, day=day, end=end)


@rule("afom", Policy, ThemePolicy, ThemePriority)
def policy_unprolonged(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """No theme prolongs a local policy that is to be opened abroad."""
    for policy in policies_unprolonged(snapshot):
        yield at(policy, "opening", name=policy.name)


@rule("elements", ThemePriority, ThemeGoal, ThemeTarget)
def target_without_goal(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A theme serves a target of a goal that it does not name."""
    for theme in snapshot.all(ThemePriority):
        goals = {str(row.goal) for row in snapshot.where(ThemeGoal, priority=theme.id)}
        for row in snapshot.where(ThemeTarget, priority=theme.id):
            goal = row.target.split(".")[0]
            if goal not in goals:
                yield at(theme, "targets", name=theme.name, target=row.target, goal=goal)


@rule("elements", AreaPriority, AreaGround, Action)
def relation_not_in_inventory(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A place is put first for relations that no action of the inventory, which has some, shows."""
    countries = {action.country for action in snapshot.all(Action)} - {""}
    for area in snapshot.all(AreaPriority):
        grounds = {area.ground, *(row.ground for row in snapshot.where(AreaGround, area=area.id))}
        if "relation" in grounds and area.country and countries and area.country not in countries:
            yield at(area, "ground", name=area.name, country=Word("country", area.country))


def _names_holder(theme: ThemePriority, code: str) -> bool:
    told = fold(theme.competence)
    return any(name in told for kind in holders(code) for name in NAMED[kind])


def _prolonged(snapshot: Snapshot) -> Iterator[tuple[ThemePriority, Policy]]:
    for link in snapshot.all(ThemePolicy):
        theme, policy = snapshot.get(ThemePriority, link.priority), snapshot.get(Policy, link.policy)
        if theme and policy:
            yield theme, policy


RULES: tuple[Rule, ...] = (
    competence_not_held,
    theme_without_competence,
    policy_over_before_term,
    policy_unprolonged,
    target_without_goal,
    relation_not_in_inventory,
)
