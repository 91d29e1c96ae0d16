"""The key elements of the strategy: values, vision, mission, objectives, priorities, dimensions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from aict_desktop.domain.fields import Choice, Country, Day, Line, Order, Record, Ref, Text, Whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy(Record):
    """What is said once: the future aimed at, the present task, the general objective."""

    table: ClassVar[str] = "strategy"
    id: str = "strategy"
    vision: str = Text.field()
    mission: str = Text.field()
    goal: str = Text.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Value(Record):
    """A principle that the authority holds to."""

    table: ClassVar[str] = "value"
    name: str = Line.field()
    meaning: str = Text.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemePriority(Record):
    """A theme put first, and the competence of the authority that it rests on."""

    table: ClassVar[str] = "theme_priority"
    name: str = Line.field()
    competence: str = Line.field()
    reason: str = Text.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeGoal(Record):
    """A sustainable development goal (1 to 17) that a thematic priority serves."""

    table: ClassVar[str] = "theme_goal"
    priority: str = Ref.field("theme_priority", "delete")
    goal: int | None = Whole.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeTarget(Record):
    """A target of the sustainable development goals, such as 4.7, that a thematic priority serves."""

    table: ClassVar[str] = "theme_target"
    priority: str = Ref.field("theme_priority", "delete")
    target: str = Choice.field("sdg_target")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeCompetence(Record):
    """A legal competence that a thematic priority rests on."""

    table: ClassVar[str] = "theme_competence"
    priority: str = Ref.field("theme_priority", "delete")
    competence: str = Choice.field("competence")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemePolicy(Record):
    """A local policy that a thematic priority prolongs abroad."""

    table: ClassVar[str] = "theme_policy"
    priority: str = Ref.field("theme_priority", "delete")
    policy: str = Ref.field("policy", "delete")


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaPriority(Record):
    """A country or region put first, and why."""

    table: ClassVar[str] = "area_priority"
    name: str = Line.field()
    country: str = Country.field()
    ground: str = Choice.field("area_ground")
    reason: str = Text.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaGround(Record):
    """One more reason why a country or region is put first."""

    table: ClassVar[str] = "area_ground"
    area: str = Ref.field("area_priority", "delete")
    ground: str = Choice.field("area_ground")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension(Record):
    """The place given to one form of international action (twinning, solidarity, ...)."""

    table: ClassVar[str] = "dimension"
    form: str = Choice.field("dimension_form")
    place: str = Choice.field("dimension_place")
    note: str = Text.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective(Record):
    """A specific objective with what makes it SMART; its letters are fields of the same names."""

    table: ClassVar[str] = "objective"
    text: str = Text.field()
    specific: str = Text.field()
    measurable: str = Text.field()
    attainable: str = Text.field()
    realistic: str = Text.field()
    deadline: date | None = Day.field(True)
    theme: str = Ref.field("theme_priority")
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveOrigin(Record):
    """A statement of the diagnostic that an objective answers."""

    table: ClassVar[str] = "objective_origin"
    objective: str = Ref.field("objective", "delete")
    statement: str = Ref.field("statement", "delete")
