"""Laying out what one may choose: a card for each answer, with what speaks for and against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aict_desktop.documents.presentation.fitting import (
    FLOOR,
    LEADING,
    Fit,
    capped,
    fit,
    ornament,
    read_as,
    told,
)
from aict_desktop.documents.presentation.slide import Answer, Options
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.french import NBSP
from aict_desktop.exports.blocks import Placed
from aict_desktop.figures.drawing import Item, Rect, Text
from aict_desktop.figures.fonts import one_line, width
from aict_desktop.figures.occupancy import Box

CONTEXT = (26.0, 24.5)
CONTEXT_LINES = 3
NAMES = (27.0, 24.5, 22.0)
MOST_NAME = 3  # lines
READABLE = 20.0
ALONE = (36.0, 30.0, *NAMES)
"""The sizes of an answer of which nothing else is said."""
SIZES = (24.5, 22.0, 20.0, FLOOR)
BETWEEN = 0.3  # of the size, between what speaks for and against
GAP, PAD, KEY, UNDER = 16.0, 16.0, 40.0, 10.0
TAG = 28.0
"""Points above a kept answer for the words that say so."""
OUTCOME = 36.0
"""Points below the cards for what became of the question."""


@dataclass(frozen=True, slots=True)
class _Card:
    """The texts of a card, set."""

    answer: Answer
    name: Fit
    lines: Fit

    @property
    def height(self) -> float:
        """What the card takes."""
        tag = TAG if self.answer.kept else 0.0
        said = UNDER + self.lines.height(BETWEEN) if self.answer.lines else self.name.leading
        return 2 * PAD + tag + self.name.height() + said


def options(body: Options, box: Box) -> tuple[list[Placed], bool]:
    """The context, the cards side by side and the outcome; whether a text was cut."""
    left, top, right, bottom = box
    parts, known = [], _context(body, right - left)
    if body.context:
        parts.append(read_as("text", *told(known, 0, left, top, colour="muted")))
    boxes, cards = card_boxes(body, box), _cards(body, box)
    for place, (card, at) in enumerate(zip(cards, boxes, strict=True), 1):
        parts += _card(card, place, at)
    if body.outcome:
        outcome = capped(one_line(body.outcome), right - left, 22.0, 1, "semibold")[0]
        base = (boxes[0][3] if boxes else bottom - OUTCOME) + 30
        parts.append(read_as("text", Text(left, base, outcome, 22.0, "semibold")))
    return parts, known.cut or any(card.name.cut or card.lines.cut for card in cards)


def card_boxes(body: Options, box: Box) -> tuple[Box, ...]:
    """Where the card of each answer stands, all as high as the one that says most."""
    left, _, right, bottom = box
    top, number = _top(body, box), len(body.answers)
    wide = _wide(body, right - left)
    low = min(bottom - OUTCOME, top + max((card.height for card in _cards(body, box)), default=0.0))
    return tuple((left + n * (wide + GAP), top, left + n * (wide + GAP) + wide, low) for n in range(number))


def _context(body: Options, wide: float) -> Fit:
    return fit([body.context], lambda _: wide, CONTEXT[-1] * LEADING * CONTEXT_LINES, CONTEXT)


def _top(body: Options, box: Box) -> float:
    return box[1] + (_context(body, box[2] - box[0]).height() + 16 if body.context else 0.0)


def _wide(body: Options, room: float) -> float:
    number = max(len(body.answers), 1)
    return (room - GAP * (number - 1)) / number


def _cards(body: Options, box: Box) -> Sequence[_Card]:
    """The cards, all set at the sizes that the fullest one needs."""
    room = _wide(body, box[2] - box[0]) - 2 * PAD
    high = box[3] - OUTCOME - _top(body, box) - 2 * PAD
    names = NAMES if any(one.lines for one in body.answers) else ALONE
    return next(
        (cards for size in names if _hold(cards := _even(body, room, high, size))),
        _even(body, room, high, names[-1]),
    )


def _hold(cards: Sequence[_Card]) -> bool:
    """Whether the names left enough room for what is said below them."""
    return all(len(card.name.lines[0]) <= MOST_NAME for card in cards) and all(
        card.lines.size >= READABLE and not card.lines.cut for card in cards
    )


def _even(body: Options, room: float, high: float, name: float) -> Sequence[_Card]:
    """The cards with names of that size and all else as small as the fullest one needs."""
    cards = [_set(one, room, high, name, SIZES) for one in body.answers]
    size = min((card.lines.size for card in cards if card.answer.lines), default=SIZES[0])
    return [_set(one, room, high, name, (size,)) for one in body.answers]


def _set(answer: Answer, room: float, high: float, name_size: float, sizes: Sequence[float]) -> _Card:
    high -= TAG if answer.kept else 0.0
    name = fit([answer.text], lambda _: room - KEY, high * 0.4, (name_size,), "semibold")
    texts = [_said(label, text) for label, text in answer.lines]
    # A label is a little wider than the measure says: it is drawn semibold.
    lines = fit(texts, lambda size: room - size / 2, high - name.height() - UNDER, sizes, between=BETWEEN)
    return _Card(answer, name, lines)


def _said(label: str, text: str) -> str:
    return f"{label}{NBSP}: {text}"


def _card(card: _Card, place: int, box: Box) -> list[Placed]:
    left, top, right, bottom = box
    x, y = left + PAD, top + PAD
    edge, thick = ("primary", 4.0) if card.answer.kept else ("edge", 1.0)
    ground = Rect(left, top, right - left, bottom - top, 10, fill="soft", stroke=edge, line_width=thick)
    parts = [ornament(ground)]
    if card.answer.kept:
        kept = Sentences("presentation", "choice").say("kept")
        parts.append(read_as("text", Text(x, y + FLOOR, kept, FLOOR, "semibold", colour="primary")))
        y += TAG
    middle = y + card.name.leading / 2
    ring = Rect(x, middle - 15, 28, 30, 6, fill="primary")
    number = Text(x + 14, middle + 8, str(place), 22.0, "semibold", "middle", "onprimary")
    name = told(card.name, 0, x + KEY, y, "semibold")
    parts += [ornament(ring, number), read_as("subheading", *name)]
    y += card.name.height() + UNDER
    for n, (label, _) in enumerate(card.answer.lines):
        parts.append(read_as("text", *_line(card.lines, n, label, x, y)))
        y += len(card.lines.lines[n]) * card.lines.leading + BETWEEN * card.lines.size
    return parts


def _line(lines: Fit, place: int, label: str, x: float, y: float) -> list[Item]:
    """A text whose first words, its label, stand out."""
    first, *others = told(lines, place, x, y)
    assert isinstance(first, Text)
    head = f"{label}{NBSP}:"
    if not first.text.startswith(head):
        return [first, *others]
    start = Text(x, first.y, head, first.size, "semibold", colour="primary")
    after = x + width(head, first.size, "semibold")
    return [start, Text(after, first.y, first.text[len(head) :], first.size), *others]
