"""What a key struck in the search of the whole dossier costs, in a dossier far longer than any."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import mkdtemp

from PySide6.QtWidgets import QApplication, QWidget

from aict_desktop.domain.records import Stakeholder, Statement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.storage.search_index import SearchIndex
from aict_desktop.storage.store import Store
from benchmarks.dossiers import SEED
from benchmarks.measure import Row, paired, seconds
from tests.support.random_dossiers import random_record
from ui.app import Desk
from ui.search_dialog import SearchDialog
from ui.search_results import SearchResults
from ui.session import Session
from ui.settings import Settings

RECORDS = 100_000
TYPED = "jumelage hiv"
_WIDTH, _HEIGHT = 1280, 720


def _search(rounds: int) -> Sequence[float]:
    """A key struck until what it found is painted, to a repaint of the results alone."""
    dialog = _dialog()
    typed = [TYPED[:end] for end in range(2, len(TYPED) + 1)]

    def keystrokes() -> None:
        for text in typed:
            dialog.field.setText(text)
            dialog.seek()
            dialog.list.viewport().repaint()

    ratios = paired(
        lambda: seconds(keystrokes),
        lambda: seconds(dialog.list.viewport().repaint, len(typed)),
        rounds,
    )
    dialog.reject()
    return ratios


def _dialog() -> SearchDialog:
    found = QApplication.instance()
    Desk(found if isinstance(found, QApplication) else QApplication([]), Settings()).dress("light", 100)
    random, empty = Random(SEED), Snapshot.of()
    types = (Stakeholder, Statement)
    snapshot = Snapshot.of(random_record(random, empty, types[n % 2]) for n in range(RECORDS))
    session = Session(Store.create(Path(mkdtemp()) / "court.aict", []))
    session.store.snapshot = snapshot
    window = QWidget()
    window.resize(_WIDTH, _HEIGHT)
    dialog = SearchDialog(session, SearchResults(session, SearchIndex(snapshot), ()), window)
    dialog.setParent(None)
    dialog.show()
    QApplication.processEvents()
    return dialog


ROWS = (
    Row("search-all", f"search keystroke, {RECORDS:,} records", "one repaint of what it found", 1.3, _search),
)
