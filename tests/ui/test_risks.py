"""Risks in the window: from an assumption, in the register, in the matrix, without a mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from aict_desktop.domain.records import Assumption, Objective, Risk
from aict_desktop.storage.store import Store
from tests.ui.actors import register, tab, tab_to, turn_to, words
from tests.ui.conftest import Opener
from tests.ui.hands import field, key, overview, press, redo, rest, seen, settle, undo, write
from ui.figure_view import FigureView
from ui.main_window import MainWindow
from ui.panels.assumptions import AssumptionsPanel
from ui.panels.severity import SeverityPanel
from ui.related import RelatedPanel
from ui.wordy import WordyButton

TRAIN = "La ligne de train est maintenue"
RECORDS = (
    Objective(id="goal", text="Partir en train", order="a"),
    Assumption(id="train", objective="goal", text=TRAIN, order="a"),
    Risk(id="bus", text="Le car augmente", likelihood=2, impact=2, order="a"),
    Risk(id="cut", text="Le budget baisse", likelihood=3, impact=4, origin="internal", order="b"),
)


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """A small logframe with two risks."""
    Store.create(tmp_path / "risques.aict", RECORDS).close()
    window = open_window(tmp_path / "risques.aict")
    window.set_depth("complete")
    overview(window, "cadre")
    return window


def test_an_assumption_becomes_a_risk_without_a_mouse(window: MainWindow) -> None:
    """One press makes it, both ends show the tie, one Ctrl+Z takes it back."""
    window.session.wanted.emit("assumption", "train", "text")
    settle()
    tab_to(window, f"En faire un risque\u00a0: {TRAIN}")
    key(window, Qt.Key.Key_Space)
    (risk,) = window.session.snapshot.where(Risk, assumption="train")
    assert (risk.objective, risk.origin) == ("goal", "external")
    assert risk.text == f"Condition non remplie\u00a0: {TRAIN}"
    tab_to(window, f"Suivi comme risque\u00a0: {risk.text}")
    key(window, Qt.Key.Key_Space)
    assert register(window).sheet.record_id == risk.id
    tab(window, "Liens")
    links = [b.accessibleName() for b in seen(seen(window.page, RelatedPanel)[0], WordyButton)]
    assert f"Hypothèse\u00a0: {TRAIN}" in links
    undo(window)
    assert window.session.snapshot.where(Risk, assumption="train") == ()
    redo(window)
    assert window.session.snapshot.where(Risk, assumption="train") == (risk,)


def test_a_risk_is_rated_and_its_severity_told(window: MainWindow) -> None:
    """In the register, choosing an impact says at once what it comes to."""
    tab(window, "Risques")
    register(window).pick("bus")
    settle()
    assert words(seen(window.page, SeverityPanel)[0]) == ["Gravité 4 sur 16\u00a0: modéré."]
    impact = field(window.page, "risk", "impact")
    impact.setFocus()
    key(window, Qt.Key.Key_Down)
    key(window, Qt.Key.Key_Down)
    assert words(seen(window.page, SeverityPanel)[0]) == ["Gravité 8 sur 16\u00a0: élevé."]
    model = register(window).model
    assert [str(model.index(row, 1).data()) for row in range(2)] == ["Élevé (8)", "Critique (12)"]


def test_a_risk_typed_in_the_register_is_kept(window: MainWindow) -> None:
    """What is typed makes a risk, which is in the file a moment later."""
    tab(window, "Risques")
    press(window.page, "Ajouter un risque")
    write(field(window.page, "risk", "text"), "Un élu part")
    rest(window)
    assert "Un élu part" in [risk.text for risk in window.session.snapshot.all(Risk)]


def test_the_matrix_is_walked_by_keyboard(window: MainWindow) -> None:
    """Arrows go from the gravest to the least, Enter opens the sheet."""
    turn_to(window, "Cadre logique")
    turn_to(window, "Matrice des risques")
    (view,) = seen(window.page, FigureView)
    assert view.marks() == (("risk", "cut"), ("risk", "bus"))
    view.setFocus()
    key(window, Qt.Key.Key_Home)
    assert "Le budget baisse" in view.accessibleName()
    key(window, Qt.Key.Key_Right)
    key(window, Qt.Key.Key_Return)
    assert register(window).sheet.record_id == "bus"


def test_the_panel_follows_what_is_written(window: MainWindow) -> None:
    """An assumption removed elsewhere leaves the panel, which then has nothing to say."""
    window.session.wanted.emit("assumption", "train", "text")
    settle()
    press(window.page, f"Supprimer\u00a0: {TRAIN}")
    assert seen(window.page, AssumptionsPanel)[0].assumptions() == ()


def test_the_register_prints_as_a_document(window: MainWindow) -> None:
    """The button leads to the preview of the register."""
    tab(window, "Risques")
    press(window.page, "Imprimer les risques…")
    assert window.step_id == "documents"
