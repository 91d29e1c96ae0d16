"""Columns that no field holds: numbers of the logframe, joined links, and what other sheets compute."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aict_desktop.documents.workbook.elements import ELEMENTS
from aict_desktop.documents.workbook.evaluations import COLUMNS as EVALUATIONS
from aict_desktop.documents.workbook.monitoring import COLUMNS as MONITORING
from aict_desktop.documents.workbook.projects import COLUMNS as PROJECTS
from aict_desktop.documents.workbook.source import Compute, Source, ticked, words
from aict_desktop.domain.fields import Record
from aict_desktop.domain.risks import FROM
from aict_desktop.exports.excel.model import Column, Formula, Look, Value
from aict_desktop.reference.words import field_words, vocabulary


def own_column(name: str, look: Look, table: str = "", total: bool = False) -> Column:
    """A column whose words are the workbook's own, or those of a form for what it shows joined."""
    told: Mapping[str, Any] = words()["columns"][name]
    label = told.get("label") or field_words(table, name)["label"]
    return Column(name, label, look, told["width"], total=total)


def _number(source: Source, record: Record) -> Value:
    return source.numbers.get(record.id)


def _called(source: Source, record: Record) -> Value:
    return source.label(record)


def _priority(name: str) -> Compute:
    """What the sheet of priorities says of a stakeholder."""
    found = Formula(f"INDEX({{priorities.{name}}},MATCH({{id}},{{priorities.id}},0))")
    return lambda _source, _record: found


def _due(_source: Source, _record: Record) -> Value:
    """What a cost counts for."""
    product = 'IF(COUNT({quantity},{unit_cost})=2,ROUND({quantity}*{unit_cost},2),"")'
    return Formula(f'IF({{amount}}<>"",{{amount}},{product})')


def _risk_number(source: Source, record: Record) -> Value:
    return source.risk_numbers[record.id]


def _severity(_source: Source, _record: Record) -> Value:
    return Formula('IF(COUNT({likelihood},{impact})<2,"",{likelihood}*{impact})')


def _risk_class(_source: Source, _record: Record) -> Value:
    told = vocabulary("risk_class")
    classes = "".join(f'IF({{severity}}>={least},"{told[code]}",' for code, least in FROM.items())
    return Formula(f'IF({{severity}}="","",{classes}""{")" * len(FROM)})')


COMPUTED: Mapping[str, tuple[Look, Compute]] = {
    "number": ("line", _number),
    "actor": ("result", _called),
    "reviewed": ("result", _called),
    "themes": ("text", ticked("themes")),
    "forms": ("text", ticked("forms")),
    "stages": ("text", ticked("stages")),
    "goals": ("text", ticked("goals")),
    "origins": ("text", ticked("origins")),
    "statements": ("text", ticked("statements")),
    "score": ("score", _priority("score")),
    "risk_number": ("result", _risk_number),
    "due": ("money", _due),
    "severity": ("result", _severity),
    "risk_class": ("result", _risk_class),
    "rank_class": ("result", _priority("rank_class")),
    **ELEMENTS,
    **MONITORING,
    **EVALUATIONS,
    **PROJECTS,
}
"""The look and the value of each column that no field holds."""
