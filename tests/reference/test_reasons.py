"""Why the system refused a file: Windows says by a number of its own what its errno leaves out."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from aict_desktop.reference.reasons import system_reason

HELD, DENIED = "un autre programme l’utilise", "l’accès est refusé"


@pytest.mark.parametrize(("winerror", "said"), [(32, HELD), (33, HELD), (5, DENIED), (None, DENIED)])
def test_what_another_program_holds_is_not_said_to_be_forbidden(winerror: int | None, said: str) -> None:
    """A file open in a spreadsheet is to be closed; one that is forbidden is to be put elsewhere."""
    refusal = type("Refusal", (PermissionError,), {"winerror": winerror})

    assert system_reason(refusal(errno.EACCES, "Permission denied")) == said


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows keeps an open file in its place")
def test_an_open_file_is_said_to_be_held(tmp_path: Path) -> None:
    """As Windows itself tells it."""
    path = tmp_path / "ouvert ailleurs.xlsx"
    with path.open("wb"), pytest.raises(OSError) as refusal:  # noqa: PT011 - what it says is the point
        path.unlink()

    assert system_reason(refusal.value) == HELD
