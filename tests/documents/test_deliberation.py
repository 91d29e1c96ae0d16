"""The draft of the délibération, and the strategy in Word: what they say, in which styles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document as Docx
from docx.oxml.ns import qn
from PySide6.QtPdf import QPdfDocument

from aict_desktop.documents import export
from aict_desktop.documents.deliberation import deliberation
from aict_desktop.documents.strategy import strategy
from aict_desktop.domain.fields import Record
from aict_desktop.domain.funding import plan
from aict_desktop.domain.records import Stakeholder
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Funding, FundingYear
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.strategy import AreaPriority, Objective
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import (
    Block,
    Bullets,
    Facts,
    FigureBlock,
    Heading,
    Note,
    Paragraph,
    Table,
)
from aict_desktop.exports.docx import write_docx
from aict_desktop.exports.pdf.glyphs import texts
from aict_desktop.reference.example import example_records
from tests.documents.spreadsheets import office
from tests.documents.words import converted, needs_writer, parts, told

TODAY = date(2026, 11, 23)
GOLDEN = Path(__file__).parent / "golden" / "deliberation.txt"


def said(*records: Record) -> str:
    """All the texts of the draft of these records, no-break hyphens as plain ones."""
    blocks = deliberation(Snapshot.of(records), TODAY).blocks
    return "\n".join(texts(blocks)).replace("\u2011", "-")


def visas(dossier: Dossier) -> list[str]:
    """What the act is founded on, line by line."""
    blocks = deliberation(Snapshot.of([dossier]), TODAY).blocks
    found = [one.text for one in blocks if isinstance(one, Paragraph) and one.role == "visa"]
    return [text.replace("\u2011", "-").replace("\u00a0", " ") for text in found]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The draft of the worked example."""
    folder = tmp_path_factory.mktemp("word")
    return export(Snapshot.of(example_records()), "deliberation", folder, TODAY)


def test_the_draft_reads_as_it_should(sample: Path, golden: Callable[[Path, str], None]) -> None:
    """Every paragraph with its style, every row, is what was read and approved."""
    golden(GOLDEN, told(sample))


@pytest.mark.parametrize(
    ("kind", "name", "articles"),
    [
        ("commune", "Valbrune", "son article L. 2121-29"),
        ("epci", "Communauté de communes du Val de Brune", "son article L. 5211-1"),
        ("departement", "Gironde", "son article L. 3211-1"),
        ("region", "Bretagne", "son article L. 4221-1"),
        ("special", "Collectivité de Corse", "son article L. 4421-1"),
    ],
)
def test_visas_are_those_of_the_kind_of_authority(kind: str, name: str, articles: str) -> None:
    """The articles on international action, then those of the authority, then the 2030 Agenda."""
    found = visas(Dossier(authority_kind=kind, name=name))
    assert "ses articles L. 1115-1 à L. 1115-7" in found[0]
    assert articles in found[1]
    assert "Agenda 2030" in found[-2]
    assert all(text.endswith("\u202f;") for text in found)


def test_an_unknown_kind_prints_a_blank_never_a_guess() -> None:
    """No article but those that hold for all, and a line that asks for the missing one."""
    found = visas(Dossier(name="Quelque part"))
    assert "[à compléter : l’article qui donne ses pouvoirs à votre assemblée]" in found[1]
    assert not [text for text in found[1:] if "notamment" in text]


def test_an_unvoted_draft_is_marked_and_a_voted_one_dated() -> None:
    """PROJET and blanks until the vote, then its day and number."""
    draft = deliberation(Snapshot.of([Dossier(name="Aix", authority_kind="commune")]), TODAY)
    assert draft.mark == "PROJET"
    dossier = Dossier(name="Aix", authority_kind="commune", voted_on=date(2027, 5, 1), vote_number="2027-14")
    voted = deliberation(Snapshot.of([dossier]), TODAY)
    assert (voted.title, voted.mark) == ("Délibération", "")
    assert "Fait à Aix, le 1er\u00a0mai 2027" in said(dossier)
    assert "2027-14" in said(dossier)


def test_an_empty_dossier_gives_a_draft_of_blanks() -> None:
    """It is a form to fill in, with its law and its six articles."""
    text = said()
    assert text.count("[à compléter") > 10
    assert text.count("Article ") >= 6
    assert "Considérant [à compléter" in text


def test_the_weightiest_statement_of_each_quadrant_is_told() -> None:
    """The heaviest of its kind, whatever its place; a lighter one stays in the strategy."""
    light = Statement(id="1", quadrant="strength", text="Léger", weight=1)
    heavy = Statement(id="2", quadrant="strength", text="Lourd.", weight=5)
    threat = Statement(id="3", quadrant="threat", text="Menaçant")
    text = said(light, heavy, threat)
    assert "atout\u00a0: Lourd\u202f;" in text
    assert "menace\u00a0: Menaçant\u202f;" in text
    assert "Léger" not in text


def test_money_is_that_of_the_funding_plan() -> None:
    """Each year what is left to pay is what is spent less what others bring; the total is the net cost."""
    start, end = date(2027, 1, 1), date(2028, 12, 31)
    records = (
        Dossier(name="Aix", authority_kind="commune", population=1000),
        Activity(id="a", text="Partir", start=start, end=end, cost=Decimal(9000)),
        Funding(id="r", kind="state", state="obtained"),
        FundingYear(id="y", funding="r", year=2028, amount=Decimal(2000)),
        Funding(id="o", kind="own", state="obtained"),
        FundingYear(id="z", funding="o", year=2028, amount=Decimal(7000)),
    )
    blocks = deliberation(Snapshot.of(records), TODAY).blocks
    table = next(one for one in blocks if isinstance(one, Table))
    narrow = [tuple(cell.replace("\u202f", " ") for cell in row) for row in table.rows]
    assert narrow == [
        ("2027", "4 500 €", "0 €", "4 500 €"),
        ("2028", "4 500 €", "2 000 €", "2 500 €"),
        ("Total", "9 000 €", "2 000 €", "7 000 €"),
    ]
    assert plan(Snapshot.of(records)).net_cost == 7000
    assert "dont 2\u202f000\u202f€ acquis" in said(*records)
    assert "7\u202f€ par habitant" in said(*records)


def test_what_is_hoped_for_is_never_told_as_sure() -> None:
    """Money that nobody promised is said not to be there yet, and is among the checks."""
    text = said(
        Activity(id="a", text="Partir", cost=Decimal(9000)),
        Funding(id="r", kind="state", state="requested"),
        FundingYear(id="y", funding="r", amount=Decimal(9)),
    )
    assert "dont rien n’est encore acquis" in text
    assert "ce qui n’est pas encore acquis" in text


def test_a_huge_dossier_still_gives_a_short_act() -> None:
    """Texts are cut between words and lists end with how many are left: the strategy is annexed."""
    long = "mot " * 5000
    many = [Objective(id=str(n), text=long) for n in range(50)]
    areas = [AreaPriority(id=f"a{n}", name=f"Ville {n}") for n in range(50)]
    networks = [Stakeholder(id=f"n{n}", name=f"Réseau {n}", category="network") for n in range(50)]
    text = said(Dossier(lead="Adjointe"), *many, *areas, *networks)
    assert len(text) < 12_000
    assert "et 44 autres" in text


def test_every_blank_of_the_act_is_set_off(sample: Path) -> None:
    """What is to be checked stands in its own style of characters, and the last page lists it."""
    book = Docx(str(sample))
    marks = [run for run in _runs(book) if run.style.name == "À vérifier"]
    assert len(marks) >= 10
    assert all(run.text.startswith("[à ") for run in marks)
    *_, last = book.tables
    assert [cell.text for cell in last.rows[0].cells] == ["À faire", "Où", "Vu"]
    assert any("L. 1115-5" in row.cells[0].text.replace("\u00a0", " ") for row in last.rows)


def _runs(book: Any) -> Iterator[Any]:
    """The runs of the body, in paragraphs and in cells."""
    cells = (cell for table in book.tables for row in table.rows for cell in row.cells)
    paragraphs = [*book.paragraphs, *(line for cell in cells for line in cell.paragraphs)]
    yield from (run for line in paragraphs for run in line.runs)


def test_the_strategy_in_word_says_what_the_pdf_says() -> None:
    """All the texts of its blocks, headings at their levels, a picture with its words for each figure."""
    document = strategy(Snapshot.of(example_records()), TODAY)
    book: Any = Docx(BytesIO(write_docx(document)))
    written = "".join(node.text or "" for node in book.element.body.iter(qn("w:t")))
    for block in document.blocks:
        for text in _prose(block):
            assert all(line in written for line in text.splitlines())
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    found = [line.style.name for line in book.paragraphs if line.style.name.startswith("Heading")]
    assert found == [f"Heading {block.level}" for block in headings]
    figures = [block.drawing.alt for block in document.blocks if isinstance(block, FigureBlock)]
    assert [one._inline.docPr.get("descr") for one in book.inline_shapes] == figures


def _prose(block: Block) -> Iterator[str]:
    """The texts of the blocks that prose and tables are made of."""
    match block:
        case Heading() | Paragraph() | Note():
            yield block.text
        case Bullets() | Facts() | Table():
            fields = (getattr(block, name, ()) for name in ("items", "pairs", "header", "rows"))
            yield from texts(tuple(fields))


@office
@needs_writer
def test_libreoffice_opens_the_draft_with_its_styles(sample: Path) -> None:
    """Written again by LibreOffice, each paragraph keeps its style and text; it is an act of four pages."""
    again = converted(sample, "docx")
    kept = {"Visa", "Considérant", "Dispositif", "Article", "Heading 1", "Chapô", "List Bullet"}
    before, after = ([line for line in _styled(path) if line[0] in kept] for path in (sample, again))
    assert before == after
    assert {style for style, _ in before} == kept
    pdf = QPdfDocument()
    pdf.load(str(converted(sample, "pdf")))
    assert 3 <= pdf.pageCount() <= 4


def _styled(path: Path) -> list[tuple[str, str]]:
    return [(part.style.name, part.text) for part in parts(path) if hasattr(part, "text")]
