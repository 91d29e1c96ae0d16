"""Whom to call for a theme and a type of action: a bar for each, those who tick both first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from aict_desktop.domain.french import NARROW, NBSP, format_number
from aict_desktop.domain.mobilise import Match, mobilise
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import PAPER_WIDTH, Drawing, Item, Rect, Text
from aict_desktop.figures.fonts import one_line, shorten
from aict_desktop.figures.legend import bottom, paragraphs
from aict_desktop.figures.words import FigureWords, listed
from aict_desktop.reference.words import word

SIZE, SMALL = 8.8, 7.8
NAME_ROOM = 168.0
BAR_LEFT, BAR_WIDTH, BAR = 176.0, 120.0, 9.0
TOLD_LEFT = BAR_LEFT + BAR_WIDTH + 30
ROW, HEADING = 26.0, 20.0
MOST = 30


def mobilise_chart(snapshot: Snapshot, theme: str, form: str) -> Drawing:
    """The first of them by class and score, with what was promised and how much of it was kept."""
    words, found = FigureWords("mobilise"), mobilise(snapshot, theme, form)
    items: list[Item] = [Text(0, 12, _asked(theme, form), 10.5, "semibold")]
    y = 16.0
    for key, group in groupby(found[:MOST], key=_group):
        if theme and form:
            items.append(Text(0, y + HEADING, words.say(key), SIZE, "semibold", colour="primary"))
            y += HEADING
        y += 6
        for match in group:
            items += _row(match, y, alone=not (theme and form))
            y += ROW
    told = [] if found else [words.say("empty" if theme or form else "unasked")]
    told += [words.count("others", len(found) - MOST)] if len(found) > MOST else []
    below = paragraphs([*told, *([words.say("reading")] if found else [])], y + 14)
    return Drawing(PAPER_WIDTH, bottom(below, y) + 5, (*items, *below), _alt(found, theme, form))


def _group(match: Match) -> str:
    return "both" if match.ticked == 2 else "one"


def _asked(theme: str, form: str) -> str:
    parts = [word("theme", theme), word("action_kind", form)]
    return " · ".join(part for part in parts if part) or FigureWords("mobilise").say("title")


def _row(match: Match, y: float, *, alone: bool) -> Iterator[Item]:
    """Name and category, a bar as long as the score, its class, the promise; which it ticks of two."""
    actor = match.stakeholder
    key, score = (actor.table, actor.id), match.scores.score
    name = shorten(actor.name, NAME_ROOM, SIZE)
    yield Text(0, y + 9, name, SIZE, record=key)
    kind = shorten(_kind(match, alone), NAME_ROOM, SMALL)
    yield Text(0, y + 19, kind, SMALL, colour="muted", record=key)
    yield Rect(BAR_LEFT, y + 1.5, BAR_WIDTH, BAR, 2, fill="soft", stroke="line", record=key)
    if score:
        yield Rect(BAR_LEFT, y + 1.5, BAR_WIDTH * score / 100, BAR, 2, fill="primary", record=key)
    told = format_number(round(score)) if score is not None else "–"
    yield Text(BAR_LEFT + BAR_WIDTH + 6, y + 9, told, SIZE, "semibold", record=key)
    room = PAPER_WIDTH - TOLD_LEFT
    yield Text(TOLD_LEFT, y + 9, shorten(_class(match), room, SIZE), SIZE, record=key)
    yield Text(TOLD_LEFT, y + 19, shorten(_promise(match), room, SMALL), SMALL, colour="muted", record=key)


def _kind(match: Match, alone: bool) -> str:
    """Its category, and which of the two it ticks when it ticks one of two."""
    words = FigureWords("mobilise")
    ticked = "" if alone or match.ticked == 2 else words.say("theme" if match.theme else "form")
    return " · ".join(part for part in (word("category", match.stakeholder.category), ticked) if part)


def _class(match: Match) -> str:
    return word("priority_class", match.scores.rank_class) or FigureWords("mobilise").say("unrated")


def _promise(match: Match) -> str:
    """``Soutien · 2 engagements tenus sur 3``."""
    words = FigureWords("mobilise")
    promise = word("promise", match.stakeholder.promise) or words.say("no_promise")
    if not match.made:
        return promise
    kept = words.count("kept", match.kept)
    return f"{promise} · {kept} sur{NBSP}{format_number(match.made)}"


def _alt(found: Sequence[Match], theme: str, form: str) -> str:
    words = FigureWords("mobilise")
    if not found:
        return words.say("alt", asked=_asked(theme, form), actors=words.say("empty"))
    told = listed(
        f"{one_line(match.stakeholder.name)} ({_class(match)}, {_promise(match)})" for match in found[:10]
    )
    more = f"{NARROW}; {words.count('others', len(found) - 10)}" if len(found) > 10 else "."
    return words.say("alt", asked=_asked(theme, form), actors=f"{told}{more}")
