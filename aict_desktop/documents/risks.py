"""The register of risks: their matrix, what is done about each, who watches it; alone and in the strategy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from aict_desktop.documents.frame import framed
from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.french import NBSP, enumerated, format_day
from aict_desktop.domain.records.logframe import Assumption
from aict_desktop.domain.records.risks import Risk
from aict_desktop.domain.risks import by_severity, is_open, numbers, risk_class, severity
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import (
    Block,
    Document,
    FigureBlock,
    Heading,
    Note,
    Orientation,
    Paragraph,
    Row,
    Table,
)
from aict_desktop.figures.numbering import Plan
from aict_desktop.figures.risks import risk_matrix
from aict_desktop.reference.words import vocabulary, word

WIDTHS = (0.7, 5.0, 2.2, 4.6, 2.3, 1.9)


def risks(snapshot: Snapshot, today: date) -> Document:
    """The register of a dossier on that day, the closed risks after the open ones."""
    lying = [*_list(snapshot), *_closed(snapshot)]
    chapters = (*_overview(snapshot, names=True), Orientation(landscape=True), *lying) if lying else ()
    return framed(snapshot, today, "risques", Sentences("risques", "cover").say("title"), chapters)


def open_risks(snapshot: Snapshot) -> list[Block]:
    """The chapter of the strategy, once a risk is open."""
    return [*_overview(snapshot, names=False), *_list(snapshot)] if by_severity(snapshot) else []


def _overview(snapshot: Snapshot, *, names: bool) -> list[Block]:
    """How many there are of each class, and where they stand in the matrix."""
    words = _words()
    heading = Heading(1, words.say("heading"))
    if not (found := by_severity(snapshot)):
        return [heading, Paragraph(words.say("none"))]
    classes = [risk_class(risk) or "unrated" for risk in found]
    told = (words.count(code, classes.count(code)) for code in _codes() if code in classes)
    return [
        heading,
        Paragraph(words.count("lead", len(found), parts=f"{NBSP}: {enumerated(list(told))}")),
        FigureBlock(risk_matrix(snapshot, names=names), words.say("caption")),
        Note(words.say("reading")),
    ]


def _list(snapshot: Snapshot) -> list[Block]:
    """The open ones, the gravest first."""
    rows = tuple(_rows(snapshot, by_severity(snapshot)))
    words = _words()
    return [Heading(2, words.say("list")), Table(words.row("header"), rows, WIDTHS)] if rows else []


def _closed(snapshot: Snapshot) -> list[Block]:
    rows = tuple(_rows(snapshot, (risk for risk in snapshot.all(Risk) if not is_open(risk))))
    words = _words()
    return [Heading(2, words.say("closed")), Table(words.row("header"), rows, WIDTHS)] if rows else []


def _rows(snapshot: Snapshot, found: Iterable[Risk]) -> Iterator[Row]:
    known, plan = numbers(snapshot), Plan.of(snapshot).numbers
    for risk in found:
        yield (
            known[risk.id],
            joined((risk.text, *_ties(snapshot, risk, plan))),
            _rank(risk),
            joined((word("risk_response", risk.response), risk.response_text)),
            risk.owner,
            format_day(risk.reviewed),
        )


def _ties(snapshot: Snapshot, risk: Risk, plan: Mapping[str, str]) -> Iterator[str]:
    """Where it comes from, what it threatens, and the assumption behind it."""
    words = _words()
    threatened = words.say("objective", number=plan[risk.objective]) if risk.objective in plan else ""
    yield joined((word("risk_origin", risk.origin), threatened), " · ")
    assumption = snapshot.get(Assumption, risk.assumption)
    if assumption and assumption.text not in risk.text:
        yield words.say("assumption", text=assumption.text)


def _rank(risk: Risk) -> str:
    """« Critique (12) » over the words of its two ratings."""
    words, found = _words(), severity(risk)
    if found is None:
        return words.say("untold")
    ratings = (
        word("risk_likelihood", str(risk.likelihood)),
        word("risk_impact", str(risk.impact)).lower(),
    )
    return joined(
        (
            words.say("rank", name=word("risk_class", risk_class(risk)), severity=found),
            ", ".join(filter(None, ratings)),
        )
    )


def _codes() -> tuple[str, ...]:
    return (*vocabulary("risk_class"), "unrated")


def _words() -> Sentences:
    return Sentences("risques", "register")
