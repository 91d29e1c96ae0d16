"""The pictures of the manual are of this version: the command finds every page that the manual shows."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

from installer.manual import SIZE, take
from tests.documents.test_manual import needed, wanted
from ui.app import Desk


def test_every_picture_of_the_manual_is_taken(desk: Desk, tmp_path: Path) -> None:
    """Each is a copy of a real window, with something on it, and says which question is asked."""
    taken = dict(take(desk, tmp_path))
    assert needed() <= set(taken) <= wanted()
    for name, (content, asked) in taken.items():
        with Image.open(BytesIO(content)) as image:
            assert image.width >= SIZE[0] * 0.5
            assert len(image.getcolors(1 << 24) or ()) > 10, name
        assert asked.strip().endswith("?") is name.endswith("-guide"), (name, asked)
