"""Bid or not: what each call takes and may bring, where each figure comes from, what was decided."""

from __future__ import annotations

from collections.abc import Iterator

from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.bids import INPUTS, weigh
from aict_desktop.domain.french import format_day, format_money, format_number
from aict_desktop.domain.records.funding import Bid
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Note, Row, Table
from aict_desktop.reference.project_words import say
from aict_desktop.reference.values import told
from aict_desktop.reference.words import field_label, field_words, word


def bids_blocks(snapshot: Snapshot, level: int) -> list[Block]:
    """The calls and their figures under a heading of that level; nothing when none was noted."""
    found, words = snapshot.all(Bid), _words()
    if not found:
        return []
    rows = tuple(_row(snapshot, bid) for bid in found)
    inputs = tuple(row for bid in found for row in _inputs(snapshot, bid))
    return [
        Heading(level, words.say("heading")),
        Table(words.row("header"), rows, (4.0, 2.0, 2.0, 1.8, 1.6, 4.0), "llrrrl"),
        Note(say("bid", "method")),
        Heading(level + 1, words.say("inputs")),
        Table(words.row("inputs_header"), inputs, (3.0, 2.6, 1.8, 5.0), "llrl"),
    ]


def _row(snapshot: Snapshot, bid: Bid) -> Row:
    words, found = _words(), weigh(snapshot, bid)
    decision = word("bid_decision", bid.decision) or words.say("undecided")
    return (
        _name(bid),
        format_day(bid.deadline),
        format_money(found.cost),
        format_money(found.hoped),
        format_number(found.per_euro, 2),
        joined((joined((decision, format_day(bid.decided_on)), ", "), bid.reason)),
    )


def _inputs(snapshot: Snapshot, bid: Bid) -> Iterator[Row]:
    """Each figure with its source; what is missing says so."""
    words = _words()
    for name in INPUTS:
        value, unit = told(snapshot, bid, name), field_words(Bid.table, name).get("unit", "")
        source = getattr(bid, f"{name}_source") or (words.say("no_source") if value else "")
        shown = f"{value}\u202f{unit}".strip() if value else words.say("missing")
        yield _name(bid), field_label(Bid.table, name), shown, source


def _name(bid: Bid) -> str:
    return bid.call or _words().say("unnamed")


def _words() -> Sentences:
    return Sentences("projets", "bids")
