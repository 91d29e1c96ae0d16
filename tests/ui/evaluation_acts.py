"""What a user does with evaluations: plan them, take up questions."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from aict_desktop.domain.evaluations import PLANNED
from aict_desktop.domain.records import Evaluation
from tests.ui.hands import press, seen
from tests.ui.plain_acts import any_of
from ui.main_window import MainWindow
from ui.panels.criteria import CriteriaPanel
from ui.panels.evaluations import EvaluationsPanel
from ui.records_table import RecordsPanel


def plan_evaluations(window: MainWindow, random: Random) -> bool:
    """Remove one of the evaluations of the term when none lacks, and add what lacks."""
    panel, register = any_of(window, random, EvaluationsPanel), any_of(window, random, RecordsPanel)
    planned = [row for row in window.session.snapshot.all(Evaluation) if row.kind in PLANNED]
    if panel and not _offers(panel) and register and planned:
        register.pick(random.choice(planned).id)
        press(register, "Supprimer")
    for offer in _offers(panel) if panel else []:
        QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
        return True
    return False


def _offers(panel: EvaluationsPanel) -> list[QPushButton]:
    return [button for button in seen(panel, QPushButton) if button.text().startswith("Proposer")]


def take_up_questions(window: MainWindow, random: Random) -> bool:
    """Tick a criterion and take up its questions."""
    panel = any_of(window, random, CriteriaPanel)
    left = [box for box in panel.ticks() if box.isVisible() and box.isEnabled()] if panel else []
    if panel is None or not left:
        return False
    box = random.choice(left)
    box.setFocus()
    if not box.isChecked():
        QTest.keyClick(box, Qt.Key.Key_Space)
    for take in seen(panel, QPushButton):
        QTest.mouseClick(take, Qt.MouseButton.LeftButton)
    return True
