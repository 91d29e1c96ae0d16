"""Headings are understood, deceptive ones are not, and the user may say otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from aict_desktop.imports.headings import recognise
from aict_desktop.imports.mapping import Layout, propose
from aict_desktop.imports.sheets import read_sheets
from aict_desktop.imports.subjects import LEAVE, NOTES, SUBJECTS, Subject
from aict_desktop.reference.files import read_toml
from tests.imports.lists import CSV, needs_real, write_text


def _proposed(tmp_path: Path, text: str) -> Layout:
    return propose(read_sheets(write_text(tmp_path / "liste.csv", text))[0])


def _targets(layout: Layout) -> list[str]:
    return [column.target for column in layout.columns]


@pytest.mark.parametrize(
    ("heading", "target", "year"),
    [
        ("Montant Demandé 2014", "requested", 2014),
        ("SUBVENTIONS DEMANDÉES (en €)", "requested", None),
        ("Montant déjà attribué 2014", "voted", 2014),
        ("Versé", "paid", None),
        ("Nom de l’association", "organisation", None),
        ("Nom du projet", "title", None),
        ("N° de dossier", "reference", None),
        ("Date de réalisation du projet", "period", None),
        ("Thématiques", "theme", None),
        ("Ville jumelée", "partner", None),
        ("Date de naissance", "", None),
        ("Coût total", "", None),
    ],
)
def test_headings_are_known_without_case_accents_or_endings(
    heading: str, target: str, year: int | None
) -> None:
    """A heading is named when most of its words are known, and its year is read."""
    meaning = recognise(heading, "actions")

    assert (meaning.target, meaning.year) == (target, year)


@needs_real
def test_the_heading_that_holds_the_separator_is_put_together() -> None:
    """« Montant;proposée 2014 » is one heading cut in two: amounts in the first column, notes beside."""
    layout = propose(read_sheets(CSV)[0])

    assert {column.heading: column.target for column in layout.columns} == {
        "Code": "reference",
        "Structure": "organisation",
        "Type": "support",
        "Nom du projet": "title",
        "Montant": "proposed",
        "proposée 2014": NOTES,
        "Etape": NOTES,
        "Exercice": "year",
        "Date de réalisation du projet": "period",
        "Montant Demandé 2014": "requested",
        "Thématique": "theme",
    }
    assert "coupé en deux" in layout.remarks[0].reason


def test_two_full_columns_of_amounts_stay_two_columns(tmp_path: Path) -> None:
    """A bare « Montant » beside « Proposé » is put together only when one of them holds no amounts."""
    layout = _proposed(tmp_path, "Structure;Montant;Proposé\nA;100;80\nB;200;150\n")

    assert _targets(layout) == ["organisation", "voted", "proposed"]
    assert "à vérifier" in layout.remarks[0].reason


def test_a_column_that_does_not_hold_what_its_heading_says_goes_to_the_notes(tmp_path: Path) -> None:
    """« Demande » over words is no amount."""
    layout = _proposed(tmp_path, "Structure;Projet;Demande\nA;x;par courrier\nB;y;au téléphone\n")

    assert _targets(layout) == ["organisation", "title", NOTES]


def test_amounts_of_another_year_are_not_mixed(tmp_path: Path) -> None:
    """Last year's vote is a note; the year of most columns is the year of the lines."""
    layout = _proposed(tmp_path, "Structure;Voté 2023;Demandé 2024;Proposé 2024\nA;1;2;3\n")

    assert _targets(layout) == ["organisation", NOTES, "requested", "proposed"]
    assert layout.year == 2024
    assert any("(2024)" in remark.reason for remark in layout.remarks)


def test_the_user_s_word_wins_and_frees_the_column_that_had_it(tmp_path: Path) -> None:
    """Giving a column a target takes it from the other; notes and leaving may be given many times."""
    layout = _proposed(tmp_path, "Structure;Projet;Libellé\nA;x;y\n")

    changed = layout.with_target(2, "title").with_target(0, LEAVE)

    assert _targets(layout) == ["organisation", "title", NOTES]
    assert _targets(changed) == [LEAVE, NOTES, "title"]


@pytest.mark.parametrize("subject", SUBJECTS.values(), ids=SUBJECTS)
def test_every_target_has_a_label_and_every_known_wording_a_target(subject: Subject) -> None:
    """The window can name each choice, and no wording of the resource leads nowhere."""
    assert all(subject.label(target) for target in subject.targets)
    assert set(read_toml("imports.toml")["headings"][subject.name]) <= set(subject.targets)
