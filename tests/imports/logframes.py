"""Logframes as town halls and funders keep them, made for the tests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from aict_desktop.domain.records import Activity, Assumption, Indicator, Objective, Result, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.mapping import most_readable, propose, sheet_called
from aict_desktop.imports.plan import Plan, plan
from aict_desktop.imports.sheets import read_sheets
from aict_desktop.imports.subjects import LOGFRAME, Subject

GOAL = "Les habitants vivent dans une ville ouverte au monde"
MATRIX = ["", "Logique d’intervention", "IOV", "Sources de vérification", "Hypothèses"]

Rows = Sequence[Sequence[Any]]

_CUT = re.compile("\u00a0:|,|\u202f;")


def planned(
    path: Path, snapshot: Snapshot | None = None, subject: Subject = LOGFRAME, sheet: str = ""
) -> Plan:
    """The import of a file, its columns as proposed, into an empty dossier unless told."""
    sheets = read_sheets(path)
    found = sheet_called(sheets, sheet, path.name) if sheet else most_readable(sheets, subject)
    others = [other for other in sheets if other is not found]
    return plan(snapshot or Snapshot.of(), found, propose(found, subject), path.name, others=others)


def imported(
    path: Path, snapshot: Snapshot | None = None, subject: Subject = LOGFRAME, sheet: str = ""
) -> Snapshot:
    """The dossier after that import."""
    before = snapshot or Snapshot.of()
    return before.with_(planned(path, before, subject, sheet).edit.cleaned())


def tree(snapshot: Snapshot) -> list[str]:
    """The logframe as lines: what hangs under a text is shifted to the right."""
    lines = [f"OG {snapshot.one(Strategy).goal}", *_proofs(snapshot, " ", objective="", result="")]
    for objective in snapshot.all(Objective):
        lines += [f"OS {objective.text}", *_proofs(snapshot, " ", objective=objective.id, result="")]
        for result in snapshot.where(Result, objective=objective.id):
            lines += [f" R {result.text}", *_proofs(snapshot, "  ", result=result.id)]
            lines += [f"  A {activity.text}" for activity in snapshot.where(Activity, result=result.id)]
    return lines


def activities(snapshot: Snapshot) -> list[tuple[Any, ...]]:
    """What each activity says, in order."""
    told = snapshot.all(Activity)
    return [(row.text, row.owner, row.start, row.end, row.resources, row.cost) for row in told]


def reasons(found: Plan) -> list[str]:
    """What is said of the file: the line, and the beginning of the sentence."""
    return [f"{told.line} {_CUT.split(told.reason)[0]}" for told in found.remarks]


def write_rows(path: Path, rows: Rows, merged: Sequence[str] = (), name: str = "Feuille 1") -> Path:
    """An .xlsx file of these rows, its texts written as texts."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = name
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, value)
            if isinstance(value, str):
                cell.data_type = "s"
    for each in merged:
        sheet.merge_cells(each)
    book.save(path)
    return path


def write_matrix(path: Path) -> Path:
    """The guide's matrix: one row a level, several texts in a cell, the headings of activities in a row."""
    objectives = [
        "OS1 : Les jeunes sont mobiles\nOS2 : La ville coopère",
        "OS1 : Jeunes partis\nOS2 : Projets signés",
        "• Registre du service\n• Délibérations",
        "• Les frontières restent ouvertes\n• Le partenaire garde son équipe",
    ]
    results = [
        "R1.1 : Un guichet est ouvert\nR1.2 : Les familles accueillent\nR2.1 : Un accord est signé",
        "R1.1 : Jeunes reçus\nR1.2 : Familles formées, de 12 à 40 au 1er juin 2030\nR2.1 : Accord signé",
    ]
    rows: Rows = [
        ["Cadre logique de la stratégie 2026-2032"],
        [None, "Logique de la stratégie", "Indicateurs mesurables", "Sources de vérification", "Hypothèses"],
        ["Objectif général", GOAL, "Habitants touchés", "Enquête annuelle", "La paix\u00a0dure"],
        ["Objectif(s) spécifique(s)", *objectives],
        ["Résultats attendus", *results],
        ["Activités", None, "Moyens", "Coûts", None],
        [None, "A1.1.1 Aménager le local", "Un local, un agent", 12500],
        [None, "A1.1.2 Tenir la permanence", "Un agent", "n.c."],
        [None, "A1.2.1 Former les familles", "• deux soirées\n• un interprète", "1 800 €"],
        [None, "A2.1.1 Préparer l’accord", None, "à définir"],
    ]
    return write_rows(path, rows, ["A1:E1", "A7:A10"])


def write_list(path: Path) -> Path:
    """One line an activity, objectives and results merged over their block, a column too many, a total."""
    columns = "Axe;Résultat attendu;Action;Responsable;Début;Fin;Budget;Indicateur;Cible;Remarque"
    first, jobs = ("Mobilité", "Les jeunes partent"), "Service jeunesse"
    rows: Rows = [
        ["Plan d’actions"],
        columns.split(";"),
        [
            *first,
            "Ouvrir un guichet",
            jobs,
            date(2027, 1, 4),
            "juin 2027",
            1000,
            "Jeunes reçus",
            40,
            "urgent",
        ],
        [None, None, "Former les tuteurs", jobs, "2027", "2028", "2 k€", "Tuteurs formés", "une douzaine"],
        [None, "Les écoles échangent", "Jumeler deux écoles", None, "été 2027", None, None, "Classes", 6],
        ["Coopération", "L’eau arrive", "Forer un puits", "Régie", None, None, 30000, None, 3],
        ["TOTAL", None, None, None, None, None, 33000],
    ]
    return write_rows(path, rows, ["A3:A5", "B3:B4"])


def write_funder(path: Path) -> Path:
    """A funder's template: a chain of results, baselines and targets in columns of their own."""
    head = ["", "Chaîne de résultats", "Indicateurs", "Base de référence", "Cible", "Date cible"]
    level = "Effet direct (objectif spécifique)"
    rows: Rows = [
        [*head, "Sources et moyens de vérification", "Hypothèses"],
        ["Impact (objectif général)", GOAL, "Habitants touchés", 100, 400, 2032, "Enquête"],
        [
            level,
            "Les jeunes sont mobiles",
            "Jeunes partis",
            4,
            30,
            "juin 2030",
            "Registre",
            "Trains à l’heure",
        ],
        [None, None, "Jeunes de quartiers prioritaires", "0", "30 %", 2031, "Registre"],
        ["Produit 1.1", "Un guichet est ouvert", "Jeunes reçus\nEntretiens menés", None, 5, None, "Agenda"],
        ["Activité 1.1.1", "Aménager le local", "Un local", None, None, None, "2 000 €", "Le bail est signé"],
    ]
    return write_rows(path, rows, ["A3:A4", "B3:B4"])


def _proofs(snapshot: Snapshot, shift: str, **at: str) -> list[str]:
    return [
        *(f"{shift}I {_told(indicator)}" for indicator in snapshot.where(Indicator, **at)),
        *(f"{shift}H {assumption.text}" for assumption in snapshot.where(Assumption, **at)),
    ]


def _told(indicator: Indicator) -> str:
    values = (
        indicator.unit,
        indicator.baseline,
        indicator.target,
        indicator.target_on,
        indicator.verification,
    )
    return " | ".join([indicator.name, *(str(value) for value in values if value not in (None, ""))])
