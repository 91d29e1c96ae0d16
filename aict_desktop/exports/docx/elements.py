"""Elements of a Word file, made by hand where python-docx would be slow or has no word for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from aict_desktop.domain.fields import clean_text
from aict_desktop.exports.docx.marks import pieces

TWIPS = 20  # a point; Word counts in twentieths
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BREAKS = re.compile("([\n\t\u2011])")
# Word sets a no-break hyphen that is a character in whichever font has it.
_BREAK_TAGS = {"\n": "w:br", "\t": "w:tab", "\u2011": "w:noBreakHyphen"}


def made(tag: str, *children: Any, **attributes: object) -> Any:
    """``made("w:b")``, ``made("w:sz", val=22)``: an element, its attributes in the namespace of Word."""
    element: Any = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    element.extend(child for child in children if child is not None)
    return element


def twips(points: float) -> int:
    """Points as Word counts them."""
    return round(points * TWIPS)


def run(text: str, style: str = "") -> Any:
    """A text in one character style, its line breaks and tabs kept."""
    properties = made("w:rPr", made("w:rStyle", val=style)) if style else None
    return made("w:r", properties, *_texts(clean_text(text)))


def runs(text: str, style: str = "", mark: str = "mark") -> Iterator[Any]:
    """The runs of a text, what asks for a check or an answer in a style of its own."""
    for piece, marked in pieces(text):
        yield run(piece, mark if marked else style)


def paragraph(style: str, *content: Any, keep: bool = False, align: str = "") -> Any:
    """A paragraph in a style; ``keep`` holds it on the page of the next one."""
    properties = made("w:pPr", made("w:pStyle", val=style))
    if keep:
        properties.append(made("w:keepNext"))
    if align:
        properties.append(made("w:jc", val=align))
    return made("w:p", properties, *content)


def field(code: str, shown: str = "1") -> Iterator[Any]:
    """A field of ours, such as the number of the page, and what it shows until it is computed."""
    yield from (*field_start(code), run(shown), field_end())


def field_start(code: str) -> Iterator[Any]:
    """What opens a field: all that stands before :func:`field_end` is what it shows."""
    yield made("w:r", made("w:fldChar", fldCharType="begin"))
    yield made("w:r", _text(f" {code} ", "w:instrText"))
    yield made("w:r", made("w:fldChar", fldCharType="separate"))


def field_end() -> Any:
    """What closes a field."""
    return made("w:r", made("w:fldChar", fldCharType="end"))


def _texts(text: str) -> Iterator[Any]:
    for part in _BREAKS.split(text):
        if part:
            yield made(_BREAK_TAGS[part]) if part in _BREAK_TAGS else _text(part)


def _text(text: str, tag: str = "w:t") -> Any:
    element = made(tag)
    element.text = text
    element.set(_SPACE, "preserve")
    return element
