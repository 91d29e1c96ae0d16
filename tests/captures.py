"""Pictures of the start window and of every page on the worked example: ``python -m tests.captures DIR``.

Each sort of question, each tab of the overviews and of their sheets, light and dark, at 1280 x 720;
``--large`` is 1920 x 1080 and ``--zoom 200`` twice the type. Prints the path of each picture.
"""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.app import Desk
    from ui.main_window import MainWindow

THEMES = ("light", "dark")
PAGE_DRAWN_MS = 400
SMALL, LARGE = (1280, 720), (1920, 1080)


def main() -> None:
    """Take every picture that the arguments ask for."""
    wanted = _arguments()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as profile:
        os.environ["AICT_PROFILE"] = profile
        for path in take(wanted.folder, LARGE if wanted.large else SMALL, wanted.zoom, Path(profile)):
            print(path)


def take(folder: Path, size: tuple[int, int], zoom: int, scratch: Path) -> Iterator[Path]:
    """Write the pictures into ``folder``, giving the path of each."""
    from PySide6.QtWidgets import QApplication

    from ui.app import Desk
    from ui.settings import Settings

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    desk = Desk(app, Settings())
    desk.settings.tour_seen = True
    folder.mkdir(parents=True, exist_ok=True)
    for theme in THEMES:
        desk.dress(theme, zoom)
        yield _save(_started(desk), size, folder / f"{theme}-depart.png")
        window = _opened(desk, scratch / f"{theme}.aict")
        for name in _shown(window, size):
            yield _save(window, size, folder / f"{theme}-{name}.png")
        for name, slide in _presented(window):
            yield _save(slide, size, folder / f"{theme}-{name}.png")
        window.close()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--large", action="store_true", help="1920 x 1080 instead of 1280 x 720")
    parser.add_argument("--zoom", type=int, default=100, help="size of the type, in percent")
    return parser.parse_args()


def _started(desk: Desk) -> QWidget:
    desk.start()
    window = desk.start_window
    assert window is not None
    return window


def _opened(desk: Desk, path: Path) -> MainWindow:
    from aict_desktop.reference.example import example_records

    assert desk.create(path, example_records())
    window = desk.window
    assert window is not None
    window.closed.disconnect()
    return window


def _shown(window: MainWindow, size: tuple[int, int]) -> Iterator[str]:
    """Show each page in turn, every way there is of looking at it, and give a name for it."""
    from aict_desktop.documents import names
    from tests.ui.hands import every_view

    window.resize(*size)
    window.session.review_now()
    for view in every_view(window):
        yield "-".join(re.findall(r"\w+", view.lower()))
    for name in names():
        window.go(f"documents/{name}")
        yield f"documents-{name}"


def _presented(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Every slide of every way through the dossier, and a name for it."""
    from aict_desktop.documents.presentation.deck import PATHS
    from ui.presentation import PresentationWindow

    for path in PATHS:
        shown = PresentationWindow(window.session, path, window)
        for place in range(len(shown)):
            shown.go(place)
            yield f"presentation-{path}-{place + 1:02}", shown
        shown.close()


def _save(window: QWidget, size: tuple[int, int], path: Path) -> Path:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    window.resize(*size)
    for _ in range(3):  # layouts settle in rounds: a label's height follows its width
        QApplication.processEvents()
    if "documents" in path.stem:
        QTest.qWait(PAGE_DRAWN_MS)  # the preview draws its pages in a thread
    assert window.grab().save(str(path)), f"{path} cannot be written"
    return path


if __name__ == "__main__":
    main()
