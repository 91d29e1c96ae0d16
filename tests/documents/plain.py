"""Documents as plain lines that a diff shows well."""

from __future__ import annotations

from collections.abc import Iterator

from aict_desktop.documents.presentation.fitting import spoken
from aict_desktop.exports.blocks import (
    Block,
    Bullets,
    Columns,
    Contents,
    Cover,
    Document,
    Facts,
    FigureBlock,
    Gap,
    Heading,
    Note,
    Orientation,
    Paragraph,
    SlidePage,
    Table,
)


def told(document: Document) -> str:
    """Every block of a document, one line after the other."""
    return "\n".join(line for block in document.blocks for line in plain(block)) + "\n"


def plain(block: Block) -> Iterator[str]:
    """A block as lines; a figure is its alternative text."""
    match block:
        case Heading():
            yield f"\n{'#' * block.level} {block.text}" + (f"  [{block.entry}]" if block.entry else "")
        case Bullets():
            yield from (f"- {item}" for item in block.items)
        case Facts():
            yield from (f"{label} = {value}" for label, value in block.pairs)
        case Table():
            yield f"[{block.caption}]"
            yield from (" | ".join(row).replace("\n", " / ") for row in (block.header, *block.rows))
        case FigureBlock():
            yield f"(figure: {block.drawing.alt}) {block.caption}"
        case Cover():
            yield from (block.owner, block.title, block.period, *block.lines)
        case Paragraph() | Note():
            yield block.text
        case Columns():
            for part in block.parts:
                yield "("
                yield from (line for inner in part for line in plain(inner))
                yield ")"
        case Gap():
            pass
        case SlidePage():
            yield f"\n# {block.title}"
            yield from (line for line in spoken(block.parts) if line != block.title)
        case Contents() | Orientation():
            yield f"({block})"
