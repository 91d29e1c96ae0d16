"""The figures of a document as files, for the programs that it is measured against."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from aict_desktop.exports.svg import to_svg
from aict_desktop.figures.drawing import Drawing


def picture(drawing: Drawing, folder: Path) -> Path:
    """The file of a drawing in ``folder``, written unless the same one is there."""
    content = to_svg(drawing).encode("utf-8")
    path = folder / f"{sha256(content).hexdigest()[:16]}.svg"
    if not path.exists():
        path.write_bytes(content)
    return path
