"""The whole application tried on this computer, in a folder of its own: ``main.py --selftest DIR``.

It is the acceptance test of every installer: the installed application is what runs it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ui.selftest.report import Report, said

MAX_SECONDS = 600


def main(arguments: Sequence[str], seconds: float = MAX_SECONDS) -> int:
    """Try everything in the folder named, new or empty; 0 when every check passed in that time, else 1."""
    folder = _own_folder(arguments)
    if folder is None:
        print(said("usage"), file=sys.stderr)
        return 1
    # The settings and backups of whoever tries it are left alone.
    os.environ["AICT_PROFILE"] = str(folder / "profil")
    if sys.platform.startswith("linux") and not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with Report(folder / "rapport.txt", seconds) as report:
        from ui.selftest.trial import Trial

        Trial(folder, report).run()
    return report.status


def _own_folder(arguments: Sequence[str]) -> Path | None:
    if len(arguments) != 1:
        return None
    folder = Path(arguments[0]).absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return None if any(folder.iterdir()) else folder
    except OSError:
        return None


def _has_screen() -> bool:
    from ui.opening import has_screen

    return has_screen()
