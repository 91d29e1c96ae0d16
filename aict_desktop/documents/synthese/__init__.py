"""The summary for elected people: two pages, one glance each, whatever the dossier holds.

Page one says why, where and with whom; page two what by when, how much, what may go wrong and what to decide.
The parts of a page grow as long as it holds them: lists lose their last ranks, and say so, sooner than spill.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from aict_desktop.documents.frame import authority, footer, project_mark
from aict_desktop.documents.sentences import Sentences
from aict_desktop.documents.strategy.front import title
from aict_desktop.documents.synthese.first import first_page
from aict_desktop.documents.synthese.room import FOOT, GAPS, ROOMS, Part, Section
from aict_desktop.documents.synthese.second import second_page
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Document, Gap, Orientation, Paragraph
from aict_desktop.exports.pdf.glyphs import missing, texts
from aict_desktop.exports.pdf.measure import room_left


def synthese(snapshot: Snapshot, today: date) -> Document:
    """The two pages of a dossier on that day, marked PROJET until the vote of the strategy is recorded."""
    dossier = snapshot.one(Dossier)
    first, second = _page(first_page(snapshot)), _page(second_page(snapshot, today))
    return Document(
        title=f"{title(dossier)} – {Sentences('synthese', 'cover').say('title')}",
        author=authority(dossier),
        blocks=(*first, Orientation(landscape=False), *second),
        mark=project_mark(dossier),
        footer=footer(snapshot, today),
        closed=True,
    )


def _page(parts: Sequence[Part]) -> tuple[Block, ...]:
    """The parts, grown in turn from the least room, which always holds, as long as one page does."""
    sections = [part(ROOMS[0]) for part in parts]
    growing = dict.fromkeys(range(len(parts)), 0)
    while growing:
        for place, step in list(growing.items()):
            grown = [*sections]
            grown[place] = parts[place](ROOMS[step + 1])
            if grown == sections or room_left(_joined(grown)) >= FOOT:
                sections, growing[place] = grown, step + 1
            else:
                del growing[place]
            if growing.get(place) == len(ROOMS) - 1:
                del growing[place]
    return (*_aired(sections), *_boxes(sections))


def _aired(sections: Sequence[Section]) -> tuple[Block, ...]:
    """The sections with what white there is between them."""
    aired = (_joined(sections, gap) for gap in GAPS)
    return next((blocks for blocks in aired if room_left(blocks) >= FOOT), _joined(sections))


def _joined(sections: Sequence[Section], gap: float = 0.0) -> tuple[Block, ...]:
    """The sections one below the other, with some white between them."""
    first, *others = sections
    white = (Gap(gap),) if gap else ()
    return (*first, *(block for section in others for block in (*white, *section)))


def _boxes(sections: Sequence[Section]) -> Iterator[Block]:
    """What to know of the characters that the font lacks, if any."""
    if any(missing(text) for text in texts(tuple(sections))):
        yield Paragraph(Sentences("synthese", "room").say("boxes"), "small")
