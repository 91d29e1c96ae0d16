"""What one does every day: dropping files, printing, zooming, finding the window as it was left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QTabWidget, QToolButton, QWidget

from aict_desktop.domain.records import Stakeholder
from aict_desktop.reference.guidance import steps
from aict_desktop.storage.store import Store
from tests.ui.conftest import Opener
from tests.ui.hands import key, press, replace, seen, settle
from ui.app import Desk
from ui.figure_tab import FigureTab
from ui.import_dialog import ImportDialog
from ui.journey import Journey
from ui.main_window import MainWindow
from ui.preview import PdfPreview
from ui.printing import print_on
from ui.settings import Settings
from ui.start import StartWindow
from ui.theme import current

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(example_window: MainWindow) -> MainWindow:
    """The worked example."""
    return example_window


@pytest.fixture
def own(desk: Desk) -> Iterator[Desk]:
    """A desk whose settings are the test's own; its windows are closed at the end."""
    kept, desk.settings = desk.settings, Settings()
    yield desk
    for shown in (desk.window, desk.start_window):
        if shown is not None:
            shown.close()
            shown.deleteLater()
    desk.window = desk.start_window = None
    desk.settings = kept
    settle()


def drop(window: QWidget, *paths: Path) -> bool:
    """Drag files over a window and let them go; False when it does not take them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return dragged(window, data)


def dragged(window: QWidget, data: QMimeData) -> bool:
    """Drag something over a window, and let it go where the window takes it."""
    handle = window.windowHandle()
    assert handle is not None
    held = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(300, 200), *held)
    enter.ignore()
    QApplication.sendEvent(handle, enter)
    if enter.isAccepted():
        QApplication.sendEvent(handle, QDropEvent(QPointF(300, 200), *held))
    settle()
    return enter.isAccepted()


def told(window: QWidget) -> str:
    """All that the labels of a window say."""
    return "\n".join(label.text() for label in seen(window, QLabel))


def turn(window: QWidget, notches: int, where: QPoint, held: Qt.KeyboardModifier = CONTROL) -> None:
    """Turn the wheel over a point of a window."""
    handle = window.windowHandle()
    assert handle is not None
    place, angle = QPointF(where), QPoint(0, 120 * notches)
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(place, place, QPoint(), angle, Qt.MouseButton.NoButton, held, phase, False)
    QApplication.sendEvent(handle, event)
    QTest.qWait(260)


def test_a_dossier_dropped_takes_the_place_of_the_open_one(own: Desk, example: Path, tmp_path: Path) -> None:
    """What was typed there is written first."""
    other = tmp_path / "autre.aict"
    Store.create(other, []).close()
    own.start(str(example))
    assert own.window is not None
    own.window.activateWindow()
    settle()
    own.window.go_to_place("elements", "strategy", "strategy", "vision")
    focused = QApplication.focusWidget()
    assert focused is not None
    replace(focused, "Écrit juste avant")
    assert drop(own.window, other)
    assert own.window.session.store.path == other
    store = Store.open(example)
    assert any("Écrit juste avant" in str(r) for r in store.snapshot.tables["strategy"].values())
    store.close()


def test_a_dossier_dropped_that_is_damaged_leaves_the_open_one(
    own: Desk, example: Path, tmp_path: Path
) -> None:
    """It is said in a sentence, and one goes on where one was; so it is for the same file by another way."""
    bad, link = tmp_path / "abîmé.aict", tmp_path / "lien.aict"
    bad.write_bytes(b"rien de bon")
    link.hardlink_to(example)
    own.start(str(example))
    window = own.window
    assert window is not None
    window.activateWindow()
    settle()
    for dropped in (bad, tmp_path / "absent.aict", link):
        assert drop(window, dropped)
        assert own.window is window
        assert own.start_window is None
        assert not window.session.readonly
    assert "absent.aict" in told(window)


def test_a_dossier_dropped_on_the_start_window_opens(own: Desk, example: Path, tmp_path: Path) -> None:
    """And anything else is answered by a sentence."""
    start = own.show_start()
    settle()
    assert drop(start, tmp_path / "liste.xlsx")
    assert "liste.xlsx" in told(start)
    assert drop(start, example)
    assert own.window is not None


def test_a_spreadsheet_dropped_offers_the_imports(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One chooses what it holds, and its preview opens."""
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)  # which the offscreen platform cannot show
    path = tmp_path / "acteurs.csv"
    path.write_text("Nom;Type\nChorale nouvelle;Association\n", encoding="utf-8")
    assert drop(window, path)
    (menu,) = (menu for menu in window.findChildren(QMenu) if "acteurs.csv" in menu.title())
    next(action for action in menu.actions() if action.text().startswith("Des acteurs")).trigger()
    for _ in range(100):
        QTest.qWait(50)
        if dialogs := [d for d in window.findChildren(ImportDialog) if d.isVisible()]:
            break
    dialogs[0].bring_in()
    assert "Chorale nouvelle" in [row.name for row in window.session.snapshot.all(Stakeholder)]


@pytest.mark.parametrize("name", ["photo.jpg", "<b>sans suffixe", "programme.exe"])
def test_anything_else_dropped_gets_a_sentence(window: MainWindow, tmp_path: Path, name: str) -> None:
    """Nothing is changed, whatever field it is dropped on."""
    before = window.session.snapshot
    window.go_to_place("elements", "strategy", "strategy", "vision")
    assert drop(window, tmp_path / name)
    assert name in told(window)
    assert window.session.snapshot == before


def test_a_read_only_dossier_imports_nothing(open_window: Opener, example: Path, tmp_path: Path) -> None:
    """It says so."""
    window = open_window(example, readonly=True)
    assert drop(window, tmp_path / "liste.csv")
    assert "lecture seule" in told(window)


def test_text_dragged_within_the_window_is_left_to_the_fields(window: MainWindow) -> None:
    """Only files are taken: the control."""
    data = QMimeData()
    data.setText("un mot")
    assert not dragged(window, data)


@pytest.mark.parametrize(
    ("pressed", "held", "zoom"),
    [
        (Qt.Key.Key_Plus, CONTROL | Qt.KeyboardModifier.ShiftModifier, 110),  # + needs Shift
        (Qt.Key.Key_Equal, CONTROL, 110),  # or is beside it without
        (Qt.Key.Key_Plus, CONTROL | Qt.KeyboardModifier.KeypadModifier, 110),
        (Qt.Key.Key_Minus, CONTROL, 90),
        (Qt.Key.Key_Minus, CONTROL | Qt.KeyboardModifier.KeypadModifier, 90),
        (Qt.Key.Key_0, CONTROL, None),
    ],
)
def test_the_zoom_is_reached_on_every_keyboard(
    window: MainWindow, pressed: Qt.Key, held: Qt.KeyboardModifier, zoom: int | None
) -> None:
    """The window asks for the next size, by the main keys and those of the number pad."""
    asked: list[int] = []
    window.redressed.connect(lambda _, size: asked.append(size))
    QTest.keyClick(window, pressed, held)
    assert asked == ([zoom] if zoom else [])  # 100 % already


@pytest.mark.parametrize("pressed", [Qt.Key.Key_2, Qt.Key.Key_Eacute])
def test_stages_are_reached_without_shift_on_a_french_keyboard(window: MainWindow, pressed: Qt.Key) -> None:
    """Alt+É is the key of 2 there."""
    QTest.keyClick(window, pressed, Qt.KeyboardModifier.AltModifier)
    settle()
    assert window.step_id == "afom"


def test_ctrl_and_the_wheel_zoom_once_when_the_wheel_rests(own: Desk, example: Path) -> None:
    """Two notches are two sizes, on the start window as on a dossier's."""
    start = own.show_start()
    settle()
    turn(start, 2, QPoint(200, 200))
    assert current().zoom == 125
    own.start(str(example))
    settle()
    assert own.window is not None
    turn(own.window, -2, QPoint(300, 300))
    assert current().zoom == 100


def test_the_wheel_alone_and_over_a_figure_leave_the_zoom(window: MainWindow) -> None:
    """The wheel scrolls; over a figure Ctrl zooms the figure."""
    asked: list[int] = []
    window.redressed.connect(lambda _, size: asked.append(size))
    turn(window, 1, QPoint(300, 300), Qt.KeyboardModifier.NoModifier)
    window.go("actions")
    window.choose_mode("overview")
    _open_tab(window, "Carte")
    view = seen(window, FigureTab)[0].view
    turn(window, 1, view.mapTo(window, view.visibleRegion().boundingRect().center()))
    assert asked == []


def test_the_document_in_sight_is_printed(window: MainWindow, tmp_path: Path) -> None:
    """As many pages as the document, each on paper of its size and not empty."""
    window.go("documents/synthese")
    settle()
    document = seen(window, PdfPreview)[0].document
    printed = _printed(document, tmp_path / "imprimé.pdf")
    assert printed.pageCount() == document.pageCount()
    assert printed.pagePointSize(0).toSize() == document.pagePointSize(0).toSize()
    picture = printed.render(0, printed.pagePointSize(0).toSize())
    assert len({picture.pixel(x, y) for x in range(0, 500, 7) for y in range(0, 700, 7)}) > 5


def test_only_the_pages_asked_for_are_printed(window: MainWindow, tmp_path: Path) -> None:
    """From the second page on."""
    window.go("documents/synthese")
    settle()
    document = seen(window, PdfPreview)[0].document
    assert _printed(document, tmp_path / "fin.pdf", 2, 2).pageCount() == 1


def test_ctrl_p_asks_for_a_printer_or_says_where_to_print(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a document, on a figure, and where there is neither."""
    asked: list[str] = []

    def refuse(dialog: QPrintDialog) -> int:
        asked.append(dialog.windowTitle())
        return 0

    monkeypatch.setattr(QPrintDialog, "exec", refuse)
    key(window, Qt.Key.Key_P, CONTROL)
    assert "Documents" in told(window)
    window.go("documents/synthese")
    settle()
    key(window, Qt.Key.Key_P, CONTROL)
    window.go("documents/deliberation")
    settle()
    key(window, Qt.Key.Key_P, CONTROL)
    window.go("actions")
    window.choose_mode("overview")
    _open_tab(window, "Carte")
    key(window, Qt.Key.Key_P, CONTROL)
    assert asked == ["Imprimer le document", "Imprimer la figure"]


def test_the_page_and_its_tab_are_found_as_they_were_left(open_window: Opener, example: Path) -> None:
    """After closing, and reopening the same dossier."""
    window = open_window(example)
    window.go("cadre")
    window.choose_mode("overview")
    tabs = seen(window.page, QTabWidget)[0]
    tabs.setCurrentIndex(2)
    title = tabs.tabText(2)
    window.close()
    again = open_window(example)
    assert again.step_id == "cadre"
    tabs = seen(again.page, QTabWidget)[0]
    assert tabs.tabText(tabs.currentIndex()) == title


def test_a_window_left_off_the_screens_comes_back_on_them(open_window: Opener, example: Path) -> None:
    """The screen it stood on is no longer there."""
    window = open_window(example)
    window.resize(700, 500)
    window.move(9000, 9000)
    window.close()
    again = open_window(example)
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    assert any(screen.contains(again.geometry().center()) for screen in screens)


def test_a_recent_dossier_that_is_gone_can_be_taken_off(own: Desk, example: Path, tmp_path: Path) -> None:
    """The one that is still there stays."""
    own.settings.add_recent(example)
    own.settings.add_recent(tmp_path / "Parti.aict")
    start: StartWindow = own.show_start()
    settle()
    assert "Parti" in told(start)
    press(start, "Retirer «\u00a0Parti\u00a0» de la liste")
    assert "Parti" not in told(start)
    assert own.settings.recent() == [example]
    assert seen(start, QLineEdit)


def _printed(document: QPdfDocument, path: Path, first: int = 0, last: int = 0) -> QPdfDocument:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFromTo(first, last)
    assert print_on(printer, document)
    read = QPdfDocument(document)
    read.load(str(path))
    return read


def _open_tab(window: MainWindow, title: str) -> None:
    tabs = seen(window.page, QTabWidget)[0]
    tabs.setCurrentIndex(next(n for n in range(tabs.count()) if tabs.tabText(n) == title))
    settle()


def test_a_small_screen_is_enough_for_every_page(window: MainWindow) -> None:
    """At 800 x 600 no page makes the window wider; the steps are behind a button, and come back."""
    for step in steps():
        for mode in ("guided", "overview"):
            window.go(step.id)
            window.choose_mode(mode)
            window.resize(800, 600)
            settle()
            assert window.width() == 800, step.id
    assert not seen(window, Journey)
    press(window, "Étapes")
    assert seen(window, Journey)
    window.resize(1280, 720)
    settle()
    assert seen(window, Journey)
    assert not [b for b in seen(window, QToolButton) if b.accessibleName() == "Étapes"]
