"""What a user does on the pages that have a way of their own: board, matrix, review, weights."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPushButton

from aict_desktop.domain.records import Statement
from aict_desktop.reference.words import vocabulary
from tests.ui.hands import press, replace, seen, settle
from tests.ui.logframe_acts import edit_in_place, fill_in, move_a_line
from tests.ui.plain_acts import ARROWS, WORDS, any_of, begin, pick_a_row, take_another
from ui.board import Board
from ui.logframe_matrix import MatrixView
from ui.main_window import MainWindow
from ui.panels.assumptions import AssumptionsPanel
from ui.panels.crossing import CrossingPanel
from ui.panels.decision import DecisionPanel
from ui.panels.proposals import ProposalsPanel
from ui.weights_dialog import WeightsDialog
from ui.wordy import WordyButton
from ui.workshop_entry import NoteLine, WorkshopEntry

CARD_KEYS = (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_N, Qt.Key.Key_Delete)
PLACE_KEYS = (Qt.Key.Key_A, Qt.Key.Key_F, Qt.Key.Key_O, Qt.Key.Key_M, Qt.Key.Key_C, Qt.Key.Key_P)


def move_a_card(window: MainWindow, random: Random) -> bool:
    """Alt and an arrow on a card of the board."""
    card = _any_card(window, random)
    if card is None:
        return False
    card.setFocus()
    QTest.keyClick(card, random.choice(ARROWS), Qt.KeyboardModifier.AltModifier)
    return True


def work_on_a_card(window: MainWindow, random: Random) -> bool:
    """Weigh a card, add one beside it or remove it, each by its key."""
    card = _any_card(window, random)
    if card is None:
        return False
    card.setFocus()
    QTest.keyClick(card, random.choice(CARD_KEYS))
    begin(random)
    return True


def drop_a_card(window: MainWindow, random: Random) -> bool:
    """Let a card go anywhere on the board."""
    board = any_of(window, random, Board)
    rows = window.session.snapshot.all(Statement)
    if board is None or not rows:
        return False
    board.drop(random.choice(rows).id, random.choice(list(vocabulary("quadrant"))), random.randrange(8))
    return True


def open_a_card(window: MainWindow, random: Random) -> bool:
    """Open a card beside the board, or a new one in a quadrant."""
    card = _any_card(window, random)
    if card is None:
        return False
    card.click()
    settle()
    if random.random() < 0.3:
        press(window.page, "Supprimer")
    return True


def work_in_the_matrix(window: MainWindow, random: Random) -> bool:
    """Add, edit in place, move or remove a line."""
    view = any_of(window, random, MatrixView)
    if view is None:
        return False
    pick_a_row(view, random)
    random.choice((edit_in_place, move_a_line, _press_above))(view, window, random)
    return True


def _press_above(view: MatrixView, window: MainWindow, random: Random) -> None:
    names = ("Objectif spécifique", "Résultat", "Activité", "Monter la ligne", "Descendre la ligne")
    wanted = (*names, "Supprimer la ligne et ce qui en dépend")
    tools = [b for b in seen(window.page, QAbstractButton) if _words(b) in wanted and b.isEnabled()]
    QTest.mouseClick(random.choice(tools), Qt.MouseButton.LeftButton)
    fill_in(view, random)


def transcribe(window: MainWindow, random: Random) -> bool:
    """Type a note of a workshop and press Enter, in some quadrant."""
    entry = any_of(window, random, WorkshopEntry)
    lines = seen(entry, NoteLine) if entry else []
    if not lines or not lines[0].isEnabled():
        return False
    QTest.keyClick(lines[0], random.choice(PLACE_KEYS), Qt.KeyboardModifier.AltModifier)
    replace(lines[0], random.choice(WORDS[:-1]))
    QTest.keyClick(lines[0], Qt.Key.Key_Return)
    return True


def answer_a_proposal(window: MainWindow, random: Random) -> bool:
    """Accept a proposal, or dismiss it for good."""
    panel = any_of(window, random, ProposalsPanel)
    answers = [b for b in seen(panel, QPushButton) if b.text() in ("Retenir", "Écarter")] if panel else []
    if not answers:
        return False
    QTest.mouseClick(random.choice(answers), Qt.MouseButton.LeftButton)
    return True


def cross(window: MainWindow, random: Random) -> bool:
    """Turn to a crossing, have two statements ticked, write a lead, or make an objective of one."""
    panel = any_of(window, random, CrossingPanel)
    if panel is None:
        return False
    tools = [b for b in seen(panel, QPushButton) if b.isEnabled()]
    QTest.mouseClick(random.choice(tools), Qt.MouseButton.LeftButton)
    begin(random)
    return True


def make_a_risk(window: MainWindow, random: Random) -> bool:
    """Make a risk of an assumption that is none yet."""
    panel = any_of(window, random, AssumptionsPanel)
    makers = [b for b in seen(panel, QPushButton) if b.text() == "En faire un risque"] if panel else []
    if not makers:
        return False
    QTest.mouseClick(random.choice(makers), Qt.MouseButton.LeftButton)
    return True


def decide(window: MainWindow, random: Random) -> bool:
    """Press one of the decisions on the action reviewed."""
    panel = any_of(window, random, DecisionPanel)
    if panel is None:
        return False
    QTest.mouseClick(random.choice(seen(panel, QPushButton)), Qt.MouseButton.LeftButton)
    return True


def weigh(window: MainWindow, random: Random) -> bool:
    """Give a criterion of the priority another weight, in the dialog."""
    if not any(b.text() == "Changer les poids…" for b in seen(window.page, QPushButton)):
        return False
    press(window.page, "Changer les poids…")
    (dialog,) = [dialog for dialog in window.findChildren(WeightsDialog) if dialog.isVisible()]
    take_another(random.choice(seen(dialog, QComboBox)), random)
    press(dialog, "Fermer")
    back_to(window)
    return True


def back_to(window: MainWindow) -> None:
    """What a window manager does when a dialog closes."""
    window.activateWindow()
    settle()


def _any_card(window: MainWindow, random: Random) -> WordyButton | None:
    boards = seen(window.page, Board)
    cards = seen(boards[0], WordyButton) if boards else []
    return random.choice(cards) if cards else None


def _words(button: QAbstractButton) -> str:
    return button.text() or button.accessibleName()
