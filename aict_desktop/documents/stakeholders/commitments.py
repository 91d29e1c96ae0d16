"""What stakeholders were told would be done, where it stands, and how often there was contact."""

from __future__ import annotations

from collections import Counter
from datetime import date

from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.french import NBSP, enumerated, format_day
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records.stakeholders import Commitment, Exchange, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Note, Paragraph, Table
from aict_desktop.reference.words import vocabulary

WIDTHS = (4.0, 2.4, 1.9, 1.6, 2.2)
STATES = ("late", "open", "kept")


def commitments(snapshot: Snapshot, today: date) -> list[Block]:
    """Late ones first, then by date, then how many exchanges the log holds, without what was said."""
    words = _words()
    found = sorted(snapshot.all(Commitment), key=lambda one: _place(one, today))
    blocks: list[Block] = []
    if found:
        rows = tuple(
            (one.text, _name(snapshot, one), one.owner, format_day(one.due), _told(one, today))
            for one in found
        )
        blocks = [Paragraph(_lead(found, today), "lead"), Table(words.row("header"), rows, WIDTHS)]
    blocks += _exchanges(snapshot)
    return [Heading(1, words.say("heading")), *blocks] if blocks else []


def _words() -> Sentences:
    return Sentences("acteurs", "commitments")


def _state(one: Commitment, today: date) -> str:
    if one.done:
        return "kept"
    return "late" if one.due and one.due < today else "open"


def _place(one: Commitment, today: date) -> tuple[int, date, str]:
    return STATES.index(_state(one, today)), one.due or date.max, one.order


def _lead(found: list[Commitment], today: date) -> str:
    words, states = _words(), Counter(_state(one, today) for one in found)
    told = enumerated([words.count(state, states[state]) for state in STATES if states[state]])
    return words.count("lead", len(found), parts=f"{NBSP}: {told}")


def _told(one: Commitment, today: date) -> str:
    words = _words()
    if one.done:
        return words.say("done_on", day=format_day(one.done))
    late = _state(one, today) == "late"
    return words.say("late_since", day=format_day(one.due)) if late else words.say("due")


def _name(snapshot: Snapshot, one: Commitment) -> str:
    return name_of(snapshot.get(Stakeholder, one.stakeholder))


def _exchanges(snapshot: Snapshot) -> list[Block]:
    words, kinds = _words(), Counter(exchange.kind for exchange in snapshot.all(Exchange))
    names = {**vocabulary("exchange_kind"), "": words.say("undetermined")}
    told = [
        words.say("exchange", kind=name.lower(), n=kinds[code]) for code, name in names.items() if kinds[code]
    ]
    return [Note(words.count("exchanges", kinds.total(), kinds=enumerated(told)))] if told else []
