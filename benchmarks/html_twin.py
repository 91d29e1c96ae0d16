"""The same document as a page of HTML for a printer: its blocks, its type, its pages, figures as files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from html import escape
from itertools import count
from pathlib import Path
from typing import Any

from aict_desktop.exports.blocks import (
    Block,
    Bullets,
    Contents,
    Cover,
    Document,
    Facts,
    FigureBlock,
    Heading,
    Note,
    Orientation,
    Paragraph,
    Table,
)
from aict_desktop.exports.palette import paper
from aict_desktop.exports.pdf.style import SHEETS, Sheet
from aict_desktop.reference.files import RESOURCES
from benchmarks.pictures import picture

_FACES = {"Regular": 400, "SemiBold": 600}
_ALIGN = {"l": "left", "c": "center", "r": "right"}
_STYLE = """
body {{ font: 10.5pt/15pt "Source Sans 3"; color: {text}; }}
h1 {{ font-size: 21pt; line-height: 26pt; color: {primary}; }} h2 {{ font-size: 14pt; line-height: 19pt; }}
h3 {{ font-size: 11pt; color: {primary}; }}
h1, h2, h3 {{ font-weight: 600; break-after: avoid; }}
p {{ margin: 0 0 7pt; max-width: 410pt; white-space: pre-line; }}
.title {{ font-size: 31pt; line-height: 37pt; }}
.cover, .contents {{ break-after: page; }}
.lead {{ font-size: 12.5pt; line-height: 18pt; padding-left: 14pt; border-left: 2.2pt solid {primary}; }}
.note {{ font-size: 9.2pt; color: {muted}; padding-left: 14pt; border-left: 2.2pt solid {line}; }}
.small {{ font-size: 8.8pt; line-height: 12pt; color: {muted}; }}
table {{ width: 100%; border-collapse: collapse; table-layout: fixed; font: 8.9pt/11.8pt "Source Sans 3"; }}
td, th {{ padding: 4.5pt 6pt; border-bottom: .6pt solid {line}; vertical-align: top; white-space: pre-line; }}
td, th {{ text-align: left; }} tr {{ break-inside: avoid; }}
thead th {{ background: {soft}; color: {primary}; font-size: 8.4pt; }}
caption, figcaption {{ font-weight: 600; }}
figure {{ margin: 10pt 0 16pt; break-inside: avoid; }} img {{ max-width: 100%; }}
.contents a {{ display: block; color: inherit; text-decoration: none; }}
.contents a::after {{ content: leader(".") target-counter(attr(href), page); }}
"""
_PAGE = """@page {name} {{ size: {sheet.width}pt {sheet.height}pt;
margin: {sheet.top}pt {sheet.right}pt {sheet.bottom}pt {sheet.left}pt;
@top-left {{ content: "{title}"; font-size: 8pt; }}
@bottom-right {{ content: "Page " counter(page) " sur " counter(pages); font-size: 8pt; }} }}
.{name} {{ page: {name}; }}"""


def write_html(document: Document, folder: Path) -> Path:
    """Write the document and its figures into ``folder`` and give the path of what is to be printed."""
    twin = _Twin(document, folder)
    body = "\n".join(map(twin.block, document.blocks))
    target = folder / "twin.html"
    target.write_text(
        f'<!DOCTYPE html><html lang="{document.language}"><head><meta charset="utf-8">'
        f"<title>{escape(document.title)}</title><style>{_style(document.title)}</style></head>"
        f'<body><div class="{_name(SHEETS["A4", False])}">{body}</div></body></html>',
        encoding="utf-8",
    )
    return target


def _style(title: str) -> str:
    colours = {name: paper(name) for name in ("text", "primary", "muted", "line", "soft")}
    faces = (
        f'@font-face {{ font-family: "Source Sans 3"; font-weight: {weight}; '
        f'src: url("{(RESOURCES / "fonts" / f"SourceSans3-{face}.ttf").as_uri()}"); }}'
        for face, weight in _FACES.items()
    )
    quoted = title.replace('"', '\\"')
    pages = (_PAGE.format(name=_name(sheet), sheet=sheet, title=quoted) for sheet in SHEETS.values())
    return "\n".join((*faces, *pages, _STYLE.format_map(colours)))


def _name(sheet: Sheet) -> str:
    return f"p{round(sheet.width)}"


class _Twin:
    def __init__(self, document: Document, folder: Path) -> None:
        self.folder, self.document, self._number = folder, document, count(1)

    def block(self, block: Block) -> str:
        """One block as markup."""
        return _WRITERS[type(block)](self, block)

    def cover(self, block: Cover) -> str:
        lines = "".join(
            f"<p>{escape(line)}</p>" for line in (block.owner, block.period, *block.lines) if line
        )
        return f'<div class="cover"><p class="title">{escape(block.title)}</p>{lines}</div>'

    def contents(self, block: Contents) -> str:
        headings = (one for one in self.document.blocks if isinstance(one, Heading))
        lines = (
            f'<a href="#h{number}">{escape(one.entry or one.text)}</a>'
            for number, one in enumerate(headings, 1)
            if one.level <= 2
        )
        return f'<div class="contents"><h1>{escape(block.title)}</h1>{"".join(lines)}</div>'

    def heading(self, block: Heading) -> str:
        return f'<h{block.level} id="h{next(self._number)}">{escape(block.text)}</h{block.level}>'

    def paragraph(self, block: Paragraph) -> str:
        return f'<p class="{block.look}">{escape(block.text)}</p>'

    def bullets(self, block: Bullets) -> str:
        return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in block.items)}</ul>"

    def facts(self, block: Facts) -> str:
        rows = (f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in block.pairs)
        return f"<table>{''.join(rows)}</table>"

    def table(self, block: Table) -> str:
        unit = 100 / sum(block.widths)
        columns = "".join(f'<col style="width: {width * unit:.2f}%">' for width in block.widths)
        caption = f"<caption>{escape(block.caption)}</caption>" if block.caption else ""
        header = "".join(f"<th>{escape(text)}</th>" for text in block.header)
        return f"<table>{caption}{columns}<thead><tr>{header}</tr></thead>{''.join(_rows(block))}</table>"

    def figure(self, block: FigureBlock) -> str:
        shown = f'<img src="{picture(block.drawing, self.folder).name}" alt="{escape(block.drawing.alt)}">'
        return f"<figure>{shown}<figcaption>{escape(block.caption)}</figcaption></figure>"

    def note(self, block: Note) -> str:
        return f'<p class="note">{escape(block.text)}</p>'

    def orientation(self, block: Orientation) -> str:
        return f'</div><div class="{_name(SHEETS[block.paper, block.landscape])}">'


def _rows(block: Table) -> Iterator[str]:
    totals = len(block.rows) - block.totals
    align = [_ALIGN[one] for one in block.align or "l" * len(block.widths)]
    for place, row in enumerate(block.rows):
        tag = "th" if place in block.heads or place >= totals else "td"
        cells = (
            f'<{tag} style="text-align: {side}">{escape(cell)}</{tag}>'
            for cell, side in zip(row, align, strict=True)
        )
        yield f"<tr>{''.join(cells)}</tr>"


_WRITERS: Mapping[type[Block], Callable[[_Twin, Any], str]] = {
    Cover: _Twin.cover,
    Contents: _Twin.contents,
    Heading: _Twin.heading,
    Paragraph: _Twin.paragraph,
    Bullets: _Twin.bullets,
    Facts: _Twin.facts,
    Table: _Twin.table,
    FigureBlock: _Twin.figure,
    Note: _Twin.note,
    Orientation: _Twin.orientation,
}
