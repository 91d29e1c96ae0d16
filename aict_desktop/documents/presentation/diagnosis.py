"""The slides that say why, and where one stands: key elements and the diagnostic."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.documents.presentation.slide import Point, Points, Slide, Words
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.records.strategy import Strategy, Value
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.afom import ranked_statements
from aict_desktop.reference.words import vocabulary, word

MOST = 4


def why(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """The general objective, else the vision."""
    chosen = snapshot.one(Strategy)
    if aim := chosen.goal or chosen.vision:
        yield Slide(_say("why"), Words(aim))


def elements(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """Vision, mission and general objective, a slide each, then the values."""
    chosen = snapshot.one(Strategy)
    for name in ("vision", "mission", "goal"):
        if text := getattr(chosen, name):
            yield Slide(_say(name), Words(text))
    values = tuple(
        Point(row.meaning or row.name, row.name if row.meaning else "")
        for row in snapshot.all(Value)
        if row.name
    )
    if values:
        yield Slide(_say("values"), Points(values[:MOST], left=len(values[MOST:])))


def where_we_are(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """The weightiest statement of each quadrant."""
    ranked = {code: ranked_statements(snapshot, code) for code in vocabulary("quadrant")}
    points = tuple(
        Point(rows[0].text, word("quadrant_one", code))
        for code, rows in ranked.items()
        if rows and rows[0].text
    )
    if points:
        yield Slide(_say("where_we_are"), Points(points))


def quadrants(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """A slide for each quadrant: its weightiest statements."""
    for code in vocabulary("quadrant"):
        texts = [row.text for row in ranked_statements(snapshot, code) if row.text]
        if texts:
            points = tuple(map(Point, texts[:MOST]))
            yield Slide(_say(code), Points(points, left=len(texts[MOST:])), tone=code)


def _say(key: str) -> str:
    return Sentences("presentation", "titles").say(key)
