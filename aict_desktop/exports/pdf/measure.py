"""How much of one page blocks take, asked before a document is made of them."""

from __future__ import annotations

from collections.abc import Sequence

from aict_desktop.exports.blocks import Block
from aict_desktop.exports.pdf.compose import Composer
from aict_desktop.exports.pdf.layout import lay_out
from aict_desktop.exports.pdf.style import PORTRAIT


def room_left(blocks: Sequence[Block]) -> float:
    """The points left below the blocks on one standing A4 page; below zero when it does not hold them.

    They are laid out as the writer does, so that it makes one page of what has room left.
    """
    pages = lay_out(Composer("").run(blocks, PORTRAIT), PORTRAIT)
    if len(pages) > 1:
        return -1.0
    return min((page.sheet.room[1] - page.filled for page in pages), default=PORTRAIT.room[1])
