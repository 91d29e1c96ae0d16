"""The strategic leads: what crossing two quadrants suggests, what each rests on and what it became."""

from __future__ import annotations

from collections.abc import Iterator

from aict_desktop.documents.sentences import Sentences, points
from aict_desktop.domain.french import NBSP, enumerated
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records.diagnostic import Lead, Statement
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Paragraph, Row, Table
from aict_desktop.figures.numbering import numbers
from aict_desktop.reference.words import vocabulary, word

WIDTHS = (3.6, 5.0, 2.8)
SHORT_WIDTHS = (6.6, 1.8, 2.6)


def crossing(snapshot: Snapshot) -> list[Block]:
    """The leads of each pair of quadrants."""
    if not snapshot.all(Lead):
        return []
    words = Sentences("afom", "crossing")
    return [Heading(1, words.say("heading")), _lead(snapshot), *_sections(snapshot)]


def short_crossing(snapshot: Snapshot) -> list[Block]:
    """All leads in one table, without what they rest on: the objectives say it."""
    words = Sentences("afom", "crossing")
    rows = tuple(
        (lead.text, word("crossing", lead.crossing), _outcome(snapshot, lead, "number"))
        for lead in snapshot.all(Lead)
    )
    if not rows:
        return []
    table = Table(words.row("short_header"), rows, SHORT_WIDTHS)
    return [Heading(2, words.say("heading")), _lead(snapshot), table]


def _lead(snapshot: Snapshot) -> Paragraph:
    words, found = Sentences("afom", "crossing"), snapshot.all(Lead)
    chosen = sum(snapshot.get(Objective, lead.objective) is not None for lead in found)
    told = [words.count("chosen", chosen)] if chosen else []
    parts = f"{NBSP}: {enumerated(told)}" if told else ""
    return Paragraph(words.count("lead", len(found), parts=parts))


def _sections(snapshot: Snapshot) -> Iterator[Block]:
    words = Sentences("afom", "crossing")
    for code, title in {**vocabulary("crossing"), "": words.say("unsorted")}.items():
        rows = tuple(_row(snapshot, lead) for lead in snapshot.where(Lead, crossing=code))
        if rows:
            yield Heading(2, title)
            yield Paragraph(words.say(code or "unsorted_text"))
            yield Table(words.row("header"), rows, WIDTHS)


def _row(snapshot: Snapshot, lead: Lead) -> Row:
    words = Sentences("afom", "crossing")
    chosen = LINKS[Lead.table, "statements"].values(snapshot, lead.id)
    found = [statement for id_ in chosen if (statement := snapshot.get(Statement, id_))]
    told = (
        words.say("statement", quadrant=word("quadrant_one", one.quadrant), text=one.text) for one in found
    )
    return lead.text, points(told), _outcome(snapshot, lead, "objective")


def _outcome(snapshot: Snapshot, lead: Lead, key: str) -> str:
    words, objective = Sentences("afom", "crossing"), snapshot.get(Objective, lead.objective)
    if not objective:
        return words.say("open")
    return words.say(key, number=numbers(snapshot)[objective.id], text=objective.text)
