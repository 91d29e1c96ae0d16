"""Cells of the matrix that our own workbook writes, read back only where they have exactly its form."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from aict_desktop.domain.french import NBSP, parse_day, parse_number
from aict_desktop.imports.periods import read_period
from aict_desktop.imports.subjects import PERIOD
from aict_desktop.reference.files import read_toml

_NUMBER = "[\\d\u202f,\u2212]+"


def own_indicator(text: str) -> dict[str, Any]:
    """What « Départs – 30 → 80 jeunes, au 31 décembre 2031 » says by field; nothing when it is not exact."""
    found = _form().fullmatch(text)
    groups = {name: told for name, told in found.groupdict().items() if told} if found else {}
    day = parse_day(groups["day"]) if "day" in groups else None
    if not groups or ("day" in groups and day is None):
        return {}
    told = {
        "name": groups["name"],
        "unit": groups.get("unit", ""),
        "baseline": parse_number(groups.get("baseline") or groups.get("baseline_alone", "")),
        "target": parse_number(groups.get("target") or groups.get("target_alone", "")),
        "target_on": day,
    }
    return {name: value for name, value in told.items() if value not in (None, "")}


def own_rest(text: str) -> dict[str, str]:
    """Who answers for an activity and when, one line each, as texts by target."""
    *above, last = text.split("\n")
    if read_period(last) is None:
        return {"owner": text}
    return {PERIOD: last, **({"owner": " ".join(above)} if above else {})}


@cache
def _form() -> re.Pattern[str]:
    told = read_toml("documents/cadre-logique.toml")["matrix"]
    both = _pattern(told["baseline_target"], baseline="baseline", target="target")
    start = _pattern(told["baseline"], baseline="baseline_alone")
    end = _pattern(told["target"], target="target_alone")
    by = _pattern(told["by"], day="day")
    return re.compile(rf"(?P<name>.+?) – (?:(?:{both}|{start}|{end})(?:{NBSP}(?P<unit>[^\n]+?))?(?:, {by})?)")


def _pattern(template: str, **groups: str) -> str:
    """A template of words as a pattern, each of its values a group of that name."""
    pattern = re.escape(template)
    for value, name in groups.items():
        wanted = ".+" if name == "day" else _NUMBER
        pattern = pattern.replace(rf"\{{{value}\}}", f"(?P<{name}>{wanted})")
    return pattern
