"""What the documents cost: the strategy as pages, a long table, the workbook."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import date
from functools import partial
from importlib.util import find_spec
from unittest.mock import patch

from aict_desktop.documents.strategy import strategy
from aict_desktop.documents.workbook import workbook
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Contents, Document, Table
from aict_desktop.exports.excel.writer import write
from aict_desktop.exports.pdf import write_pdf, writer
from aict_desktop.exports.pdf.pen import Pen
from aict_desktop.exports.pdf.structure import Element
from aict_desktop.reference.example import example_records
from benchmarks.dossiers import dossier
from benchmarks.measure import NotHereError, Row, in_memory, paired, seconds
from benchmarks.xlsxwriter_twin import Twin

_DAY = date(2026, 1, 5)
_PAGE = re.compile(rb"/Type /Page\b")


def _pages(rounds: int) -> Sequence[float]:
    """Milliseconds a page of a long strategy to those of a short one."""
    long, short = strategy_times(10), strategy_times(1)
    return paired(lambda: _seconds_a_page(long), lambda: _seconds_a_page(short), rounds)


def _rows(rounds: int) -> Sequence[float]:
    long, short = _table(8_000), _table(2_000)
    return paired(lambda: seconds(lambda: write_pdf(long)), lambda: seconds(lambda: write_pdf(short)), rounds)


class _Untagged(Pen):
    """Draws the same, and says of nothing what it is."""

    def content(self, element: Element) -> AbstractContextManager[None]:  # type: ignore[override]
        return nullcontext()

    def ornament(self, kind: str = "Layout") -> AbstractContextManager[None]:  # type: ignore[override]
        return nullcontext()

    def empty(self, element: Element) -> None:
        pass


def _tagging(times: int, rounds: int) -> Sequence[float]:
    """A strategy of some 40 pages a time, tagged, to the same untagged."""
    document = strategy_times(times)
    return paired(
        lambda: seconds(lambda: write_pdf(document)),
        lambda: seconds(lambda: _write_untagged(document)),
        rounds,
    )


def _write_untagged(document: Document) -> None:
    with patch.object(writer, "Pen", _Untagged):
        write_pdf(document)


def _workbook(rounds: int) -> Sequence[float]:
    return against_xlsxwriter(dossier(5_000), rounds)


def against_xlsxwriter(snapshot: Snapshot, rounds: int) -> Sequence[float]:
    """The workbook of a dossier as we write it and as XlsxWriter would."""
    if not find_spec("xlsxwriter"):
        raise NotHereError("XlsxWriter is not installed (pip install XlsxWriter)")
    described = workbook(snapshot)
    with in_memory() as folder:
        ours, other = folder / "ours.xlsx", folder / "other.xlsx"
        write(described, ours)
        twin = Twin(ours)
        return paired(
            lambda: seconds(lambda: write(described, ours)),
            lambda: seconds(lambda: twin.write(other)),
            rounds,
        )


def strategy_times(times: int) -> Document:
    """The strategy of the worked example, of some forty pages, with all its chapters so many times."""
    whole = strategy(Snapshot.of(example_records()), _DAY)
    place = next(number for number, block in enumerate(whole.blocks) if isinstance(block, Contents)) + 1
    front, chapters = whole.blocks[:place], whole.blocks[place:]
    return replace(whole, blocks=(*front, *chapters * times))


def _table(rows: int) -> Document:
    row = ("Marché des producteurs", "Comité de jumelage, service culturel", "12 500 €", "2026")
    table = Table(("Action", "Avec qui", "Montant", "Année"), (row,) * rows, (3, 4, 2, 1), "llrc")
    return Document("Les actions", "Valbrune", (table,))


def _seconds_a_page(document: Document) -> float:
    written: list[bytes] = []
    taken = seconds(lambda: written.append(write_pdf(document)))
    return taken / _count(written[0])


def _count(pdf: bytes) -> int:
    return len(_PAGE.findall(pdf))


ROWS = (
    Row(
        "pdf-pages",
        "ms a page of the strategy in PDF, ten times over",
        "once",
        1.08,
        _pages,
        5,
    ),
    Row("tags-40", "strategy of 40 pages in PDF", "the same untagged", 1.15, partial(_tagging, 1), 15),
    Row("tags-400", "strategy of 400 pages in PDF", "the same untagged", 1.25, partial(_tagging, 9), 5),
    Row("pdf-rows", "a table of 8,000 rows in PDF", "2,000 rows", 4.2, _rows, 5),
    Row("workbook", "workbook of 5,000 rows", "XlsxWriter writing the same", 1.4, _workbook, 5),
)
