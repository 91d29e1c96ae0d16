"""The key elements on paper and in the workbook: what priorities rest on, and the annex on coherence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from aict_desktop.documents.strategy.coherence import coherence
from aict_desktop.documents.strategy.elements import elements
from aict_desktop.documents.workbook import workbook
from aict_desktop.domain.records import (
    AreaGround,
    AreaPriority,
    Dossier,
    Objective,
    ObjectiveOrigin,
    Policy,
    Statement,
    Strategy,
    ThemeCompetence,
    ThemeGoal,
    ThemePolicy,
    ThemePriority,
    ThemeTarget,
    Value,
)
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Facts, Heading, Note, Table
from aict_desktop.exports.excel.model import Table as Sheet
from aict_desktop.figures.drawing import Text
from aict_desktop.figures.tree import strategy_tree

NBSP, NARROW = "\u00a0", "\u202f"
THEME = ThemePriority(id="t", name="Jeunesse", competence="Avec la région", reason="Ils le demandent")
PRIORITIES = (
    THEME,
    ThemeGoal(id="g1", priority="t", goal=10),
    ThemeGoal(id="g2", priority="t", goal=4),
    ThemeTarget(id="c1", priority="t", target="4.7"),
    ThemeTarget(id="c2", priority="t", target="4.4"),
    ThemeCompetence(id="k1", priority="t", competence="high_schools"),
    ThemeCompetence(id="k2", priority="t", competence="schools"),
    ThemePolicy(id="y", priority="t", policy="l"),
    Policy(id="l", name="Projet éducatif"),
    AreaPriority(id="p", name="Lublin", ground="history", reason="Cent ans de liens"),
    AreaGround(id="r", area="p", ground="diaspora"),
)
FOUND = (
    Statement(id="s1", quadrant="strength", text="Un lycée ouvert", weight=5, order="b"),
    Statement(id="s2", quadrant="threat", text="Les bénévoles vieillissent", weight=5, order="c"),
    Statement(id="s3", quadrant="strength", text="Une chorale", weight=2, order="d"),
    Objective(id="o1", text="Les lycéens partent", theme="t", order="b"),
    Objective(id="o2", text="Les voisins viennent", order="c"),
    ObjectiveOrigin(id="x", objective="o2", statement="s1"),
    ObjectiveOrigin(id="y", objective="o1", statement="s1"),
    ObjectiveOrigin(id="z", objective="o1", statement="s3"),
)


def tables(blocks: list[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def test_a_theme_says_what_it_rests_on() -> None:
    """Competences in the order of the list, then the authority's words, then the policy it prolongs."""
    blocks = elements(Snapshot.of(PRIORITIES))
    themes, areas = tables(blocks)
    assert themes.rows == (
        (
            "Jeunesse",
            f"Écoles maternelles et élémentaires, Lycées\nAvec la région\nProlonge{NBSP}: Projet éducatif",
            "4, 10\n(4.4, 4.7)",
            "Ils le demandent",
        ),
    )
    assert areas.rows == (
        (f"1.{NBSP}Lublin", "", f"•{NBSP}Histoire partagée\n•{NBSP}Diaspora", "Cent ans de liens"),
    )
    notes = [block.text for block in blocks if isinstance(block, Note)]
    assert notes[1] == (
        f"Cibles des ODD{NBSP}: 4.4 Plus de jeunes et d’adultes formés à un métier{NARROW}; "
        "4.7 Apprendre à vivre ensemble et durablement."
    )


def test_what_nobody_ticked_is_not_printed() -> None:
    """A theme with a name alone has empty cells, and no note on goals or targets."""
    blocks = elements(Snapshot.of([ThemePriority(id="t", name="Eau")]))
    assert tables(blocks)[0].rows == (("Eau", "", "", ""),)
    assert not [block for block in blocks if isinstance(block, Note)]


def test_the_annex_answers_each_weighty_statement() -> None:
    """With the numbers of its objectives, or none; the light choir is left out though one uses it."""
    (table,) = tables(coherence(Snapshot.of(FOUND)))
    assert table.rows == (
        ("Un lycée ouvert", "Atout", "Décisif", "1, 2"),
        ("Les bénévoles vieillissent", "Menace", "Décisif", "aucun"),
    )


def test_a_draft_tells_what_is_left_alone_and_a_vote_does_not() -> None:
    """Orphans are for those who work on the draft."""
    facts = [block for block in coherence(Snapshot.of(FOUND)) if isinstance(block, Facts)]
    assert ("Faiblesses et menaces décisives sans réponse", "Les bénévoles vieillissent") in facts[0].pairs
    voted = coherence(Snapshot.of([*FOUND, Dossier(voted_on=date(2027, 3, 1))]))
    assert [type(block) for block in voted if not isinstance(block, Heading)][1:] == [Table]


def test_there_is_no_annex_before_both_sides_are_begun() -> None:
    """Objectives alone, or a diagnostic alone, cross nothing."""
    assert coherence(Snapshot.of(FOUND[:3])) == []
    assert coherence(Snapshot.of(FOUND[3:5])) == []


def test_the_workbook_shows_what_is_ticked() -> None:
    """Each tick list of a theme and of a place has its column, and each place its rank."""
    (sheet,) = (one for one in workbook(Snapshot.of(PRIORITIES)).sheets if one.name == "Éléments clés")
    shown = {part.key: part for part in sheet.parts if isinstance(part, Sheet)}
    theme, area = shown["theme_priority"], shown["area_priority"]
    cells = dict(zip([column.key for column in theme.columns], theme.rows[0], strict=True))
    assert cells["competences"] == "Écoles maternelles et élémentaires\nLycées"
    assert cells["policies"] == "Projet éducatif"
    assert str(cells["targets"]).startswith("4.4 Plus de jeunes")
    place = dict(zip([column.key for column in area.columns], area.rows[0], strict=True))
    assert (place["area_rank"], place["grounds"]) == (1, "Diaspora")


def test_the_list_of_grounds_is_that_of_the_vocabulary() -> None:
    """A table has the same name as this vocabulary: the list to choose from is still the words."""
    made = workbook(Snapshot.of(PRIORITIES))
    assert made.lists["area_ground"][0] == "Relations déjà nouées"


def test_the_tree_draws_the_whole_stem() -> None:
    """Values, vision, mission and goal stand above the objectives, which name their theme."""
    stem = (Value(id="v", name="Réciprocité"), Strategy(vision="Loin", mission="Relier", goal="Partir"))
    texts = [
        item.text
        for item in strategy_tree(Snapshot.of([*stem, THEME, *FOUND])).items
        if isinstance(item, Text)
    ]
    assert [text for text in texts if text in ("Valeurs", "Vision", "Mission", "Objectif général")] == [
        *("Valeurs", "Vision", "Mission", "Objectif général")
    ]
    assert "Objectif 1 · Jeunesse" in texts
    assert "Objectif 2" in texts
    short = strategy_tree(
        Snapshot.of([replace(THEME, name="Un thème au nom bien trop long pour une case"), *FOUND])
    )
    assert any(
        isinstance(i, Text) and i.text.startswith("Objectif 1 · Un thème") and "…" in i.text
        for i in short.items
    )
