"""Measurements brought into the dossier: one an indicator and a day, never twice, never over another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from aict_desktop.domain.french import format_day
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import Measurement
from aict_desktop.imports.gathering import Gathering
from aict_desktop.imports.identity import derived_id, folded
from aict_desktop.imports.mapping import Layout
from aict_desktop.imports.measure_lines import MeasureReading
from aict_desktop.imports.problems import words
from aict_desktop.imports.subjects import IDENT, INDICATOR
from aict_desktop.imports.tally import Tallies, Tally

_LABEL = 80  # characters of a name in the drop-down lists of our workbook
_MOST_NEAR = 3
_MOST_SEARCHED = 100  # names; a file with more is about something else
_NEAR = 0.6  # a likeness under which two names have nothing in common
_OF_ONE = ("source", "comment", "breakdown")


@dataclass
class MeasureImport:
    """Brings values into ``gathering``; an indicator that is not there is left, and its line says so."""

    gathering: Gathering
    layout: Layout
    wanted: Callable[[str], bool]
    counts: Tallies = field(default_factory=lambda: Tallies((Measurement.table,)))

    def __post_init__(self) -> None:
        self._called: dict[str, list[Indicator]] = defaultdict(list)
        for indicator in self.gathering.snapshot.all(Indicator):
            alike = self._called[folded(indicator.name)]
            alike.append(indicator)
            if len(alike) > 1:  # as the drop-down lists of our workbook tell one from the other
                self._called[folded(f"{indicator.name} ({len(alike)})")].append(indicator)
            if (short := folded(shortened(indicator.name, _LABEL))) != folded(indicator.name):
                self._called[short].append(indicator)
        self._searched = 0
        self._taken: dict[tuple[str, date | None], str] = {}
        for measure in self.gathering.snapshot.all(Measurement):
            self._taken.setdefault((measure.indicator, measure.day), measure.id)

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """How many measurements are new, known and left."""
        return self.counts.told()

    def bring(self, readings: Sequence[MeasureReading]) -> int:
        """Match each value to the measurement that is there, or add one; how many lines said nothing new."""
        return sum(self._bring_line(reading) for reading in readings)

    def _bring_line(self, reading: MeasureReading) -> bool:
        before, tally = self.counts.added, self.counts[Measurement.table]
        indicator = self._indicator(reading)
        tally.left += reading.unread if indicator else reading.unread + len(reading.measures)
        if indicator is None or not reading.measures:
            reading.values.clear()
            return False
        for day, value in reading.measures.items():
            self._bring(indicator, day, value, reading)
        return self.counts.added == before

    def _indicator(self, reading: MeasureReading) -> Indicator | None:
        """The indicator of a line, by its id in our own workbook, else by its name."""
        table, id_ = reading.mark
        if table == Indicator.table and (known := self.gathering.snapshot.get(Indicator, id_)):
            return known
        alike = self._called.get(folded(reading.indicator), [])
        if len(alike) == 1 or (alike and self.layout.has(IDENT)):
            return alike[0]
        heading = next((c.heading for c in self.layout.columns if c.target == INDICATOR), "")
        if alike:
            reading.remark(heading, reading.indicator, "same_indicators", number=len(alike))
        elif near := self._nearest(reading.indicator):
            reading.remark(heading, reading.indicator, "near_indicators", known=near)
        else:
            reading.remark(heading, reading.indicator, "unknown_indicator")
        return None

    def _nearest(self, name: str) -> str:
        """The names of the dossier that look most like ``name``, unless too many were looked for already."""
        if self._searched == _MOST_SEARCHED:
            return ""
        self._searched += 1
        found = get_close_matches(folded(name), list(self._called), _MOST_NEAR, _NEAR)
        names = dict.fromkeys(self._called[each][0].name for each in found)
        return " ; ".join(words("report", "quoted", text=each) for each in names)

    def _bring(self, indicator: Indicator, day: date, value: Decimal, reading: MeasureReading) -> None:
        said: dict[str, Any] = {name: reading.values[name] for name in _OF_ONE if name in reading.values}
        id_, tally = self._id(indicator, day, reading), self.counts[Measurement.table]
        there = self.gathering.get(Measurement, id_)
        if there is None:
            made = Measurement(id=id_, indicator=indicator.id, day=day, value=value, **said)
            self.gathering.put(made, reading.number)
            self._taken[indicator.id, day] = id_
            tally.new.add(id_)
            return
        if there.value not in (None, value):
            tally.left += 1
        elif id_ not in tally.new:
            tally.known.add(id_)
        what = f"{shortened(indicator.name)}, {format_day(day)}"
        self.gathering.compare(there, {"day": day, "value": value, **said}, reading, what)

    def _id(self, indicator: Indicator, day: date, reading: MeasureReading) -> str:
        """The id that our own workbook tells, else that of what was measured that day, else a new one."""
        table, own = reading.mark
        if table == Measurement.table and self.gathering.get(Measurement, own):
            return own
        new = derived_id(Measurement.table, indicator.id, day.isoformat())
        return self._taken.get((indicator.id, day), new)
