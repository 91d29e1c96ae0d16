"""The canvas that draws a PDF: it and `tagging` alone know reportlab. The origin is the top left corner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from typing import Any, cast

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from aict_desktop.exports.blocks import Document
from aict_desktop.exports.palette import paper
from aict_desktop.exports.pdf.glyphs import Run, drawable
from aict_desktop.exports.pdf.lettering import Lettering
from aict_desktop.exports.pdf.outlines import outline
from aict_desktop.exports.pdf.structure import Element, Structure, utf16
from aict_desktop.exports.pdf.tagging import Face, Link, name_standard, pack_page, tag_page, with_structure
from aict_desktop.figures.drawing import (
    Anchor,
    Drawing,
    Item,
    Line,
    Shape,
    Text,
)
from aict_desktop.figures.fonts import width
from aict_desktop.reference.files import RESOURCES

_BEFORE: Mapping[Anchor, float] = {"start": 0.0, "middle": 0.5, "end": 1.0}
rl_config.useA85 = (
    0  # pages as ASCII text, for the mail of 1995, are a quarter larger and take as much longer
)
_PAINTS = {(False, True): "S", (True, False): "f*", (True, True): "B*", (False, False): "n"}
FACES = {"regular": "Regular", "semibold": "SemiBold", "bold": "Bold", "italic": "Italic"}


class Pen:
    """Draws on one page after the other; ``bytes`` closes the file. The same calls give the same bytes.

    All that is drawn is drawn inside ``content`` or ``ornament``: whoever cannot see the page is told the one
    and spared the other.
    """

    def __init__(self, document: Document) -> None:
        self._out = BytesIO()
        # The stubs of reportlab know neither that a font has a name nor the list of a page's operators.
        self._canvas: Any = Canvas(
            self._out,
            invariant=1,
            pageCompression=1,
            lang=document.language,
            initialFontName=cast(Any, _face("regular").fontName),
            pdfVersion=(1, 7),
        )
        self._canvas.setTitle(document.title)
        self._canvas.setAuthor(document.author)
        self._canvas.setCreator("AICT Desktop")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._told = (document.title, document.author, document.language)
        self._dress = self._colours = dict(document.dress.colours)
        self._structure = Structure()
        self._page_key = 0
        self._height = 0.0
        self._headings: list[int] = []
        self._is_ornament = False
        self._letterings: dict[str, Lettering] = {}

    def start_page(self, width: float, height: float) -> None:
        """Begin a page of that size, in points."""
        self._height = height
        self._canvas.setPageSize((width, height))
        self._page_key = self._structure.start_page()

    def end_page(self) -> None:
        """Close the page."""
        self._canvas.showPage()
        page = self._canvas._doc.Pages.pages[-1]
        pack_page(page)
        tag_page(page, self._page_key)

    def bytes(self) -> bytes:
        """Close the file and give what it holds."""
        document = self._canvas._doc
        name_standard(document, *self._told)
        self._canvas.save()
        return with_structure(self._out.getvalue(), document, self._structure)

    @contextmanager
    def content(self, element: Element) -> Iterator[None]:
        """What is drawn meanwhile is read as that element, unless it is an ornament as a whole."""
        if self._is_ornament:
            yield
            return
        number = self._structure.mark(element)
        self._canvas._code.append(f"/{element.role} <</MCID {number}>> BDC")
        yield
        self._canvas._code.append("EMC")

    @contextmanager
    def ornament(self, kind: str = "Layout") -> Iterator[None]:
        """What is drawn meanwhile says nothing, or says again what was read; "Pagination" is of the page."""
        if self._is_ornament:
            yield
            return
        self._is_ornament = True
        self._canvas._code.append(f"/Artifact <</Type/{kind}>> BDC")
        yield
        self._canvas._code.append("EMC")
        self._is_ornament = False

    def empty(self, element: Element) -> None:
        """The element stands here but has nothing to draw."""
        if not self._is_ornament:
            self._structure.add(element)

    def bookmark(self, key: str, title: str, level: int, y: float) -> int:
        """Make the height ``y`` of this page a place that links and the outline lead to.

        Gives the depth of the heading, from 1: the level asked for, but that none above it is left out.
        """
        while self._headings and self._headings[-1] >= level:
            self._headings.pop()
        self._headings.append(level)
        depth = len(self._headings)
        self._canvas.bookmarkHorizontal(key, 0, self._height - y)
        self._canvas.addOutlineEntry(title, key, depth - 1, closed=level > 1)
        return depth

    def link(self, element: Element, key: str, label: str, box: tuple[float, float, float, float]) -> None:
        """Make a rectangle (left, top, width, height) lead to a bookmark; it is read as ``label``."""
        left, top, width, height = box
        link = Link(
            Rect=[left, self._height - top - height, left + width, self._height - top],
            Contents=label,
            Destination=self._canvas._bookmarkReference(key),
            Border="[0 0 0]",
            F=4,  # printed with the page
            StructParent=self._structure.key(element),
        )
        self._canvas._addAnnotation(link)
        self._structure.link(element, self._canvas._doc.objectcounter)

    def box(self, x: float, y: float, width: float, height: float) -> str:
        """A rectangle as the attributes of an element say where it stands."""
        left, low, right, top = x, self._height - y - height, x + width, self._height - y
        return f"/O/Layout/Placement/Block/BBox[{left:.2f} {low:.2f} {right:.2f} {top:.2f}]"

    def text(self, item: Text, end: str = "") -> None:
        """Draw one line; what parts it from the next is read: a space is not seen, a soft hyphen is drawn."""
        runs = tuple(drawable(item.text))
        if len(runs) == 1 and item.anchor == "start":  # nothing to measure
            self._run(runs[0], item, item.x, end)
            return
        lengths = [width(run.shown, item.size, item.style) for run in runs]
        wide = sum(lengths) + width(end.strip(" "), item.size, item.style)
        left = item.x - _BEFORE[item.anchor] * wide
        for run, length in zip(runs, lengths, strict=True):
            self._run(run, item, left, end if run is runs[-1] else "")
            left += length

    def _run(self, run: Run, item: Text, x: float, end: str) -> None:
        """Draw characters; what was typed where boxes stand is kept in the file, for search and speech."""
        shown = self._lettering(item.style).shown(run.shown + end, item.size)
        drawn = f"{self._colour(item.colour)} rg BT {x:.2f} {self._height - item.y:.2f} Td {shown} ET"
        typed = f"/Span <</ActualText {utf16(run.typed + end)}>> BDC {drawn} EMC" if run.typed else drawn
        self._canvas._code.append(typed)

    def _colour(self, token: str) -> str:
        return _shares(self._colours.get(token) or paper(token))

    def _lettering(self, style: str) -> Lettering:
        if style not in self._letterings:
            self._letterings[style] = Lettering(_face(style), self._canvas._doc)
        return self._letterings[style]

    def shape(self, item: Shape) -> None:
        """Draw any primitive but a text."""
        fill = f"{self._colour(item.fill)} rg " if item.fill else ""
        stroke = f"{self._colour(item.stroke)} RG {item.line_width:.2f} w " if item.stroke else ""
        painted = f"{outline(item, self._height)} {_PAINTS[bool(item.fill), bool(item.stroke)]}"
        dashed = isinstance(item, Line) and item.dashed
        self._canvas._code.append(f"{fill}{stroke}{f'[2 2] 0 d {painted} [] 0 d' if dashed else painted}")

    def drawing(self, drawing: Drawing, x: float, y: float, scale: float = 1.0) -> None:
        """Draw a figure with its top left corner at ``x``, ``y``."""
        self._canvas.saveState()
        self._canvas.translate(x, self._height - y)
        self._canvas.scale(scale, scale)
        height, self._height = self._height, 0.0
        self._colours = {}  # those of figures mean something
        for item in drawing.items:
            self.text(item, " ") if isinstance(item, Text) else self.shape(item)
        self._height, self._colours = height, self._dress
        self._canvas.restoreState()

    def picture(self, file: BytesIO, x: float, y: float, width: float, height: float) -> None:
        """Draw a PNG or JPEG file in that rectangle; the same one is kept in the file once."""
        place = (x, self._height - y - height, width, height)
        self._canvas.drawImage(ImageReader(file), *place, mask="auto")  # what is transparent stays so


def paint(pen: Pen, items: Iterable[Item]) -> None:
    """Draw primitives straight on the page."""
    for item in items:
        pen.text(item) if isinstance(item, Text) else pen.shape(item)


def adorn(pen: Pen, *items: Item) -> None:
    """Draw primitives that nobody needs to be told of."""
    with pen.ornament():
        paint(pen, items)


@cache
def _face(style: str) -> Face:
    """A style of the font, read when it is first drawn with."""
    name = f"SourceSans3-{FACES[style]}"
    face = Face(name, str(RESOURCES / "fonts" / f"{name}.ttf"))
    pdfmetrics.registerFont(face)
    return face


@cache
def _shares(colour: str) -> str:
    """The shares of red, green and blue, as operators take them."""
    return " ".join(f"{share / 255:.4f}" for share in bytes.fromhex(colour[1:]))
