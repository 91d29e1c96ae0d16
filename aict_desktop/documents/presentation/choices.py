"""The slides of what is to be decided: a question each, what was chosen, what the council is asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from aict_desktop.documents.presentation.slide import Answer, Options, Point, Points, Slide, Words, titled
from aict_desktop.documents.sentences import Sentences, joined, stopped
from aict_desktop.documents.to_decide import to_decide
from aict_desktop.domain import steering
from aict_desktop.domain.bids import weigh
from aict_desktop.domain.decisions import decisions
from aict_desktop.domain.french import format_day, format_money
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Bid, Project
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.vote import SteeringChoice, SteeringOption
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.steering import Question
from aict_desktop.reference.countries import country_name
from aict_desktop.reference.words import vocabulary

MOST, MOST_ANSWERS = 4, 4
QUOTED = 90


def to_settle(snapshot: Snapshot, today: date) -> Iterator[Slide]:
    """Every question that waits for an answer."""
    return (question(snapshot, one) for one in steering.questions(snapshot, today))


def open_choices(snapshot: Snapshot, today: date) -> Iterator[Slide]:
    """The questions put to the steering group, without calls and actions."""
    found = steering.questions(snapshot, today)
    return (question(snapshot, one) for one in found if isinstance(one, SteeringChoice))


def made(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """What the steering group chose."""
    chosen = steering.settled_choices(snapshot)
    points = []
    for row in chosen[:MOST]:
        kept = steering.retained(snapshot, row)
        points.append(Point(_say("choice", "told", question=row.question, answer=stopped(name_of(kept)))))
    if points:
        yield Slide(titled("made"), Points(tuple(points), left=len(chosen[MOST:])))


def next_decision(snapshot: Snapshot, today: date) -> Iterator[Slide]:
    """What is to be decided next, and the two things after it."""
    found = [
        to_decide(snapshot, one, shortened(name_of(one.record), QUOTED)) for one in decisions(snapshot, today)
    ]
    if found:
        points = tuple(map(Point, found[1:3]))
        yield Slide(titled("next"), Points(points, found[0], len(found[3:])))


def asked(snapshot: Snapshot, today: date) -> Iterator[Slide]:
    """What the council is asked to adopt, until it has."""
    if not snapshot.one(Dossier).voted_on:
        vote = next(one for one in decisions(snapshot, today) if one.kind == "vote")
        yield Slide(titled("asked"), Words(to_decide(snapshot, vote, "")))


def question(snapshot: Snapshot, record: Question) -> Slide:
    """A question, its answers side by side, and what became of it."""
    key = (record.table, record.id)
    if isinstance(record, SteeringChoice):
        title, body = record.question, _choice(snapshot, record)
    elif isinstance(record, Bid):
        title, body = _bid(snapshot, record)
    else:
        title, body = _say("choice", "action", name=record.title), _action(record)
    return Slide(title, body, question=key)


def renewed(snapshot: Snapshot, slide: Slide) -> Slide:
    """The slide of a question as it stands now; any other slide, or one whose question is gone, as it is."""
    if slide.question is None:
        return slide
    table, id_ = slide.question
    record = snapshot.get(BY_TABLE[table], id_)
    return question(snapshot, record) if isinstance(record, SteeringChoice | Bid | Action) else slide


def _choice(snapshot: Snapshot, choice: SteeringChoice) -> Options:
    kept, found = steering.retained(snapshot, choice), steering.answers(snapshot, choice)
    answers = tuple(
        Answer(row.id, row.text, tuple(_sides(row)), kept=row == kept) for row in found[:MOST_ANSWERS]
    )
    left = len(found) - len(answers)
    more = Sentences("presentation", "choice").count("more", left) if left else ""
    until = _say("choice", "until", day=format_day(choice.due)) if choice.due and not kept else ""
    outcome = _outcome(choice.decided_on, choice.reason, choice.body) if kept else until
    return Options(choice.context, answers, joined((outcome, more), " · "))


def _sides(option: SteeringOption) -> Iterator[tuple[str, str]]:
    """What speaks for an answer, against it, and its cost."""
    told = {
        "advantages": option.advantages,
        "drawbacks": option.drawbacks,
        "cost": format_money(option.cost),
    }
    return ((_say("choice", key), text) for key, text in told.items() if text)


def _bid(snapshot: Snapshot, bid: Bid) -> tuple[str, Options]:
    project, figures = snapshot.get(Project, bid.project), weigh(snapshot, bid)
    name = bid.call or name_of(project)
    title = _say("choice", "bid", name=name, day=format_day(bid.deadline))
    known = figures.cost is not None and figures.hoped is not None
    weighed = partial(_say, "choice", "weighed")
    context = weighed(cost=format_money(figures.cost), hoped=format_money(figures.hoped)) if known else ""
    outcome = _outcome(bid.decided_on, bid.reason) if bid.decision else ""
    return title, Options(context, _codes("bid_decision", bid.decision), outcome)


def _action(action: Action) -> Options:
    facts = (
        action.partner,
        country_name(action.country),
        _say("choice", "since", year=action.since) if action.since else "",
    )
    outcome = _outcome(action.decided_on, action.decision_reason) if action.decision else ""
    return Options(joined(facts, " · "), _codes("decision", action.decision), outcome)


def _codes(name: str, chosen: str) -> tuple[Answer, ...]:
    return tuple(Answer(code, words, kept=code == chosen) for code, words in vocabulary(name).items())


def _outcome(day: date | None, reason: str, body: str = "") -> str:
    """« Choix fait le 3 mars 2026 · le comité de pilotage. Les familles attendent. »"""
    told = _say("choice", "chosen_on", day=format_day(day)) if day else _say("choice", "chosen")
    return joined((f"{told} · {body}" if body else told, stopped(reason)), ". " if reason else "")


def _say(chapter: str, key: str, **values: object) -> str:
    return Sentences("presentation", chapter).say(key, **values)
