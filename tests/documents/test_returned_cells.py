"""Cells of a workbook that comes back: every text, what people type, formulas, both sides changed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from aict_desktop.domain.edit import altered
from aict_desktop.domain.records import (
    Activity,
    Dossier,
    PriorityWeights,
    Stakeholder,
    Statement,
)
from aict_desktop.domain.snapshot import Snapshot
from tests.documents.returning import (
    Spreadsheet,
    changed,
    column_of,
    move_row,
    put,
    reasons,
    rows_of,
)

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
    assert ["Textes longs" in told for told in reasons(found)] == [True]


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
        actors.cell(row, column_of(actors, "Priorité (0 à 100)", rows[0] - 1)).value = 99
    found = sheet.read()

    assert not found.items
    told = reasons(found)
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


def test_forms_and_weights_come_back(sheet: Spreadsheet) -> None:
    """Lines that are one field each: the authority, and the weights of the priority."""
    sheet.type(("dossier", "dossier", "name"), "Valbrune-les-Bains")
    page = sheet.book["Priorités"]
    page.cell(next(row for row in range(1, 30) if page.cell(row, 2).value == "Pouvoir"), 3).value = 5
    found = sheet.read()
    after = sheet.snapshot.with_(found.edit(found.proposed()))

    assert (after.one(Dossier).name, after.one(PriorityWeights).power) == ("Valbrune-les-Bains", 5)
