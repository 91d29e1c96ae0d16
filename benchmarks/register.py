"""What the register of stakeholders costs when it is far longer than the screens are designed for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QApplication, QLineEdit

from aict_desktop.storage.store import Store
from benchmarks.dossiers import records, stakeholders
from benchmarks.measure import Row, paired, seconds
from ui.app import Desk
from ui.pages.stakeholders import StakeholdersPage
from ui.records_table import RecordsPanel
from ui.session import Session
from ui.settings import Settings

MANY, FEW = 2_000, 100
FRAMES = 20
TYPED = "jumelage"
_WIDTH, _HEIGHT = 1280, 720


def _scroll(rounds: int) -> Sequence[float]:
    """One frame of a long register, scrolled by a page, to one of a short one."""
    long, short = _register(MANY), _register(FEW)
    return paired(lambda: seconds(lambda: _frames(long)), lambda: seconds(lambda: _frames(short)), rounds)


def _find(rounds: int) -> Sequence[float]:
    """A key struck in the search until what it found is painted, to a repaint of the list alone."""
    panel = _register(MANY)
    (seek,) = (e for e in panel.findChildren(QLineEdit) if e.accessibleName().startswith("Chercher"))
    prefixes = [TYPED[:end] for end in range(1, len(TYPED) + 1)]

    def keystrokes() -> None:
        for text in prefixes:
            seek.setText(text)
            panel.table.viewport().repaint()

    def repaints() -> None:
        panel.table.viewport().repaint()

    ratios = paired(lambda: seconds(keystrokes), lambda: seconds(repaints, len(prefixes)), rounds)
    seek.clear()
    return ratios


def _frames(panel: RecordsPanel) -> None:
    bar = panel.table.verticalScrollBar()
    for frame in range(FRAMES):
        bar.setValue(bar.maximum() * frame // FRAMES)
        panel.table.viewport().repaint()


@cache
def _register(count: int) -> RecordsPanel:
    """The register of so many stakeholders in a window of its own."""
    found = QApplication.instance()
    Desk(found if isinstance(found, QApplication) else QApplication([]), Settings()).dress("light", 100)
    path = Path(mkdtemp()) / f"{count}.aict"
    page = StakeholdersPage(Session(Store.create(path, records(stakeholders(count)))))
    page.resize(_WIDTH, _HEIGHT)
    page.show()
    QApplication.processEvents()
    panel = page.findChild(RecordsPanel)
    assert isinstance(panel, RecordsPanel)
    return panel


ROWS = (
    Row("scroll", f"scroll frame, {MANY:,} stakeholders", f"the same with {FEW}", 1.05, _scroll),
    Row("find", f"search keystroke, {MANY:,} stakeholders", "one repaint of the list", 1.3, _find),
)
