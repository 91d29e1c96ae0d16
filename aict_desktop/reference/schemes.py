"""The shipped catalogue of funding schemes, each entry as the record that a dossier would hold of it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from aict_desktop.domain.fields import Money, Quantity, kinds
from aict_desktop.domain.records.funding import Scheme
from aict_desktop.domain.schemes import CHECKED, scheme_id
from aict_desktop.reference.files import read_toml


@cache
def catalogue() -> tuple[Scheme, ...]:
    """All the entries, in the order of the file; each bears its code in ``catalogue``."""
    told = read_toml("reference/schemes.toml")
    return tuple(_entry(entry, told["checklist"]) for entry in told["scheme"])


def entry_of(code: str) -> Scheme | None:
    """The entry of that code, None when the catalogue has none."""
    return next((entry for entry in catalogue() if entry.catalogue == code), None) if code else None


def _entry(told: Mapping[str, Any], checklists: Mapping[str, str]) -> Scheme:
    code = told["code"]
    values = {name: _value(name, value) for name, value in told.items() if name != "code"}
    values["checklist"] = checklists[told["checklist"]]
    return Scheme(id=scheme_id(code), catalogue=code, checked=CHECKED.get(code), **values)


def _value(name: str, value: Any) -> Any:
    return Decimal(value) if isinstance(kinds(Scheme)[name], (Money, Quantity)) else value
