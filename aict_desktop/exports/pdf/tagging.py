"""What PDF/UA-1 asks for and reportlab does not write: structure, name of the standard, exact characters."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from html import escape
from typing import Any

from reportlab.pdfbase.pdfdoc import XMP, LinkAnnotation, PDFDictionary, PDFName, PDFStream
from reportlab.pdfbase.ttfonts import TTFont

from aict_desktop.exports.pdf.packing import with_objects
from aict_desktop.exports.pdf.structure import Structure

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LARGEST_BLOCK = 100  # mappings that one block of a character map may hold
_ROOT = "{:010} 0 R"  # as long whatever the number, which is known when all else is written
_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


class Face(TTFont):
    """A font whose characters are all told: reportlab says of its unused codes that they are U+0000."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        """Write the font into the file."""
        super().addObjects(doc)
        for name, written in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                written.content = _exact(written.content)


class Link(LinkAnnotation):
    """A link that knows its place in the structure."""

    permitted = (*LinkAnnotation.permitted, "StructParent")


def pack_page(page: Any) -> None:
    """Compress what is drawn on a page now: hundreds of them would wait in plain text for the end."""
    told = PDFDictionary({"Filter": PDFName("FlateDecode")})
    page.Contents, page.stream = PDFStream(told, zlib.compress(page.stream.encode("ascii"))), None


def tag_page(page: Any, key: int) -> None:
    """Tie a page to its part of the structure, in whose order the tabulator key goes through its links."""
    page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
    page.StructParents, page.Tabs = key, "/S"


def name_standard(document: Any, title: str, author: str, language: str) -> None:
    """Say in the file that it is tagged, and by which standard."""
    words = {"title": title, "author": author, "language": language}
    written = {key: escape(_NOT_IN_XML.sub("", text), quote=False) for key, text in words.items()}
    metadata = _METADATA.format_map(written)
    document.Catalog.Metadata = XMP(creator=lambda _: metadata.encode("utf-8"))
    document.Catalog.MarkInfo = "<</Marked true>>"
    document.Catalog.StructTreeRoot = _ROOT.format(0)


def with_structure(pdf: bytes, document: Any, structure: Structure) -> bytes:
    """The file that the document was saved as, with its structure."""
    first = document.objectcounter + 1
    pages = [document.idToObjectNumberAndVersion[f"Page{n}"][0] for n in range(1, document.pageCounter)]
    objects = list(structure.objects(first, pages))
    return with_objects(_rooted(pdf, document, first), objects, _trailer(document))


def _rooted(pdf: bytes, document: Any, number: int) -> bytes:
    """The file with the number of the structure's root in its catalogue."""
    catalogue = document.idToOffset[document.Reference(document.Catalog).name]
    place = pdf.index(_ROOT.format(0).encode("ascii"), catalogue)
    root = _ROOT.format(number).encode("ascii")
    return b"".join((pdf[:place], root, pdf[place + len(root) :]))


def _trailer(document: Any) -> str:
    """What reportlab wrote at the end of the file, in short."""
    named = {"Root": document.Catalog, "Info": document.info}
    references = {name: document.Reference(one).format(document) for name, one in named.items()}
    fingerprint = document.ID().decode("ascii").splitlines()[1]  # between a blank line and a comment
    return "".join(f"/{name} {one.decode('ascii')}" for name, one in references.items()) + f"/ID{fingerprint}"


def _exact(map_: str) -> str:
    """A character map without what it says of codes that no text uses."""
    before, _, rest = map_.partition(" beginbfchar\n")
    codes, _, after = rest.partition("endbfchar\n")
    known = [line for line in codes.splitlines() if not line.endswith(" <0000>")]
    head = before.rpartition("\n")[0]
    return f"{head}\n{''.join(_blocks(known))}{after}"


def _blocks(codes: list[str]) -> Iterable[str]:
    for start in range(0, len(codes), _LARGEST_BLOCK):
        block = codes[start : start + _LARGEST_BLOCK]
        yield "\n".join((f"{len(block)} beginbfchar", *block, "endbfchar\n"))
