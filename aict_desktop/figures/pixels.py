"""Pictures that users bring: read with care, and how large they are; Pillow is loaded only for that."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 50_000_000  # an honest scan has fewer; more would fill the memory


class NoPictureError(ValueError):
    """A file that is no PNG or JPEG picture, or a damaged one."""


class LargePictureError(ValueError):
    """A picture of more pixels than are read."""


def opened(content: bytes) -> Image:
    """The picture that a PNG or JPEG file holds, read to its end; NoPictureError, LargePictureError."""
    from PIL import Image

    bombs = (Image.DecompressionBombWarning, Image.DecompressionBombError)
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image = Image.open(BytesIO(content), formats=("PNG", "JPEG"))
            if image.width * image.height > MOST_PIXELS:
                raise LargePictureError
            image.load()
        except bombs as error:
            raise LargePictureError from error
        except LargePictureError:
            raise
        except Exception as error:  # what Pillow raises on damaged files has no common ancestor
            raise NoPictureError from error
    return image


def size(content: bytes) -> tuple[int, int] | None:
    """The width and height in pixels; None when the picture cannot be read."""
    try:
        return opened(content).size
    except (NoPictureError, LargePictureError):
        return None


def fitted(content: bytes, room: tuple[float, float]) -> tuple[float, float] | None:
    """The largest width and height that the picture may have in that room; None when it cannot be read."""
    pixels = size(content)
    scale = min(room[0] / pixels[0], room[1] / pixels[1]) if pixels else 0.0
    return (pixels[0] * scale, pixels[1] * scale) if pixels else None
