"""One program writes to a dossier; the others are told which, and the lock goes with its program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from aict_desktop.storage.errors import DossierInUse
from aict_desktop.storage.lock import Lock

ROOT = Path(__file__).resolve().parents[2]
HOLD = (
    "import sys, time; from pathlib import Path; from aict_desktop.storage.lock import Lock;"
    "lock = Lock.take(Path(sys.argv[1])); print('taken', flush=True); time.sleep(60)"
)
COUNT = (
    "import sys; from pathlib import Path; from aict_desktop.storage.errors import DossierInUse\n"
    "from aict_desktop.storage.lock import Lock\n"
    "path, done = Path(sys.argv[1]), 0\n"
    "while done < 200:\n"
    "    try: lock = Lock.take(path)\n"
    "    except DossierInUse: continue\n"
    "    path.write_text(str(int(path.read_text()) + 1)); done += 1\n"
    "    lock.release()\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file to lock, under a name with accents and spaces."""
    path = tmp_path / "Stratégie d’été 2026.aict"
    path.write_text("0", encoding="utf-8")
    return path


def test_the_lock_goes_with_a_killed_program(path: Path) -> None:
    """After kill -9 the hidden file is left behind, and hinders nobody."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], cwd=ROOT, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        with pytest.raises(DossierInUse) as caught:
            Lock.take(path)
        assert " sur " in caught.value.holder
        holder.kill()
    assert len(list(path.parent.iterdir())) == 2
    Lock.take(path).release()
    assert list(path.parent.iterdir()) == [path]


def test_two_programs_never_hold_it_together(path: Path) -> None:
    """Taking and releasing in turns, with the hidden file made and removed each time, loses no count."""
    command = [sys.executable, "-c", COUNT, str(path)]
    both = [subprocess.Popen(command, cwd=ROOT) for _ in range(2)]
    assert [program.wait() for program in both] == [0, 0]
    assert path.read_text(encoding="utf-8") == "400"


def test_an_unreadable_holder_is_still_someone(path: Path) -> None:
    """What the hidden file says is shown on one line and harmless, whatever is in it."""
    with Lock.take(path):
        sidecar = next(file for file in path.parent.iterdir() if file != path)
        for content, expected in ((b"", "un autre programme"), (b"Marie\n\xff\0sur PC", "Marie sur PC")):
            sidecar.write_bytes(content)
            with pytest.raises(DossierInUse) as caught:
                Lock.take(path)
            assert caught.value.holder == expected


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="this system has no such flag")
def test_a_link_in_the_place_of_the_hidden_file_is_not_followed(path: Path) -> None:
    """Nobody makes us write over another file by leaving a link where the lock goes."""
    victim = path.with_name("victime.txt")
    victim.write_text("intacte", encoding="utf-8")
    path.with_name(f".{path.name}.verrou").symlink_to(victim)
    with pytest.raises(OSError, match="symbolic"):
        Lock.take(path)
    assert victim.read_text(encoding="utf-8") == "intacte"
