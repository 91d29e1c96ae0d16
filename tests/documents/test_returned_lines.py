"""Lines of a workbook that comes back: added, copied, removed, moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from aict_desktop.documents.returned import Returned
from aict_desktop.documents.returned.items import Added, Removed
from aict_desktop.domain.records import (
    Activity,
    Commitment,
    Contact,
    Indicator,
    Measurement,
    Objective,
    Result,
    Stakeholder,
    Statement,
)
from aict_desktop.domain.removal import removed
from tests.documents.returning import (
    Spreadsheet,
    changed,
    column_of,
    first_free,
    move_row,
    read_back,
    reasons,
    rows_of,
)


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


def test_new_lines_become_records_under_what_they_name(sheet: Spreadsheet) -> None:
    """A result under a new objective, an activity under it, a measurement of an indicator: one edit."""
    book = sheet.book
    page = book["Objectifs"]
    page.cell(first_free(page, "objective"), 3).value = "Un objectif neuf"
    page = book["Résultats"]
    row = first_free(page, "result")
    page.cell(row, 3).value, page.cell(row, 4).value = "un objectif neuf", "Un résultat neuf"
    page = book["Activités"]
    row = first_free(page, "activity")
    page.cell(row, 3).value, page.cell(row, 4).value = "Un résultat neuf", "Une activité neuve"
    page.cell(row, column_of(page, "Coût", 5)).value = 1250.5
    indicator = sheet.snapshot.all(Indicator)[0]
    page = book["Mesures"]
    row = first_free(page, "measurement") if list(rows_of(page, "measurement")) else 5
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
    row = first_free(page, "commitment")
    page.cell(row, 3).value = "Une promesse à personne"
    page.cell(row + 1, 2).value, page.cell(row + 1, 3).value = "Un inconnu", "Une promesse à un inconnu"
    found = sheet.read()

    assert not found.items
    told = reasons(found)
    assert len(told) == 2
    assert any("Une promesse à personne" in line and "Acteur" in line for line in told)
    assert any("Un inconnu" in line for line in told)


def test_what_names_a_line_that_is_not_taken_is_told(sheet: Spreadsheet) -> None:
    """A new activity without its result is not taken, nor what names it; formulas copied down are no line."""
    page = sheet.book["Activités"]
    page.cell(first_free(page, "activity"), 4).value = "Une activité sans résultat"
    page = sheet.book["Coûts"]
    row = first_free(page, "cost")
    page.cell(row, 2).value, page.cell(row, 4).value = "Une activité sans résultat", "Un coût"
    page = sheet.book["Risques"]
    row = first_free(page, "risk")
    page.cell(row, column_of(page, "Gravité (1 à 16)", 4)).value = "=2*2"
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
    free = first_free(page, "statement")
    original = [cell.value for cell in page[first]]
    for column in range(1, page.max_column + 1):
        page.cell(free, column).value = original[column - 1]
        page.cell(free + 1, column).value = page.cell(second, column).value
    page.cell(first, column_of(page, "Constat", 4)).value = "Un constat parti d’une copie"
    found = sheet.read()

    (item,) = found.items
    assert isinstance(item.change, Added)
    assert item.note
    assert isinstance(item.change.record, Statement)
    assert item.change.record.text == "Un constat parti d’une copie"
    assert item.change.record.id not in sheet.snapshot.tables["statement"]
    assert [remark.row for remark in found.remarks] == [free + 1]


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
