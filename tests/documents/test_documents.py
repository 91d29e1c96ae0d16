"""What documents have in common: they read as approved, and print what is typed but what is private."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument

from aict_desktop.documents import ExportError, export, names, titles
from aict_desktop.documents.actions import actions
from aict_desktop.documents.afom import afom
from aict_desktop.documents.funding import funding
from aict_desktop.documents.logframe import logframe
from aict_desktop.documents.monitoring import monitoring
from aict_desktop.documents.poster import poster
from aict_desktop.documents.presentation import presentation
from aict_desktop.documents.results import results
from aict_desktop.documents.risks import risks
from aict_desktop.documents.schedule import schedule
from aict_desktop.documents.stakeholders import stakeholders
from aict_desktop.documents.strategy import strategy
from aict_desktop.documents.synthese import synthese
from aict_desktop.documents.workbook import workbook
from aict_desktop.domain.fields import Line, Record, Text, kinds
from aict_desktop.domain.records import (
    RECORDS,
    Contact,
    Exchange,
    Opinion,
    PromptAnswer,
    Stakeholder,
    StakeholderTheme,
)
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Document, Heading, Table
from aict_desktop.exports.excel.model import Form
from aict_desktop.exports.pdf import write_pdf
from aict_desktop.exports.pdf.glyphs import texts
from aict_desktop.reference.example import example_records
from tests.documents.plain import told

TODAY = date(2026, 11, 23)
GOLDEN = Path(__file__).parent / "golden"
MADE: dict[str, Callable[[Snapshot, date], Document]] = {
    "strategie": strategy,
    "synthese": synthese,
    "afom": afom,
    "acteurs": stakeholders,
    "actions": actions,
    "financement": funding,
    "chronogramme": schedule,
    "cadre-logique": logframe,
    "risques": risks,
    "suivi": monitoring,
    "resultats": results,
    "atelier": poster,
    "presentation": presentation,
}
FILLED = {name: make for name, make in MADE.items() if name not in ("atelier", "synthese", "presentation")}
# What stays inside: people, what they said in private, why a rating was given, where a line comes from.
PRIVATE = (Contact, Exchange, Opinion, PromptAnswer)
INSIDE = {"notes", "source", "reference", "theme", "insee", "siren", "date_text", "unit", "context_note"}

each_document = pytest.mark.parametrize("make", MADE.values(), ids=MADE)
each_filled = pytest.mark.parametrize("make", FILLED.values(), ids=FILLED)


def printed(*records: Record) -> str:
    """All the texts of all the documents."""
    snapshot = Snapshot.of(records)
    return "\n".join(text for make in MADE.values() for text in texts(make(snapshot, TODAY).blocks))


@pytest.mark.parametrize("name", MADE)
def test_the_worked_example_reads_as_it_should(name: str, golden: Callable[[Path, str], None]) -> None:
    """Every block of the worked example, as text, is what was read and approved."""
    golden(GOLDEN / f"{name}.txt", told(MADE[name](Snapshot.of(example_records()), TODAY)))


def test_every_text_of_the_example_is_printed() -> None:
    """What users wrote for readers stands in some document; what is private and notes stay inside."""
    found = printed(*example_records())
    for record in example_records():
        for name, kind in kinds(type(record)).items():
            inside = isinstance(record, PRIVATE) or name in INSIDE or name.endswith("_note")
            inside = inside and name != "reciprocity_note"
            if type(kind) in (Text, Line) and not inside and (value := getattr(record, name)):
                # Projects print the questions of a scheme's list one by one, each with its answer.
                parts = value.splitlines() if name == "checklist" else [value.rstrip(".")]
                assert all(part in found for part in parts), (record.table, name)


def test_no_document_gives_a_contact_away() -> None:
    """Names, phones, e-mails, the log of exchanges, notes of ratings and who rated are in no document."""
    private = [
        Stakeholder(id="1", name="Lycée", power_coercive=3, interest_type=2, power_coercive_note="SECRET"),
        StakeholderTheme(id="1", stakeholder="1", theme="youth"),
        Contact(id="1", stakeholder="1", role="SECRET", name="SECRET", phone="SECRET", email="SECRET"),
        Exchange(id="1", stakeholder="1", kind="call", by="SECRET", summary="SECRET"),
        Opinion(id="1", stakeholder="1", rater="SECRET", power_coercive=1, power_coercive_note="SECRET"),
    ]
    assert "SECRET" not in printed(*private)
    book = workbook(
        Snapshot.of([one for one in private if isinstance(one, StakeholderTheme | Contact | Exchange)])
    )
    cells = [
        str(value)
        for sheet in book.sheets
        for part in sheet.parts
        if not isinstance(part, Form)
        for row in part.rows
        for value in row
    ]
    assert not any("SECRET" in cell for cell in cells)


@each_filled
def test_an_empty_dossier_says_what_to_write(make: Callable[[Snapshot, date], Document]) -> None:
    """A cover and one page, never an empty one."""
    document = make(Snapshot.of(), TODAY)
    assert [block.text for block in document.blocks if isinstance(block, Heading)] == [
        "Ce qui reste à écrire"
    ]
    pdf = write_pdf(document)
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") == 2


@each_document
def test_no_table_is_empty_and_each_row_fits_its_header(make: Callable[[Snapshot, date], Document]) -> None:
    """In the example and in the example without any one table, tables have rows of the right length."""
    for left_out in ("", *(record.table for record in RECORDS)):
        kept = Snapshot.of(record for record in example_records() if record.table != left_out)
        for block in make(kept, TODAY).blocks:
            if isinstance(block, Table):
                assert block.rows
                assert {len(row) for row in block.rows} == {len(block.header)} == {len(block.widths)}


@each_filled
def test_one_record_alone_makes_a_document(make: Callable[[Snapshot, date], Document]) -> None:
    """A single record of any kind, with nothing filled in, breaks no document."""
    for record in RECORDS:
        assert write_pdf(make(Snapshot.of([record(id=record.table)]), TODAY)).startswith(b"%PDF")


def hostile(records: Iterable[Record], text: str) -> tuple[Record, ...]:
    """The same records with ``text`` in every field that holds text."""
    return tuple(
        replace(
            record, **{name: text for name, kind in kinds(type(record)).items() if type(kind) in (Text, Line)}
        )
        for record in records
    )


@each_filled
def test_hostile_texts_everywhere_still_give_a_document(make: Callable[[Snapshot, date], Document]) -> None:
    """Markup, formulas, other scripts and controls in every field at once break nothing."""
    text = "=1+1 <b> a<b & @SUM(A1) 🙂 مرحبا \x00 {x} %s"
    document = make(Snapshot.of(hostile(example_records(), text)), TODAY)
    assert text in "\n".join(texts(document.blocks))
    assert write_pdf(document).startswith(b"%PDF")


def test_the_poster_is_four_lying_a3_pages(tmp_path: Path) -> None:
    """The board, the questions inside, those outside, the crossing; even of an empty dossier."""
    opened = QPdfDocument()
    opened.load(str(export(Snapshot.of(), "atelier", tmp_path, TODAY)))
    sizes = [opened.pagePointSize(page) for page in range(opened.pageCount())]
    assert [(round(size.width()), round(size.height())) for size in sizes] == [(1191, 842)] * 4
    asked = opened.getAllText(1).text() + opened.getAllText(2).text()
    assert asked.count("?") >= 20


def test_every_document_has_a_title() -> None:
    """The command line's names and the window's titles are of the same documents."""
    assert tuple(titles()) == names()
    assert names() == (
        "strategie",
        "synthese",
        "strategie-word",
        "deliberation",
        "presentation",
        "afom",
        "acteurs",
        "actions",
        "cadre-logique",
        "financement",
        "chronogramme",
        "risques",
        "suivi",
        "resultats",
        "changements",
        "atelier",
        "classeur",
        "declaration",
        "calendrier",
    )
    assert all(titles().values())


def test_export_replaces_an_older_file_and_leaves_nothing_else(tmp_path: Path) -> None:
    """One whole file, named after the authority, in a folder made if need be."""
    snapshot = Snapshot.of([Dossier(name="L’Haÿ-les-Roses")])
    path = export(snapshot, "strategie", tmp_path / "sortie", TODAY)
    path.write_bytes(b"ancien")
    assert export(snapshot, "strategie", tmp_path / "sortie", TODAY) == path
    assert path.name == "strategie-l-hay-les-roses.pdf"
    assert path.read_bytes().startswith(b"%PDF")
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_target_that_cannot_be_written_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """The error is for the user, and what was there stays."""
    snapshot = Snapshot.of([Dossier(name="Aix")])
    (tmp_path / "strategie-aix.pdf").mkdir()
    with pytest.raises(ExportError, match=r"strategie-aix\.pdf.* n’a pas pu être écrit"):
        export(snapshot, "strategie", tmp_path, TODAY)
    assert [file.name for file in tmp_path.iterdir()] == ["strategie-aix.pdf"]


def test_an_unknown_document_is_refused(tmp_path: Path) -> None:
    """The sentence gives the names that exist."""
    with pytest.raises(ExportError, match="strategie, synthese, strategie-word"):
        export(Snapshot.of(), "roman", tmp_path, TODAY)
