"""What the trial of the Windows installer rests on: limits are kept, failures told, stand-ins kept out."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from installer.windows.__main__ import check_contents
from installer.windows.system import StepError, run

ENDLESS = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'while True: pass'])"


def test_a_step_that_never_ends_is_ended_with_what_it_started() -> None:
    """Its child holds the output open: waiting for the end of it would last for ever."""
    with pytest.raises(StepError, match=r"not done after 0\.5 s"):
        run([sys.executable, "-c", ENDLESS], seconds=0.5)


def test_a_step_that_fails_is_told_with_its_last_words() -> None:
    """Exit codes are never passed over."""
    with pytest.raises(StepError, match=r"(?s)ended with 3: .*pourquoi"):
        run([sys.executable, "-c", "print('pourquoi'); raise SystemExit(3)"], seconds=60)


def test_a_step_that_goes_well_gives_what_it_printed() -> None:
    """The control of the two others."""
    assert run([sys.executable, "-c", "print('fait')"], seconds=60).split() == ["fait"]


def test_what_stands_in_for_windows_is_not_given_out(tmp_path: Path) -> None:
    """A library made for the trial under Wine stops the build, wherever it got to."""
    (tmp_path / "Qt6Core.dll").touch()
    check_contents(tmp_path)

    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "ICUUC.dll").touch()
    with pytest.raises(StepError, match="ICUUC"):
        check_contents(tmp_path)
