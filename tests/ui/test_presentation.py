"""The presentation on the screen: turned by hand, told to screen readers, choices written and taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QPoint, QPointF, Qt
from PySide6.QtGui import QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from aict_desktop.documents.presentation.deck import PATHS
from aict_desktop.domain.edit import added
from aict_desktop.domain.records import Action, Livery, SteeringChoice, SteeringOption
from aict_desktop.domain.snapshot import Snapshot
from tests.ui.conftest import Opener
from tests.ui.hands import kept, key, overview, press, seen, settle, undo, write
from tests.ui.presentation_acts import keep
from ui.app import Desk
from ui.main_window import MainWindow
from ui.presentation import PresentationWindow
from ui.presentation_choice import AnswerButton
from ui.presentation_start import PresentationDialog
from ui.records_table import RecordsPanel

Presenter = Callable[..., PresentationWindow]


@pytest.fixture
def present(example_window: MainWindow) -> Presenter:
    """``present(path)`` shows a way through the example at 1280 x 720."""

    def show(path: str, window: MainWindow = example_window) -> PresentationWindow:
        made = PresentationWindow(window.session, path, window)
        made.resize(1280, 720)
        made.show()
        made.activateWindow()
        settle()
        return made

    return show


def hit(shown: PresentationWindow, *keys: Qt.Key) -> int:
    """Press keys one after the other; where one is then."""
    for one in keys:
        QTest.keyClick(shown.view, one)
        settle()
    return shown.place


def the_choice(snapshot: Snapshot) -> SteeringChoice:
    """The choice of the example that is open."""
    return next(row for row in snapshot.all(SteeringChoice) if not row.reason or row.due)


def marked(snapshot: Snapshot) -> list[str]:
    """The answers kept of that choice."""
    choice = the_choice(snapshot)
    return [row.text for row in snapshot.where(SteeringOption, choice=choice.id, retained=True)]


def test_every_key_turns_the_slides(present: Presenter) -> None:
    """Arrows, page keys, space, Home and End, a number and Enter; no further than the ends."""
    shown = present("short")
    assert hit(shown, Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Down) == 4
    assert hit(shown, Qt.Key.Key_Left, Qt.Key.Key_PageUp) == 2
    assert hit(shown, Qt.Key.Key_End, Qt.Key.Key_Right) == len(shown) - 1
    assert hit(shown, Qt.Key.Key_Home, Qt.Key.Key_Up) == 0
    assert hit(shown, Qt.Key.Key_7, Qt.Key.Key_Return) == 6
    assert hit(shown, Qt.Key.Key_9, Qt.Key.Key_9, Qt.Key.Key_Enter) == len(shown) - 1
    assert hit(shown, Qt.Key.Key_0, Qt.Key.Key_Return) == 0
    assert hit(shown, Qt.Key.Key_Return) == 1


def test_click_and_wheel_turn_them_too(present: Presenter) -> None:
    """Left goes on, right goes back, the wheel both ways, a notch at a time."""
    shown = present("short")
    QTest.mouseClick(shown.view, Qt.MouseButton.LeftButton)
    QTest.mouseClick(shown.view, Qt.MouseButton.LeftButton)
    QTest.mouseClick(shown.view, Qt.MouseButton.RightButton)
    assert shown.place == 1
    for turned in (-60, -60, -120, 120):
        _wheel(shown, turned)
    assert shown.place == 2


def _wheel(shown: PresentationWindow, turned: int) -> None:
    event = QWheelEvent(
        QPointF(9, 9),
        QPointF(9, 9),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(shown, event)


def test_a_black_screen_hides_all_and_gives_it_back(present: Presenter) -> None:
    """B hides slide and answers; whatever turns slides first shows again."""
    shown = present("choices")
    hit(shown, Qt.Key.Key_B)
    assert shown.view.black
    assert shown.grab().toImage().pixelColor(640, 300).name() == "#000000"
    assert not seen(shown, AnswerButton)
    assert hit(shown, Qt.Key.Key_Right) == 0
    assert not shown.view.black
    assert seen(shown, AnswerButton)


def test_each_slide_is_told_to_screen_readers(present: Presenter) -> None:
    """The name of the view is the text of the slide, figures in words, and it has the focus."""
    shown = present("whole")
    told = set()
    for place in range(len(shown)):
        shown.go(place)
        told.add(shown.view.accessibleName())
        assert shown.slide.title.split("\n")[0] in shown.view.accessibleName()
    assert len(told) == len(shown)
    assert shown.view.hasFocus()


def test_an_answer_is_asked_about_then_written_in_one_step(
    present: Presenter,
    example_window: MainWindow,
) -> None:
    """Key 2, a reason, Enter: mark, day, group and reason are in the file; one Ctrl+Z takes all back."""
    shown, start = present("choices"), example_window.session.snapshot
    assert keep(shown, Qt.Key.Key_2, "Aucune lettre")
    assert shown.place == 0
    choice = the_choice(kept(example_window))
    assert (choice.decided_on, choice.body) == (date.today(), "le comité de pilotage")
    assert choice.reason == "Aucune lettre"
    assert marked(kept(example_window)) == ["Attendre une réponse écrite"]
    assert "Réponse retenue" in shown.view.accessibleName()
    shown.close()
    settle()
    undo(example_window)
    assert kept(example_window) == start


def test_it_is_taken_back_on_the_slide(present: Presenter, example_window: MainWindow) -> None:
    """« Annuler ce choix » and Ctrl+Z undo what was just chosen, and nothing that was done before."""
    start = example_window.session.snapshot
    shown = present("choices")
    keep(shown, Qt.Key.Key_1)
    press(shown, "Annuler ce choix")
    assert kept(example_window) == start
    keep(shown, Qt.Key.Key_3)
    QTest.keyClick(shown.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kept(example_window) == start
    QTest.keyClick(shown.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kept(example_window) == start


def test_nothing_is_written_when_one_goes_back(present: Presenter, example_window: MainWindow) -> None:
    """« Revenir », Escape, another slide and « Décider plus tard » leave the question open."""
    start, shown = example_window.session.snapshot, present("choices")
    hit(shown, Qt.Key.Key_1)
    press(shown, "Revenir")
    hit(shown, Qt.Key.Key_1)
    write(shown.bar.reason, "peut-etre")
    QTest.keyClick(shown.bar.reason, Qt.Key.Key_Right)
    QTest.keyClick(shown.bar.reason, Qt.Key.Key_Escape)
    assert shown.isVisible()
    assert shown.place == 0
    press(shown, "Décider plus tard")
    assert shown.place == 1
    assert kept(example_window) == start


def test_a_click_on_a_card_asks_about_its_answer(present: Presenter, example_window: MainWindow) -> None:
    """Cards are buttons: reached by Tab, pressed by Space or a click, and the slide does not turn."""
    shown = present("choices")
    cards = seen(shown, AnswerButton)
    QTest.keyClick(shown.view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is cards[0]
    QTest.mouseClick(cards[1], Qt.MouseButton.LeftButton)
    settle()
    assert not shown.bar.isHidden()
    press(shown, "Retenir")
    assert marked(kept(example_window)) == ["Attendre une réponse écrite"]


def test_an_action_is_decided_the_same_way(present: Presenter, example_window: MainWindow) -> None:
    """What becomes of an action is one of three answers; nobody is asked which group chose."""
    shown = present("choices")
    wanted = [row.id for row in example_window.session.snapshot.all(Action) if not row.decision]
    while not (shown.slide.question and shown.slide.question[1] in wanted):
        shown.turn(1)
    _, action_id = shown.slide.question
    assert keep(shown, Qt.Key.Key_3, "Plus de nouvelles")
    action = kept(example_window).get(Action, action_id)
    assert action
    assert (action.decision, action.decision_reason) == ("close", "Plus de nouvelles")
    assert action.decided_on == date.today()


def test_a_dossier_to_read_says_so_and_writes_nothing(
    present: Presenter,
    open_window: Opener,
    example: Path,
    example_window: MainWindow,
) -> None:
    """Its answers are no buttons to press, and keys ask nothing."""
    reader = open_window(example, readonly=True)
    shown = present("choices", reader)
    hit(shown, Qt.Key.Key_1)
    assert shown.bar.isHidden()
    assert not any(card.isEnabled() for card in seen(shown, AnswerButton))
    assert shown._readonly.isVisible()


def test_escape_leaves_and_the_window_closes_both(present: Presenter, example_window: MainWindow) -> None:
    """Escape closes the presentation alone; closing the dossier closes what is presented of it."""
    shown = present("short")
    hit(shown, Qt.Key.Key_Escape)
    assert example_window.isVisible()
    key(example_window, Qt.Key.Key_F5)
    (dialog,) = seen(example_window, PresentationDialog)
    presented = dialog.start("short")
    settle()
    assert presented.isFullScreen()
    example_window.close()
    settle()
    assert not seen(example_window, PresentationWindow)


def test_the_last_way_is_the_one_that_enter_takes(example_window: MainWindow) -> None:
    """The dialog says how many slides each way has, and remembers the last one taken."""
    dialog = example_window.present()
    settle()
    assert (
        len([b for b in dialog.findChildren(type(dialog.ways[0])) if "écrans" in b.accessibleDescription()])
        == 3
    )
    dialog.start("choices").close()
    settle()
    again = example_window.present()
    settle()
    assert again.ways[list(PATHS).index("choices")].isDefault()
    again.reject()


def test_the_logo_stands_on_the_first_slide(example_window: MainWindow, present: Presenter) -> None:
    """A logo that is kept shows there and on no other slide."""
    bare = present("short").grab().toImage().pixelColor(1200, 40)
    red, content = QPixmap(40, 40), QBuffer()
    red.fill(Qt.GlobalColor.red)
    red.save(content, "PNG")
    example_window.session.do(added(Livery(logo=bytes(content.data().data()))))
    shown = present("short")
    assert shown.grab().toImage().pixelColor(1200, 40).name() == "#ff0000"
    shown.go(1)
    assert shown.grab().toImage().pixelColor(1200, 40) == bare


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160), (1024, 768)])
def test_a_slide_fills_any_screen(present: Presenter, desk: Desk, theme: str, size: tuple[int, int]) -> None:
    """Cards stay on the screen, and something is drawn, at every size and in every theme."""
    desk.dress(theme, 100)
    shown = present("choices")
    shown.resize(*size)
    settle()
    assert all(shown.rect().contains(card.geometry()) for card in seen(shown, AnswerButton))
    image = shown.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, size[0], 40) for y in range(0, size[1], 40)}
    assert len(colours) > 2


def test_ticking_an_answer_in_the_register_unticks_the_other(example_window: MainWindow) -> None:
    """The form too keeps one answer at a time, in one step."""
    window = example_window
    overview(window, "vote", "Choix à faire")
    start = window.session.snapshot
    kept_now = next(row for row in start.all(SteeringOption) if row.retained)
    other = next(row for row in start.where(SteeringOption, choice=kept_now.choice) if not row.retained)
    window.go_to_place("vote", SteeringOption.table, other.id, "retained")
    settle()
    key(window, Qt.Key.Key_Space)
    settle()
    found = window.session.snapshot.where(SteeringOption, choice=kept_now.choice, retained=True)
    assert [row.id for row in found] == [other.id]
    undo(window)
    assert window.session.snapshot == start


def test_the_register_says_what_is_open_and_what_was_chosen(example_window: MainWindow) -> None:
    """State and answer stand in columns of their own."""
    overview(example_window, "vote", "Choix à faire")
    model = seen(example_window.page, RecordsPanel)[0].model
    told = [[model.index(row, column).data() for column in (1, 2)] for row in range(model.rowCount())]
    assert ["✓ Tranché", "Renouveler à trois"] in told
    assert [state for state, answer in told if not answer] in (["À trancher"], ["▲ En retard"])
