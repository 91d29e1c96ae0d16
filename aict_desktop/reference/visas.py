"""The articles of law that a délibération names, by kind of authority: a reviewed table, never a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from aict_desktop.domain.folding import fold
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.reference.files import read_toml

_TABLE = "reference/facts/visas.toml"


@dataclass(frozen=True, slots=True)
class Visas:
    """What an authority cites, and how its assembly and executive are called.

    ``articles`` are sure; ``blank`` is a visa to fill in, ``check`` what to look at again; "" when none.
    """

    council: str
    to_council: str
    executive: str
    of_authority: str
    articles: tuple[str, ...] = ()
    blank: str = ""
    check: str = ""


def visas(dossier: Dossier) -> Visas:
    """What the table says of the authority of a dossier; blanks for a kind that it does not know."""
    table = read_toml(_TABLE)
    kind = table["kind"].get(dossier.authority_kind, table["kind"]["unknown"])
    special: dict[str, Any] = next((row for row in table["special"] if _is_of(row, dossier)), {})
    found = {**kind, **{key: row for key, row in special.items() if key not in _PATTERNS}}
    return Visas(**{**found, "articles": tuple(found.get("articles", ()))})


def international() -> str:
    """The articles on the international action of all authorities."""
    return str(read_toml(_TABLE)["international"])


def checked_on() -> date:
    """The day on which the articles were looked at."""
    found: date = read_toml(_TABLE)["checked_on"]
    return found


_PATTERNS = ("kind", "name", "department")


def _is_of(row: dict[str, Any], dossier: Dossier) -> bool:
    """Whether a special row is about this authority; a pattern that it does not have accepts any."""
    return (
        row["kind"] == dossier.authority_kind
        and re.search(row.get("name", ""), fold(dossier.name)) is not None
        and re.search(row.get("department", ""), fold(dossier.department)) is not None
    )
