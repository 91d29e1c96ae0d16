"""A picture chosen as the authority's logo: made small, and what colours it holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from aict_desktop.domain.livery import contrast, written
from aict_desktop.figures.pixels import LargePictureError, NoPictureError, opened
from aict_desktop.imports.problems import ImportProblem
from aict_desktop.reference.reasons import system_reason

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MOST_BYTES = 20 * 1024 * 1024
LARGEST = (600, 400)  # pixels; a cover shows it 7 cm wide
_SAMPLE = (64, 64)
_MOST_COLOURS = 12
_APART = 60  # of 255, between the shares of what is no grey, and between two colours
_SEEN_ON_PAPER = 1.4  # contrast with white


def read_logo(path: Path) -> bytes:
    """The picture as a small PNG, all else that the file says left out; ImportProblem says why it is none."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ImportProblem("large_picture", name=path.name)
        return _small(path.read_bytes())
    except FileNotFoundError:
        raise ImportProblem("missing", name=path.name) from None
    except OSError as error:
        raise ImportProblem("unreadable", name=path.name, reason=system_reason(error)) from error
    except NoPictureError:
        raise ImportProblem("no_picture", name=path.name) from None
    except LargePictureError:
        raise ImportProblem("large_picture", name=path.name) from None


def _small(content: bytes) -> bytes:
    from PIL import ImageOps

    image = ImageOps.exif_transpose(opened(content))
    clear = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    small = image.convert("RGBA" if clear else "RGB")
    small.thumbnail(LARGEST)
    out = BytesIO()
    small.save(out, "PNG", optimize=True)
    return out.getvalue()


def colours_of(logo: bytes, most: int = 3) -> list[str]:
    """The colours of a logo that could be those of titles, as ``#RRGGBB``, the widest spread first."""
    from PIL import Image

    try:
        sample = opened(logo).convert("RGBA").resize(_SAMPLE, Image.Resampling.NEAREST)
    except (NoPictureError, LargePictureError):
        return []
    on_paper = Image.new("RGB", _SAMPLE, "white")
    on_paper.paste(sample, mask=sample)
    found: list[tuple[int, ...]] = []
    for shares in _likes(on_paper):
        colourful = max(shares) - min(shares) >= _APART and contrast(written(shares)) >= _SEEN_ON_PAPER
        if colourful and all(_distance(shares, other) >= _APART for other in found):
            found.append(shares)
    return [written(shares) for shares in found[:most]]


def _distance(one: Iterable[int], other: Iterable[int]) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _likes(image: Picture) -> Iterator[tuple[int, ...]]:
    """For each sort of colour of a picture, the widest spread first, the one that comes most often."""
    flat = image.tobytes()
    pixels = zip(flat[::3], flat[1::3], flat[2::3], strict=True)
    likes: defaultdict[int, Counter[tuple[int, ...]]] = defaultdict(Counter)
    for like, shares in zip(image.quantize(_MOST_COLOURS).tobytes(), pixels, strict=True):
        likes[like][shares] += 1
    for counted in sorted(likes.values(), key=lambda one: -one.total()):
        yield counted.most_common(1)[0][0]
