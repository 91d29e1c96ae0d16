"""The schemes of funders: taking one from the shipped catalogue, and comparing the copy with it later.

The catalogue is data (``reference/schemes.py``): an entry of it is the Scheme that a dossier would hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any
from uuid import UUID, uuid5

from aict_desktop.domain.edit import Edit, added, altered
from aict_desktop.domain.placing import last_order
from aict_desktop.domain.records.funding import Scheme
from aict_desktop.domain.snapshot import Snapshot

COMPARED = (
    *("name", "family", "funder", "form", "state"),
    *("min_grant", "max_grant", "max_rate", "min_others", "lump", "max_months"),
    *("success_low", "success_high", "checklist", "note", "checked", "source"),
)
"""The fields that the user's copy and the catalogue may tell differently."""

_NOTES = date(2026, 11, 23)
_NOTED = (
    *("ficol", "one-percent-water", "one-percent-energy", "cerv", "twinning"),
    *("life-plus", "aid-volunteers", "icd", "ip", "icsp", "bekou"),
)
CHECKED: Mapping[str, date] = MappingProxyType(dict.fromkeys(_NOTED, _NOTES))
"""The day on which an entry of the catalogue was last checked; the others rest on the undated guide.

A new check of an entry changes its day here and its words in ``resources/reference/schemes.toml``.
"""

_NAMESPACE = UUID("5b0e6d1c-93f4-4a57-8c3e-2f9d70b6a814")


def scheme_id(code: str) -> str:
    """The id of the Scheme made of an entry: the same in every copy of a dossier, so that two merge."""
    return str(uuid5(_NAMESPACE, code))


def used(snapshot: Snapshot, code: str) -> Scheme | None:
    """The user's scheme that was made of an entry of the catalogue."""
    return next(iter(snapshot.where(Scheme, catalogue=code)), None)


def taken(snapshot: Snapshot, entry: Scheme) -> Edit:
    """The edit that copies an entry of the catalogue into the dossier; no change when it is there already."""
    if used(snapshot, entry.catalogue):
        return Edit(())
    if known := snapshot.get(Scheme, scheme_id(entry.catalogue)):
        return altered(known, catalogue=entry.catalogue)
    return added(replace(entry, order=last_order(snapshot, Scheme)["order"]))


def differing(scheme: Scheme, entry: Scheme) -> tuple[str, ...]:
    """The fields in which the user's scheme no longer says what the catalogue says."""
    return tuple(name for name in COMPARED if getattr(scheme, name) != getattr(entry, name))


def taken_back(scheme: Scheme, entry: Scheme, *fields: str) -> Edit:
    """The edit that gives these fields what the catalogue says."""
    values: dict[str, Any] = {name: getattr(entry, name) for name in fields}
    return altered(scheme, **values)


def outdated(scheme: Scheme) -> date | None:
    """The day on which the catalogue was checked after the user's scheme was; None when it was not."""
    there = CHECKED.get(scheme.catalogue)
    return there if there and (scheme.checked is None or scheme.checked < there) else None
