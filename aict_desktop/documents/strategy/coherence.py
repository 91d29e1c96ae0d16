"""An annex: which objectives answer each weighty statement, and in a draft what is left alone."""

from __future__ import annotations

from collections.abc import Iterator

from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.coherence import GAPS, Coherence, decisive
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Facts, Heading, Paragraph, Row, Table
from aict_desktop.figures.numbering import numbers
from aict_desktop.figures.words import listed
from aict_desktop.reference.words import message, word

WIDTHS = (6.4, 1.6, 1.6, 1.6)
QUOTED = 130
NAMED = 70


def coherence(snapshot: Snapshot) -> list[Block]:
    """The statements that weigh enough to be answered, once there are some and there are objectives."""
    words, found, known = Sentences("strategie", "coherence"), Coherence.of(snapshot), numbers(snapshot)
    heavy = [one for one in found.statements if decisive(one)]
    rows = tuple(_row(one, [known[id_] for id_ in found.served.get(one.id, ())]) for one in heavy)
    if not (rows and found.objectives):
        return []
    left = words.count("left", len(found.left_out)) if found.left_out else ""
    return [
        Heading(1, words.say("heading")),
        Paragraph(joined((words.say("lead"), left), " ")),
        Table(words.row("header"), rows, WIDTHS),
        *_alone(snapshot),
    ]


def _row(statement: Statement, objectives: list[str]) -> Row:
    served = ", ".join(sorted(objectives, key=int)) or Sentences("strategie", "coherence").say("none")
    quadrant, weight = word("quadrant_one", statement.quadrant), word("weight", statement.weight)
    return shortened(statement.text, QUOTED), quadrant, weight, served


def _alone(snapshot: Snapshot) -> Iterator[Block]:
    """For those who work on the draft; what was voted bears no such line."""
    found = {key: rows for key, find in GAPS.items() if (rows := find(snapshot))}
    if not found or snapshot.one(Dossier).voted_on:
        return
    yield Heading(2, message("coherence_alone"))
    yield Facts(
        tuple(
            (message(f"coherence_{key}"), listed(shortened(name_of(row), NAMED) for row in rows))
            for key, rows in found.items()
        )
    )
