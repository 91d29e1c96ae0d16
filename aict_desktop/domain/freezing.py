"""A whole strategy as bytes that nothing changes any more: what a version keeps, and how it is read again.

A version is kept for years and goes wherever the file goes, so it holds the strategy and nobody's details:
contacts, the log of exchanges and the names of who rated stay out, and so do the other versions. What the
council voted names functions and owners; that stays, as the law on archives wants.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import lru_cache

from aict_desktop.domain.edit import Change, Edit
from aict_desktop.domain.fields import Record, Ref, kinds
from aict_desktop.domain.merge import diff
from aict_desktop.domain.records import SCHEMA, Contact, Exchange, Opinion, Version
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.stored import UNREADABLE, as_lists, from_lists

LEFT_OUT: Collection[str] = frozenset({Contact.table, Exchange.table, Version.table})
MOST_BYTES = 32 * 1024 * 1024  # once unpacked: a file made to harm would fill the memory

_UNREADABLE = (*UNREADABLE, RecursionError, zlib.error)


class DamagedVersionError(Exception):
    """A version whose content cannot be read, or would be too large to be."""


def kept_of(snapshot: Snapshot) -> Snapshot:
    """What a version keeps of a dossier."""
    tables = {name: {} if name in LEFT_OUT else rows for name, rows in snapshot.tables.items()}
    raters = [row for row in snapshot.all(Opinion) if row.rater]
    return Snapshot(tables).with_(Edit(tuple(Change(row, replace(row, rater="")) for row in raters)))


def frozen(snapshot: Snapshot) -> bytes:
    """What a version keeps of a dossier, as bytes; the same dossier gives the same ones.

    Raises DamagedVersionError when they could not be read again for their size.
    """
    told = {"schema": SCHEMA, "tables": as_lists(kept_of(snapshot))}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    plain = text.encode()
    if len(plain) > MOST_BYTES:
        raise DamagedVersionError
    return zlib.compress(plain, 9)


@lru_cache(maxsize=4)
def thawed(content: bytes) -> Snapshot:
    """The dossier as it was kept; tables and fields that are not ours any more are left aside.

    Raises DamagedVersionError when ``content`` is not what ``frozen`` makes.
    """
    try:
        records = from_lists(json.loads(_unpacked(content))["tables"])
        snapshot = Snapshot.of(record for record in records if record.table not in LEFT_OUT)
    except _UNREADABLE as error:
        raise DamagedVersionError from error
    return _tied(snapshot)


def back_to(now: Snapshot, then: Snapshot, label: str = "") -> Edit:
    """The edit that makes the dossier what a version kept; what versions leave out stays as it is.

    Contacts and exchanges go only with a stakeholder that the version does not know.
    """
    tables: dict[str, Mapping[str, Record]] = {**kept_of(then).tables}
    tables |= {name: now.tables[name] for name in LEFT_OUT}
    tables[Opinion.table] = {id_: _rated_by(now, row) for id_, row in tables[Opinion.table].items()}
    return diff(now, _tied(Snapshot(tables)), label)


def _rated_by(now: Snapshot, row: Record) -> Record:
    known = now.get(Opinion, row.id)
    return replace(row, **{"rater": known.rater}) if known else row


def _unpacked(content: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    plain = unpacking.decompress(content, MOST_BYTES)
    if not unpacking.eof:
        raise ValueError("cut short, or larger than any version")
    return plain


def _tied(snapshot: Snapshot) -> Snapshot:
    """Without links that lead nowhere, nor what cannot stand without them."""
    while orphans := snapshot.orphans():
        changes: dict[tuple[str, str], Change] = {}
        for row, name in orphans:
            earlier = changes.get((row.table, row.id))
            left = earlier.after if earlier else row
            kind = kinds(type(row))[name]
            assert isinstance(kind, Ref), "only a link can lead nowhere"
            cleared = left and kind.on_delete == "clear"
            after = replace(left, **{name: ""}) if left and cleared else None
            changes[row.table, row.id] = Change(row, after)
        snapshot = snapshot.with_(Edit(tuple(changes.values())))
    return snapshot
