"""Documents as PDF files, by reportlab, which is loaded only when a page is drawn."""

from __future__ import annotations

from aict_desktop.exports.blocks import Document


def write_pdf(document: Document) -> bytes:
    """The document as a PDF, embedded fonts and all; the same document always gives the same bytes.

    Characters that the font lacks are drawn as boxes, kept in the text layer, and told in a note at the end.
    """
    from aict_desktop.exports.pdf.writer import Writer  # here, because reportlab is slow to load

    return Writer(document).bytes()
