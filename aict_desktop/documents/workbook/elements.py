"""Columns of the key elements that no field holds: what is ticked for a theme or a place, and its rank."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aict_desktop.documents.workbook.source import Compute, Source, ticked
from aict_desktop.domain.records.strategy import AreaPriority
from aict_desktop.exports.excel.model import Look, Value


def _rank(source: Source, area: Any) -> Value:
    """The rank that a place bears on the map."""
    return next(rank for rank, row in enumerate(source.snapshot.all(AreaPriority), 1) if row.id == area.id)


ELEMENTS: Mapping[str, tuple[Look, Compute]] = {
    "competences": ("text", ticked("competences")),
    "targets": ("text", ticked("targets")),
    "policies": ("text", ticked("policies")),
    "grounds": ("text", ticked("grounds")),
    "area_rank": ("result", _rank),
}
"""The look and the value of each."""
