"""What tests of the window share: one application dressed as the real one, and the example in its window."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from aict_desktop.reference.example import example_records
from aict_desktop.storage.store import Store
from tests.ui.hands import settle, show_dossier
from ui.app import Desk
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import current

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HERE = Path(__file__).parent
HARMLESS = "This plugin does not support propagateSizeHints"

Opener = Callable[..., MainWindow]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt fails a test, except one that the offscreen platform always gives."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(HARMLESS))


@pytest.fixture(scope="session")
def desk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The desk that dresses the application, once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AICT_PROFILE", str(tmp_path_factory.mktemp("desk")))
        made = Desk(qapp, Settings())
        made.settings._kept.sync()
    qapp.setQuitOnLastWindowClosed(False)
    return made


@pytest.fixture(autouse=True)
def light(desk: Desk) -> None:
    """Every test starts in the light theme at 100 %."""
    if (current().name, current().zoom) != ("light", 100):
        desk.dress("light", 100)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The worked example in a file."""
    path = tmp_path / "Stratégie d’été.aict"
    Store.create(path, example_records()).close()
    return path


@pytest.fixture
def open_window() -> Iterator[Opener]:
    """``open_window(path)`` shows a dossier in its window, and closes what is still open at the end."""
    opened: list[MainWindow] = []

    def open_(path: Path, holder: str = "", *, readonly: bool = False) -> MainWindow:
        window = show_dossier(Store.open(path, readonly=readonly), holder)
        opened.append(window)
        return window

    yield open_
    for window in opened:
        if window.isVisible():
            window.close()
        window.deleteLater()
    settle()


@pytest.fixture
def example_window(open_window: Opener, example: Path) -> MainWindow:
    """The worked example in its window."""
    return open_window(example)
