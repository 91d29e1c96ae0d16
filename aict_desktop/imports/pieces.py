"""Several things written in one cell: one a bullet, one a number, or one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aict_desktop.imports.levels import Named, named

_BULLET = re.compile(r"(?:[•●▪■◦○‣⁃∙·➢➔►✓✔*→]|[-–—](?=\D)|o(?=[ \u00a0])|[a-z]\)(?=\s))[ \u00a0]*")
_INSIDE = re.compile(r"(?<=\S)[ \u00a0]*([•●▪◦‣➢►✓✔][ \u00a0])")


def pieces(text: str) -> tuple[tuple[Named, ...], bool]:
    """What a cell lists, with the numbers told, and whether only its lines tell one from the next.

    A line without mark goes on with the marked one above it; without any mark, one that starts in lower case.
    """
    lines = [line for line in _INSIDE.sub(r"\n\1", text).split("\n") if line.strip()]
    if any(_is_marked(line) for line in lines):
        return tuple(_marked(lines)), False
    found = _lines(lines)
    return tuple(found), len(found) > 1


def marked_pieces(text: str) -> tuple[Named, ...]:
    """The same where lines alone tell nothing: a text without marks is one."""
    several = _BULLET.match(text) or any(map(_is_marked, text.split("\n")[1:]))
    return pieces(text)[0] if several else (named(text),)


def _is_marked(line: str) -> bool:
    return bool(_BULLET.match(line) or _is_coded(line))


def _is_coded(line: str) -> bool:
    told = named(line)
    return bool(told.code or told.level)


def _marked(lines: Sequence[str]) -> Iterator[Named]:
    """Pieces that marks start; bullets under a numbered text are part of it, under a number bear it."""
    current: Named | None = None
    above = Named("", (), "")
    nested = False
    for line in lines:
        bullet = _BULLET.match(line)
        if not bullet and _is_coded(line):
            if current:
                yield current
            told = named(line)
            current, above, nested = (told if told.text else None), told, bool(told.text)
        elif bullet and not nested:
            if current:
                yield current
            current = named(line[bullet.end() :])
            current = current if current.code else replace(above, text=current.text)
        elif current:
            current = replace(current, text=f"{current.text}\n{line}")
        else:
            current = replace(above, text=line)
    if current:
        yield current


def _lines(lines: Sequence[str]) -> list[Named]:
    found: list[str] = []
    for line in lines:
        if found and line[0].islower():
            found[-1] += f"\n{line}"
        else:
            found.append(line)
    return [Named("", (), line) for line in found]
