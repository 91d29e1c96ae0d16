"""Each specific objective: where it comes from, how it will be known to be reached, what will be done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aict_desktop.documents.sentences import Sentences, unstopped
from aict_desktop.domain.costs import cost_of
from aict_desktop.domain.french import NARROW, enumerated, format_day, format_money, format_months
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.records.strategy import Objective, ObjectiveOrigin, ThemePriority
from aict_desktop.domain.schedule import period
from aict_desktop.domain.smart import STATES, smart
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Bullets, Facts, Heading, Note, Paragraph, Row, Table
from aict_desktop.figures.fonts import one_line
from aict_desktop.figures.numbering import Plan, grouped
from aict_desktop.reference.smart_words import letter_words, say, state_word
from aict_desktop.reference.words import field_label, word

SMART = ("specific", "measurable", "attainable", "realistic")
WIDTHS = (0.9, 4.0, 2.1, 2.1, 2.1, 1.3)


def objectives(snapshot: Snapshot) -> list[Block]:
    """One section an objective."""
    words, plan = Sentences("strategie", "objectives"), Plan.of(snapshot)
    if not plan.objectives:
        return []
    links = grouped(snapshot.all(ObjectiveOrigin), lambda link: link.objective)
    sections = (
        block
        for objective in plan.objectives
        for block in _section(snapshot, plan, objective, links.get(objective.id, ()))
    )
    lead = Paragraph(words.count("lead", len(plan.objectives)))
    return [Heading(1, words.say("heading")), lead, *sections]


def _section(
    snapshot: Snapshot, plan: Plan, objective: Objective, links: Sequence[ObjectiveOrigin]
) -> Iterator[Block]:
    words, number = Sentences("strategie", "objectives"), plan.numbers[objective.id]
    text = one_line(objective.text)
    entry = words.say("entry", number=number, text=unstopped(text)) if text else ""
    yield Heading(2, words.say("objective", number=number), entry)
    if objective.text:
        yield Paragraph(objective.text, "lead")
    yield from _why(snapshot, objective, links)
    if facts := tuple(_smart(objective)):
        yield Heading(3, words.say("smart"))
        yield Facts(facts)
    yield from _checked(snapshot, objective)
    yield from _results(snapshot, plan, objective)


def _why(snapshot: Snapshot, objective: Objective, links: Sequence[ObjectiveOrigin]) -> Iterator[Block]:
    words = Sentences("strategie", "objectives")
    theme = snapshot.get(ThemePriority, objective.theme)
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


def _checked(snapshot: Snapshot, objective: Objective) -> Iterator[Block]:
    """The SMART letters by state, for those who work on the draft; what was voted bears no such line."""
    if snapshot.one(Dossier).voted_on:
        return
    letters = grouped(smart(snapshot, objective), lambda letter: letter.state)
    named = {
        state: enumerated([letter_words(letter).name.lower() for letter in letters[state]])
        for state in STATES
        if state in letters
    }
    parts = (f"{names} ({state_word(state)})" for state, names in named.items())
    yield Note(say("line", parts=f"{NARROW}; ".join(parts)))


def _results(snapshot: Snapshot, plan: Plan, objective: Objective) -> Iterator[Block]:
    words = Sentences("strategie", "objectives")
    results = plan.results.get(objective.id, ())
    if results:
        yield Heading(3, words.say("results"))
    for result in results:
        title = words.say("result", number=plan.numbers[result.id], text=result.text)
        rows = tuple(_row(snapshot, plan, activity) for activity in plan.activities.get(result.id, ()))
        yield Table(words.row("header"), rows, WIDTHS, "lllllr", title) if rows else Paragraph(title)


def _months(activity: Activity) -> str:
    """« sept. 2027 – juin 2031 »; empty without a date."""
    days = period(activity)
    return format_months(*days) if days else ""


def _row(snapshot: Snapshot, plan: Plan, activity: Activity) -> Row:
    return (
        plan.numbers[activity.id],
        activity.text,
        activity.owner,
        name_of(snapshot.get(Stakeholder, activity.partner)),
        _months(activity),
        format_money(cost_of(snapshot, activity)),
    )
