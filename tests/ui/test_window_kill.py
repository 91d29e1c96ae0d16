"""Whatever the window said was saved is there after kill -9, at whatever moment it comes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from aict_desktop.domain.fields import Record
from aict_desktop.domain.freezing import thawed
from aict_desktop.domain.records import Version
from aict_desktop.storage.store import Store
from tests.support.dossiers import all_records, read

ROOT = Path(__file__).resolve().parents[2]
LONGEST_LIFE = 0.8  # seconds from the first word acknowledged to the kill
SIDE_BY_SIDE = 2

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


def kills(folder: Path, example: Path, count: int, *options: str) -> tuple[int, list[str]]:
    """The number of words acknowledged before so many kills, and the words that were lost."""

    def one(seed: int) -> tuple[int, list[str]]:
        path = folder / f"Dossier {seed}.aict"
        shutil.copy(example, path)
        words = killed(path, folder / f"profile {seed}", seed, *options)
        Store.open(path).close()  # it can be opened to write: nothing of the dead window holds it
        found = read(path)
        for version in found.all(Version):
            thawed(version.content)  # what was frozen is whole
        text = "\n".join(_texts(record) for record in all_records(found))
        return len(set(words)), [word for word in words if word not in text]

    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        found = list(pool.map(one, range(count)))
    return sum(acknowledged for acknowledged, _ in found), [word for _, lost in found for word in lost]


def killed(path: Path, profile: Path, seed: int, *options: str) -> list[str]:
    """What a window acknowledged before it was killed."""
    command = [sys.executable, "-m", "tests.ui.window_child", str(path), str(seed), *options]
    settings = {"AICT_PROFILE": str(profile), "QT_QPA_PLATFORM": "offscreen"}
    child = subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(Random(seed).uniform(0, LONGEST_LIFE))
    child.send_signal(signal.SIGKILL)
    rest, errors = child.communicate()
    assert child.returncode == -signal.SIGKILL, errors
    return [first.strip(), *rest.split("\n")[:-1]]  # what follows the last newline was cut by the kill


def _texts(record: Record) -> str:
    return "\n".join(str(getattr(record, name)) for name in type(record).__dataclass_fields__)


def test_twenty_two_kills_lose_nothing_acknowledged(tmp_path: Path, example: Path) -> None:
    """Words typed in questions, sheets, the board, the matrix, a round are there, and versions are whole."""
    acknowledged, lost = kills(tmp_path, example, 22)
    assert not lost
    assert acknowledged > 22, "the windows must have been at work when they were killed"


def test_the_harness_finds_losses_where_there_are_some(tmp_path: Path, example: Path) -> None:
    """The same kills, with each word acknowledged when it is typed: losses are seen."""
    _, lost = kills(tmp_path, example, 4, "--acknowledge-early")
    assert lost
