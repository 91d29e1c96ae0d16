"""A round of measurements: what is noted of each indicator on one day, and in which order to go about it."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date
from typing import Any

from aict_desktop.domain.collecting import collections
from aict_desktop.domain.edit import Edit, added, altered
from aict_desktop.domain.placing import last_order
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import Measurement
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot


def in_order(snapshot: Snapshot, today: date) -> tuple[Indicator, ...]:
    """The indicators: those overdue or soon due first, by their day, then the others in their order."""
    due = [one.indicator for one in collections(snapshot, today) if one.overdue or one.soon]
    first = {row.id for row in due}
    return (*due, *(row for row in snapshot.all(Indicator) if row.id not in first))


def measured_on(snapshot: Snapshot, indicator_id: str, day: date) -> Measurement | None:
    """What was noted of an indicator for that day; the last of the list when there are several."""
    found = [row for row in snapshot.where(Measurement, indicator=indicator_id) if row.day == day]
    return found[-1] if found else None


def noted(snapshot: Snapshot, indicator_id: str, day: date, source: str, **values: Any) -> Edit:
    """The edit that notes ``values`` (value, comment) of an indicator for that day.

    What is noted already is altered, not doubled, and goes when nothing is left of it. ``source`` is kept
    with what is noted; an empty one leaves the earlier one as it is.
    """
    known = measured_on(snapshot, indicator_id, day)
    if known is None:
        filled = {name: value for name, value in values.items() if value not in (None, "")}
        if not filled or snapshot.get(Indicator, indicator_id) is None:
            return Edit(())
        order = last_order(snapshot, Measurement)["order"]
        row = Measurement(id=str(uuid.uuid4()), indicator=indicator_id, day=day, source=source, order=order)
        return added(replace(row, **filled))
    after = replace(known, **{**values, "source": source or known.source})
    if after.value is None and not (after.comment or after.breakdown):
        return removed(snapshot, known)
    return altered(known, value=after.value, comment=after.comment, source=after.source)
