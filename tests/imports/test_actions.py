"""Lists become actions: nothing lost without a word, nothing added twice, nothing typed overwritten."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.mapping import propose
from aict_desktop.imports.plan import plan
from aict_desktop.imports.report import report
from aict_desktop.imports.sheets import read_sheets
from aict_desktop.imports.subjects import LEAVE
from tests.imports.lists import CSV, ODS, imported, needs_real, planned, write_small_town, write_text

SHORT = "Structure;Projet;Année;Demandé;Voté\nAmis du Bénin;Puits;2024;500;\nChorale;Tournée;2024;300;200\n"


@pytest.fixture
def short(tmp_path: Path) -> Path:
    return write_text(tmp_path / "liste.csv", SHORT)


@pytest.fixture
def small_town(tmp_path: Path) -> Path:
    return write_small_town(tmp_path / "petite ville.xlsx")


@needs_real
def test_the_real_list_is_kept_whole() -> None:
    """33 lines, 28 organisations, amounts to the euro; the three dates that no one could read are listed."""
    result = planned(CSV)

    assert (result.read, result.kept, result.already_there, result.understood) == (33, 33, 0, 30)
    assert len(result.organisations) == 28
    assert result.totals == {"requested": Decimal(148_845), "proposed": Decimal(66_950)}
    assert [(told.line, told.text) for told in result.remarks if told.line] == [
        (3, "MAI 2014"),
        (20, "fin juillet 2014"),
        (29, "Aout 2014"),
    ]
    assert result.edit.label == f"Importation de «\u00a0{CSV.name}\u00a0»"


@needs_real
def test_each_cell_of_the_real_list_is_found_again() -> None:
    """Texts are kept as typed but for stray spaces, dates beside their text, the rest in the notes."""
    snapshot = imported(CSV)
    by_title = {action.title: action for action in snapshot.all(Action)}

    carnival = by_title["CARNAVAL DE LA BIODIVERSITE FES"]
    assert (carnival.start, carnival.end) == (date(2014, 3, 9), date(2014, 3, 16))
    assert (carnival.date_text, carnival.reference, carnival.year) == ("9 au 16/03/2014", "2229", 2014)
    assert (carnival.requested, carnival.proposed, carnival.voted) == (Decimal(5000), Decimal(750), None)
    assert carnival.notes.split("\n") == [
        "Type\u00a0: P",
        "proposée 2014\u00a0: 1 proposée",
        "Etape\u00a0: Conseil Municipal",
    ]
    assert (carnival.kind, carnival.source) == ("subsidy", CSV.name)
    owner = snapshot.get(Stakeholder, carnival.organisation)
    assert owner is not None
    assert (owner.name, owner.category, owner.position) == (
        "ASSOCIATION COOPERATIVE SENS DE VIE",
        "association",
        "external",
    )
    assert by_title["Fonctionnement\u00a0: UNICEF"].proposed == Decimal(700)
    assert by_title["JAPAN MATSURI OUTDOOR"].date_text == "MAI 2014"
    assert [action.reference for action in snapshot.all(Action)][:3] == ["1005", "1057", "1710"]


@needs_real
def test_the_whole_workbook_of_a_large_town_is_read() -> None:
    """Totals, repeated headings and themes written once for 443 lines are told apart from lines."""
    result = planned(ODS)

    assert (result.read, result.kept) == (1191, 1191)
    assert sum("ligne de total" in told.reason for told in result.remarks) == 24
    assert sum("en-têtes répétés" in told.reason for told in result.remarks) == 23
    assert not [told for told in result.remarks if "illisible" in told.reason]
    themes = Counter(action.theme for action in Snapshot.of().with_(result.edit).all(Action))
    assert (themes["CULTURE"], themes["ACTIONS INTERNATIONALES ET JUMELAGES"]) == (444, 33)


def test_a_small_town_s_list_is_understood_or_explained(small_town: Path) -> None:
    """Title, blanks, total, merged cells, empty column, « n.c. »: each is handled or listed with a reason."""
    result = planned(small_town)

    assert (result.read, result.kept) == (6, 5)
    assert result.totals == {"requested": Decimal("7750.50"), "voted": Decimal(2450)}
    assert result.organisations == ("Comité de jumelage", "Harmonie municipale", "Puits du Sahel")
    assert [(told.line, told.reason.split("\u00a0:")[0].split(",")[0]) for told in result.remarks] == [
        (0, "année lue au-dessus du tableau et donnée à chaque ligne"),
        (1, "texte au-dessus du tableau"),
        (5, "repris de la ligne 4 pour les lignes 5 à 6"),
        (5, "montant illisible"),
        (6, "date imprécise"),
        (8, "date imprécise"),
        (9, "repris de la ligne 8 pour la ligne 9"),
        (9, "repris de la ligne 8 pour la ligne 9"),
        (10, "montant sans intitulé ni organisme"),
        (11, "ligne de total"),
    ]


def test_a_small_town_s_cells_land_in_their_fields(small_town: Path) -> None:
    """Amounts in words, dates as dates, merged names for each line, formulas and markup as plain text."""
    actions = {action.title: action for action in imported(small_town).all(Action)}

    market = actions["Marché de Noël"]
    assert (market.requested, market.voted, market.notes) == (
        Decimal("2000.50"),
        None,
        "Montant voté\u00a0: n.c.",
    )
    assert (market.start, market.date_text, market.year) == (date(2024, 12, 14), "14/12/2024", 2024)
    assert {actions[name].theme for name in ("Marché de Noël", "Tournée d’été")} == {"Jumelages"}
    assert (actions["=1+1"].requested, actions["=1+1"].notes) == (Decimal(3000), "<b>gras</b>")
    assert actions["Envoi de matériel scolaire"].organisation == actions["=1+1"].organisation != ""


def test_an_amount_merged_over_lines_is_counted_once(tmp_path: Path) -> None:
    """One grant for two lines stays one grant, and it is said."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Structure", "Projet", "Montant voté"], ["A", "un", 900], ["A", "deux", None]):
        sheet.append(row)
    sheet.merge_cells("C2:C3")
    book.save(tmp_path / "a.xlsx")

    result = planned(tmp_path / "a.xlsx")

    assert result.totals == {"voted": Decimal(900)}
    assert [told.reason for told in result.remarks] == [
        "montant commun aux lignes 2 à 3\u00a0: compté une seule fois, sur la première"
    ]


@pytest.mark.parametrize(
    ("themes", "carried"),
    [
        (("A", "", "", ""), ("A", "A", "A", "A")),
        (("A", "", "B", ""), ("A", "A", "B", "B")),
        (("A", "A", "", "B"), ("A", "A", "", "B")),
        (("A", "B", "", "C"), ("A", "B", "", "C")),
        (("", "A", "", ""), ("", "A", "", "")),
        (("A", "idem", '"', "B"), ("A", "A", "A", "B")),
    ],
)
def test_a_theme_is_repeated_only_where_that_is_evident(
    tmp_path: Path, themes: tuple[str, ...], carried: tuple[str, ...]
) -> None:
    """Written once at the head of its block or said « idem »; a blank among full cells stays blank."""
    lines = [f"S{at};{theme.replace(chr(34), chr(39) * 2)};{at}" for at, theme in enumerate(themes)]
    path = write_text(tmp_path / "a.csv", "\n".join(["Structure;Thème;Voté", *lines]))

    assert tuple(action.theme for action in imported(path).all(Action)) == carried


def test_a_list_of_twin_towns_has_its_partners_for_titles(tmp_path: Path) -> None:
    """Countries by name, years of beginning and states in words; an unknown country is kept in the notes."""
    path = write_text(
        tmp_path / "a.csv",
        "Ville jumelée,Pays,Depuis,État\n"
        "Bad Säckingen,Allemagne,1973,en cours\nFoo,Atlantide,1980,Terminée\n",
    )
    one, other = imported(path).all(Action)

    assert (one.title, one.partner, one.country, one.since, one.state) == (
        *("Bad Säckingen", "Bad Säckingen", "DE", 1973, "active"),
    )
    assert (other.country, other.notes, other.state) == ("", "Pays\u00a0: Atlantide", "closed")


def test_without_known_headings_the_user_says_what_columns_are(tmp_path: Path) -> None:
    """Columns are named by their letters, all rows are lines, and nothing is kept before the user speaks."""
    (sheet,) = read_sheets(write_text(tmp_path / "a.csv", "Club;12\nAutre;15\n"))
    layout = propose(sheet)

    before = plan(Snapshot.of(), sheet, layout, "a.csv")
    after = plan(Snapshot.of(), sheet, layout.with_target(0, "organisation").with_target(1, "voted"), "a.csv")

    assert [column.heading for column in layout.columns] == ["Colonne A", "Colonne B"]
    assert (before.read, before.kept) == (2, 0)
    assert "en-têtes" in before.remarks[0].reason
    assert (after.kept, after.totals) == (2, {"voted": Decimal(27)})


def test_a_column_left_out_is_said(short: Path) -> None:
    """What the user leaves is listed, and is nowhere in the dossier."""
    (sheet,) = read_sheets(short)

    result = plan(Snapshot.of(), sheet, propose(sheet).with_target(3, LEAVE), "liste.csv")

    assert [told.column for told in result.remarks] == ["Demandé"]
    assert {action.requested for action in Snapshot.of().with_(result.edit).all(Action)} == {None}


def test_without_stakeholders_the_names_go_to_the_notes(short: Path) -> None:
    """An unticked box makes no organisation, but known ones are linked and no name is lost."""
    there = Stakeholder(id="s", name="CHORALE")
    result = planned(short, Snapshot.of([there]), with_stakeholders=False)
    wells, tour = Snapshot.of([there]).with_(result.edit).all(Action)

    assert result.organisations == ()
    assert (wells.organisation, wells.notes) == ("", "Structure\u00a0: Amis du Bénin")
    assert (tour.organisation, tour.notes) == ("s", "Structure\u00a0: Chorale")


def test_an_organisation_that_is_there_is_used(short: Path) -> None:
    """Names are compared without case or accents, and the record that exists is not touched."""
    there = Stakeholder(id="s", name="amis du benin", category="network")
    snapshot = imported(short, Snapshot.of([there]))

    assert [row.name for row in snapshot.all(Stakeholder)] == ["amis du benin", "Chorale"]
    assert snapshot.get(Stakeholder, "s") == there


def test_an_import_is_undone_in_one_edit(short: Path) -> None:
    """Actions and organisations come and go together."""
    there = Snapshot.of([Stakeholder(id="s", name="Déjà là", order="i")])
    edit = planned(short, there).edit

    assert there.with_(edit).with_(edit.inverse()) == there
    assert not there.with_(edit).orphans()
    assert there.with_(edit).all(Stakeholder)[0].id == "s"


def test_amounts_that_no_dossier_can_hold_are_told(tmp_path: Path) -> None:
    """A number of thirty digits is no amount of a town hall."""
    path = write_text(tmp_path / "a.csv", f"Structure;Projet;Voté\nA;x;{'9' * 30}\nB;y;5\n")
    first = imported(path).all(Action)[0]

    assert (first.voted, first.notes) == (None, f"Voté\u00a0: {'9' * 30}")


def test_the_report_says_what_was_read_kept_and_left(small_town: Path) -> None:
    """French sentences, the totals as people write them, one line for each point."""
    result = planned(small_town)
    lines = report(replace(result, sheet_name="2024"))

    assert lines[:2] == [
        "6\u00a0lignes lues dans «\u00a0petite ville.xlsx\u00a0», feuille «\u00a02024\u00a0».",
        "5\u00a0lignes gardées, dont 2 sans remarque.",
    ]
    assert "Montant demandé\u00a0: 7\u202f750,50\u202f€." in lines
    assert len(lines) == lines.index("10\u00a0points à vérifier\u00a0:") + 11
    assert lines[-1].startswith("  ligne 11, «\u00a0TOTAL · 7850,5 · 2450\u00a0»\u00a0: ligne de total")


def test_an_organisation_left_out_goes_to_the_notes(tmp_path: Path) -> None:
    """One of two is not wanted among the stakeholders: its name stays with its action."""
    path = tmp_path / "deux.csv"
    path.write_text("Association;Projet;Montant voté\nChorale;Concert;200\nAmicale;Fête;300\n", "utf-8")
    (sheet,) = read_sheets(path)
    result = plan(Snapshot.of(), sheet, propose(sheet), path.name, left_out=["Chorale"])
    assert result.organisations == ("Amicale",)
    after = Snapshot.of().with_(result.edit)
    (concert,) = after.where(Action, title="Concert")
    assert (concert.organisation, "Chorale" in concert.notes) == ("", True)
