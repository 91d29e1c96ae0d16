"""The command line as a script meets it: real files, exit codes, one sentence when something is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

import main
from aict_desktop import cli
from aict_desktop.documents import names
from aict_desktop.domain.records import Action, Activity, Contact, Dossier, Measurement, Stakeholder, Workshop
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.mapping import propose
from aict_desktop.imports.remembered import FILE_NAME, Remembered
from aict_desktop.imports.sheets import read_sheets
from aict_desktop.storage.store import Store
from tests.documents.returning import Spreadsheet

ROOT = Path(__file__).resolve().parents[1]
MONTPELLIER = ROOT.parent / "shared/real/montpellier_2014_actions_internationales_jumelages.csv"


def _snapshot(path: Path) -> Snapshot:
    store = Store.open(path, readonly=True)
    try:
        return store.snapshot
    finally:
        store.close()


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """The dossier of Montpellier, just made."""
    path = tmp_path / "montpellier.aict"
    assert cli.main(["nouveau", str(path), "--insee", "34172"]) == 0
    return path


def test_a_new_dossier_is_filled_from_the_official_list(dossier: Path) -> None:
    """Name, department, SIREN and population are those of the list."""
    made = _snapshot(dossier).one(Dossier)
    assert (made.name, made.department, made.siren) == ("Montpellier", "Hérault", "213401722")
    assert made.population is not None
    assert made.population > 290_000


def test_each_command_of_the_help_is_handed_to_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    """A command that ``main.py`` does not know would open the window."""
    assert cli.main(["aide"]) == 0
    told = {line.split()[1] for line in capsys.readouterr().out.splitlines() if line.startswith("  main.py ")}
    assert told - {"[DOSSIER.aict]", main.SELF_TEST} == set(main.COMMANDS)
    assert set(main.HELP) == set(cli.HELP)


def test_a_siren_and_a_title_make_any_authority(tmp_path: Path) -> None:
    """A region has no INSEE code of a commune: its SIREN finds it."""
    path = tmp_path / "bretagne.aict"
    assert cli.main(["nouveau", str(path), "--siren", "233500016", "--titre", "La Bretagne et le monde"]) == 0
    made = _snapshot(path).one(Dossier)
    assert (made.authority_kind, made.title) == ("region", "La Bretagne et le monde")


@pytest.mark.skipif(not MONTPELLIER.exists(), reason="the shared real input is not on this machine")
def test_the_real_list_of_montpellier_comes_in_whole(
    dossier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """33 lines, their sums, 28 organisations, each unreadable date listed; a second time adds nothing."""
    assert cli.main(["importer", str(dossier), "actions", str(MONTPELLIER)]) == 0
    printed = capsys.readouterr().out
    after = _snapshot(dossier)
    actions = after.all(Action)
    assert len(actions) == 33
    assert sum((row.proposed or Decimal(0)) for row in actions) == Decimal(66_950)
    assert sum((row.requested or Decimal(0)) for row in actions) == Decimal(148_845)
    assert len(after.all(Stakeholder)) == 28
    for unread in ("MAI 2014", "fin juillet 2014", "Aout 2014"):
        assert unread in printed
        assert any(unread in row.date_text and row.start is None for row in actions)
    assert cli.main(["importer", str(dossier), "actions", str(MONTPELLIER)]) == 0
    assert _snapshot(dossier) == after


def test_what_the_command_line_did_can_be_undone(dossier: Path, tmp_path: Path) -> None:
    """An import is one change in the journal that the window reads."""
    table = tmp_path / "actions.csv"
    table.write_text("Association;Montant voté\nLes Amis de Teișoreni;1 500 €\nChorale;200\n", "utf-8")
    before = _snapshot(dossier)
    assert cli.main(["importer", str(dossier), "actions", str(table)]) == 0
    store = Store.open(dossier)
    assert len(store.snapshot.all(Action)) == 2
    store.undo()
    assert store.snapshot == before
    store.close()


def test_a_preview_writes_nothing_and_says_what_may_be_chosen(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The mapping, the row of the headings, the filters; then only the lines asked for come in."""
    table = tmp_path / "actions.csv"
    table.write_text("Association;Thème;Voté\nA;Sport;1\nB;Culture;2\nC;Sport;4\nD;Culture;8\n", "utf-8")
    before = dossier.read_bytes()

    assert cli.main(["importer", str(dossier), "actions", str(table), "--apercu"]) == 0
    printed = capsys.readouterr().out
    assert dossier.read_bytes() == before
    for told in ("Voté → Montant voté", "ligne 1", "Thème : Sport ; Culture", "rien n’a été écrit"):
        assert told in printed.replace("\u00a0", " ")

    filtered = [
        "importer",
        str(dossier),
        "actions",
        str(table),
        "--filtre",
        "theme=sport",
        "--feuille",
        "Actions",
    ]
    assert cli.main(filtered) == 0
    assert "Sport\u00a0: 2\u00a0lignes, Montant voté 5\u202f€" in capsys.readouterr().out
    assert [row.voted for row in _snapshot(dossier).all(Action)] == [Decimal(1), Decimal(4)]


def test_a_directory_of_stakeholders_comes_in(dossier: Path, tmp_path: Path) -> None:
    """With their contacts; a second time adds nothing."""
    table = tmp_path / "annuaire.csv"
    table.write_text("Nom;Type;Contact;Mail\nChorale;Association;Anne Roux;a@ex.fr\n", "utf-8")

    for _ in range(2):
        assert cli.main(["importer", str(dossier), "acteurs", str(table)]) == 0

    (chorale,), (anne,) = _snapshot(dossier).all(Stakeholder), _snapshot(dossier).all(Contact)
    assert (chorale.category, anne.stakeholder, anne.email) == ("association", chorale.id, "a@ex.fr")


def test_a_logframe_and_its_measurements_come_in(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A preview writes nothing and counts each level; then the values of its indicators find it."""
    frame, round_ = tmp_path / "cadre.csv", tmp_path / "releve.csv"
    frame.write_text(
        "Axe;Résultat;Activité;Indicateur;Service\nMobilité;Guichet;Louer;Jeunes reçus;DGS\n"
        "Mobilité;Guichet;Ouvrir;;CCAS\n",
        "utf-8",
    )
    round_.write_text("Indicateur;2027;2028\nJeunes reçus;12;env. 15\n", "utf-8")
    logframe = ["importer", str(dossier), "cadre-logique", str(frame)]
    before = dossier.read_bytes()

    assert cli.main([*logframe, "--apercu", "--filtre", "Service=DGS"]) == 0
    assert "Activités\u00a0: 1 à ajouter, 0 dans le dossier" in capsys.readouterr().out
    assert dossier.read_bytes() == before
    for _ in range(2):
        assert cli.main(logframe) == 0
        assert cli.main(["importer", str(dossier), "mesures", str(round_)]) == 0

    after = _snapshot(dossier)
    assert [row.text for row in after.all(Activity)] == ["Louer", "Ouvrir"]
    assert [(row.value, str(row.day)) for row in after.all(Measurement)] == [(Decimal(12), "2027-12-31")]
    assert "pas un nombre seul" in capsys.readouterr().out


def test_an_edited_workbook_comes_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Previewed, of one sheet, then whole: what is sure is written, a line gone waits for the window."""
    path = tmp_path / "exemple.aict"
    assert cli.main(["exemple", str(path)]) == 0
    before = _snapshot(path)
    sheet = Spreadsheet(before, tmp_path)
    activity, actor = before.all(Activity)[0], before.all(Stakeholder)[0]
    sheet.type(("activity", activity.id, "cost"), 4321.5)
    sheet.type(("stakeholder", actor.id, "name"), "Un autre nom")
    sheet.book["Ateliers"].delete_rows(5)
    bring = ["importer", str(path), "classeur", str(sheet.saved())]
    capsys.readouterr()
    assert cli.main([*bring, "--apercu"]) == 0
    told = capsys.readouterr().out

    assert "4\u202f321,50\u202f€" in told
    assert "[x]" in told
    assert "[ ]" in told
    assert _snapshot(path) == before
    assert cli.main([*bring, "--feuille", "Activités"]) == 0
    assert _snapshot(path).all(Activity)[0].cost == Decimal("4321.50")
    assert _snapshot(path).all(Stakeholder)[0].name == actor.name
    assert cli.main(bring) == 0
    assert _snapshot(path).all(Stakeholder)[0].name == "Un autre nom"
    assert len(_snapshot(path).all(Workshop)) == len(before.all(Workshop))


def test_a_workbook_of_another_dossier_is_refused(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence, and nothing is written."""
    path = tmp_path / "exemple.aict"
    assert cli.main(["exemple", str(path)]) == 0
    sheet = Spreadsheet(_snapshot(path), tmp_path)
    before = _snapshot(dossier)
    assert cli.main(["importer", str(dossier), "classeur", str(sheet.path)]) == 1

    assert "autre dossier" in capsys.readouterr().err
    assert _snapshot(dossier) == before


def test_what_was_said_of_the_columns_in_the_window_serves_here(
    dossier: Path, tmp_path: Path, profile: Path
) -> None:
    """The memory of the profile is shared."""
    table = tmp_path / "actions.csv"
    table.write_text("Association;Machin;Voté\nA;Bal;1\n", "utf-8")
    (sheet,) = read_sheets(table)
    Remembered(profile / FILE_NAME).keep(sheet, propose(sheet).with_target(1, "title"))

    assert cli.main(["importer", str(dossier), "actions", str(table)]) == 0

    assert [row.title for row in _snapshot(dossier).all(Action)] == ["Bal"]


def test_every_document_is_written_and_its_path_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One path a line, each file there; the list of names agrees."""
    path = tmp_path / "exemple.aict"
    assert cli.main(["exemple", str(path)]) == 0
    assert cli.main(["exporter", str(path), "--liste"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == list(names())
    assert cli.main(["exporter", str(path), "--vers", str(tmp_path / "sortie")]) == 0
    written = [Path(line) for line in capsys.readouterr().out.splitlines()]
    documents = {each.stem.removesuffix("-valbrune"): each for each in written[: len(names())]}
    assert tuple(documents) == names()
    assert documents["strategie"].read_bytes().startswith(b"%PDF-")
    assert len(load_workbook(documents["classeur"]).sheetnames) >= 8
    assert written[-1].name == "Lisez-moi.txt"
    assert {each.suffix for each in written[len(names()) : -1]} == {".svg", ".png"}
    assert all(each.exists() for each in written)


def test_what_cannot_be_written_does_not_stop_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder in the place of a file: one sentence, status 1, and everything else is there."""
    path, folder = tmp_path / "exemple.aict", tmp_path / "sortie"
    cli.main(["exemple", str(path)])
    (folder / "afom-valbrune.pdf").mkdir(parents=True)
    capsys.readouterr()
    assert cli.main(["exporter", str(path), "--vers", str(folder)]) == 1
    printed = capsys.readouterr()
    assert "afom-valbrune.pdf" in printed.err
    assert len(printed.err.strip().splitlines()) == 1
    assert str(folder / "Lisez-moi.txt") in printed.out
    assert not list(folder.rglob(".*"))


def test_checking_tells_the_points_and_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The worked example leaves a few points to review, and its file is sound."""
    path = tmp_path / "exemple.aict"
    cli.main(["exemple", str(path)])
    capsys.readouterr()
    assert cli.main(["verifier", str(path)]) == 0
    printed = capsys.readouterr().out
    assert "est sain" in printed
    assert "à revoir" in printed


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nouveau", "{tmp}/x.aict", "--insee", "99999"], "code INSEE « 99999 »"),
        (["nouveau", "{tmp}/x.aict", "--siren", "000000000"], "SIREN « 000000000 »"),
        (["nouveau", "{tmp}/x.aict"], "Commande non comprise"),
        (["nouveau", "{tmp}/nulle/part/x.aict", "--insee", "34172"], "n’a pas pu être créé"),
        (["verifier", "{tmp}/absent.aict"], "n’est plus à cet endroit"),
        (["verifier", "{tmp}/vide.aict"], "est vide"),
        (["verifier", "{tmp}/lettre.aict"], "n’est pas un dossier"),
        (["exporter", "{tmp}/bon.aict"], "--vers"),
        (["exporter", "{tmp}/bon.aict", "--vers", "{tmp}", "--document", "roman"], "« roman » n’existe pas"),
        (["importer", "{tmp}/bon.aict", "actions", "{tmp}/absent.csv"], "absent.csv"),
        (["importer", "{tmp}/bon.aict", "contes", "{tmp}/x.csv"], "Commande non comprise"),
        (["importer", "{tmp}/bon.aict", "acteurs", "{tmp}/liste.csv", "--feuille", "2023"], "« 2023 »"),
        (["importer", "{tmp}/bon.aict", "actions", "{tmp}/liste.csv", "--filtre", "Canton=x"], "« Voté »"),
        (["importer", "{tmp}/bon.aict", "actions", "{tmp}/liste.csv", "--filtre", "Voté=9"], "« 100 »"),
        (["importer", "{tmp}/bon.aict", "actions", "{tmp}/liste.csv", "--filtre", "Voté"], "le signe ="),
        (["exemple", "{tmp}/bon.aict"], "existe déjà"),
    ],
)
def test_what_cannot_be_done_is_one_french_sentence(
    arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit status 1, one line on the standard error, no traceback, nothing on the standard output."""
    (tmp_path / "vide.aict").touch()
    (tmp_path / "liste.csv").write_text("Association;Voté\nChorale;100\nClub;200\n", "utf-8")
    (tmp_path / "lettre.aict").write_text("Madame le maire, " * 40, "utf-8")
    Store.create(tmp_path / "bon.aict", [Dossier()]).close()
    assert cli.main([part.replace("{tmp}", str(tmp_path)) for part in arguments]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert told in printed.err.replace("\u00a0", " ").replace("\u202f", " ")
    assert len(printed.err.strip().splitlines()) == 1


def test_main_leads_to_the_command_line(tmp_path: Path) -> None:
    """``main.py`` runs a command without loading Qt, in a process of its own."""
    path = tmp_path / "exemple é # %.aict"
    script = (
        f"import sys; sys.argv[0] = 'main.py'; import main; code = main.main(['exemple', {str(path)!r}]); "
    )
    script += "assert not any(name.startswith('PySide6') for name in sys.modules); sys.exit(code)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert path.exists()


def test_a_redirected_output_holds_every_character(dossier: Path) -> None:
    """Windows redirects into an alphabet without narrow no-break spaces; the report is whole all the same."""
    command = [sys.executable, "main.py", "verifier", str(dossier)]
    poor = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    done = subprocess.run(command, cwd=ROOT, env=poor, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert "«\u00a0montpellier.aict\u00a0» est sain" in done.stdout.decode()
