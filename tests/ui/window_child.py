"""A user at the real window, typing without end until killed: see test_window_kill.py.

Run as ``python -m tests.ui.window_child DOSSIER SEED [--acknowledge-early]``. Prints each word when the
window says that it is saved, or as soon as it is typed.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from dataclasses import asdict
from itertools import count
from pathlib import Path
from random import Random
from types import TracebackType
from typing import NoReturn

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records import BY_TABLE
from tests.ui import hands
from ui.app import Desk
from ui.board import Board
from ui.freeze_dialog import FreezeDialog
from ui.logframe_matrix import MatrixView
from ui.main_window import MainWindow
from ui.records_table import RecordsPanel
from ui.round_line import RoundLine
from ui.settings import Settings
from ui.wordy import WordyButton
from ui.workshop_entry import NoteLine

WORD = re.compile(r"mot\d+x\d+")
FIELDS = (
    ("collectivite", "title", "dossier", "title"),
    ("elements", "vision", "strategy", "vision"),
    ("afom", "strength-authority", "statement", "text"),
)
HELD = (
    *(("acteurs", "opinion", "rater"), ("acteurs", "contact", "role"), ("acteurs", "connection", "note")),
    *(
        ("acteurs", "exchange", "summary"),
        ("acteurs", "commitment", "text"),
        ("acteurs", "stakeholder", "promise_detail"),
    ),
    *(("actions", "renewal", "note"), ("actions", "contribution", "name"), ("actions", "action", "lessons")),
    *(("afom", "policy", "note"), ("afom", "workshop", "attendance"), ("afom", "lead", "text")),
)


def main(path: Path, seed: int, *, early: bool) -> NoReturn:
    """Open the dossier and type until the end."""
    sys.excepthook = _stop  # Qt goes on after an exception in a slot
    app = QApplication([])
    desk = Desk(app, Settings())
    desk.settings.tour_seen = True
    window = opened(desk, path)
    window.set_depth("complete")
    random = Random(seed)
    if not early:
        window.session.changed.connect(lambda edit: _acknowledge(window, edit))
    places: list[Callable[[MainWindow, Random], QWidget]] = [
        guided,
        board,
        sheet,
        notes,
        table,
        matrix,
        review,
        measurements,
        version,
    ]
    for number in count():
        place = places[(number + seed) % len(places)]
        editor = place(window, random)
        QTest.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        word = f"mot{seed}x{number}"
        QTest.keyClicks(editor, f" {word}")
        if early:
            print(word, flush=True)
        _go_on(window, editor, random)
    raise AssertionError(f"{desk} never ends")


def opened(desk: Desk, path: Path) -> MainWindow:
    """The window of the dossier, as the application shows it, at 1280 x 720."""
    assert desk.open(path)
    window = desk.window
    assert window is not None
    window.resize(1280, 720)
    window.activateWindow()
    hands.settle()
    return window


def guided(window: MainWindow, random: Random) -> QWidget:
    """A field of a guided question."""
    step_id, question, record, field = random.choice(FIELDS)
    hands.guide_to(window, step_id, question)
    return hands.field(window.page, record, field)


def board(window: MainWindow, random: Random) -> QWidget:
    """The form beside the board, on one of its cards."""
    hands.overview(window, "afom", "Tableau")
    random.choice(hands.seen(hands.seen(window.page, Board)[0], WordyButton)).click()
    return hands.field(window.page, "statement", "text")


def table(window: MainWindow, random: Random) -> QWidget:
    """The form beside the register, on one of its rows."""
    hands.overview(window, "acteurs", "Registre")
    panel = hands.seen(window.page, RecordsPanel)[0]
    panel.table.selectRow(random.randrange(len(panel.model.rows)))
    panel.sheet.focus_on("name")
    return hands.field(panel, "stakeholder", "name")


def sheet(window: MainWindow, random: Random) -> QWidget:
    """A field of a record, or of what hangs on one, in the tab that holds it."""
    step_id, table, field = random.choice(HELD)
    rows = window.session.snapshot.all(BY_TABLE[table])
    window.go_to_place(step_id, table, random.choice(rows).id, field)
    hands.settle()
    return hands.field(window.page, table, field)


def notes(window: MainWindow, random: Random) -> QWidget:
    """The line where the notes of a workshop are typed one after the other."""
    hands.overview(window, "afom", "Ateliers")
    return hands.seen(window.page, NoteLine)[0]


def review(window: MainWindow, random: Random) -> QWidget:
    """What an action is worth, in the review."""
    hands.overview(window, "actions", "Revue")
    return hands.field(window.page, "action", random.choice(("results", "working", "decision_reason")))


def measurements(window: MainWindow, random: Random) -> QWidget:
    """What explains the value of an indicator, in a round of measurements."""
    hands.overview(window, "suivi", "Relevé")
    return random.choice(hands.seen(window.page, RoundLine)).comment


def version(window: MainWindow, random: Random) -> QWidget:
    """The name of a version that has just been kept."""
    hands.overview(window, "vote", "Vote et versions")
    panel = hands.seen(window.page, RecordsPanel)[0]
    panel.add()
    hands.press(hands.seen(window, FreezeDialog)[0], "Figer")
    window.activateWindow()
    panel.sheet.focus_on("name")
    hands.settle()
    return hands.field(panel, "version", "name")


def matrix(window: MainWindow, random: Random) -> QWidget:
    """A line of the logframe, or one of its indicators or means, edited in place."""
    hands.overview(window, "cadre")
    view = hands.seen(window.page, MatrixView)[0]
    place = random.randrange(view.model().rowCount()), random.randrange(2)
    view.setCurrentIndex(view.model().index(*place))
    QTest.keyClick(view, Qt.Key.Key_F2)
    return random.choice(hands.seen(view, QPlainTextEdit))


def _stop(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> NoReturn:
    sys.__excepthook__(kind, error, trace)
    os._exit(1)


def _go_on(window: MainWindow, editor: QWidget, random: Random) -> None:
    """Press Enter in a line, rest as one does between two sentences, or leave the page at once."""
    habit = random.random()
    if habit < 0.4 and isinstance(editor, QLineEdit):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    elif habit < 0.7:
        QTest.qWait(window.session.pause_ms + 30)
    window.go("accueil")


def _acknowledge(window: MainWindow, edit: Edit) -> None:
    assert any(label.text().startswith("Enregistré à") for label in hands.seen(window, QLabel))
    for change in edit.changes:
        for value in asdict(change.after).values() if change.after else ():
            if isinstance(value, str) and (words := WORD.findall(value)):
                print(*words, sep="\n", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), early="--acknowledge-early" in sys.argv)
