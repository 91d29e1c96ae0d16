"""The card where one chooses the logo and the colour of the documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from aict_desktop.domain.records import Livery
from tests.support.logos import GREEN, logo
from tests.ui.hands import kept, overview, press, redo, replace, seen, settle, undo
from ui.livery_card import LiveryCard
from ui.main_window import MainWindow


@pytest.fixture
def card(example_window: MainWindow) -> LiveryCard:
    """The card of the worked example, which has neither logo nor colour."""
    overview(example_window, "collectivite")
    (made,) = seen(example_window.page, LiveryCard)
    return made


def drop(card: LiveryCard, path: Path) -> None:
    """Let go of a file above the card."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    what = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    assert card.acceptDrops()
    card.dropEvent(QDropEvent(QPointF(9, 9), *what))
    settle()


def livery(window: MainWindow) -> Livery:
    """What the file on the disk holds of it."""
    return kept(window).one(Livery)


def told(card: LiveryCard) -> str:
    """All that the card says."""
    return "\n".join(text.text() for text in seen(card, QLabel))


def test_a_picture_dropped_is_the_logo_until_one_removes_it(
    example_window: MainWindow, card: LiveryCard, tmp_path: Path
) -> None:
    """It is shown at once; each step can be undone and done again."""
    path = tmp_path / "logo de la ville.jpg"
    path.write_bytes(logo("JPEG"))
    drop(card, path)
    chosen = livery(example_window).logo
    assert chosen.startswith(b"\x89PNG")
    assert any(not text.pixmap().isNull() for text in seen(card, QLabel) if text.accessibleName())
    press(card, "Retirer le logo")
    assert livery(example_window).logo == b""
    undo(example_window)
    assert livery(example_window).logo == chosen
    undo(example_window)
    assert "Aucun logo" in told(card)
    redo(example_window)
    assert livery(example_window).logo == chosen


def test_what_is_no_picture_is_told_and_changes_nothing(
    example_window: MainWindow, card: LiveryCard, tmp_path: Path
) -> None:
    """One sentence, and the logo that was there stays."""
    good, wrong = tmp_path / "logo.png", tmp_path / "budget.xlsx"
    good.write_bytes(logo())
    wrong.write_bytes(b"PK\x03\x04")
    drop(card, good)
    before = livery(example_window)
    said: list[str] = []
    example_window.session.failed.connect(said.append)
    drop(card, wrong)
    assert livery(example_window) == before
    assert len(said) == 1
    assert "budget.xlsx" in said[0]


def test_a_colour_too_pale_is_said_to_be_printed_darker(example_window: MainWindow, card: LiveryCard) -> None:
    """Typed as a charter writes it; what is kept is what was chosen."""
    (field,) = seen(card, QLineEdit)
    replace(field, "240, 170, 30")
    example_window.setFocus()
    settle()
    assert livery(example_window).colour == "#F0AA1E"
    assert "plus foncé" in told(card)
    press(card, "Vert")
    assert "plus foncé" not in told(card)
    undo(example_window)
    assert field.text() == "#F0AA1E"


def test_the_colours_of_the_logo_are_offered(
    example_window: MainWindow, card: LiveryCard, tmp_path: Path
) -> None:
    """One press takes them."""
    path = tmp_path / "logo.png"
    path.write_bytes(logo())
    drop(card, path)
    press(card, f"Prise dans le logo\u00a0: {GREEN}")
    assert livery(example_window).colour == GREEN
