"""Dossiers where the rules of Relecture fire, and near ones where they do not: risks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from aict_desktop.domain.records.logframe import Assumption
from aict_desktop.domain.records.risks import Risk
from tests.domain.rule_cases import TODAY, close

RISK = Risk(id="k", text="Le budget baisse", likelihood=3, impact=3, origin="external", order="a")
CONDITION = Assumption(id="h", objective="o", text="La région vote sa subvention chaque année")
CLOSED = replace(RISK, state="closed")
ACCEPTED = replace(RISK, likelihood=3, impact=4, response="accept", state="open")
LOOKED_AT = replace(RISK, reviewed=TODAY - timedelta(days=367))
SAID_AGAIN = replace(RISK, text="La région ne vote pas sa subvention chaque année")
INSIDE = replace(RISK, origin="internal", assumption="h")

RISKS = (
    close("high_risk_unanswered", (RISK,), ("risk", "k", "response"), impact=2),
    close("high_risk_unanswered", (RISK,), ("risk", "k", "response"), state="closed"),
    close(
        "high_risk_unanswered",
        (replace(RISK, response="reduce"),),
        ("risk", "k", "response_text"),
        response_text="Chercher un autre bailleur",
    ),
    close("high_risk_without_owner", (RISK,), ("risk", "k", "owner"), owner="Maire"),
    close("high_risk_without_owner", (RISK,), ("risk", "k", "owner"), likelihood=2),
    close("critical_risk_accepted", (ACCEPTED,), ("risk", "k", "response"), impact=3),
    close("critical_risk_accepted", (ACCEPTED,), ("risk", "k", "response"), response="share"),
    close("risk_closed_but_high", (CLOSED,), ("risk", "k", "state"), likelihood=1),
    close("risk_review_old", (LOOKED_AT,), ("risk", "k", "reviewed"), reviewed=TODAY - timedelta(days=366)),
    close("risk_review_old", (LOOKED_AT,), ("risk", "k", "reviewed"), state="closed"),
    close(
        "risk_reviewed_ahead",
        (replace(RISK, reviewed=TODAY + timedelta(days=1)),),
        ("risk", "k", "reviewed"),
        reviewed=TODAY,
    ),
    close(
        "risk_twice",
        (RISK, replace(RISK, id="l", text="Le budget BAISSE.", order="b")),
        ("risk", "l", "text"),
        text="Le budget est gelé",
    ),
    close("assumption_said_twice", (SAID_AGAIN, CONDITION), ("risk", "k", "assumption"), assumption="h"),
    close("assumption_said_twice", (SAID_AGAIN, CONDITION), ("risk", "k", "assumption"), text="Une crise"),
    close("inside_risk_from_assumption", (INSIDE, CONDITION), ("risk", "k", "origin"), origin="external"),
    close("inside_risk_from_assumption", (INSIDE, CONDITION), ("risk", "k", "origin"), assumption=""),
)
