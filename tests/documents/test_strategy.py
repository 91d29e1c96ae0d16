"""The strategy document: what it says of the worked example, of half a dossier and of none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aict_desktop.documents.sentences import of, stopped
from aict_desktop.documents.strategy import strategy
from aict_desktop.domain.fields import Record
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.strategy import AreaPriority, Objective, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import (
    Cover,
    Document,
    FigureBlock,
    Heading,
    Table,
)
from aict_desktop.exports.pdf import write_pdf
from aict_desktop.exports.pdf.glyphs import texts

TODAY = date(2026, 11, 23)
GOLDEN = Path(__file__).parent / "golden" / "strategie.txt"


def made(*records: Record) -> Document:
    return strategy(Snapshot.of(records), TODAY)


def headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def test_an_empty_dossier_gives_a_cover_and_one_page() -> None:
    """Nothing written yet: the document says what to write, on one page."""
    document = made()
    assert headings(document) == ["Ce qui reste à écrire"]
    assert write_pdf(document).count(b"/Type /Page\n") + write_pdf(document).count(b"/Type /Page ") == 2


def test_empty_sections_vanish_with_their_headings() -> None:
    """A dossier with one statement has no word on actors, actions or a logframe."""
    found = headings(made(Statement(id="1", quadrant="threat", text="Budget en baisse")))
    assert {"Menaces", "Le diagnostic"} <= set(found)
    assert not {"Atouts", "Les acteurs", "Les actions et partenariats en cours", "Le cadre logique"} & set(
        found
    )


def test_an_unvoted_strategy_is_marked() -> None:
    """PROJET until the vote, then the day and number of the vote."""
    assert made(Dossier()).mark == "PROJET"
    voted = made(Dossier(voted_on=date(2027, 3, 12), vote_number="2027-14"), Strategy(goal="Agir"))
    cover = voted.blocks[0]
    assert voted.mark == ""
    assert isinstance(cover, Cover)
    assert "12\u00a0mars 2027, n°\u00a02027-14" in cover.lines[0]


def test_one_of_each_agrees_in_number() -> None:
    """Sentences about one thing are in the singular."""
    told = "\n".join(
        texts(made(Statement(id="1", quadrant="strength", text="x"), Action(id="2", title="y")).blocks)
    )
    assert "Le diagnostic tient en un constat" in told
    assert "une action ou un partenariat" in told


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Valbrune", "de Valbrune"),
        ("Aix", "d’Aix"),
        ("Évreux", "d’Évreux"),
        ("Le Havre", "du Havre"),
        ("", "de "),
    ],
)
def test_names_of_towns_are_elided(name: str, expected: str) -> None:
    """The small word before a town's name agrees with it."""
    assert of(name) == expected


def test_a_sentence_gets_one_full_stop() -> None:
    """Whether it was typed or not; nothing gets none."""
    assert [stopped("a"), stopped("a."), stopped("")] == ["a.", "a.", ""]


def test_a_draft_tells_what_its_objectives_lack() -> None:
    """One line an objective on the letters of SMART; the strategy that was voted bears none."""
    objective = Objective(id="o", text="30 départs", specific="Les apprentis", deadline=date(2031, 1, 1))
    draft = "\n".join(texts(made(objective).blocks))
    assert (
        "Contrôle SMART\u00a0: précis et daté (rempli)\u202f; mesurable (à compléter)\u202f; "
        "atteignable et réaliste (à apprécier)." in draft
    )
    voted = made(objective, Dossier(voted_on=date(2027, 3, 12)))
    assert "Contrôle SMART" not in "\n".join(texts(voted.blocks))


def test_priorities_of_places_bear_their_rank_on_the_map_and_in_the_table() -> None:
    """The map comes once a country is known; a region alone has its line in the table only."""
    region = AreaPriority(id="r", name="Balkans", order="b")
    town = AreaPriority(id="t", name="Lindenfurt", country="DE", order="a")
    maps = [block for block in made(region).blocks if isinstance(block, FigureBlock)]
    assert maps == []
    blocks = made(town, region).blocks
    (figure,) = [block for block in blocks if isinstance(block, FigureBlock)]
    assert "1. Lindenfurt · Allemagne" in figure.drawing.alt
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert [row[0] for row in table.rows] == ["1.\u00a0Lindenfurt", "2.\u00a0Balkans"]
