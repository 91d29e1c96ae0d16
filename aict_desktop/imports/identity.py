"""How a line of a list is recognised when it is read again, whatever the user changed in its action since.

The id of an imported action derives from what names its line: two copies of a dossier that read the same file
merge without doubles.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Any

from aict_desktop.domain.records.partnerships import Action
from aict_desktop.imports.action_lines import ActionReading
from aict_desktop.imports.folds import fold
from aict_desktop.imports.subjects import ACTIONS

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_OID, "aict-desktop.imports")

Name = tuple[str, ...]


def name_of_line(reading: ActionReading) -> Name:
    """What names a line: the amounts and dates may change from one version of the file to the next."""
    values = reading.values
    return _name(values.get("reference", ""), reading.organisation, values["title"], reading.year)


def name_of_action(action: Action, organisation: str) -> Name:
    """The same for an action that is in the dossier, with the name of its organisation."""
    return _name(action.reference, organisation, action.title, action.year)


def action_ids(name: Name) -> Iterator[str]:
    """The ids of the first, second, ... line of that name: without end."""
    return (derived_id(Action.table, *name, str(number)) for number in count())


def derived_id(*names: str) -> str:
    """The id that those names always give."""
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(names)))


def folded(text: str) -> str:
    """The text as names are compared; itself when it has neither letters nor digits."""
    return fold(text) or text


def matched(
    group: Sequence[ActionReading], candidates: Iterable[Action]
) -> Iterator[tuple[ActionReading, Action | None]]:
    """Lines of one name with the actions of that name: the same amounts and dates first, then in order."""
    free = list(candidates)
    exact: dict[int, Action] = {}
    for reading in group:
        same = next((action for action in free if _says(reading) == _holds(action)), None)
        if same is not None:
            exact[reading.number] = same
            free.remove(same)
    for reading in group:
        if reading.number in exact:
            yield reading, exact[reading.number]
        else:
            yield reading, free.pop(0) if free else None


def _says(reading: ActionReading) -> tuple[Any, ...]:
    return tuple(reading.values.get(name) for name in ACTIONS.money), reading.values.get("date_text", "")


def _holds(action: Action) -> tuple[Any, ...]:
    return tuple(getattr(action, name) for name in ACTIONS.money), action.date_text


def _name(reference: str, organisation: str, title: str, year: int | None) -> Name:
    return folded(reference), folded(organisation), folded(title), str(year or "")
