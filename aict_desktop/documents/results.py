"""The public page of results: what was aimed at, reached, spent and learnt, without anything on a person.

It prints these fields and no other text: the names of the authority and its service, the general objective,
the objectives, the names and units of indicators, what evaluations say to inhabitants and what they made us
decide. Owners, contacts, notes and sources stay inside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from aict_desktop.documents.frame import authority, footer, framed
from aict_desktop.documents.sentences import Sentences, joined, of, stopped
from aict_desktop.domain.evaluations import TAKEN_UP, in_time, is_done
from aict_desktop.domain.french import format_day, format_money
from aict_desktop.domain.funding import FundingPlan, plan
from aict_desktop.domain.monitoring import standing
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity, Indicator
from aict_desktop.domain.records.monitoring import Evaluation, Recommendation
from aict_desktop.domain.records.strategy import Objective, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Bullets, Document, FigureBlock, Heading, Note, Paragraph
from aict_desktop.figures.numbering import Plan
from aict_desktop.figures.results import Card, bar, cards

MOST_BARS = 5


def results(snapshot: Snapshot, today: date) -> Document:
    """One or two pages on that day, marked PROJET until the vote of the strategy is recorded."""
    title, dossier = Sentences("resultats", "cover").say("title"), snapshot.one(Dossier)
    told = [*_aimed(snapshot), *_reached(snapshot, today), *_cost(snapshot), *_learnt(snapshot, today)]
    frame = framed(snapshot, today, "resultats", title, ())
    if not told:
        return frame
    blocks = (*_head(snapshot, today), *told, *_address(dossier))
    return Document(title, authority(dossier), blocks, frame.mark, footer(snapshot, today))


def _head(snapshot: Snapshot, today: date) -> Iterator[Block]:
    words, dossier = _words(), snapshot.one(Dossier)
    key, voted = "day" if authority(dossier) else "day_alone", dossier.voted_on
    day = words.say(key, authority=authority(dossier), day=format_day(today))
    state = words.say("voted", day=format_day(voted)) if voted else words.say("project")
    yield Heading(1, words.say("heading"))
    yield Paragraph(joined((day, state), " "), "large")
    if found := tuple(_cards(snapshot, today)):
        yield FigureBlock(cards(found))


def _cards(snapshot: Snapshot, today: date) -> Iterator[Card]:
    """The few figures to remember, those that can be known."""
    words, money = _words(), plan(snapshot)
    years = [year for year in money.years if year is not None]
    if number := len(snapshot.all(Activity)):
        key, span = ("activities_years", (years[0], years[-1])) if len(years) > 1 else ("activities", (0, 0))
        yield Card(str(number), words.count(key, number, first=span[0], last=span[1]))
    followed = _followed(snapshot)
    if followed:
        reached = sum(standing(snapshot, row, today).state == "reached" for row in followed)
        share = words.say("share", reached=reached, all=len(followed))
        yield Card(share, words.count("share_words", len(followed)))
    if (each := money.per_inhabitant) is not None and each > 0:
        hoped = money.sure_net_cost != money.net_cost
        yield Card(format_money(each), words.say("each_hoped" if hoped else "each"))


def _aimed(snapshot: Snapshot) -> Iterator[Block]:
    goal, objectives = snapshot.one(Strategy).goal, [row.text for row in snapshot.all(Objective) if row.text]
    if goal or objectives:
        yield Heading(2, _words().say("aimed"))
    if goal:
        yield Paragraph(goal, "lead")
    if objectives:
        yield Bullets(tuple(objectives), large=True)


def _reached(snapshot: Snapshot, today: date) -> Iterator[Block]:
    """The bars of the indicators that were measured, then of others while there is room."""
    words, found = _words(), _followed(snapshot)
    if not found:
        return
    stands = {row.id: standing(snapshot, row, today) for row in found}
    shown = sorted(found, key=lambda row: stands[row.id].last is None)[:MOST_BARS]
    yield Heading(2, words.say("reached"))
    for row in sorted(shown, key=found.index):
        yield FigureBlock(bar(row, stands[row.id]))
    left = len(found) - len(shown)
    yield Note(joined((words.say("reading"), words.count("others", left) if left else ""), " "))


def _followed(snapshot: Snapshot) -> Sequence[Indicator]:
    """The indicators whose way is known: those of the general objective, of objectives, then of results."""
    known = [
        row
        for row in snapshot.all(Indicator)
        if row.name and row.baseline is not None and row.target not in (None, row.baseline)
    ]
    places = {id_: place for place, id_ in enumerate(Plan.of(snapshot).numbers, 1)}
    rank = {row.id: (bool(row.result), places.get(row.result or row.objective, 0)) for row in known}
    return sorted(known, key=lambda row: rank[row.id])


def _cost(snapshot: Snapshot) -> Iterator[Block]:
    money = plan(snapshot)
    if money.spent.total > 0:
        yield Heading(2, _words().say("cost"))
        yield Paragraph(joined(_costs(money), " "), "large")


def _costs(money: FundingPlan) -> Iterator[str]:
    """What is spent, what others pay, what is left to pay, and what it would be without hopes."""
    words, spent, net = _words(), money.spent.total, money.net_cost
    years = [year for year in money.spent.years if year is not None]
    first, last = min(years, default=0), max(years, default=0)
    key = "spent" if first != last else "spent_year" if first else "spent_undated"
    yield words.say(key, first=first, last=last, amount=format_money(spent))
    if net == spent or net < 0:
        return
    each, sure = money.per_inhabitant, money.sure_net_cost
    mood = "_hoped" if sure != net else ""
    own = "net" if each is None else "net_each"
    yield words.say(f"helped{mood}", amount=format_money(spent - net))
    yield words.say(f"{own}{mood}", amount=format_money(net), each=format_money(each))
    if mood:
        yield words.say("hoped_all" if sure == spent else "hoped", amount=format_money(sure))


def _learnt(snapshot: Snapshot, today: date) -> Iterator[Block]:
    """What inhabitants are told of the evaluations made, the last one first, and what is decided since."""
    words = _words()
    made = [row for row in reversed(in_time(snapshot)) if is_done(row, today)]
    told = [row for row in made if row.public]
    if told:
        yield Heading(2, words.say("learnt"))
    for row in told:
        yield Paragraph(row.public, "large")
        yield Paragraph(words.say("learnt_on", day=format_day(row.done)), "small")
    if decided := tuple(_decided(snapshot, made)):
        yield Heading(2, words.say("next"))
        yield Bullets(decided, large=True)


def _decided(snapshot: Snapshot, made: Sequence[Evaluation]) -> Iterator[str]:
    """Each recommendation that was accepted, with its day or that it is done."""
    words = _words()
    for evaluation in made:
        for row in snapshot.where(Recommendation, evaluation=evaluation.id):
            if row.answer in TAKEN_UP and row.text:
                due = words.say("by", day=format_day(row.due)) if row.due else ""
                yield joined((stopped(row.text), words.say("done") if row.done else due), " ")


def _address(dossier: Dossier) -> Iterator[Block]:
    words = _words()
    town = dossier.authority_kind == "commune" and dossier.name
    whom = words.say("town", of_name=of(dossier.name)) if town else dossier.name or words.say("nobody")
    key = "address_service" if dossier.service else "address"
    yield Heading(2, words.say("write"))
    yield Paragraph(words.say(key, whom=whom, service=dossier.service), "large")


def _words() -> Sentences:
    return Sentences("resultats", "page")
