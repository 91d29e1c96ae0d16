"""The map of geographic priorities: ranks, relations already there, and what has no country."""

from __future__ import annotations

from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.strategy import AreaPriority
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.svg import to_svg
from aict_desktop.figures.area_marks import MOST
from aict_desktop.figures.areas_map import areas_map
from aict_desktop.figures.drawing import Drawing, Ellipse, Polygon
from aict_desktop.reference.example import example_records
from tests.figures.boxes import record_marks, texts
from tests.figures.made_up import areas


def snapshot(*codes: str, partners: tuple[str, ...] = (), state: str = "active") -> Snapshot:
    """A priority for each code, in that order, and an action for each partner."""
    return Snapshot.of(
        [
            *(
                AreaPriority(id=f"p{n}", name=f"Lieu {n}", country=code, ground="diaspora", order=f"{n:03}")
                for n, code in enumerate(codes, 1)
            ),
            *(Action(id=f"a{code}", country=code, state=state) for code in partners),
        ]
    )


def said(drawing: Drawing) -> list[str]:
    return [text.text for text in texts(drawing)]


def tints(drawing: Drawing) -> int:
    return sum(isinstance(item, Polygon) and item.fill == "partner" for item in drawing.items)


def test_each_priority_bears_its_rank_and_leads_to_itself() -> None:
    """The order of the list is the order of the numbers, whatever the country."""
    drawing = areas_map(snapshot("RO", "BJ", "DE"))
    ranks = {text.record: text.text for text in texts(drawing) if text.record and text.text.isdigit()}
    assert ranks == {("area_priority", f"p{n}"): str(n) for n in (1, 2, 3)}
    assert {mark.record for mark in record_marks(drawing)} == set(ranks)


def test_a_priority_without_an_action_is_hollow() -> None:
    """One sees by shape where a relation is still to be made; what sleeps or ended is none."""
    for state, hollow in (("active", {"p2"}), ("planned", {"p2"}), ("dormant", {"p1", "p2"})):
        drawing = areas_map(snapshot("DE", "RO", partners=("DE",), state=state))
        found = {m.record[1] for m in record_marks(drawing) if m.record and m.fill == "surface"}
        assert found == hollow
    assert "Priorité sans action en cours" in said(areas_map(snapshot("DE")))


def test_partners_that_are_no_priority_are_marked_lightly() -> None:
    """A tint, a spot and a name that lead nowhere; France itself is no partner."""
    alone, both = areas_map(snapshot("DE")), areas_map(snapshot("DE", partners=("IT", "FR")))
    assert tints(alone) == 0 < tints(both)
    assert "Italie" in said(both)
    assert len(record_marks(both)) == 1
    assert any(isinstance(item, Ellipse) and item.fill == "muted" for item in both.items)
    assert "Autre pays d’une action en cours ou prévue" not in said(
        areas_map(snapshot("DE", partners=("FR",)))
    )


def test_the_list_below_tells_the_ground_in_words() -> None:
    """Rank, name, country, ground; a document that has them in a table leaves the list out."""
    line = "1. Lieu 1 · Allemagne · Diaspora"
    assert line in said(areas_map(snapshot("DE")))
    assert line not in said(areas_map(snapshot("DE"), listed=False))


def test_a_region_without_a_country_is_listed_below() -> None:
    """It keeps its rank, and is told even where the list is left out."""
    for listed in (True, False):
        told = said(areas_map(snapshot("DE", ""), listed=listed))
        assert told.index("Hors de la carte, sans pays précis\u00a0:") + 1 == told.index(
            "2. Lieu 2 · Diaspora"
        )
    assert "hors de la carte" in areas_map(snapshot("DE", "")).alt


def test_several_priorities_of_a_country_stand_side_by_side() -> None:
    """Each with its rank, under the name of the country."""
    drawing = areas_map(snapshot("DE", "RO", "DE"))
    marks = {m.record[1]: m for m in record_marks(drawing) if m.record and isinstance(m, Ellipse)}
    assert isinstance(marks["p1"], Ellipse)
    assert marks["p1"].y == marks["p3"].y
    assert "Allemagne" in said(drawing)


def test_no_priority_is_said() -> None:
    """An empty dossier has its sentence, on the map and in its alternative text."""
    drawing = areas_map(Snapshot.of())
    assert "Aucune priorité géographique n’est encore choisie." in said(drawing)
    assert "Aucune priorité géographique" in drawing.alt


def test_the_alternative_text_tells_ranks_and_relations() -> None:
    """Whoever cannot see the map knows which priorities lack a relation."""
    told = areas_map(Snapshot.of(example_records())).alt
    assert "1. Lindenfurt et ses environs · Allemagne" in told
    assert "2. Teișoreni · Roumanie · Diaspora (aucune action en cours)." in told
    assert areas_map(snapshot("DE", partners=("IT",))).alt.endswith("Autres pays d’une action\u00a0: Italie.")


def test_a_list_that_is_no_choice_any_more_is_cut() -> None:
    """Beyond thirty, the others are counted, and the map stays light."""
    drawing = areas_map(snapshot(*["DE"] * (MOST + 2)))
    assert "et 2 autres priorités" in said(drawing)
    assert len(to_svg(areas_map(areas(60)))) < 600_000
