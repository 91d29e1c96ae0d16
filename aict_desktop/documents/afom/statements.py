"""The statements: how many, the matrix, then each by quadrant and weight."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.french import enumerated
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records.diagnostic import Statement, Workshop
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, FigureBlock, Heading, Note, Paragraph, Row, Table
from aict_desktop.figures.afom import afom_matrix, ranked_statements
from aict_desktop.reference.words import vocabulary, word

WIDTHS = (5.2, 1.5, 1.4, 2.5)


def matrix(snapshot: Snapshot) -> list[Block]:
    """How many statements of each kind, and the figure."""
    if not snapshot.all(Statement):
        return []
    return [Heading(1, Sentences("afom", "matrix").say("heading")), *matrix_figure(snapshot)]


def matrix_figure(snapshot: Snapshot) -> list[Block]:
    """The sentence that counts the statements, the figure and how to read it."""
    words, found = Sentences("afom", "matrix"), snapshot.all(Statement)
    numbers = {name: len(snapshot.where(Statement, quadrant=name)) for name in vocabulary("quadrant")}
    parts = enumerated([words.count(name, number) for name, number in numbers.items() if number])
    lead = words.count("lead", len(found), parts=parts) if parts else words.count("unsorted", len(found))
    return [
        Paragraph(lead, "lead"),
        FigureBlock(afom_matrix(snapshot), words.say("caption")),
        Note(words.say("reading")),
    ]


def statements(snapshot: Snapshot) -> list[Block]:
    """Every statement with its source, the workshop where it was said, and who does not agree."""
    words = Sentences("afom", "statements")
    sections = list(_sections(snapshot, words.row("full_header"), lambda one: _full_row(snapshot, one)))
    return [Heading(1, words.say("heading")), *sections] if sections else []


def short_statements(snapshot: Snapshot) -> Iterator[Block]:
    """The same for readers from outside, who need not know who differed."""
    return _sections(snapshot, Sentences("afom", "statements").row("header"), _row)


def _sections(snapshot: Snapshot, header: Row, row: Callable[[Statement], Row]) -> Iterator[Block]:
    words = Sentences("afom", "statements")
    for name, title in {**vocabulary("quadrant"), "": words.say("unsorted")}.items():
        rows = tuple(map(row, ranked_statements(snapshot, name)))
        if rows:
            yield Heading(2, title)
            yield Paragraph(words.say(name or "unsorted_text"))
            yield Table(header, rows, WIDTHS)


def _row(statement: Statement) -> Row:
    return (
        statement.text,
        word("domain", statement.domain),
        word("weight", statement.weight),
        statement.source,
    )


def _full_row(snapshot: Snapshot, statement: Statement) -> Row:
    text, domain, weight, source = _row(statement)
    workshop = name_of(snapshot.get(Workshop, statement.workshop))
    words = Sentences("afom", "statements")
    differing = words.say("disagreement", text=statement.disagreement) if statement.disagreement else ""
    return joined((text, differing)), domain, weight, joined((source, workshop))
