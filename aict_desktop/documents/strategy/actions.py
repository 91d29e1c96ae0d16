"""What the authority already does abroad, what it costs and what it is worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from aict_desktop.documents.sentences import Sentences, enumerated, joined
from aict_desktop.domain.french import NBSP, format_money
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Paragraph, Row, Table
from aict_desktop.reference.countries import country
from aict_desktop.reference.words import vocabulary, word

MONEY = ("requested", "proposed", "voted", "paid")
WIDTHS = (3.6, 2.8, 1.65, 1.65, 1.65, 1.65)
REVIEW_WIDTHS = (2.6, 4.0, 4.0)


def actions(snapshot: Snapshot) -> list[Block]:
    """Numbers, the inventory with its totals, then results and working."""
    words, found = Sentences("strategie", "actions"), snapshot.all(Action)
    if not found:
        return []
    return [
        Heading(1, words.say("heading")),
        Paragraph(words.count("lead", len(found), parts=_states(found)), "lead"),
        *(Paragraph(text) for text in (joined((_countries(found), _money(found)), " "),) if text),
        Heading(2, words.say("inventory")),
        _inventory(snapshot, found),
        *_review(found),
    ]


def _states(found: Iterable[Action]) -> str:
    """`` : 8 actives et 2 en sommeil``; empty when no state is told."""
    words, states = Sentences("strategie", "actions"), Counter(action.state for action in found)
    parts = [words.count(name, states[name]) for name in vocabulary("action_state") if states[name]]
    return f"{NBSP}: {enumerated(parts)}" if parts else ""


def _countries(found: Iterable[Action]) -> str:
    names = sorted({_country(action.country) for action in found if action.country})
    words = Sentences("strategie", "actions")
    return words.count("countries", len(names), names=", ".join(names)) if names else ""


def _country(code: str) -> str:
    known = country(code)
    return known.name if known else code


def _money(found: Iterable[Action]) -> str:
    words = Sentences("strategie", "actions")
    totals = {state: _total(found, state) for state in MONEY}
    parts = [
        words.say(state, amount=format_money(total)) for state, total in totals.items() if total is not None
    ]
    return words.say("money", parts=enumerated(parts)) if parts else ""


def _total(found: Iterable[Action], state: str) -> Decimal | None:
    """The sum of one state of money; None when no action has any."""
    amounts = [amount for action in found if (amount := getattr(action, state)) is not None]
    return sum(amounts, Decimal(0)) if amounts else None


def _inventory(snapshot: Snapshot, found: tuple[Action, ...]) -> Table:
    words = Sentences("strategie", "actions")
    rows = [_row(snapshot, action) for action in found]
    totals = [_total(found, state) for state in MONEY]
    if any(total is not None for total in totals):
        rows.append((words.say("total"), "", *map(format_money, totals)))
        return Table(words.row("header"), tuple(rows), WIDTHS, "llrrrr", totals=1, strong=True)
    return Table(words.row("header")[:2], tuple(row[:2] for row in rows), WIDTHS[:2], strong=True)


def _row(snapshot: Snapshot, action: Action) -> Row:
    words = Sentences("strategie", "actions")
    since = words.say("since", year=action.since) if action.since else str(action.year or action.date_text)
    details = joined(
        (word("action_kind", action.kind), word("action_state", action.state).lower(), since), ", "
    )
    organisation = snapshot.get(Stakeholder, action.organisation)
    partners = dict.fromkeys(
        name for name in (organisation.name if organisation else "", action.partner) if name
    )
    where = _country(action.country) if action.country else ""
    money = (format_money(getattr(action, state)) for state in MONEY)
    return joined((action.title, details)), joined((*partners, where)), *money


def _review(found: Iterable[Action]) -> list[Block]:
    words = Sentences("strategie", "actions")
    rows = tuple(
        (action.title, action.results, action.working) for action in found if action.results or action.working
    )
    if not rows:
        return []
    return [
        Heading(2, words.say("review")),
        Table(words.row("review_header"), rows, REVIEW_WIDTHS, strong=True),
    ]
