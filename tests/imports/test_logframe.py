"""Logframes of every form become one: what hangs under what, what proves it, and a word on all the rest."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from aict_desktop.domain.records import (
    Activity,
    AreaPriority,
    Indicator,
    Objective,
    Stakeholder,
    Strategy,
)
from aict_desktop.domain.snapshot import Snapshot
from tests.imports.logframes import (
    GOAL,
    MATRIX,
    Rows,
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
from tests.support import method

OPEN = "Ouvrir la ville"


def _tree(path: Path, rows: Rows) -> list[str]:
    return tree(imported(write_rows(path / "a.xlsx", rows)))


def test_the_guide_s_matrix_comes_in_cell_for_cell(tmp_path: Path) -> None:
    """Several texts in a cell find each other by their numbers; a target told in a name stays in the name."""
    path = write_matrix(tmp_path / "matrice.xlsx")
    after = imported(path)

    assert tree(after) == [
        f"OG {GOAL}",
        " I Habitants touchés | Enquête annuelle",
        " H La paix\u00a0dure",
        "OS Les jeunes sont mobiles",
        " I Jeunes partis | Registre du service",
        " H Les frontières restent ouvertes",
        " R Un guichet est ouvert",
        "  I Jeunes reçus",
        "  A Aménager le local",
        "  A Tenir la permanence",
        " R Les familles accueillent",
        "  I Familles formées, de 12 à 40 au 1er juin 2030",
        "  A Former les familles",
        "OS La ville coopère",
        " I Projets signés | Délibérations",
        " H Le partenaire garde son équipe",
        " R Un accord est signé",
        "  I Accord signé",
        "  A Préparer l’accord",
    ]
    assert reasons(planned(path)) == [
        "1 texte au-dessus du tableau",
        "4 autant de textes que de lignes de logique",
        "6 en-têtes des lignes qui suivent",
        "8 pas un montant seul",
        "10 pas un montant seul",
    ]


def test_the_method_s_four_columns_need_no_column_of_levels(tmp_path: Path) -> None:
    """Each level starts its own cell, and a line « Activités, Ressources, Coûts » heads what is below it."""
    rows: Rows = [
        method.HEADER,
        [f"{method.GOAL[0]}\n{GOAL}", *method.GOAL[1:]],
        [f"{method.OBJECTIVE[0]}\nLes jeunes partent", *method.OBJECTIVE[1:]],
        [f"{method.RESULT[0]}\nUn guichet est ouvert", *method.RESULT[1:]],
        method.ACTIVITIES[:3],
        ["Aménager le local", "Un agent", 1200],
    ]
    after = imported(write_rows(tmp_path / "a.xlsx", rows))
    assert tree(after) == [
        f"OG {GOAL}",
        f" I {method.GOAL[1]} | {method.PROOF}",
        f" H {method.CONTROL}",
        "OS Les jeunes partent",
        f" I {method.OBJECTIVE[1]} | {method.PROOF}",
        " R Un guichet est ouvert",
        f"  I {method.RESULT[1]} | {method.PROOF}",
        "  A Aménager le local",
    ]
    assert activities(after) == [("Aménager le local", "", None, None, "Un agent", Decimal(1200))]


def test_means_and_costs_stand_under_the_headings_of_activities(tmp_path: Path) -> None:
    """An amount is a cost; a cost in words is kept with the means; the costs add up."""
    path = write_matrix(tmp_path / "matrice.xlsx")

    assert [(row[0], *row[4:]) for row in activities(imported(path))] == [
        ("Aménager le local", "Un local, un agent", Decimal(12500)),
        ("Tenir la permanence", "Un agent\nCoût\u00a0: n.c.", None),
        ("Former les familles", "• deux soirées\n• un interprète", Decimal(1800)),
        ("Préparer l’accord", "Coût\u00a0: à définir", None),
    ]
    assert planned(path).totals == {"cost": Decimal(14300)}


def test_a_list_of_activities_hangs_under_merged_cells(tmp_path: Path) -> None:
    """Months and years are their first and last days; what is not understood is left and told."""
    path = write_list(tmp_path / "plan.xlsx")
    after = imported(path)

    assert tree(after) == [
        "OG ",
        "OS Mobilité",
        " R Les jeunes partent",
        "  I Jeunes reçus | 40",
        "  I Tuteurs formés",
        "  A Ouvrir un guichet",
        "  A Former les tuteurs",
        " R Les écoles échangent",
        "  I Classes | 6",
        "  A Jumeler deux écoles",
        "OS Coopération",
        " R L’eau arrive",
        "  A Forer un puits",
    ]
    assert activities(after)[:2] == [
        ("Ouvrir un guichet", "Service jeunesse", date(2027, 1, 4), date(2027, 6, 30), "", Decimal(1000)),
        ("Former les tuteurs", "Service jeunesse", date(2027, 1, 1), date(2028, 12, 31), "", Decimal(2000)),
    ]
    assert reasons(planned(path)) == [
        "0 colonne non reprise",
        "0 rattaché au résultat de l’activité de sa ligne",
        "1 texte au-dessus du tableau",
        "4 pas un nombre seul",
        "5 date illisible",
        "6 aucun indicateur sur cette ligne",
        "7 ligne de total",
    ]


def test_a_funder_s_template_gives_baselines_and_targets(tmp_path: Path) -> None:
    """They are read in columns of their own only; a line without text goes on with the one above."""
    path = write_funder(tmp_path / "bailleur.xlsx")

    assert tree(imported(path)) == [
        f"OG {GOAL}",
        " I Habitants touchés | 100 | 400 | 2032-12-31 | Enquête",
        "OS Les jeunes sont mobiles",
        " I Jeunes partis | 4 | 30 | 2030-06-30 | Registre",
        " I Jeunes de quartiers prioritaires | 0 | 2031-12-31 | Registre",
        " H Trains à l’heure",
        " R Un guichet est ouvert",
        "  I Jeunes reçus",
        "  I Entretiens menés",
        "  H Le bail est signé",
        "  A Aménager le local",
    ]
    assert reasons(planned(path)) == [
        "0 rattaché au résultat de l’activité de sa ligne",
        "4 pas un nombre seul",
        "5 2 textes lus dans cette cellule",
        "5 1\u00a0source pour 2\u00a0indicateurs",
        "5 une valeur pour 2\u00a0indicateurs",
    ]


def test_titles_across_the_page_hold_what_is_below(tmp_path: Path) -> None:
    """Objectives and results on rows of their own, merged over the width or not."""
    rows: Rows = [
        ["Action", "Responsable", "Calendrier", "Coût"],
        ["Objectif spécifique 1 : Mobilité des jeunes"],
        ["Résultat 1.1 : Guichet ouvert"],
        ["Louer", "DGS", "2027", 100],
        ["Ouvrir", "DGS", "mars à juin 2027", 200],
        ["Résultat 1.2 : Familles formées"],
        ["Former", "CCAS", "printemps", None],
    ]
    path = write_rows(tmp_path / "a.xlsx", rows, ["A2:D2", "A3:D3"])

    assert [line.strip() for line in tree(imported(path))[1:]] == [
        "OS Mobilité des jeunes",
        *("R Guichet ouvert", "A Louer", "A Ouvrir"),
        *("R Familles formées", "A Former"),
    ]
    assert activities(imported(path))[1][2:4] == (date(2027, 3, 1), date(2027, 6, 30))
    assert reasons(planned(path)) == ["7 début et fin illisibles"]


def test_levels_written_in_the_texts_or_told_by_numbers_do_as_well(tmp_path: Path) -> None:
    """Without any column of levels."""
    written = [
        ["", "Indicateurs", "Sources de vérification", "Hypothèses"],
        [f"Objectif général : {OPEN}"],
        ["Objectif spécifique 1 : Mobilité"],
        ["Résultat attendu 1.1\nGuichet", "Jeunes reçus", "Agenda"],
        ["Activité 1.1.1 – Louer", "Un local", "1 000 €"],
    ]
    numbered = [
        ["N°", "Libellé", "Indicateurs", "Sources"],
        ["1", "Mobilité"],
        ["1.1", "Guichet", "Jeunes reçus", "Agenda"],
        ["1.1.1", "Louer"],
    ]
    expected = ["OS Mobilité", " R Guichet", "  I Jeunes reçus | Agenda", "  A Louer"]

    assert _tree(tmp_path, written) == [f"OG {OPEN}", *expected]
    assert _tree(tmp_path, numbered) == ["OG ", *expected]


def test_all_objectives_first_then_all_results_is_doubtful_without_numbers(tmp_path: Path) -> None:
    """They hang under the last one written, and each says so; with numbers there is no doubt."""
    plain = [MATRIX, ["OS", "Mobilité"], ["OS", "Coopération"], ["R", "Guichet"], ["R", "Accord"]]
    path = write_rows(tmp_path / "b.xlsx", plain)
    coded = [MATRIX, ["OS", "OS1 Mobilité\nOS2 Coopération"], ["R", "R1.1 Guichet\nR2.1 Accord"]]

    assert [line.strip() for line in tree(imported(path))[1:]] == [
        *("OS Mobilité", "OS Coopération", "R Guichet", "R Accord")
    ]
    assert reasons(planned(path)) == ["4 rattaché à ce texte", "5 rattaché à ce texte"]
    assert [line.strip() for line in _tree(tmp_path, coded)[1:]] == [
        *("OS Mobilité", "R Guichet", "OS Coopération", "R Accord")
    ]


def test_lists_in_one_line_find_each_other_by_their_numbers(tmp_path: Path) -> None:
    """One line a result or an objective, with all that hangs under it in cells."""
    rows: Rows = [
        ["Objectif", "Résultats", "Activités", "Indicateurs"],
        [
            "Mobilité",
            "R1 Guichet\nR2 Familles",
            "A1.1 Louer\nA2.1 Former\nA2.2 Suivre",
            "R1 : Reçus\nR2 : Formées",
        ],
    ]

    assert _tree(tmp_path, rows) == [
        *("OG ", "OS Mobilité"),
        *(" R Guichet", "  I Reçus", "  A Louer"),
        *(" R Familles", "  I Formées", "  A Former", "  A Suivre"),
    ]


def test_what_has_nothing_to_hang_on_is_left_and_told(tmp_path: Path) -> None:
    """An activity without result would show nowhere: its line says what to write, and is counted."""
    rows: Rows = [MATRIX, ["Résultat", "Orphelin"], ["Machin", "Truc"], ["Activité", "Seule", "un local"]]
    found = planned(write_rows(tmp_path / "a.xlsx", rows))

    assert not found.edit
    assert (found.read, found.kept) == (3, 0)
    assert [(tally.table, tally.left) for tally in found.tallies] == [("result", 1), ("activity", 1)]
    assert reasons(found) == [
        "2 aucun objectif spécifique au-dessus de ce résultat",
        "3 niveau inconnu",
        "4 ce qu’il accompagne n’est pas repris",
    ]


def test_results_without_objective_go_under_the_only_one_of_the_dossier(tmp_path: Path) -> None:
    """There is no choice; it is said all the same."""
    there = Snapshot.of([Objective(id="o", text="Mobilité")])
    path = write_rows(tmp_path / "a.xlsx", [["Résultat", "Activité"], ["Guichet", "Louer"]])

    assert tree(imported(path, there)) == ["OG ", "OS Mobilité", " R Guichet", "  A Louer"]
    assert reasons(planned(path, there)) == ["2 rattaché à «\u00a0Mobilité\u00a0»"]


def test_another_general_objective_is_told_never_written(tmp_path: Path) -> None:
    """Neither over that of the dossier, nor over the first of the file."""
    path = write_rows(
        tmp_path / "a.xlsx", [MATRIX, ["Objectif général", OPEN], ["Objectif général", "Autre"]]
    )
    there = Snapshot.of([Strategy(goal="Le nôtre")])

    assert imported(path, there).one(Strategy).goal == "Le nôtre"
    assert [told.line for told in planned(path, there).remarks] == [2, 3]
    assert imported(path).one(Strategy).goal == OPEN
    assert "«\u00a0Autre\u00a0»" in planned(path).remarks[0].reason


def test_cells_that_would_do_harm_elsewhere_are_texts(tmp_path: Path) -> None:
    """Formulas, markup, braces, control characters, the longest cell."""
    texts = ["=cmd|' /C calc'!A0", "<b>gras</b> {0} %s", "x" * 32767, "'; DROP TABLE result; --"]
    levels = ["Objectif général", "Objectif spécifique", "Résultat", "Activité"]
    rows: Rows = [MATRIX, *([level, text] for level, text in zip(levels, texts, strict=True))]
    path = write_rows(tmp_path / "a.xlsx", rows)
    plain = tmp_path / "a.csv"
    plain.write_text("Objectif;Résultat;Activité;Responsable\nA;B;\x07Sonner\x0b;=1+1\n", "utf-8")

    after, other = imported(path), imported(plain)

    assert after.one(Strategy).goal == texts[0]
    assert [line[3:].strip() for line in tree(after)] == texts
    assert [(row.text, row.owner) for row in other.all(Activity)] == [("Sonner", "=1+1")]


def test_english_headings_are_columns_not_marks_of_our_workbook(tmp_path: Path) -> None:
    """« Activity » heads the marks of our own sheets, and the activities of a funder."""
    rows = [["Objective", "Result", "Activity", "Indicator"], ["Mobilité", "Guichet", "Louer", "Reçus"]]

    assert _tree(tmp_path, rows) == ["OG ", "OS Mobilité", " R Guichet", "  I Reçus", "  A Louer"]


def test_partners_and_places_are_those_of_the_dossier(tmp_path: Path) -> None:
    """A name that it has not is left, and told."""
    there = Snapshot.of([Stakeholder(id="s", name="Lycée agricole"), AreaPriority(id="a", name="Bénin")])
    head = ["Objectif", "Résultat", "Activité", "Partenaire", "Lieu", "Fréquence", "Indicateur"]
    rows: list[list[str]] = [head, ["O", "R", "Louer", "LYCEE AGRICOLE", "Bénin", "annuelle", "Reçus"]]
    rows.append(["O", "R", "Signer", "Inconnu", "Mars", "jamais", "Signés"])
    path = write_rows(tmp_path / "a.xlsx", rows)

    first, second = imported(path, there).all(Activity)
    assert (first.partner, first.area, second.partner, second.area) == ("s", "a", "", "")
    assert [each.frequency for each in imported(path, there).all(Indicator)] == ["year", ""]
    assert reasons(planned(path, there))[1:] == [
        *(
            "3 mot inconnu de l’application",
            "3 acteur inconnu du dossier",
            "3 lieu prioritaire inconnu du dossier",
        )
    ]
