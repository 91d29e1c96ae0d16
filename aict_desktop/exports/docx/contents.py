"""The contents of a Word file: a field that Word renews, its entries written beforehand as links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from aict_desktop.exports.blocks import Contents, Document, Heading
from aict_desktop.exports.docx.elements import field_end, field_start, made, paragraph, run
from aict_desktop.reference.files import read_toml

LEVELS = 2
_CODE = rf'TOC \o "1-{LEVELS}" \h \z \u'


def bookmark(number: int) -> str:
    """The name of the place of the heading of that number, from 1; Word hides names that begin so."""
    return f"_Toc{number:08d}"


def contents(block: Contents, document: Document) -> Any:
    """The title, then the field: Word adds the pages, which it alone knows, when it renews it.

    The last line says how, and goes away by itself then.
    """
    entries = [*_entries(document), paragraph("small", run(read_toml("documents/pages.toml")["renew"]))]
    for element in reversed(list(field_start(_CODE))):
        entries[0].insert(1, element)
    entries[-1].append(field_end())
    gallery = made("w:docPartGallery", val="Table of Contents")
    properties = made("w:sdtPr", made("w:docPartObj", gallery, made("w:docPartUnique")))
    content = made("w:sdtContent", paragraph("contents", run(block.title)), *entries)
    return made("w:sdt", properties, content)


def _entries(document: Document) -> Iterator[Any]:
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    for number, heading in enumerate(headings, 1):
        if heading.level <= LEVELS:
            link = made("w:hyperlink", run(heading.text), anchor=bookmark(number), history=1)
            yield paragraph(f"contents{heading.level}", link)
