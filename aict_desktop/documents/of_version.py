"""The documents of a version kept, as they were then, in a folder that bears its day and name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from aict_desktop.documents import titles
from aict_desktop.documents.everything import Task, task, tasks
from aict_desktop.domain.folding import fold
from aict_desktop.domain.records.vote import Version
from aict_desktop.domain.versions import opened

SINCE = frozenset({"changements"})
"""What speaks of the time after a version."""
LONGEST_NAME = 40  # characters of a version in the name of a folder


def offered() -> Mapping[str, str]:
    """The name and title of each document that a version gives."""
    return {name: title for name, title in titles().items() if name not in SINCE}


def folder_of(version: Version) -> str:
    """``version-2026-12-17-strategie-adoptee``."""
    name = fold(version.name).replace(" ", "-")[:LONGEST_NAME].strip("-")
    return "-".join(filter(None, ("version", version.day.isoformat() if version.day else "", name)))


def version_tasks(version: Version, folder: Path, name: str = "") -> tuple[Task, ...]:
    """What writes that document of a version, or all of them, into a folder of theirs within ``folder``.

    They bear the day of the version. Raises DamagedVersionError when it cannot be read.
    """
    then, place = opened(version), folder / folder_of(version)
    day = version.day or date.today()
    return (task(then, name, place, day),) if name else tasks(then, place, day, SINCE)
