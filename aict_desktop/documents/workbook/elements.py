"""Columns of the key elements that no field holds: what is ticked for a theme or a place, and its rank."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aict_desktop.documents.workbook.cells import Compute, Source, ticked_for
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records.diagnostic import Policy
from aict_desktop.domain.records.strategy import AreaPriority, ThemePolicy
from aict_desktop.exports.excel.model import Look, Value


def _policies(source: Source, theme: Any) -> Value:
    """The local policies that a theme prolongs."""
    links = source.snapshot.where(ThemePolicy, priority=theme.id)
    return "\n".join(name_of(source.snapshot.get(Policy, link.policy)) for link in links) or None


def _rank(source: Source, area: Any) -> Value:
    """The rank that a place bears on the map."""
    return next(rank for rank, row in enumerate(source.snapshot.all(AreaPriority), 1) if row.id == area.id)


ELEMENTS: Mapping[str, tuple[Look, Compute]] = {
    "competences": ("text", ticked_for("competences")),
    "targets": ("text", ticked_for("targets")),
    "policies": ("text", _policies),
    "grounds": ("text", ticked_for("grounds")),
    "area_rank": ("result", _rank),
}
"""The look and the value of each."""
