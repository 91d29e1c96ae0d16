"""The logframe in print: the method's own table cell for cell, one A3 when short, whole rows when long."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from itertools import product

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtPdf import QPdfDocument

from aict_desktop.documents.logframe import logframe
from aict_desktop.documents.logframe.logic import spoken
from aict_desktop.documents.logframe.matrix import matrix
from aict_desktop.documents.workbook import workbook
from aict_desktop.domain.fields import Record
from aict_desktop.domain.records import (
    Activity,
    Assumption,
    Cost,
    Indicator,
    Objective,
    Result,
    Strategy,
)
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.pdf import write_pdf
from aict_desktop.reference.example import example_records
from tests.support import method

TODAY = date(2026, 11, 23)
METHOD = (
    Strategy(id="strategy", goal=method.GOAL[0]),
    Indicator(id="i1", name=method.GOAL[1], verification=method.PROOF, order="a"),
    Assumption(id="h1", text=method.CONTROL, order="a"),
    Objective(id="o", text=method.OBJECTIVE[0], order="a"),
    Indicator(id="i2", objective="o", name=method.OBJECTIVE[1], verification=method.PROOF, order="b"),
    Result(id="r", objective="o", text=method.RESULT[0], order="a"),
    Indicator(id="i3", result="r", name=method.RESULT[1], verification=method.PROOF, order="c"),
    Activity(id="a", result="r", text="Activités", resources="Ressources", cost=Decimal(1), order="a"),
)
LONG = 5, 4, 6


def long_logframe() -> tuple[Record, ...]:
    """5 objectives, 20 results, 120 activities, 60 indicators."""
    found: list[Record] = [Strategy(id="strategy", goal="Ouvrir la ville au monde")]
    objectives, results, activities = LONG
    for n in range(objectives):
        found.append(Objective(id=f"o{n}", text=f"Objectif numéro {n}", order=f"o{n}"))
        for m in range(results):
            id_ = f"r{n}{m}"
            found.append(Result(id=id_, objective=f"o{n}", text=f"Résultat {n} {m} " * 4, order=id_))
            for k in range(3):
                name = f"Indicateur {n} {m} {k}"
                found.append(
                    Indicator(id=f"i{id_}{k}", result=id_, name=name, verification="Listes", order=f"{k}")
                )
            for k in range(activities):
                text = f"ACT{n}{m}{k} " + "écrire aux partenaires " * 3
                found.append(Activity(id=f"a{id_}{k}", result=id_, text=text, order=f"{id_}{k}"))
    return tuple(found)


def pages(*records: Record) -> list[str]:
    """The words of each page."""
    document = QPdfDocument()
    buffer = QBuffer()
    buffer.setData(QByteArray(write_pdf(logframe(Snapshot.of(records), TODAY))))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return [document.getAllText(n).text() for n in range(document.pageCount())]


def test_the_table_of_the_method_comes_out_cell_for_cell() -> None:
    """Headings, levels, indicators, sources, assumption, then activities with resources and costs."""
    table = matrix(Snapshot.of(METHOD))
    assert table is not None
    assert table.header == method.HEADER
    assert table.rows == method.printed()


def test_an_indicator_tells_its_values_and_a_cost_its_detail() -> None:
    """Start, target, unit and day follow the name; the sum of the detail stands for the estimate."""
    indicator = Indicator(
        id="i",
        name="Jeunes partis",
        unit="jeunes",
        baseline=Decimal(30),
        target=Decimal(80),
        target_on=date(2031, 8, 31),
        verification="Listes",
        order="a",
    )
    costs = (
        Cost(id="c1", activity="a", amount=Decimal("10.50"), order="a"),
        Cost(id="c2", activity="a", quantity=Decimal(3), unit_cost=Decimal(4), order="b"),
        Cost(id="c3", activity="a", amount=Decimal(900), in_kind=True, order="c"),
    )
    table = matrix(Snapshot.of((*METHOD[:1], indicator, *METHOD[3:], *costs)))
    assert table is not None
    assert table.rows[0][1] == "Jeunes partis\u00a0: 30 → 80\u00a0jeunes, au 31\u00a0août 2031"
    assert table.rows[-1][2] == "22,50\u202f€"


def test_the_worked_example_stands_on_one_sheet() -> None:
    """A short logframe is one A3, its reading note included."""
    (page,) = pages(*example_records())
    assert "Le tableau se lit de bas en haut" in " ".join(page.split())


def test_a_long_one_splits_well() -> None:
    """Each page repeats the headings and says which objective it goes on with; no row is cut or lost."""
    found = pages(*long_logframe())
    assert len(found) > 2
    assert all("Indicateurs mesurables" in page for page in found)
    objectives, results, activities = LONG
    bodies = [page.split("Hypothèses", 1)[1] for page in found]
    assert all(re.match(r"\s*(OG|OS\d)", body) for body in bodies)
    assert sum("(suite)" in body for body in bodies) >= 2
    for body in bodies:
        first, *_ = re.findall(r"ACT|Responsable et dates|Résultat \d", body)
        assert first != "ACT", "activities stand under their own headings on every page"
    headed = [body.rsplit("Responsable et dates", 1) for body in bodies]
    assert all("ACT" in after[-1] for after in headed), "headings are never last on a page"
    for n, m, k in product(range(objectives), range(results), range(activities)):
        (page,) = [page for page in found if f"ACT{n}{m}{k}" in page]
        assert f"OS{n + 1}" in page


def test_an_empty_dossier_says_what_to_write() -> None:
    """A cover and one page, with the way to fill it."""
    _, page = pages()
    assert "Le cadre logique est encore vide." in page


def test_the_sheet_of_the_workbook_says_the_same() -> None:
    """Text for text, on one A3 wide."""
    book = workbook(Snapshot.of(METHOD))
    (sheet,) = [one for one in book.sheets if one.name == "Cadre logique"]
    assert (sheet.paper, sheet.pages_wide) == ("A3", 1)
    (part,) = sheet.parts
    rows = getattr(part, "rows")  # noqa: B009
    levels = (method.GOAL, method.OBJECTIVE, method.RESULT, method.ACTIVITY)
    assert [row[2:] for row in rows] == [tuple(text or None for text in level) for level in levels]


def test_the_logic_is_read_as_sentences() -> None:
    """One end, its means and its assumptions in one sentence; two assumptions agree; what lacks is said."""
    records = (
        Strategy(id="strategy", goal="Ouvrir la ville."),
        Objective(id="o", text="Partir", order="a"),
        Result(id="r1", objective="o", text="Un point mobilité est ouvert.", order="a"),
        Result(id="r2", objective="o", text="Un fonds existe", order="b"),
        Activity(id="a1", result="r1", text="Écrire", order="a"),
        Activity(id="a2", result="r1", text="Former", order="b"),
        Assumption(id="h1", result="r1", text="Le train roule", order="a"),
        Assumption(id="h2", result="r1", text="Les parents acceptent.", order="b"),
    )
    told = [(one.told, one.holds) for one in spoken(Snapshot.of(records))]
    assert told == [
        (
            "Si nous faisons A1.1.1 «\u00a0Écrire\u00a0» et A1.1.2 «\u00a0Former\u00a0», "
            "et si ces hypothèses se vérifient\u00a0: «\u00a0Le train roule\u00a0» "
            "et «\u00a0Les parents acceptent\u00a0», "
            "alors nous obtenons R1.1 «\u00a0Un point mobilité est ouvert\u00a0».",
            True,
        ),
        (
            "Rien ne mène encore à R1.2 «\u00a0Un fonds existe\u00a0»\u00a0: aucune activité n’est écrite.",
            False,
        ),
        (
            "Si nous obtenons R1.1 «\u00a0Un point mobilité est ouvert\u00a0» "
            "et R1.2 «\u00a0Un fonds existe\u00a0», alors nous atteignons OS1 «\u00a0Partir\u00a0».",
            True,
        ),
        (
            "Si nous atteignons OS1 «\u00a0Partir\u00a0», "
            "alors nous contribuons à OG «\u00a0Ouvrir la ville\u00a0».",
            True,
        ),
    ]
