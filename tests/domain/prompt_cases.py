"""Dossiers where a proposal comes, and near ones where it does not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from aict_desktop.domain.fields import Record
from aict_desktop.domain.records.diagnostic import Policy, Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.partnerships import Action, ActionYear, Contribution, Renewal
from aict_desktop.domain.records.stakeholders import Connection, Stakeholder
from aict_desktop.domain.records.strategy import AreaPriority, Dimension

TODAY = date(2027, 3, 1)
YESTERDAY = TODAY - timedelta(days=1)
Records = tuple[Record, ...]


@dataclass(frozen=True)
class Case:
    """Records for which a proposal comes from exactly these ones, and near ones for which none does."""

    prompt: str
    fires: Records
    sources: tuple[str, ...]
    silent: Records


def but(records: Records, **values: Any) -> Records:
    """The same records, the first with other values."""
    return (replace(records[0], **values), *records[1:])


def said(quadrant: str, text: str) -> Statement:
    return Statement(id="said", quadrant=quadrant, text=text)


def years(*votes: int) -> Records:
    """The votes for an action, last year's last."""
    first = TODAY.year - len(votes)
    return tuple(
        ActionYear(id=f"y{n}", action="t", year=first + n, voted=Decimal(vote))
        for n, vote in enumerate(votes)
    )


DOSSIER = Dossier(name="Valbrune", term_start=date(2026, 3, 22), term_end=date(2032, 3, 21))
COMMUNE = Dossier(name="Valbrune", authority_kind="commune", epci="Val de Loire", agent_days=29)
TWINNING = Action(
    id="t",
    title="Jumelage avec Lublin",
    kind="twinning",
    state="active",
    partner="Ville de Lublin",
    order="a",
)
SECOND = replace(TWINNING, id="u", title="Stages à Lublin", kind="youth", order="b")
THIRD = replace(SECOND, id="v", order="c")
ASLEEP = replace(TWINNING, state="dormant")
KEPT = replace(TWINNING, decision="continue", decision_reason="Les jeunes y partent", country="PL")
POLICY = Policy(id="p", name="Plan climat", opening="partly")
SCHOOL = Stakeholder(id="k", name="Lycée agricole de Valbrune", category="education", position="external")
ALLY = replace(SCHOOL, power_mobilising=3, interest_type=3)
OTHER = Stakeholder(id="l", name="Comité")
TIE = Connection(id="c", stakeholder="k", other="l", kind="conflict")
GRANT = Contribution(id="g", action="t", name="Région", year=2026, amount=Decimal(1001))
NEXT_YEAR = Renewal(id="n", action="t", until=date(2028, 3, 1))
AREA = AreaPriority(id="a", name="Bénin", country="BJ", ground="diaspora")

OFFICE = (
    Case("policy_to_open", (POLICY,), ("p",), but((POLICY,), opening="no")),
    Case("policy_to_open", (POLICY,), ("p",), but((POLICY,), end=YESTERDAY)),
    Case("policy_to_open", (POLICY,), ("p",), (POLICY, said("strength", "Le plan climat est ambitieux"))),
    Case(
        "larger_authority",
        (COMMUNE,),
        ("dossier",),
        but((COMMUNE,), authority_kind="epci"),
    ),
    Case(
        "larger_authority",
        (COMMUNE,),
        ("dossier",),
        (COMMUNE, said("opportunity", "La Loire attire")),
    ),
    Case("diaspora", (AREA,), ("a",), but((AREA,), ground="history")),
    Case("diaspora", (AREA,), ("a",), (AREA, said("strength", "Des familles viennent du Bénin"))),
    Case(
        "few_agent_days",
        (COMMUNE, TWINNING, SECOND, THIRD),
        ("dossier",),
        but((COMMUNE, TWINNING, SECOND, THIRD), agent_days=30),
    ),
    Case("few_agent_days", (COMMUNE, TWINNING, SECOND, THIRD), ("dossier",), (COMMUNE, TWINNING, ASLEEP)),
    Case(
        "few_agent_days",
        (COMMUNE, TWINNING, SECOND, THIRD),
        ("dossier",),
        (COMMUNE, TWINNING, SECOND, THIRD, said("weakness", "Un agent a 29 jours par an")),
    ),
    Case("policy_ended", but((POLICY,), end=YESTERDAY), ("p",), but((POLICY,), end=TODAY)),
    Case("policy_ended", but((POLICY,), end=YESTERDAY), ("p",), but((POLICY,), end=YESTERDAY, opening="no")),
)

ACTIONS = (
    Case("dormant_partnership", (ASLEEP,), ("t",), but((ASLEEP,), kind="event")),
    Case("dormant_partnership", (ASLEEP,), ("t",), but((ASLEEP,), state="active")),
    Case("dormant_partnership", (ASLEEP,), ("t",), (ASLEEP, said("threat", "Lublin ne répond plus"))),
    Case(
        "ailing_action",
        but((TWINNING,), results_rating=1, reciprocity="none"),
        ("t",),
        but((TWINNING,), results_rating=1),
    ),
    Case(
        "thriving_action",
        but((TWINNING,), results_rating=3, results="Dix jeunes partis"),
        ("t",),
        but((TWINNING,), results_rating=2, working_rating=4),
    ),
    Case(
        "thriving_action",
        but((TWINNING,), results_rating=3),
        ("t",),
        but((TWINNING,), results_rating=3, working_rating=1),
    ),
    Case(
        "thriving_action",
        but((TWINNING,), results_rating=3),
        ("t",),
        (*but((TWINNING,), results_rating=3), said("strength", "Le lien avec Lublin")),
    ),
    Case(
        "renewable_agreement",
        (TWINNING, NEXT_YEAR, DOSSIER),
        ("t",),
        (TWINNING, replace(NEXT_YEAR, until=date(2032, 3, 22)), DOSSIER),
    ),
    Case(
        "renewable_agreement",
        (TWINNING, NEXT_YEAR, DOSSIER),
        ("t",),
        (TWINNING, NEXT_YEAR, DOSSIER, said("opportunity", "La convention avec Lublin est à revoir")),
    ),
    Case(
        "ending_agreement",
        (*but((TWINNING,), reciprocity="us"), NEXT_YEAR, DOSSIER),
        ("t",),
        (TWINNING, NEXT_YEAR, DOSSIER),
    ),
    Case(
        "ending_agreement",
        but((TWINNING, DOSSIER), end=TODAY),
        ("t",),
        but((TWINNING, DOSSIER), end=YESTERDAY),
    ),
    Case(
        "network_joined",
        but((TWINNING,), kind="network"),
        ("t",),
        but((TWINNING,), kind="network", state="closed"),
    ),
    Case(
        "single_funder",
        (TWINNING, GRANT, *years(1000)),
        ("t",),
        (TWINNING, GRANT, *years(1001)),
    ),
    Case(
        "single_funder",
        (TWINNING, GRANT, replace(GRANT, id="h", name="RÉGION")),
        ("t",),
        (TWINNING, GRANT, replace(GRANT, id="h", name="Département")),
    ),
    Case("single_funder", (TWINNING, GRANT), ("t",), (TWINNING, replace(GRANT, name=""))),
    Case(
        "single_funder",
        (TWINNING, replace(GRANT, year=None), *years(400, 600)),
        ("t",),
        (TWINNING, replace(GRANT, year=None), *years(401, 600)),
    ),
    Case("falling_money", (TWINNING, *years(3000, 2000, 1000)), ("t",), (TWINNING, *years(3000, 2000, 2000))),
    Case("falling_money", (TWINNING, *years(1, 3, 2, 1)), ("t",), (TWINNING, *years(3000, 2000))),
    Case(
        "falling_money",
        (TWINNING, *years(3000, 2000, 1000), said("threat", "Lublin est loin")),
        ("t",),
        (TWINNING, *years(3000, 2000, 1000), said("threat", "Lublin : le budget baisse")),
    ),
    Case("falling_votes", years(3000, 2000, 1000), ("dossier",), years(1000, 2000, 3000)),
    Case(
        "falling_votes",
        years(3000, 2000, 1000),
        ("dossier",),
        (*years(3000, 2000), ActionYear(id="now", year=TODAY.year, voted=Decimal(1))),
    ),
)

ACTORS = (
    Case("strong_ally", (ALLY,), ("k",), but((ALLY,), interest_type=1)),
    Case("strong_ally", (ALLY,), ("k",), but((ALLY,), category="state")),
    Case(
        "strong_ally",
        (DOSSIER, ALLY, said("strength", "Le collège accueille")),
        ("k",),
        (DOSSIER, ALLY, said("strength", "Le lycée agricole accueille")),
    ),
    Case("cool_power", but((ALLY,), interest_type=1), ("k",), but((ALLY,), interest_type=2)),
    Case(
        "cool_power",
        but((ALLY,), interest_type=1),
        ("k",),
        but((ALLY,), interest_type=1, position="internal"),
    ),
    Case("actors_at_odds", (TIE, SCHOOL, OTHER), ("c",), but((TIE, SCHOOL, OTHER), kind="works_with")),
)

DECISIONS = (
    Case("continued_action", (KEPT,), ("t",), but((KEPT,), decision_reason="")),
    Case(
        "continued_action",
        (KEPT, said("strength", "Lublin est une belle ville")),
        ("t",),
        (KEPT, said("strength", "À Lublin, les jeunes partent : ils y partent souvent")),
    ),
    Case("reoriented_action", but((KEPT,), decision="reorient"), ("t",), (KEPT,)),
    Case("closed_action", but((KEPT,), decision="close"), ("t",), (KEPT,)),
    Case(
        "country_kept",
        (KEPT, replace(KEPT, id="u", order="b")),
        ("t",),
        (KEPT, AreaPriority(id="a", name="Pologne", country="PL")),
    ),
    Case("country_kept", (KEPT,), ("t",), but((KEPT,), country="FR")),
    Case("country_kept", (KEPT,), ("t",), but((KEPT,), decision="reorient")),
    Case("form_kept", (KEPT,), ("t",), (KEPT, Dimension(id="d", form="twinning"))),
    Case("form_kept", but((KEPT,), decision="reorient"), ("t",), but((KEPT,), decision="close")),
    Case("form_kept", (KEPT,), ("t",), but((KEPT,), kind="event")),
)

CASES = (*OFFICE, *ACTIONS, *ACTORS, *DECISIONS)
