"""The second page of the summary: what by when, how much, what may go wrong, what is to be decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import partial

from aict_desktop.documents.funding.years import AMOUNT, amounts, by_year
from aict_desktop.documents.sentences import Sentences
from aict_desktop.documents.synthese.room import (
    MEASURE,
    SIZE,
    WIDE,
    Part,
    Room,
    Section,
    cut,
    heading,
    listing,
    more,
    untold,
)
from aict_desktop.documents.to_decide import to_decide
from aict_desktop.domain.agenda import agenda
from aict_desktop.domain.costs import yearly_cost
from aict_desktop.domain.decisions import Decision, decisions
from aict_desktop.domain.french import format_day, format_short_money
from aict_desktop.domain.funding import FundingPlan, Ledger, grouped, plan
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records.risks import Risk
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.risks import by_severity, risk_class
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Columns, Paragraph, Row, Table
from aict_desktop.figures.fonts import width
from aict_desktop.figures.numbering import Plan
from aict_desktop.reference.balance_words import net_told
from aict_desktop.reference.words import word

CELL, PADDING, LARGE = 8.9, 12.0, 12.5
WHAT_WIDTHS = (0.6, 7.2, 2.1, 1.7)
RISK_WIDTHS = (5.0, 1.3, 5.0)
MONEY_LABEL = 3.0
MOST_YEARS, MOST_RISKS, MOST_DATES = 6, 4, 4
SOFT = (WIDE - 16.0) / 2 - 22.0  # within the ground of a column
NAMED = 330.0  # points of a name in a sentence
DATES = ("milestone", "bid", "evaluation", "agreement")


def second_page(snapshot: Snapshot, today: date) -> Sequence[Part]:
    """Its parts, from what will be done to what is to be decided."""
    money = _money(snapshot)
    return (
        partial(_what, snapshot, Plan.of(snapshot)),
        lambda _: money,
        partial(_risks, snapshot),
        partial(_last, snapshot, decisions(snapshot, today), _days(snapshot, today)),
    )


def _what(snapshot: Snapshot, numbered: Plan, room: Room) -> Section:
    words = Sentences("synthese", "what")
    if not numbered.objectives:
        return untold("what")
    shown = numbered.objectives[: room.items]
    rows = tuple(_objective(snapshot, numbered, one, room) for one in shown)
    table = Table(words.row("header"), rows, WHAT_WIDTHS, "lllr")
    return (heading("what"), table, *more("what", len(numbered.objectives) - len(shown)))


def _objective(snapshot: Snapshot, numbered: Plan, objective: Objective, room: Room) -> Row:
    words = Sentences("synthese", "what")
    found = [
        one
        for result in numbered.results.get(objective.id, ())
        for one in numbered.activities.get(result.id, ())
    ]
    cost = sum(yearly_cost(snapshot, found).values(), Decimal(0))
    return (
        numbered.numbers[objective.id],
        cut(objective.text, _cell(WHAT_WIDTHS, 1), CELL, room.lines),
        format_day(objective.deadline) or words.say("undated"),
        format_short_money(cost) if cost else words.say("uncosted"),
    )


def _money(snapshot: Snapshot) -> Section:
    found = plan(snapshot)
    if not found.spent.entries:
        return untold("money")
    return (heading("money"), Paragraph(cut(net_told(found), MEASURE, SIZE, 3)), _years(found))


def _years(found: FundingPlan) -> Table:
    """What is spent, what others pay, what is left: as many years as the amounts leave room for."""
    words = Sentences("synthese", "money")
    lines = {
        "spent": found.spent.years,
        "sure": _others(found.sure).years,
        "hoped": _others(found.hoped).years,
    }
    net = {year: found.spent.of(year) - _others(found.resources).of(year) for year in found.years}
    for most in range(MOST_YEARS, 0, -1):
        columns = grouped(found.years, most)
        rows = [(words.say(key), *amounts(sums, columns)) for key, sums in lines.items() if sums]
        rows.append((words.say("net"), *amounts(net, columns)))
        if _widest(rows) <= _cell((MONEY_LABEL, *[AMOUNT] * (len(columns) + 1)), 1):
            break
    return by_year(words.row("header"), rows, columns, (MONEY_LABEL,), 1)


def _others(ledger: Ledger) -> Ledger:
    """What others than the authority bring."""
    return Ledger(tuple(entry for entry in ledger.entries if entry.sort != "own"))


def _widest(rows: Sequence[Row]) -> float:
    return max(width(cell, CELL, "semibold") for row in rows for cell in row[1:])


def _risks(snapshot: Snapshot, room: Room) -> Section:
    words, found = Sentences("synthese", "risks"), by_severity(snapshot)
    if not found:
        return untold("risks")
    shown = found[: min(room.items, MOST_RISKS)]
    table = Table(words.row("header"), tuple(_risk(one, room) for one in shown), RISK_WIDTHS)
    return (heading("risks"), table, *more("risks", len(found) - len(shown)))


def _risk(risk: Risk, room: Room) -> Row:
    words, wide = Sentences("synthese", "risks"), _cell(RISK_WIDTHS, 0)
    answer = risk.response_text or word("risk_response", risk.response) or words.say("unanswered")
    rank = word("risk_class", risk_class(risk)) or words.say("unrated")
    return cut(risk.text, wide, CELL, room.lines), rank, cut(answer, wide, CELL, room.lines)


def _last(snapshot: Snapshot, found: Sequence[Decision], days: Sequence[str], room: Room) -> Section:
    return (Columns((_decision(snapshot, found, room), _dates(days, room)), (1, 1), soft=True),)


def _decision(snapshot: Snapshot, found: Sequence[Decision], room: Room) -> Section:
    """The next one large, the one after it small."""
    words = Sentences("synthese", "decision")
    told = [_decided(snapshot, one) for one in found[:2]] or [words.say("none")]
    first = Paragraph(cut(told[0], SOFT, LARGE, room.lines + 2), "large")
    then = [Paragraph(cut(words.say("then", text=text), SOFT, SIZE, room.lines + 1)) for text in told[1:]]
    return (heading("decision"), first, *then, *more("decision", len(found) - len(told)))


def _decided(snapshot: Snapshot, decision: Decision) -> str:
    return to_decide(snapshot, decision, cut(name_of(decision.record), NAMED, LARGE, 1))


def _days(snapshot: Snapshot, today: date) -> Sequence[str]:
    words = Sentences("synthese", "dates")
    found = [due for due in agenda(snapshot, today) if due.kind in DATES and due.day >= today]
    return [words.say("line", day=format_day(due.day), text=name_of(due.record)) for due in found]


def _dates(days: Sequence[str], room: Room) -> Section:
    if not days:
        return (heading("dates"), Paragraph(Sentences("synthese", "dates").say("none")))
    short = Room(min(room.items, MOST_DATES), min(room.lines, 2))
    return (heading("dates"), *listing("dates", days, SOFT, short))


def _cell(widths: Sequence[float], place: int) -> float:
    """The room for text in a cell of a table as wide as the page."""
    return WIDE * widths[place] / sum(widths) - PADDING
