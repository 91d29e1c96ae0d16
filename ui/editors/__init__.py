"""One editor for each kind of field; the only table of widgets by kind.

An editor shows a value, tells when the user changed it (``touched`` while typing, ``settled`` when done)
and says in words what it cannot read; what was typed stays on the screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from aict_desktop.domain import fields
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records import (
    Activity,
    AreaGround,
    AreaPriority,
    Dossier,
    Policy,
    Stakeholder,
    Statement,
    ThemeGoal,
    ThemeTarget,
)
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.competences import offered
from aict_desktop.reference.goals import goals
from aict_desktop.reference.words import vocabulary, word
from ui.editors.choices import (
    ChoiceEditor,
    Choices,
    CountryEditor,
    FlagEditor,
    RefEditor,
    ScaleEditor,
    TickEditor,
)
from ui.editors.lines import (
    ColourEditor,
    DayEditor,
    LineEditor,
    MoneyEditor,
    QuantityEditor,
    TextEditor,
    WholeEditor,
)


class Editor(Protocol):
    """What a form asks of every editor, which is a widget too."""

    touched: SignalInstance
    settled: SignalInstance

    def value(self) -> Any:
        """The value shown; ValueError with a sentence when what was typed is none."""

    def show_value(self, value: Any, snapshot: Snapshot) -> None:
        """Show a value without any signal."""

    def composing(self) -> bool:
        """Whether a character is being composed (dead keys), so that the value must not be read yet."""


class Fallible(Editor, Protocol):
    """An editor in which one may type what cannot be read."""

    def typed(self) -> str:
        """What stands in the field, read or not."""

    def show_typed(self, text: str) -> None:
        """Show what was typed and could not be read."""


EDITORS: dict[type[fields.Kind], type[QWidget]] = {
    fields.Line: LineEditor,
    fields.Text: TextEditor,
    fields.Choice: ChoiceEditor,
    fields.Country: CountryEditor,
    fields.Ref: RefEditor,
    fields.Day: DayEditor,
    fields.Money: MoneyEditor,
    fields.Quantity: QuantityEditor,
    fields.Whole: WholeEditor,
    fields.Rating: ScaleEditor,
    fields.Flag: FlagEditor,
    fields.Colour: ColourEditor,
}


def _vocabulary(name: str) -> Choices:
    return lambda _, __: vocabulary(name)


def _goals(_: Snapshot, __: str) -> Mapping[Any, str]:
    return {goal.number: f"{goal.number}. {goal.title}" for goal in goals()}


def _competences(snapshot: Snapshot, _: str) -> Mapping[Any, str]:
    """All of them, those that the authority holds first."""
    return offered(snapshot.one(Dossier).authority_kind)


def _targets(snapshot: Snapshot, theme: str) -> Mapping[Any, str]:
    """The targets of the goals that a theme serves, and those ticked already, whatever became of the goal."""
    served = {str(row.goal) for row in snapshot.where(ThemeGoal, priority=theme)}
    ticked = {row.target for row in snapshot.where(ThemeTarget, priority=theme)}
    return {
        code: words
        for code, words in vocabulary("sdg_target").items()
        if code.split(".")[0] in served or code in ticked
    }


def _grounds(snapshot: Snapshot, area: str) -> Mapping[Any, str]:
    """The reasons besides the main one, which is told apart."""
    main = found.ground if (found := snapshot.get(AreaPriority, area)) else ""
    ticked = {row.ground for row in snapshot.where(AreaGround, area=area)}
    return {
        code: words for code, words in vocabulary("area_ground").items() if code != main or code in ticked
    }


def _statements(snapshot: Snapshot, _: str) -> Mapping[Any, str]:
    rows = sorted(snapshot.all(Statement), key=lambda row: -(row.weight or 0))
    return {
        row.id: f"{word('quadrant_one', row.quadrant)}\u00a0: {shortened(name_of(row), 90)}" for row in rows
    }


def _named(record: type[fields.Record]) -> Choices:
    """The other records of a type by their names."""
    return lambda snapshot, owner: {
        row.id: shortened(name_of(row), 90) or "…" for row in snapshot.all(record) if row.id != owner
    }


TICKS: dict[tuple[str, str], Choices] = {
    ("stakeholder", "themes"): _vocabulary("theme"),
    ("stakeholder", "forms"): _vocabulary("action_kind"),
    ("stakeholder", "stages"): _vocabulary("process_stage"),
    ("theme_priority", "goals"): _goals,
    ("objective", "origins"): _statements,
    ("lead", "statements"): _statements,
    ("theme_priority", "targets"): _targets,
    ("theme_priority", "competences"): _competences,
    ("theme_priority", "policies"): _named(Policy),
    ("area_priority", "grounds"): _grounds,
    ("activity", "needs"): _named(Activity),
    ("project", "activities"): _named(Activity),
    ("indicator", "agreed"): _named(Stakeholder),
}
assert TICKS.keys() == LINKS.keys(), "every field of several values has its choices"


def make_editor(record: type[fields.Record], field: str, *, compact: bool = False) -> QWidget:
    """The editor of a field, or of a field of several values (see ``domain/links.py``).

    A compact one gives a scale as a list to open, where there is no room for its words side by side.
    """
    if choices := TICKS.get((record.table, field)):
        return TickEditor(choices)
    kind = fields.kinds(record)[field]
    chosen = ChoiceEditor if compact and isinstance(kind, fields.Rating) else EDITORS[type(kind)]
    return chosen(kind)  # type: ignore[arg-type]
