"""A tagged PDF as a screen reader goes through it: what each element is and its text, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import page
from pypdf import PdfReader
from pypdf.generic import ContentStream

_MAPPING = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4})>")


@dataclass
class Node:
    """An element: its role, its own text (its links' too), its attributes and what it holds."""

    role: str
    dictionary: Mapping[str, Any]
    kids: list[Node] = field(default_factory=list)
    text: str = ""
    links: list[Mapping[str, Any]] = field(default_factory=list)

    @property
    def attributes(self) -> Mapping[str, Any]:
        """Its attributes by name."""
        return dict(self.dictionary.get("/A", {}))

    def all(self, role: str = "") -> Iterator[Node]:
        """This element and those below, in the order of reading, of that role alone if there is one."""
        if role in ("", self.role):
            yield self
        for kid in self.kids:
            yield from kid.all(role)

    def told(self) -> str:
        """All that is read."""
        return " ".join(node.text for node in self.all() if node.text)


def failures(pdf: bytes) -> list[str]:
    """What the file lacks of PDF/UA-1, each thing in words."""
    report = page.validate_pdf_bytes(pdf, profile=page.ValidationProfile.PDF_UA_1)
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def read(pdf: bytes) -> Node:
    """The document at the top of the structure."""
    reader = PdfReader(BytesIO(pdf))
    texts = {
        sheet.indirect_reference.idnum: _texts(sheet, reader)
        for sheet in reader.pages
        if sheet.indirect_reference
    }
    root: Any = reader.trailer["/Root"]
    return _node(root["/StructTreeRoot"]["/K"].get_object(), texts)


def _node(element: Any, texts: Mapping[int, Mapping[int, str]]) -> Node:
    node = Node(element["/S"][1:], element)
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        match kid if isinstance(kid, int) else kid.get_object():
            case int(number):
                node.text += texts[element.raw_get("/Pg").idnum][number]
            case {"/Type": "/MCR", "/MCID": number} as mark:
                node.text += texts[mark.raw_get("/Pg").idnum][number]
            case {"/Type": "/OBJR", "/Obj": link}:
                node.links.append(link.get_object())
            case below:
                node.kids.append(_node(below, texts))
    return node


def _texts(sheet: Any, reader: PdfReader) -> dict[int, str]:
    """The text of each numbered stretch of a page; where a text stands for what is drawn, that one.

    A soft hyphen belongs to the line and not to the word, which is read whole (ISO 32000-1, 14.8.2.2.3).
    """
    fonts = {name: _characters(font.get_object()) for name, font in sheet["/Resources"]["/Font"].items()}
    texts: dict[int, str] = {}
    open_: list[Mapping[str, Any]] = []
    font: dict[int, str] = {}
    for operands, operator in ContentStream(sheet["/Contents"].get_object(), reader).operations:
        number = next((one["/MCID"] for one in open_ if "/MCID" in one), None)
        if operator in (b"BDC", b"BMC"):
            open_.append(operands[1] if len(operands) > 1 else {})
            texts.setdefault(open_[-1].get("/MCID", -1), "")
        elif operator == b"EMC":
            if "/ActualText" in open_[-1] and number is not None:
                texts[number] += open_[-1]["/ActualText"]
            open_.pop()
        elif operator == b"Tf":
            font = fonts[operands[0]]
        elif operator == b"Tj" and number is not None and not any("/ActualText" in one for one in open_):
            texts[number] += "".join(map(font.__getitem__, operands[0].original_bytes)).replace("\u00ad", "")
    return texts


def _characters(font: Any) -> dict[int, str]:
    told = font["/ToUnicode"].get_object().get_data()
    return {int(code, 16): chr(int(character, 16)) for code, character in _MAPPING.findall(told)}
