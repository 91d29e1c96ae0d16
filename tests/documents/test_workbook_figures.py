"""LibreOffice recalculates every formula of the workbook to our own figures, and gives back every text."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from python_calamine import load_workbook

from aict_desktop.documents.workbook import write_workbook
from aict_desktop.domain.fields import Record
from aict_desktop.domain.money import by_year
from aict_desktop.domain.priority import CONTEXT, QUESTIONS, TOP, ratings, scores, weights
from aict_desktop.domain.records.logframe import Activity, Result
from aict_desktop.domain.records.partnerships import Action, ActionYear, Contribution
from aict_desktop.domain.records.risks import Risk
from aict_desktop.domain.records.stakeholders import Opinion, PriorityWeights, Stakeholder
from aict_desktop.domain.risks import risk_class, severity
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.example import example_records
from aict_desktop.reference.words import word

HOSTILE = [
    "=1+1",
    "<b>",
    "a<b & c",
    "@SUM(A1)",
    "+33",
    "-5",
    "🎉🇫🇷",
    "مرحبا",
    "_x0041_",
    "#N/A",
    "1\n2",
    "0123",
]
TOTALLED: tuple[tuple[str, str, type[Record], str], ...] = (
    ("Activités", "Coût", Activity, "cost"),
    ("Acteurs", "Budget par an", Stakeholder, "promise_budget"),
    ("Cofinancements", "Montant", Contribution, "amount"),
    ("Années", "Demandé", ActionYear, "requested"),
    ("Années", "Proposé", ActionYear, "proposed"),
    ("Années", "Voté", ActionYear, "voted"),
    ("Années", "Versé", ActionYear, "paid"),
)
ELSEWHERE = {
    *("Chronogramme", "Charge"),
    *("Coûts", "Montants par année", "Plan de financement"),
    *("Indicateurs", "Graphiques", "Évaluations", "Recommandations"),
    *("Appels à projets", "Services 1\u202f%"),
}
"""The sheets whose formulas are checked in a file of their own."""
LONG = "Quarante mille signes. " * 1_740
needs_office = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
# Tests of one LibreOffice run in one worker: it takes seconds to start.
office = pytest.mark.xdist_group("office")


def _dossier() -> Snapshot:
    """The worked example, with texts that spreadsheets mistreat and ratings that are not complete."""
    hostile = [
        Action(id=f"hostile-{at}", title=text, notes=text, order=f"z{at:02}")
        for at, text in enumerate(HOSTILE)
    ]
    return Snapshot.of(
        [
            *example_records(),
            *hostile,
            Action(id="long", title="Long", notes=LONG, year=2031, voted=Decimal("0.10"), order="zz"),
            Action(
                id="odd", title="Sans année", voted=Decimal("1234567.89"), requested=Decimal("-3"), order="zz"
            ),
            Stakeholder(id="unrated", name="=NA()", order="zz"),
            Stakeholder(id="half", name="À moitié noté", power_coercive=1, interest_type=4, order="zz"),
            Stakeholder(id="edge", name="Au milieu", power_coercive=2, interest_type=1, order="zz"),
            *_raters(),
            *_rated_risks(),
            ActionYear(id="other", action="odd", year=2029, voted=Decimal("0.20"), paid=Decimal(5)),
            ActionYear(id="none", action="odd", requested=Decimal("1.5")),
            PriorityWeights(power=3, context=2),
            Result(id="wild", text="2*3? ~ \"x\" 'y' = <>", order="zz"),
            Activity(id="wild", result="wild", text="=A1", cost=Decimal("12.34"), order="zz"),
            Activity(id="alone", text="sans résultat", cost=Decimal(7), order="zz"),
        ]
    )


def _rated_risks() -> Iterator[Record]:
    """A risk in each cell of the matrix, and some that are half rated or not at all."""
    for likelihood, impact in product((None, 1, 2, 3, 4), repeat=2):
        yield Risk(id=f"{likelihood}-{impact}", text="=1", likelihood=likelihood, impact=impact, order="zz")


def _raters() -> Iterator[Record]:
    """Stakeholders that spreadsheets confuse, each rated by several people, or by others only."""
    told = {
        "case": "COMITÉ",
        "lower": "comité",
        "twin": "comité",
        "wild": "co*",
        "nameless": "",
        "only": "x" * 99,
    }
    for at, (id_, name) in enumerate(told.items()):
        yield Stakeholder(
            id=id_,
            name=name,
            power_coercive=None if id_ == "only" else at % 5,
            interest_object=at % 4,
            legitimacy_public_good=1,
            context_networks=at % 2 == 0,
            context_events=True,
            order=f"zz{at}",
        )
        for rater in range(1 + at % 3):
            yield Opinion(
                id=f"{id_}-{rater}",
                stakeholder=id_,
                power_coercive=(at + rater) % 5,
                power_normative=rater,
                interest_type=3,
                order=f"zz{at}",
            )


@dataclass(frozen=True)
class Files:
    """The workbook as written and as LibreOffice gives it back, recalculated."""

    snapshot: Snapshot
    written: Any
    path: Path
    recalculated: Path


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    folder = tmp_path_factory.mktemp("classeur")
    snapshot, path = _dossier(), folder / "classeur.xlsx"
    write_workbook(snapshot, path)
    out = folder / "out"
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "xlsx", "--outdir", str(out), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return Files(snapshot, openpyxl.load_workbook(path), path, out / "classeur.xlsx")


def _formulas(book: Any) -> Iterator[tuple[str, int, int]]:
    for page in book.worksheets:
        for row in page.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield page.title, cell.row, cell.column


def _expected(files: Files) -> dict[tuple[str, int, int], Any]:
    """Our own figure for each place where a formula should stand."""
    snapshot = files.snapshot
    found: dict[tuple[str, int, int], Any] = {}
    found |= dict(_scored(snapshot, files.written))
    found |= dict(_ranked(snapshot, files.written))
    states = {"Demandé": "requested", "Proposé": "proposed", "Voté": "voted", "Versé": "paid"}
    _, columns = _grid(files.written["Actions"], 5)
    for label, name in states.items():
        found["Actions", 4, columns[label]] = _sum(snapshot.all(Action), name)
    for sheet, label, record, name in TOTALLED:
        _, columns = _grid(files.written[sheet], 5)
        found[sheet, 4, columns[label]] = _sum(snapshot.all(record), name)
    return found | dict(_totals(snapshot, states))


def _scored(snapshot: Snapshot, book: Any) -> Iterator[tuple[tuple[str, int, int], Any]]:
    """What ``domain/priority.py`` gives for each cell of the sheet of priorities, and for what quotes it."""
    weighed, page = weights(snapshot), book["Priorités"]
    for row, name in enumerate(weighed, 6):
        yield ("Priorités", row, 5), weighed[name]
    rows, _ = _grid(page, 12)
    quoting, quoted = _grid(book["Acteurs"], 5)
    actors = {id_: snapshot.get(Stakeholder, id_.removeprefix("stakeholder:")) for id_ in rows.values()}
    for row, id_ in rows.items():
        actor = actors[id_]
        assert actor is not None
        told = scores(snapshot, actor)
        context = TOP * sum(getattr(actor, tick) for tick in CONTEXT) / len(CONTEXT)
        figures = [
            *(_asked(snapshot, actor, q) for q in QUESTIONS),
            told.power,
            told.legitimacy,
            told.interest,
        ]
        told_class = word("priority_class", told.rank_class) or None
        for column, figure in enumerate((*figures, context, told.score, told_class), 3):
            yield ("Priorités", row, column), figure
        (there,) = (row for row, other in quoting.items() if other == id_)
        yield ("Acteurs", there, quoted["Priorité (0 à 100)"]), told.score
        yield ("Acteurs", there, quoted["Conduite à tenir"]), told_class


def _ranked(snapshot: Snapshot, book: Any) -> Iterator[tuple[tuple[str, int, int], Any]]:
    """What ``domain/risks.py`` gives for each line of the sheet of risks."""
    rows, columns = _grid(book["Risques"], 4)
    for row, id_ in rows.items():
        risk = snapshot.get(Risk, id_.removeprefix("risk:"))
        assert risk is not None
        yield ("Risques", row, columns["Gravité (1 à 16)"]), severity(risk)
        yield ("Risques", row, columns["Classe"]), word("risk_class", risk_class(risk)) or None


def _asked(snapshot: Snapshot, actor: Stakeholder, question: str) -> float | None:
    given = [r for one in ratings(snapshot, actor) if (r := getattr(one, question)) is not None]
    return sum(given) / len(given) if given else None


def _totals(snapshot: Snapshot, states: dict[str, str]) -> Iterator[tuple[tuple[str, int, int], Any]]:
    money = {row.year: row for row in by_year(snapshot)}
    years = sorted(year for year in money if year is not None)
    for column, name in enumerate(states.values(), 3):
        yield ("Totaux", 4, column), _sum(money.values(), name)
        for row, year in enumerate((*years, None), 6):
            yield ("Totaux", row, column), getattr(money[year], name) or Decimal(0)


def _sum(records: Any, name: str) -> Decimal:
    return sum((getattr(record, name) or Decimal(0) for record in records), Decimal(0))


def _grid(page: Any, headings: int) -> tuple[dict[int, str], dict[str, int]]:
    """Row -> id, and heading -> column, of a sheet of one table."""
    ids = {row: page.cell(row, 1).value for row in range(headings + 1, page.max_row + 1)}
    return (
        {row: id_ for row, id_ in ids.items() if id_},
        {page.cell(headings, at).value: at for at in range(2, page.max_column + 1)},
    )


@needs_office
@office
def test_every_formula_recalculates_to_our_own_figure(files: Files) -> None:
    """Scores, classes, totals and totals by year: no formula is left unchecked."""
    expected = _expected(files)
    calculated = openpyxl.load_workbook(files.recalculated, data_only=True)

    assert {place for place in _formulas(files.written) if place[0] not in ELSEWHERE} == set(expected)
    for (sheet, row, column), figure in expected.items():
        value = calculated[sheet].cell(row, column).value
        shown = None if value == "" else value
        if isinstance(figure, float | Decimal):
            assert shown == pytest.approx(float(figure), abs=1e-6), (sheet, row, column)
        else:
            assert shown == figure, (sheet, row, column)


@needs_office
@office
def test_every_text_comes_back_as_typed(files: Files) -> None:
    """Formulas, markup, emoji, Arabic and 40,000 characters, through another program and back."""
    book = load_workbook(files.recalculated)
    rows = book.get_sheet_by_name("Actions").to_python(skip_empty_area=False)
    titles, notes = rows[4].index("Action"), rows[4].index("Notes")
    told = {row[0]: (row[titles], row[notes]) for row in rows[5:]}
    rest = [
        str(row[-1]) for row in book.get_sheet_by_name("Textes longs").to_python(skip_empty_area=False)[4:]
    ]

    for at, text in enumerate(HOSTILE):
        assert told[f"action:hostile-{at}"] == (text, text)
    head, _, place = str(told["action:long"][1]).rpartition(" […] ")
    assert place == "Suite dans la feuille «\u00a0Textes longs\u00a0»."
    assert head + "".join(rest) == LONG
