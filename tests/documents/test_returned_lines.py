"""Lines and cells of a workbook that comes back: added, copied, removed, moved, unreadable, changed twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aict_desktop.documents.returned import Returned
from aict_desktop.documents.returned.items import Added, Removed
from aict_desktop.documents.workbook import write_workbook
from aict_desktop.domain.edit import added, altered
from aict_desktop.domain.records import (
    Action,
    Activity,
    Commitment,
    Contact,
    Dossier,
    Indicator,
    Measurement,
    Objective,
    PriorityWeights,
    Result,
    Stakeholder,
    Statement,
)
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.problems import ImportProblem
from aict_desktop.imports.sheets import read_exactly
from aict_desktop.reference.example import example_records
from tests.documents.returning import Spreadsheet, changed, move_row, put, read_back, rows_of

OURS, OTHER = "0b7a4c1e-0000-4000-8000-000000000001", "0b7a4c1e-0000-4000-8000-000000000002"
HOSTILE = (
    "=1+1",
    "@SUM(A1)",
    "+33 1",
    "<b>gras</b>",
    "_x0041_",
    "#N/A",
    "'apostrophe",
    "  deux  espaces ",
    "🎉",
)


@pytest.fixture(scope="module")
def example() -> Snapshot:
    return Snapshot.of(example_records(), OURS)


@pytest.fixture(scope="module")
def written(example: Snapshot, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("classeur") / "classeur.xlsx"
    write_workbook(example, path)
    return path


@pytest.fixture
def sheet(example: Snapshot, written: Path, tmp_path: Path) -> Spreadsheet:
    return Spreadsheet(example, tmp_path, written)


def _column(page: Any, heading: str, row: int) -> int:
    return next(int(cell.column) for cell in page[row] if cell.value == heading)


def _first_free(page: Any, key: str) -> int:
    return max(rows_of(page, key)) + 1


def _reasons(found: Returned) -> list[str]:
    return [str(remark) for remark in found.remarks]


def _new(found: Returned) -> list[Added]:
    return [item.change for item in found.items if isinstance(item.change, Added)]


def test_lines_sorted_sheets_renamed_and_columns_moved_change_nothing(sheet: Spreadsheet) -> None:
    """Sorting, renaming, reordering and hiding are nobody's edit; what is typed then is found."""
    book, actor = sheet.book, sheet.snapshot.all(Stakeholder)[2]
    page = book["AFOM"]
    rows = list(rows_of(page, "statement"))
    for one, other in zip(rows, reversed(rows[len(rows) // 2 :]), strict=False):
        move_row(page, one, other)
    sheet.type(("stakeholder", actor.id, "territory"), "Ailleurs")
    actors = book["Acteurs"]
    for row in range(5, actors.max_row + 1):
        one, other = actors.cell(row, 2), actors.cell(row, 6)
        one.value, other.value = other.value, one.value
    actors.title = "Nos partenaires"
    actors.column_dimensions["C"].hidden = True
    actors.row_dimensions[8].hidden = True
    book.move_sheet("Actions", -8)
    found = sheet.read()

    assert changed(found) == {("stakeholder", actor.id, "territory"): "Ailleurs"}
    assert [item.sheet for item in found.items] == ["Nos partenaires"]
    assert not found.remarks


def test_every_text_comes_back_as_a_text(sheet: Spreadsheet) -> None:
    """What looks like a formula, an escape or markup is a text as long as the spreadsheet kept it as one."""
    keys = [("statement", row.id, "text") for row in sheet.snapshot.all(Statement)[: len(HOSTILE)]]
    for key, text in zip(keys, HOSTILE, strict=True):
        sheet.type(key, text)

    assert list(changed(sheet.read()).values()) == list(HOSTILE)


def test_texts_longer_than_a_cell_come_back_whole(tmp_path: Path) -> None:
    """Untouched, moved with its line, edited in its first cell or in a later part: nothing is cut."""
    long = "".join(f"phrase {number} ; " for number in range(6_000))
    one, other = (Statement(id=f"constat-{number}", text=long, order=str(number)) for number in (1, 2))
    sheet = Spreadsheet(Snapshot.of([one, other]), tmp_path)
    assert not sheet.read().items
    page = sheet.book["AFOM"]
    spots = [sheet.spots["statement", row.id, "text"] for row in (one, other)]
    first = page.cell(spots[0].row, spots[0].column)
    put(first, "Début. " + first.value)
    rest = sheet.book["Textes longs"]["F5"]
    put(rest, rest.value + "fin")
    move_row(page, spots[0].row, spots[1].row)
    texts = changed(sheet.read())

    assert texts["statement", one.id, "text"].startswith("Début. phrase 0 ; ")
    assert all("phrase 5999" in text for text in texts.values())
    assert sum(len(text) for text in texts.values()) == len(texts) * len(long) + len("Début. ") + len("fin")


def test_a_long_text_whose_rest_is_gone_is_not_cut(tmp_path: Path) -> None:
    """Without the sheet of long texts, the text of the dossier stays and a remark says why."""
    sheet = Spreadsheet(Snapshot.of([Statement(id="constat", text="x" * 40_000)]), tmp_path)
    del sheet.book["Textes longs"]
    found = sheet.read()

    assert not found.items
    assert ["Textes longs" in told for told in _reasons(found)] == [True]


def test_new_lines_become_records_under_what_they_name(sheet: Spreadsheet) -> None:
    """A result under a new objective, an activity under it, a measurement of an indicator: one edit."""
    book = sheet.book
    page = book["Objectifs"]
    page.cell(_first_free(page, "objective"), 3).value = "Un objectif neuf"
    page = book["Résultats"]
    row = _first_free(page, "result")
    page.cell(row, 3).value, page.cell(row, 4).value = "un objectif neuf", "Un résultat neuf"
    page = book["Activités"]
    row = _first_free(page, "activity")
    page.cell(row, 3).value, page.cell(row, 4).value = "Un résultat neuf", "Une activité neuve"
    page.cell(row, _column(page, "Coût", 5)).value = 1250.5
    indicator = sheet.snapshot.all(Indicator)[0]
    page = book["Mesures"]
    row = _first_free(page, "measurement") if list(rows_of(page, "measurement")) else 5
    page.cell(row, 2).value, page.cell(row, 3).value = indicator.name, datetime(2031, 5, 4)
    page.cell(row, 4).value = 12.25
    found = sheet.read()

    assert len(found.proposed()) == 4
    assert not found.remarks
    after = sheet.snapshot.with_(found.edit(found.proposed()))
    objective, result, activity = after.all(Objective)[-1], after.all(Result)[-1], after.all(Activity)[-1]
    assert (objective.text, result.objective, activity.result) == (
        "Un objectif neuf",
        objective.id,
        result.id,
    )
    assert activity.cost == Decimal("1250.50")
    measured = next(row for row in after.all(Measurement) if row.day == date(2031, 5, 4))
    assert (measured.indicator, measured.value) == (indicator.id, Decimal("12.25"))
    assert not after.orphans()
    again = read_back(after, sheet.path)
    assert not again.items  # what was taken is known when the same file is read again


def test_a_new_line_without_its_parent_is_told(sheet: Spreadsheet) -> None:
    """A promise to nobody, and one to somebody unknown, are not taken; each says which column to fill."""
    page = sheet.book["Engagements"]
    row = _first_free(page, "commitment")
    page.cell(row, 3).value = "Une promesse à personne"
    page.cell(row + 1, 2).value, page.cell(row + 1, 3).value = "Un inconnu", "Une promesse à un inconnu"
    found = sheet.read()

    assert not found.items
    told = _reasons(found)
    assert len(told) == 2
    assert any("Une promesse à personne" in line and "Acteur" in line for line in told)
    assert any("Un inconnu" in line for line in told)


def test_what_names_a_line_that_is_not_taken_is_told(sheet: Spreadsheet) -> None:
    """A new activity without its result is not taken, nor what names it; formulas copied down are no line."""
    page = sheet.book["Activités"]
    page.cell(_first_free(page, "activity"), 4).value = "Une activité sans résultat"
    page = sheet.book["Coûts"]
    row = _first_free(page, "cost")
    page.cell(row, 2).value, page.cell(row, 4).value = "Une activité sans résultat", "Un coût"
    page = sheet.book["Risques"]
    row = _first_free(page, "risk")
    page.cell(row, _column(page, "Gravité (1 à 16)", 4)).value = "=2*2"
    found = sheet.read()

    assert not found.items
    assert [(remark.sheet, remark.text) for remark in found.remarks] == [
        ("Activités", "Une activité sans résultat"),
        ("Coûts", "Un coût"),
    ]


def test_a_line_gone_is_proposed_and_never_taken_by_itself(sheet: Spreadsheet) -> None:
    """The removal says what would go with it; ticked, it takes that along, contacts included."""
    page = sheet.book["Acteurs"]
    owner = sheet.snapshot.all(Contact)[0].stakeholder
    page.delete_rows(sheet.spots["stakeholder", owner, "name"].row)
    found = sheet.read()

    (item,) = found.items
    assert isinstance(item.change, Removed)
    assert item.change.record.id == owner
    assert "fiches liées" in item.note
    assert not found.proposed()
    after = sheet.snapshot.with_(found.edit({0}))
    assert after.get(Stakeholder, owner) is None
    assert not after.where(Contact, stakeholder=owner)


def test_a_sheet_gone_removes_nothing(sheet: Spreadsheet) -> None:
    """Sheets that were cut, and lines that a filter hides, are no removals: a remark for each sheet."""
    for name in ("Acteurs", "Actions", "AFOM"):
        del sheet.book[name]
    for row in rows_of(sheet.book["Activités"], "activity"):
        sheet.book["Activités"].row_dimensions[row].hidden = True
    found = sheet.read()

    assert not found.items
    assert {remark.sheet for remark in found.remarks} == {"Acteurs", "Actions", "AFOM"}


def test_a_copied_line_is_told_and_comes_as_a_new_one(sheet: Spreadsheet) -> None:
    """The same key twice: the line that changed is the copy, whichever stands first; an idle copy is left."""
    page = sheet.book["AFOM"]
    first, second = list(rows_of(page, "statement"))[:2]
    free = _first_free(page, "statement")
    original = [cell.value for cell in page[first]]
    for column in range(1, page.max_column + 1):
        page.cell(free, column).value = original[column - 1]
        page.cell(free + 1, column).value = page.cell(second, column).value
    page.cell(first, _column(page, "Constat", 4)).value = "Un constat parti d’une copie"
    found = sheet.read()

    (item,) = found.items
    assert isinstance(item.change, Added)
    assert item.note
    assert isinstance(item.change.record, Statement)
    assert item.change.record.text == "Un constat parti d’une copie"
    assert item.change.record.id not in sheet.snapshot.tables["statement"]
    assert [remark.row for remark in found.remarks] == [free + 1]


def test_cells_that_cannot_be_read_are_listed_one_by_one(sheet: Spreadsheet) -> None:
    """A word in a number, a word outside a list, a rating too high, an unknown name: what to type is told."""
    activity, actor = sheet.snapshot.all(Activity)[0], sheet.snapshot.all(Stakeholder)[0]
    wrong = {
        ("activity", activity.id, "cost"): "12 mars",
        ("activity", activity.id, "start"): "bientôt",
        ("activity", activity.id, "partner"): "Personne de connu",
        ("stakeholder", actor.id, "position"): "autour",
        ("stakeholder", actor.id, "power_normative"): 7,
        ("stakeholder", actor.id, "themes"): "Culture, Balivernes",
        ("dossier", "dossier", "population"): 12.5,
    }
    for key, value in wrong.items():
        sheet.type(key, value)
    found = sheet.read()

    assert not found.items
    assert len(found.remarks) == len(wrong)
    assert all(remark.row and remark.column and remark.reason for remark in found.remarks)
    assert {remark.text for remark in found.remarks} >= {"12 mars", "bientôt", "autour", "7"}


def test_what_people_type_is_understood(sheet: Spreadsheet) -> None:
    """Amounts with spaces, dates in words, words in lower case without accents, ticks after commas."""
    activity, actor = sheet.snapshot.all(Activity)[0], sheet.snapshot.all(Stakeholder)[0]
    typed: dict[tuple[str, str, str], tuple[Any, Any]] = {
        ("activity", activity.id, "cost"): ("1 500,50 €", Decimal("1500.50")),
        ("activity", activity.id, "start"): ("3 févr. 2028", date(2028, 2, 3)),
        ("stakeholder", actor.id, "position"): ("externe", "external"),
        ("stakeholder", actor.id, "themes"): ("culture ; SPORT", frozenset({"culture", "sport"})),
        ("dossier", "dossier", "population"): ("12 500", 12500),
    }
    for key, (text, _) in typed.items():
        sheet.type(key, text)
    found = sheet.read()

    assert not found.remarks
    assert changed(found) == {key: value for key, (_, value) in typed.items()}


def test_formulas_of_a_user_are_read_by_their_result_and_ours_never_as_data(sheet: Spreadsheet) -> None:
    """A formula without result is told; so is what was typed over a computed cell, and neither is taken."""
    activity = sheet.snapshot.all(Activity)[0]
    sheet.type(("activity", activity.id, "cost"), None)
    spot = sheet.spots["activity", activity.id, "cost"]
    sheet.book["Activités"].cell(spot.row, spot.column).value = "=2*600"
    actors = sheet.book["Acteurs"]
    rows = list(rows_of(actors, "stakeholder"))
    for row in rows[:5]:
        actors.cell(row, _column(actors, "Priorité (0 à 100)", rows[0] - 1)).value = 99
    found = sheet.read()

    assert not found.items
    told = _reasons(found)
    assert any("Activités" in line and "formule" in line for line in told)
    assert any("Priorité" in line and "calculent" in line for line in told)
    assert len(told) == 2


def test_a_cell_changed_on_both_sides_is_a_conflict(sheet: Spreadsheet) -> None:
    """The three values are shown, nothing is ticked; the same change on both sides is none."""
    one, other, third = sheet.snapshot.all(Stakeholder)[:3]
    for actor in (one, other, third):
        sheet.type(("stakeholder", actor.id, "name"), f"Classeur {actor.id[:4]}")
    now = sheet.snapshot.with_(altered(one, name="Ici")).with_(
        altered(other, name=f"Classeur {other.id[:4]}")
    )
    now = now.with_(altered(now.one(Dossier), service="Changé ici seulement"))
    found = sheet.read(now)

    conflict, sure = sorted(found.items, key=lambda item: not item.conflict)
    assert (conflict.told[0].before, conflict.told[0].here) == (one.name, "Ici")
    assert conflict.told[0].after == f"Classeur {one.id[:4]}"
    assert (conflict.ticked, sure.ticked) == (False, True)
    after = now.with_(found.edit(found.proposed()))
    assert after.all(Stakeholder)[0].name == "Ici"
    assert after.one(Dossier).service == "Changé ici seulement"


def test_a_line_removed_here_and_edited_there_may_be_made_again(sheet: Spreadsheet) -> None:
    """It is not taken by itself; ticked, the record is back under its own id with what the workbook says."""
    promise = sheet.snapshot.all(Commitment)[0]
    sheet.type(("commitment", promise.id, "text"), "Promis autrement")
    now = sheet.snapshot.with_(removed(sheet.snapshot, promise))
    found = sheet.read(now)

    (item,) = found.items
    assert (item.conflict, item.ticked) == (True, False)
    again = now.with_(found.edit({0})).get(Commitment, promise.id)
    assert again == replace(promise, text="Promis autrement", order=again.order if again else "")


def test_forms_and_weights_come_back(sheet: Spreadsheet) -> None:
    """Lines that are one field each: the authority, and the weights of the priority."""
    sheet.type(("dossier", "dossier", "name"), "Valbrune-les-Bains")
    page = sheet.book["Priorités"]
    page.cell(next(row for row in range(1, 30) if page.cell(row, 2).value == "Pouvoir"), 3).value = 5
    found = sheet.read()
    after = sheet.snapshot.with_(found.edit(found.proposed()))

    assert (after.one(Dossier).name, after.one(PriorityWeights).power) == ("Valbrune-les-Bains", 5)


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
