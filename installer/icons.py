"""The icon of the application as pictures, drawn from its SVG: ``python installer/icons.py DIR``."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
DRAWING = ROOT / "resources" / "icons" / "app.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256)
"""Windows takes what it needs of one file; Linux keeps a folder for each size."""


def write_icons(folder: Path) -> Path:
    """Write ``aict-SIZE.png`` for each size, and ``aict.ico`` that holds them all; give its path."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = [_drawn(size, folder / f"aict-{size}.png") for size in SIZES]
    target = folder / "aict.ico"
    pictures[-1].save(target, sizes=[(size, size) for size in SIZES], append_images=pictures[:-1])
    return target


def _drawn(size: int, path: Path) -> Image.Image:
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    if not picture.save(str(path)):
        raise OSError(f"{path} cannot be written")
    with Image.open(path) as drawn:
        return drawn.copy()


if __name__ == "__main__":
    print(write_icons(Path(sys.argv[1])))
