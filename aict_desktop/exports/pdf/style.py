"""The typographic system of the PDF: page, margins, measure and the few sizes of text, in points."""

from __future__ import annotations

from dataclasses import dataclass

from aict_desktop.exports.blocks import SCREEN

MM = 72 / 25.4
SHORT, LONG = 210 * MM, 297 * MM
BINDING = 25 * MM  # the side with the holes of a ring binder
SIDE = 15 * MM
HEADER, FOOTER = 12 * MM, 11 * MM  # baselines, from the edges
LOGO_ON_COVER, LOGO_IN_HEAD = (200.0, 68.0), (110.0, 24.0)  # points, the most that it takes


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's size and margins; ``measure`` is how long a line of prose may be."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    measure: float

    @property
    def room(self) -> tuple[float, float]:
        """The width and height between the margins."""
        return self.width - self.left - self.right, self.height - self.top - self.bottom


PORTRAIT = Sheet(SHORT, LONG, BINDING, SIDE, 22 * MM, 20 * MM, 410.0)
# Bound by its long side like the others, a page that lies has its holes above its text.
LANDSCAPE = Sheet(LONG, SHORT, SIDE, SIDE, BINDING + 3 * MM, 18 * MM, 480.0)
# A3 hangs on a wall or folds into a file: no side of it is bound.
SHEETS = {
    ("A4", False): PORTRAIT,
    ("A4", True): LANDSCAPE,
    ("A3", False): Sheet(LONG, 2 * SHORT, SIDE, SIDE, 18 * MM, 18 * MM, 480.0),
    ("A3", True): Sheet(2 * SHORT, LONG, SIDE, SIDE, 18 * MM, 18 * MM, 480.0),
}
# A slide fills its page: its margins are part of it.
SLIDE = Sheet(*SCREEN, 0.0, 0.0, 0.0, 0.0, SCREEN[0])

PROSE, NARROW = 0.15, 0.2  # of a line, white at its end


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of text looks; ``keep`` holds it by what follows, ``bar`` is the colour of its side line.

    Words are cut where more than the share ``ragged`` of a line would else stay white; by default, none is.
    """

    size: float
    leading: float
    font: str = "regular"
    colour: str = "text"
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    keep: bool = False
    bar: str = ""
    ragged: float = 1.0


BODY = Style(10.5, 15.0, after=7.0, ragged=PROSE)
STYLES = {
    "body": BODY,
    "lead": Style(12.5, 18.0, before=4.0, after=12.0, indent=14.0, bar="primary"),
    "large": Style(12.5, 18.0, after=8.0),
    "figure": Style(27.0, 31.0, "semibold", "primary"),
    "small": Style(8.8, 12.0, colour="muted", after=6.0, ragged=PROSE),
    "note": Style(9.2, 13.0, colour="muted", before=6.0, after=12.0, indent=14.0, bar="line", ragged=PROSE),
    "bullet": Style(10.5, 15.0, after=3.5, indent=14.0, ragged=PROSE),
    "large_bullet": Style(12.5, 18.0, after=5.0, indent=16.0),
    "caption": Style(9.0, 12.5, "semibold", "muted", before=10.0, after=5.0, keep=True),
    "owner": Style(13.0, 18.0, "semibold", "muted", after=150.0),
    "title": Style(31.0, 37.0, "semibold", "primary", after=14.0, indent=18.0, bar="primary"),
    "period": Style(17.0, 23.0, after=34.0, indent=18.0),
    "cover": Style(11.5, 17.0, colour="muted", after=3.0, indent=18.0),
}
HEADINGS = {
    1: Style(21.0, 26.0, "semibold", "primary", before=30.0, after=12.0, keep=True),
    2: Style(14.0, 19.0, "semibold", before=20.0, after=6.0, keep=True),
    3: Style(11.0, 15.5, "semibold", "primary", before=12.0, after=4.0, keep=True),
}
CHAPTER_ROOM = 0.5  # of a page; a heading of level 1 with less left starts a new one
LEAST_SCALE = 0.88  # of a figure, made smaller rather than leave the rest of a page white
CELL = Style(8.9, 11.8, ragged=NARROW)
HEAD_CELL = Style(8.4, 11.0, "semibold", "primary")
TOTAL_CELL = Style(8.9, 11.8, "semibold", ragged=NARROW)
FACT_LABEL = Style(9.2, 14.0, "semibold", "muted")
FACT_VALUE = Style(10.0, 14.0, ragged=PROSE)
RUNNING = Style(8.0, 10.0, colour="muted")
