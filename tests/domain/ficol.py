"""A project that aims at FICOL, as the catalogue has it, and its sources."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from aict_desktop.domain.fields import Record
from aict_desktop.domain.records.funding import Funding, FundingYear, Project, Scheme
from aict_desktop.reference.schemes import entry_of

found_ficol = entry_of("ficol")
assert found_ficol is not None
FICOL: Scheme = found_ficol
PROJECT = Project(id="p", name="Deux écoles", scheme=FICOL.id)


def euros(text: str) -> Decimal:
    return Decimal(text.replace(" ", ""))


def source(id_: str, amount: str, kind: str, **values: Any) -> Iterator[Record]:
    """A source of the project and what it brings in one year."""
    yield Funding(id=id_, **{"name": id_, "project": "p", "kind": kind, "state": "planned", **values})
    yield FundingYear(id=f"{id_}-1", funding=id_, year=2027, amount=euros(amount))
