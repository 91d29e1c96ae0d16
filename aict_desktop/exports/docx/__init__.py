"""Documents as Word files, to be edited: real styles, sections and fields, by python-docx."""

from __future__ import annotations

from aict_desktop.exports.blocks import Document


def write_docx(document: Document) -> bytes:
    """The document as a .docx; the same document always gives the same bytes.

    Every text is text: nothing typed becomes a field, and characters that the format refuses are left out.
    What stands in square brackets and asks for a check or an answer is set off (`marks.py`).
    """
    from aict_desktop.exports.docx.writer import Writer  # here, because python-docx is slow to load

    return Writer(document).bytes()
