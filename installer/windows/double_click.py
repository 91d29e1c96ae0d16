"""Opens a file as a double click does, run by the Windows Python: ``double_click.py FILE``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

if sys.platform == "win32":
    import os
    import winreg

    def double_click(path: Path) -> None:
        """Start what is registered for files of this kind; OSError when nothing is."""
        try:
            os.startfile(path)
        except OSError:
            # Wine 8 does not look among the kinds of files of one user: what Windows would find there.
            kind = winreg.QueryValue(winreg.HKEY_CURRENT_USER, rf"Software\Classes\{path.suffix}")
            command = rf"Software\Classes\{kind}\shell\open\command"
            line = winreg.QueryValue(winreg.HKEY_CURRENT_USER, command).replace("%1", str(path))
            subprocess.Popen(line)

    if __name__ == "__main__":
        double_click(Path(sys.argv[1]))
