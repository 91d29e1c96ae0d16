"""What each mark on the pages is, in the order of reading: the structure tree of a tagged PDF.

The words are those of ISO 32000-1 (14.7 and 14.8); what ISO 14289-1 (PDF/UA-1) asks of them is kept here.
Nothing here knows reportlab: the tree comes out as the text of numbered PDF objects.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Mark(NamedTuple):
    """A stretch of the operators of a page."""

    page: int
    number: int


class Annotation(NamedTuple):
    """A link on a page, by the number of its object."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """Something to read, under ``parent`` or straight in the document.

    It takes its place in the order of reading when it is first drawn, so it may be made at any moment, and
    what goes on over several pages remains one element. ``alt`` says in words what cannot be read.
    """

    role: str
    parent: Element | None = None
    alt: str = ""
    attributes: str = ""
    kids: list[Element | Mark | Annotation] = field(default_factory=list)
    place: int = -1

    @property
    def drawn(self) -> bool:
        """Whether some of it stands on a page."""
        return self.place >= 0


class Structure:
    """The elements of one document and what they hold of each page."""

    def __init__(self) -> None:
        self._document = Element("Document", place=0)
        self._elements = [self._document]
        self._parents: list[list[Element] | Element] = []  # by the keys that pages and links bear
        self._page = -1
        self._marks: list[Element] = []

    def start_page(self) -> int:
        """Begin the next page and give its key."""
        self._page += 1
        self._marks = []
        return self._keep(self._marks)

    def mark(self, element: Element) -> int:
        """The number of the stretch of this page that is now drawn for the element."""
        self.add(element)
        number = len(self._marks)
        self._marks.append(element)
        element.kids.append(Mark(self._page, number))
        return number

    def key(self, element: Element) -> int:
        """The key of a link that is about to be put on this page for the element."""
        self.add(element)
        return self._keep(element)

    def link(self, element: Element, number: int) -> None:
        """The link is on this page, as the object of that number."""
        element.kids.append(Annotation(self._page, number))

    def add(self, element: Element) -> None:
        """Give the element its place after all that was drawn before it, if it has none."""
        if element.place < 0:
            parent = element.parent or self._document
            self.add(parent)
            element.place = len(self._elements)
            self._elements.append(element)
            parent.kids.append(element)

    def objects(self, first: int, pages: Sequence[int]) -> Iterator[str]:
        """The objects of the tree, to be numbered from ``first`` on; ``pages`` are those of the pages."""
        yield self._root(first)
        for element in self._elements:
            yield _told(element, first, pages)

    def _root(self, first: int) -> str:
        parents = (
            f"[{_references(value, first)}]" if isinstance(value, list) else _reference(value, first)
            for value in self._parents
        )
        keys = " ".join(f"{key} {value}" for key, value in enumerate(parents))
        notes = " ".join(f"({_id(one)}) {_reference(one, first)}" for one in self._elements if _id(one))
        return (
            f"<</Type/StructTreeRoot/K {_reference(self._document, first)}/ParentTree<</Nums[{keys}]>>"
            f"/ParentTreeNextKey {len(self._parents)}{f'/IDTree<</Names[{notes}]>>' if notes else ''}>>"
        )

    def _keep(self, parent: list[Element] | Element) -> int:
        self._parents.append(parent)
        return len(self._parents) - 1


def utf16(text: str) -> str:
    """A text as PDF writes those of any script."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _told(element: Element, first: int, pages: Sequence[int]) -> str:
    parent = f"{first} 0 R" if not element.place else _reference(element.parent, first)
    page = next((kid.page for kid in element.kids if isinstance(kid, Mark)), -1)
    kids = " ".join(_kid(kid, first, pages, page) for kid in element.kids)
    return "".join(
        (
            f"<</Type/StructElem/S/{element.role}/P {parent}",
            f"/Pg {pages[page]} 0 R" if page >= 0 else "",
            f"/ID({_id(element)})" if _id(element) else "",
            f"/Alt{utf16(element.alt)}" if element.alt else "",
            f"/A<<{element.attributes}>>" if element.attributes else "",
            f"/K[{kids}]>>" if len(element.kids) > 1 else f"/K {kids}>>" if kids else ">>",
        )
    )


def _kid(kid: Element | Mark | Annotation, first: int, pages: Sequence[int], page: int) -> str:
    match kid:
        case Element():
            return _reference(kid, first)
        case Mark():
            within = str(kid.number)
            return within if kid.page == page else f"<</Type/MCR/Pg {pages[kid.page]} 0 R/MCID {within}>>"
        case Annotation():
            return f"<</Type/OBJR/Pg {pages[kid.page]} 0 R/Obj {kid.number} 0 R>>"


def _reference(element: Element | None, first: int) -> str:
    """The number of an element's object: the root has the first, the document the one after it."""
    return f"{first + 1 + (element.place if element else 0)} 0 R"


def _references(elements: Iterable[Element], first: int) -> str:
    return " ".join(_reference(element, first) for element in elements)


def _id(element: Element) -> str:
    """Notes bear a name of their own (ISO 14289-1, 7.9), here in the order of the alphabet."""
    return f"note{element.place:07}" if element.role == "Note" else ""
