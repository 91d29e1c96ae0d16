"""What is told of the last time: what was cut short, never what ended well or goes on still."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from aict_desktop.storage import traces
from aict_desktop.storage.profile import sittings_folder
from aict_desktop.storage.sittings import Sitting, past

DIES = """
import os, sys
from pathlib import Path
from aict_desktop.storage.sittings import Sitting
sitting = Sitting.begin(Path(sys.argv[1]))
sitting.note(["12 marx", "trois fois rien"])
{death}
"""


def dies(dossier: Path, death: str) -> None:
    """A program opens a dossier, and does not come to its end."""
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", DIES.format(death=death), str(dossier)]
    assert subprocess.run(command, cwd=root, capture_output=True, check=False).returncode


def test_what_ends_well_is_not_told(tmp_path: Path) -> None:
    """Closing a dossier leaves nothing behind."""
    sitting = Sitting.begin(tmp_path / "a.aict")
    sitting.note(["12 marx"])
    sitting.end()
    assert past() == []
    assert list(sittings_folder().iterdir()) == []


def test_a_kill_is_told_once_with_what_was_not_written(tmp_path: Path) -> None:
    """The dossier, and the texts that could not be read, are told at the next start, not at the one after."""
    dies(tmp_path / "Été.aict", "os.kill(os.getpid(), 9)" if sys.platform != "win32" else "os._exit(9)")
    (told,) = past()
    assert (told.dossier, told.cut, told.drafts) == (
        tmp_path / "Été.aict",
        True,
        ("12 marx", "trois fois rien"),
    )
    assert past() == []
    assert list(sittings_folder().iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="it would ask to send the error to the maker of Windows")
def test_a_crash_of_the_interpreter_says_where_it_was(tmp_path: Path) -> None:
    """The line that brought it down is kept for a report."""
    dies(tmp_path / "a.aict", "import ctypes; ctypes.string_at(0)")
    assert past()[0].cut
    assert "Fatal Python error: Segmentation fault" in traces.kept()
    assert "string_at" in traces.kept()


def test_what_goes_on_is_left_alone(tmp_path: Path) -> None:
    """A second window that starts tells nothing of the first."""
    sitting = Sitting.begin(tmp_path / "a.aict")
    assert past() == []
    sitting.end()


def test_an_error_is_told_though_the_dossier_was_closed(tmp_path: Path) -> None:
    """Something went wrong and one went on: it is told, and not as a cut."""
    sitting = Sitting.begin(tmp_path / "a.aict")
    sitting.fail()
    sitting.end()
    (told,) = past()
    assert not told.cut


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff\xfe", b'{"dossier": 1, "at": "hier"}'])
def test_a_damaged_note_is_passed_over(content: bytes) -> None:
    """What cannot be read is let go, and nothing stops."""
    sittings_folder().mkdir(parents=True)
    (sittings_folder() / "x.json").write_bytes(content)
    assert past() == []
    assert list(sittings_folder().iterdir()) == []


def test_a_profile_that_cannot_be_written_stops_nobody(profile: Path, tmp_path: Path) -> None:
    """The dossier opens all the same."""
    (profile / "seances").write_text("in the way", encoding="utf-8")
    sitting = Sitting.begin(tmp_path / "a.aict")
    sitting.note(["x"])
    sitting.fail()
    sitting.end()
    assert past() == []
