"""Random edits of every kind are taken back to the start and done again to the end, across closing."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records import RECORDS
from aict_desktop.storage.store import Store
from tests.support.dossiers import all_records, read
from tests.support.random_dossiers import exists_once, random_dossier, random_edit

STEPS = 60


def what(edit: Edit) -> set[tuple[str, str]]:
    """Which kinds of change an edit makes to which tables."""
    return {
        (change.record.table, "add" if not change.before else "alter" if change.after else "remove")
        for change in edit.changes
    }


@pytest.mark.parametrize("seed", range(8))
def test_a_walk_back_to_the_start_and_forward_to_the_end(tmp_path: Path, seed: int) -> None:
    """At each step the snapshot is the one of the way out, in memory and in the file."""
    random = Random(seed)
    path = tmp_path / "a.aict"
    store = Store.create(path, all_records(random_dossier(random)))
    states = [store.snapshot]
    for _ in range(STEPS):
        store.apply(random_edit(random, store.snapshot))
        states.append(store.snapshot)
        assert not store.snapshot.orphans()
    for move, way in (("undo", states[-2::-1]), ("redo", states[1:])):
        for step, expected in enumerate(way):
            if step % 10 == 0:
                store.close()
                store = Store.open(path)
            assert getattr(store, move)() is not None
            assert store.snapshot == expected
            if step % 7 == 0:
                assert read(path) == expected
        assert getattr(store, move)() is None
    store.close()
    assert read(path) == states[-1]


def test_the_walks_cover_every_table_and_change() -> None:
    """The random edits of the walk add, alter and remove records of every type."""
    random = Random(0)
    snapshot, seen = random_dossier(random), set[tuple[str, str]]()
    for _ in range(3000):
        edit = random_edit(random, snapshot)
        seen |= what(edit)
        snapshot = snapshot.with_(edit)
    expected = {
        (record.table, change)
        for record in RECORDS
        for change in (("alter",) if exists_once(record) else ("add", "alter", "remove"))
    }
    assert seen == expected
