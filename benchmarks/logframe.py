"""What a long logframe costs: edited in its matrix, printed, written to the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QApplication, QPlainTextEdit

from aict_desktop.documents.logframe import logframe
from aict_desktop.domain.fields import Record
from aict_desktop.domain.records import Activity, Indicator, Objective, Result, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.pdf import write_pdf
from aict_desktop.storage.store import Store
from benchmarks.documents import against_xlsxwriter
from benchmarks.measure import Row, paired, seconds
from ui.app import Desk
from ui.logframe_lines import MEASURED
from ui.logframe_matrix import MatrixView
from ui.logframe_tab import LogframeTab
from ui.session import Session
from ui.settings import Settings

LONG, QUARTER, SHORT = (5, 4, 6), (5, 1, 6), (1, 2, 6)
"""Objectives, results of each, activities of each result; three indicators a result."""
_DAY = date(2026, 1, 5)
_WIDTH, _HEIGHT = 1280, 720
_words = count()


def _edit(rounds: int) -> Sequence[float]:
    """A cell opened, one word more, left and painted; in the long matrix and in the short one."""
    long, short = _matrix(LONG), _matrix(SHORT)
    return paired(lambda: seconds(lambda: _type(long)), lambda: seconds(lambda: _type(short)), rounds)


def _printed(rounds: int) -> Sequence[float]:
    """The A3 pages of 120 activities and of 30."""
    long, short = (logframe(Snapshot.of(_records(*size)), _DAY) for size in (LONG, QUARTER))
    return paired(lambda: seconds(lambda: write_pdf(long)), lambda: seconds(lambda: write_pdf(short)), rounds)


def _workbook(rounds: int) -> Sequence[float]:
    return against_xlsxwriter(Snapshot.of(_records(*LONG)), rounds)


def _type(view: MatrixView) -> None:
    """What is between two strokes of Tab: written to the file, told to everyone, painted."""
    view.pick("r00", MEASURED)
    view.open_cell()
    line = view.findChildren(QPlainTextEdit)[-1]
    line.setPlainText(f"Jeunes partis {next(_words) % 10}")
    view.close_cell()
    QApplication.processEvents()
    view.viewport().repaint()


@cache
def _matrix(size: tuple[int, int, int]) -> MatrixView:
    """The matrix of a logframe of that size in a window of its own."""
    found = QApplication.instance()
    Desk(found if isinstance(found, QApplication) else QApplication([]), Settings()).dress("light", 100)
    path = Path(mkdtemp()) / f"{size[0]}.aict"
    tab = LogframeTab(Session(Store.create(path, _records(*size))))
    tab.resize(_WIDTH, _HEIGHT)
    tab.show()
    QApplication.processEvents()
    view = tab.findChild(MatrixView)
    assert isinstance(view, MatrixView)
    return view


def _records(objectives: int, results: int, activities: int) -> list[Record]:
    found: list[Record] = [Strategy(id="strategy", goal="Ouvrir la ville")]
    for n in range(objectives):
        found.append(Objective(id=f"o{n}", text=f"Objectif {n}", order=f"{n}1"))
        for m in range(results):
            id_ = f"r{n}{m}"
            found.append(Result(id=id_, objective=f"o{n}", text=f"Résultat {n}.{m}", order=f"{n}{m}1"))
            found += [
                Indicator(id=f"i{id_}{k}", result=id_, name=f"Jeunes partis {k}", order=f"{k}1")
                for k in range(3)
            ]
            found += [
                Activity(id=f"a{id_}{k}", result=id_, text=f"Écrire aux partenaires {k}", order=f"{n}{m}{k}1")
                for k in range(activities)
            ]
    return found


ROWS = (
    Row("matrix", "a cell of the logframe typed, 146 lines", "the same with 16 lines", 1.3, _edit),
    Row("matrix-pdf", "the logframe in PDF, 120 activities", "30 activities", 4.2, _printed, 5),
    Row("matrix-xlsx", "workbook of that logframe", "XlsxWriter writing the same", 1.4, _workbook, 5),
)
