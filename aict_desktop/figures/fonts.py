"""How wide texts are in the shipped font, so that figures and pages break lines without Qt or reportlab."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Set
from functools import cache

from aict_desktop.figures.hyphens import SOFT, forced, gentle
from aict_desktop.reference.files import RESOURCES

ELLIPSIS = "…"
HYPHEN = "-"

# A no-break space is not in it: « 12 500 € » stays on one line.
_BREAKS = re.compile(r"[ \t\u2009]+")
_NEWLINES = re.compile(r"[\n\u2028\u2029]")


class _Widths(dict[str, int]):
    """Advance widths in 1/1000 em by character; any other character takes the default."""

    def __init__(self, default: int, widths: Mapping[str, int]) -> None:
        super().__init__(widths)
        self.default = default

    def __missing__(self, character: str) -> int:
        return self.default


def width(text: str, size: float, style: str = "regular") -> float:
    """The width in points of one line of text."""
    return sum(map(_widths(style).__getitem__, text)) * size / 1000


def has_glyph(character: str) -> bool:
    """Whether the font can draw this character (its four styles hold the same ones)."""
    return character in _widths("regular")


def glyphs() -> Set[str]:
    """The characters that the font can draw."""
    return _widths("regular").keys()


def one_line(text: str) -> str:
    """The text with its line breaks and runs of spaces turned into single spaces; no-break spaces stay."""
    return _BREAKS.sub(" ", _NEWLINES.sub(" ", text)).strip(" ")


def wrap(text: str, room: float, size: float, style: str = "regular", most: int = 0) -> list[str]:
    """The lines of ``text`` that fit ``room`` points, ``most`` at most (0: all); a word too long is cut.

    The last line ends with an ellipsis when some text is left out. An empty text gives no line.
    """
    lines: list[str] = []
    for line in _lines(text, room * 1000 / size, _widths(style)):
        if most and len(lines) == most:
            lines[-1] = _ellipsed(lines[-1], room, size, style)
            break
        lines.append(line.rstrip(" ").replace(SOFT, HYPHEN))
    return lines


def flow(text: str, room: float, size: float, style: str = "regular", ragged: float = 1.0) -> list[str]:
    """The lines of :func:`wrap`, each but the last with the space that parts it from the next.

    Put together they are the text: a line that ends in a word which goes on bears no space, or a soft hyphen
    where one is to be drawn. A word is cut rather than leave more than the share ``ragged`` of a line white,
    if that spares a line.
    """
    units, widths = room * 1000 / size, _widths(style)
    lines = list(_lines(text, units, widths, ragged))
    if any(line.endswith(SOFT) for line in lines):
        uncut = list(_lines(text, units, widths))
        lines = lines if len(lines) < len(uncut) else uncut
    return [*lines[:-1], lines[-1].rstrip(" ")] if lines else lines


def shorten(text: str, room: float, size: float, style: str = "regular") -> str:
    """The text on one line of at most ``room`` points, cut with an ellipsis when it is longer."""
    plain = one_line(text)
    return plain if width(plain, size, style) <= room else _ellipsed(plain, room, size, style)


def _ellipsed(text: str, room: float, size: float, style: str) -> str:
    widths = _widths(style)
    left = room * 1000 / size - widths[ELLIPSIS]
    kept = _fitting(text, left, widths)
    return text[:kept].rstrip(" ,;:.") + ELLIPSIS


def _fitting(text: str, room: float, widths: _Widths) -> int:
    """How many characters of ``text`` fit ``room`` thousandths of em."""
    for place, character in enumerate(text):
        room -= widths[character]
        if room < 0:
            return place
    return len(text)


def _lines(text: str, room: float, widths: _Widths, ragged: float = 1.0) -> Iterator[str]:
    """The lines, with a space after each that ends with the end of a word."""
    space = widths[" "]
    for paragraph in _NEWLINES.split(text.replace(SOFT, "")) if text else ():
        line, used = "", 0
        for word in _BREAKS.split(paragraph.strip(" \t")):
            left, wide = room - used - space, _wide(word, widths)
            if line and wide > left > ragged * room and (start := _start(word, left, widths)):
                yield f"{line} {start}"
                line, word = "", word[len(start.rstrip(SOFT)) :]
                wide = _wide(word, widths)
            elif line and wide > left:
                yield f"{line} "
                line = ""
            if wide > room:
                *cut, word = _cut(word, room, widths)
                yield from cut
                wide = _wide(word, widths)
            line, used = (f"{line} {word}", used + space + wide) if line else (word, wide)
        yield f"{line} "


def _wide(text: str, widths: _Widths) -> int:
    return sum(map(widths.__getitem__, text))


def _start(word: str, room: float, widths: _Widths) -> str:
    """The longest start of the word that fits the room, with its hyphen; empty when there is none."""
    starts = (word[:place] + mark for place, mark in gentle(word))
    return next((start for start in starts if _wide(start, widths) <= room), "")


def _cut(word: str, room: float, widths: _Widths) -> Iterator[str]:
    """The pieces of a word longer than a line: each leaves no room for the start of the next."""
    joints = forced(word)
    start, left = 0, room
    for place, character in enumerate(word):
        left -= widths[character]
        if left < 0 and place > start:
            white = left + widths[character]
            end = _joint(word, range(place, start, -1), white, joints, widths) if joints else place
            yield word[start:end] + joints.get(end, "")
            start, left = end, room - _wide(word[end : place + 1], widths)
    yield word[start:]


def _joint(word: str, places: range, white: float, joints: Mapping[int, str], widths: _Widths) -> int:
    """Where to cut the word: after a hyphen of its own, else where there is room for one, else anywhere."""
    found = 0
    for place in places:
        sign = joints.get(place)
        if sign == "":
            return place
        if sign and not found and widths[sign] <= white:
            found = place
        white += widths[word[place - 1]]
    return found or places[0]


@cache
def _widths(style: str) -> _Widths:
    table = json.loads((RESOURCES / "fonts" / "widths.json").read_text(encoding="utf-8"))[style]
    known = {chr(start + n): wide for start, *run in table["runs"] for n, wide in enumerate(run)}
    return _Widths(table["default"], known)
