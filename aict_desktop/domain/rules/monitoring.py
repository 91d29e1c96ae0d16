"""Rules on measurements: made when they are due, in the right order, on the way that was planned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from aict_desktop.domain.collecting import collections, effort
from aict_desktop.domain.french import format_day, format_number
from aict_desktop.domain.monitoring import last_measurement, path, rounded, standing, starts_on
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import IndicatorAgreement, IntermediateTarget, Measurement
from aict_desktop.domain.rules.problem import Place, Rule, across, at, rule
from aict_desktop.domain.snapshot import Snapshot

FAR = Decimal("0.25")
"""An indicator that lacks more than this share of the whole way needs a decision, not patience."""
OTHER_UNIT = 20
"""A measurement so many times what is aimed at was most likely taken in another unit."""
TOO_MUCH = Decimal("0.10")
"""Of the days that agents have for the strategy: what goes into figures is taken from action. Our measure."""


@rule("suivi", Indicator, Measurement, Dossier)
def collection_overdue(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Measurements were due before today; one point for all of them, which one round settles."""
    late = [one for one in collections(snapshot, today) if one.overdue]
    if late:
        first = late[0]
        told = {"count": str(len(late)), "name": first.indicator.name, "day": format_day(first.day)}
        yield across(Measurement, "value", **told)


@rule("suivi", Indicator, Measurement, IntermediateTarget, Dossier)
def indicator_far_behind(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The last measurement is far from what the path wanted that day."""
    for row in snapshot.all(Indicator):
        found = standing(snapshot, row, today)
        if found.last and found.gap is not None and found.expected is not None and found.gap < -FAR:
            wanted = format_number(rounded(row, found.expected))
            yield at(row, "target", expected=wanted, **_said(row, found.last))


@rule("suivi", Measurement, Indicator)
def measured_before_baseline(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A measurement is older than the baseline that it is held against."""
    for indicator, one in _measured(snapshot):
        if one.day and indicator.baseline_on and one.day < indicator.baseline_on:
            yield at(one, "day", start=format_day(indicator.baseline_on), **_said(indicator, one))


@rule("suivi", Measurement, Indicator)
def measured_ahead(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The day of a measurement has yet to come."""
    for indicator, one in _measured(snapshot):
        if one.day and one.day > today:
            yield at(one, "day", **_said(indicator, one))


@rule("suivi", Measurement, Indicator)
def measured_twice(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Two measurements of one day do not agree."""
    met: dict[tuple[str, date], Decimal] = {}
    for indicator, one in _measured(snapshot):
        if one.day and one.value is not None:
            first = met.setdefault((indicator.id, one.day), one.value)
            if first != one.value:
                yield at(one, "value", other=format_number(first), **_said(indicator, one))


@rule("suivi", Measurement, Indicator)
def measured_in_another_unit(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A value is so far from baseline and target that its unit must be another one."""
    for indicator, one in _measured(snapshot):
        most = max(abs(indicator.baseline or Decimal(0)), abs(indicator.target or Decimal(0)))
        if one.value is not None and most and abs(one.value) > OTHER_UNIT * most:
            yield at(one, "value", most=format_number(most), **_said(indicator, one))


@rule("suivi", IntermediateTarget, Indicator, Dossier)
def step_outside_path(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An intermediate target is dated before the baseline, or not before the target."""
    for step in snapshot.all(IntermediateTarget):
        row = snapshot.get(Indicator, step.indicator)
        if row is None or step.day is None:
            continue
        start, end = starts_on(snapshot, row), row.target_on
        if start and end and start < end and not start < step.day < end:
            days = {"day": format_day(step.day), "start": format_day(start), "end": format_day(end)}
            yield at(step, "day", name=row.name, **days)


@rule("suivi", IntermediateTarget, Indicator, Dossier)
def step_turns_back(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An intermediate target goes back on the one before it, or beyond the target."""
    for row in snapshot.all(Indicator):
        steps = path(snapshot, row)
        aimed = snapshot.where(IntermediateTarget, indicator=row.id)
        known = {step.day: step for step in aimed if step.value is not None}
        for (_, earlier), (day, value) in pairwise(steps[:-1]):
            target = steps[-1][1]
            if not min(earlier, target) <= value <= max(earlier, target):
                told = {"value": value, "earlier": earlier, "target": target}
                values = {name: format_number(number) for name, number in told.items()}
                yield at(known[day], "value", name=row.name, day=format_day(day), **values)


@rule("suivi", Indicator, IndicatorAgreement)
def agreed_with_nobody(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An agreement is dated, and nobody is named who gave it."""
    named = {row.indicator for row in snapshot.all(IndicatorAgreement)}
    for row in snapshot.all(Indicator):
        if row.agreed_on and row.id not in named:
            yield at(row, "agreed", name=row.name, day=format_day(row.agreed_on))


@rule("suivi", Indicator, Measurement)
def parts_left_out(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An indicator is to be detailed, and its last measurement tells the whole only."""
    for row in snapshot.all(Indicator):
        last = last_measurement(snapshot, row, today) if row.disaggregation else None
        if last and not last.breakdown:
            yield at(last, "breakdown", parts=row.disaggregation, **_said(row, last))


@rule("suivi", Indicator, Dossier)
def collecting_takes_too_long(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The collections of a year take too much of the days that agents have."""
    days, found = snapshot.one(Dossier).agent_days, effort(snapshot)
    if days and found.days > days * TOO_MUCH:
        told = {"days": format_number(round(found.days, 1)), "all": format_number(days)}
        yield across(Indicator, "minutes", count=str(found.collections), **told)


def _measured(snapshot: Snapshot) -> Iterator[tuple[Indicator, Measurement]]:
    """Each measurement after its indicator."""
    for one in snapshot.all(Measurement):
        if indicator := snapshot.get(Indicator, one.indicator):
            yield indicator, one


def _said(indicator: Indicator, one: Measurement) -> dict[str, str]:
    return {"name": indicator.name, "value": format_number(one.value), "day": format_day(one.day)}


RULES: tuple[Rule, ...] = (
    collection_overdue,
    indicator_far_behind,
    measured_before_baseline,
    measured_ahead,
    measured_twice,
    measured_in_another_unit,
    step_outside_path,
    step_turns_back,
    agreed_with_nobody,
    parts_left_out,
    collecting_takes_too_long,
)
