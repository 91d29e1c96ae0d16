"""Which columns of a logframe hold the levels and their texts, told by the cells if not by the headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aict_desktop.imports.levels import ACTIVITY, LEVELS, Named, named_level
from aict_desktop.imports.sheets import Cell
from aict_desktop.imports.subjects import LEAVE, LEVEL, LOGIC

_ENOUGH = 2  # levels that a column must name
_HALF = 0.5


def level_targets(targets: Mapping[int, str], cells: Mapping[int, Sequence[Cell]]) -> dict[int, str]:
    """The targets of the columns by place, those of levels and of their texts put right."""
    found = dict(targets)
    told = {place: [named_level(cell) for cell in cells[place] if isinstance(cell, str)] for place in targets}
    for place, target in targets.items():
        if target in LEVELS and len(_levels(told[place])) >= _ENOUGH and LOGIC not in found.values():
            found[place] = LOGIC  # « Objectifs » heads a column in which results and activities stand too
    if LEVEL not in found.values():
        free = [place for place, target in found.items() if _may_name(target, told[place])]
        if free:
            found[free[0]] = LEVEL if _are_labels(told[free[0]]) else LOGIC
    if (
        "target_on" in found.values()
        and ACTIVITY in found.values()
        and not {"target", "end"} & {*found.values()}
    ):
        found = {place: "end" if target == "target_on" else target for place, target in found.items()}
    return found


def _levels(told: Sequence[Named]) -> set[str]:
    return {each.level for each in told if each.level}


def _are_labels(told: Sequence[Named]) -> bool:
    """Whether most levels stand without a text; « Activités » alone heads the lines below it."""
    named = [each for each in told if each.level]
    return sum(not each.text for each in named) > _HALF * len(named)


def _may_name(target: str, told: Sequence[Named]) -> bool:
    """Whether most cells of a column name a level, not always the same unless they name nothing else."""
    levels = [each for each in told if each.level]
    if target not in (LEAVE, LOGIC) or len(levels) <= _HALF * len(told):
        return False
    is_pure = target == LEAVE and not any(each.text for each in told)
    return is_pure or len(_levels(told)) >= _ENOUGH
