"""What the act rests on: the law that it names, then what the dossier says, from diagnostic to partners."""

from __future__ import annotations

from collections.abc import Iterator

from aict_desktop.documents.sentences import Sentences, unstopped
from aict_desktop.domain.french import enumerated
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.records.strategy import (
    AreaPriority,
    Objective,
    Strategy,
    ThemeCompetence,
    ThemeGoal,
)
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.steering import retained, settled_choices
from aict_desktop.exports.blocks import Block, Bullets, Paragraph
from aict_desktop.figures.words import listed
from aict_desktop.reference.countries import country_name
from aict_desktop.reference.goals import goals
from aict_desktop.reference.visas import international, visas
from aict_desktop.reference.words import vocabulary, word

QUOTED = 260  # characters of a text of the dossier
MOST = 6  # objectives, areas or competences told; the strategy itself is annexed


def grounds(dossier: Dossier) -> Iterator[Block]:
    """The visas, from the reviewed table."""
    words, found = Sentences("deliberation", "visas"), visas(dossier)
    yield Paragraph(words.say("international", articles=international()), role="visa")
    if found.articles:
        named = enumerated(found.articles)
        yield Paragraph(words.count("articles", len(found.articles), articles=named), role="visa")
    if found.blank:
        yield Paragraph(f"{found.blank}\u202f;", role="visa")
    yield Paragraph(words.say("agenda"), role="visa")
    yield Paragraph(words.say("earlier"), role="visa")


def recitals(snapshot: Snapshot) -> Iterator[Block]:
    """The considérants, then the words that open the articles."""
    told = (_diagnostic, _competences, _goal, _objectives, _areas, _goals, _partners, _choices)
    found = [block for part in told for block in part(snapshot)]
    yield from found or [Paragraph(_words().say("nothing"), role="recital")]
    council = visas(snapshot.one(Dossier)).council
    yield Paragraph(_words().say("decision", council=council), role="decision")


def _words() -> Sentences:
    return Sentences("deliberation", "recitals")


def _diagnostic(snapshot: Snapshot) -> Iterator[Block]:
    """The weightiest statement of each quadrant, the first one when several weigh the same."""
    words, stated = _words(), [row for row in snapshot.all(Statement) if row.text]
    if not stated:
        return
    yield Paragraph(words.count("diagnostic", len(stated)), role="recital")
    by_quadrant = ([row for row in stated if row.quadrant == code] for code in vocabulary("quadrant"))
    heaviest = [max(rows, key=lambda row: row.weight or 0) for rows in by_quadrant if rows]
    yield Bullets(tuple(_statement(row) for row in heaviest or stated[:1]))


def _statement(row: Statement) -> str:
    text = unstopped(shortened(row.text, QUOTED))
    if not row.quadrant:
        return f"{text}\u202f;"
    return _words().say("statement", quadrant=word("quadrant_one", row.quadrant).lower(), text=text)


def _competences(snapshot: Snapshot) -> Iterator[Block]:
    links = [link.competence for link in snapshot.all(ThemeCompetence) if link.competence]
    names = [word("competence", code).lower() for code in dict.fromkeys(links)][:MOST]
    if names:
        of_authority = visas(snapshot.one(Dossier)).of_authority
        told = _words().count("competences", len(names), of_authority=of_authority, names=listed(names))
        yield Paragraph(told, role="recital")


def _goal(snapshot: Snapshot) -> Iterator[Block]:
    if goal := snapshot.one(Strategy).goal:
        text = unstopped(shortened(goal, QUOTED))
        yield Paragraph(_words().say("goal", text=text), role="recital")


def _objectives(snapshot: Snapshot) -> Iterator[Block]:
    words, found = _words(), [row for row in snapshot.all(Objective) if row.text]
    if not found:
        return
    yield Paragraph(words.count("objectives", len(found)), role="recital")
    left = len(found) - MOST
    told = [
        words.say("objective", number=number, text=unstopped(shortened(row.text, QUOTED)))
        for number, row in enumerate(found[:MOST], 1)
    ]
    yield Bullets((*told, *([words.count("others", left)] if left > 0 else [])))


def _areas(snapshot: Snapshot) -> Iterator[Block]:
    words, found = _words(), [row for row in snapshot.all(AreaPriority) if row.name][:MOST]
    names = [
        words.say("area", name=row.name, country=country_name(row.country)) if row.country else row.name
        for row in found
    ]
    if names:
        yield Paragraph(words.say("areas", names=enumerated(names)), role="recital")


def _goals(snapshot: Snapshot) -> Iterator[Block]:
    """The goals of the 2030 Agenda that the themes serve, by number and title."""
    words, served = _words(), {link.goal for link in snapshot.all(ThemeGoal)}
    names = [
        words.say("goal_named", number=goal.number, title=goal.title)
        for goal in goals()
        if goal.number in served
    ]
    if names:
        yield Paragraph(words.count("goals", len(names), names=listed(names)), role="recital")


def _partners(snapshot: Snapshot) -> Iterator[Block]:
    words, found = _words(), snapshot.all(Stakeholder)
    promised = sum(bool(row.promise) for row in found)
    if found:
        more = words.count("promised", promised) if promised else ""
        yield Paragraph(words.count("partners", len(found), promised=more), role="recital")


def _choices(snapshot: Snapshot) -> Iterator[Block]:
    """What the steering group chose, as what it is: work that prepares the council's."""
    words, found = _words(), [row for row in settled_choices(snapshot) if row.question]
    if not found:
        return
    yield Paragraph(words.count("choices", len(found)), role="recital")
    told = (
        words.say(
            "choice",
            question=shortened(row.question, QUOTED),
            answer=unstopped(shortened(name_of(retained(snapshot, row)), QUOTED)),
        )
        for row in found[:MOST]
    )
    yield Bullets(tuple(told))
