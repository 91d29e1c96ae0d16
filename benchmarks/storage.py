"""What it costs to keep an edit, to make the next snapshot and to plan a merge."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from itertools import count, pairwise
from pathlib import Path
from random import Random

from aict_desktop.domain.edit import altered, replaced
from aict_desktop.domain.merge import merge
from aict_desktop.domain.records import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.storage import files, rows
from aict_desktop.storage.reader import connect_to_read
from aict_desktop.storage.store import Store
from benchmarks.dossiers import SEED, dossier, records
from benchmarks.measure import Cost, Row, in_memory, paired, seconds
from tests.support.random_dossiers import random_edit

EDITS = 200  # in one cost
COPIES = 200
EDITS_APART = 200  # made to each of two copies before they are merged


def _edit(rounds: int) -> Sequence[float]:
    with in_memory() as folder:
        ours, plain = folder / "dossier.aict", folder / "plain.aict"
        Store.create(ours, records(dossier(1_000))).close()
        shutil.copyfile(ours, plain)
        store = Store.open(ours)
        with closing(store), closing(files.connect(plain, readonly=False)) as connection:
            connection.execute("pragma foreign_keys = on")
            actor = store.snapshot.all(Stakeholder)[0]
            return paired(_store_edits(store), _plain_edits(connection, actor), rounds)


def _size(rounds: int) -> Sequence[float]:
    with in_memory() as folder:
        stores = [Store.create(folder / f"{size}.aict", records(dossier(size))) for size in (10_000, 100)]
        large, small = map(_store_edits, stores)
        try:
            return paired(large, small, rounds)
        finally:
            for store in stores:
                store.close()


def _store_edits(store: Store) -> Cost:
    """Successive edits of one field, made before the clock starts, as the plain statements are."""
    numbers = count()
    id_ = store.snapshot.all(Stakeholder)[0].id

    def cost() -> float:
        old = store.snapshot.tables[Stakeholder.table][id_]
        states = [old, *(replace(old, notes=_note(next(numbers))) for _ in range(EDITS))]  # type: ignore[call-arg]
        waiting = iter([replaced([pair]) for pair in pairwise(states)])
        return seconds(lambda: store.apply(next(waiting)), EDITS)

    return cost


def _plain_edits(connection: sqlite3.Connection, actor: Stakeholder) -> Cost:
    """The statements of ``Store.apply``, all their values but one made beforehand."""
    numbers = count()
    at = datetime.now().isoformat(timespec="seconds")
    changed = [[actor.table, actor.id, {"notes": _note(0)}, {"notes": _note(1)}]]
    changes = json.dumps(changed, ensure_ascii=False, separators=(",", ":"))

    def edit() -> None:
        connection.execute("begin immediate")
        connection.execute("pragma defer_foreign_keys = on")
        connection.execute(
            'update "stakeholder" set "notes" = ? where id = ?', [_note(next(numbers)), actor.id]
        )
        connection.execute(
            "insert into journal (at, label, undone, changes) values (?, ?, 0, ?)",
            [at, "", changes],
        )
        connection.execute("commit")

    return lambda: seconds(edit, EDITS)


def _note(number: int) -> str:
    return f"Rencontrée en mairie, elle propose {number} correspondants pour les élèves du collège."


def _snapshot(rounds: int) -> Sequence[float]:
    before = dossier(10_000)
    edit = altered(before.all(Stakeholder)[0], notes=_note(0))
    table = before.tables[Stakeholder.table]
    return paired(
        lambda: seconds(lambda: before.with_(edit), COPIES),
        lambda: seconds(lambda: dict(table), COPIES),
        rounds,
    )


def _merge(rounds: int) -> Sequence[float]:
    """Three files read apart, as the merge meets them: they share no record in memory."""
    with in_memory() as folder:
        random, base = Random(SEED), dossier(10_000)
        paths = [folder / f"{name}.aict" for name in ("base", "ours", "theirs")]
        for path in paths:
            Store.create(path, records(base if path is paths[0] else _edited(random, base))).close()
        was, mine, other = map(_read, paths)
        return paired(
            lambda: seconds(lambda: merge(was, mine, other)),
            lambda: seconds(lambda: [_read(path) for path in paths[1:]]),
            rounds,
        )


def _edited(random: Random, snapshot: Snapshot) -> Snapshot:
    for _ in range(EDITS_APART):
        snapshot = snapshot.with_(random_edit(random, snapshot).cleaned())
    return snapshot


def _read(path: Path) -> Snapshot:
    with closing(connect_to_read(path)) as connection:
        return Snapshot.of(rows.read_all(connection))


ROWS = (
    Row("edit", "one edit with journal", "the same statements in plain sqlite3", 1.5, _edit, 101),
    Row("edit-size", "cost of an edit, dossier of 10,000 records", "in one of 100", 1.2, _size, 101),
    Row("snapshot", "snapshot after one edit, 10,000 records", "copying one table", 2, _snapshot),
    Row("merge", "merge plan, two copies of 10,000 records", "reading both files once", 3, _merge, 7),
)
