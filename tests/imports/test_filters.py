"""Lines are picked by their values, added up by theme, and compared with what other sheets say of them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from aict_desktop.domain.records import Action
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.filters import read_filters
from aict_desktop.imports.found import read_lines
from aict_desktop.imports.layout import find_header
from aict_desktop.imports.mapping import most_readable, propose, sheet_called
from aict_desktop.imports.plan import Plan, plan
from aict_desktop.imports.problems import ImportProblem
from aict_desktop.imports.report import choices, report
from aict_desktop.imports.sheets import Sheet, read_sheets
from aict_desktop.imports.subjects import STAKEHOLDERS
from tests.imports.lists import ODS, needs_real, write_text

INTERNATIONAL = "Thématique=Actions internationales et jumelages"
TOWN = """Structure;Projet;Thème;Quartier;Voté
Chorale;Concert;Culture;Nord;100
Club;Tournoi;Sport;Nord;200
Harmonie;Bal;CULTURE;Sud;300
Judo;Stage;sport;Sud;50
Amis;Voyage;;Sud;10
"""


def _plan(sheets: list[Sheet], *filters: str, sheet: Sheet | None = None) -> Plan:
    chosen = sheet or most_readable(sheets)
    layout = propose(chosen)
    wanted = read_filters(filters, read_lines(chosen, layout).lines, layout)
    others = [other for other in sheets if other is not chosen]
    return plan(Snapshot.of(), chosen, layout, "liste", filters=wanted, others=others)


@pytest.fixture
def town(tmp_path: Path) -> list[Sheet]:
    return read_sheets(write_text(tmp_path / "a.csv", TOWN))


@needs_real
def test_the_international_lines_of_a_large_town_are_picked_by_theme() -> None:
    """Of 1 191 lines the 33 of one theme, written once at the head of their block, to the euro."""
    result = _plan(read_sheets(ODS), INTERNATIONAL)

    assert (result.read, result.picked, result.kept, len(result.organisations)) == (1191, 33, 33, 28)
    assert result.totals == {"proposed": Decimal(66_950), "requested": Decimal(148_845)}
    assert {a.theme for a in Snapshot.of().with_(result.edit).all(Action)} == {
        "ACTIONS INTERNATIONALES ET JUMELAGES"
    }


@needs_real
def test_the_summary_sheet_of_a_large_town_is_told_to_disagree() -> None:
    """One sentence with both figures; the lines that are left are all accounted for."""
    told = report(_plan(read_sheets(ODS), INTERNATIONAL))
    (gap,) = [line for line in told if "245\u202f850" in line]

    assert (
        "«\u00a0Par thématique\u00a0» dit 245\u202f850\u202f€, mais les lignes font 66\u202f950\u202f€" in gap
    )
    assert any(
        "1\u202f158\u00a0lignes hors de votre choix" in line and "46\u00a0lignes" in line for line in told
    )
    assert any("ligne 35, «\u00a0Total · 66950\u00a0»" in line for line in told)
    assert any("«\u00a0Détail Sport\u00a0»" in line for line in told)


@needs_real
def test_the_whole_workbook_is_added_up_by_theme() -> None:
    """Every line is in one theme or in none, and the sums of the themes are the sums of the list."""
    result = _plan(read_sheets(ODS))
    (by_theme,) = result.sums

    assert sum(group.lines for group in by_theme.groups) == result.kept == 1191
    assert sum(group.amounts["proposed"] for group in by_theme.groups) == result.totals["proposed"]
    assert {told.text for told in result.remarks if told.warns} >= {"ACTIONS INTERNATIONALES ET JUMELAGES"}
    assert not {told.text for told in result.remarks if told.warns} & {"SOLIDARITE", "CULTURE"}


@needs_real
def test_a_block_that_gives_a_column_another_name_is_told() -> None:
    """Row 619 calls the projects themes: it is read as the rest, and said."""
    result = _plan(read_sheets(ODS))

    assert [(told.line, told.column) for told in result.remarks if "change de nom" in told.reason] == [
        (619, "Thématique")
    ]


@needs_real
@pytest.mark.parametrize(
    ("name", "kept"), [("detail CULTURE", 448), ("Par thématique", 0), ("Détail Sport", 0)]
)
def test_each_sheet_of_a_large_town_can_be_asked_for(name: str, kept: int) -> None:
    """By its name whatever the case and accents; one without headings waits for the user to name columns."""
    sheets = read_sheets(ODS)
    sheet = sheet_called(sheets, name, "liste")

    assert _plan(sheets, sheet=sheet).kept == kept


@needs_real
def test_a_list_of_grants_gives_its_stakeholders_too() -> None:
    """The lines of a theme, one stakeholder for each name."""
    sheet = read_sheets(ODS)[0]
    layout = propose(sheet, STAKEHOLDERS)
    wanted = read_filters([INTERNATIONAL], read_lines(sheet, layout).lines, layout)

    result = plan(Snapshot.of(), sheet, layout, "liste", filters=wanted)

    assert (result.picked, len(result.organisations)) == (33, 28)


def test_filters_must_all_hold_and_values_of_one_column_are_alternatives(town: list[Sheet]) -> None:
    """Case, accents and stray spaces do not count."""

    def titles(*filters: str) -> list[str]:
        return [a.title for a in Snapshot.of().with_(_plan(town, *filters).edit).all(Action)]

    assert titles("THEME = culture ") == ["Concert", "Bal"]
    assert titles("thème=culture", "quartier=sud") == ["Bal"]
    assert titles("thème=culture", "thème=") == ["Concert", "Bal", "Voyage"]


def test_the_report_adds_up_by_theme_and_by_filter(town: list[Sheet]) -> None:
    """Only the lines that are kept count, each column by itself, what is outside is one sentence."""
    told = report(_plan(town, "Quartier=Sud"))

    assert told[told.index("Par Thème\u00a0:") + 1 :][:3] == [
        "  CULTURE\u00a0: 1\u00a0ligne, Montant voté 300\u202f€",
        "  sport\u00a0: 1\u00a0ligne, Montant voté 50\u202f€",
        "  (rien d’écrit)\u00a0: 1\u00a0ligne, Montant voté 10\u202f€",
    ]
    assert "  Sud\u00a0: 3\u00a0lignes, Montant voté 360\u202f€" in told
    assert "  2\u00a0lignes hors de votre choix (Quartier\u00a0: Sud), non reprises" in told


@pytest.mark.parametrize(
    ("text", "key", "told"),
    [
        ("Thème", "filter_form", "Thématique=Culture"),
        ("Canton=Nord", "no_such_column", "«\u00a0Quartier\u00a0»"),
        ("Quartier=Est", "no_such_value", "«\u00a0Nord\u00a0» ; «\u00a0Sud\u00a0»"),
        ("Quartier=", "no_such_value", "«\u00a0Nord\u00a0» ; «\u00a0Sud\u00a0»"),
    ],
)
def test_a_filter_that_means_nothing_is_one_sentence(
    town: list[Sheet], text: str, key: str, told: str
) -> None:
    """It lists the columns or the values that exist."""
    with pytest.raises(ImportProblem) as refusal:
        _plan(town, text)

    assert refusal.value.key == key
    assert told in str(refusal.value).replace("\u202f;", " ;")


def test_a_sheet_that_is_not_there_is_one_sentence(town: list[Sheet]) -> None:
    """It lists those that exist."""
    with pytest.raises(ImportProblem, match="«\u00a0a\u00a0»"):
        sheet_called(town, "2023", "a.csv")


def test_only_a_summary_is_compared_and_only_when_it_differs(town: list[Sheet]) -> None:
    """A label told once with one amount is a summary; a label told twice is a list."""
    summary = Sheet("Bilan", (("culture", "400 €"), ("Sport", Decimal(1250)), ("Nord", Decimal(7))))
    details = Sheet("Détail", (("Culture", Decimal(1)), ("Culture", Decimal(2)), ("sport", "x")))

    gaps = [told for told in _plan([*town, summary, details]).remarks if told.warns]

    assert [
        (told.text, "1\u202f250\u202f€" in told.reason, "250\u202f€" in told.reason) for told in gaps
    ] == [("Sport", True, True)]


def test_what_may_be_chosen_is_listed(town: list[Sheet]) -> None:
    """The row of the headings, then the columns of few values, themes first; never amounts or names."""
    layout = propose(town[0])
    found = plan(Snapshot.of(), town[0], layout, "a.csv")

    assert choices(found, read_lines(town[0], layout)) == [
        "En-têtes lus à la ligne 1.",
        "Filtre possible, Quartier\u00a0: Nord ; Sud.",
    ]


def test_headings_may_be_anywhere_or_said_by_the_user(tmp_path: Path) -> None:
    """They are looked for below a title; a row of words of one's own is taken when the user points at it."""
    title = read_sheets(write_text(tmp_path / "a.csv", f"Liste 2024\n;\n{TOWN}"))[0]
    own = read_sheets(write_text(tmp_path / "b.csv", "Liste\nQui;Quoi\nA;1\n"))[0]

    assert find_header(title.rows, "actions") == 2
    assert [column.heading for column in propose(own, header=1).columns] == ["Qui", "Quoi"]
    assert propose(own).header is None
