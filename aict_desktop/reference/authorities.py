"""The French local authorities: found by name, postal code, INSEE code or SIREN."""

from __future__ import annotations

import atexit
import sqlite3
from dataclasses import dataclass
from functools import cache
from typing import Literal
from urllib.parse import quote

from aict_desktop.domain.folding import fold
from aict_desktop.reference.files import RESOURCES

Kind = Literal["commune", "epci", "departement", "region", "special"]

DATABASE = RESOURCES / "reference" / "authorities.sqlite"

# Stands on both sides of each name and code of an authority in the index. `fold` never yields it.
EDGE = "¶"

# FTS5 refuses expressions deeper than 256; the longest official name has about twenty words.
_MOST_WORDS = 24

_SELECT = """
    SELECT kind.name, authority.code, authority.siren, authority.name, department.name, department.code,
           region.name, authority.population, authority.postal_codes, epci.name
    FROM authority
    JOIN kind ON kind.id = authority.kind
    LEFT JOIN department ON department.code = authority.department
    LEFT JOIN region ON region.code = coalesce(department.region, authority.region)
    LEFT JOIN authority AS epci ON epci.id = authority.epci
"""

_Row = tuple[Kind, str, int | None, str, str | None, str | None, str | None, int, str, str | None]


@dataclass(frozen=True, slots=True)
class Authority:
    """One local authority, as the official lists name it; a fact they do not hold is ""."""

    kind: Kind
    code: str
    siren: str
    name: str
    department: str
    department_code: str
    region: str
    population: int
    postal_codes: tuple[str, ...]
    epci: str


def search(text: str, limit: int = 20) -> list[Authority]:
    """At most `limit` authorities that have all the words of `text`, the last one perhaps unfinished.

    Words of names, INSEE and postal codes, or a SIREN. An exact name or code comes first, then the words in
    that order, then in any; in each group by population, an EPCI just after its largest commune. Any text
    is accepted; one without a letter or digit finds nothing, and words past the 24th are not looked at.
    """
    words = fold(text).split()[:_MOST_WORDS]
    if not words or limit < 1:
        return []
    if known := by_siren("".join(words)):
        return [known]
    in_order = f'"{" ".join(words)}"*'
    in_any_order = " ".join(f'"{word}"' for word in words) + "*"
    found: dict[Authority, None] = {}
    for expression in (_whole(words), in_order, in_any_order):
        if len(found) < limit:
            found |= dict.fromkeys(_matching(expression, limit))
    return list(found)[:limit]


def by_insee(code: str) -> Authority | None:
    """The commune of this five-character INSEE code, or the overseas authority that stands for it."""
    wanted = code.strip().upper()
    # Shorter codes are those of départements and régions, where 11 is both Aude and Île-de-France.
    if len(wanted) != 5 or not wanted.isalnum():
        return None
    return next((found for found in _matching(_whole([fold(wanted)]), 5) if found.code == wanted), None)


def by_siren(siren: str) -> Authority | None:
    """The authority of this SIREN, nine digits in groups or not."""
    digits = "".join(siren.split())
    if len(digits) != 9 or not (digits.isascii() and digits.isdigit()):
        return None
    row = _database().execute(f"{_SELECT} WHERE authority.siren = ?", (int(digits),)).fetchone()
    return _authority(row) if row else None


@cache
def _database() -> sqlite3.Connection:
    # The path follows an empty host: it may begin with a slash, with two (a Windows share) or with a drive.
    path = DATABASE.as_posix()
    uri = "file://" + ("" if path.startswith("/") else "/") + quote(path, safe="/:")
    # Read only, so any thread may use it: SQLite serialises the calls.
    database = sqlite3.connect(f"{uri}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    atexit.register(database.close)
    return database


def _matching(expression: str, limit: int) -> list[Authority]:
    ids = "SELECT rowid FROM finder WHERE finder MATCH ? ORDER BY rowid LIMIT ?"
    statement = f"{_SELECT} WHERE authority.id IN ({ids}) ORDER BY authority.id"
    return [_authority(row) for row in _database().execute(statement, (expression, limit))]


def _whole(words: list[str]) -> str:
    return f'"{EDGE} {" ".join(words)} {EDGE}"'


def _authority(row: _Row) -> Authority:
    kind, code, siren, name, department, department_code, region, population, postal_codes, epci = row
    return Authority(
        kind=kind,
        code=code,
        siren=str(siren or ""),
        name=name,
        department=department or "",
        department_code=department_code or "",
        region=region or "",
        population=population,
        postal_codes=tuple(postal_codes.split()),
        epci=epci or "",
    )
