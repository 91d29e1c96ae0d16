"""Text is text everywhere: what looks like a formula, markup or noise leaves the dossier as it was typed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtPdf import QPdfDocument

from aict_desktop.documents import export
from aict_desktop.domain.edit import added, replaced
from aict_desktop.domain.records import Dossier, Objective, Stakeholder, Statement, Strategy
from aict_desktop.storage.store import Store

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
    document = QPdfDocument()
    document.load(str(path))
    pages = range(document.pageCount())
    text = " ".join(" ".join(document.getAllText(page).text().split()) for page in pages)
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
