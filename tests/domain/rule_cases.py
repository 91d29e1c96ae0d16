"""Dossiers where the rules of Relecture fire, and near ones where they do not: diagnostic to inventory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from aict_desktop.domain.fields import Record
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity, Indicator, Result
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.records.strategy import AreaPriority, Objective, ObjectiveOrigin

TODAY = date(2027, 3, 1)
Spot = tuple[str, str, str]
Records = tuple[Record, ...]


@dataclass(frozen=True)
class Case:
    """Records on which a rule fires at exactly these spots, and near ones on which it does not fire."""

    rule: str
    fires: Records
    at: tuple[Spot, ...]
    silent: Records


def but(records: Records, id_: str, **values: Any) -> Records:
    """The same records, one of them with other values."""
    assert any(record.id == id_ for record in records)
    return tuple(replace(record, **values) if record.id == id_ else record for record in records)


def without(records: Records, id_: str) -> Records:
    """The same records less one."""
    return tuple(record for record in records if record.id != id_)


def close(rule: str, records: Records, spot: Spot, **values: Any) -> Case:
    """A case that falls silent when the record at fault has other values."""
    return Case(rule, records, (spot,), but(records, spot[1], **values))


DOSSIER = Dossier(term_start=date(2026, 3, 22), term_end=date(2032, 3, 21))
RATED = Stakeholder(id="k", name="Comité", power_normative=3, interest_object=4, position="external")
OBJECTIVE = Objective(id="o", text="Relancer le jumelage avec Lublin d'ici 2029", order="a")
RESULT = Result(id="r", objective="o", text="Une classe part chaque année")
ACTIVITY = Activity(id="a", result="r", text="Organiser le voyage", owner="Service jeunesse")
INDICATOR = Indicator(id="i", objective="o", name="Jeunes partis", order="a")
TWINNING = Action(
    id="t", title="Jumelage avec Lublin", kind="twinning", state="active", partner="Ville de Lublin"
)


def statement(id_: str, quadrant: str, weight: int | None = None, text: str = "") -> Statement:
    return Statement(
        id=id_, quadrant=quadrant, weight=weight, text=text or f"Constat {id_}", source="Réunion", order=id_
    )


def statements(quadrant: str, count: int) -> Records:
    return tuple(statement(f"{quadrant}{n}", quadrant) for n in range(count))


def money(field: str, limit: str) -> Records:
    """An action with an amount that is one cent above another."""
    amounts: dict[str, Any] = {field: Decimal("900.01"), limit: Decimal(900)}
    return (replace(Action(id="t", title="Accueil"), **amounts),)


BALANCED = statements("strength", 5) + statements("weakness", 3) + statements("opportunity", 2)
OUTSIDERS = tuple(Stakeholder(id=f"s{n}", name=f"Acteur {n}", position="external") for n in range(5))

DIAGNOSTIC = (
    Case(
        "quadrant_thin",
        BALANCED,
        (("statement", "", "quadrant"),),
        (*BALANCED, *statements("threat", 2)),
    ),
    close(
        "statement_in_two_quadrants",
        (
            statement("1", "strength", text="Une ville ouverte"),
            statement("2", "threat", text="une VILLE ouverte."),
        ),
        ("statement", "2", "quadrant"),
        quadrant="strength",
    ),
    close(
        "statement_repeated",
        (statement("1", "threat", text="Budget réduit"), statement("2", "threat", text="Budget reduit")),
        ("statement", "2", "text"),
        quadrant="weakness",
    ),
    close(
        "weighty_without_source",
        (replace(statement("1", "threat", 4), source=""),),
        ("statement", "1", "source"),
        weight=3,
    ),
    Case(
        "asset_unused",
        (OBJECTIVE, statement("1", "strength", 4), statement("2", "opportunity", 3)),
        (("statement", "1", "text"),),
        (OBJECTIVE, statement("1", "strength", 4), ObjectiveOrigin(id="x", objective="o", statement="1")),
    ),
    Case(
        "threat_unanswered",
        (OBJECTIVE, statement("1", "threat", 5), statement("2", "weakness", 4)),
        (("statement", "1", "text"),),
        (OBJECTIVE, statement("1", "threat", 5), ObjectiveOrigin(id="x", objective="o", statement="1")),
    ),
)

STAKEHOLDERS = (
    close(
        "stakeholder_twice",
        (replace(RATED, id="1", name="Comité St-Jean"), replace(RATED, id="2", name="comite saint jean")),
        ("stakeholder", "2", "name"),
        name="Comité Saint-Jacques",
    ),
    Case(
        "register_one_sided",
        OUTSIDERS,
        (("stakeholder", "", "position"),),
        but(OUTSIDERS, "s0", position="internal"),
    ),
    close(
        "key_actor_only_informed",
        (replace(RATED, promise="information"),),
        ("stakeholder", "k", "promise"),
        interest_object=1,
    ),
    close("key_actor_without_promise", (RATED,), ("stakeholder", "k", "promise"), power_normative=1),
    close(
        "support_without_owner",
        (replace(RATED, promise="support"),),
        ("stakeholder", "k", "owner"),
        owner="M. Roux",
    ),
    close(
        "promise_not_planned",
        (replace(RATED, promise="involvement"), ACTIVITY),
        ("stakeholder", "k", "promise"),
        promise="information",
    ),
    close(
        "partner_without_promise",
        (RATED, replace(ACTIVITY, partner="k")),
        ("stakeholder", "k", "promise"),
        promise="involvement",
    ),
)

ACTIONS = (
    close(
        "proposed_over_requested",
        money("proposed", "requested"),
        ("action", "t", "proposed"),
        proposed=Decimal(900),
    ),
    close("voted_over_requested", money("voted", "requested"), ("action", "t", "voted"), voted=Decimal(900)),
    close("paid_over_voted", money("paid", "voted"), ("action", "t", "paid"), paid=Decimal(900)),
    close(
        "action_ends_before_it_starts",
        (replace(TWINNING, start=date(2027, 5, 2), end=date(2027, 5, 1)),),
        ("action", "t", "end"),
        end=date(2027, 5, 2),
    ),
    close(
        "action_outside_year",
        (replace(TWINNING, year=2026, start=date(2027, 1, 1)),),
        ("action", "t", "year"),
        start=date(2026, 12, 31),
        end=date(2027, 1, 2),
    ),
    close(
        "partnership_silent",
        (replace(TWINNING, last_contact=TODAY - timedelta(days=731)),),
        ("action", "t", "last_contact"),
        last_contact=TODAY - timedelta(days=730),
    ),
    close(
        "active_after_end",
        (replace(TWINNING, end=TODAY - timedelta(days=1)),),
        ("action", "t", "state"),
        end=TODAY,
    ),
    close(
        "planned_after_start",
        (replace(TWINNING, state="planned", start=TODAY - timedelta(days=1)),),
        ("action", "t", "state"),
        start=TODAY,
    ),
    Case(
        "dormant_undiagnosed",
        (replace(TWINNING, state="dormant"), statement("1", "weakness", text="Peu d'agents formés")),
        (("action", "t", "state"),),
        (replace(TWINNING, state="dormant"), statement("1", "weakness", text="Lublin ne répond plus")),
    ),
    Case(
        "partner_not_an_actor",
        (TWINNING, Stakeholder(id="k", name="Ville de Namur")),
        (("action", "t", "partner"),),
        (TWINNING, Stakeholder(id="k", name="Mairie de Lublin")),
    ),
    Case(
        "partnership_country_left_out",
        (replace(TWINNING, country="PL"), AreaPriority(id="p", name="Bénin", country="BJ")),
        (("action", "t", "country"),),
        (replace(TWINNING, country="PL"), AreaPriority(id="p", name="Pologne", country="PL")),
    ),
)
