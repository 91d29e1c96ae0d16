"""The sentences about indicators: where each stands, when it is to be collected, what collecting takes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from aict_desktop.domain.collecting import Collection, Effort, effort
from aict_desktop.domain.french import NARROW, NBSP, format_day, format_money, format_number
from aict_desktop.domain.monitoring import Standing, percent, rounded
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import IntermediateTarget
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.words import field_label, word

_SIGNS = {
    "reached": "■",
    "ahead": "▲",
    "on_time": "●",
    "behind": "▼",
    "unmeasured": "○",
    "unknown": "◆",
}


def state_word(found: Standing) -> str:
    """« En retard »."""
    return word("indicator_state", found.state)


def sign(found: Standing) -> str:
    """A sign of the state, as its figure has it."""
    return _SIGNS[found.state]


def value_told(indicator: Indicator, value: Decimal | None) -> str:
    """« 48 jeunes par an », « 12 % »; empty for nothing."""
    if value is None:
        return ""
    told, unit = format_number(value), indicator.unit
    return f"{told}{NARROW if unit.startswith(('%', '€')) else NBSP}{unit}" if unit else told


def expected_told(indicator: Indicator, value: Decimal | None) -> str:
    """A value of the path, as precise as baseline and target are; empty for nothing."""
    return "" if value is None else format_number(rounded(indicator, value))


def progress_told(found: Standing) -> str:
    """« 62 % »; empty when there is no way to be made."""
    return "" if found.progress is None else f"{format_number(percent(found.progress))}{NARROW}%"


def standing_told(indicator: Indicator, found: Standing) -> str:
    """Where an indicator stands, in one sentence with the figures it follows from."""
    values = {
        "field": field_label(Indicator.table, found.missing) if found.missing else "",
        "value": value_told(indicator, found.last.value if found.last else None),
        "day": format_day(found.last.day if found.last else None),
        "expected": expected_told(indicator, found.expected),
        "percent": "" if found.progress is None else format_number(percent(found.progress)),
    }
    return str(_words("standing")[_key(indicator, found)]).format(**values)


def point_told(indicator: Indicator, value: Decimal | None, day: date | None) -> str:
    """« 12 jeunes le 3 mars 2026 », or what is known of it."""
    told = value_told(indicator, value)
    if not (told and day):
        return told or format_day(day)
    return str(_words("point")["text"]).format(value=told, day=format_day(day))


def steps_told(snapshot: Snapshot, indicator: Indicator) -> str:
    """The intermediate targets by their days, one a line."""
    aims = snapshot.where(IntermediateTarget, indicator=indicator.id)
    by_day = sorted(aims, key=lambda one: one.day or date.max)
    return "\n".join(filter(None, (point_told(indicator, aim.value, aim.day) for aim in by_day)))


def margin_told() -> str:
    """What being on time means."""
    return str(_words("margin")["text"])


def due_told(due: Collection | None, today: date) -> str:
    """When an indicator is to be collected next."""
    words = _words("due")
    if due is None:
        return str(words["never"])
    days = (due.day - today).days
    if days == 0:
        return str(words["today"])
    if due.overdue or due.soon:
        return _count(words["overdue" if due.overdue else "soon"], abs(days), day=format_day(due.day))
    return str(words["later"]).format(day=format_day(due.day))


def effort_told(snapshot: Snapshot) -> tuple[str, ...]:
    """What the collections of a year take, held against the days of agents; one sentence each."""
    found = effort(snapshot)
    return tuple(_effort(found, snapshot.one(Dossier).agent_days))


def _effort(found: Effort, agent_days: int | None) -> Iterator[str]:
    words = _words("effort")
    if not found.collections:
        yield words["none"]
        return
    parts = [_count(words["text"], found.collections)]
    if found.minutes:
        days = format_number(round(found.days, 1))
        key = "time" if found.days < 2 else "times"
        parts.append(words[key].format(time=_duration(found.minutes), days=days))
    if found.cost:
        parts.append(words["cost"].format(cost=format_money(found.cost)))
    yield f"{f'{NARROW}; '.join(parts)}."
    if agent_days and found.minutes:
        share = percent(found.days / agent_days)
        key = "share" if share else "share_small"
        yield words[key].format(all=format_number(agent_days), percent=format_number(share))
    for key in ("untold", "others"):
        if number := getattr(found, key):
            yield _count(words[key], number)


def _key(indicator: Indicator, found: Standing) -> str:
    """Which of the sentences of a state says what there is to know."""
    if found.state == "reached" and found.progress is not None and found.progress > 1:
        return "reached_beyond"
    if found.state == "behind" and found.progress is not None and found.progress < 0:
        return "backwards"
    if found.state == "unmeasured":
        return "unmeasured_missing" if found.missing else "unmeasured"
    if found.state == "unknown":
        return _unknown(indicator, found)
    return found.state


def _unknown(indicator: Indicator, found: Standing) -> str:
    if getattr(indicator, found.missing, None) is None:
        return "unknown"
    return "unknown_same" if found.missing == "target" else "unknown_order"


def _duration(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}{NBSP}min"
    return f"{format_number(hours)}{NBSP}h{NBSP}{rest:02d}" if rest else f"{format_number(hours)}{NBSP}h"


def _words(part: str) -> Any:
    return read_toml("indicators.toml")[part]


def _count(words: Any, number: int, **values: str) -> str:
    return str(words["one" if number < 2 else "many"]).format(n=format_number(number), **values)
