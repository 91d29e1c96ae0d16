"""Where an indicator stands against the path that was planned for it.

The path is made of straight lines from the baseline (on its day, else on the first day of the term of office)
through the intermediate targets to the target. A measurement is held against the path on its own day, in
shares of the whole way from baseline to target; the borders below are ours, and anyone can redo them by hand.

    progress = (value - baseline) / (target - baseline)      gap = progress - expected progress
    target reached or passed: reached · gap over 10 %: ahead · within 10 %: on time · under: behind;
    on the target's day or after it, what is not reached is behind.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, getcontext
from itertools import pairwise
from typing import Literal, TypeAlias

from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import IntermediateTarget, Measurement
from aict_desktop.domain.snapshot import Snapshot

State = Literal["reached", "ahead", "on_time", "behind", "unmeasured", "unknown"]
Step: TypeAlias = tuple[date, Decimal]

MARGIN = Decimal("0.10")
"""The share of the whole way within which an indicator is on time."""
SHORT_WAY = 10
"""From baseline to target: under it, a whole number says too little of what lies between."""
READS = frozenset(record.table for record in (Dossier, Indicator, IntermediateTarget, Measurement))
"""The tables that all of this depends on."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an indicator stands; ``missing`` is the field without which one cannot tell.

    ``expected`` is the value of the path on the day of the ``last`` measurement, ``progress`` the share of
    the way made: over 1 when the target is passed, under 0 when things went the other way; ``gap`` is what
    it lacks, or has more, to be that of the path.
    """

    state: State
    last: Measurement | None = None
    expected: Decimal | None = None
    progress: Decimal | None = None
    gap: Decimal | None = None
    missing: str = ""


def rises(indicator: Indicator) -> bool | None:
    """Whether more is better; None when baseline and target do not say it."""
    if indicator.baseline is None or indicator.target is None or indicator.baseline == indicator.target:
        return None
    return indicator.target > indicator.baseline


def starts_on(snapshot: Snapshot, indicator: Indicator) -> date | None:
    """The day from which an indicator is followed: that of its baseline, else the first of the term."""
    return indicator.baseline_on or snapshot.one(Dossier).term_start


def path(snapshot: Snapshot, indicator: Indicator) -> tuple[Step, ...]:
    """The days and values that the path goes through; empty when one of its ends is not known.

    An intermediate target counts between the two ends only; of two on one day, the last.
    """
    start, end = starts_on(snapshot, indicator), indicator.target_on
    if start is None or end is None or indicator.baseline is None or indicator.target is None or start >= end:
        return ()
    between = {
        step.day: step.value
        for step in snapshot.where(IntermediateTarget, indicator=indicator.id)
        if step.day and step.value is not None and start < step.day < end
    }
    return ((start, indicator.baseline), *sorted(between.items()), (end, indicator.target))


def expected(steps: tuple[Step, ...], day: date) -> Decimal | None:
    """The value of a path on a day, that of its ends before and after it; None when there is no path."""
    if not steps:
        return None
    if day <= steps[0][0]:
        return steps[0][1]
    for (from_day, low), (to_day, high) in pairwise(steps):
        if day <= to_day:
            done, left = (day - from_day).days, (to_day - day).days
            return (low * left + high * done) / (done + left)
    return steps[-1][1]


def progress(indicator: Indicator, value: Decimal | None) -> Decimal | None:
    """The share of the way from baseline to target; None when there is no way, or no value."""
    if value is None or rises(indicator) is None:
        return None
    assert indicator.baseline is not None
    assert indicator.target is not None
    return (value - indicator.baseline) / (indicator.target - indicator.baseline)


def measurements(snapshot: Snapshot, indicator: Indicator) -> tuple[Measurement, ...]:
    """What was measured, by day; what has no day or no value is left out."""
    found = snapshot.where(Measurement, indicator=indicator.id)
    return tuple(sorted(filter(is_full, found), key=lambda row: row.day or date.min))


def is_full(measurement: Measurement) -> bool:
    """Whether both its day and its value are known."""
    return measurement.day is not None and measurement.value is not None


def last_measurement(snapshot: Snapshot, indicator: Indicator, today: date) -> Measurement | None:
    """The latest measurement that is not after ``today``; of several on one day, the last."""
    past = [row for row in measurements(snapshot, indicator) if row.day and row.day <= today]
    return past[-1] if past else None


def standing(snapshot: Snapshot, indicator: Indicator, today: date) -> Standing:
    """Where an indicator stands by what was measured up to ``today``."""
    last = last_measurement(snapshot, indicator, today)
    if last is None:
        return Standing("unmeasured", missing=_missing(snapshot, indicator))
    assert last.day
    assert last.value is not None
    share = progress(indicator, last.value)
    steps = path(snapshot, indicator)
    wanted = expected(steps, last.day)
    if share is not None and share >= 1:
        return Standing("reached", last, wanted, share)
    aim = progress(indicator, wanted)
    if share is None or aim is None:
        return Standing("unknown", last, None, share, missing=_missing(snapshot, indicator))
    gap = share - aim
    over = last.day >= steps[-1][0]
    return Standing(_state(gap, over=over), last, wanted, share, gap)


def rounded(indicator: Indicator, value: Decimal) -> Decimal:
    """A value worked out from baseline and target, as precise as they are; a little more on a short way."""
    ends = [end for end in (indicator.baseline, indicator.target) if end is not None]
    places = max((-int(end.normalize().as_tuple().exponent) for end in ends), default=0)
    short = len(ends) == 2 and abs(ends[1] - ends[0]) < SHORT_WAY
    kept = max(places, 0) + short
    return round(value, kept) if value.adjusted() + kept < getcontext().prec else value


def percent(share: Decimal) -> int:
    """A share as whole per cent; what is not quite reached is not told as 100."""
    return int(share * 100)


def _state(gap: Decimal, *, over: bool) -> State:
    """By the gap to the path; once it is ``over``, what is not reached is behind."""
    if over or gap < -MARGIN:
        return "behind"
    return "ahead" if gap > MARGIN else "on_time"


def _missing(snapshot: Snapshot, indicator: Indicator) -> str:
    """The first field of the indicator without which its path cannot be drawn."""
    names = ("baseline", "target", "target_on")
    if found := next((name for name in names if getattr(indicator, name) is None), ""):
        return found
    start, end = starts_on(snapshot, indicator), indicator.target_on
    if indicator.baseline == indicator.target:
        return "target"
    return "baseline_on" if start is None or (end and start >= end) else ""
