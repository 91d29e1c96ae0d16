"""The title and the introduction: whose strategy this is, for which years, and how it was made."""

from __future__ import annotations

from collections.abc import Iterator

from aict_desktop.documents.frame import authority
from aict_desktop.documents.sentences import Sentences, joined, stopped
from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import enumerated, format_day
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity, Result
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Facts, Heading, Paragraph

REVIEWED: dict[str, type[Record]] = {
    "statements": Statement,
    "stakeholders": Stakeholder,
    "actions": Action,
}
PLANNED: dict[str, type[Record]] = {"objectives": Objective, "results": Result, "activities": Activity}


def title(dossier: Dossier) -> str:
    """The title that the user gave, or a plain one."""
    return dossier.title or Sentences("strategie", "cover").say("title")


def introduction(snapshot: Snapshot) -> list[Block]:
    """What the user says first, then the authority in facts, then what the strategy was made from."""
    words, dossier = Sentences("strategie", "introduction"), snapshot.one(Dossier)
    blocks: list[Block] = [Paragraph(dossier.introduction)] if dossier.introduction else []
    if facts := tuple(_facts(dossier)):
        blocks += [Heading(2, words.say("who")), Facts(facts)]
    if made := _how(snapshot):
        blocks += [Heading(2, words.say("how")), Paragraph(made)]
    return [Heading(1, words.say("heading")), *blocks] if blocks else []


def _facts(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """The labels and values of what is known."""
    words = Sentences("strategie", "introduction")
    population, days = dossier.population, dossier.agent_days
    values = {
        "authority": authority(dossier),
        "population": "" if population is None else words.count("inhabitants", population),
        "epci": dossier.epci,
        "place": joined((dossier.department, dossier.region), ", "),
        "term": _term(dossier),
        "lead": dossier.lead,
        "service": dossier.service,
        "days": "" if days is None else words.count("agent_days", days),
    }
    return ((words.say(key), value) for key, value in values.items() if value)


def _term(dossier: Dossier) -> str:
    start, end = dossier.term_start, dossier.term_end
    if not (start and end):
        return ""
    words = Sentences("strategie", "introduction")
    return words.say("term_dates", start=format_day(start), end=format_day(end))


def _how(snapshot: Snapshot) -> str:
    """A sentence for each thing reviewed, then what came of it."""
    words = Sentences("strategie", "introduction")
    reviewed = [_told(snapshot, words, key, record) for key, record in REVIEWED.items()]
    planned = [part for key, record in PLANNED.items() if (part := _told(snapshot, words, key, record))]
    outcome = words.say("outcome", parts=enumerated(planned)) if planned else ""
    return joined((*map(stopped, reviewed), outcome), " ")


def _told(snapshot: Snapshot, words: Sentences, key: str, record: type[Record]) -> str:
    number = len(snapshot.all(record))
    return words.count(key, number) if number else ""
