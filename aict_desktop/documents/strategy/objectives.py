"""Each specific objective: where it comes from, how it will be known to be reached, what will be done."""

from __future__ import annotations

from collections.abc import Iterator

from aict_desktop.documents.sentences import Sentences, unstopped
from aict_desktop.domain.french import format_day, format_money
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.logframe import Activity, Result
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.records.strategy import Objective, ObjectiveOrigin, ThemePriority
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Bullets, Facts, Heading, Paragraph, Row, Table
from aict_desktop.figures.fonts import one_line
from aict_desktop.figures.numbering import numbers
from aict_desktop.reference.words import field_label, word

SMART = ("specific", "measurable", "attainable", "realistic")
WIDTHS = (0.9, 4.0, 2.1, 2.1, 2.0, 1.3)


def objectives(snapshot: Snapshot) -> list[Block]:
    """One section an objective."""
    words, found = Sentences("strategie", "objectives"), snapshot.all(Objective)
    if not found:
        return []
    sections = (block for objective in found for block in _section(snapshot, objective))
    return [Heading(1, words.say("heading")), Paragraph(words.count("lead", len(found))), *sections]


def _section(snapshot: Snapshot, objective: Objective) -> Iterator[Block]:
    words, number = Sentences("strategie", "objectives"), numbers(snapshot)[objective.id]
    text = one_line(objective.text)
    entry = words.say("entry", number=number, text=unstopped(text)) if text else ""
    yield Heading(2, words.say("objective", number=number), entry)
    if objective.text:
        yield Paragraph(objective.text, "lead")
    yield from _why(snapshot, objective)
    if facts := tuple(_smart(objective)):
        yield Heading(3, words.say("smart"))
        yield Facts(facts)
    yield from _results(snapshot, objective)


def _why(snapshot: Snapshot, objective: Objective) -> Iterator[Block]:
    words = Sentences("strategie", "objectives")
    theme = snapshot.get(ThemePriority, objective.theme)
    links = snapshot.where(ObjectiveOrigin, objective=objective.id)
    origins = [found for link in links if (found := snapshot.get(Statement, link.statement))]
    if theme or origins:
        yield Heading(3, words.say("why"))
    if theme:
        yield Paragraph(words.say("why_theme", theme=theme.name))
    if origins:
        yield Paragraph(words.count("why_origins", len(origins)))
        yield Bullets(tuple(_origin(origin) for origin in origins))


def _origin(statement: Statement) -> str:
    words = Sentences("strategie", "objectives")
    return words.say("origin", quadrant=word("quadrant_one", statement.quadrant), text=statement.text)


def _smart(objective: Objective) -> Iterator[tuple[str, str]]:
    for name in SMART:
        if text := getattr(objective, name):
            yield field_label(objective.table, name), text
    if objective.deadline:
        yield field_label(objective.table, "deadline"), format_day(objective.deadline)


def _results(snapshot: Snapshot, objective: Objective) -> Iterator[Block]:
    words = Sentences("strategie", "objectives")
    results = snapshot.where(Result, objective=objective.id)
    if results:
        yield Heading(3, words.say("results"))
    for result in results:
        title = words.say("result", number=numbers(snapshot)[result.id], text=result.text)
        rows = tuple(_row(snapshot, activity) for activity in snapshot.where(Activity, result=result.id))
        yield Table(words.row("header"), rows, WIDTHS, "lllllr", title) if rows else Paragraph(title)


def _row(snapshot: Snapshot, activity: Activity) -> Row:
    partner = snapshot.get(Stakeholder, activity.partner)
    return (
        numbers(snapshot)[activity.id],
        activity.text,
        activity.owner,
        partner.name if partner else "",
        _period(activity),
        format_money(activity.cost),
    )


def _period(activity: Activity) -> str:
    words = Sentences("strategie", "objectives")
    start, end = format_day(activity.start), format_day(activity.end)
    key = "from_to" if start and end else "from" if start else "until" if end else ""
    return words.say(key, start=start, end=end) if key else ""
