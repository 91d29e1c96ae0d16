"""Runs first in the packaged application: programs that it opens get the libraries of the system, not ours.

The starter of PyInstaller points LD_LIBRARY_PATH to the application's folder. That has been read by now: the
application goes on with it, and only what it starts, such as a reader of PDF, would still be misled.
"""

from __future__ import annotations

import os

os.environ.pop("LD_LIBRARY_PATH", None)
if own := os.environ.pop("LD_LIBRARY_PATH_ORIG", None):
    os.environ["LD_LIBRARY_PATH"] = own
