"""Pictures that users bring: whether they can be drawn, and how large; Pillow is loaded only for that."""

from __future__ import annotations

import warnings
from io import BytesIO

MOST_PIXELS = 50_000_000  # an honest scan has fewer; more would fill the memory


def size(content: bytes) -> tuple[int, int] | None:
    """The width and height in pixels of a PNG or JPEG file; None when it is none, or cannot be drawn."""
    from PIL import Image

    bombs = (Image.DecompressionBombWarning, Image.DecompressionBombError)
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as image:
                if image.width * image.height > MOST_PIXELS:
                    return None
                image.load()
                return image.size
        except (OSError, SyntaxError, ValueError, *bombs):
            return None


def fitted(content: bytes, room: tuple[float, float]) -> tuple[float, float] | None:
    """The largest width and height that the picture may have in that room; None when it cannot be drawn."""
    pixels = size(content)
    scale = min(room[0] / pixels[0], room[1] / pixels[1]) if pixels else 0.0
    return (pixels[0] * scale, pixels[1] * scale) if pixels else None
