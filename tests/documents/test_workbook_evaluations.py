"""LibreOffice recalculates each formula of the sheets of evaluations to our own figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import openpyxl

from aict_desktop.documents.workbook import write_workbook
from aict_desktop.domain.evaluations import fate, tally
from aict_desktop.domain.fields import Record
from aict_desktop.domain.records.monitoring import Evaluation, Finding, Recommendation
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.example import example_records
from aict_desktop.reference.words import word
from tests.documents.spreadsheets import formulas, grid, needs_office, office, recalculated

Spot = tuple[str, int, int]
HEADINGS = 4
COUNTS = ("Questions", "Constats faits", "Recommandations", "Recommandations faites")
TITLES = ("BILAN", "bilan", "Bilan", "b*", "=1+1", "", "", "x" * 99)


def _evaluated() -> Iterator[Record]:
    """Evaluations with titles that spreadsheets confuse, findings and recommendations of every sort."""
    today = date.today()
    days = (None, today - timedelta(days=1), today, today + timedelta(days=1))
    for at, title in enumerate(TITLES):
        yield Evaluation(id=f"e{at}", title=title, order=f"zz{at}")
        for n, (question, text) in enumerate(product(("", "=A1"), ("", "Oui"))):
            yield Finding(
                id=f"e{at}-{n}", evaluation=f"e{at}", question=question if at else "", text=text, order="zz"
            )
    sorts = product(("", "accepted", "partly", "refused"), days, (None, today))
    for n, (answer, due, done) in enumerate(sorts):
        yield Recommendation(
            id=f"r{n}", evaluation=f"e{n % 8}", text="=1", answer=answer, due=due, done=done, order="zz"
        )
    yield Finding(id="loose", question="Sans évaluation", order="zz")
    yield Recommendation(id="loose", text="Sans évaluation", order="zz")


def _counted(snapshot: Snapshot, page: Any) -> Iterator[tuple[Spot, Any]]:
    """What ``domain/evaluations.py`` counts for each evaluation."""
    rows, columns = grid(page, HEADINGS)
    for row, id_ in rows.items():
        evaluation = snapshot.get(Evaluation, id_.removeprefix("evaluation:"))
        assert evaluation is not None
        found = tally(snapshot, evaluation, date.today())
        advised = snapshot.where(Recommendation, evaluation=evaluation.id)
        figures = (found.asked, found.answered, len(advised), sum(one.done is not None for one in advised))
        for heading, figure in zip(COUNTS, figures, strict=True):
            yield (page.title, row, columns[heading]), figure


def _followed(snapshot: Snapshot, page: Any) -> Iterator[tuple[Spot, Any]]:
    """What became of each recommendation, in words."""
    rows, columns = grid(page, HEADINGS)
    for row, id_ in rows.items():
        advice = snapshot.get(Recommendation, id_.removeprefix("recommendation:"))
        assert advice is not None
        told = word("recommendation_fate", fate(advice, date.today()))
        yield (page.title, row, columns["Où elle en est"]), told


@needs_office
@office
def test_evaluations_recalculate_to_our_own_figures(tmp_path: Path) -> None:
    """Questions, findings and recommendations are counted by evaluation; each has its state in words."""
    snapshot, path = Snapshot.of([*example_records(), *_evaluated()]), tmp_path / "classeur.xlsx"
    write_workbook(snapshot, path)
    written = openpyxl.load_workbook(path)
    expected = dict(_counted(snapshot, written["Évaluations"]))
    expected |= dict(_followed(snapshot, written["Recommandations"]))
    calculated = openpyxl.load_workbook(recalculated(path), data_only=True)

    sheets = {sheet for sheet, _, _ in expected}
    assert {place for place in formulas(written) if place[0] in sheets} == set(expected)
    assert {word("recommendation_fate", code) for code in ("late", "open", "done")} <= set(expected.values())
    for (sheet, row, column), figure in expected.items():
        assert calculated[sheet].cell(row, column).value == figure, (sheet, row, column)


def test_an_empty_dossier_has_the_three_sheets(tmp_path: Path) -> None:
    """They are there to be filled in, with the words of their lists."""
    write_workbook(Snapshot.of(), tmp_path / "vide.xlsx")
    book: Any = openpyxl.load_workbook(tmp_path / "vide.xlsx")
    for sheet in ("Évaluations", "Constats d’évaluation", "Recommandations"):
        assert [cell.value for cell in book[sheet][HEADINGS]][1] == "Évaluation"
        assert book[sheet].data_validations.dataValidation
