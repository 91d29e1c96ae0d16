"""What a line of a logframe says beside its texts: indicators with their sources and values, assumptions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from aict_desktop.domain.french import count
from aict_desktop.imports.headings import recognise
from aict_desktop.imports.levels import ACTIVITY, GOAL, Named
from aict_desktop.imports.logframe_cells import Cells, read_activity, refuse, spread, take
from aict_desktop.imports.logframe_entries import Entry, Evidence, LogframeReading
from aict_desktop.imports.own_matrix import own_indicator, own_rest
from aict_desktop.imports.pieces import marked_pieces, pieces
from aict_desktop.imports.sheets import as_text
from aict_desktop.imports.subjects import (
    ASSUMPTIONS,
    INDICATOR_OWNER,
    INDICATORS,
    LOGFRAME,
    LOGIC,
    OF_ACTIVITIES,
    OF_INDICATORS,
    VERIFICATION,
)

_INSTEAD = {INDICATORS: "resources", VERIFICATION: "cost"}


def read_rest(
    reading: LogframeReading, cells: Cells, hosts: Sequence[Entry], ident: str, *, is_own: bool
) -> None:
    """Give what a line says to the texts it is about; none are the whole strategy."""
    is_activity = bool(hosts) and hosts[0].level == ACTIVITY
    if is_activity and LOGIC in cells:
        cells = _as_activity(cells, is_own=is_own)
    if is_activity:
        lists = (INDICATORS, ASSUMPTIONS)
        reading.moved_up.update(cells[target][0].heading for target in lists if target in cells)
        read_activity(reading, cells, hosts)
    else:
        if INDICATORS in cells:
            cells = _as_indicator(cells, is_own=is_own)
        refuse(reading, cells, OF_ACTIVITIES, "not_an_activity")
    _read_evidence(reading, cells, _upper(hosts), ident, is_own=is_own)


def _as_activity(cells: Cells, *, is_own: bool) -> Cells:
    """The cells of a matrix at its last level, where means and costs stand under indicators and sources."""
    moved = {old: new for old, new in _INSTEAD.items() if old in cells and new not in cells}
    found = {moved.get(target, target): told for target, told in cells.items()}
    if is_own and ASSUMPTIONS in found:
        column, cell = found.pop(ASSUMPTIONS)
        found |= {target: (column, text) for target, text in own_rest(as_text(cell)).items()}
    return found


def _as_indicator(cells: Cells, *, is_own: bool) -> Cells:
    """The cells of a line without activity, whose owner is the indicator’s; in our workbook, the cost too."""
    moved = {"owner": INDICATOR_OWNER, **({"cost": "collection_cost"} if is_own else {})}
    return {moved.get(target, target): told for target, told in cells.items()}


def _upper(hosts: Sequence[Entry]) -> list[Entry]:
    """The entries that may have indicators: an activity proves itself by its result."""
    found = [entry.parent if entry.level == ACTIVITY and entry.parent else entry for entry in hosts]
    return list(dict.fromkeys(found))


def _read_evidence(
    reading: LogframeReading, cells: Cells, hosts: Sequence[Entry], ident: str, *, is_own: bool
) -> None:
    found = _listed(reading, cells, INDICATORS, is_own=is_own)
    values: list[dict[str, Any]] = [own_indicator(told.text) if is_own else {} for told in found]
    if found:
        _add_sources(reading, cells, values, is_own=is_own)
        _add_values(reading, cells, values)
    else:
        refuse(reading, cells, (VERIFICATION, *OF_INDICATORS), "no_indicator")
    for host, told, own in zip(_hosts(reading, found, hosts), found, values, strict=True):
        short = told.text.rpartition(" – ")[0] if is_own else ""
        reading.evidence.append(Evidence("indicator", host, own.pop("name", told.text), own, ident, short))
    assumed = _listed(reading, cells, ASSUMPTIONS, is_own=is_own)
    for host, told in zip(_hosts(reading, assumed, hosts), assumed, strict=True):
        reading.evidence.append(Evidence("assumption", host, told.text, ident=ident))


def _listed(reading: LogframeReading, cells: Cells, target: str, *, is_own: bool) -> list[Named]:
    """What a cell lists, without the heading that it may start with: « Indicateurs : »."""
    if target not in cells:
        return []
    column, cell = cells[target]
    first, line, rest = as_text(cell).partition("\n")
    is_heading = line and not is_own and recognise(first.rstrip(" :\u00a0"), LOGFRAME.name).target == target
    text = rest if is_heading else as_text(cell)
    if is_own:
        return [told for told in marked_pieces(text) if told.text]
    found, is_guess = pieces(text)
    if is_guess and target != VERIFICATION:
        reading.remark(column.heading, found[0].text, "by_lines", number=len(found))
    return [told for told in found if told.text]


def _hosts(reading: LogframeReading, found: Sequence[Named], hosts: Sequence[Entry]) -> list[Entry | None]:
    """The text that each is about: by its number, in order if they are as many, else the first."""
    if len(hosts) < 2 or not found:
        return [hosts[0] if hosts and hosts[0].level != GOAL else None] * len(found)
    coded = {entry.code: entry for entry in hosts if entry.code}
    told = [coded.get(each.code) or coded.get(each.code[:-1]) if each.code else None for each in found]
    if all(told):
        return list(told)
    if len(found) == len(hosts):
        reading.remark("", found[0].text, "in_order")
        return list(hosts)
    reading.remark("", found[0].text, "first_text", first=hosts[0].text)
    return [each or hosts[0] for each in told]


def _add_sources(
    reading: LogframeReading, cells: Cells, values: Sequence[dict[str, Any]], *, is_own: bool
) -> None:
    sources = _listed(reading, cells, VERIFICATION, is_own=is_own)
    if len(sources) == len(values):
        for own, source in zip(values, sources, strict=True):
            own["verification"] = source.text.replace("\n", " ")
    elif sources:
        column, cell = cells[VERIFICATION]
        told = count(len(sources), "source", "sources")
        reading.remark(column.heading, cell, "sources_apart", sources=told, indicators=_indicators(values))


def _add_values(reading: LogframeReading, cells: Cells, values: Sequence[dict[str, Any]]) -> None:
    for target in OF_INDICATORS:
        if target not in cells:
            continue
        column, cell = cells[target]
        each = spread(cell, len(values))
        if each is None:
            reading.remark(column.heading, cell, "values_apart", indicators=_indicators(values))
            continue
        for own, told in zip(values, each, strict=True):
            take(reading, own, target, column, told)


def _indicators(values: Sequence[dict[str, Any]]) -> str:
    return count(len(values), "indicateur", "indicateurs")
