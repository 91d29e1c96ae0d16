"""Writes the manual of this version: ``python -m installer.manual FILE.pdf``.

Its pictures are taken here and now, of the real windows on the worked example, without a screen.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.app import Desk
    from ui.main_window import MainWindow

SHARPER = 1.5
"""Pixels of a picture for one of the window: enough for print."""
SIZE = (1190, 700)
COLOURS = 48
_ROUNDS = 3
IMPORTED = """Intitulé;Organisme;Année;Montant demandé;Montant voté
Échange avec Lindenfurt;Comité de jumelage;2025;1 500;1 200
Accueil d’une classe;Collège Jean-Zay;2025;800;800
Semaine de la solidarité;Collectif des associations;2026;2 000;
"""


def main(target: Path) -> None:
    """Take the pictures and write the manual."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(SHARPER)
    with TemporaryDirectory() as profile:
        os.environ["AICT_PROFILE"] = profile
        pictures = dict(take(_desk(), Path(profile)))
    from aict_desktop.documents.manual import manual
    from aict_desktop.exports.pdf import write_pdf

    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(write_pdf(manual(pictures)))


def take(desk: Desk, scratch: Path) -> Iterator[tuple[str, tuple[bytes, str]]]:
    """The pictures by name, each with the question that is asked there."""
    desk.settings.tour_seen = True
    yield "depart", (_of_start(desk), "")
    window = _opened(desk, scratch / "Exemple Valbrune.aict")
    for page in ("accueil", "documents"):
        window.go(page)
        yield page, (_of(window), "")
    yield "importer", (_of_import(window, scratch), "")
    yield from _of_steps(window)
    window.close()


def _desk() -> Desk:
    from PySide6.QtWidgets import QApplication

    from ui.app import Desk
    from ui.settings import Settings

    return Desk(QApplication([]), Settings())


def _of_start(desk: Desk) -> bytes:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    start = desk.show_start()
    name = start.findChild(QLineEdit)
    assert name is not None
    QTest.keyClicks(name, "saint b")
    QTest.qWait(300)
    return _of(start, 540)


def _opened(desk: Desk, path: Path) -> MainWindow:
    from aict_desktop.reference.example import example_records

    assert desk.create(path, example_records())
    window = desk.window
    assert window is not None
    window.session.review_now()
    return window


def _of_import(window: MainWindow, scratch: Path) -> bytes:
    from aict_desktop.imports.sheets import read_sheets
    from ui.import_dialog import ImportDialog

    path = scratch / "subventions.csv"
    path.write_text(IMPORTED, encoding="utf-8")
    dialog = ImportDialog(window.session, path, list(read_sheets(path)), window, "actions")
    dialog.open()
    taken = _of(dialog)
    dialog.reject()
    return taken


def _of_steps(window: MainWindow) -> Iterator[tuple[str, tuple[bytes, str]]]:
    from aict_desktop.documents.manual import guided, overview
    from aict_desktop.reference.guidance import questions, steps
    from ui.guide import Guide
    from ui.pages import OVERVIEWS

    for step in steps():
        window.go(step.id)
        if questions(step.id):
            window.set_mode("guided")
            asked = window.page.findChild(Guide)
            assert asked is not None
            screen = asked.current()
            yield guided(step), (_of(window), screen.ask if screen else "")
            if step.id not in OVERVIEWS:
                continue
            window.set_mode("overview")
        if step.id != "documents":  # seen in its own chapter
            yield overview(step), (_of(window), "")


def _of(widget: QWidget, height: int = SIZE[1]) -> bytes:
    """A widget as a PNG file of few colours, which takes a quarter of the room once in the manual."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtTest import QTest

    from ui.pages.documents import DocumentsPage  # its preview draws itself in its own time

    widget.resize(SIZE[0], height)
    slow = isinstance(getattr(widget, "page", None), DocumentsPage)
    for _ in range(_ROUNDS):
        QTest.qWait(200 if slow else 30)
        widget.grab()  # what is made when it is first painted moves the rest
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert widget.grab().save(buffer, "PNG")
    return _reduced(bytes(buffer.data().data()))


def _reduced(png: bytes) -> bytes:
    from io import BytesIO

    from PIL import Image

    out = BytesIO()
    with Image.open(BytesIO(png)) as image:
        flat = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        flat.convert("RGB").save(out, "PNG", compress_level=1)
    return out.getvalue()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
