"""A figure taken out of the window: as a vector file, as a picture, on paper; in the colours of paper."""

from __future__ import annotations

from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPainter

from aict_desktop.exports.palette import paper
from aict_desktop.figures.drawing import Drawing
from ui.figure_paint import paint

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

KINDS = {".svg": "Image vectorielle (*.svg)", ".png": "Image pour un diaporama (*.png)"}
DOTS_AN_INCH = 300
_MOST_PIXELS = 40_000_000  # some 160 MB while it is made
_HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing


def save(drawing: Drawing, path: Path) -> None:
    """Write a figure as PNG when the name says so, else as SVG; OSError when it cannot be written."""
    if path.suffix.lower() == ".png":
        if not image(drawing).save(str(path), "PNG"):  # type: ignore[call-overload]  # its stubs want bytes
            raise OSError(0, "dossier absent ou protégé", str(path))
    else:
        from aict_desktop.exports.svg import to_svg

        path.write_text(to_svg(drawing), encoding="utf-8")


def image(drawing: Drawing) -> QImage:
    """The figure on white, at 300 dots an inch unless it is very long."""
    scale = min(DOTS_AN_INCH / 72, sqrt(_MOST_PIXELS / (drawing.width * drawing.height)))
    made = QImage(round(drawing.width * scale), round(drawing.height * scale), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    made.setDotsPerMeterX(round(scale * 72 / 0.0254))
    made.setDotsPerMeterY(round(scale * 72 / 0.0254))
    made.setText("Description", drawing.alt)
    painter = QPainter(made)
    painter.setRenderHints(_HINTS)
    painter.scale(scale, scale)
    paint(painter, drawing.items, _on_paper)
    painter.end()
    return made


def print_on(drawing: Drawing, printer: QPrinter) -> bool:
    """Print a figure on one page, as large as it fits; False when the printer does not take it."""
    wide = drawing.width > drawing.height
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    )
    painter = QPainter()
    if not painter.begin(printer):
        return False
    page = painter.viewport()
    scale = min(page.width() / drawing.width, page.height() / drawing.height)
    painter.setRenderHints(_HINTS)
    painter.translate((page.width() - drawing.width * scale) / 2, 0)
    painter.scale(scale, scale)
    paint(painter, drawing.items, _on_paper)
    return painter.end()


def _on_paper(token: str) -> QColor:
    return QColor(paper(token))
