"""The lines of the strategy's outline: values, vision, mission, goal, then the plan that hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aict_desktop.domain.fields import Record
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records import Activity, Objective, Result, Strategy, ThemePriority, Value
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.numbering import Plan
from aict_desktop.figures.words import FigureWords
from aict_desktop.reference.words import field_label, record_words

TEXT = "text"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what stands above its text, the text, and the record and field that hold it.

    The line that gathers the values has no record, and the values need no label of their own. ``chip`` names
    the theme that an objective serves.
    """

    depth: int
    label: str
    text: str
    record: Record | None = None
    field: str = ""
    chip: str = ""

    @property
    def key(self) -> str:
        """What tells this line from the others, whatever its text and place."""
        return f"{self.record.table}/{self.record.id}/{self.field}" if self.record else self.label

    @property
    def told(self) -> str:
        """The line as a screen reader says it."""
        return ". ".join(filter(None, (self.name, self.chip, self.text)))

    @property
    def name(self) -> str:
        """What the line is, where its label does not say it."""
        return self.label or (field_label(self.record.table, self.field) if self.record else "")


def lines(snapshot: Snapshot) -> Iterator[Line]:
    """The outline from top to bottom; ``depth`` says what hangs on what."""
    yield Line(0, record_words(Value.table)["many"].capitalize(), "")
    for value in snapshot.all(Value):
        yield Line(1, "", value.name, value, "name")
    strategy = snapshot.one(Strategy)
    for field in ("vision", "mission", "goal"):
        yield Line(0, field_label(Strategy.table, field), getattr(strategy, field), strategy, field)
    plan = Plan.of(snapshot)
    for objective in plan.objectives:
        chip = name_of(snapshot.get(ThemePriority, objective.theme))
        yield _numbered(1, "objective", plan, objective, chip)
        for result in plan.results.get(objective.id, ()):
            yield _numbered(2, "result", plan, result)
            for activity in plan.activities.get(result.id, ()):
                yield _numbered(3, "activity", plan, activity)


def _numbered(
    depth: int, key: str, plan: Plan, record: Objective | Result | Activity, chip: str = ""
) -> Line:
    label = FigureWords("tree").say(key, number=plan.numbers[record.id])
    return Line(depth, label, record.text, record, TEXT, chip)
