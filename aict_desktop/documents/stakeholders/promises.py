"""What each stakeholder was promised, what that obliges to, and the stages in which each takes part."""

from __future__ import annotations

from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.french import format_money
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Paragraph, Table
from aict_desktop.reference.words import vocabulary, word

WIDTHS = (3.0, 4.6, 1.4, 2.4)
FREE_WIDTHS = (3.0, 5.4, 2.8)
SHORT_WIDTHS = (3.0, 1.4, 4.4, 2.2)
STAGE_WIDTHS = (3.4, 1.7, 1.6, 1.8, 1.6, 1.6)


def promises(snapshot: Snapshot) -> list[Block]:
    """One section a kind of promise, the most binding last, then the stages."""
    words, sections = Sentences("acteurs", "promises"), list[Block]()
    for code, title in {**vocabulary("promise"), "": words.say("other")}.items():
        if found := [actor for actor in _promised(snapshot) if actor.promise == code]:
            text = [Paragraph(words.say(code))] if code else []
            sections += [Heading(2, title), *text, _table(found)]
    blocks = [*sections, *stages(snapshot)]
    return [Heading(1, words.say("heading")), *blocks] if blocks else []


def _table(found: list[Stakeholder]) -> Table:
    """The promises of one kind, with a column for money once one costs some."""
    words = Sentences("acteurs", "promises")
    if not any(actor.promise_budget for actor in found):
        rows = tuple((actor.name, actor.promise_detail, actor.owner) for actor in found)
        return Table(words.row("free_header"), rows, FREE_WIDTHS, strong=True)
    rows_ = tuple(
        (actor.name, actor.promise_detail, format_money(actor.promise_budget), actor.owner) for actor in found
    )
    return Table(words.row("header"), rows_, WIDTHS, "llrl", strong=True)


def short_promises(snapshot: Snapshot) -> list[Block]:
    """All promises in one table."""
    words = Sentences("acteurs", "promises")
    rows = tuple(
        (actor.name, word("promise", actor.promise), actor.promise_detail, actor.owner)
        for actor in _promised(snapshot)
    )
    if not rows:
        return []
    return [
        Heading(2, words.say("heading")),
        Paragraph(words.count("short_lead", len(rows))),
        Table(words.row("short_header"), rows, SHORT_WIDTHS, strong=True),
    ]


def stages(snapshot: Snapshot) -> list[Block]:
    """Who takes part when."""
    words, link = Sentences("acteurs", "promises"), LINKS[Stakeholder.table, "stages"]
    names = vocabulary("process_stage")
    rows = tuple(
        (actor.name, *(words.say("yes") if code in parts else "" for code in names))
        for actor in snapshot.all(Stakeholder)
        if (parts := link.values(snapshot, actor.id))
    )
    if not rows:
        return []
    header = (Sentences("acteurs", "priority").say("actor"), *names.values())
    table = Table(header, rows, STAGE_WIDTHS, "lccccc")
    return [Heading(3, words.say("stages")), Paragraph(words.say("stages_text")), table]


def _promised(snapshot: Snapshot) -> list[Stakeholder]:
    return [actor for actor in snapshot.all(Stakeholder) if actor.promise or actor.promise_detail]
