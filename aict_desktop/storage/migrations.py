"""The schema of a dossier, one migration after another; a released one is never edited.

``tests/storage/schema.sql`` is the golden picture of what they lead to; a test holds it against the records.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from aict_desktop.storage import files

MIGRATIONS = Migrations("aict")

_ORDERED = {"order": str}


@MIGRATIONS()
def m001_first_tables(db: Database) -> None:
    """The journal, the identity of the file and the records of the first release."""
    _table(db, "meta", {"id": str, "value": str})
    _journal(db)
    _diagnostic_and_stakeholders(db)
    _partnerships(db)
    _key_elements(db)
    _logframe(db)


@MIGRATIONS()
def m002_diagnostic_and_stakeholders_in_full(db: Database) -> None:
    """Notes on each rating, engagement, workshops and leads, the review of actions."""
    _fuller_diagnostic(db)
    _fuller_stakeholders(db)
    _engagement(db)
    _fuller_partnerships(db)


@MIGRATIONS()
def m003_risks(db: Database) -> None:
    """The register of risks."""
    risk = _texts("text", "origin", "response", "response_text", "owner", "reviewed", "state")
    rated = {"likelihood": int, "impact": int}
    refs = {"assumption": "assumption", "objective": "objective"}
    _table(db, "risk", risk | rated | dict.fromkeys(refs, str) | _ORDERED, **refs)


def upgrade(connection: sqlite3.Connection, name: str) -> None:
    """Bring the file ``name`` to this schema in one transaction: all the pending migrations or none.

    Raises DossierError when its tables are not ours.
    """
    db = Database(connection, execute_plugins=False, strict=True)
    with db.atomic():
        MIGRATIONS.apply(db)
        files.check_tables(connection, name)
        connection.execute(f"pragma application_id = {files.APPLICATION_ID}")
        connection.execute(f"pragma user_version = {files.SCHEMA_VERSION}")


def _table(db: Database, name: str, columns: dict[str, Any], **refs: str) -> None:
    keys = [(column, table, "id") for column, table in refs.items()]
    db.create_table(name, columns, pk="id", foreign_keys=keys, strict=True)
    for column in refs:
        db.table(name).create_index([column])


def _add(db: Database, name: str, columns: dict[str, Any]) -> None:
    for column, type_ in columns.items():
        db.table(name).add_column(column, type_)


def _texts(*names: str) -> dict[str, Any]:
    return dict.fromkeys(("id", *names), str)


def _journal(db: Database) -> None:
    columns = {"seq": int, "at": str, "label": str, "undone": int, "changes": str}
    db.create_table("journal", columns, pk="seq", strict=True)


def _diagnostic_and_stakeholders(db: Database) -> None:
    identity = _texts("title", "authority_kind", "name", "insee", "siren", "department", "region", "epci")
    _table(
        db,
        "dossier",
        identity
        | {"population": int, "term_start": str, "term_end": str, "lead": str, "service": str}
        | {"agent_days": int, "introduction": str, "voted_on": str, "vote_number": str},
    )
    statement = _texts("quadrant", "text", "domain") | {"weight": int, "source": str}
    _table(db, "statement", statement | _ORDERED)
    power = ("power_utilitarian", "power_normative", "power_mobilising", "power_coercive")
    merit = ("legitimacy_public_good", "legitimacy_representation", "interest_object", "interest_type")
    context = ("experience", "circumstances", "processes", "networks", "events")
    _table(
        db,
        "stakeholder",
        _texts("name", "position", "category", "territory")
        | dict.fromkeys((*power, *merit), int)
        | {f"context_{name}": int for name in context}
        | {"context_note": str, "promise": str, "promise_detail": str, "owner": str, "notes": str}
        | {"source": str}
        | _ORDERED,
    )
    _table(db, "stakeholder_theme", _texts("stakeholder", "theme"), stakeholder="stakeholder")


def _partnerships(db: Database) -> None:
    _table(
        db,
        "action",
        _texts("title", "kind", "state", "organisation", "partner", "country")
        | {"since": int, "last_contact": str, "year": int, "start": str, "end": str, "date_text": str}
        | dict.fromkeys(("requested", "proposed", "voted", "paid"), int)
        | dict.fromkeys(("theme", "results", "working", "notes", "reference", "source"), str)
        | _ORDERED,
        organisation="stakeholder",
    )


def _key_elements(db: Database) -> None:
    _table(db, "strategy", _texts("vision", "mission", "goal"))
    _table(db, "value", _texts("name", "meaning", "order"))
    _table(db, "theme_priority", _texts("name", "competence", "reason", "order"))
    _table(db, "theme_goal", _texts("priority") | {"goal": int}, priority="theme_priority")
    _table(db, "area_priority", _texts("name", "country", "ground", "reason", "order"))
    _table(db, "dimension", _texts("form", "place", "note", "order"))
    smart = _texts("text", "specific", "measurable", "attainable", "realistic", "deadline")
    _table(db, "objective", smart | {"theme": str} | _ORDERED, theme="theme_priority")
    origin = _texts("objective", "statement")
    _table(db, "objective_origin", origin, objective="objective", statement="statement")


def _logframe(db: Database) -> None:
    _table(db, "result", _texts("objective", "text", "order"), objective="objective")
    _table(
        db,
        "activity",
        _texts("result", "text", "owner", "partner", "area", "start", "end", "resources")
        | {"cost": int}
        | _ORDERED,
        result="result",
        partner="stakeholder",
        area="area_priority",
    )
    measured = _texts("objective", "result", "name", "unit", "baseline", "target", "target_on", "frequency")
    levels = {"objective": "objective", "result": "result"}
    _table(db, "indicator", measured | {"verification": str} | _ORDERED, **levels)
    _table(db, "assumption", _texts("objective", "result", "text", "order"), **levels)


def _fuller_diagnostic(db: Database) -> None:
    _table(db, "workshop", _texts("name", "day", "place", "attendance", "disagreements", "order"))
    _add(db, "statement", {"disagreement": str})
    # Not add_column(fk=...), which would rebuild the table.
    db.execute('alter table "statement" add column "workshop" TEXT references "workshop"("id")')
    db.table("statement").create_index(["workshop"])
    answer = _texts("prompt", "source_table", "source_id", "answer", "made_table", "made_id")
    _table(db, "prompt_answer", answer)
    _table(db, "policy", _texts("name", "document", "service", "end", "opening", "note", "order"))
    _table(db, "lead", _texts("crossing", "text", "objective", "order"), objective="objective")
    _table(db, "lead_statement", _texts("lead", "statement"), lead="lead", statement="statement")


def _fuller_stakeholders(db: Database) -> None:
    power = ("power_utilitarian", "power_normative", "power_mobilising", "power_coercive")
    merit = ("legitimacy_public_good", "legitimacy_representation", "interest_object", "interest_type")
    notes = {f"{criterion}_note": str for criterion in (*power, *merit)}
    context = ("experience", "circumstances", "processes", "networks", "events")
    _add(
        db,
        "stakeholder",
        {"organisation": str, "promise_budget": int}
        | notes
        | {f"context_{name}_note": str for name in context},
    )
    ratings = dict.fromkeys((*power, *merit), int) | notes
    _table(db, "opinion", _texts("stakeholder", "rater", "order") | ratings, stakeholder="stakeholder")
    weights = dict.fromkeys(("power", "legitimacy", "interest", "context"), int)
    _table(db, "priority_weights", _texts() | weights)
    _table(db, "stakeholder_form", _texts("stakeholder", "form"), stakeholder="stakeholder")
    _table(db, "stakeholder_stage", _texts("stakeholder", "stage"), stakeholder="stakeholder")


def _engagement(db: Database) -> None:
    of_one = {"stakeholder": "stakeholder"}
    contact = _texts("stakeholder", "role", "name", "phone", "email", "source", "checked", "order")
    _table(db, "contact", contact, **of_one)
    connection = _texts("stakeholder", "other", "kind") | {"strength": int, "note": str} | _ORDERED
    _table(db, "connection", connection, **of_one, other="stakeholder")
    _table(db, "exchange", _texts("stakeholder", "day", "kind", "by", "summary", "order"), **of_one)
    _table(db, "commitment", _texts("stakeholder", "text", "owner", "due", "done", "order"), **of_one)


def _fuller_partnerships(db: Database) -> None:
    texts = ("results_evidence", "working_evidence", "reciprocity", "reciprocity_note", "lessons")
    decided = ("decision", "decision_reason", "decided_on")
    ratings = {"results_rating": int, "working_rating": int}
    _add(db, "action", dict.fromkeys((*texts, *decided), str) | ratings)
    money = dict.fromkeys(("year", "requested", "proposed", "voted", "paid"), int)
    _table(db, "action_year", _texts("action") | money | _ORDERED, action="action")
    _table(db, "renewal", _texts("action", "day", "until", "note", "order"), action="action")
    paid = _texts("action", "name") | {"year": int, "amount": int}
    _table(db, "contribution", paid | _ORDERED, action="action")
