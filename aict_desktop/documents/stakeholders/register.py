"""Who counts: the number of stakeholders by class, the map, and the register by class and score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.french import NBSP, enumerated
from aict_desktop.domain.priority import Scores, rank, scores
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, FigureBlock, Heading, Note, Paragraph, Table
from aict_desktop.figures.power_map import power_map
from aict_desktop.reference.values import ticked
from aict_desktop.reference.words import vocabulary, word

WIDTHS = (3.2, 1.9, 2.0, 1.7, 3.4)
SHORT_WIDTHS = (4.0, 2.3, 2.6, 2.0)


def ranked(snapshot: Snapshot) -> list[tuple[Stakeholder, Scores]]:
    """All stakeholders with what their ratings come to, by class, then the highest score first."""
    found = [(actor, scores(snapshot, actor)) for actor in snapshot.all(Stakeholder)]
    return sorted(found, key=lambda row: rank(row[1]))


def power(snapshot: Snapshot) -> list[Block]:
    """The first chapter: the map, and what no document shows."""
    words = Sentences("acteurs", "map")
    return [Heading(1, words.say("heading")), *power_figure(snapshot), Note(words.say("contacts"))]


def power_figure(snapshot: Snapshot) -> Iterator[Block]:
    """How many stakeholders of each class, and the map when some are rated."""
    words, actors = Sentences("acteurs", "map"), snapshot.all(Stakeholder)
    classes = Counter(found.rank_class for _, found in ranked(snapshot))
    yield Paragraph(words.count("lead", len(actors), parts=_parts(classes)), "lead")
    if set(classes) != {""}:
        yield FigureBlock(power_map(snapshot), words.say("caption"))
        yield Note(words.say("reading"))


def register(snapshot: Snapshot) -> list[Block]:
    """All that is known of each without a rating."""
    words = Sentences("acteurs", "register")
    rows = tuple(
        (
            joined((actor.name, actor.organisation)),
            word("priority_class", found.rank_class),
            joined((word("category", actor.category), word("position", actor.position))),
            actor.territory,
            _useful(snapshot, actor),
        )
        for actor, found in ranked(snapshot)
    )
    return [Heading(1, words.say("heading")), Table(words.row("header"), rows, WIDTHS, strong=True)]


def short_register(snapshot: Snapshot) -> list[Block]:
    """The same in fewer words."""
    words = Sentences("acteurs", "register")
    rows = tuple(
        (
            actor.name,
            word("priority_class", found.rank_class),
            word("category", actor.category),
            actor.territory,
        )
        for actor, found in ranked(snapshot)
    )
    table = Table(words.row("short_header"), rows, SHORT_WIDTHS, strong=True)
    return [Heading(2, words.say("short_heading")), table]


def _useful(snapshot: Snapshot, actor: Stakeholder) -> str:
    return joined(", ".join(ticked(snapshot, actor, link)) for link in ("themes", "forms"))


def _parts(classes: Counter[str]) -> str:
    """`` : 3 à associer étroitement et 2 à suivre``; empty when nobody is rated."""
    words = Sentences("acteurs", "map")
    rated = [words.count(name, classes[name]) for name in vocabulary("priority_class") if classes[name]]
    unrated = [words.count("unrated", classes[""])] if classes[""] else []
    return f"{NBSP}: {enumerated([*rated, *unrated])}" if rated else ""
