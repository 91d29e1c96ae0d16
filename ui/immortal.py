"""Keeps None, True and False alive under Python 3.11, where PySide6 6.12 would use them up.

PySide6 6.12 is built for constants that are immortal, as they are from Python 3.12 on: each None or True
that it returns (a repaint, a signal, an empty layout) takes one reference away, and Python 3.11 aborts
when none is left, after some minutes of work. Remove this when Python 3.11 or that version is left behind.
"""

from __future__ import annotations

import sys
from functools import cache

_MORE_THAN_ANY_SESSION_USES = 1 << 40


@cache
def keep_constants_alive() -> None:
    """Give the constants more references than a session can take away; nothing to do from Python 3.12 on.

    Called when the first window has been painted, for importing ctypes takes 4 ms.
    """
    if sys.version_info >= (3, 12):
        return
    import ctypes

    for constant in (None, True, False):
        ctypes.c_ssize_t.from_address(id(constant)).value += _MORE_THAN_ANY_SESSION_USES
