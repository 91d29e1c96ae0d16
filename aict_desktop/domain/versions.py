"""The versions kept: making one of the dossier as it stands, and which of them the others are measured by."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date

from aict_desktop.domain.edit import Edit, added
from aict_desktop.domain.freezing import DamagedVersionError, frozen, kept_of, thawed
from aict_desktop.domain.placing import last_order
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.vote import Version
from aict_desktop.domain.snapshot import Snapshot

VOTED = "voted"


def freezing(snapshot: Snapshot, kind: str, name: str, day: date | None, label: str = "") -> Edit:
    """The edit that keeps the dossier as it stands; a voted version has the day and number of the vote.

    Raises DamagedVersionError when the dossier is too large for it.
    """
    place = last_order(snapshot, Version)["order"]
    made = Version(id=str(uuid.uuid4()), kind=kind, name=name, day=day, content=frozen(snapshot), order=place)
    if kind == VOTED:
        dossier = snapshot.one(Dossier)
        made = replace(made, day=dossier.voted_on, number=dossier.vote_number)
    return added(made, label=label)


def in_time(snapshot: Snapshot) -> tuple[Version, ...]:
    """The versions kept, the oldest first; those without a day come before."""
    return tuple(sorted(snapshot.all(Version), key=lambda row: (row.day or date.min, row.order, row.id)))


def last_voted(snapshot: Snapshot) -> Version | None:
    """The version that the council voted last, None when none is kept."""
    voted = [row for row in in_time(snapshot) if row.kind == VOTED]
    return voted[-1] if voted else None


def yardstick(snapshot: Snapshot) -> Version | None:
    """What the present is compared with: the version voted last, else the last one, None without any."""
    every = in_time(snapshot)
    return last_voted(snapshot) or (every[-1] if every else None)


def is_as_kept(snapshot: Snapshot, version: Version) -> bool:
    """Whether the dossier says just what that version says; False when the version cannot be read."""
    try:
        return thawed(version.content) == kept_of(snapshot)
    except DamagedVersionError:
        return False


def opened(version: Version) -> Snapshot:
    """The dossier as a version kept it, with that version alone among its own.

    Raises DamagedVersionError when it cannot be read.
    """
    return thawed(version.content).with_(added(version))
