"""The traces kept for a report say where in the code, and never what was typed or whose computer it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from aict_desktop.domain.french import format_money
from aict_desktop.storage import traces

FAULT = """Fatal Python error: Segmentation fault

Current thread 0x00007f12 (most recent call first):
  File "/home/jeanne.martin/aict/ui/secret.py", line 12 in paint
  File "C:\\Users\\Jeanne Martin\\AICT\\app.py", line 3 in run
  File "ui/tour.py", line 7 in show

Extension modules: /home/jeanne.martin/x.so (total: 1)
"""


def failed() -> BaseException:
    """An error within our code, caused by another, both quoting what was typed."""
    with pytest.raises(AttributeError) as first:
        format_money("Jeanne Martin")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="06") as second:
        raise ValueError("Jeanne Martin, 06 00 00 00 00") from first.value
    return second.value


def test_an_error_is_told_by_its_places() -> None:
    """Types, files of ours from their root and lines are there; messages and folders are not."""
    told = traces.of_error(failed())
    assert told.startswith("ValueError\n  tests/storage/test_traces.py:")
    assert "aict_desktop/domain/french.py:" in told
    assert "Martin" not in told
    assert str(Path.home()) not in told


def test_a_crash_is_told_by_its_places() -> None:
    """Of what the interpreter writes, the names of files are kept, and no folder."""
    assert traces.of_fault(FAULT).splitlines() == [
        "Fatal Python error: Segmentation fault",
        "Current thread 0x00007f12 (most recent call first):",
        "  secret.py:12 paint",
        "  app.py:3 run",
        "  ui/tour.py:7 show",
    ]


def test_the_oldest_traces_go() -> None:
    """The file stays small, and begins with a whole trace."""
    for number in range(400):
        traces.keep(f"Error{number}\n" + "  ui/tour.py:1 show\n" * 3)
    kept = traces.kept()
    assert len(kept) < 13_000
    assert "Error399" in kept
    assert kept[:2] == "20"
    assert "Error0\n" not in kept


def test_nothing_is_kept_of_nothing() -> None:
    """A crash that left no trace leaves no file."""
    traces.keep("")
    assert traces.kept() == ""
