"""What the actions cost: year by year, action by action, and what others pay."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from aict_desktop.documents.actions.inventory import described, partners, span
from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.french import enumerated, format_money
from aict_desktop.domain.money import STATES, YearMoney, by_year, of_action, total
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records.partnerships import Action, Contribution
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Note, Paragraph, Row, Table

YEARS_WIDTHS = (2.6, 2.0, 2.0, 2.0, 2.0)
EACH_WIDTHS = (3.6, 2.8, 1.65, 1.65, 1.65, 1.65)
OTHERS_WIDTHS = (3.4, 4.0, 1.2, 1.6)


def money(snapshot: Snapshot) -> list[Block]:
    """The chapter, once an amount is known."""
    words = Sentences("actions", "money")
    spent = tuple(action for action in snapshot.all(Action) if of_action(snapshot, action))
    table = [Heading(2, words.say("each")), *each(snapshot, spent)] if spent else []
    blocks = [*costs(snapshot), *table, *_others(snapshot)]
    return [Heading(1, words.say("heading")), *blocks] if blocks else []


def costs(snapshot: Snapshot) -> list[Block]:
    """What it all comes to, and by year once there are several."""
    years = by_year(snapshot)
    return [Paragraph(_sentence(total(years))), *_years(years)] if years else []


def each(snapshot: Snapshot, found: Iterable[Action]) -> list[Block]:
    """Actions with their money, or without the columns of money as long as there is none."""
    words = Sentences("actions", "money")
    header, rows = words.row("each_header"), [_row(snapshot, action) for action in found]
    if not by_year(snapshot):
        return [Table(header[:2], tuple(row[:2] for row in rows), EACH_WIDTHS[:2], strong=True)]
    rows.append((words.say("total"), "", *_cells(total(by_year(snapshot)))))
    table = Table(header, tuple(rows), EACH_WIDTHS, "llrrrr", totals=1, strong=True)
    return [table, Note(words.say("reading"))]


def _cells(money: YearMoney) -> Row:
    """The four states of money."""
    return tuple(format_money(getattr(money, state)) for state in STATES)


def _sentence(money: YearMoney) -> str:
    words = Sentences("actions", "money")
    parts = [
        words.say(state, amount=amount) for state, amount in zip(STATES, _cells(money), strict=True) if amount
    ]
    return words.say("sentence", parts=enumerated(parts))


def _years(years: Sequence[YearMoney]) -> list[Block]:
    if len(years) < 2:
        return []
    words = Sentences("actions", "money")
    rows: list[Row] = [
        (words.say("unknown_year") if row.year is None else str(row.year), *_cells(row)) for row in years
    ]
    rows.append((words.say("total"), *_cells(total(years))))
    table = Table(words.row("years_header"), tuple(rows), YEARS_WIDTHS, "lrrrr", totals=1)
    return [Heading(3, words.say("years")), table]


def _row(snapshot: Snapshot, action: Action) -> Row:
    return (
        joined((action.title, joined((described(action), span(snapshot, action)), ", "))),
        partners(snapshot, action),
        *_cells(total(of_action(snapshot, action))),
    )


def _others(snapshot: Snapshot) -> list[Block]:
    words, found = Sentences("actions", "money"), snapshot.all(Contribution)
    if not found:
        return []
    rows: list[Row] = [
        (one.name, name_of(snapshot.get(Action, one.action)), str(one.year or ""), format_money(one.amount))
        for one in found
    ]
    amounts = [one.amount for one in found if one.amount is not None]
    rows.append((words.say("total"), "", "", format_money(sum(amounts, Decimal()))))
    table = Table(words.row("others_header"), tuple(rows), OTHERS_WIDTHS, "lllr", totals=1)
    return [Heading(2, words.say("others")), table]
