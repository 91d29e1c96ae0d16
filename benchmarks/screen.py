"""What the screen costs while somebody works: a key struck in the search, the figures painted again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsScene, QListWidget

from aict_desktop.domain.records import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.power_map import power_map
from benchmarks.dossiers import stakeholders
from benchmarks.measure import Row, paired, seconds
from ui.app import Desk
from ui.figure_plate import Plate
from ui.settings import Settings
from ui.theme import current

TYPED = "Saint-Brieuc"
FOUND = 30  # what the start window shows
ACTORS = 2_000
_WIDTH, _HEIGHT = 1200, 900


def _keystroke(rounds: int) -> Sequence[float]:
    """Each search that typing a name asks for, to a repaint of what it found; the means over the name."""
    from aict_desktop.reference.authorities import search
    from aict_desktop.reference.new_dossier import told

    desk = _desk()
    window = desk.start_window
    assert window is not None
    found = window.findChild(QListWidget)
    assert isinstance(found, QListWidget)
    found.addItems([told(authority) for authority in search(TYPED[:2], FOUND)])
    found.show()
    QApplication.processEvents()
    prefixes = [TYPED[:end] for end in range(1, len(TYPED) + 1)]
    return paired(
        lambda: seconds(lambda: [[told(each) for each in search(text, FOUND)] for text in prefixes]),
        lambda: seconds(found.viewport().repaint, len(prefixes)),
        rounds,
    )


def _map(rounds: int) -> Sequence[float]:
    _desk()
    snapshot = stakeholders(ACTORS)
    drawing, naive = power_map(snapshot), _naive(snapshot)
    plate = Plate(drawing, current().colour, _WIDTH / drawing.width)
    return paired(lambda: seconds(lambda: _painted(plate)), lambda: seconds(lambda: _rendered(naive)), rounds)


@cache
def _desk() -> Desk:
    """The application as it is on the screen, one for all the rows."""
    found = QApplication.instance()
    desk = Desk(found if isinstance(found, QApplication) else QApplication([]), Settings())
    desk.start()
    return desk


def _painted(plate: Plate) -> None:
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    plate.paint(painter, QRectF(image.rect()))
    painter.end()


def _naive(snapshot: Snapshot) -> QGraphicsScene:
    """An ellipse and a label for each stakeholder, wherever the next one would fall."""
    scene = QGraphicsScene(0, 0, _WIDTH, _HEIGHT)
    for number, actor in enumerate(snapshot.all(Stakeholder)):
        across, down = number * 37 % _WIDTH, number * 53 % _HEIGHT
        scene.addEllipse(across, down, 8, 8)
        scene.addText(actor.name).setPos(across + 8, down)
    return scene


def _rendered(scene: QGraphicsScene) -> None:
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene.render(painter)
    painter.end()


ROWS = (
    Row("search", "search keystroke in the official list", "one repaint of the list", 1.3, _keystroke),
    Row("map", f"stakeholder map, {ACTORS:,} actors, full repaint", "naive items", 0.10, _map, 7),
)
