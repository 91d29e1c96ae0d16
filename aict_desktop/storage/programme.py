"""The fourth migration: the tables by which a strategy is programmed, paid for and followed."""

from __future__ import annotations

from sqlite_utils import Database

from aict_desktop.storage.tables import ORDERED, add, table, texts


def add_tables(db: Database) -> None:
    """Add them to a dossier of the third schema."""
    _fuller_key_elements(db)
    _schedule(db)
    _schemes_and_projects(db)
    _costs_and_funding(db)
    _monitoring(db)


def _fuller_key_elements(db: Database) -> None:
    of_theme = {"priority": "theme_priority"}
    table(db, "theme_target", texts("priority", "target"), **of_theme)
    table(db, "theme_competence", texts("priority", "competence"), **of_theme)
    table(db, "theme_policy", texts("priority", "policy"), **of_theme, policy="policy")
    table(db, "area_ground", texts("area", "ground"), area="area_priority")


def _schedule(db: Database) -> None:
    of_activity = {"activity": "activity"}
    table(db, "dependency", texts("activity", "needs"), **of_activity, needs="activity")
    table(db, "milestone", texts("activity", "text", "due", "done", "order"), **of_activity)
    person = texts("name", "days") | {"day_cost": int, "start": str, "end": str, "source": str} | ORDERED
    table(db, "person", person)
    assignment = texts("activity", "person", "days", "order")
    table(db, "assignment", assignment, **of_activity, person="person")


def _schemes_and_projects(db: Database) -> None:
    table(
        db,
        "scheme",
        texts("name", "family", "funder", "form", "state")
        | dict.fromkeys(("min_grant", "max_grant"), int)
        | {"max_rate": str, "min_others": str, "lump": int, "max_months": int}
        | dict.fromkeys(("success_low", "success_high", "checklist", "note", "checked"), str)
        | {"source": str, "catalogue": str}
        | ORDERED,
    )
    project = texts("name", "summary", "state", "scheme", "start", "end", "order")
    table(db, "project", project, scheme="scheme")
    of_project = {"project": "project"}
    table(db, "project_activity", texts("project", "activity"), **of_project, activity="activity")
    table(db, "project_check", texts("project", "text", "answer", "note", "order"), **of_project)
    table(
        db,
        "bid",
        texts("project", "call", "deadline", "days", "days_source")
        | {"day_cost": int, "day_cost_source": str, "own_share": int, "own_share_source": str}
        | {"grant": int, "grant_source": str, "success": str, "success_source": str}
        | {"decision": str, "reason": str, "decided_on": str}
        | ORDERED,
        **of_project,
    )


def _costs_and_funding(db: Database) -> None:
    table(
        db,
        "cost",
        texts("activity", "nature", "label")
        | {"year": int, "quantity": str, "unit_cost": int, "amount": int, "in_kind": int, "giver": str}
        | ORDERED,
        activity="activity",
        giver="stakeholder",
    )
    table(
        db,
        "utility",
        texts("service", "holder", "holder_name")
        | {"resources": int, "year": int, "rate": str, "checked": str, "source": str, "note": str}
        | ORDERED,
    )
    refs = {name: name for name in ("stakeholder", "project", "scheme", "utility")}
    table(db, "funding", texts("name", "kind", "state", *refs, "note", "order"), **refs)
    year = texts("funding") | {"year": int, "amount": int} | ORDERED
    table(db, "funding_year", year, funding="funding")


def _monitoring(db: Database) -> None:
    sheet = {"definition": str, "baseline_on": str, "method": str, "owner": str, "agreed_on": str}
    add(db, "indicator", sheet | {"minutes": int, "collection_cost": int, "disaggregation": str})
    of_indicator = {"indicator": "indicator"}
    agreement = texts("indicator", "stakeholder")
    table(db, "indicator_agreement", agreement, **of_indicator, stakeholder="stakeholder")
    table(db, "intermediate_target", texts("indicator", "day", "value", "order"), **of_indicator)
    measured = texts("indicator", "day", "value", "source", "comment", "breakdown", "order")
    table(db, "measurement", measured, **of_indicator)
    told = ("kind", "title", "planned", "done", "by", "method", "summary", "public", "order")
    table(db, "evaluation", texts(*told))
    of_evaluation = {"evaluation": "evaluation"}
    finding = texts("evaluation", "criterion", "question", "text", "evidence", "order")
    table(db, "finding", finding, **of_evaluation)
    answered = ("text", "answer", "answer_note", "owner", "due", "done", "note", "order")
    table(db, "recommendation", texts("evaluation", *answered), **of_evaluation)
