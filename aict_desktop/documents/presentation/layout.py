"""A slide laid out on its page: the title above, the body between, whose it is and its number below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aict_desktop.documents.frame import authority, project_mark, standing
from aict_desktop.documents.presentation.bodies import laid
from aict_desktop.documents.presentation.fitting import FLOOR, LEADING, fit, ornament, read_as, told
from aict_desktop.documents.presentation.options import card_boxes
from aict_desktop.documents.presentation.slide import Opening, Options, Slide
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.french import NBSP
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import SCREEN, Placed, SlidePage
from aict_desktop.figures.drawing import Item, Rect, Text
from aict_desktop.figures.fonts import shorten, width
from aict_desktop.figures.occupancy import Box

SIDE, TOP, BASE = 48.0, 30.0, 520.0
LEFT, RIGHT = SIDE, SCREEN[0] - SIDE
TITLES = (40.0, 36.0, 32.0, 28.0)
OPENINGS = (60.0, 52.0, 46.0, 40.0, 34.0)
BOTTOM = 486.0
ONE_LINE, TWO_LINES = (n * 40.0 * LEADING for n in (1, 2))


def pages(snapshot: Snapshot, slides: Sequence[Slide]) -> tuple[SlidePage, ...]:
    """All slides laid out, each with its number."""
    return tuple(page(snapshot, slide, number, len(slides)) for number, slide in enumerate(slides, 1))


def page(snapshot: Snapshot, slide: Slide, number: int, total: int) -> SlidePage:
    """One slide laid out."""
    title, box = _opening(slide) if isinstance(slide.body, Opening) else _title(slide)
    body, cut = laid(slide.body, box)
    foot = ornament(*_foot(snapshot, f"{number}{NBSP}/{NBSP}{total}", cut=cut))
    return SlidePage(slide.title, (*title, *body, foot))


def answer_boxes(slide: Slide) -> tuple[Box, ...]:
    """Where the answers of a question stand, in points of the page; nothing for another slide."""
    return card_boxes(slide.body, _title(slide)[1]) if isinstance(slide.body, Options) else ()


def _title(slide: Slide) -> tuple[list[Placed], Box]:
    """The title, on the ground of its tone if it has one, and the room below it."""
    found = fit([slide.title], lambda _: RIGHT - LEFT, ONE_LINE, TITLES, "semibold")
    if len(found.lines[0]) > 1 or found.cut:
        found = fit([slide.title], lambda _: RIGHT - LEFT, TWO_LINES, TITLES, "semibold")
    low = TOP + found.height()
    ground = Rect(0, 0, SCREEN[0], low + 12, fill=slide.tone) if slide.tone else None
    bar = Rect(0, TOP + 4, 14, found.height() - 4, fill="primary")
    colour = "text" if slide.tone else "primary"
    heading = read_as("heading", *told(found, 0, LEFT, TOP, "semibold", colour))
    return [ornament(*filter(None, (ground, bar))), heading], (LEFT, low + 26, RIGHT, BOTTOM)


def _opening(slide: Slide) -> tuple[list[Placed], Box]:
    """The title large, whose it is above it."""
    assert isinstance(slide.body, Opening)
    found = fit([slide.title], lambda _: RIGHT - LEFT - 30, 230, OPENINGS, "semibold")
    owner = shorten(slide.body.owner, RIGHT - LEFT - 30, 28.0, "semibold")
    top, left = 130.0, LEFT + 30
    bar = Rect(LEFT, 86, 8, top + found.height() - 86 + 6, 4, fill="primary")
    parts = [ornament(bar)]
    if owner:
        parts.append(read_as("text", Text(left, 112, owner, 28.0, "semibold", colour="muted")))
    parts.append(read_as("heading", *told(found, 0, left, top, "semibold", "primary")))
    return parts, (left, top + found.height() + 26, RIGHT, BOTTOM)


def _foot(snapshot: Snapshot, place: str, *, cut: bool) -> Iterator[Item]:
    """Whose slide it is, whether the strategy is voted, and where one is."""
    dossier, right = snapshot.one(Dossier), RIGHT - width(place, FLOOR)
    yield Text(right, BASE, place, FLOOR, colour="muted")
    if cut:
        told_ = Sentences("presentation", "deck").say("cut")
        right -= width(told_, FLOOR) + 24
        yield Text(right, BASE, told_, FLOOR, colour="muted")
    left = LEFT
    if mark := project_mark(dossier):
        wide = width(mark, FLOOR, "semibold") + 16
        yield Rect(left, BASE - 19, wide, 26, 5, fill="surface", stroke="warn", line_width=1.6)
        yield Text(left + wide / 2, BASE, mark, FLOOR, "semibold", "middle", "warn")
        left += wide + 14
    whose = " · ".join(filter(None, (authority(dossier), "" if mark else standing(dossier))))
    yield Text(left, BASE, shorten(whose, right - left - 24, FLOOR), FLOOR, colour="muted")
