"""Logos as town halls have them."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

GREEN = "#00785A"


def logo(kind: str = "PNG", size: tuple[int, int] = (300, 110)) -> bytes:
    """A green disc on nothing (on white in JPEG), as a file of that kind."""
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((5, 5, size[1] - 5, size[1] - 5), fill=GREEN)
    if kind == "JPEG":
        white = Image.new("RGBA", size, "white")
        image = Image.alpha_composite(white, image).convert("RGB")
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()
