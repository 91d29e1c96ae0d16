"""Nothing that was acknowledged is lost when the program is killed, at whatever moment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the harness forks")


def kills(folder: Path, count: int, *options: str) -> tuple[int, list[str]]:
    """The number of steps acknowledged before so many kills, and what was lost."""
    command = [sys.executable, "-m", "tests.support.kills", str(folder), "20260302", str(count), *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    killed, acknowledged, *losses = done.stdout.splitlines()
    assert int(killed) == count
    return int(acknowledged), losses


def test_two_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    """Every acknowledged edit, undo and redo is there after kill -9, and the journal leads back."""
    acknowledged, losses = kills(tmp_path, 200)
    assert not losses
    assert acknowledged > 400, "the writers must have been at work when they were killed"


def test_the_harness_finds_losses_where_there_are_some(tmp_path: Path) -> None:
    """The same kills, with each step acknowledged before it is committed: losses are seen."""
    _, losses = kills(tmp_path, 60, "--acknowledge-early")
    assert losses
