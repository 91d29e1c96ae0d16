"""Text is text everywhere: what looks like a formula, markup or noise leaves the dossier as it was typed."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from docx import Document as Docx
from docx.oxml.ns import qn
from openpyxl import load_workbook
from PySide6.QtPdf import QPdfDocument

from aict_desktop.documents import DOCUMENTS, export
from aict_desktop.domain.edit import added, replaced
from aict_desktop.domain.fields import Kind, Line, Order, Record, Ref, Text, kinds
from aict_desktop.domain.records import RECORDS, Dossier, Objective, Stakeholder, Statement, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.storage.store import Store
from tests.support.random_dossiers import exists_once, random_value

HOSTILE = (
    "=1+1",
    "<b>gras</b>",
    "a<b",
    "Tours & Blois",
    "@SUM(A1)",
    "+33 2",
    "-2",
    "<img src=x>",
    "{name}",
    "%s",
)
EXOTIC = ("fête 🎉", "مرحبا")
LONG = "mot " * 10_000


def _made(path: Path) -> Store:
    store = Store.create(
        path, [Dossier(name="Tours & Blois", title="=1+1"), Strategy(vision="a<b", goal=LONG)]
    )
    texts = (*HOSTILE, *EXOTIC, "NUL\x00 dedans", "seul \ud800 substitut")
    statements = [Statement(id=f"s{n}", quadrant="strength", text=text) for n, text in enumerate(texts)]
    store.apply(added(*statements, Stakeholder(id="a", name="=1+1"), Objective(id="o", text="<b>gras</b>")))
    return store


def _printed(path: Path) -> str:
    """The words of a PDF, as a program that copies them sees them."""
    document = QPdfDocument()
    document.load(str(path))
    pages = range(document.pageCount())
    return " ".join(" ".join(document.getAllText(page).text().split()) for page in pages)


def test_hostile_texts_reopen_as_typed(tmp_path: Path) -> None:
    """All but what no file can hold (NUL, lone surrogates), which is taken out."""
    store = _made(tmp_path / "hostile.aict")
    before = store.snapshot
    store.close()
    again = Store.open(tmp_path / "hostile.aict")
    kept = [row.text for row in again.snapshot.all(Statement)]
    assert again.snapshot == before
    assert {*HOSTILE, *EXOTIC, "NUL dedans", "seul  substitut"} == set(kept)
    again.close()


@cache
def _everywhere() -> Snapshot:
    """For each text a record of every type, tied to the others, whose every text is that one."""
    random = Random(0)

    def value(kind: Kind, number: int) -> Any:
        if isinstance(kind, Ref):
            return f"{kind.table}-{number}"
        if isinstance(kind, Order):
            return f"a{'bcdefghijklmnop'[number]}"
        if isinstance(kind, Line | Text):
            return HOSTILE[number]
        while (found := random_value(random, Snapshot.of(), kind)) == kind.empty:
            pass
        return found

    def made(type_: type[Record], number: int) -> Record:
        id_ = type_.table if exists_once(type_) else f"{type_.table}-{number}"
        return type_(id=id_, **{name: value(kind, number) for name, kind in kinds(type_).items()})

    return Snapshot.of(made(type_, number) for number in range(len(HOSTILE)) for type_ in RECORDS)


PRINTED = [name for name, kind in DOCUMENTS.items() if kind.suffix == ".pdf"]
WHOLE = [name for name in PRINTED if name not in ("atelier", "synthese", "changements")]


@pytest.mark.parametrize("name", WHOLE)
def test_every_document_prints_each_as_typed(tmp_path: Path, name: str) -> None:
    """Whatever field of whatever record it stands in; some documents do not tell them all."""
    text = _printed(export(_everywhere(), name, tmp_path, date(2026, 11, 23)))
    for typed in HOSTILE:
        assert typed in text


def test_the_strategy_in_word_holds_each_as_typed(tmp_path: Path) -> None:
    """Every text is a text of the file, and no field but those of the pages and of the contents is in it."""
    book = Docx(str(export(_everywhere(), "strategie-word", tmp_path, date(2026, 11, 23))))
    text = "".join(node.text or "" for node in book.element.body.iter(qn("w:t")))
    for typed in HOSTILE:
        assert typed in text
    codes = {str(node.text).split()[0] for node in book.element.body.iter(qn("w:instrText"))}
    assert codes == {"TOC"}


def test_no_field_of_any_record_becomes_a_formula(tmp_path: Path) -> None:
    """The formulas of the workbook are ours, and none quotes what was typed."""
    book = load_workbook(export(_everywhere(), "classeur", tmp_path, date(2026, 11, 23)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {str(cell.value) for cell in cells if cell.data_type == "s"} >= set(HOSTILE)
    formulas = " ".join(str(cell.value) for cell in cells if cell.data_type == "f")
    assert not [typed for typed in HOSTILE if len(typed) > len("-2") and typed in formulas]


def test_the_workbook_holds_each_as_text(tmp_path: Path) -> None:
    """Nothing of the user's is a formula, and each text is there."""
    store = _made(tmp_path / "hostile.aict")
    book = load_workbook(export(store.snapshot, "classeur", tmp_path, date(2026, 11, 23)))
    store.close()
    cells = [
        cell for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)
    ]
    texts = {str(cell.value) for cell in cells if cell.data_type == "s"}
    assert {*HOSTILE, *EXOTIC} <= texts
    assert not {cell.value for cell in cells if cell.data_type == "f"} & set(HOSTILE)
    assert sum(text.count("mot") for text in texts) >= 10_000


def test_the_strategy_prints_each_as_typed(tmp_path: Path) -> None:
    """What the type cannot show is said at the end, never lost in silence."""
    store = _made(tmp_path / "hostile.aict")
    path = export(store.snapshot, "strategie", tmp_path, date(2026, 11, 23))
    store.close()
    text = _printed(path)
    for typed in HOSTILE:
        assert typed in text
    assert text.count("mot") >= 10_000
    assert "caractère" in text[-3000:]


def test_the_control_sees_a_lost_text(tmp_path: Path) -> None:
    """Negative control: a text changed on the way would be noticed."""
    store = _made(tmp_path / "hostile.aict")
    (row,) = store.snapshot.where(Statement, text="+33 2")
    store.apply(replaced([(row, Statement(id=row.id, quadrant="strength", text="=2"))]))
    book = load_workbook(export(store.snapshot, "classeur", tmp_path, date(2026, 11, 23)))
    store.close()
    texts = {cell.value for sheet in book for line in sheet.iter_rows() for cell in line}
    assert not {*HOSTILE} <= texts
