"""The schema of a dossier, one migration after another; a released one is never edited.

``tests/storage/schema.sql`` is the golden picture of what they lead to; a test holds it against the records.
"""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from aict_desktop.storage import files, programme
from aict_desktop.storage.tables import ORDERED, add, table, texts

MIGRATIONS = Migrations("aict")


@MIGRATIONS()
def m001_first_tables(db: Database) -> None:
    """The journal, the identity of the file and the records of the first release."""
    table(db, "meta", {"id": str, "value": str})
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
    risk = texts("text", "origin", "response", "response_text", "owner", "reviewed", "state")
    rated = {"likelihood": int, "impact": int}
    refs = {"assumption": "assumption", "objective": "objective"}
    table(db, "risk", risk | rated | dict.fromkeys(refs, str) | ORDERED, **refs)


@MIGRATIONS()
def m004_schedule_money_and_monitoring(db: Database) -> None:
    """What themes and places rest on, the schedule, costs and funding, indicator sheets and evaluations."""
    programme.add_tables(db)


@MIGRATIONS()
def m005_choices_versions_and_livery(db: Database) -> None:
    """What the steering group chooses, the versions kept, the logo and colour of the documents."""
    choice = texts("question", "context", "objective", "due", "decided_on", "body", "reason", "order")
    table(db, "steering_choice", choice, objective="objective")
    option = texts("choice", "text", "advantages", "drawbacks") | {"cost": int, "retained": int} | ORDERED
    table(db, "steering_option", option, choice="steering_choice")
    votes = dict.fromkeys(("votes_for", "votes_against", "abstentions"), int)
    table(db, "version", texts("kind", "name", "day", "number", "note", "content", "order") | votes)
    table(db, "livery", texts("logo", "colour"))


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


def _journal(db: Database) -> None:
    columns = {"seq": int, "at": str, "label": str, "undone": int, "changes": str}
    db.create_table("journal", columns, pk="seq", strict=True)


def _diagnostic_and_stakeholders(db: Database) -> None:
    identity = texts("title", "authority_kind", "name", "insee", "siren", "department", "region", "epci")
    table(
        db,
        "dossier",
        identity
        | {"population": int, "term_start": str, "term_end": str, "lead": str, "service": str}
        | {"agent_days": int, "introduction": str, "voted_on": str, "vote_number": str},
    )
    statement = texts("quadrant", "text", "domain") | {"weight": int, "source": str}
    table(db, "statement", statement | ORDERED)
    power = ("power_utilitarian", "power_normative", "power_mobilising", "power_coercive")
    merit = ("legitimacy_public_good", "legitimacy_representation", "interest_object", "interest_type")
    context = ("experience", "circumstances", "processes", "networks", "events")
    table(
        db,
        "stakeholder",
        texts("name", "position", "category", "territory")
        | dict.fromkeys((*power, *merit), int)
        | {f"context_{name}": int for name in context}
        | {"context_note": str, "promise": str, "promise_detail": str, "owner": str, "notes": str}
        | {"source": str}
        | ORDERED,
    )
    table(db, "stakeholder_theme", texts("stakeholder", "theme"), stakeholder="stakeholder")


def _partnerships(db: Database) -> None:
    table(
        db,
        "action",
        texts("title", "kind", "state", "organisation", "partner", "country")
        | {"since": int, "last_contact": str, "year": int, "start": str, "end": str, "date_text": str}
        | dict.fromkeys(("requested", "proposed", "voted", "paid"), int)
        | dict.fromkeys(("theme", "results", "working", "notes", "reference", "source"), str)
        | ORDERED,
        organisation="stakeholder",
    )


def _key_elements(db: Database) -> None:
    table(db, "strategy", texts("vision", "mission", "goal"))
    table(db, "value", texts("name", "meaning", "order"))
    table(db, "theme_priority", texts("name", "competence", "reason", "order"))
    table(db, "theme_goal", texts("priority") | {"goal": int}, priority="theme_priority")
    table(db, "area_priority", texts("name", "country", "ground", "reason", "order"))
    table(db, "dimension", texts("form", "place", "note", "order"))
    smart = texts("text", "specific", "measurable", "attainable", "realistic", "deadline")
    table(db, "objective", smart | {"theme": str} | ORDERED, theme="theme_priority")
    origin = texts("objective", "statement")
    table(db, "objective_origin", origin, objective="objective", statement="statement")


def _logframe(db: Database) -> None:
    table(db, "result", texts("objective", "text", "order"), objective="objective")
    table(
        db,
        "activity",
        texts("result", "text", "owner", "partner", "area", "start", "end", "resources")
        | {"cost": int}
        | ORDERED,
        result="result",
        partner="stakeholder",
        area="area_priority",
    )
    measured = texts("objective", "result", "name", "unit", "baseline", "target", "target_on", "frequency")
    levels = {"objective": "objective", "result": "result"}
    table(db, "indicator", measured | {"verification": str} | ORDERED, **levels)
    table(db, "assumption", texts("objective", "result", "text", "order"), **levels)


def _fuller_diagnostic(db: Database) -> None:
    table(db, "workshop", texts("name", "day", "place", "attendance", "disagreements", "order"))
    add(db, "statement", {"disagreement": str})
    # Not add_column(fk=...), which would rebuild the table.
    db.execute('alter table "statement" add column "workshop" TEXT references "workshop"("id")')
    db.table("statement").create_index(["workshop"])
    answer = texts("prompt", "source_table", "source_id", "answer", "made_table", "made_id")
    table(db, "prompt_answer", answer)
    table(db, "policy", texts("name", "document", "service", "end", "opening", "note", "order"))
    table(db, "lead", texts("crossing", "text", "objective", "order"), objective="objective")
    table(db, "lead_statement", texts("lead", "statement"), lead="lead", statement="statement")


def _fuller_stakeholders(db: Database) -> None:
    power = ("power_utilitarian", "power_normative", "power_mobilising", "power_coercive")
    merit = ("legitimacy_public_good", "legitimacy_representation", "interest_object", "interest_type")
    notes = {f"{criterion}_note": str for criterion in (*power, *merit)}
    context = ("experience", "circumstances", "processes", "networks", "events")
    add(
        db,
        "stakeholder",
        {"organisation": str, "promise_budget": int}
        | notes
        | {f"context_{name}_note": str for name in context},
    )
    ratings = dict.fromkeys((*power, *merit), int) | notes
    table(db, "opinion", texts("stakeholder", "rater", "order") | ratings, stakeholder="stakeholder")
    weights = dict.fromkeys(("power", "legitimacy", "interest", "context"), int)
    table(db, "priority_weights", texts() | weights)
    table(db, "stakeholder_form", texts("stakeholder", "form"), stakeholder="stakeholder")
    table(db, "stakeholder_stage", texts("stakeholder", "stage"), stakeholder="stakeholder")


def _engagement(db: Database) -> None:
    of_one = {"stakeholder": "stakeholder"}
    contact = texts("stakeholder", "role", "name", "phone", "email", "source", "checked", "order")
    table(db, "contact", contact, **of_one)
    connection = texts("stakeholder", "other", "kind") | {"strength": int, "note": str} | ORDERED
    table(db, "connection", connection, **of_one, other="stakeholder")
    table(db, "exchange", texts("stakeholder", "day", "kind", "by", "summary", "order"), **of_one)
    table(db, "commitment", texts("stakeholder", "text", "owner", "due", "done", "order"), **of_one)


def _fuller_partnerships(db: Database) -> None:
    judged = ("results_evidence", "working_evidence", "reciprocity", "reciprocity_note", "lessons")
    decided = ("decision", "decision_reason", "decided_on")
    ratings = {"results_rating": int, "working_rating": int}
    add(db, "action", dict.fromkeys((*judged, *decided), str) | ratings)
    money = dict.fromkeys(("year", "requested", "proposed", "voted", "paid"), int)
    table(db, "action_year", texts("action") | money | ORDERED, action="action")
    table(db, "renewal", texts("action", "day", "until", "note", "order"), action="action")
    paid = texts("action", "name") | {"year": int, "amount": int}
    table(db, "contribution", paid | ORDERED, action="action")
