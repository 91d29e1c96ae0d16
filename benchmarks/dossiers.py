"""Random dossiers of a given size, always the same."""

from __future__ import annotations

from functools import cache
from random import Random

from aict_desktop.domain.fields import Record
from aict_desktop.domain.records import RECORDS, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from tests.support.random_dossiers import exists_once, random_dossier, random_record

SEED = 2026


@cache
def dossier(size: int) -> Snapshot:
    """A dossier of about ``size`` records, as many of each type that a dossier holds several of."""
    types = sum(not exists_once(type_) for type_ in RECORDS)
    return random_dossier(Random(SEED), round(size / types))


def stakeholders(count: int) -> Snapshot:
    """A dossier of nothing but ``count`` stakeholders."""
    random, empty = Random(SEED), Snapshot.of()
    return Snapshot.of(random_record(random, empty, Stakeholder) for _ in range(count))


def records(snapshot: Snapshot) -> list[Record]:
    """All the records of a dossier."""
    return [record for table in snapshot.tables.values() for record in table.values()]
