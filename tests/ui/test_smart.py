"""The SMART assistant as it is shown: in the sheet of an objective and below the guided questions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aict_desktop.domain.edit import added, altered
from aict_desktop.domain.records import Dossier, Indicator, Objective
from aict_desktop.storage.store import Store
from tests.ui.actors import tab, words
from tests.ui.conftest import Opener
from tests.ui.hands import guide_to, overview, press, seen, settle, undo
from ui.main_window import MainWindow
from ui.panels.smart import SmartPanel
from ui.records_table import RecordsPanel

OBJECTIVE = Objective(id="o", text="Faire partir des apprentis", specific="Les apprentis", order="a")
RECORDS = (Dossier(term_start=date(2026, 3, 29), term_end=date(2032, 3, 31)), OBJECTIVE)


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """One objective, said precisely and no more."""
    path = tmp_path / "objectif.aict"
    Store.create(path, RECORDS).close()
    made = open_window(path)
    made.set_depth("complete")
    return made


def sheet(window: MainWindow) -> SmartPanel:
    """The assistant in the objective's sheet."""
    overview(window, "elements")
    tab(window, "Objectifs")
    seen(window.page, RecordsPanel)[0].pick("o")
    settle()
    tab(window, "SMART")
    return seen(window.page, SmartPanel)[0]


def test_each_letter_tells_its_state_in_words(window: MainWindow) -> None:
    """What nobody answered is left to judge, with why it matters; what is there needs no reason."""
    told = words(sheet(window))
    assert "S · Précis\u00a0: rempli" in told
    assert all(
        f"{name}\u00a0: à apprécier" in " ".join(told) for name in ("Mesurable", "Atteignable", "Daté")
    )
    assert any("conseil" in line for line in told)
    assert not any("se discute" in line for line in told)


def test_the_assistant_follows_every_change(window: MainWindow) -> None:
    """A date outside the term and an indicator without a target are told, and so is taking them back."""
    panel = sheet(window)
    for edit, line in (
        (altered(OBJECTIVE, deadline=date(2033, 1, 1)), "T · Daté\u00a0: à compléter"),
        (added(Indicator(id="i", objective="o", name="Départs")), "M · Mesurable\u00a0: à compléter"),
    ):
        window.session.do(edit)
        settle()
        assert line in words(panel)
        undo(window)
        assert line not in words(panel)


def test_how_it_is_judged_is_folded(window: MainWindow) -> None:
    """Whoever asks reads that these are suggestions."""
    panel = sheet(window)
    assert not any("rien n’empêche" in line for line in words(panel))
    press(panel, "Comment est-ce jugé\u202f?")
    assert any("rien n’empêche" in line for line in words(panel))


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("specific", "S · Précis"),
        ("measurable", "M · Mesurable"),
        ("attainable", "A · Atteignable"),
        ("realistic", "R · Réaliste"),
        ("deadline", "T · Daté"),
    ],
)
def test_a_guided_question_shows_its_own_letter(window: MainWindow, question: str, title: str) -> None:
    """Below the field, and no other letter."""
    guide_to(window, "elements", f"objective-{question}")
    (panel,) = seen(window.page, SmartPanel)
    titles = [line for line in words(panel) if " · " in line]
    assert len(titles) == 1
    assert titles[0].startswith(title)


def test_no_objective_yet_is_said(window: MainWindow) -> None:
    """The assistant alone invites to write one."""
    panel = SmartPanel(window.session)
    panel.show_record("")
    panel.show()
    settle()
    assert any("Écrivez l’objectif" in line for line in words(panel))
    panel.close()
    panel.deleteLater()
    settle()
