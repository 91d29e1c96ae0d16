"""Columns that no field holds: numbers of the logframe, joined links, and the scores as formulas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from aict_desktop.documents.workbook.cells import Source, words
from aict_desktop.domain.fields import Record
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.priority import CRITERIA, HIGH, TOP, WEIGHTS
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.stakeholders import StakeholderTheme
from aict_desktop.domain.records.strategy import ObjectiveOrigin, ThemeGoal
from aict_desktop.exports.excel.model import Column, Formula, Look, Value
from aict_desktop.reference.goals import goals
from aict_desktop.reference.words import field_words, vocabulary, word

_ORIGIN = 80  # characters of a statement that is quoted

Compute = Callable[[Source, Any], Value]


def own_column(name: str, look: Look, table: str = "", total: bool = False) -> Column:
    """A column whose words are the workbook's own, or those of a form for what it shows joined."""
    told: Mapping[str, Any] = words()["columns"][name]
    label = told.get("label") or field_words(table, name)["label"]
    return Column(name, label, look, told["width"], total=total)


def _joined(texts: Iterable[str]) -> Value:
    return "\n".join(filter(None, texts)) or None


def _number(source: Source, record: Record) -> Value:
    return source.numbers.get(record.id)


def _themes(source: Source, record: Record) -> Value:
    rows = source.snapshot.where(StakeholderTheme, stakeholder=record.id)
    codes = {row.theme for row in rows}
    return _joined(name for code, name in vocabulary("theme").items() if code in codes)


def _goals(source: Source, record: Record) -> Value:
    served = {row.goal for row in source.snapshot.where(ThemeGoal, priority=record.id)}
    return _joined(f"{goal.number}. {goal.title}" for goal in goals() if goal.number in served)


def _origins(source: Source, record: Record) -> Value:
    answered = {row.statement for row in source.snapshot.where(ObjectiveOrigin, objective=record.id)}
    statements = (row for row in source.snapshot.all(Statement) if row.id in answered)
    return _joined(
        f"{word('quadrant_one', row.quadrant)}\u00a0: {shortened(row.text, _ORIGIN)}" for row in statements
    )


def _mean(criterion: str) -> Compute:
    cells = ",".join(f"{{{name}}}" for name in CRITERIA[criterion])
    return lambda _source, _record: Formula(f'IF(COUNT({cells})=0,"",AVERAGE({cells}))')


def _score(_source: Source, _record: Record) -> Value:
    terms = ",".join(f"{{{name}}}" for name in WEIGHTS)
    weighed = "+".join(f"{{{name}}}*{weight}" for name, weight in WEIGHTS.items())
    most = TOP * sum(WEIGHTS.values())
    return Formula(f'IF(COUNT({terms})<{len(WEIGHTS)},"",100*({weighed})/{most})')


def _rank_class(_source: Source, _record: Record) -> Value:
    told = {code: '"' + name.replace('"', '""') + '"' for code, name in vocabulary("priority_class").items()}
    strong = f"IF({{interest}}>={HIGH:g},{told['key']},{told['satisfy']})"
    weak = f"IF({{interest}}>={HIGH:g},{told['inform']},{told['watch']})"
    return Formula(f'IF(COUNT({{power}},{{interest}})<2,"",IF({{power}}>={HIGH:g},{strong},{weak}))')


COMPUTED: Mapping[str, tuple[Look, Compute]] = {
    "number": ("line", _number),
    "themes": ("text", _themes),
    "goals": ("text", _goals),
    "origins": ("text", _origins),
    **{name: ("score", _mean(name)) for name in CRITERIA},
    "score": ("score", _score),
    "rank_class": ("result", _rank_class),
}
"""The look and the value of each column that no field holds."""
