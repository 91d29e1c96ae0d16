"""Where the shipped resources are, and how their tables are read."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import Any


def _resources() -> Path:
    # PyInstaller unpacks the resources into a folder that it names in sys._MEIPASS.
    beside_package = Path(__file__).resolve().parents[2]
    return Path(getattr(sys, "_MEIPASS", beside_package)) / "resources"


RESOURCES: Path = _resources()


@cache
def read_toml(relative: str) -> dict[str, Any]:
    """The TOML file at `relative` under `resources/`, read once: callers share it and must not change it.

    Raises FileNotFoundError, or tomllib.TOMLDecodeError when it is malformed.
    """
    import tomllib  # here, because the start window needs this module and no TOML

    return tomllib.loads((RESOURCES / relative).read_text(encoding="utf-8"))


@cache
def read_tomls(folder: str) -> dict[str, Any]:
    """The entries of all the TOML files of a folder under `resources/` together; none is in two of them."""
    found: dict[str, Any] = {}
    for path in sorted((RESOURCES / folder).glob("*.toml")):
        found |= read_toml(f"{folder}/{path.name}")
    return found


def read_csv(relative: str) -> list[dict[str, str]]:
    """The rows of the CSV file at `relative` under `resources/`, by column; FileNotFoundError when absent."""
    import csv  # here, for the same reason

    with (RESOURCES / relative).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
