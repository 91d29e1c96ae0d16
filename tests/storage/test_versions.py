"""What a version holds goes through the file, its journal, its backups and a merge to the last byte."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from aict_desktop.domain.edit import altered
from aict_desktop.domain.freezing import frozen, thawed
from aict_desktop.domain.merge import merge
from aict_desktop.domain.records import Dossier, Version
from aict_desktop.domain.versions import freezing
from aict_desktop.storage import backups
from aict_desktop.storage.store import Store
from tests.support.dossiers import all_records, make, read
from tests.support.random_dossiers import random_dossier


def kept(path: Path) -> Store:
    """A dossier in which a version has just been kept."""
    store = Store.open(make(path, all_records(random_dossier(Random(7), 40))))
    store.apply(freezing(store.snapshot, "mark", "Étape", date(2026, 6, 18), "version figée"))
    return store


def test_a_version_is_written_undone_and_done_again(tmp_path: Path) -> None:
    """Each time the file holds what the window shows."""
    store = kept(tmp_path / "v.aict")
    after = store.snapshot
    assert store.undo()
    before = store.snapshot
    assert len(before.all(Version)) == len(after.all(Version)) - 1
    store.close()
    again = Store.open(tmp_path / "v.aict")
    assert again.snapshot == before
    again.redo()
    assert again.snapshot == after
    assert any(entry.edit.label == "version figée" for entry in again.history())
    again.close()
    assert read(tmp_path / "v.aict") == after


def test_a_backup_keeps_versions(tmp_path: Path) -> None:
    """What is read from it is what was there, and the version opens."""
    store = kept(tmp_path / "v.aict")
    store.back_up("editing")
    (newest, *_) = backups.listing(store.dossier_id)
    assert backups.read_snapshot(newest) == store.snapshot
    version = next(row for row in store.snapshot.all(Version) if row.name == "Étape")
    assert thawed(version.content).one(Dossier) == store.snapshot.one(Dossier)
    store.close()


def test_versions_kept_on_either_side_come_together(tmp_path: Path) -> None:
    """The office and the field each keep one: the merge holds both, and no conflict."""
    store = kept(tmp_path / "v.aict")
    base = store.snapshot
    store.close()
    office = base.with_(freezing(base, "voted", "Au bureau", None))
    changed = base.with_(altered(base.one(Dossier), title="Vu sur le terrain"))
    field = changed.with_(freezing(changed, "mark", "En mission", date(2026, 7, 1)))
    merged = merge(base, office, field)
    assert not merged.conflicts
    found = {row.name: row.content for row in office.with_(merged.edit).all(Version)}
    assert found["Au bureau"] == frozen(base)
    assert found["En mission"] == frozen(changed)


def test_a_version_stays_small(tmp_path: Path) -> None:
    """A dossier of several thousand records: a version takes less than a third of its file."""
    snapshot = random_dossier(Random(3), 60)
    path = make(tmp_path / "v.aict", all_records(snapshot))
    records = sum(map(len, snapshot.tables.values()))
    assert records > 3000
    assert len(frozen(snapshot)) < path.stat().st_size / 3
