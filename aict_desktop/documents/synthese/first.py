"""The first page of the summary: three figures to remember, then why, where and with whom."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from aict_desktop.documents.frame import authority, standing
from aict_desktop.documents.key_figures import each_figure, net_figure
from aict_desktop.documents.sentences import Sentences, unstopped
from aict_desktop.documents.strategy.front import title
from aict_desktop.documents.synthese.room import (
    INDENT,
    MEASURE,
    SIZE,
    SMALL,
    WIDE,
    Part,
    Room,
    Section,
    cut,
    heading,
    more,
    untold,
)
from aict_desktop.domain.french import format_number
from aict_desktop.domain.funding import plan
from aict_desktop.domain.priority import rank, scores
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.records.strategy import AreaPriority, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Bullets, Columns, FigureBlock, Heading, Paragraph
from aict_desktop.figures.drawing import Drawing
from aict_desktop.figures.small_map import has_bare_marks, small_map
from aict_desktop.reference.countries import country_name
from aict_desktop.reference.words import vocabulary, word

TITLE_SIZE, LEAD_SIZE = 21.0, 12.5
CARD_WIDE = 128.0
MAP_SHARES = (0.31, 0.69)
MAP_WIDE, BESIDE = ((WIDE - 16.0) * share for share in MAP_SHARES)


def first_page(snapshot: Snapshot) -> Sequence[Part]:
    """Its parts, from the title to the partners."""
    head, drawing = _head(snapshot), small_map(snapshot, MAP_WIDE)
    return (
        lambda _: head,
        partial(_why, snapshot),
        partial(_where, snapshot, drawing),
        partial(_who, _actors(snapshot)),
    )


def _figures(snapshot: Snapshot) -> Columns:
    """Money, money by inhabitant, people."""
    words, money = Sentences("synthese", "figures"), plan(snapshot)
    cards = (net_figure(money), each_figure(money), _people(snapshot))
    parts = tuple(
        (
            Paragraph(figure or words.say("unknown"), "figure"),
            Paragraph(cut(told, CARD_WIDE, SMALL, 4), "small"),
        )
        for figure, told in cards
    )
    return Columns(parts, (1,) * len(parts), soft=True)


def _people(snapshot: Snapshot) -> tuple[str, str]:
    """The target of the first indicator of the general objective, else of the first one that has a target."""
    words = Sentences("synthese", "figures")
    known = [row for row in snapshot.all(Indicator) if row.target is not None and row.name]
    if not known:
        return "", words.say("people_none")
    found = min(known, key=lambda row: bool(row.objective) + 2 * bool(row.result))
    key, name = "people" if found.target_on else "people_undated", unstopped(found.name)
    target = format_number(found.target or 0)
    return target, words.say(key, name=name, year=found.target_on.year if found.target_on else "")


def _head(snapshot: Snapshot) -> Section:
    """Whose strategy this is, whether it was voted, and the figures."""
    dossier = snapshot.one(Dossier)
    return (
        Heading(1, cut(title(dossier), MEASURE, TITLE_SIZE, 2, "semibold")),
        Paragraph(cut(_whose(dossier), MEASURE, SIZE, 2)),
        _figures(snapshot),
    )


def _whose(dossier: Dossier) -> str:
    words, whose = Sentences("synthese", "cover"), authority(dossier)
    start, end = dossier.term_start, dossier.term_end
    told = ""
    if whose:
        key = "whose" if start and end else "whose_alone"
        years = {"start": start.year if start else "", "end": end.year if end else ""}
        told = words.say(key, authority=whose, **years)
    state = standing(dossier) if dossier.voted_on else words.say("project")
    return ". ".join(filter(None, (told, state)))


def _why(snapshot: Snapshot, room: Room) -> Section:
    """The general objective, and the weightiest statement of each quadrant."""
    chosen, statements = snapshot.one(Strategy), _statements(snapshot)
    aim = chosen.goal or chosen.vision
    if not (aim or statements):
        return untold("why")
    lead = [Paragraph(cut(aim, MEASURE - INDENT, LEAD_SIZE, min(room.lines, 2) + 2), "lead")] if aim else []
    told = tuple(
        cut(_stated(row), MEASURE - INDENT, SIZE, min(room.lines, 2)) for row in statements[: room.items + 1]
    )
    left = more("why", len(snapshot.all(Statement)) - len(told))
    return (heading("why"), *lead, *([Bullets(told)] if told else []), *left)


def _statements(snapshot: Snapshot) -> Sequence[Statement]:
    """The weightiest statement of each quadrant, in the order of the method."""
    found = sorted(snapshot.all(Statement), key=lambda row: -(row.weight or 0))
    heaviest = (
        next((row for row in found if row.quadrant == code and row.text), None)
        for code in vocabulary("quadrant")
    )
    return [row for row in heaviest if row]


def _stated(statement: Statement) -> str:
    words = Sentences("synthese", "why")
    return words.say("statement", quadrant=word("quadrant_one", statement.quadrant), text=statement.text)


def _where(snapshot: Snapshot, drawing: Drawing | None, room: Room) -> Section:
    """The map, and the list that its ranks refer to."""
    areas = snapshot.all(AreaPriority)
    if not areas:
        return untold("where")
    wide = BESIDE if drawing else MEASURE
    told = [
        Paragraph(cut(_area(rank, area), wide, SIZE, min(room.lines, 2)))
        for rank, area in enumerate(areas[: room.items], 1)
    ]
    beside: Section = (*told, *more("where", len(areas) - len(told)))
    if drawing is None:
        return (heading("where"), *beside)
    if has_bare_marks(snapshot):
        beside = (*beside, Paragraph(Sentences("synthese", "where").say("hollow"), "small"))
    return (heading("where"), Columns(((FigureBlock(drawing),), beside), MAP_SHARES))


def _area(rank: int, area: AreaPriority) -> str:
    words, country = Sentences("synthese", "where"), country_name(area.country)
    key = "area_country" if country and country not in area.name else "area"
    told = words.say(key, rank=rank, name=area.name, country=country)
    return words.say("reason", area=told, reason=area.reason) if area.reason else told


def _actors(snapshot: Snapshot) -> Sequence[Stakeholder]:
    """Those outside first, by their priority: whom one acts with is seldom one's own service."""
    named = (row for row in snapshot.all(Stakeholder) if row.name)
    return sorted(named, key=lambda row: (row.position == "internal", *rank(scores(snapshot, row))))


def _who(actors: Sequence[Stakeholder], room: Room) -> Section:
    if not actors:
        return untold("who")
    lines = 1 if room.lines < 3 else 2  # more names say more than longer promises
    told = tuple(cut(_actor(row), MEASURE - INDENT, SIZE, lines) for row in actors[: room.items + 1])
    return (heading("who"), Bullets(told), *more("who", len(actors) - len(told)))


def _actor(actor: Stakeholder) -> str:
    words = Sentences("synthese", "who")
    told = words.say("placed", name=actor.name, territory=actor.territory) if actor.territory else actor.name
    return words.say("promised", actor=told, promise=actor.promise_detail) if actor.promise_detail else told
