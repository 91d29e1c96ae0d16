"""Opens a dossier as a later version of the application would, and dies in the middle of its migration.

Run as ``python -m tests.support.killed_migration DOSSIER MOMENT``; the moments are those of ``MOMENTS``, any
other lets it finish.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sqlite_utils import Database

from aict_desktop.storage import files, migrations
from aict_desktop.storage.store import Store

MOMENTS = ("first", "spilled", "second", "numbered")
KILL = 9  # Windows has no name for it
_die_at = ""


def add_later_migrations() -> None:
    """Two migrations of a version to come; the first changes every row, the second what rows it left."""
    files.SCHEMA_VERSION += 1
    migrations.MIGRATIONS(name="later_rewrite")(_rewrite)
    migrations.MIGRATIONS(name="later_still_add")(_add)


def _rewrite(db: Database) -> None:
    _now("first")
    db.execute("pragma cache_size = 1")  # so that pages go to the file before the commit
    db.execute(f"pragma user_version = {files.SCHEMA_VERSION}")
    db.execute("update value set name = 'migrated ' || name, meaning = meaning || 'x'")
    _now("spilled")


def _add(db: Database) -> None:
    _now("second")
    db.execute("insert into value (id, name) values ('added', 'by the second migration')")
    _now("numbered")


def _now(moment: str) -> None:
    if moment == _die_at:
        os.kill(os.getpid(), KILL)


if __name__ == "__main__":
    _die_at = sys.argv[2]
    add_later_migrations()
    Store.open(Path(sys.argv[1])).close()
