"""The diagnostic: the matrix, then every statement by quadrant and weight."""

from __future__ import annotations

from aict_desktop.documents.sentences import Sentences, enumerated
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, FigureBlock, Heading, Note, Paragraph, Table
from aict_desktop.figures.afom import afom_matrix, ranked_statements
from aict_desktop.reference.words import vocabulary, word

WIDTHS = (5.2, 1.5, 1.4, 2.5)


def diagnostic(snapshot: Snapshot) -> list[Block]:
    """How many statements of each kind, the matrix, and their full texts."""
    words, statements = Sentences("strategie", "diagnostic"), snapshot.all(Statement)
    if not statements:
        return []
    counts = {name: len(ranked_statements(snapshot, name)) for name in vocabulary("quadrant")}
    parts = enumerated([words.count(name, number) for name, number in counts.items() if number])
    return [
        Heading(1, words.say("heading")),
        Paragraph(words.count("lead", len(statements), parts=parts), "lead"),
        FigureBlock(afom_matrix(snapshot), words.say("caption")),
        Note(words.say("reading")),
        *(block for name, number in counts.items() if number for block in _quadrant(snapshot, name)),
    ]


def _quadrant(snapshot: Snapshot, name: str) -> list[Block]:
    words = Sentences("strategie", "diagnostic")
    rows = tuple(
        (
            statement.text,
            word("domain", statement.domain),
            word("weight", statement.weight),
            statement.source,
        )
        for statement in ranked_statements(snapshot, name)
    )
    return [
        Heading(2, word("quadrant", name)),
        Paragraph(words.say(f"{name}_text")),
        Table(words.row("header"), rows, WIDTHS),
    ]
