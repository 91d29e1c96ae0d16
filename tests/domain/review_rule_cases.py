"""Dossiers where the rules of Relecture fire, and near ones where they do not: leads, engagement, review."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from aict_desktop.domain.records.diagnostic import Lead, LeadStatement, Policy, Workshop
from aict_desktop.domain.records.partnerships import ActionYear, Contribution, Renewal
from aict_desktop.domain.records.stakeholders import (
    Commitment,
    Connection,
    Contact,
    Exchange,
    Opinion,
    Stakeholder,
    StakeholderStage,
)
from tests.domain.rule_cases import OBJECTIVE, RATED, TODAY, TWINNING, Case, close, statement

YESTERDAY = TODAY - timedelta(days=1)
ACTOR = Stakeholder(id="k", name="Comité")
OTHER = Stakeholder(id="l", name="Lycée")
LEAD = Lead(id="p", text="Partir avec le lycée", crossing="strength_opportunity")
ROOT = LeadStatement(id="x", lead="p", statement="1")
POLICY = Policy(id="p", name="Plan climat", opening="yes", end=YESTERDAY)
COMMITMENT = Commitment(id="c", stakeholder="k", text="Envoyer le bilan", owner="Mme Roux", due=YESTERDAY)
CONTACT = Contact(id="c", stakeholder="k", checked=TODAY - timedelta(days=731))
TIE = Connection(id="1", stakeholder="k", other="l", kind="works_with")
RENEWAL = Renewal(id="n", action="t", day=date(2022, 5, 1), until=YESTERDAY)
YEAR = ActionYear(id="y", action="t", year=2025)

DIAGNOSIS = (
    close(
        "weighty_but_disputed",
        (replace(statement("1", "threat", 4), disagreement="Deux élus n'y croient pas"),),
        ("statement", "1", "disagreement"),
        weight=3,
    ),
    Case(
        "workshop_without_statement",
        (Workshop(id="w", name="Atelier", day=YESTERDAY), Workshop(id="v", name="Suite", day=TODAY)),
        (("workshop", "w", "day"),),
        (
            Workshop(id="w", name="Atelier", day=YESTERDAY),
            replace(statement("1", "threat"), workshop="w"),
        ),
    ),
    close("policy_over", (POLICY,), ("policy", "p", "end"), end=TODAY),
    close("policy_over", (POLICY,), ("policy", "p", "end"), opening="no"),
    Case("lead_without_statement", (LEAD,), (("lead", "p", "statements"),), (LEAD, ROOT)),
    Case(
        "lead_off_its_crossing",
        (LEAD, ROOT, statement("1", "threat")),
        (("lead", "p", "crossing"),),
        (LEAD, ROOT, statement("1", "opportunity")),
    ),
    close("lead_without_objective", (LEAD, ROOT, OBJECTIVE), ("lead", "p", "objective"), objective="o"),
)

ENGAGEMENT = (
    close("commitment_overdue", (ACTOR, COMMITMENT), ("commitment", "c", "due"), due=TODAY),
    close("commitment_overdue", (ACTOR, COMMITMENT), ("commitment", "c", "due"), done=TODAY),
    close(
        "commitment_adrift",
        (ACTOR, replace(COMMITMENT, due=None)),
        ("commitment", "c", "due"),
        done=TODAY,
    ),
    close(
        "commitment_adrift",
        (ACTOR, replace(COMMITMENT, owner="")),
        ("commitment", "c", "owner"),
        owner="M. Petit",
    ),
    close(
        "contacted_without_promise",
        (ACTOR, Exchange(id="e", stakeholder="k", kind="invitation")),
        ("stakeholder", "k", "promise"),
        promise="information",
    ),
    close(
        "stage_without_promise",
        (ACTOR, StakeholderStage(id="s", stakeholder="k", stage="vote")),
        ("stakeholder", "k", "promise"),
        promise="involvement",
    ),
    close(
        "support_without_budget",
        (replace(ACTOR, promise="support"),),
        ("stakeholder", "k", "promise_budget"),
        promise_budget=Decimal(0),
    ),
    Case(
        "key_actor_without_promise",
        (RATED, OTHER, Exchange(id="e", stakeholder="l")),
        (("stakeholder", "k", "promise"),),
        (RATED, OTHER, Exchange(id="e", stakeholder="k")),
    ),
    close(
        "contact_unchecked",
        (ACTOR, CONTACT),
        ("contact", "c", "checked"),
        checked=TODAY - timedelta(days=730),
    ),
    close("connected_with_itself", (ACTOR, replace(TIE, other="k")), ("connection", "1", "other"), other="l"),
    close(
        "connection_twice",
        (ACTOR, OTHER, TIE, replace(TIE, id="2", stakeholder="l", other="k", order="b")),
        ("connection", "2", "other"),
        kind="conflict",
    ),
    Case(
        "connection_twice",
        (ACTOR, OTHER, replace(TIE, kind="funds"), replace(TIE, id="2", kind="funds", order="b")),
        (("connection", "2", "other"),),
        (
            *(ACTOR, OTHER, replace(TIE, kind="funds")),
            replace(TIE, id="2", kind="funds", stakeholder="l", other="k", order="b"),
        ),
    ),
    close(
        "raters_disagree",
        (RATED, Opinion(id="a", stakeholder="k", rater="Mme Roux", interest_object=1)),
        ("stakeholder", "k", "interest_object"),
        interest_object=3,
    ),
)

REVIEW = (
    close(
        "active_after_end",
        (replace(TWINNING, end=date(2025, 1, 1)), RENEWAL),
        ("action", "t", "state"),
        end=TODAY,
    ),
    Case(
        "agreement_over",
        (TWINNING, RENEWAL, replace(RENEWAL, id="m", until=date(2022, 5, 1))),
        (("renewal", "n", "until"),),
        (TWINNING, RENEWAL, replace(RENEWAL, id="m", until=TODAY)),
    ),
    close(
        "renewal_backwards",
        (TWINNING, replace(RENEWAL, until=date(2022, 4, 30))),
        ("renewal", "n", "until"),
        until=date(2022, 5, 1),
    ),
    close(
        "year_twice",
        (replace(TWINNING, year=2026), replace(YEAR, order="a"), replace(YEAR, id="z", order="b")),
        ("action_year", "z", "year"),
        year=2024,
    ),
    close("year_twice", (replace(TWINNING, year=2025), YEAR), ("action_year", "y", "year"), year=2024),
    Case(
        "money_before_start",
        (replace(TWINNING, since=2026), YEAR, Contribution(id="c", action="t", year=2025)),
        (("action_year", "y", "year"), ("contribution", "c", "year")),
        (replace(TWINNING, since=2025), YEAR, Contribution(id="c", action="t", year=2025)),
    ),
    close(
        "paid_over_voted",
        (TWINNING, replace(YEAR, paid=Decimal("900.01"), voted=Decimal(900))),
        ("action_year", "y", "paid"),
        paid=Decimal(900),
    ),
    close(
        "closed_but_active",
        (replace(TWINNING, decision="close"),),
        ("action", "t", "state"),
        state="closed",
    ),
    close(
        "decision_without_reason",
        (replace(TWINNING, decision="reorient"),),
        ("action", "t", "decision_reason"),
        decision_reason="Les jeunes n'y vont plus",
    ),
    close(
        "praised_without_evidence",
        (replace(TWINNING, results_rating=3, working_rating=2),),
        ("action", "t", "results_evidence"),
        results_evidence="Bilan 2026",
    ),
    close(
        "continued_without_exchange",
        (replace(TWINNING, decision="continue", reciprocity="none"),),
        ("action", "t", "reciprocity"),
        reciprocity="us",
    ),
)
