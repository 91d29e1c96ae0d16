"""The sheet of each indicator: what it is, how it is collected, its course and its measurements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from aict_desktop.documents.sentences import Sentences, joined, unstopped
from aict_desktop.domain.french import NBSP, enumerated, format_day, format_money, format_number
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.monitoring import is_full, measurements, standing
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import Measurement
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Facts, FigureBlock, Heading, Note, Paragraph, Row, Table
from aict_desktop.figures.trajectory import trajectory
from aict_desktop.reference.indicator_words import point_told, standing_told, steps_told, value_told
from aict_desktop.reference.words import field_label, message, word

WIDTHS = (2.2, 1.8, 3.4, 5.0)
MOST = 24
"""Measurements in the table of a sheet: the last ones."""


def sheet(snapshot: Snapshot, indicator: Indicator, known: Mapping[str, str], today: date) -> Iterator[Block]:
    """The sheet of one indicator on that day; ``known`` are the numbers of the logframe."""
    words = Sentences("suivi", "sheet")
    name = indicator.name or message("untitled")
    yield Heading(2, name)
    yield Paragraph(standing_told(indicator, standing(snapshot, indicator, today)), "lead")
    yield Facts(tuple(_facts(snapshot, indicator, known)))
    if measurements(snapshot, indicator):  # before that, the facts say all that a chart would
        yield FigureBlock(
            trajectory(snapshot, indicator.id, today), words.say("caption", name=unstopped(name))
        )
    yield from _measurements(snapshot, indicator)


def ordered(snapshot: Snapshot, known: Mapping[str, str]) -> Sequence[Indicator]:
    """The indicators: those of the general objective first, then of each objective before its results."""
    places = {id_: place for place, id_ in enumerate(known, 1)}
    return sorted(snapshot.all(Indicator), key=lambda one: places.get(one.result or one.objective, 0))


def level(indicator: Indicator, known: Mapping[str, str]) -> str:
    """« Résultat 1.2 », « Objectif 1 » or « Objectif général »."""
    words = Sentences("suivi", "sheet")
    if number := known.get(indicator.result):
        return words.say("result", number=number)
    if number := known.get(indicator.objective):
        return words.say("objective", number=number)
    return words.say("goal")


def with_unit(indicator: Indicator) -> str:
    """« Jeunes partis (jeunes par an) »."""
    return f"{indicator.name} ({indicator.unit})" if indicator.unit else indicator.name


def _facts(snapshot: Snapshot, row: Indicator, known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each thing known of an indicator under its label; what nobody filled in is left out."""
    words = Sentences("suivi", "sheet")
    told = {
        words.say("level"): level(row, known),
        field_label(row.table, "definition"): row.definition,
        words.say("baseline"): point_told(row, row.baseline, row.baseline_on),
        words.say("steps"): steps_told(snapshot, row),
        words.say("target"): point_told(row, row.target, row.target_on),
        field_label(row.table, "verification"): row.verification,
        field_label(row.table, "method"): row.method,
        field_label(row.table, "frequency"): word("frequency", row.frequency),
        field_label(row.table, "owner"): row.owner,
        words.say("collection"): _collection(row),
        words.say("agreed"): _agreed(snapshot, row),
        field_label(row.table, "disaggregation"): row.disaggregation,
    }
    return ((name, text) for name, text in told.items() if text)


def _collection(row: Indicator) -> str:
    """« 20 min, 120 € »."""
    words = Sentences("suivi", "sheet")
    time = "" if row.minutes is None else words.say("minutes", minutes=format_number(row.minutes))
    return joined((time, format_money(row.collection_cost)), ", ")


def _agreed(snapshot: Snapshot, row: Indicator) -> str:
    chosen = LINKS[row.table, "agreed"].values(snapshot, row.id)
    names = enumerated([actor.name for actor in snapshot.all(Stakeholder) if actor.id in chosen])
    if not (names and row.agreed_on):
        return names
    return Sentences("suivi", "sheet").say("agreed_day", names=names, day=format_day(row.agreed_on))


def _measurements(snapshot: Snapshot, row: Indicator) -> Iterator[Block]:
    """The last measurements, the latest first, then what has no day or no value."""
    words = Sentences("suivi", "sheet")
    dated = [*reversed(measurements(snapshot, row))]
    loose = [one for one in snapshot.where(Measurement, indicator=row.id) if not is_full(one)]
    if dated or loose:
        rows = tuple(_measurement(row, one) for one in (*dated[:MOST], *loose))
        yield Table(words.row("header"), rows, WIDTHS, "lrll")
    if left := len(dated[MOST:]):
        yield Note(words.count("others", left))


def _measurement(row: Indicator, one: Measurement) -> Row:
    day = format_day(one.day) or Sentences("suivi", "sheet").say("undated")
    breakdown = f"{row.disaggregation}{NBSP}: {one.breakdown}" if row.disaggregation else one.breakdown
    more = joined((one.comment, breakdown if one.breakdown else ""))
    return day, value_told(row, one.value), one.source, more
