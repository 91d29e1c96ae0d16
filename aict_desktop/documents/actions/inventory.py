"""What the authority already does abroad: how much of it, where, with whom, since when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.french import NBSP, enumerated, format_day
from aict_desktop.domain.money import of_action
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, FigureBlock, Heading, Paragraph, Table
from aict_desktop.figures.partners_map import partners_map
from aict_desktop.reference.countries import country_name
from aict_desktop.reference.words import vocabulary, word

WIDTHS = (3.8, 3.0, 1.5, 1.7, 2.0)


def inventory(snapshot: Snapshot) -> list[Block]:
    """Numbers, the map, then the list."""
    words = Sentences("actions", "inventory")
    rows = tuple(
        (
            joined((action.title, described(action))),
            partners(snapshot, action),
            span(snapshot, action),
            format_day(action.last_contact),
            word("reciprocity", action.reciprocity),
        )
        for action in snapshot.all(Action)
    )
    return [
        Heading(1, words.say("heading")),
        *overview(snapshot),
        *partners_figure(snapshot),
        Heading(2, words.say("list")),
        Table(words.row("header"), rows, WIDTHS, strong=True),
    ]


def overview(snapshot: Snapshot) -> Iterator[Block]:
    """How many actions in which state, in which countries."""
    words, found = Sentences("actions", "inventory"), snapshot.all(Action)
    states = Counter(action.state for action in found)
    told = [words.count(name, states[name]) for name in vocabulary("action_state") if states[name]]
    parts = f"{NBSP}: {enumerated(told)}" if told else ""
    yield Paragraph(words.count("lead", len(found), parts=parts), "lead")
    if names := sorted({country_name(action.country) for action in found if action.country}):
        yield Paragraph(words.count("countries", len(names), names=", ".join(names)))


def partners_figure(snapshot: Snapshot) -> list[Block]:
    """The map, once there is a country to show."""
    if not any(action.country for action in snapshot.all(Action)):
        return []
    return [FigureBlock(partners_map(snapshot), Sentences("actions", "inventory").say("map"))]


def described(action: Action) -> str:
    """« Jumelage, active »."""
    return joined((word("action_kind", action.kind), word("action_state", action.state).lower()), ", ")


def partners(snapshot: Snapshot, action: Action) -> str:
    """Who carries it here, with whom there, in which country, a line each."""
    names = dict.fromkeys((name_of(snapshot.get(Stakeholder, action.organisation)), action.partner))
    return joined((*names, country_name(action.country)))


def span(snapshot: Snapshot, action: Action) -> str:
    """« depuis 1987 », « 2023 à 2026 », « 2026 », or the dates as they were typed."""
    words = Sentences("actions", "money")
    if action.since:
        return words.say("since", year=action.since)
    years = [row.year for row in of_action(snapshot, action) if row.year] or [action.year or 0]
    if years[0] != years[-1]:
        return words.say("span", first=years[0], last=years[-1])
    return str(years[0] or action.date_text)
