"""What the actions cost: year by year, action by action, and what others pay."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from aict_desktop.documents.actions.inventory import described, partners, span
from aict_desktop.documents.sentences import Sentences, enumerated, joined
from aict_desktop.domain.french import format_money
from aict_desktop.domain.money import STATES, YearMoney, by_year, of_action
from aict_desktop.domain.records.partnerships import Action, Contribution
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Note, Paragraph, Row, Table

Amounts = tuple[Decimal | None, ...]

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
    return [Paragraph(_sentence(_summed(years))), *_years(years)] if years else []


def each(snapshot: Snapshot, found: Iterable[Action]) -> list[Block]:
    """Actions with their money, or without the columns of money as long as there is none."""
    words = Sentences("actions", "money")
    header, rows = words.row("each_header"), [_row(snapshot, action) for action in found]
    if not by_year(snapshot):
        return [Table(header[:2], tuple(row[:2] for row in rows), EACH_WIDTHS[:2], strong=True)]
    rows.append((words.say("total"), "", *map(format_money, _summed(by_year(snapshot)))))
    table = Table(header, tuple(rows), EACH_WIDTHS, "llrrrr", totals=1, strong=True)
    return [table, Note(words.say("reading"))]


def _summed(rows: Sequence[YearMoney]) -> Amounts:
    """The four states of money over those years; None where no amount was given."""
    columns = ([amount for row in rows if (amount := getattr(row, state)) is not None] for state in STATES)
    return tuple(sum(column, Decimal()) if column else None for column in columns)


def _sentence(totals: Amounts) -> str:
    words = Sentences("actions", "money")
    parts = [
        words.say(state, amount=format_money(amount))
        for state, amount in zip(STATES, totals, strict=True)
        if amount is not None
    ]
    return words.say("sentence", parts=enumerated(parts))


def _years(years: Sequence[YearMoney]) -> list[Block]:
    if len(years) < 2:
        return []
    words = Sentences("actions", "money")
    rows: list[Row] = [
        (
            words.say("unknown_year") if row.year is None else str(row.year),
            *(format_money(getattr(row, state)) for state in STATES),
        )
        for row in years
    ]
    rows.append((words.say("total"), *map(format_money, _summed(years))))
    table = Table(words.row("years_header"), tuple(rows), YEARS_WIDTHS, "lrrrr", totals=1)
    return [Heading(3, words.say("years")), table]


def _row(snapshot: Snapshot, action: Action) -> Row:
    return (
        joined((action.title, joined((described(action), span(snapshot, action)), ", "))),
        partners(snapshot, action),
        *map(format_money, _summed(of_action(snapshot, action))),
    )


def _others(snapshot: Snapshot) -> list[Block]:
    words, found = Sentences("actions", "money"), snapshot.all(Contribution)
    if not found:
        return []
    rows: list[Row] = [
        (one.name, _title(snapshot, one.action), str(one.year or ""), format_money(one.amount))
        for one in found
    ]
    amounts = [one.amount for one in found if one.amount is not None]
    rows.append((words.say("total"), "", "", format_money(sum(amounts, Decimal()))))
    table = Table(words.row("others_header"), tuple(rows), OTHERS_WIDTHS, "lllr", totals=1)
    return [Heading(2, words.say("others")), table]


def _title(snapshot: Snapshot, id_: str) -> str:
    action = snapshot.get(Action, id_)
    return action.title if action else ""
