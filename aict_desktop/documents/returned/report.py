"""What a workbook asks to change, in French lines for the command line and the window."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby

from aict_desktop.documents.returned import Returned
from aict_desktop.documents.returned.items import Added, Altered, Item, Removed, Told
from aict_desktop.documents.returned.problems import words
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.french import enumerated
from aict_desktop.domain.naming import shortened

_TOLD = 80  # characters of a value in a line
_ACTS = {"cells": Altered, "added": Added, "removed": Removed}


def summary(found: Returned) -> str:
    """« 14 cellules changées et 2 lignes ajoutées dans 3 feuilles. »."""
    if not found.items:
        return words("report", "nothing_readable" if found.remarks else "nothing")
    numbers = {unit: sum(isinstance(i.change, act) for i in found.items) for unit, act in _ACTS.items()}
    changes = enumerated([counted(unit, number) for unit, number in numbers.items() if number])
    sheets = counted("sheets", len({item.sheet for item in found.items}))
    return words("report", "summary", changes=changes, sheets=sheets)


def report(found: Returned, chosen: Collection[int]) -> list[str]:
    """The summary, each change by sheet with those that are taken ticked, then what was left aside."""
    return list(_lines(found, chosen))


def counted(unit: str, number: int) -> str:
    """« 3 lignes ajoutées »."""
    return Sentences("retour", "report").count(f"unit_{unit}", number)


def told_cell(told: Told, *, conflict: bool) -> str:
    """« Coût : 1 200 € → 1 500 € », with all three sides of a conflict."""
    before, here, after = (value(one) for one in (told.before, told.here, told.after))
    if conflict:
        return words("report", "conflict", column=told.column, before=before, here=here, after=after)
    return words("report", "cell", column=told.column, before=before, after=after)


def value(text: str) -> str:
    """A value on one line, or the word for none."""
    return shortened(text, _TOLD) or words("report", "empty")


def _lines(found: Returned, chosen: Collection[int]) -> Iterator[str]:
    yield summary(found)
    if found.unsure:
        yield words("report", "unsure")
    for sheet, items in groupby(enumerate(found.items), lambda pair: pair[1].sheet):
        yield words("report", "sheet", sheet=sheet)
        for place, item in items:
            yield words("report", "taken" if place in chosen else "left", told=_told(item))
    left = sum(place not in chosen for place in range(len(found.items)))
    if left:
        yield words("report", "left_told", left=counted("left", left))
    if found.remarks:
        yield words("report", "aside")
    yield from (f"  {told}" for told in found.remarks)


def _told(item: Item) -> str:
    called = shortened(item.called)
    if isinstance(item.change, Removed):
        return words("report", "gone", called=called, note=item.note)
    if isinstance(item.change, Added):
        told = words("report", "new", called=called)
        return words("report", "noted", told=told, note=item.note) if item.note else told
    (cell,) = item.told
    return words("report", "of", called=called, told=told_cell(cell, conflict=item.conflict))
