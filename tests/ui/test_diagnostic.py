"""The diagnostic page: its board by mouse and keyboard, its legend and filter, its tabs, its prints."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QTabBar,
)

from aict_desktop.domain.records import (
    Statement,
)
from tests.ui.conftest import Opener
from tests.ui.diagnosis import ALT, open_small, tab, tab_to, type_on, words
from tests.ui.hands import (
    field,
    key,
    overview,
    press,
    seen,
    settle,
    undo,
)
from ui.board import Board
from ui.board_card import MIME, Card
from ui.board_quadrant import Quadrant
from ui.figure_tab import FigureTab
from ui.main_window import MainWindow
from ui.pick_list import PickList


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """The small diagnostic on its board."""
    return open_small(open_window, tmp_path)


def board(window: MainWindow) -> Board:
    """The board."""
    return seen(window.page, Board)[0]


def quadrant(window: MainWindow, name: str) -> Quadrant:
    """A quadrant of the board."""
    return next(each for each in seen(board(window), Quadrant) if each.accessibleName() == name)


def cards(window: MainWindow, name: str) -> list[str]:
    """The statements that a quadrant shows, from top to bottom."""
    return [card.statement.text for card in quadrant(window, name).cards]


def held(window: MainWindow) -> Statement:
    """The statement of the card that has the focus."""
    focused = QApplication.focusWidget()
    assert isinstance(focused, Card)
    return focused.statement


def hold(window: MainWindow, text: str) -> None:
    """Tab to the card of a statement."""
    (card,) = [each for each in seen(board(window), Card) if each.statement.text == text]
    tab_to(window, card.accessibleName())


def statement(window: MainWindow, id_: str) -> Statement:
    """A statement of the dossier."""
    found = window.session.snapshot.get(Statement, id_)
    assert found is not None
    return found


def test_a_statement_is_placed_moved_weighed_and_removed_without_a_mouse(window: MainWindow) -> None:
    """N adds a card to the quadrant, Alt and the arrows carry it and the focus with it, + and - weigh it."""
    hold(window, "La chorale")
    type_on(window, "n")
    type_on(window, "Des familles parlent tchèque")
    key(window, Qt.Key.Key_Escape)
    assert cards(window, "Atouts")[-1] == held(window).text == "Des familles parlent tchèque"
    key(window, Qt.Key.Key_Up, ALT)
    assert cards(window, "Atouts")[-2] == held(window).text == "Des familles parlent tchèque"
    key(window, Qt.Key.Key_Right, ALT)
    assert cards(window, "Faiblesses") == [held(window).text]
    key(window, Qt.Key.Key_Down, ALT)
    assert cards(window, "Menaces") == [held(window).text]
    for _ in range(7):
        type_on(window, "+")
    assert held(window).weight == 5
    type_on(window, "-")
    assert held(window).weight == 4
    assert "Importance\u00a0: Très important" in QApplication.focusWidget().accessibleName()  # type: ignore[union-attr]
    key(window, Qt.Key.Key_Delete)
    assert cards(window, "Menaces") == []
    undo(window)
    assert cards(window, "Menaces") == ["Des familles parlent tchèque"]


def test_a_card_that_is_not_weighed_stays_so(window: MainWindow) -> None:
    """Minus on it changes nothing; plus then minus leads back to no weight at all."""
    hold(window, "Le club")
    type_on(window, "-")
    assert not window.session.store.can_undo()
    type_on(window, "+")
    assert statement(window, "club").weight == 1
    type_on(window, "-")
    assert statement(window, "club").weight is None


def test_chips_are_legend_and_filter(window: MainWindow) -> None:
    """Each names a domain and counts it; pressed by the space bar they narrow the board, and add up."""
    tab_to(window, "Territoire 2")
    key(window, Qt.Key.Key_Space)
    assert (cards(window, "Atouts"), cards(window, "Opportunités")) == (["Le lycée reçoit", "Le club"], [])
    assert "2 sur 3" in words(quadrant(window, "Atouts"))
    assert "Rien ici pour ce choix." in words(quadrant(window, "Opportunités"))
    tab_to(window, "Culture et économie 1")
    key(window, Qt.Key.Key_Space)
    assert cards(window, "Opportunités") == ["La foire revient"]


def test_a_workshop_filters_the_board_and_new_cards_belong_to_it(window: MainWindow) -> None:
    """What one adds while a workshop alone is shown was said there, so it can be seen."""
    (picks,) = [each for each in seen(window.page, PickList) if each.accessibleName() == "Atelier à montrer"]
    picks.setFocus()
    key(window, Qt.Key.Key_Down)
    assert (cards(window, "Atouts"), cards(window, "Opportunités")) == ([], ["La foire revient"])
    press(window.page, "Ajouter\u00a0: atout")
    type_on(window, "Le port est ouvert")
    key(window, Qt.Key.Key_Escape)
    assert cards(window, "Atouts") == ["Le port est ouvert"]


def test_moving_among_the_cards_shown(window: MainWindow) -> None:
    """Where a filter hides cards, up and down go past them, by keyboard and by mouse alike."""
    press(window.page, "Territoire 2")
    hold(window, "Le club")
    key(window, Qt.Key.Key_Up, ALT)
    assert cards(window, "Atouts") == ["Le club", "Le lycée reçoit"]
    board(window).drop("club", "strength", 1)
    assert cards(window, "Atouts") == ["Le lycée reçoit", "Le club"]
    press(window.page, "Territoire 2")
    assert cards(window, "Atouts") == ["Le lycée reçoit", "Le club", "La chorale"]


@pytest.mark.parametrize(("where", "place"), [("above", 0), ("below", 2)])
def test_a_card_falls_where_the_mouse_lets_it_go(window: MainWindow, where: str, place: int) -> None:
    """Before the first card or after the last one of another quadrant, told by where the mouse is."""
    target = quadrant(window, "Atouts")
    last = target.cards[1]
    spot = QPoint(40, 0) if where == "above" else last.mapTo(target, last.rect().bottomLeft())
    carried = QMimeData()
    carried.setData(MIME, b"fair")
    drop = QDropEvent(
        QPointF(spot),
        Qt.DropAction.MoveAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    target.dropEvent(drop)  # Qt sends it to what the mouse has entered, and there is no mouse here
    settle()
    assert cards(window, "Atouts").index("La foire revient") == place
    assert cards(window, "Opportunités") == []
    undo(window)
    assert cards(window, "Opportunités") == ["La foire revient"]


def test_letting_a_card_go_where_it_was_changes_nothing(window: MainWindow) -> None:
    """No step of undo for nothing."""
    board(window).drop("choir", "strength", 1)
    assert not window.session.store.can_undo()


def test_sorting_by_importance_is_one_step(window: MainWindow) -> None:
    """The weightiest come first, what is equal keeps its order, and one Ctrl+Z gives the old order back."""
    press(window.page, "Trier par importance")
    assert cards(window, "Atouts") == ["La chorale", "Le lycée reçoit", "Le club"]
    undo(window)
    assert cards(window, "Atouts") == ["Le lycée reçoit", "La chorale", "Le club"]
    assert not window.session.store.can_undo()


def test_a_disputed_statement_is_marked_in_words(window: MainWindow) -> None:
    """By a sign and a word on the card, and to a screen reader with what is disputed."""
    (card,) = quadrant(window, "Opportunités").cards
    assert "Contesté" in words(card)
    assert "Contesté\u00a0: Pour les uns seulement" in card.accessibleName()
    assert not any("Contesté" in words(each) for each in quadrant(window, "Atouts").cards)


def test_what_the_keys_do_is_told_on_demand(window: MainWindow) -> None:
    """A small line, which stays out of the way until it is asked for."""
    assert not any("Suppr" in line for line in words(window.page))
    press(window.page, "Clavier")
    assert any("Alt et une flèche" in line and "Suppr" in line for line in words(window.page))


def test_essentiel_folds_what_may_wait(window: MainWindow) -> None:
    """Crossing and workshops are put away, not lost: a link still leads there."""

    def shown() -> set[str]:
        bars = seen(window.page, QTabBar)
        return {bar.tabText(n) for bar in bars for n in range(bar.count()) if bar.isTabVisible(n)}

    assert {"Croisement", "Ateliers"} <= shown()
    window.set_depth("essential")
    assert not {"Croisement", "Ateliers"} & shown()
    window.session.wanted.emit("workshop", "spring", "place")
    settle()
    assert field(window.page, "workshop", "place").hasFocus()


def test_the_poster_and_the_diagnostic_are_printed_as_documents(window: MainWindow) -> None:
    """Each button leads to the preview, from where it is saved or printed."""
    for words_ in ("Affiche A3 pour la salle", "Imprimer le diagnostic (PDF)"):
        overview(window, "afom")
        press(window.page, words_)
        assert window.step_id == "documents"


@pytest.mark.parametrize(("suffix", "start"), [(".svg", b"<svg"), (".png", b"\x89PNG")])
def test_the_matrix_is_saved_as_a_picture(
    window: MainWindow, tmp_path: Path, suffix: str, start: bytes
) -> None:
    """For a slide or a poster, in the colours of paper."""
    tab(window, "Image")
    path = tmp_path / f"afom{suffix}"
    seen(window.page, FigureTab)[0].save_to(path)
    assert path.read_bytes().startswith(start)


def test_nothing_can_be_changed_in_a_dossier_that_is_only_read(open_window: Opener, tmp_path: Path) -> None:
    """Keys and buttons leave a read-only dossier as it is."""
    window = open_small(open_window, tmp_path, readonly=True)
    before = window.session.snapshot
    hold(window, "La chorale")
    for name in (Qt.Key.Key_Delete, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        key(window, name)
    key(window, Qt.Key.Key_Right, ALT)
    board(window).sort()
    tab(window, "Propositions")
    answers = [each for each in seen(window.page, QPushButton) if each.text() in ("Retenir", "Écarter")]
    assert answers
    assert not any(each.isEnabled() for each in answers)
    assert window.session.snapshot == before
