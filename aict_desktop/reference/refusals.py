"""Why the dossier refuses an edit, in a sentence: what would make no sense whatever is written next."""

from __future__ import annotations

from collections.abc import Sequence

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.schedule import closed
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import message

_QUOTED = 60


def refusal(snapshot: Snapshot, edit: Edit) -> str:
    """What speaks against an edit; empty when nothing does."""
    circle = closed(snapshot, edit)
    return message("circle_refused", circle=told_circle(circle)) if circle else ""


def told_circle(circle: Sequence[Activity]) -> str:
    """« Écrire aux écoles » attend « Accueillir », qui attend « Écrire aux écoles »."""
    first, *others = [shortened(name_of(one), _QUOTED) or message("untitled") for one in circle]
    return message("waits", first=first, second=", ".join(_links([*others, first])))


def _links(names: Sequence[str]) -> list[str]:
    """The names after the first, quoted, each that is waited for in its turn by the one before."""
    return [
        message("waited" if place == 0 else "waits_in_turn", name=name) for place, name in enumerate(names)
    ]
