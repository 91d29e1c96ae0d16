"""Lists of stakeholders become records with their themes and contacts: one for each name, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from aict_desktop.domain.edit import altered
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.merge import merge
from aict_desktop.domain.records import Contact, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.mapping import propose
from aict_desktop.imports.plan import Plan, plan
from aict_desktop.imports.sheets import read_sheets
from aict_desktop.imports.subjects import STAKEHOLDERS
from tests.imports.lists import imported, write_text

DIRECTORY = """Annuaire des partenaires;;;;;;;;;;;
Nom;Fédération;Type;Interne/externe;Ville;Domaines;Types d’action;Fonction;Contact;Tél;Mail;Observations
Comité de jumelage;;Association;Externe;Altdorf;Culture, jeunesse;Jumelage;Élue;Anne Roux;01 02;a@ex.fr;vu
COMITE DE JUMELAGE;;;;;sport et astrologie;;Trésorier;Paul Vert;;p@ex.fr;
Lycée agricole;Ministère;Lycée;;;Jeunesse et mobilité;Mobilité des jeunes;;;;;
;;;;;;;Maire;Zoé Blanc;;;
TOTAL;;;;;;;;;;;
"""


def _plan(path: Path, snapshot: Snapshot | None = None, **options: list[str]) -> Plan:
    (sheet,) = read_sheets(path)
    layout = propose(sheet, STAKEHOLDERS)
    return plan(snapshot or Snapshot.of(), sheet, layout, path.name, **options)  # type: ignore[arg-type]


def _imported(path: Path, snapshot: Snapshot | None = None) -> Snapshot:
    before = snapshot or Snapshot.of()
    return before.with_(_plan(path, before).edit.cleaned())


def _ticks(snapshot: Snapshot, owner: Stakeholder, field: str) -> set[str]:
    return set(LINKS[Stakeholder.table, field].values(snapshot, owner.id))


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return write_text(tmp_path / "annuaire.csv", DIRECTORY)


def test_every_column_of_a_directory_lands_in_its_field(directory: Path) -> None:
    """Words become codes, several themes of one cell become ticks, what is unknown goes to the notes."""
    after = _imported(directory)
    committee, school = after.all(Stakeholder)

    assert (committee.name, committee.category, committee.position, committee.territory) == (
        *("Comité de jumelage", "association", "external", "Altdorf"),
    )
    assert (school.organisation, school.category, school.source) == ("Ministère", "education", directory.name)
    assert _ticks(after, committee, "themes") == {"culture", "youth", "sport"}
    assert _ticks(after, committee, "forms") == {"twinning"}
    assert _ticks(after, school, "themes") == _ticks(after, school, "forms") == {"youth"}
    assert committee.notes.split("\n") == ["vu", "Domaines\u00a0: sport et astrologie"]


def test_lines_of_one_name_are_one_stakeholder_with_several_contacts(directory: Path) -> None:
    """And each line that is joined or left is told."""
    after, result = _imported(directory), _plan(directory)

    assert [(c.role, c.name, c.phone, c.email, c.source) for c in after.all(Contact)] == [
        ("Élue", "Anne Roux", "01 02", "a@ex.fr", directory.name),
        ("Trésorier", "Paul Vert", "", "p@ex.fr", directory.name),
    ]
    assert {c.stakeholder for c in after.all(Contact)} == {after.all(Stakeholder)[0].id}
    assert (result.read, result.kept, result.contacts) == (4, 3, 2)
    assert [(told.line, told.reason.split("\u00a0:")[0].split(",")[0]) for told in result.remarks] == [
        (1, "texte au-dessus du tableau"),
        (4, "mot inconnu de l’application"),
        (4, "même nom qu’à la ligne 3"),
        (6, "pas de nom d’acteur"),
        (7, "ligne de total"),
    ]


def test_a_second_import_changes_nothing(directory: Path) -> None:
    """Every line is found again, even under a name that the user changed since."""
    after = _imported(directory)
    committee = after.all(Stakeholder)[0]
    renamed = after.with_(altered(committee, name="Comité d’Altdorf"))

    assert not _plan(directory, after).edit
    assert not _plan(directory, renamed).edit
    assert _plan(directory, renamed).already_there == 3


def test_a_newer_list_completes_what_is_empty_and_tells_what_differs(directory: Path, tmp_path: Path) -> None:
    """What was typed stays; a new telephone is filled in, another category is only told."""
    after = _imported(directory)
    newer = write_text(
        tmp_path / "annuaire 2.csv",
        "Nom;Type;Ville;Contact;Téléphone;Thème\n"
        "Lycée agricole;Entreprise;Brno;;;sport\nComité de Jumelage;;;Paul Vert;03 04;sport\n",
    )
    result = _plan(newer, after)
    changed = after.with_(result.edit)

    school = next(row for row in changed.all(Stakeholder) if row.name == "Lycée agricole")
    assert (school.category, school.territory) == ("education", "Brno")
    assert [c.phone for c in changed.all(Contact)] == ["01 02", "03 04"]
    assert _ticks(changed, school, "themes") == {"youth", "sport"}
    assert [told.text for told in result.remarks if "coché" in told.reason] == ["Sport"]
    assert any("«\u00a0Entreprise, opérateur\u00a0»" in told.reason for told in result.remarks)


def test_two_people_who_share_an_address_stay_two(tmp_path: Path) -> None:
    """A name tells more than the address of the office."""
    path = write_text(tmp_path / "a.csv", "Nom;Contact;Mail\nClub;Anne;c@ex.fr\nClub;Paul;c@ex.fr\n")

    assert [contact.name for contact in _imported(path).all(Contact)] == ["Anne", "Paul"]


def test_a_name_left_out_leaves_its_lines(directory: Path) -> None:
    """Neither the stakeholder, nor its ticks, nor its contacts; and the lines say so."""
    result = _plan(directory, left_out=["Comité de jumelage"])
    after = Snapshot.of().with_(result.edit)

    assert [row.name for row in after.all(Stakeholder)] == ["Lycée agricole"]
    assert not after.all(Contact)
    assert sum("à votre demande" in told.reason for told in result.remarks) == 2


def test_an_import_is_one_edit_that_undoes_and_merges(directory: Path) -> None:
    """Everything goes at once, and two copies that read the same file agree."""
    base = Snapshot.of([Stakeholder(id="s", name="Déjà là", order="i")])
    edit = _plan(directory, base).edit

    assert base.with_(edit).with_(edit.inverse()) == base
    assert not base.with_(edit).orphans()
    assert not merge(base, base.with_(edit), base.with_(edit)).edit


def test_actions_and_stakeholders_of_the_same_names_meet(directory: Path, tmp_path: Path) -> None:
    """A list of grants read first makes the very stakeholders that a directory completes."""
    grants = write_text(tmp_path / "b.csv", "Structure;Projet;Voté\nLycée agricole;Voyage;100\n")
    after = _imported(directory, imported(grants))

    assert sorted(row.name for row in after.all(Stakeholder)) == ["Comité de jumelage", "Lycée agricole"]
