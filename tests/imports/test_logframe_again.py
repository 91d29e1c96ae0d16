"""A logframe that is read again, by another program, in another copy, or from our own workbook."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from aict_desktop.documents.workbook import write_workbook
from aict_desktop.domain.edit import altered
from aict_desktop.domain.merge import merge
from aict_desktop.domain.records import Activity, Objective, Result, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.example import example_records
from tests.imports.logframes import (
    GOAL,
    activities,
    imported,
    planned,
    reasons,
    tree,
    write_funder,
    write_list,
    write_matrix,
    write_rows,
)

SHEETS = ("Cadre logique", "Résultats", "Activités", "Indicateurs", "Hypothèses")
OFFICE = shutil.which("soffice")
Writer = Callable[[Path], Path]
writers = pytest.mark.parametrize("write", [write_matrix, write_list, write_funder])


@pytest.fixture(scope="module")
def example() -> Snapshot:
    return Snapshot.of(example_records())


@pytest.fixture(scope="module")
def workbook(example: Snapshot, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("classeur") / "classeur.xlsx"
    write_workbook(example, path)
    return path


@writers
def test_a_second_import_changes_nothing(write: Writer, tmp_path: Path) -> None:
    """Every text is found again, and counted as such."""
    path = write(tmp_path / "cadre.xlsx")
    before = imported(path)
    result = planned(path, before)

    assert not result.edit
    assert result.already_there == result.kept
    assert not any(tally.new for tally in result.tallies)


@writers
def test_two_copies_that_read_the_same_file_merge_without_doubles(write: Writer, tmp_path: Path) -> None:
    """Ids derive from levels, texts and parents."""
    path = write(tmp_path / "cadre.xlsx")
    base = Snapshot.of([Strategy(vision="V")])

    merged = merge(base, imported(path, base), imported(path, base))

    assert not merged.edit
    assert not merged.conflicts


@writers
def test_the_edit_undoes_whole(write: Writer, tmp_path: Path) -> None:
    """One change, back and forth."""
    path = write(tmp_path / "cadre.xlsx")
    before = Snapshot.of([Strategy(vision="V")])
    edit = planned(path, before).edit.cleaned()

    assert before.with_(edit).with_(edit.inverse()) == before


def test_what_is_empty_is_completed_and_what_differs_is_told(tmp_path: Path) -> None:
    """The user's words stay, those that were changed since are recognised by what they were."""
    path = write_list(tmp_path / "plan.xlsx")
    before = imported(path)
    desk, tutors = before.all(Activity)[:2]
    changed = before.with_(altered(desk, text="Tenir un guichet", owner=""))
    changed = changed.with_(altered(tutors, cost=None, owner="Mission locale"))

    result = planned(path, changed)
    after = changed.with_(result.edit)

    assert [row[:2] for row in activities(after)[:2]] == [
        ("Tenir un guichet", "Service jeunesse"),
        ("Former les tuteurs", "Mission locale"),
    ]
    assert after.all(Activity)[1].cost == 2000
    told = [(each.line, each.text) for each in result.remarks if each.reason.split()[0] in ("champ", "le")]
    assert told == [
        (3, "Tenir un guichet"),
        (3, "Service jeunesse"),
        (4, "Former les tuteurs"),
        (4, "2\u202f000\u202f€"),
    ]


def test_case_and_accents_make_no_other_text(tmp_path: Path) -> None:
    """What was typed by hand before is found by its words, under the same parent."""
    there = Snapshot.of(
        [
            Strategy(goal=GOAL.upper()),
            Objective(id="o", text="LES JEUNES SONT MOBILES."),
            Result(id="r", objective="o", text="Un guichet est ouvert"),
        ]
    )
    result = planned(write_funder(tmp_path / "a.xlsx"), there)
    counts = {tally.table: (len(tally.new), len(tally.known), tally.left) for tally in result.tallies}

    assert (counts["strategy"], counts["objective"], counts["result"]) == ((0, 1, 0), (0, 1, 0), (0, 1, 0))
    assert not any("le fichier dit" in told.reason for told in result.remarks)


def test_every_sheet_of_our_workbook_is_found_again(workbook: Path, example: Snapshot) -> None:
    """Nothing changes, nothing is misunderstood."""
    for sheet in SHEETS:
        result = planned(workbook, example, sheet=sheet)
        lines = [told for told in result.remarks if told.line and "au-dessus du tableau" not in told.reason]
        assert not result.edit, sheet
        assert lines == [], sheet
        assert result.already_there == result.kept > 0, sheet


def test_our_workbook_brings_the_whole_logframe_into_an_empty_dossier(
    workbook: Path, example: Snapshot
) -> None:
    """Sheet after sheet; the matrix alone gives every text, with units, values and dates."""
    kept = ("stakeholder", "area_priority")
    after = Snapshot.of(record for table in kept for record in example.tables[table].values())
    for sheet in SHEETS:
        after = imported(workbook, after, sheet=sheet)

    assert tree(after) == tree(example)
    assert activities(after) == activities(example)


def test_a_text_changed_in_our_workbook_is_known_by_its_mark(
    workbook: Path, example: Snapshot, tmp_path: Path
) -> None:
    """It is told as a difference; a line added below is new."""
    book = load_workbook(workbook)
    page = book["Activités"]
    headings = {cell.value: int(cell.column or 0) for row in page.iter_rows(max_row=8) for cell in row}
    line = next(row for row in range(1, 20) if str(page.cell(row, 1).value).startswith("activity:"))
    page.cell(line, headings["Activité"]).value = "Un tout autre texte"
    last = max(
        row for row in range(1, page.max_row + 1) if str(page.cell(row, 1).value).startswith("activity:")
    )
    for heading in ("Résultat", "Activité"):
        found = page.cell(last, headings[heading]).value
        page.cell(last + 1, headings[heading]).value = found if heading == "Résultat" else "Activité ajoutée"
    book.save(tmp_path / "classeur.xlsx")

    result = planned(tmp_path / "classeur.xlsx", example, sheet="Activités")
    (change,) = result.edit.changes

    assert isinstance(change.after, Activity)
    assert (change.before, change.after.text) == (None, "Activité ajoutée")
    assert change.after.result == example.get(Activity, str(page.cell(last, 1).value).split(":")[1]).result  # type: ignore[union-attr]
    assert [told.line for told in result.remarks if "le fichier dit" in told.reason] == [line]


def test_a_label_cut_short_names_no_new_text(tmp_path: Path, example: Snapshot) -> None:
    """Our drop-down lists shorten long texts: one that is not in the dossier is left."""
    rows = [
        ["result", "Objectif", "Résultat"],
        ["result:nulle-part", "1 Un objectif bien trop long pour…", "R"],
    ]
    path = write_rows(tmp_path / "a.xlsx", rows)

    assert not planned(path, example).edit
    assert reasons(planned(path, example)) == [
        "2 intitulé abrégé introuvable dans le dossier",
        "2 ce qu’il accompagne n’est pas repris",
    ]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not on this machine")
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_what_libreoffice_saves_is_read_the_same(kind: str, tmp_path: Path) -> None:
    """Merged cells, dates, amounts and several lines in a cell go through both formats."""
    for write in (write_matrix, write_list, write_funder):
        path = write(tmp_path / f"{write.__name__}.xlsx")
        assert tree(imported(_converted(path, kind))) == tree(imported(path))
        assert activities(imported(_converted(path, kind))) == activities(imported(path))


def _converted(path: Path, kind: str) -> Path:
    out = path.parent / kind
    made = out / f"{path.stem}.{kind}"
    if not made.exists():
        profile = f"-env:UserInstallation={(path.parent / 'profil').as_uri()}"
        command = [str(OFFICE), profile, "--headless", "--convert-to", kind, "--outdir", str(out), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    return made
