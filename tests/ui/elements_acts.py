"""What a user does among the key elements only: working in the outline, going through what counts."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget

from tests.ui.hands import press, seen, settle, write
from tests.ui.plain_acts import WORDS, any_of
from ui.main_window import MainWindow
from ui.panels.coherence import CoherencePanel
from ui.tree_editor import OutlineEditor
from ui.tree_outline import Outline

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
OPENING = (Qt.KeyboardModifier.NoModifier, CONTROL, CONTROL | SHIFT)
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


def work_in_the_outline(window: MainWindow, random: Random) -> bool:
    """Write a line, add one, move it, remove it, or press a button above the tree."""
    tree = any_of(window, random, Outline)
    if tree is None:
        return False
    tree.setFocus()
    for _ in range(random.randrange(12)):
        QTest.keyClick(tree, random.choice(ARROWS))
    doing = random.random()
    if doing < 0.5:
        QTest.keyClick(tree, Qt.Key.Key_Return, random.choice(OPENING))
        _type_a_line(random)
    elif doing < 0.8:
        QTest.keyClick(tree, random.choice(ARROWS), ALT)
    elif doing < 0.9:
        press(window.page, random.choice(("Valeur", "Objectif", "Résultat", "Activité")))
        _type_a_line(random)
    else:
        QTest.keyClick(tree, Qt.Key.Key_Delete)
    return True


def pick_what_counts(window: MainWindow, random: Random) -> bool:
    """Go to another statement of the coherence, then tie it to an objective or untie it."""
    panel = any_of(window, random, CoherencePanel)
    lists = seen(panel, QListWidget) if panel else []
    if len(lists) != 2:
        return False
    statements, objectives = lists
    statements.setFocus()
    QTest.keyClick(statements, random.choice(ARROWS[:2]))
    objectives.setFocus()
    QTest.keyClick(objectives, random.choice(ARROWS[:2]))
    QTest.keyClick(objectives, Qt.Key.Key_Space)
    return True


def _type_a_line(random: Random) -> None:
    """Fill in the line that has opened, and close it, go on to the next one, or leave it open."""
    settle()
    editor = QApplication.focusWidget()
    if isinstance(editor, OutlineEditor):
        write(editor, random.choice(WORDS))
        if random.random() < 0.8:
            QTest.keyClick(editor, random.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape)))
