"""Tables of a Word file: the header comes back on every page, and rows that fit one are not cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from aict_desktop.exports.blocks import Facts, Table
from aict_desktop.exports.docx.elements import made, paragraph, run, runs, twips
from aict_desktop.exports.docx.styles import tint

FACT_SHARES = (0.27, 0.73)
ALIGN = {"l": "", "c": "center", "r": "right"}
LONGEST = 1200  # characters of a cell; a row with more may be taller than a page, and is then cut


def table(block: Table, room: float) -> Any:
    """The table, ``room`` points wide."""
    columns = _columns(block.widths, room)
    align = [ALIGN[letter] for letter in block.align or "l" * len(block.widths)]
    element = _frame("table", columns, block.caption)
    head = [
        (paragraph("head_cell", *runs(text), align=side),)
        for text, side in zip(block.header, align, strict=True)
    ]
    element.append(_row(head, columns, made("w:cantSplit"), made("w:tblHeader")))
    element.extend(_body_row(block, number, columns, align) for number in range(len(block.rows)))
    return element


def _body_row(block: Table, number: int, columns: Sequence[int], align: Sequence[str]) -> Any:
    """One of the rows under the header: a heading of others, a total, or an ordinary one."""
    texts, headed, first_total = block.rows[number], number in block.heads, len(block.rows) - block.totals
    style = "head_cell" if headed else "total_cell" if number >= first_total else "cell"
    strong = block.strong if isinstance(block.strong, bool) else number in block.strong
    # A total alone on a page would have lost what it adds up.
    keep = block.stays or first_total <= number + 1 < len(block.rows)
    cells = [
        (paragraph(style, *_content(text, strong and not place), keep=keep, align=side),)
        for place, (text, side) in enumerate(zip(texts, align, strict=True))
    ]
    whole = None if max(map(len, texts)) > LONGEST else made("w:cantSplit")
    return _row(cells, columns, whole, shaded=headed)


def facts(block: Facts, room: float) -> Any:
    """Labels and values side by side."""
    columns = _columns(FACT_SHARES, room)
    element = _frame("facts", columns, "")
    for label, value in block.pairs:
        cells = [(paragraph("label", *runs(label)),), (paragraph("cell", *runs(value)),)]
        element.append(_row(cells, columns))
    return element


def _content(text: str, strong: bool) -> Iterator[Any]:
    """The runs of a cell, its first line set off when it is ``strong``."""
    first, line_break, rest = text.partition("\n")
    if not strong:
        yield from runs(text)
        return
    yield run(first, "strong")
    if line_break:
        yield from runs(f"\n{rest}")


def _columns(shares: Sequence[float], room: float) -> list[int]:
    return [twips(share * room / sum(shares)) for share in shares]


def _frame(style: str, columns: Sequence[int], caption: str) -> Any:
    headed = int(style == "table")
    look = {
        "firstRow": headed,
        "firstColumn": 1 - headed,
        "lastRow": 0,
        "lastColumn": 0,
        "noHBand": 1,
        "noVBand": 1,
    }
    properties = made(
        "w:tblPr",
        made("w:tblStyle", val=style),
        made("w:tblW", w=sum(columns), type="dxa"),
        made("w:tblLayout", type="fixed"),
        made("w:tblLook", val="0420" if headed else "0680", **look),
        made("w:tblCaption", val=caption) if caption else None,
    )
    return made("w:tbl", properties, made("w:tblGrid", *(made("w:gridCol", w=wide) for wide in columns)))


def _row(
    cells: Sequence[Sequence[Any]], columns: Sequence[int], *properties: Any, shaded: bool = False
) -> Any:
    row = made("w:tr", made("w:trPr", *properties))
    for content, wide in zip(cells, columns, strict=True):
        shade = made("w:shd", val="clear", color="auto", fill=tint("soft")) if shaded else None
        row.append(made("w:tc", made("w:tcPr", made("w:tcW", w=wide, type="dxa"), shade), *content))
    return row
