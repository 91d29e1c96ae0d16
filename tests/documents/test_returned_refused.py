"""Workbooks that come back and are none of this dossier, or lost what they had kept of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aict_desktop.documents.returned.items import Removed
from aict_desktop.domain.edit import added
from aict_desktop.domain.records import (
    Action,
    Stakeholder,
)
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.problems import ImportProblem
from aict_desktop.imports.sheets import read_exactly
from tests.documents.returning import (
    OTHER,
    OURS,
    Spreadsheet,
    changed,
    read_back,
)


def test_a_workbook_of_another_dossier_is_refused(example: Snapshot, sheet: Spreadsheet) -> None:
    """One sentence, whether it kept what it was made from or lost it."""
    other = Snapshot.of((record for table in example.tables.values() for record in table.values()), OTHER)
    with pytest.raises(ImportProblem, match="autre dossier"):
        sheet.read(other)
    del sheet.book["Repères"]
    with pytest.raises(ImportProblem, match="autre dossier"):
        sheet.read(Snapshot.of())


def test_without_the_hidden_sheet_all_is_shown_and_nothing_ticked(sheet: Spreadsheet) -> None:
    """What was typed is not lost: the differences with the dossier as it is now are there to tick."""
    actor = sheet.snapshot.all(Stakeholder)[0]
    sheet.type(("stakeholder", actor.id, "name"), "Un autre nom")
    del sheet.book["Repères"]
    found = sheet.read()

    assert found.unsure
    assert changed(found) == {("stakeholder", actor.id, "name"): "Un autre nom"}
    assert not found.proposed()


def test_a_hidden_sheet_that_was_touched_is_said(sheet: Spreadsheet) -> None:
    """A base that was altered would make changes up: it is refused, with the way out."""
    cell = sheet.book["Repères"]["A3"]
    cell.value = cell.value[:100] + ("A" if cell.value[100] != "A" else "B") + cell.value[101:]
    with pytest.raises(ImportProblem, match="feuille masquée"):
        sheet.read()


def test_what_is_no_workbook_of_ours_is_told(example: Snapshot, tmp_path: Path) -> None:
    """A list of somebody's is refused with the name of the imports that read lists."""
    book = openpyxl.Workbook()
    page: Any = book.active
    page.append(["Nom", "Type"])
    page.append(["Chorale", "Association"])
    book.save(tmp_path / "liste.xlsx")

    with pytest.raises(ImportProblem, match="Importer"):
        read_back(example, tmp_path / "liste.xlsx")


def test_the_hidden_sheet_tells_nothing_to_others(tmp_path: Path) -> None:
    """Internal sheets that a town hall takes out before sending are not readable in what stays."""
    secret = "Phrase qui ne doit pas sortir"
    sheet = Spreadsheet(Snapshot.of([Stakeholder(id="acteur", notes=secret)], OURS), tmp_path)
    kept = "".join(str(cell.value) for cell in sheet.book["Repères"]["A"])

    assert OURS not in kept
    assert secret not in kept
    assert "Repères" not in {item.sheet for item in sheet.read().items}


def test_an_older_workbook_of_the_same_dossier_is_read(sheet: Spreadsheet) -> None:
    """Records added since, fields changed since: only what the spreadsheet changed is proposed."""
    now = sheet.snapshot
    for number in range(5):
        now = now.with_(added(Action(id=f"neuve-{number}", title=f"Action {number}", order=f"zz{number}")))
    action = sheet.snapshot.all(Action)[0]
    sheet.type(("action", action.id, "title"), "Un autre titre")
    found = read_back(now, sheet.saved())

    assert changed(found) == {("action", action.id, "title"): "Un autre titre"}
    assert not [item for item in found.items if isinstance(item.change, Removed)]
    assert len(read_exactly(sheet.path)) > 30
