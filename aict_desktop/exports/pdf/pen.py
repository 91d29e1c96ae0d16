"""The canvas that draws a PDF: it and `tagging` alone know reportlab. The origin is the top left corner."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from typing import Any, cast

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from aict_desktop.exports.palette import paper
from aict_desktop.exports.pdf.glyphs import Run, drawable
from aict_desktop.exports.pdf.structure import Element, Structure, utf16
from aict_desktop.exports.pdf.tagging import Face, Link, name_standard, tag_page, with_structure
from aict_desktop.figures.drawing import (
    Anchor,
    Drawing,
    Ellipse,
    Item,
    Line,
    Point,
    Polygon,
    Rect,
    Shape,
    Text,
)
from aict_desktop.figures.fonts import width
from aict_desktop.reference.files import RESOURCES

_BEFORE: Mapping[Anchor, float] = {"start": 0.0, "middle": 0.5, "end": 1.0}
rl_config.useA85 = (
    0  # pages as ASCII text, for the mail of 1995, are a quarter larger and take as much longer
)
FACES = {"regular": "Regular", "semibold": "SemiBold", "bold": "Bold", "italic": "Italic"}


class Pen:
    """Draws on one page after the other; ``bytes`` closes the file. The same calls give the same bytes.

    All that is drawn is drawn inside ``content`` or ``ornament``: whoever cannot see the page is told the one
    and spared the other.
    """

    def __init__(self, title: str, author: str, language: str) -> None:
        _register_fonts()
        self._out = BytesIO()
        face = _face("regular")
        # The stubs of reportlab know neither that a font has a name nor the list of a page's operators.
        self._canvas: Any = Canvas(
            self._out,
            invariant=1,
            pageCompression=1,
            lang=language,
            initialFontName=cast(Any, face),
            pdfVersion=(1, 7),
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setCreator("AICT Desktop")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._told = (title, author, language)
        self._structure = Structure()
        self._page_key = 0
        self._height = 0.0
        self._headings: list[int] = []
        self._is_ornament = False

    def start_page(self, width: float, height: float) -> None:
        """Begin a page of that size, in points."""
        self._height = height
        self._canvas.setPageSize((width, height))
        self._page_key = self._structure.start_page()

    def end_page(self) -> None:
        """Close the page."""
        self._canvas.showPage()
        tag_page(self._canvas._doc.Pages.pages[-1], self._page_key)

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
        lengths = [width(run.shown, item.size, item.style) for run in runs]
        drawn = sum(lengths) + width(end.strip(" "), item.size, item.style)
        left = item.x - _BEFORE[item.anchor] * drawn
        self._canvas.setFillColor(_colour(item.colour))
        self._canvas.setFont(_face(item.style), item.size)
        for run, length in zip(runs, lengths, strict=True):
            self._run(run, left, self._height - item.y, end if run is runs[-1] else "")
            left += length

    def _run(self, run: Run, x: float, y: float, end: str) -> None:
        """Draw characters; what was typed where boxes stand is kept in the file, for search and speech."""
        if run.typed:
            self._canvas._code.append(f"/Span <</ActualText {utf16(run.typed + end)}>> BDC")
        self._canvas.drawString(x, y, run.shown + end)
        if run.typed:
            self._canvas._code.append("EMC")

    def shape(self, item: Shape) -> None:
        """Draw any primitive but a text."""
        self._prepare(item)
        painted = {"fill": int(bool(item.fill)), "stroke": int(bool(item.stroke))}
        _SHAPES[type(item)](self, item, painted)

    def drawing(self, drawing: Drawing, x: float, y: float, scale: float = 1.0) -> None:
        """Draw a figure with its top left corner at ``x``, ``y``."""
        self._canvas.saveState()
        self._canvas.translate(x, self._height - y)
        self._canvas.scale(scale, scale)
        height, self._height = self._height, 0.0
        for item in drawing.items:
            self.text(item, " ") if isinstance(item, Text) else self.shape(item)
        self._height = height
        self._canvas.restoreState()

    def _prepare(self, item: Shape) -> None:
        if item.fill:
            self._canvas.setFillColor(_colour(item.fill))
        if item.stroke:
            self._canvas.setStrokeColor(_colour(item.stroke))
            self._canvas.setLineWidth(item.line_width)

    def _rect(self, item: Rect, painted: Mapping[str, int]) -> None:
        place = (item.x, self._height - item.y - item.height, item.width, item.height)
        if item.radius:
            self._canvas.roundRect(*place, item.radius, **painted)
        else:
            self._canvas.rect(*place, **painted)

    def _ellipse(self, item: Ellipse, painted: Mapping[str, int]) -> None:
        x, y = item.x, self._height - item.y
        self._canvas.ellipse(x - item.rx, y - item.ry, x + item.rx, y + item.ry, **painted)

    def _polygon(self, item: Polygon, painted: Mapping[str, int]) -> None:
        path = self._path(item.points)
        path.close()
        self._canvas.drawPath(path, **painted)

    def _line(self, item: Line, painted: Mapping[str, int]) -> None:
        self._canvas.setDash([2, 2] if item.dashed else [])
        self._canvas.drawPath(self._path(item.points), **painted)
        self._canvas.setDash([])

    def _path(self, points: Iterable[Point]) -> Any:
        path = self._canvas.beginPath()
        for n, (x, y) in enumerate(points):
            (path.lineTo if n else path.moveTo)(x, self._height - y)
        return path


_SHAPES: Mapping[type[Shape], Callable[[Pen, Any, Mapping[str, int]], None]] = {
    Rect: Pen._rect,
    Ellipse: Pen._ellipse,
    Polygon: Pen._polygon,
    Line: Pen._line,
}


def paint(pen: Pen, items: Iterable[Item]) -> None:
    """Draw primitives straight on the page."""
    for item in items:
        pen.text(item) if isinstance(item, Text) else pen.shape(item)


def adorn(pen: Pen, *items: Item) -> None:
    """Draw primitives that nobody needs to be told of."""
    with pen.ornament():
        paint(pen, items)


def _face(style: str) -> str:
    return f"SourceSans3-{FACES[style]}"


@cache
def _register_fonts() -> None:
    for face in FACES.values():
        path = RESOURCES / "fonts" / f"SourceSans3-{face}.ttf"
        pdfmetrics.registerFont(Face(f"SourceSans3-{face}", str(path)))


@cache
def _colour(token: str) -> Color:
    return HexColor(paper(token))
