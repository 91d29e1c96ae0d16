"""Random dossiers and edits of them, the same for the same seed: every kind of record, field and change."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import MISSING, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

from aict_desktop.domain import order
from aict_desktop.domain.edit import Edit, added, altered, replaced
from aict_desktop.domain.fields import (
    Bytes,
    Choice,
    Colour,
    Country,
    Day,
    Flag,
    Kind,
    Line,
    Money,
    Order,
    Quantity,
    Rating,
    Record,
    Ref,
    Text,
    Whole,
    kinds,
)
from aict_desktop.domain.records import RECORDS
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import options

WORDS = (
    "jumelage",
    "l’été",
    "a<b",
    "=1+1",
    "12 500 €",
    "« élu »",
    "مرحبا",
    "🌍",
    "%s",
    "O'Neill",
    "été & hiver",
)
FIRST_DAY = date(2020, 3, 15)


def random_dossier(random: Random, records_a_type: int = 4) -> Snapshot:
    """A dossier with records of every type whose links hold."""
    snapshot = Snapshot.of()
    for type_ in RECORDS:
        for _ in range(1 if exists_once(type_) else records_a_type):
            snapshot = snapshot.with_(added(random_record(random, snapshot, type_)))
    return snapshot


def random_edit(random: Random, snapshot: Snapshot) -> Edit:
    """One edit as users make them: a field or several, a new record, a removal, a move, or some of these."""
    edit = Edit(())
    while not edit:
        edit = random.choice((_alter, _alter, _alter, _add, _remove, _move, _several))(random, snapshot)
    return edit


def random_record(random: Random, snapshot: Snapshot, type_: type[Record]) -> Record:
    """A record of a type that refers to records of ``snapshot`` only."""
    values = {
        name: _last_place(snapshot, type_)
        if isinstance(kind, Order)
        else random_value(random, snapshot, kind)
        for name, kind in kinds(type_).items()
    }
    return type_(id=type_.table if exists_once(type_) else random_id(random), **values)


def random_value(random: Random, snapshot: Snapshot, kind: Kind) -> Any:
    """A value that a field of that kind may hold, empty one time in five."""
    if random.random() < 0.2:
        return kind.empty
    if isinstance(kind, Ref):
        return random.choice(["", *snapshot.tables[kind.table]])
    return kind.clean(_VALUES[type(kind)](random, kind))


def random_id(random: Random) -> str:
    """The id of a new record."""
    return str(UUID(int=random.getrandbits(128), version=4))


def exists_once(type_: type[Record]) -> bool:
    """Whether a dossier holds one record of the type, whose id is fixed."""
    return dataclasses.fields(type_)[0].default is not MISSING


def _text(random: Random, _: Kind) -> str:
    return " ".join(random.choices(WORDS, k=random.randint(1, 6))) + random.choice(("", "\nligne", ""))


def _decimal(random: Random, _: Kind) -> Decimal:
    return Decimal(random.randint(-10_000, 10_000_000)).scaleb(-random.randint(0, 2))


_VALUES: Mapping[type[Kind], Callable[[Random, Any], Any]] = {
    Text: _text,
    Line: _text,
    Choice: lambda random, kind: random.choice(list(options(kind))),
    Country: lambda random, kind: random.choice(("FR", "DE", "SN", "MG")),
    Day: lambda random, kind: FIRST_DAY + timedelta(days=random.randint(0, 3000)),
    Money: _decimal,
    Quantity: _decimal,
    Whole: lambda random, kind: random.randint(0, 50_000),
    Rating: lambda random, kind: random.randint(kind.low, kind.high),
    Flag: lambda random, kind: random.random() < 0.5,
    Colour: lambda random, kind: f"#{random.randrange(1 << 24):06x}",
    Bytes: lambda random, kind: random.randbytes(random.randint(1, 40)),
}


def _last_place(snapshot: Snapshot, type_: type[Record]) -> str:
    rows = snapshot.all(type_)
    return order.between(_key(rows[-1]) if rows else "", "")


def _key(row: Record) -> str:
    return str(getattr(row, "order", ""))


def _any_record(random: Random, snapshot: Snapshot) -> Record | None:
    found = [record for table in snapshot.tables.values() for record in table.values()]
    return random.choice(found) if found else None


def _add(random: Random, snapshot: Snapshot) -> Edit:
    type_ = random.choice([type_ for type_ in RECORDS if not exists_once(type_)])
    return added(random_record(random, snapshot, type_))


def _alter(random: Random, snapshot: Snapshot) -> Edit:
    if not (record := _any_record(random, snapshot)):
        return Edit(())
    known = {name: kind for name, kind in kinds(type(record)).items() if not isinstance(kind, Order)}
    names = random.sample(list(known), min(len(known), random.choice((1, 1, 1, 2, 5))))
    return altered(record, **{name: random_value(random, snapshot, known[name]) for name in names})


def _remove(random: Random, snapshot: Snapshot) -> Edit:
    record = _any_record(random, snapshot)
    return Edit(()) if not record or exists_once(type(record)) else removed(snapshot, record)


def _move(random: Random, snapshot: Snapshot) -> Edit:
    """One record of a list to another place in it; only its own key changes."""
    lists = [list(snapshot.all(type_)) for type_ in RECORDS if "order" in kinds(type_)]
    lists = [rows for rows in lists if len(rows) > 1]
    if not lists:
        return Edit(())
    rows: list[Record] = random.choice(lists)
    moved = rows.pop(random.randrange(len(rows)))
    place = random.randint(0, len(rows))
    before = _key(rows[place - 1]) if place else ""
    after = _key(rows[place]) if place < len(rows) else ""
    if after and before >= after:
        return Edit(())
    return replaced([(moved, replace(moved, **{"order": order.between(before, after)}))])


def _several(random: Random, snapshot: Snapshot) -> Edit:
    edit = Edit(())
    for _ in range(random.randint(2, 4)):
        more = random.choice((_alter, _add, _remove, _move))(random, snapshot.with_(edit))
        edit = edit.then(more)
    return edit
