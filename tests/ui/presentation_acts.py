"""What a group does in front of a presentation: go through its questions, and choose."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.hands import settle, write
from ui.main_window import MainWindow
from ui.presentation import PresentationWindow

ANSWERS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)


def choose_on_a_slide(window: MainWindow, random: Random) -> bool:
    """Keep an answer of some question, say why or not, and take it back now and then."""
    if window.step_id != "vote":
        return False
    shown = PresentationWindow(window.session, "choices", window)
    shown.open_on(None)
    settle()
    shown.go(random.randrange(len(shown)))
    settle()
    done = keep(shown, random.choice(ANSWERS), random.choice(("", "moins cher")))
    if done and random.random() < 0.3:
        QTest.keyClick(shown.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shown.close()
    window.activateWindow()
    settle()
    return done


def keep(shown: PresentationWindow, answer: Qt.Key, reason: str = "") -> bool:
    """Press the number of an answer and say that it is kept; False when the slide asks nothing."""
    QTest.keyClick(shown.view, answer)
    settle()
    if shown.bar.isHidden():
        return False
    write(shown.bar.reason, reason)
    QTest.keyClick(shown.bar.reason, Qt.Key.Key_Return)
    settle()
    return True
