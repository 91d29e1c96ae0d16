"""Kills a program that writes to a dossier, again and again, and tells what was lost: see test_kill.py.

Run as ``python -m tests.support.kills FOLDER SEED KILLS [--acknowledge-early]``, in a process of its own
because it forks. Prints the number of kills, of acknowledged steps, and one line for each loss.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NoReturn

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.storage.store import Store
from tests.support.random_dossiers import random_dossier, random_edit

assert sys.platform != "win32", "the harness forks"

LONGEST_LIFE = 0.03  # seconds from the first acknowledged step to the kill
Step = Edit | str


def main(folder: Path, seed: int, kills: int, *, early: bool) -> None:
    """Kill ``kills`` writers of one dossier, and check after each what it left."""
    random = Random(seed)
    path = folder / "Stratégie d’été.aict"
    Store.create(path, _records(random_dossier(random))).close()
    acknowledged, losses = 0, []
    for kill in range(kills):
        start = _standing(path)
        steps = random.getrandbits(32)
        count = _kill_one(path, start, steps, random.uniform(0, LONGEST_LIFE), early=early)
        acknowledged += count
        if fault := _fault(path, start, steps, count):
            losses.append(f"kill {kill}: {fault}")
    print(kills, acknowledged, *losses, sep="\n")


def _standing(path: Path) -> Snapshot:
    store = Store.open(path)
    store.close()
    return store.snapshot


def _kill_one(path: Path, start: Snapshot, steps: int, life: float, *, early: bool) -> int:
    """Fork a writer, kill it in the middle of its work, and return how many steps it acknowledged."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _write(path, start, steps, writer, early=early)
    os.close(writer)
    received = os.read(reader, 1)
    time.sleep(life)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reader, 4096):
        received += more
    os.close(reader)
    return len(received)


def _write(path: Path, start: Snapshot, steps: int, acknowledge: int, *, early: bool) -> NoReturn:
    store = Store.open(path)
    for step, _ in _steps(start, steps):
        if early:
            os.write(acknowledge, b".")
        if isinstance(step, Edit):
            store.apply(step)
        else:
            getattr(store, step)()
        if not early:
            os.write(acknowledge, b".")
    raise AssertionError("the steps never end")


def _steps(start: Snapshot, seed: int) -> Iterator[tuple[Step, list[Snapshot]]]:
    """Random steps without end, each with the states that undo goes back through once it is done."""
    random = Random(seed)
    states, undone = [start], 0
    while True:
        choice = random.random()
        if choice < 0.15 and len(states) - undone > 1:
            undone += 1
            yield "undo", states[: len(states) - undone]
        elif choice < 0.25 and undone:
            undone -= 1
            yield "redo", states[: len(states) - undone]
        else:
            del states[len(states) - undone :]
            edit = random_edit(random, states[-1])
            states.append(states[-1].with_(edit.cleaned()))
            undone = 0
            yield edit, states


def _fault(path: Path, start: Snapshot, steps: int, acknowledged: int) -> str:
    """What is wrong with the dossier; the step that was under way may be there or not."""
    allowed = [[start]]
    for done, (_, states) in enumerate(_steps(start, steps), 1):
        allowed.append(list(states))
        if done > acknowledged:
            break
    store = Store.open(path)
    try:
        found = store.snapshot
        expected = [states for states in allowed[acknowledged:] if states[-1] == found]
        if not expected:
            return "the dossier holds neither what was acknowledged nor the next step"
        for state in reversed(expected[0][:-1]):
            store.undo()
            if store.snapshot != state:
                return "the journal does not lead back where it should"
        return "" if not store.snapshot.orphans() else "a link leads nowhere"
    finally:
        store.close()


def _records(snapshot: Snapshot) -> list[Record]:
    return [record for table in snapshot.tables.values() for record in table.values()]


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), early="--acknowledge-early" in sys.argv)
