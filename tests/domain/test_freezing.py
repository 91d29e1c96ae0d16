"""A version keeps the strategy whole, nobody's details, and opens for years, whatever comes with the file."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest

from aict_desktop.domain import freezing
from aict_desktop.domain.edit import added, altered
from aict_desktop.domain.freezing import DamagedVersionError, back_to, frozen, kept_of, thawed
from aict_desktop.domain.records import (
    SCHEMA,
    Activity,
    Contact,
    Dossier,
    Exchange,
    Objective,
    Opinion,
    Result,
    Stakeholder,
    Version,
)
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.versions import freezing as freezing_edit
from aict_desktop.domain.versions import in_time, is_as_kept, last_voted, opened, yardstick
from tests.support.random_dossiers import random_dossier, random_edit

PRIVATE = (
    Stakeholder(id="s", name="Lycée"),
    Contact(id="c", stakeholder="s", name="SECRET", phone="SECRET", email="SECRET", role="SECRET"),
    Exchange(id="e", stakeholder="s", by="SECRET", summary="SECRET"),
    Opinion(id="o", stakeholder="s", rater="SECRET", power_normative=3),
)


def packed(tables: Any) -> bytes:
    return zlib.compress(json.dumps({"schema": SCHEMA, "tables": tables}).encode())


@pytest.mark.parametrize("seed", range(12))
def test_what_was_frozen_comes_back_whole(seed: int) -> None:
    """Random dossiers, of records of every type, but for what versions leave out."""
    snapshot = random_dossier(Random(seed), 3)
    for _ in range(20):
        snapshot = snapshot.with_(random_edit(Random(seed), snapshot))
    assert thawed(frozen(snapshot)) == kept_of(snapshot)
    left_out = {name for name, rows in kept_of(snapshot).tables.items() if rows != snapshot.tables[name]}
    assert left_out <= {"contact", "exchange", "opinion", "version"}


def test_the_same_dossier_gives_the_same_bytes() -> None:
    """Whatever the order in which its records were written."""
    snapshot = random_dossier(Random(1), 4)
    records = [row for table in snapshot.tables.values() for row in table.values()]
    Random(2).shuffle(records)
    assert frozen(Snapshot.of(records)) == frozen(snapshot)
    other = snapshot.with_(altered(snapshot.one(Dossier), title="Autre titre"))
    assert frozen(other) != frozen(snapshot)


def test_nobody_s_details_are_in_a_version() -> None:
    """Contacts, the log of exchanges and the names of who rated; the rating itself stays."""
    content = frozen(Snapshot.of(PRIVATE))
    assert b"SECRET" not in zlib.decompress(content)
    assert thawed(content).all(Opinion)[0].power_normative == 3


def test_versions_do_not_hold_versions() -> None:
    """Otherwise each would be as large as all the ones before."""
    snapshot = Snapshot.of([Dossier(name="Valbrune")])
    again = snapshot.with_(freezing_edit(snapshot, "mark", "Étape", date(2026, 6, 1)))
    assert frozen(again) == frozen(snapshot)


def test_a_version_of_another_schema_opens() -> None:
    """Tables and fields unknown here are left aside; those that it does not know are empty."""
    tables = {
        "objective": [["id", "text", "colour_of_the_sky"], ["o", "Partir", "bleu"]],
        "spaceship": [["id"], ["x"]],
    }
    found = thawed(packed(tables))
    assert found == Snapshot.of([Objective(id="o", text="Partir")])


def test_a_link_that_leads_nowhere_is_cut() -> None:
    """What cannot stand without it goes too: the file would refuse it."""
    tables = {
        "result": [["id", "objective"], ["r", "absent"]],
        "activity": [["id", "result", "partner"], ["a", "r", ""], ["b", None, "absent"]],
    }
    found = thawed(packed(tables))
    assert not found.orphans()
    assert not found.all(Result)
    assert [row.id for row in found.all(Activity)] == ["b"]


DAMAGED: dict[str, bytes] = {
    "nothing": b"",
    "noise": b"\x00\xffnoise",
    "cut": frozen(Snapshot.of(PRIVATE))[:-9],
    "no json": zlib.compress(b"Madame le maire"),
    "no tables": zlib.compress(b"{}"),
    "a list": zlib.compress(b"[1, 2]"),
    "deep": zlib.compress(b"[" * 200_000),
    "no text": zlib.compress(b"\xff\xfe"),
    "an id that is none": packed({"objective": [["id"], [3]]}),
    "no id": packed({"objective": [["text"], ["Partir"]]}),
    "a row too short": packed({"objective": [["id", "text"], ["o"]]}),
    "a number for a text": packed({"objective": [["id", "text"], ["o", 4]]}),
    "a text for an amount": packed({"activity": [["id", "cost"], ["a", "mille"]]}),
    "a number beyond all": packed({"activity": [["id", "cost"], ["a", 10**30]]}),
    "a number of a thousand digits": zlib.compress(
        b'{"tables":{"activity":[["id","cost"],["a",1' + b"0" * 9999 + b"]]}}"
    ),
    "no number": packed({"indicator": [["id", "target"], ["i", "NaN"]]}),
    "no day": packed({"activity": [["id", "start"], ["a", "demain"]]}),
    "no picture": packed({"livery": [["id", "logo"], ["livery", "é"]]}),
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_what_is_no_version_is_told_as_damaged(content: bytes) -> None:
    """One error that has its sentence, never another."""
    with pytest.raises(DamagedVersionError):
        thawed(content)


def test_random_damage_never_gives_another_error() -> None:
    """Bytes changed at random: the version is read, or it is damaged."""
    random, content = Random(5), bytearray(frozen(random_dossier(Random(3), 2)))
    plain = bytearray(zlib.decompress(bytes(content)))
    for _ in range(150):
        outer, inner = bytearray(content), bytearray(plain)
        outer[random.randrange(len(outer))] = random.randrange(256)
        for _ in range(3):
            inner[random.randrange(len(inner))] = random.choice(b'0"[]{},:-9e')
        for damaged in (bytes(outer), zlib.compress(bytes(inner))):
            try:
                thawed(damaged)
            except DamagedVersionError:
                continue


def test_a_version_made_to_fill_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """What unpacks to more than any dossier is not unpacked, and a dossier as large is not frozen."""
    monkeypatch.setattr(freezing, "MOST_BYTES", 100_000)
    with pytest.raises(DamagedVersionError):
        thawed(zlib.compress(b" " * 200_000))
    with pytest.raises(DamagedVersionError):
        frozen(Snapshot.of([Dossier(introduction="mot " * 30_000)]))


def test_what_is_read_is_clean_as_what_is_typed() -> None:
    """Characters that no file holds do not come in by the way of a version."""
    found = thawed(packed({"objective": [["id", "text"], ["o", "Par\u0000tir"]]}))
    assert found.all(Objective)[0].text == "Partir"


@pytest.mark.parametrize("seed", range(8))
def test_going_back_gives_what_was_kept_and_can_be_undone(seed: int) -> None:
    """Random edits after a version: back to it, nobody's details lost but with whom they belonged to."""
    random = Random(seed)
    then = random_dossier(random, 3)
    now = then.with_(freezing_edit(then, "mark", "Étape", None))
    for _ in range(25):
        now = now.with_(random_edit(random, now))
    edit = back_to(now, thawed(frozen(then)))
    restored = now.with_(edit)
    assert kept_of(restored) == kept_of(then)
    assert restored.tables["version"] == now.tables["version"]
    assert not restored.orphans()
    assert restored.with_(edit.inverse()) == now
    for table in ("contact", "exchange"):
        lost = set(now.tables[table]) - set(restored.tables[table])
        assert all(now.tables[table][id_].stakeholder not in then.tables["stakeholder"] for id_ in lost)  # type: ignore[attr-defined]


def test_going_back_keeps_contacts_and_raters() -> None:
    """They are in no version, so that going back must not take them."""
    then = Snapshot.of(PRIVATE)
    now = then.with_(altered(then.all(Stakeholder)[0], name="Lycée agricole"))
    assert now.with_(back_to(now, thawed(frozen(then)))) == then


def test_a_contact_goes_with_a_stakeholder_that_the_version_does_not_know() -> None:
    """It cannot stand alone: the preview tells it, and undoing brings it back."""
    now = Snapshot.of(PRIVATE)
    edit = back_to(now, Snapshot.of())
    assert {change.record.table for change in edit.changes} == {
        "stakeholder",
        "contact",
        "exchange",
        "opinion",
    }
    assert now.with_(edit).with_(edit.inverse()) == now


VOTED = Dossier(name="Valbrune", voted_on=date(2026, 12, 17), vote_number="2026-118")


def test_a_voted_version_has_the_day_and_number_of_the_vote() -> None:
    """They come from the dossier, whatever the day on which one freezes."""
    snapshot = Snapshot.of([VOTED])
    after = snapshot.with_(freezing_edit(snapshot, "voted", "Adoptée", date(2027, 1, 4)))
    (version,) = after.all(Version)
    assert (version.day, version.number) == (VOTED.voted_on, "2026-118")
    assert opened(version).one(Dossier) == VOTED
    assert is_as_kept(after, version)
    assert not is_as_kept(after.with_(altered(VOTED, title="Autre")), version)
    assert not is_as_kept(after, replace(version, content=b"abc"))


def test_the_yardstick_is_the_last_vote_then_the_last_version() -> None:
    """A later working version does not hide the vote; removing versions falls back."""
    day = date(2026, 12, 17)
    old = Version(id="v1", kind="voted", day=day, order="b")
    new = Version(id="v2", kind="voted", day=day.replace(year=2028), order="a")
    mark = Version(id="m", kind="mark", day=day.replace(year=2029), order="c")
    bare = Version(id="n", order="d")
    snapshot = Snapshot.of([old, new, mark, bare])
    assert in_time(snapshot) == (bare, old, new, mark)
    assert yardstick(snapshot) == last_voted(snapshot) == new
    assert yardstick(snapshot.with_(removed(snapshot, old, new))) == mark
    assert yardstick(Snapshot.of()) is None
    assert last_voted(Snapshot.of([mark])) is None
    assert yardstick(Snapshot.of().with_(added(bare))) == bare
