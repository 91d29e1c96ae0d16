"""The tables are those of the records, old dossiers open, and a migration is done whole or not at all."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from aict_desktop.domain.edit import altered
from aict_desktop.domain.fields import Record, Ref, kinds
from aict_desktop.domain.records import (
    RECORDS,
    Action,
    ActionYear,
    Activity,
    Assignment,
    Assumption,
    Commitment,
    Cost,
    Dependency,
    Dossier,
    Evaluation,
    Finding,
    Funding,
    FundingYear,
    Indicator,
    Lead,
    LeadStatement,
    Livery,
    Measurement,
    Objective,
    Opinion,
    Person,
    PriorityWeights,
    Project,
    ProjectActivity,
    Result,
    Risk,
    Scheme,
    Stakeholder,
    Statement,
    SteeringChoice,
    SteeringOption,
    Value,
    Version,
    Workshop,
)
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.storage import backups, files
from aict_desktop.storage.store import Store
from tests.support.dossiers import all_records, everything_in, make, read
from tests.support.killed_migration import MOMENTS

HERE = Path(__file__).parent
SCHEMA_1 = HERE / "dossiers" / "schema-1.aict"
SCHEMA_2 = HERE / "dossiers" / "schema-2.aict"
SCHEMA_3 = HERE / "dossiers" / "schema-3.aict"
SCHEMA_4 = HERE / "dossiers" / "schema-4.aict"
SCHEMA_5 = HERE / "dossiers" / "schema-5.aict"
SAVED = (
    Dossier(name="Valbrune", population=9000, term_start=date(2026, 3, 22)),
    Stakeholder(id="actor", name="Comité de jumelage", power_normative=3, context_events=True, order="i"),
    Action(id="action", title="Jumelage", organisation="actor", voted=Decimal("6500.50"), order="i"),
    Objective(id="goal", text="Ouvrir l’école au monde « 🌍 »", deadline=date(2028, 6, 30), order="i"),
    Indicator(id="measure", objective="goal", name="Élèves partis", target=Decimal("40.5"), order="i"),
)
SAVED_2 = (
    *SAVED,
    Workshop(id="room", name="Salle des fêtes", day=date(2026, 5, 12), order="i"),
    Statement(id="said", quadrant="strength", text="Un comité actif", workshop="room", order="i"),
    Opinion(id="other", stakeholder="actor", rater="Élue", power_normative=1, order="i"),
    PriorityWeights(power=2, context=1),
    Commitment(id="owed", stakeholder="actor", text="Répondre", due=date(2026, 9, 1), order="i"),
    Lead(id="lead", crossing="strength_opportunity", text="S’appuyer sur le comité", objective="goal"),
    LeadStatement(id="tie", lead="lead", statement="said"),
    ActionYear(id="year", action="action", year=2025, voted=Decimal("6000.10"), order="i"),
)
SAVED_3 = (
    *SAVED_2,
    Assumption(id="if", objective="goal", text="La ligne de train est maintenue", order="i"),
    Risk(id="fear", text="La ligne ferme", likelihood=2, impact=4, assumption="if", order="i"),
    Risk(id="met", text="Plus de bénévoles", reviewed=date(2026, 9, 15), objective="goal", order="r"),
)
SAVED_4 = (
    *SAVED_3,
    Result(id="done", objective="goal", text="Un échange par an", order="i"),
    Activity(id="do", result="done", text="Écrire aux écoles", order="i"),
    Activity(id="then", result="done", text="Accueillir une classe", order="r"),
    Dependency(id="first", activity="then", needs="do"),
    Person(id="agent", name="Chargée de mission", days=Decimal("42.5"), day_cost=Decimal("210.50")),
    Assignment(id="share", activity="do", person="agent", days=Decimal("3")),
    Cost(id="cost", activity="do", nature="travel", year=2027, amount=Decimal("1200.10"), in_kind=True),
    Scheme(id="rule", name="FICOL", min_grant=Decimal(200000), min_others=Decimal(30), max_months=36),
    Project(id="put", name="Écoles jumelles", scheme="rule"),
    ProjectActivity(id="held", project="put", activity="do"),
    Funding(id="source", name="Région", project="put", scheme="rule"),
    FundingYear(id="sum", funding="source", year=2027, amount=Decimal("0.05")),
    Measurement(id="value", indicator="measure", day=date(2027, 1, 15), value=Decimal("12.5")),
    Evaluation(id="look", kind="mid_term", planned=date(2029, 5, 31)),
    Finding(id="found", evaluation="look", criterion="relevance", text="Oui"),
)
SAVED_5 = (
    *SAVED_4,
    Livery(logo=b"\x89PNG\r\n\x1a\n", colour="#1f4e8c"),
    SteeringChoice(id="choice", question="Reprendre en 2027 ?", objective="goal", due=date(2027, 1, 15)),
    SteeringOption(id="answer", choice="choice", text="Oui", cost=Decimal("4000.50"), retained=True),
    Version(id="kept", kind="voted", day=date(2026, 12, 17), number="2026-118", content=b"\0\1"),
)
SQL_TYPES = {str: "TEXT", int: "INTEGER"}


def schema(path: Path) -> str:
    """The statements that make the dossier's tables and indexes, sorted by name."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(
            "select sql from sqlite_schema where sql is not null order by name"
        ).fetchall()
    return "".join(f"{sql};\n" for (sql,) in found)


def test_the_schema_is_the_golden_one(tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    """A migration changes the schema in plain sight: ``pytest --regenerate``, then read the diff."""
    golden(HERE / "schema.sql", schema(make(tmp_path / "a.aict")))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.table)
def test_every_field_has_its_column(tmp_path: Path, record: type[Record]) -> None:
    """Same names, the type that its kind stores, and a foreign key for each link."""
    with closing(sqlite3.connect(make(tmp_path / "a.aict"))) as connection:
        columns = connection.execute("select name, type from pragma_table_info(?)", [record.table]).fetchall()
        links = connection.execute('select "from", "table" from pragma_foreign_key_list(?)', [record.table])
        strict = connection.execute("select strict from pragma_table_list(?)", [record.table]).fetchone()
        known = kinds(record)
        assert dict(columns) == {"id": "TEXT"} | {name: SQL_TYPES[k.column] for name, k in known.items()}
        assert dict(links) == {name: kind.table for name, kind in known.items() if isinstance(kind, Ref)}
        assert strict == (1,)


@pytest.mark.parametrize(
    ("saved", "records"),
    [(SCHEMA_1, SAVED), (SCHEMA_2, SAVED_2), (SCHEMA_3, SAVED_3), (SCHEMA_4, SAVED_4), (SCHEMA_5, SAVED_5)],
    ids=["1", "2", "3", "4", "5"],
)
def test_a_dossier_of_a_released_schema_opens_as_it_was_saved(
    tmp_path: Path, saved: Path, records: tuple[Record, ...], *, regenerate: bool
) -> None:
    """Every released schema keeps a saved dossier here; it is never written again once released."""
    if regenerate and not saved.exists():
        store = Store.create(saved, records)
        store.apply(altered(SAVED[0], "Nommer l’élue", lead="Mme Diallo"))
        store.close()
    expected = Snapshot.of(records).with_(altered(SAVED[0], lead="Mme Diallo"))
    path = Path(shutil.copy(saved, tmp_path / "a.aict"))
    assert read(path) == expected
    store = Store.open(path)
    assert store.snapshot == expected
    assert store.history()[0].edit.label == "Nommer l’élue"
    store.undo()
    assert store.snapshot == Snapshot.of(records)
    store.redo()
    assert store.snapshot == expected
    store.close()


def later_version(path: Path, moment: str) -> int:
    """Open the dossier with a version of the application whose schema is newer; how that program ended."""
    command = [sys.executable, "-m", "tests.support.killed_migration", str(path), moment]
    return subprocess.run(command, cwd=HERE.parents[1], check=False).returncode


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_migration_that_is_killed_leaves_the_old_dossier(tmp_path: Path, moment: str) -> None:
    """Killed before its commit, it leaves what was there and a backup; the next one does all of it."""
    path = make(tmp_path / "a.aict", [Value(id=str(i), name=f"v{i}", meaning="x" * 3000) for i in range(40)])
    old = read(path)
    assert later_version(path, moment) not in (0, 1), "it was killed, it did not fail"
    assert files.journal_of(path).exists() or moment == "first"
    (backup,) = (b for b in backups.listing(path) if b.reason == "migration")
    assert backups.read_snapshot(backup) == old

    left = everything_in(tmp_path)
    assert read(path) == old
    assert everything_in(tmp_path) == left, "reading does not repair"
    store = Store.open(path)
    assert store.snapshot == old
    store.close()

    assert later_version(path, "never") == 0
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("pragma user_version").fetchone() == (files.SCHEMA_VERSION + 1,)
        names = [name for (name,) in connection.execute("select name from value order by rowid")]
    assert names == [*(f"migrated v{i}" for i in range(40)), "by the second migration"]


def test_an_older_dossier_is_read_without_changing_it(tmp_path: Path) -> None:
    """On a CD, or while a colleague has it open, a later version shows it migrated and writes nothing."""
    path = make(tmp_path / "a.aict", [Value(id="v", name="Paix")])
    before = path.read_bytes()
    program = (
        "import sys; from pathlib import Path; from tests.support import killed_migration as later;"
        "from tests.support.dossiers import read; from aict_desktop.domain.records import Value;"
        "later.add_later_migrations();"
        "print(sorted(value.name for value in read(Path(sys.argv[1])).all(Value)))"
    )
    command = [sys.executable, "-c", program, str(path)]
    done = subprocess.run(command, cwd=HERE.parents[1], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['by the second migration', 'migrated Paix']"
    assert path.read_bytes() == before


def test_no_migration_without_a_backup(tmp_path: Path, profile: Path) -> None:
    """Where the backup cannot be written the dossier stays as it is and the reason is told."""
    path = make(tmp_path / "a.aict")
    before = path.read_bytes()
    shutil.rmtree(profile)
    profile.write_text("a file in the place of the folder", encoding="utf-8")
    assert later_version(path, "never") == 1
    assert path.read_bytes() == before
    assert all_records(read(path)) == []
