"""A figure on the screen: walked through by keyboard, zoomed, saved, printed; the same as on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from aict_desktop.domain.edit import altered
from aict_desktop.domain.records import Stakeholder
from aict_desktop.domain.removal import removed
from aict_desktop.figures.areas_map import areas_map
from aict_desktop.figures.drawing import Drawing, Text
from aict_desktop.figures.network import network
from aict_desktop.figures.partners_map import partners_map
from aict_desktop.figures.power_map import power_map
from aict_desktop.storage.store import Store
from tests.ui.accessibility import clipped, name_of, small_targets, unnamed, unreached, unscrolled
from tests.ui.hands import settle
from tests.ui.pictures import faint_words, unseen_focus
from ui.app import Desk
from ui.figure_files import image, print_on
from ui.figure_paint import paint
from ui.figure_plate import Plate
from ui.figure_tab import FigureTab
from ui.session import Session
from ui.theme import current


@pytest.fixture
def session(example: Path) -> Iterator[Session]:
    """The worked example."""
    made = Session(Store.open(example))
    yield made
    made.close()


@pytest.fixture
def tab(session: Session, desk: Desk) -> Iterator[FigureTab]:
    """Its map of stakeholders, smaller than it would like."""
    made = FigureTab(session, power_map, "Carte", "carte")
    made.resize(700, 480)
    made.show()
    made.activateWindow()
    settle()
    yield made
    made.close()
    made.deleteLater()
    settle()


def press(tab: FigureTab, *keys: Qt.Key) -> None:
    """Press keys in the figure."""
    tab.view.setFocus()
    for each in keys:
        QTest.keyClick(tab.view, each)
    settle()


def in_sight(tab: FigureTab) -> bool:
    """Whether the ring of the keyboard is seen whole."""
    return tab.view.visibleRegion().boundingRect().contains(tab.view.ring())


def test_arrows_walk_through_every_mark(tab: FigureTab, session: Session) -> None:
    """Each rated actor is met once, named to a screen reader, and scrolled into sight."""
    rated = tab.view.marks()
    assert len(rated) > 15
    press(tab, Qt.Key.Key_Home)
    for place, (_, id_) in enumerate(rated, 1):
        record = session.snapshot.get(Stakeholder, id_)
        assert record is not None
        assert name_of(tab.view) == f"Carte\u00a0: {record.name}, {place}\u00a0sur\u00a0{len(rated)}"
        assert in_sight(tab)
        press(tab, Qt.Key.Key_Right)
    press(tab, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert f"{len(rated) - 2}\u00a0sur" in name_of(tab.view)


def test_enter_and_click_open_the_record(tab: FigureTab) -> None:
    """By keyboard the one that the ring is on, by mouse the one under the pointer; the legend opens none."""
    picked: list[tuple[str, str]] = []
    tab.view.picked.connect(lambda *key: picked.append(key))
    press(tab, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Return)
    spot = tab.view.ring().center()
    QTest.mouseClick(tab.view, Qt.MouseButton.LeftButton, pos=spot)
    assert picked == [tab.view.marks()[1]] * 2
    QTest.mouseClick(tab.view, Qt.MouseButton.LeftButton, pos=QPoint(12, 20))
    assert len(picked) == 2


def test_zoom_by_keyboard_wheel_and_button(tab: FigureTab) -> None:
    """Each makes the figure larger than its frame, which then scrolls both ways; the ring stays in sight."""
    wide = tab.view.width()
    press(tab, Qt.Key.Key_End, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    assert tab.view.width() > 1.4 * wide
    assert in_sight(tab)
    turn(tab, 120)
    assert tab.view.zoom == 2.0
    area = tab.findChildren(QScrollArea)[0]
    assert area.horizontalScrollBar().maximum() > 0
    press(tab, *[Qt.Key.Key_Minus] * 9)
    assert (tab.view.zoom, tab.view.width()) == (1.0, wide)


def test_the_point_under_the_pointer_stays(tab: FigureTab) -> None:
    """Turning the wheel with Ctrl grows the figure around what one looks at."""
    turn(tab, 120, QPointF(300, 260))
    spot = QPointF(400, 300)
    before = share(tab, spot)
    turn(tab, 120, spot)
    after = share(tab, spot)
    assert abs(after.x() - before.x()) < 0.02
    assert abs(after.y() - before.y()) < 0.02


def turn(tab: FigureTab, angle: int, at: QPointF | None = None) -> None:
    """Turn the wheel with Ctrl held, over a point of the tab."""
    spot = at or QPointF(tab.rect().center())
    place = QPointF(tab.view.mapFrom(tab, spot.toPoint()))
    turned = QWheelEvent(
        place,
        QPointF(tab.mapToGlobal(spot.toPoint())),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(tab.view, turned)
    settle()


def share(tab: FigureTab, spot: QPointF) -> QPointF:
    """Where a point of the tab lies in the figure, from 0 to 1."""
    place = tab.view.mapFrom(tab, spot.toPoint())
    return QPointF(place.x() / tab.view.width(), place.y() / tab.view.height())


def test_a_change_is_drawn_and_the_ring_follows(tab: FigureTab, session: Session) -> None:
    """An actor that is no longer rated leaves the walk; the ring of another stays where it was."""
    press(tab, Qt.Key.Key_Home, Qt.Key.Key_Right)
    (_, first), kept = tab.view.marks()[0], tab.view.marks()[1]
    actor = session.snapshot.get(Stakeholder, first)
    assert actor is not None
    session.do(removed(session.snapshot, actor))
    settle()
    assert tab.view.marks()[0] == kept
    press(tab, Qt.Key.Key_Right)
    renamed = session.snapshot.get(Stakeholder, tab.view.marks()[1][1])
    assert renamed is not None
    session.do(altered(renamed, name="Nouveau nom"))
    settle()
    press(tab, Qt.Key.Key_Left, Qt.Key.Key_Right)
    assert "Nouveau nom" in name_of(tab.view)


@pytest.mark.parametrize("figure", [power_map, network, partners_map, areas_map])
def test_a_plate_shows_what_painting_shows(figure: object, session: Session) -> None:
    """Sharing the pictures of marks changes no more than the half pixel that they move."""
    drawing: Drawing = figure(session.snapshot)  # type: ignore[operator]
    scale = 2.0
    size = round(drawing.width * scale), round(drawing.height * scale)
    one, other = blank(*size), blank(*size)
    painter = QPainter(one)
    Plate(drawing, current().colour, scale).paint(painter, QRectF(one.rect()))
    painter.end()
    painter = QPainter(other)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    paint(painter, drawing.items, current().colour)
    painter.end()
    pairs = zip(grey(one), grey(other), strict=True)
    assert sum(abs(a - b) > 200 for a, b in pairs) < size[0] * size[1] / 500


def blank(wide: int, high: int) -> QImage:
    """A white picture."""
    made = QImage(wide, high, QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    return made


def grey(picture: QImage) -> bytes:
    """The lightness of its pixels."""
    return bytes(picture.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def test_the_figure_is_saved_for_slides(tab: FigureTab, tmp_path: Path) -> None:
    """As SVG and as PNG of 300 dots an inch on white, in any theme, and its words."""
    tab.save_to(tmp_path / "carte.svg")
    tab.save_to(tmp_path / "carte.png")
    assert (tmp_path / "carte.svg").read_text("utf-8").startswith("<svg")
    saved = QImage(str(tmp_path / "carte.png"))
    assert saved.width() == round(tab.view.drawing.width * 300 / 72)
    assert saved.pixelColor(1, 1) == QColor("white")
    assert "Lindenfurt" in saved.text("Description")


@pytest.mark.parametrize("name", ["carte.svg", "carte.png"])
def test_an_image_that_cannot_be_written_is_told(
    tab: FigureTab, session: Session, tmp_path: Path, name: str
) -> None:
    """A folder that is gone gives a sentence, and no error."""
    said: list[str] = []
    session.failed.connect(said.append)
    tab.save_to(tmp_path / "parti" / name)
    assert len(said) == 1
    assert "choisissez un autre dossier" in said[0]


def test_a_very_long_figure_makes_a_picture_that_fits_in_memory(desk: Desk) -> None:
    """A tree as high as forty pages is saved with fewer dots."""
    made = image(Drawing(482, 30_000, (), ""))
    assert made.width() * made.height() < 41_000_000


def test_the_figure_is_printed_on_one_page(tab: FigureTab, tmp_path: Path) -> None:
    """As large as it fits; a printer that is not there is told by False."""
    path = tmp_path / "carte.pdf"
    assert print_on(tab.view.drawing, printer_to(path))
    assert path.read_bytes().count(b"/Type /Page\n") == 1


def printer_to(path: Path) -> QPrinter:
    """A printer that writes a PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.parametrize("figure", [power_map, network, partners_map, areas_map])
def test_the_tab_can_be_used_by_everyone(figure: object, session: Session, desk: Desk) -> None:
    """Names, targets, reach, scrolling, contrast and focus, as on every page."""
    tab = FigureTab(session, figure, "Figure", "figure")  # type: ignore[arg-type]
    tab.resize(760, 560)
    tab.show()
    tab.activateWindow()
    settle()
    checks = (unnamed, small_targets, unreached, unscrolled, clipped, faint_words, unseen_focus)
    assert [fault for check in checks for fault in check(tab)] == []
    tab.close()
    tab.deleteLater()
    settle()


def test_a_word_that_goes_on_shows_its_hyphen(qapp: QApplication) -> None:
    """On a slide as on paper: Qt shows none of its own at the end of a line."""

    def seen_of(text: str) -> QImage:
        image = QImage(300, 40, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint(painter, (Text(5, 30, text, 20),), lambda _: QColor("black"))
        painter.end()
        return image

    assert seen_of("conven\u00ad") == seen_of("conven-") != seen_of("conven")
