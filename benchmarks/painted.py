"""Opens one window in a process of its own and prints when it was painted, and in how much memory.

``python benchmarks/painted.py bare`` opens a bare QMainWindow, ``... start`` the application as ``main.py``
does, ``... filled`` the same until one can type in it, ``... dossier PATH`` the application on a dossier.
Prints a ``time.perf_counter()`` and kilobytes.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType
from typing import Any

WATCHED = {
    "start": ("ui.start", "StartWindow"),
    "filled": ("ui.start_page", "StartPage"),
    "dossier": ("ui.main_window", "MainWindow"),
}


def main(kind: str, arguments: list[str]) -> None:
    """Open the window; the process ends when it is painted."""
    if kind == "bare":
        _open_bare()
        return
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    sys.meta_path.insert(0, _Watcher(*WATCHED[kind]))
    from main import main

    main(arguments)


def _open_bare() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Bare(QMainWindow):
        pass

    app = QApplication(sys.argv[:1])
    _watch(Bare)
    window = Bare()
    window.show()
    app.exec()


class _Watcher:
    """Watches a window's class as soon as the application has loaded it, in the application's own order."""

    def __init__(self, module: str, window: str) -> None:
        self._module = module
        self._window = window

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name != self._module:
            return None
        spec = PathFinder.find_spec(name, path, target)
        assert spec is not None
        loader: Any = spec.loader
        load = loader.exec_module

        def load_and_watch(module: ModuleType) -> None:
            load(module)
            _watch(getattr(module, self._window))

        loader.exec_module = load_and_watch
        return spec


def _watch(window: Any) -> None:
    def paint(self: Any, event: object) -> None:
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, _tell)  # once the widgets inside are painted too

    window.paintEvent = paint


def _tell() -> None:
    print(time.perf_counter(), _kilobytes(), flush=True)
    os._exit(0)


def _kilobytes() -> int:
    """What the process holds in memory now; 0 where the system does not say it this way."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
