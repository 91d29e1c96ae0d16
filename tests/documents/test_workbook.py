"""The workbook of a dossier: everything is in it, in French, and an empty one can be filled in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from aict_desktop.documents.workbook import workbook, write_workbook
from aict_desktop.domain.fields import Choice, Order, Ref, kinds
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records import BY_TABLE, RECORDS
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.excel.model import Form, Table
from aict_desktop.reference.example import example_records
from aict_desktop.reference.words import vocabulary


def test_every_field_of_every_record_is_shown(tmp_path: Path) -> None:
    """Nothing that a user types is missing from the workbook; links that have no sheet are shown joined."""
    joined = {link.record.table for link in LINKS.values()}
    inside = {"contact", "exchange", "prompt_answer", "version", "livery"}  # personal, or not to be typed
    also = {"stakeholder_notes": "stakeholder", "action_review": "action"}
    shown: dict[str, set[str]] = {}
    for sheet in workbook(Snapshot.of()).sheets:
        for part in sheet.parts:
            if isinstance(part, Form):
                shown.setdefault(part.id.split(":")[0], set()).update(column.key for column, _ in part.lines)
            elif isinstance(part, Table):
                shown.setdefault(also.get(part.key, part.key), set()).update(
                    column.key for column in part.columns
                )

    for record in RECORDS:
        if record.table not in joined | inside | {"priority_weights"}:
            own = {name for name, kind in kinds(record).items() if not isinstance(kind, Order)}
            assert own <= shown[record.table], record.table


def test_every_choice_has_its_drop_down_in_french() -> None:
    """Codes never show: the lists hold the words of the vocabulary, or the names of the records."""
    described = workbook(Snapshot.of(example_records()))
    for sheet in described.sheets:
        for part in sheet.parts:
            if not isinstance(part, Table) or part.key not in BY_TABLE:
                continue
            for column in part.columns:
                kind = kinds(BY_TABLE[part.key]).get(column.key)
                if isinstance(kind, Choice):
                    assert described.lists[column.options] == tuple(vocabulary(kind.vocabulary).values())
                if isinstance(kind, Ref):
                    cells = {row[part.columns.index(column)] for row in part.rows} - {None}
                    assert cells <= set(described.lists[column.options])


def test_the_logframe_reads_from_goal_to_activity() -> None:
    """Four levels, numbered, each with what proves it and what it rests on."""
    snapshot = Snapshot.of(example_records())
    (table,) = next(sheet.parts for sheet in workbook(snapshot).sheets if sheet.name == "Cadre logique")
    assert isinstance(table, Table)

    assert [row[1] for row in table.rows[:4]] == [
        "Objectif général",
        "Objectif spécifique",
        "Résultat attendu",
        "Activité",
    ]
    assert [row[0] for row in table.rows[:4]] == [None, "1", "1.1", "1.1.1"]
    records = {"objective", "result", "activity"}
    assert len(table.rows) == 1 + sum(len(snapshot.all(BY_TABLE[name])) for name in records)
    assert all(row[2] for row in table.rows)


def test_an_empty_dossier_makes_a_workbook_to_fill_in(tmp_path: Path) -> None:
    """Every sheet is there with its headings and its lists, and says PROJET."""
    write_workbook(Snapshot.of(), tmp_path / "vide.xlsx")
    book: Any = openpyxl.load_workbook(tmp_path / "vide.xlsx")

    assert book.sheetnames == [
        *("Lisez-moi", "Collectivité", "AFOM", "Ateliers", "Politiques", "Pistes", "Acteurs", "Priorités"),
        *("Avis", "Notes sur les acteurs", "Liens", "Engagements", "Actions", "Années", "Renouvellements"),
        *("Cofinancements", "Revue", "Éléments clés", "Objectifs", "Cadre logique", "Résultats"),
        *("Activités", "Chronogramme", "Jalons", "Équipe", "Parts de travail", "Charge"),
        *("Indicateurs", "Étapes", "Mesures", "Hypothèses", "Risques"),
        *("Évaluations", "Constats d’évaluation", "Recommandations", "Choix à faire"),
        *("Coûts", "Financements", "Montants par année", "Plan de financement", "Graphiques"),
        *("Projets", "Appels à projets", "Dispositifs", "Services 1\u202f%", "Totaux", "Listes"),
        "Repères",
    ]
    assert book["Repères"].sheet_state == "veryHidden"
    assert book["AFOM"]["B4"].value == "Case"
    assert "PROJET" in book["AFOM"].oddFooter.left.text
    links = {cell.hyperlink.location for cell in book["Lisez-moi"]["B"] if cell.hyperlink}
    assert {"'Collectivité'!A1", "'Totaux'!A1"} <= links


def test_a_voted_strategy_says_when() -> None:
    """The footer of every page tells a voted strategy from a draft."""
    snapshot = Snapshot.of([replace(Dossier(), name="Valbrune", voted_on=date(2026, 11, 3))])

    assert workbook(snapshot).footer.endswith("Voté le 3\u00a0novembre 2026")


def test_no_two_columns_of_a_table_are_called_the_same() -> None:
    """A dozen columns called « Note » could not be told apart."""
    for sheet in workbook(Snapshot.of()).sheets:
        for part in sheet.parts:
            if isinstance(part, Table):
                labels = [column.label for column in part.columns]
                assert len(set(labels)) == len(labels), sheet.name


def test_the_workbook_says_how_to_work_in_it() -> None:
    """The first sheet tells how to edit, add a line and bring the workbook back, then lists the sheets."""
    first = workbook(Snapshot.of()).sheets[0]
    told, listed = first.parts
    assert isinstance(told, Table)
    assert isinstance(listed, Table)

    assert any("Reprendre un classeur" in str(row[1]) for row in told.rows)
    assert len(listed.rows) == len(workbook(Snapshot.of()).sheets)


def test_what_is_late_or_short_stands_out() -> None:
    """Dates gone by, balances below zero and ceilings gone beyond have a mark of their own."""
    marked = {
        (part.key, column.key)
        for sheet in workbook(Snapshot.of(example_records())).sheets
        for part in sheet.parts
        if isinstance(part, Table)
        for column in part.columns
        if column.mark
    }

    assert marked >= {
        *(("commitment", "due"), ("milestone", "due"), ("recommendation", "due"), ("evaluation", "planned")),
        *(("risk", "risk_class"), ("utility", "ceiling_left"), ("yearly", "plan_balance")),
        *(("loaded", "days_left"), ("indicator", "target_on"), ("bid", "deadline")),
    }
