"""The records that a record is tied to, whichever of the two refers to the other."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from aict_desktop.domain.fields import Record, Ref, kinds
from aict_desktop.domain.records import BY_TABLE, RECORDS, PromptAnswer
from aict_desktop.domain.snapshot import Snapshot

_REFS = {
    record.table: tuple((name, kind.table) for name, kind in kinds(record).items() if isinstance(kind, Ref))
    for record in RECORDS
}
_REFERRING = {
    record.table: tuple(
        (other, name) for other in RECORDS for name, table in _REFS[other.table] if table == record.table
    )
    for record in RECORDS
}


def related(snapshot: Snapshot, record: Record, places: Collection[str]) -> tuple[Record, ...]:
    """What ``record`` refers to, what refers to it, and what a tie between the two joins it with, once each.

    ``places`` are the tables whose records one can go to; the others are ties, followed to their other ends.
    """
    found: dict[tuple[str, str], Record] = {}
    for end in (*_ends(snapshot, record, places), *_prompted(snapshot, record)):
        if end.table in places and end != record:
            found.setdefault((end.table, end.id), end)
    return tuple(found.values())


def _ends(snapshot: Snapshot, record: Record, places: Collection[str]) -> Iterator[Record]:
    yield from _referred(snapshot, record)
    for other, name in _REFERRING[record.table]:
        for row in snapshot.where(other, **{name: record.id}):
            if row.table in places:
                yield row
            else:
                yield from _referred(snapshot, row)


def _referred(snapshot: Snapshot, record: Record) -> Iterator[Record]:
    for name, table in _REFS[record.table]:
        if there := snapshot.get(BY_TABLE[table], getattr(record, name)):
            yield there


def _prompted(snapshot: Snapshot, record: Record) -> Iterator[Record]:
    """What a proposal made of this record, and what it was made of."""
    for answer in snapshot.all(PromptAnswer):
        source, made = (answer.source_table, answer.source_id), (answer.made_table, answer.made_id)
        for here, (table, id_) in ((source, made), (made, source)):
            if here == (record.table, record.id) and table in BY_TABLE:
                there = snapshot.get(BY_TABLE[table], id_)
                yield from (there,) if there else ()
