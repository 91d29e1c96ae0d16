"""The icon of the application as pictures, drawn from its SVG: ``python installer/icons.py DIR``."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
DRAWING = ROOT / "resources" / "icons" / "app.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256)
"""Windows takes what it needs of one file; Linux keeps a folder for each size."""


def write_icons(folder: Path) -> Path:
    """Write ``aict-SIZE.png`` for each size, and ``aict.ico`` that holds them all; give its path."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: _picture(size) for size in SIZES}
    for size, picture in pictures.items():
        picture.save(folder / f"aict-{size}.png")
    target = folder / "aict.ico"
    largest = pictures[max(SIZES)]
    largest.save(target, sizes=[(size, size) for size in SIZES], append_images=list(pictures.values()))
    return target


def _picture(size: int) -> Image.Image:
    drawn = QImage(size, size, QImage.Format.Format_ARGB32)
    drawn.fill(0)
    painter = QPainter(drawn)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    drawn.save(buffer, b"PNG")
    return Image.open(io.BytesIO(buffer.data().data()))


if __name__ == "__main__":
    print(write_icons(Path(sys.argv[1])))
