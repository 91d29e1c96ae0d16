"""Runs first in the packaged application: what it opens (a reader of PDF) gets the system's libraries, not ours.

PyInstaller's starter points LD_LIBRARY_PATH to the application's folder. It has been read by now: the application
itself goes on with it, and only the programs that it starts would still be misled.
"""

from __future__ import annotations

import os

os.environ.pop("LD_LIBRARY_PATH", None)
if own := os.environ.pop("LD_LIBRARY_PATH_ORIG", None):
    os.environ["LD_LIBRARY_PATH"] = own
