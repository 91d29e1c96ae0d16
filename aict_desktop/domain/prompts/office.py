"""What the identity of the authority, its policies and its priorities say of its position."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.domain.french import format_day
from aict_desktop.domain.prompts.prompt import Found, Prompter, all_of, found, proposes
from aict_desktop.domain.records.diagnostic import Policy, Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.strategy import AreaPriority
from aict_desktop.domain.rules.diagnostic import OPENING
from aict_desktop.domain.snapshot import Snapshot

DAYS_AN_ACTION = 10
"""Below so many days a year for each action under way, an agent can only answer letters."""
SEVERAL = 2
_AGENTS = frozenset({"agent", "agents"})
_TIME = frozenset({"jour", "jours", "temps"})


@proposes(Statement, quadrant="weakness", domain="authority")
def few_agent_days(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """The agents' days are few for what is under way."""
    dossier, actions = snapshot.one(Dossier), len(snapshot.where(Action, state="active"))
    days = dossier.agent_days
    if days is not None and actions >= SEVERAL and days < DAYS_AN_ACTION * actions:
        yield found(dossier, _AGENTS, _TIME, days=str(days), actions=str(actions))


@proposes(Statement, quadrant="opportunity", domain="territory")
def larger_authority(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """A commune belongs to a group of communes that can act with it."""
    dossier = snapshot.one(Dossier)
    if dossier.epci and dossier.authority_kind in ("", "commune"):
        yield found(dossier, *all_of(dossier.epci), epci=dossier.epci)


@proposes(Statement, quadrant="opportunity", domain="authority")
def policy_to_open(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """A local policy in force is to be opened abroad."""
    for policy in snapshot.all(Policy):
        if policy.opening in OPENING and not (policy.end and policy.end < today):
            yield found(policy, *all_of(policy.name), name=policy.name)


@proposes(Statement, quadrant="weakness", domain="authority")
def policy_ended(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """A local policy has ended and is still in the register, not set aside."""
    for policy in snapshot.all(Policy):
        if policy.opening != "no" and policy.end and policy.end < today:
            yield found(policy, *all_of(policy.name), name=policy.name, day=format_day(policy.end))


@proposes(Statement, quadrant="strength", domain="population")
def diaspora(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """Inhabitants come from a country put first."""
    for area in snapshot.where(AreaPriority, ground="diaspora"):
        yield found(area, *all_of(area.name), name=area.name)


PROMPTERS: tuple[Prompter, ...] = (
    policy_to_open,
    larger_authority,
    diaspora,
    few_agent_days,
    policy_ended,
)
