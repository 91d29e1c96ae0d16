"""The level of a logframe and the number that a text starts with: « OS1 : … », « Résultat 1.2 – … »."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from aict_desktop.imports.folds import fold
from aict_desktop.imports.headings import stems
from aict_desktop.reference.files import read_toml

GOAL, OBJECTIVE, RESULT, ACTIVITY = LEVELS = ("goal", "objective", "result", "activity")
Code = tuple[int, ...]

_LETTERS = {"OG": GOAL, "OS": OBJECTIVE, "RA": RESULT, "R": RESULT, "A": ACTIVITY}
_NUMBER = r"\d{1,2}(?:\.\d{1,2})*"
_ENDINGS = re.compile(r"\((?:s|e|es|x)\)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 5
_AFTER_LEVEL = re.compile(
    rf"[ \u00a0]*(?:n ?[°º] ?)?(?:\([^)\n]*\))?[ \u00a0]*(?:(?:OG|OS|RA|R|A)?(?P<number>{_NUMBER}))?"
    r"[ \u00a0]*(?:\([^)\n]*\))?(?P<sign>\n|[ \u00a0]*[:.)/–—-])?"
)
# Letters need a number right after them, or a colon; a number alone needs a point inside or a sign behind.
_LETTERED = re.compile(
    rf"(?P<letters>OG|OS|RA|R|A|IOV|I|H|S)(?:(?<=O[GS]) )?(?P<number>{_NUMBER})"
    r"(?P<sign>\s*[:.)–—-]+|(?=\s)|$)"
)
_NAMED = re.compile(r"(?P<letters>OG|OS)[ \u00a0]*[:–—-]")
_NUMBERED = re.compile(
    rf"(?P<number>{_NUMBER})(?:[ \u00a0]*[:)–—-](?=\s)|\.(?=\s|$)|(?<=\.\d)(?=\s)|(?<=\.\d\d)(?=\s))"
)
_LABELLED = re.compile(rf"(?P<number>{_NUMBER})(?= )")


@dataclass(frozen=True)
class Named:
    """A text without the level and the number it started with; a level is "" and a number () when untold."""

    level: str
    code: Code
    text: str


@lru_cache(8192)
def named(text: str) -> Named:
    """What ``text`` starts with, and the rest of it."""
    plain = _ENDINGS.sub("", text).strip()
    level, end = _phrase(plain)
    if level:
        found = _AFTER_LEVEL.match(plain, end)
        assert found is not None
        rest = plain[found.end() :].strip()
        if not rest or found["number"] or found["sign"]:
            inner = named(rest) if rest else Named("", (), "")
            if inner.level and not inner.text:  # « Impact / objectif général »
                rest = ""
            elif inner.code and not found["number"]:
                return replace(inner, level=level)
            return Named(level, _code(found["number"]), rest)
    return _coded(text.strip())


def named_level(text: str) -> Named:
    """The same for a cell of a column of levels, where letters alone are one: « OS », « R »."""
    return Named(_LETTERS[text], (), "") if text in _LETTERS else named(text)


def labelled(text: str) -> Named:
    """What a label of our workbook starts with: « 1.2 Les jeunes parlent deux langues »."""
    found = _LABELLED.match(text)
    return Named("", _code(found["number"]), text[found.end() :].strip()) if found else Named("", (), text)


def depth(code: Code) -> str:
    """The level of a number alone: 1 is an objective, 1.2 a result, 1.2.3 an activity; "" for others."""
    return LEVELS[len(code)] if 0 < len(code) < len(LEVELS) else ""


def code_in(text: str) -> Code:
    """The number that a cell of numbers holds: « R1.2 », « 1,2 »; () when it holds none."""
    found = re.search(_NUMBER, text.replace(",", "."))
    return _code(found.group()) if found else ()


def _coded(text: str) -> Named:
    for pattern in (_LETTERED, _NAMED, _NUMBERED):
        if found := pattern.match(text):
            groups = found.groupdict()
            level = _LETTERS.get(groups.get("letters") or "", "")
            return Named(level, _code(groups.get("number")), text[found.end() :].strip(" \u00a0\n:"))
    return Named("", (), text)


def _code(number: str | None) -> Code:
    return tuple(map(int, number.split("."))) if number else ()


def _phrase(text: str) -> tuple[str, int]:
    """The level that the first words name, as many as possible, and where they end."""
    found = ("", 0)
    words: list[str] = []
    end = 0
    for word in _WORD.finditer(text):
        if text[end : word.start()].strip(" \u00a0’'-") or len(words) == _MOST_WORDS:
            break
        words.append(fold(word.group()))
        end = word.end()
        if level := _phrases().get(stems(" ".join(words))):
            found = level, end
    return found


@cache
def _phrases() -> dict[frozenset[str], str]:
    return {
        stems(text): level for level, texts in read_toml("imports.toml")["levels"].items() for text in texts
    }
