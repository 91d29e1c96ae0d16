"""What cannot be written is told where one looks: on the slide, in the dialog; what was typed stays."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from aict_desktop.domain.edit import altered
from aict_desktop.domain.records import Dossier, SteeringChoice, Version
from aict_desktop.domain.removal import removed
from aict_desktop.domain.versions import freezing
from tests.ui.actors import words
from tests.ui.hands import press, settle
from ui.freeze_dialog import FreezeDialog
from ui.main_window import MainWindow
from ui.presentation import PresentationWindow
from ui.problem_dialog import ProblemDialog
from ui.version_restore import VersionRestoreDialog

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no limit on the size of files")


@contextmanager
def full_disk() -> Iterator[None]:
    """No file grows any more."""
    import resource

    kept = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, kept[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, kept)


def says_so(widget: QWidget) -> bool:
    return any("n’a pas pu être enregistrée" in text for text in words(widget))


def test_a_choice_that_is_refused_keeps_its_reason(example_window: MainWindow) -> None:
    """The bar stays over the slide with what was typed; once there is room again, Enter writes it."""
    session = example_window.session
    shown, before = PresentationWindow(session, "choices", example_window), session.snapshot
    shown.show()
    settle()
    QTest.keyClick(shown.view, Qt.Key.Key_2)
    settle()
    shown.bar.reason.setText("Le moins cher")
    with full_disk():
        QTest.keyClick(shown.bar.reason, Qt.Key.Key_Return)
        settle()
    assert session.snapshot == before
    assert says_so(shown)
    assert shown.bar.reason.text() == "Le moins cher"
    QTest.keyClick(shown.bar.reason, Qt.Key.Key_Return)
    settle()
    assert session.snapshot != before
    assert shown.bar.isHidden()
    shown.close()


def test_the_bar_goes_with_a_choice_that_is_gone(example_window: MainWindow) -> None:
    """What was asked about was removed in the window behind: nothing is left to confirm."""

    session = example_window.session
    shown = PresentationWindow(session, "choices", example_window)
    shown.show()
    settle()
    QTest.keyClick(shown.view, Qt.Key.Key_2)
    for choice in session.snapshot.all(SteeringChoice):
        session.do(removed(session.snapshot, choice))
    after = session.snapshot
    QTest.keyClick(shown.bar.reason, Qt.Key.Key_Return)
    settle()
    assert shown.bar.isHidden()
    assert session.snapshot == after
    shown.close()


@pytest.mark.parametrize(
    ("kind", "act"), [(FreezeDialog, "Figer"), (VersionRestoreDialog, "Repartir de cette version")]
)
def test_a_dialog_says_why_nothing_was_written(
    example_window: MainWindow, kind: type[QDialog], act: str
) -> None:
    """The bar of the window is behind the dialog: it says so itself, and stays."""
    session = example_window.session
    session.do(freezing(session.snapshot, "mark", "Étape", None))
    session.do(altered(session.snapshot.one(Dossier), title="Un autre titre"))
    (version,) = session.snapshot.all(Version)
    dialog = (
        FreezeDialog(session, example_window)
        if kind is FreezeDialog
        else VersionRestoreDialog(session, version, example_window)
    )
    dialog.open()
    settle()
    with full_disk():
        press(dialog, act)
    assert says_so(dialog)
    assert dialog.isVisible()
    press(dialog, act)
    assert not dialog.isVisible()


def test_a_report_without_room_leaves_no_empty_file(example_window: MainWindow, tmp_path: Path) -> None:
    """Its text is shown, to be copied; half a file would be taken for the report."""
    folder = tmp_path / "signalements"
    folder.mkdir()
    with full_disk():
        dialog = ProblemDialog(example_window, None, folder)
    assert not list(folder.iterdir())
    dialog.deleteLater()
