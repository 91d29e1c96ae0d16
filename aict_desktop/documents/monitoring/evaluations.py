"""The evaluations: in the monitoring report with what they found and asked, in the strategy as planned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from aict_desktop.documents.sentences import Sentences, joined, points
from aict_desktop.domain.evaluations import (
    PLANNED,
    by_criterion,
    fate,
    in_time,
    is_done,
    looked_at,
    pending,
    told_by_indicators,
)
from aict_desktop.domain.french import format_day
from aict_desktop.domain.records.monitoring import Evaluation, Finding, Recommendation
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Bullets, Facts, Heading, Paragraph, Row, Table
from aict_desktop.reference.evaluation_words import called, counted
from aict_desktop.reference.words import vocabulary, word

FINDINGS = (3.4, 5.4, 2.8)
RECOMMENDATIONS = (4.2, 3.4, 2.4, 3.0)
AHEAD = (3.6, 2.0, 3.2, 5.0)


def evaluation_blocks(snapshot: Snapshot, today: date) -> Sequence[Block]:
    """The chapter of the monitoring report, by date; empty without an evaluation."""
    words, rows = _words(), in_time(snapshot)
    if not rows:
        return []
    told = [block for row in rows for block in _evaluation(snapshot, row, today)]
    return [Heading(1, words.say("heading")), Paragraph(words.count("lead", len(rows))), *told]


def planned_blocks(snapshot: Snapshot) -> list[Block]:
    """The section of the strategy: the evaluations that are still to be made; empty when there are none."""
    words = _words()
    rows = tuple(_ahead(snapshot, row) for row in pending(snapshot))
    if not rows:
        return []
    return [
        Heading(2, words.say("ahead")),
        Paragraph(words.say("ahead_lead")),
        Table(words.row("ahead_header"), rows, AHEAD),
    ]


def _ahead(snapshot: Snapshot, row: Evaluation) -> Row:
    asked = (found.question for found in by_criterion(snapshot, row, _criteria()))
    return (_named(row), format_day(row.planned), row.by, points(asked))


def _evaluation(snapshot: Snapshot, row: Evaluation, today: date) -> Iterator[Block]:
    words = _words()
    yield Heading(2, _named(row))
    if facts := tuple(_facts(row)):
        yield Facts(facts)
    if row.summary:
        yield Paragraph(row.summary, "lead")
    if row.public:
        yield Paragraph(words.say("public", text=row.public))
    day = looked_at(row, today)
    states = counted("indicator_state", told_by_indicators(snapshot, day))
    if is_done(row, today) and states:
        yield Paragraph(words.say("state", day=format_day(day), told=states))
    yield from _findings(by_criterion(snapshot, row, _criteria()))
    yield from _recommendations(snapshot.where(Recommendation, evaluation=row.id), today)


def _facts(row: Evaluation) -> Iterator[tuple[str, str]]:
    """The labels and values of what is known."""
    values = {
        "planned": format_day(row.planned),
        "done": format_day(row.done),
        "by": row.by,
        "method": row.method,
    }
    return ((_words().say(key), value) for key, value in values.items() if value)


def _findings(rows: Sequence[Finding]) -> Iterator[Block]:
    """The table of what was found, or the list of what is only asked so far."""
    words, told = _words(), [row for row in rows if row.question or row.text]
    if not any(row.text for row in told):
        if told:
            yield Heading(3, words.say("questions"))
            yield Bullets(tuple(row.question for row in told))
        return
    yield Heading(3, words.say("findings"))
    yield Table(words.row("findings_header"), tuple(map(_finding, told)), FINDINGS)


def _finding(row: Finding) -> Row:
    return joined((row.question, word("evaluation_criterion", row.criterion))), row.text, row.evidence


def _recommendations(rows: Sequence[Recommendation], today: date) -> Iterator[Block]:
    if told := tuple(_recommendation(row, today) for row in rows if row.text):
        words = _words()
        yield Heading(3, words.say("recommendations"))
        yield Table(words.row("recommendations_header"), told, RECOMMENDATIONS)


def _recommendation(row: Recommendation, today: date) -> Row:
    words = _words()
    due = words.say("due", day=format_day(row.due)) if row.due else ""
    done = words.say("done_on", day=format_day(row.done)) if row.done else ""
    return (
        row.text,
        joined((word("recommendation_answer", row.answer), row.answer_note)),
        joined((row.owner, due)),
        joined((done or word("recommendation_fate", fate(row, today)), row.note)),
    )


def _named(row: Evaluation) -> str:
    """« Trois ans d’échanges (À mi-parcours) »."""
    if not row.title or row.kind not in PLANNED:
        return called(row)
    return _words().say("called", title=row.title, kind=word("evaluation_kind", row.kind).lower())


def _criteria() -> tuple[str, ...]:
    return tuple(vocabulary("evaluation_criterion"))


def _words() -> Sentences:
    return Sentences("evaluations", "evaluations")
