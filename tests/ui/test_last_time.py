"""What went wrong the last time is told at the next start, with what was kept: a kill, an error."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from aict_desktop.domain.records import Dossier
from aict_desktop.storage import traces
from aict_desktop.storage.sittings import Past, past
from tests.support.dossiers import make, read
from tests.ui.hands import press, seen, settle
from tests.ui.mishap_child import SECRET, words
from ui.app import Desk
from ui.last_time import LastTimeDialog

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier that has only its name."""
    return make(tmp_path / "Zwygg.aict", [Dossier(name="Zwygg")])


def started(dossier: Path, act: str) -> subprocess.Popen[str]:
    """The application in a process of its own, with the profile of this test."""
    command = [sys.executable, "-m", "tests.ui.mishap_child", str(dossier), act]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    piped = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=piped, stderr=piped, text=True)


def told(dossier: Path, act: str = "look") -> str:
    """What the application says in words."""
    child = started(dossier, act)
    said, errors = child.communicate(timeout=60)
    assert child.returncode == 0, errors
    return said


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_kill_is_told_with_what_was_kept(dossier: Path) -> None:
    """The last edit with its hour, and the date that could not be read, are told; once."""
    child = started(dossier, "stay")
    assert child.stdout is not None
    assert any(line.strip() == "PRÊT" for line in child.stdout)
    child.send_signal(signal.SIGKILL)
    child.communicate()
    said = told(dossier)
    assert "s’est arrêtée brusquement" in said
    assert "Dernière modification enregistrée, le " in said
    assert "Titre" in said or "modifié" in said, said
    assert "«\u00a012 marx 2026\u00a0»" in said
    assert read(dossier).one(Dossier).title == "Titre écrit avant la coupure"
    assert told(dossier) == ""


def test_an_error_in_a_slot_is_told_at_once_and_the_next_time(dossier: Path) -> None:
    """The window goes on and says so; the trace is kept once, without what the error said."""
    assert "Une erreur inattendue est survenue" in told(dossier, "raise")
    assert traces.kept().count("RuntimeError") == 1
    assert "tests/ui/mishap_child.py" in traces.kept()
    assert SECRET not in traces.kept()
    said = told(dossier)
    assert "La dernière fois, une erreur inattendue" in said
    assert "brusquement" not in said


def test_an_ordinary_end_is_not_told(dossier: Path) -> None:
    """Opening and closing leaves nothing to tell."""
    assert told(dossier) == ""
    assert past() == []


def test_the_dossier_is_reopened_from_there(desk: Desk, dossier: Path) -> None:
    """One press, and one is back at work; a dossier that was moved since is said, not offered."""
    gone = dossier.with_name("Parti.aict")
    sittings = [Past(each, datetime.now(), True) for each in (dossier, gone)]
    dialog = LastTimeDialog(sittings, desk.show_start())
    wanted: list[str] = []
    dialog.reopened.connect(wanted.append)
    dialog.open()
    settle()
    assert "Parti.aict" in "\n".join(words(dialog))
    assert not [b for b in seen(dialog, QPushButton) if b.accessibleName() == "Rouvrir Parti"]
    press(dialog, "Rouvrir Zwygg")
    assert wanted == [str(dossier)]
    assert desk.start_window is not None
    desk.start_window.close()
    desk.start_window = None
