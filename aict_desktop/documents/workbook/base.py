"""What a workbook keeps of the dossier it was made from, so that one can tell on its return what was edited.

A hidden sheet holds it, sealed for the dossier alone: the records shown, the words of lists, the headings.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aict_desktop.documents.workbook import seal
from aict_desktop.documents.workbook.source import Source, words
from aict_desktop.domain.fields import Choice, Kind, Ref, kinds
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.records.stakeholders import PriorityWeights
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.stored import as_lists, from_lists
from aict_desktop.exports.excel.model import Sheet, Table

MARK = "aict-classeur-1"
_PART = 30_000  # characters of a cell, which holds 32,767

Headings = Mapping[str, Mapping[str, str]]
"""Part -> heading -> key of the column."""


@dataclass(frozen=True)
class Base:
    """The dossier as the workbook showed it; ``lists``: list -> words -> value; ``stamp`` names it."""

    snapshot: Snapshot
    lists: Mapping[str, Mapping[str, Any]]
    headings: Headings
    stamp: str = ""


def described() -> Iterator[Mapping[str, Any]]:
    """Each table and form that shows records, as ``classeur.toml`` has it."""
    parts = (part for sheet in words()["sheet"] for part in sheet["parts"])
    return (part for part in parts if "table" in part or "form" in part)


def base_of(source: Source, sheets: Sequence[Sheet]) -> Base:
    """What a workbook of these sheets has to keep."""
    tables = [part["table"] for part in described() if "table" in part]
    lists = {name: {told: value for value, told in found.items()} for name, found in _lists(source, tables)}
    headings = {
        part.key: {column.label: column.key for column in part.columns}
        for sheet in sheets
        for part in sheet.parts
        if isinstance(part, Table)
    }
    shown = _shown_tables()
    records = (record for table in shown for record in source.snapshot.tables[table].values())
    return Base(Snapshot.of(records, source.snapshot.dossier_id), lists, headings)


def kept(source: Source, sheets: Sequence[Sheet]) -> tuple[str, ...]:
    """The cells of the hidden sheet: its mark, whose workbook it is, then the base in parts."""
    base = base_of(source, sheets)
    told = {"lists": base.lists, "headings": base.headings, "tables": as_lists(base.snapshot)}
    content = zlib.compress(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode(), 6)
    dossier_id = source.snapshot.dossier_id
    box = b64encode(seal.sealed(content, dossier_id)).decode()
    parts = (box[start : start + _PART] for start in range(0, len(box), _PART))
    return MARK, seal.identity(dossier_id), *parts


def read_base(cells: Iterable[str], dossier_id: str) -> Base:
    """The base that the cells below the mark and the identity hold; ValueError when they were touched."""
    box = b64decode("".join(cells), validate=True)
    told = json.loads(zlib.decompress(seal.opened(box, dossier_id)))
    snapshot = Snapshot.of(from_lists(told["tables"]), dossier_id)
    return Base(snapshot, told["lists"], told["headings"], box[: seal.TAG].hex())


def _shown_tables() -> list[str]:
    shown = [part.get("table") or part["form"] for part in described()]
    ticks = [link.record.table for (table, _), link in LINKS.items() if table in shown]
    return list(dict.fromkeys([*shown, PriorityWeights.table, *ticks]))


def _lists(source: Source, tables: Sequence[str]) -> Iterator[tuple[str, Mapping[Any, str]]]:
    """The words of each list that the fields and ticks of these tables draw from."""
    for table in tables:
        for kind in kinds(BY_TABLE[table]).values():
            if name := list_of(kind):
                yield name, source.options(name)
    for table, link in LINKS:
        if table in tables:
            yield f"{table}.{link}", source.ticks(table, link)


def list_of(kind: Kind) -> str:
    """The name of the list that a field draws from; empty for none."""
    if isinstance(kind, Ref):
        return kind.table
    return kind.vocabulary if isinstance(kind, Choice) else ""
