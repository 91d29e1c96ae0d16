"""The review: what each action gave, how it works, its health reason by reason, and what was decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from aict_desktop.documents.sentences import Sentences, joined, stopped
from aict_desktop.domain.french import NBSP, enumerated, format_day
from aict_desktop.domain.health import health
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Facts, Heading, Note, Paragraph, Row, Table
from aict_desktop.reference.health_words import told
from aict_desktop.reference.words import vocabulary, word

SUMMARY_WIDTHS = (4.2, 1.5, 1.8, 1.8, 1.7)
SHORT_WIDTHS = (2.6, 4.0, 4.0)
DECISION_WIDTHS = (3.4, 1.6, 5.6)
REVIEWED = ("results", "results_rating", "working", "working_rating", "reciprocity", "lessons", "decision")


def review(snapshot: Snapshot, today: date) -> list[Block]:
    """How many actions were reviewed, the ratings at a glance, then each action."""
    words, found = Sentences("actions", "review"), _reviewed(snapshot)
    if not found:
        return []
    glance = _summary(snapshot, found, today)
    return [
        Heading(1, words.say("heading")),
        Paragraph(words.count("lead", len(found), parts=_decisions(found)), "lead"),
        Note(words.say("note")),
        *_titled(
            words.say("summary"),
            words.row("summary_header"),
            glance,
            SUMMARY_WIDTHS,
        ),
        *(block for action in found for block in _section(snapshot, action, today)),
    ]


def _summary(snapshot: Snapshot, found: Iterable[Action], today: date) -> tuple[Row, ...]:
    """The ratings, the health and the decision; an action that has none of them is left out."""
    rows = (
        (
            action.title,
            word("scale", action.results_rating),
            word("scale", action.working_rating),
            word("health", health(snapshot, action, today).state),
            word("decision", action.decision),
        )
        for action in found
    )
    return tuple(row for row in rows if any(row[1:]))


def short_review(snapshot: Snapshot) -> list[Block]:
    """Results and working in one table, the decisions with their reasons in another."""
    words = Sentences("actions", "review")
    told_ = tuple(
        (action.title, action.results, action.working)
        for action in snapshot.all(Action)
        if action.results or action.working
    )
    decided = tuple(
        (action.title, word("decision", action.decision), action.decision_reason)
        for action in snapshot.all(Action)
        if action.decision
    )
    return [
        *_titled(words.say("short"), words.row("short_header"), told_, SHORT_WIDTHS),
        *_titled(words.say("decisions"), words.row("decisions_header"), decided, DECISION_WIDTHS),
    ]


def _titled(title: str, header: Row, rows: tuple[Row, ...], widths: tuple[float, ...]) -> list[Block]:
    return [Heading(2, title), Table(header, rows, widths, strong=True)] if rows else []


def _reviewed(snapshot: Snapshot) -> list[Action]:
    return [
        action
        for action in snapshot.all(Action)
        if any(getattr(action, name) not in ("", None) for name in REVIEWED)
    ]


def _decisions(found: list[Action]) -> str:
    words, decided = Sentences("actions", "review"), Counter(action.decision for action in found)
    parts = [words.count(code, decided[code]) for code in vocabulary("decision") if decided[code]]
    return f"{NBSP}: {enumerated(parts)}" if parts else ""


def _section(snapshot: Snapshot, action: Action, today: date) -> Iterator[Block]:
    words = Sentences("actions", "review")
    values = {
        "results": _judged(action.results, action.results_rating, action.results_evidence),
        "working": _judged(action.working, action.working_rating, action.working_evidence),
        "reciprocity": joined((word("reciprocity", action.reciprocity), action.reciprocity_note)),
        "health": _health(snapshot, action, today),
        "decision": _decision(action),
        "lessons": action.lessons,
    }
    yield Heading(2, action.title or words.say("unnamed"))
    yield Facts(tuple((words.say(key), value) for key, value in values.items() if value))


def _judged(text: str, rating: int | None, evidence: str) -> str:
    """What is said, how well it went, and what proves it."""
    words = Sentences("actions", "review")
    level = words.say("level", level=word("scale", rating).lower()) if rating is not None else ""
    proof = words.say("evidence", text=evidence) if evidence else ""
    return joined((text, joined(map(stopped, (level, proof)), " ")))


def _health(snapshot: Snapshot, action: Action, today: date) -> str:
    found = health(snapshot, action, today)
    return joined((word("health", found.state), *map(told, found.reasons)))


def _decision(action: Action) -> str:
    decision = word("decision", action.decision)
    if decision and action.decided_on:
        day = format_day(action.decided_on)
        decision = Sentences("actions", "review").say("decided_on", decision=decision, day=day)
    return joined((decision, action.decision_reason))
