"""A picture chosen as the authority's logo."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from aict_desktop.imports.logo import LARGEST, colours_of, read_logo
from aict_desktop.imports.problems import ImportProblem
from tests.support.logos import GREEN, logo


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_large_picture_becomes_a_small_png(kind: str, tmp_path: Path) -> None:
    """As wide as a cover needs, whatever it was; what is transparent stays so."""
    path = tmp_path / "logo.bin"
    path.write_bytes(logo(kind, (3000, 1100)))
    made = Image.open(BytesIO(read_logo(path)))
    assert made.format == "PNG"
    assert made.size == (LARGEST[0], 220)
    assert made.mode == ("RGBA" if kind == "PNG" else "RGB")


def test_what_a_camera_wrote_in_the_file_is_left_out(tmp_path: Path) -> None:
    """Neither place nor author goes into documents; a picture taken sideways stands upright."""
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = 6, "Jeanne Roux"
    path = tmp_path / "logo.jpg"
    Image.new("RGB", (90, 30), GREEN).save(path, exif=exif)
    made = read_logo(path)
    assert b"Jeanne" in path.read_bytes()
    assert b"Jeanne" not in made
    assert Image.open(BytesIO(made)).size == (30, 90)


def huge() -> bytes:
    """A PNG of a few bytes that says it has 10 billion pixels."""
    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    chunks = [b"IHDR" + header, b"IDAT" + zlib.compress(b"\0" * 1000), b"IEND"]
    parts = [struct.pack(">I", len(one) - 4) + one + struct.pack(">I", zlib.crc32(one)) for one in chunks]
    return b"".join((b"\x89PNG\r\n\x1a\n", *parts))


REFUSED = {
    "no_picture": [b"", b"bonjour", b"%PDF-1.7", b"GIF89a" + b"\0" * 40, logo()[:400], b"<svg/>"],
    "large_picture": [huge(), b"\0" * (20 * 1024 * 1024 + 1)],
}


@pytest.mark.parametrize(("key", "content"), [(key, each) for key, all_ in REFUSED.items() for each in all_])
def test_what_is_no_logo_is_refused_in_a_sentence(key: str, content: bytes, tmp_path: Path) -> None:
    """Another kind of file, a damaged one, one that would fill the memory."""
    path = tmp_path / "mon logo.png"
    path.write_bytes(content)
    with pytest.raises(ImportProblem, match=r"mon logo\.png") as refusal:
        read_logo(path)
    assert refusal.value.key == key


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    """It may have been dragged from a key that was pulled out."""
    with pytest.raises(ImportProblem, match="à cet endroit"):
        read_logo(tmp_path / "parti.png")


def test_the_colours_of_a_logo_are_offered() -> None:
    """Its green, neither the white around nor the grey of an edge; nothing for what cannot be read."""
    assert colours_of(logo()) == [GREEN]
    assert len(colours_of(logo("JPEG"))) == 1  # whose greens are many, and alike
    assert colours_of(b"rien") == []
