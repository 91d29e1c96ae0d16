"""What to do when something went wrong that nobody foresaw: note it, say it, and go on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from aict_desktop.storage import traces

_MOST = 20  # different errors a run: one that comes back at each painting is noted once


class Watch:
    """Hears of the exceptions that nobody caught, from Qt's slots and from threads."""

    def __init__(self, tell: Callable[[], None]) -> None:
        self._tell = tell
        self._met: set[str] = set()

    def install(self) -> None:
        """Hear of them from now on."""
        sys.excepthook = self.hear
        threading.excepthook = lambda told: self.note(told.exc_value) if told.exc_value else None

    def hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Note an error and say so, after the usual words on the standard error."""
        if sys.__stderr__:
            sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception) and self.note(error):
            self._tell()

    def note(self, error: BaseException) -> bool:
        """Keep the trace of an error; False when it was met before."""
        trace = traces.of_error(error)
        if trace in self._met or len(self._met) >= _MOST:
            return False
        self._met.add(trace)
        traces.keep(trace)
        return True
