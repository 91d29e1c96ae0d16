"""The stakeholders: who counts, the map, and what each was promised."""

from __future__ import annotations

from collections import Counter

from aict_desktop.documents.sentences import Sentences, enumerated
from aict_desktop.domain.french import NBSP
from aict_desktop.domain.priority import scores
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, FigureBlock, Heading, Note, Paragraph, Table
from aict_desktop.figures.power_map import power_map
from aict_desktop.reference.words import vocabulary, word

WIDTHS = (4.0, 2.3, 2.6, 2.0)
PROMISE_WIDTHS = (3.0, 1.4, 4.4, 2.2)


def stakeholders(snapshot: Snapshot) -> list[Block]:
    """Their number by class, the map when some are rated, the whole register, the promises."""
    words, actors = Sentences("strategie", "stakeholders"), snapshot.all(Stakeholder)
    if not actors:
        return []
    classes = Counter(scores(actor).rank_class for actor in actors)
    names = [name for name in vocabulary("priority_class") if classes[name]]
    blocks: list[Block] = [
        Heading(1, words.say("heading")),
        Paragraph(words.count("lead", len(actors), parts=_parts(classes)), "lead"),
    ]
    if names:
        figure = FigureBlock(power_map(snapshot), words.say("caption"))
        blocks += [figure, Note(words.say("reading"))]
    return [*blocks, Heading(2, words.say("who")), _register(snapshot), *_promises(snapshot)]


def _parts(classes: Counter[str]) -> str:
    """`` : 3 à associer étroitement et 2 à suivre``; empty when nobody is rated."""
    words = Sentences("strategie", "stakeholders")
    rated = [words.count(name, classes[name]) for name in vocabulary("priority_class") if classes[name]]
    unrated = [words.count("unrated", classes[""])] if classes[""] else []
    return f"{NBSP}: {enumerated([*rated, *unrated])}" if rated else ""


def _register(snapshot: Snapshot) -> Table:
    """All of them, by class and score."""
    places = {name: place for place, name in enumerate(vocabulary("priority_class"))}
    found = [(actor, scores(actor)) for actor in snapshot.all(Stakeholder)]
    found.sort(key=lambda row: (places.get(row[1].rank_class, len(places)), -(row[1].score or 0)))
    rows = tuple(
        (
            actor.name,
            word("priority_class", score.rank_class),
            word("category", actor.category),
            actor.territory,
        )
        for actor, score in found
    )
    return Table(Sentences("strategie", "stakeholders").row("header"), rows, WIDTHS, strong=True)


def _promises(snapshot: Snapshot) -> list[Block]:
    words = Sentences("strategie", "stakeholders")
    rows = tuple(
        (actor.name, word("promise", actor.promise), actor.promise_detail, actor.owner)
        for actor in snapshot.all(Stakeholder)
        if actor.promise or actor.promise_detail
    )
    if not rows:
        return []
    return [
        Heading(2, words.say("promises")),
        Paragraph(words.count("promises_text", len(rows))),
        Table(words.row("promises_header"), rows, PROMISE_WIDTHS, strong=True),
    ]
