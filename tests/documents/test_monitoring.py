"""The follow-up report: states, sheets, what is due; the workbook's last values and progress as formulas."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest

from aict_desktop.documents.monitoring import monitoring
from aict_desktop.documents.strategy.monitoring import indicators
from aict_desktop.documents.workbook import write_workbook
from aict_desktop.domain.fields import Record
from aict_desktop.domain.monitoring import last_measurement, progress
from aict_desktop.domain.records import (
    Contact,
    Indicator,
    IndicatorAgreement,
    IntermediateTarget,
    Measurement,
    Stakeholder,
)
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Facts, FigureBlock, Heading, Paragraph, Table
from aict_desktop.exports.pdf import write_pdf
from aict_desktop.exports.pdf.glyphs import texts
from tests.documents.test_workbook_figures import needs_office, office

TODAY = date(2028, 7, 15)
ROW = Indicator(
    id="i",
    name="Jeunes partis",
    unit="jeunes",
    baseline=Decimal(4),
    baseline_on=date(2026, 6, 30),
    target=Decimal(30),
    target_on=date(2031, 12, 31),
    frequency="year",
    minutes=30,
    owner="Agent jeunesse",
    verification="Liste du comité",
    disaggregation="filles, garçons",
    agreed_on=date(2026, 9, 1),
    order="a",
)
DONE = Measurement(
    id="m",
    indicator="i",
    day=date(2027, 6, 30),
    value=Decimal(6),
    source="Bilan",
    breakdown="4, 2",
    order="a",
)
WHOLE: tuple[Record, ...] = (
    Dossier(id="dossier", agent_days=40),
    ROW,
    DONE,
    IntermediateTarget(id="s", indicator="i", day=date(2028, 12, 31), value=Decimal(12), order="a"),
    Stakeholder(id="k", name="Lycée Jean-Moulin"),
    Contact(id="c", stakeholder="k", name="SECRET", role="SECRET"),
    IndicatorAgreement(id="g", indicator="i", stakeholder="k"),
)


def tables(snapshot: Snapshot) -> dict[str, Table]:
    """The tables of the report by their second heading."""
    found = monitoring(snapshot, TODAY).blocks
    return {block.header[1]: block for block in found if isinstance(block, Table)}


def test_the_summary_counts_states_and_shows_each_indicator() -> None:
    """One late of three: told in a sentence, then a line each with its figures."""
    others = [replace(ROW, id="j", order="b", name="Autre"), replace(ROW, id="l", order="c", name="Vide")]
    reached = Measurement(id="n", indicator="j", day=TODAY, value=Decimal(31), order="b")
    snapshot = Snapshot.of([*WHOLE, *others, reached])
    leads = [block.text for block in monitoring(snapshot, TODAY).blocks if isinstance(block, Paragraph)]
    assert leads[0] == ("3 indicateurs sont suivis\u00a0: 1 atteint, 1 à l’heure et 1 pas encore mesuré.")
    assert [row[1:] for row in tables(snapshot)["Indicateur"].rows] == [
        ("Jeunes partis (jeunes)", "4", "6", "30", "7\u202f%", "●\u00a0À l’heure"),
        ("Autre (jeunes)", "4", "31", "30", "103\u202f%", "■\u00a0Atteint"),
        ("Vide (jeunes)", "4", "", "30", "", "○\u00a0Pas encore mesuré"),
    ]


def test_a_sheet_tells_what_is_known_and_draws_it() -> None:
    """Facts, figure with its words, measurements; those who agreed by the name of their organisation."""
    blocks = monitoring(Snapshot.of(WHOLE), TODAY).blocks
    (facts,) = [dict(block.pairs) for block in blocks if isinstance(block, Facts)]
    assert facts["Départ"] == "4\u00a0jeunes le 30\u00a0juin 2026"
    assert facts["Étapes"] == "12\u00a0jeunes le 31\u00a0décembre 2028"
    assert facts["Accepté par"] == "Lycée Jean-Moulin, le 1er\u00a0septembre 2026"
    assert facts["Un relevé"] == "30\u00a0min"
    (figure,) = [block for block in blocks if isinstance(block, FigureBlock)]
    assert "6\u00a0jeunes le 30\u00a0juin 2027" in figure.drawing.alt
    assert tables(Snapshot.of(WHOLE))["Valeur"].rows == (
        ("30\u00a0juin 2027", "6\u00a0jeunes", "Bilan", "filles, garçons\u00a0: 4, 2"),
    )


def test_what_is_due_is_listed_with_who_collects_it() -> None:
    """Yearly after 30 June 2027: overdue on 15 July 2028; nothing to say of it the day it was measured."""
    assert tables(Snapshot.of(WHOLE))["Échéance"].rows == (
        ("Jeunes partis", "30\u00a0juin 2028, en retard", "Liste du comité", "Agent jeunesse"),
    )
    assert "Échéance" not in tables(Snapshot.of([*WHOLE, replace(DONE, id="n", day=TODAY)]))


def test_no_person_is_named() -> None:
    """The contacts of those who agreed stay inside."""
    assert "SECRET" not in "\n".join(texts(monitoring(Snapshot.of(WHOLE), TODAY).blocks))


def test_long_series_are_cut_and_the_report_stays_readable() -> None:
    """Sixty indicators with twenty measurements each print; of a hundred measurements the last are shown."""
    many = [replace(ROW, id=f"i{n}", name=f"Indicateur {n}", order=f"{n:03}") for n in range(60)]
    rows = [
        Measurement(
            id=f"{row.id}-{n}", indicator=row.id, day=TODAY - timedelta(days=30 * n), value=Decimal(n)
        )
        for row in many
        for n in range(20)
    ]
    assert write_pdf(monitoring(Snapshot.of([*many, *rows]), TODAY)).startswith(b"%PDF")
    long = [replace(DONE, id=str(n), day=TODAY - timedelta(days=n), order=f"{n:03}") for n in range(100)]
    said = "\n".join(texts(monitoring(Snapshot.of([ROW, *long]), TODAY).blocks))
    assert "76 mesures plus anciennes" in said


def test_what_was_never_measured_has_no_chart() -> None:
    """Its start, steps and target are told in words; the chart comes with the first measurement."""
    found = monitoring(Snapshot.of(row for row in WHOLE if not isinstance(row, Measurement)), TODAY)
    assert not any(isinstance(block, FigureBlock) for block in found.blocks)


def test_the_strategy_says_who_collects() -> None:
    """In the strategy: one table with source and function; the steps are in the follow-up report."""
    blocks = indicators(Snapshot.of(WHOLE))
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert table.rows[0][-1] == "Liste du comité\nAgent jeunesse"
    assert indicators(Snapshot.of([])) == []
    assert isinstance(blocks[0], Heading)


# ---------------------------------------------------------------- the workbook

HOSTILE = ("Jeunes partis", "jeunes partis", "co*", "=1+1", "", "Jeunes partis", "x" * 300)


def measured(seed: int = 4) -> Snapshot:
    """Indicators that spreadsheets confuse, measured at random, in no order, some on one day, some not."""
    dice, rows = Random(seed), list[Record]()
    for n, name in enumerate(HOSTILE):
        row = replace(ROW, id=f"i{n}", name=name, order=f"{n:02}", collection_cost=Decimal("2.50") * n)
        rows.append(row)
        for each in range(dice.randrange(8) if n else 5):
            day = date(2027, 1, 1) + timedelta(days=dice.randrange(6))
            value = None if dice.random() < 0.2 else Decimal(dice.randrange(1000)) / 8
            rows.append(
                Measurement(
                    id=f"{n}-{each}",
                    indicator=row.id,
                    day=None if dice.random() < 0.2 else day,
                    value=value,
                    order=f"{dice.random():.6f}",
                )
            )
    rows += [replace(ROW, id="same", target=Decimal(4), order="x"), replace(ROW, id="none", baseline=None)]
    rows += [replace(DONE, id=f"last-{id_}", indicator=id_, order="z") for id_ in ("same", "none")]
    return Snapshot.of(rows)


@needs_office
@office
def test_last_values_and_progress_recalculate_to_ours(tmp_path: Path) -> None:
    """LibreOffice finds the last measurement of each indicator, and the way it has made, as we do."""
    snapshot, path = measured(), tmp_path / "classeur.xlsx"
    write_workbook(snapshot, path)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "out")]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=120)
    book: Any = openpyxl.load_workbook(tmp_path / "out" / "classeur.xlsx", data_only=True)
    page, charted = book["Indicateurs"], book["Graphiques"]
    shown = {charted.cell(row, 1).value: charted.cell(row, 3).value for row in range(1, charted.max_row + 1)}
    columns = {page.cell(5, at).value: at for at in range(2, page.max_column + 1)}
    assert page.cell(4, columns["Coût"]).value == pytest.approx(2.5 * sum(range(7)))
    checked = 0
    for line in range(6, page.max_row + 1):
        id_ = str(page.cell(line, 1).value or "").removeprefix("indicator:")
        if row := snapshot.get(Indicator, id_):
            last = last_measurement(snapshot, row, date.max)
            share = progress(row, last.value) if last else None
            found = [page.cell(line, columns[name]).value or None for name in FIGURES]
            day = found[0].date() if found[0] else None
            assert day == (last.day if last else None), row.name
            assert_near(found[1], last.value if last else None)
            assert_near(found[2], None if share is None else 100 * share)
            assert (shown[f"indicator:{id_}"] or None) == found[2], "the chart shows the same"
            checked += 1
    assert checked == len(snapshot.all(Indicator))
    written: Any = openpyxl.load_workbook(path)["Indicateurs"]
    formulas = [cell for row in written.iter_rows() for cell in row if cell.data_type == "f"]
    assert len(formulas) == 1 + len(FIGURES) * checked, "a formula is left unchecked"


FIGURES = ("Dernier relevé", "Dernière valeur", "Chemin fait, en\u202f%")


def assert_near(found: object, figure: Decimal | None) -> None:
    """The same figure, zero and nothing being told apart by neither."""
    assert (found or 0) == pytest.approx(float(figure or 0), abs=1e-6)
