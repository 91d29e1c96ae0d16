"""The records of a dossier; RECORDS lists their types, a referred type before those that refer to it."""

from __future__ import annotations

from aict_desktop.domain.fields import Record
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity, Assumption, Indicator, Result
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.stakeholders import Stakeholder, StakeholderTheme
from aict_desktop.domain.records.strategy import (
    AreaPriority,
    Dimension,
    Objective,
    ObjectiveOrigin,
    Strategy,
    ThemeGoal,
    ThemePriority,
    Value,
)

RECORDS: tuple[type[Record], ...] = (
    Dossier,
    Statement,
    Stakeholder,
    StakeholderTheme,
    Action,
    Strategy,
    Value,
    ThemePriority,
    ThemeGoal,
    AreaPriority,
    Dimension,
    Objective,
    ObjectiveOrigin,
    Result,
    Activity,
    Indicator,
    Assumption,
)
BY_TABLE: dict[str, type[Record]] = {record.table: record for record in RECORDS}

__all__ = [
    "BY_TABLE",
    "RECORDS",
    "Action",
    "Activity",
    "AreaPriority",
    "Assumption",
    "Dimension",
    "Dossier",
    "Indicator",
    "Objective",
    "ObjectiveOrigin",
    "Result",
    "Stakeholder",
    "StakeholderTheme",
    "Statement",
    "Strategy",
    "ThemeGoal",
    "ThemePriority",
    "Value",
]
