"""The picture beside the first and last pages of the installer: ``python -m installer.windows.side FILE``."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from installer.icons import DRAWING

WIDTH, HEIGHT = 164, 314  # pixels, as NSIS shows it
_ICON, _TOP = 100, 56
_GROUND = "#e4ecf8"


def write_side(path: Path) -> None:
    """Draw the application's icon on a quiet ground."""
    drawn = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    drawn.fill(QColor(_GROUND))
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF((WIDTH - _ICON) / 2, _TOP, _ICON, _ICON))
    painter.end()
    if not drawn.save(str(path)):
        raise OSError(f"{path} cannot be written")


if __name__ == "__main__":
    write_side(Path(sys.argv[1]))
