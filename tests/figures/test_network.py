"""The network figure: what is drawn, what is told, and that it is always the same."""

from __future__ import annotations

from aict_desktop.domain.mobilise import mobilise
from aict_desktop.domain.records.stakeholders import Connection, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.svg import to_svg
from aict_desktop.figures.drawing import Drawing, Line
from aict_desktop.figures.mobilise import mobilise_chart
from aict_desktop.figures.network import network
from aict_desktop.reference.example import example_records
from tests.figures.boxes import mark_box, record_marks, texts
from tests.figures.made_up import actors, tied


def said(drawing: Drawing) -> str:
    return " ".join(text.text for text in texts(drawing))


def test_the_same_dossier_gives_the_same_picture() -> None:
    """Nothing depends on chance, nor on the order in which records were read."""
    snapshot = tied(40)
    records = [record for table in snapshot.tables.values() for record in table.values()]
    assert to_svg(network(snapshot)) == to_svg(network(Snapshot.of(reversed(records))))


def test_every_tied_actor_has_a_mark_and_the_others_are_listed() -> None:
    """An actor without a tie is named below the figure."""
    alone = Stakeholder(id="x", name="Chambre des métiers")
    snapshot = tied(30)
    ties = snapshot.all(Connection)
    wanted = {end for tie in ties if tie.stakeholder != tie.other for end in (tie.stakeholder, tie.other)}
    drawing = network(Snapshot.of([*snapshot.all(Stakeholder), *ties, alone]))
    assert {mark.record[1] for mark in record_marks(drawing) if mark.record} == wanted
    assert "Chambre des métiers" in said(drawing)


def test_a_bridge_has_two_rings_and_a_sentence() -> None:
    """Who alone ties two parts is ringed twice, and told with those it ties."""
    people = [Stakeholder(id=letter, name=f"Acteur {letter}", position="external") for letter in "ABC"]
    ties = [Connection(id="1", stakeholder="A", other="B"), Connection(id="2", stakeholder="B", other="C")]
    drawing = network(Snapshot.of([*people, *ties]))
    rings = [mark.record for mark in record_marks(drawing)]
    assert [rings.count(("stakeholder", letter)) for letter in "ABC"] == [1, 2, 1]
    assert "Acteur B\u00a0: sans cet acteur, plus de lien avec Acteur C." in said(drawing)
    assert "Acteur B\u00a0: sans cet acteur" in drawing.alt


def test_kind_and_strength_are_seen() -> None:
    """A strong tie is wider; a kind has its letter, a disagreement its dashes too."""
    people = [Stakeholder(id=letter, name=letter) for letter in "ABCD"]
    ties = [
        Connection(id="1", stakeholder="A", other="B", kind="funds", strength=3),
        Connection(id="2", stakeholder="B", other="C", kind="works_with", strength=1),
        Connection(id="3", stakeholder="C", other="D", kind="conflict"),
    ]
    drawing = network(Snapshot.of([*people, *ties]))
    lines = [item for item in drawing.items if isinstance(item, Line) and not item.record]
    assert lines[0].line_width > lines[1].line_width
    assert [line.dashed for line in lines[:3]] == [False, False, True]
    assert {"F", "D"} <= {text.text for text in texts(drawing)}


def test_no_tie_at_all_is_said() -> None:
    """Without ties there is a sentence, and the list of actors."""
    drawing = network(actors(3))
    assert "Aucun lien" in said(drawing)
    assert record_marks(drawing) == []


def test_a_crowd_is_cut_to_the_most_tied() -> None:
    """A network of four hundred shows the most tied and says how many it leaves out."""
    drawing = network(tied(400))
    assert len({mark.record for mark in record_marks(drawing)}) <= 150
    assert "ne sont pas dessinés" in said(drawing)


def test_bars_are_as_long_as_scores() -> None:
    """Each actor of the answer has its bar, full at a score of 100, and its class in words."""
    example = Snapshot.of(example_records())
    drawing = mobilise_chart(example, "youth", "")
    boxes = {mark.record: mark_box(mark) for mark in record_marks(drawing) if mark.fill == "primary"}
    scores = {
        (match.stakeholder.table, match.stakeholder.id): match.scores.score
        for match in mobilise(example, "youth", "")
        if match.scores.score
    }
    assert boxes.keys() == scores.keys()
    assert {round((boxes[key][2] - boxes[key][0]) / score, 6) for key, score in scores.items()} == {1.2}
    assert "À associer étroitement" in said(drawing)


def test_nobody_to_mobilise_is_said() -> None:
    """An empty answer and an empty question each have their sentence."""
    assert "Aucun acteur" in said(mobilise_chart(Snapshot.of(), "youth", ""))
    assert "Choisissez" in said(mobilise_chart(Snapshot.of(), "", ""))
