"""Documents as PDF files, by reportlab, which is loaded only when a page is drawn."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from aict_desktop.exports.blocks import Document


def write_pdf(document: Document) -> bytes:
    """The document as a PDF/UA-1 file, embedded fonts and all; the same document always gives the same bytes.

    Characters that the font lacks are drawn as boxes, kept in the text layer, and told in a note at the end.
    """
    from aict_desktop.exports.pdf.writer import Writer  # here, because reportlab is slow to load

    with _no_collection():
        return Writer(document).bytes()


@contextmanager
def _no_collection() -> Iterator[None]:
    """Leave the garbage collector out of it: all that is made lasts to the end, and is gone through in vain.

    It took up to a quarter of the time of a long table, whose rows then cost more than those of a short one.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
