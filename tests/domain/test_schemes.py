"""Schemes taken from the catalogue: once in every copy, edited freely, compared, taken back by field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from aict_desktop.domain.edit import altered
from aict_desktop.domain.merge import merge
from aict_desktop.domain.records.funding import Scheme
from aict_desktop.domain.schemes import (
    CHECKED,
    COMPARED,
    differing,
    outdated,
    scheme_id,
    taken,
    taken_back,
    used,
)
from aict_desktop.domain.snapshot import Snapshot

ENTRY = Scheme(
    id=scheme_id("ficol"),
    name="FICOL",
    family="afd",
    max_grant=Decimal(1_500_000),
    checked=CHECKED["ficol"],
    catalogue="ficol",
)
OURS = Scheme(id="own", name="Appel du département", order="m")
WHOLE = Snapshot.of([OURS])


def test_an_entry_is_copied_in_one_edit() -> None:
    """The copy says what the catalogue says, comes last, and one undo takes it back."""
    edit = taken(WHOLE, ENTRY)
    after = WHOLE.with_(edit)
    copy = used(after, "ficol")
    assert copy is not None
    assert replace(copy, order="") == ENTRY
    assert after.all(Scheme) == (OURS, copy)
    assert after.with_(edit.inverse()) == WHOLE


def test_an_entry_is_copied_once() -> None:
    """Not again while it is there, even edited; a copy that forgot its origin finds it again, as edited."""
    after = WHOLE.with_(taken(WHOLE, ENTRY))
    assert not taken(after, ENTRY)
    copy = after.get(Scheme, ENTRY.id)
    assert copy is not None
    cut = after.with_(altered(copy, catalogue="", name="Ma FICOL"))
    again = cut.with_(taken(cut, ENTRY)).get(Scheme, ENTRY.id)
    assert again is not None
    assert (again.name, again.catalogue) == ("Ma FICOL", "ficol")


def test_two_people_who_take_the_same_entry_have_one() -> None:
    """Each took it apart from the other: merging finds one scheme, and nothing to settle."""
    ours, theirs = WHOLE.with_(taken(WHOLE, ENTRY)), WHOLE.with_(taken(WHOLE, ENTRY))
    outcome = merge(WHOLE, ours, theirs)
    assert outcome.conflicts == ()
    assert len(ours.with_(outcome.edit).all(Scheme)) == 2


def test_what_was_edited_is_told_and_taken_back() -> None:
    """Only the fields that differ, in the order of the sheet; taking them back makes the two alike."""
    mine = replace(ENTRY, max_grant=Decimal(2_000_000), name="FICOL 2027", order="z")
    assert differing(ENTRY, ENTRY) == ()
    assert differing(mine, ENTRY) == ("name", "max_grant")
    once = WHOLE.with_(taken_back(mine, ENTRY, "max_grant")).get(Scheme, mine.id)
    assert once is not None
    assert differing(once, ENTRY) == ("name",)
    assert set(COMPARED) <= set(Scheme.__dataclass_fields__)


def test_a_newer_catalogue_is_told() -> None:
    """From the day after the user's own check on, and when there was none; not on the same day."""
    day = CHECKED["ficol"]
    assert outdated(ENTRY) is None
    assert outdated(replace(ENTRY, checked=date(day.year, day.month, day.day - 1))) == day
    assert outdated(replace(ENTRY, checked=None)) == day
    assert outdated(replace(ENTRY, checked=date(day.year + 1, 1, 1))) is None
    assert outdated(OURS) is None
    assert outdated(replace(ENTRY, catalogue="erasmus", checked=None)) is None
