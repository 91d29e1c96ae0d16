"""The matrix of risks: each in its cell, nothing covered, and nobody left out in words."""

from __future__ import annotations

from random import Random

import pytest

from aict_desktop.domain.records.risks import Risk
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.risks import CELL, HIGH, corner, risk_matrix
from tests.figures.boxes import covered_marks, mark_box, overlaps, record_marks, texts


def risks(number: int, seed: int = 1) -> Snapshot:
    """That many risks, rated at random, some not at all."""
    pick = Random(seed)
    return Snapshot.of(
        Risk(
            id=f"{n:04}",
            text=f"Risque {n} : un partenaire se retire, et tout ce qui tenait à lui s’arrête d’un coup",
            origin=pick.choice(("internal", "external", "")),
            likelihood=pick.choice((None, 1, 2, 3, 4)),
            impact=pick.choice((1, 2, 3, 4)),
            order=f"{n:04}",
        )
        for n in range(number)
    )


@pytest.mark.parametrize("number", [1, 12, 300])
def test_nothing_covers_anything(number: int) -> None:
    """Marks and words keep clear of one another, however many risks there are."""
    drawing = risk_matrix(risks(number))
    assert covered_marks(drawing) == []
    assert list(overlaps(drawing)) == []


def test_every_risk_stands_in_its_cell() -> None:
    """One in each of the sixteen cells, inside its borders."""
    every = [Risk(id=f"{p}{i}", likelihood=p, impact=i) for p in range(1, 5) for i in range(1, 5)]
    marks = {mark.record: mark_box(mark) for mark in record_marks(risk_matrix(Snapshot.of(every)))}
    assert len(marks) == 16
    for risk in every:
        x, y = corner(risk.likelihood or 0, risk.impact or 0)
        left, top, right, bottom = marks[risk.table, risk.id]
        assert x < left < right < x + CELL
        assert y < top < bottom < y + HIGH


def test_a_full_cell_counts_those_it_leaves_out() -> None:
    """Twenty risks in one cell: seven marks, and thirteen more in a number."""
    many = Snapshot.of(Risk(id=f"{n:02}", likelihood=2, impact=2, order=f"{n:02}") for n in range(20))
    drawing = risk_matrix(many)
    assert len(record_marks(drawing)) == 7
    assert "+13" in [text.text for text in texts(drawing)]


def test_unrated_risks_are_listed_and_closed_ones_are_not() -> None:
    """Below the matrix stands all that is open, with its class or the lack of one."""
    drawing = risk_matrix(
        Snapshot.of([Risk(id="a", text="À noter"), Risk(id="b", text="Fini", state="closed", order="b")])
    )
    said = [text.text for text in texts(drawing)]
    assert "À noter" in said
    assert "Non évalué" in said
    assert "Fini" not in said
    assert "À noter" in drawing.alt


def test_without_names_the_list_is_left_to_the_table() -> None:
    """Documents show the matrix alone above their table."""
    drawing = risk_matrix(risks(12), names=False)
    assert not any(text.text.startswith("Risque 1") for text in texts(drawing))
    assert drawing.height < risk_matrix(risks(12)).height
