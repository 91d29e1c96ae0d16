"""The sections of a Word file: paper, margins, and what stands above and below each page."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter
from typing import Any

from docx.oxml.ns import qn

from aict_desktop.exports.blocks import Document
from aict_desktop.exports.docx.elements import field, made, paragraph, run, twips
from aict_desktop.exports.docx.pictures import logo
from aict_desktop.exports.pdf.style import FOOTER, HEADER, Sheet
from aict_desktop.reference.files import read_toml

_FIELDS = {"number": "PAGE", "total": "NUMPAGES"}


class Pages:
    """Makes the properties of sections; those on the same sheet share their header and footer."""

    def __init__(self, file: Any, document: Document) -> None:
        self._file, self._document = file, document
        self._margins: dict[Sheet, tuple[str, str]] = {}

    def section(self, sheet: Sheet, *, bare: bool) -> Any:
        """The properties of a section on such a sheet; a ``bare`` one has nothing above and below."""
        size = {"w": twips(sheet.width), "h": twips(sheet.height)}
        orient = "landscape" if sheet.width > sheet.height else "portrait"
        margins = {"top": sheet.top, "right": sheet.right, "bottom": sheet.bottom, "left": sheet.left}
        edges = {"header": HEADER / 2, "footer": FOOTER / 2, "gutter": 0}
        return made(
            "w:sectPr",
            *(() if bare else self._references(sheet)),
            made("w:type", val="nextPage"),
            made("w:pgSz", **size, orient=orient),
            made("w:pgMar", **{side: twips(room) for side, room in (margins | edges).items()}),
        )

    def _references(self, sheet: Sheet) -> Iterator[Any]:
        if sheet not in self._margins:
            header, header_id = self._file.part.add_header_part()
            footer, footer_id = self._file.part.add_footer_part()
            _fill(header, self._header(sheet, header.part))
            _fill(footer, self._footer(sheet))
            self._margins[sheet] = header_id, footer_id
        for tag, key in zip(("w:headerReference", "w:footerReference"), self._margins[sheet], strict=True):
            reference = made(tag, type="default")
            reference.set(qn("r:id"), key)
            yield reference

    def _header(self, sheet: Sheet, part: Any) -> Any:
        held = logo(part, self._document.dress, 1, cover=False)
        before = [held, run("  ")] if held is not None else []
        mark = [run("\t"), run(self._document.mark, "mark")] if self._document.mark else []
        return _running("header", sheet, *before, run(self._document.title), *mark)

    def _footer(self, sheet: Sheet) -> Any:
        """« Commune de Valbrune, édition du … » and « Page 2 sur 14 », computed when the pages are known."""
        words: list[Any] = [run(f"{self._document.footer}\t")]
        for text, name, *_ in Formatter().parse(read_toml("documents/pages.toml")["page"]):
            words.append(run(text))
            words.extend(field(_FIELDS[name]) if name else ())
        return _running("footer", sheet, *words)


def _running(style: str, sheet: Sheet, *content: Any) -> Any:
    """A line of a margin; what follows its tab stands at the right."""
    made_ = paragraph(style, *content)
    stop = made("w:tab", val="right", pos=twips(sheet.room[0]))
    made_.pPr.append(made("w:tabs", stop))
    return made_


def _fill(part: Any, content: Any) -> None:
    for old in list(part.element):
        part.element.remove(old)
    part.element.append(content)
