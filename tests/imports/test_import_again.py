"""A list that is read again: nothing is added twice, nothing that was typed meanwhile is overwritten."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from aict_desktop.domain.edit import altered
from aict_desktop.domain.merge import merge
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.snapshot import Snapshot
from tests.imports.lists import CSV, imported, needs_real, planned, write_text

SHORT = "Structure;Projet;Année;Demandé;Voté\nAmis du Bénin;Puits;2024;500;\nChorale;Tournée;2024;300;200\n"


@pytest.fixture
def short(tmp_path: Path) -> Path:
    return write_text(tmp_path / "liste.csv", SHORT)


@needs_real
def test_a_second_import_of_the_real_list_adds_nothing() -> None:
    """Every line is found again, and the edit is empty."""
    result = planned(CSV, imported(CSV))

    assert not result.edit
    assert (result.kept, result.already_there, result.organisations) == (33, 33, ())


def test_what_the_user_changed_since_is_kept_and_said(short: Path) -> None:
    """A second reading overwrites nothing: the renamed action is found, its amount stays, both are told."""
    snapshot = imported(short)
    wells = snapshot.all(Action)[0]
    edited = snapshot.with_(altered(wells, title="Trois puits", requested=Decimal(650), results="bons"))

    result = planned(short, edited)

    assert not result.edit
    assert result.already_there == 2
    assert [told.reason for told in result.remarks] == [
        "le fichier dit «\u00a0Puits\u00a0», le dossier garde «\u00a0Trois puits\u00a0»",
        "le fichier dit «\u00a0500\u202f€\u00a0», le dossier garde «\u00a0650\u202f€\u00a0»",
    ]


def test_a_newer_version_of_the_list_completes_what_was_empty(short: Path, tmp_path: Path) -> None:
    """The vote has come: the empty amount is filled, a changed one is only told, a new line is added."""
    snapshot = imported(short)
    newer = write_text(
        tmp_path / "liste v2.csv",
        SHORT.replace("500;", "500;450").replace("300;200", "350;200") + "Chorale;Bal;2024;90;\n",
    )

    result = planned(newer, snapshot)
    after = snapshot.with_(result.edit)

    assert (result.kept, result.already_there) == (3, 2)
    assert [(a.title, a.requested, a.voted) for a in after.all(Action)] == [
        ("Puits", Decimal(500), Decimal(450)),
        ("Tournée", Decimal(300), Decimal(200)),
        ("Bal", Decimal(90), None),
    ]
    assert [told.reason.split("«")[0].strip() for told in result.remarks] == [
        "champ vide complété par le fichier",
        "le fichier dit",
    ]


def test_lines_that_look_alike_are_all_kept_and_found_again(tmp_path: Path) -> None:
    """Two grants of one name are two actions; one put between them later does not shift the others."""
    head = "Structure;Projet;Voté\n"
    first = write_text(tmp_path / "a.csv", head + "Club;Stage;100\nClub;Stage;300\n")
    then = write_text(tmp_path / "b.csv", head + "Club;Stage;100\nClub;Stage;200\nClub;Stage;300\n")

    snapshot = imported(then, imported(first))

    assert sorted(action.voted or 0 for action in snapshot.all(Action)) == [100, 200, 300]


def test_two_copies_that_read_the_same_file_merge_without_doubles(short: Path) -> None:
    """Ids derive from the lines, so the office and the field copy agree."""
    base = Snapshot.of()
    office, field = imported(short, base), imported(short, base)

    merged = merge(base, office, field)

    assert not merged.edit
    assert not merged.conflicts
