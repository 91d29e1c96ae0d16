"""The same document as typst markup: its blocks, its type, its pages, each figure as a file of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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
from benchmarks.pictures import picture

_ALIGN = {"l": "left", "c": "center", "r": "right"}
_HEAD = """#set document(title: {title}, author: {author})
#set text(font: "Source Sans 3", size: 10.5pt, lang: "fr", fill: rgb("{text}"))
#set par(leading: 0.77em, spacing: 11pt)
#show heading.where(level: 1): set text(size: 21pt, weight: 600, fill: rgb("{primary}"))
#show heading.where(level: 2): set text(size: 14pt, weight: 600)
#show heading.where(level: 3): set text(size: 11pt, weight: 600, fill: rgb("{primary}"))
#show heading: set block(above: 20pt, below: 8pt, sticky: true)
#show table: set text(size: 8.9pt)
#show table: set par(leading: 0.67em)
#show table.cell.where(y: 0): set text(size: 8.4pt, weight: 600, fill: rgb("{primary}"))
#show figure.caption: set text(size: 9pt, weight: 600, fill: rgb("{muted}"))
#set table(inset: (x: 6pt, y: 4.5pt), stroke: (bottom: .6pt + rgb("{line}")), fill: (_, y) =>
  if y == 0 {{ rgb("{soft}") }})
#show table: set block(above: 6pt, below: 16pt)
#let prose(wide, body) = block(width: wide, body)
#let lead(wide, body) = block(width: wide, inset: (left: 14pt), stroke: (left: 2.2pt + rgb("{primary}")),
  text(size: 12.5pt, body))
#let note(wide, body) = block(width: wide, inset: (left: 14pt), stroke: (left: 2.2pt + rgb("{line}")),
  text(size: 9.2pt, fill: rgb("{muted}"), body))
#let small(wide, body) = block(width: wide, text(size: 8.8pt, fill: rgb("{muted}"), body))
#set page(header: text(size: 8pt)[#{title} #h(1fr) #{mark}],
  footer: text(size: 8pt)[#{footer} #h(1fr) #context counter(page).display("Page 1 sur 1", both: true)])
"""


def write_typst(document: Document, folder: Path) -> Path:
    """Write the document and its figures into ``folder`` and give the path of what is to be compiled."""
    told = {name: _text(getattr(document, name)) for name in ("title", "author", "mark", "footer")}
    colours = {name: paper(name) for name in ("text", "primary", "muted", "line", "soft")}
    twin = _Twin(folder)
    target = folder / "twin.typ"
    markup = (_HEAD.format(**told, **colours), twin.page(twin.sheet), *map(twin.block, document.blocks))
    target.write_text("\n".join(markup), encoding="utf-8")
    return target


class _Twin:
    def __init__(self, folder: Path) -> None:
        self.folder, self.sheet = folder, SHEETS["A4", False]
        self._above: list[int] = []  # levels, of which the standard allows none to be left out

    def block(self, block: Block) -> str:
        """One block as markup."""
        return _WRITERS[type(block)](self, block)

    def page(self, sheet: Sheet) -> str:
        margins = ", ".join(
            f"{side}: {getattr(sheet, side)}pt" for side in ("left", "right", "top", "bottom")
        )
        return f"#set page(width: {sheet.width}pt, height: {sheet.height}pt, margin: ({margins}))"

    def cover(self, block: Cover) -> str:
        lines = "\n\n".join(f"#{_text(line)}" for line in (block.owner, block.period, *block.lines))
        return f"#text(size: 31pt, weight: 600)[#{_text(block.title)}]\n\n{lines}\n#pagebreak()"

    def contents(self, block: Contents) -> str:
        return f"#outline(title: {_text(block.title)}, depth: 2)\n#pagebreak()"

    def heading(self, block: Heading) -> str:
        while self._above and self._above[-1] >= block.level:
            self._above.pop()
        self._above.append(block.level)
        return f"#heading(level: {len(self._above)}, {_text(block.text)})"

    def paragraph(self, block: Paragraph) -> str:
        look = block.look if block.look in ("lead", "small") else "prose"
        return f"#{look}({self.sheet.measure}pt, {_text(block.text)})"

    def bullets(self, block: Bullets) -> str:
        return f"#prose({self.sheet.measure}pt, list({', '.join(map(_text, block.items))}))"

    def facts(self, block: Facts) -> str:
        cells = ", ".join(f"strong({_text(name)}), {_text(value)}" for name, value in block.pairs)
        return f"#table(columns: (110pt, 300pt), stroke: none, fill: none, {cells})"

    def table(self, block: Table) -> str:
        columns = ", ".join(f"{width}fr" for width in block.widths)
        align = ", ".join(_ALIGN[one] for one in block.align or "l" * len(block.widths))
        header = f"table.header({', '.join(map(_text, block.header))})"
        caption = f"*#{_text(block.caption)}*\n" if block.caption else ""
        cells = ",\n".join(_rows(block))
        return f"{caption}#table(columns: ({columns},), align: ({align},), {header},\n{cells})"

    def figure(self, block: FigureBlock) -> str:
        name, wide = picture(block.drawing, self.folder).name, min(block.drawing.width, self.sheet.room[0])
        shown = f'image("{name}", width: {wide}pt, alt: {_text(block.drawing.alt)})'
        caption = f", caption: {_text(block.caption)}" if block.caption else ""
        return f"#figure({shown}{caption}, supplement: none, numbering: none)"

    def note(self, block: Note) -> str:
        return f"#note({self.sheet.measure}pt, {_text(block.text)})"

    def orientation(self, block: Orientation) -> str:
        self.sheet = SHEETS[block.paper, block.landscape]
        return self.page(self.sheet)


def _rows(block: Table) -> Iterator[str]:
    totals = len(block.rows) - block.totals
    for place, row in enumerate(block.rows):
        strong = block.strong if isinstance(block.strong, bool) else place in block.strong
        if place in block.heads or place >= totals:
            yield ", ".join(f"strong({_text(cell)})" for cell in row)
        else:
            first = f"strong({_text(row[0])})" if strong else _text(row[0])
            yield ", ".join((first, *map(_text, row[1:])))


def _text(text: str) -> str:
    """A text as a string of typst."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


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
