"""Pictures in the text of a Word file, and the authority's logo and colours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

from docx.oxml.ns import qn
from docx.shared import Pt

from aict_desktop.domain.fields import clean_text
from aict_desktop.exports.blocks import Dress
from aict_desktop.exports.docx.elements import made
from aict_desktop.exports.docx.styles import tint
from aict_desktop.exports.pdf.style import LOGO_IN_HEAD, LOGO_ON_COVER
from aict_desktop.figures.pixels import fitted


def picture(part: Any, content: bytes, size: tuple[float, float], alt: str, number: int) -> Any:
    """A run that holds a picture, so many points wide and high, kept with that part of the file."""
    inline = part.new_pic_inline(BytesIO(content), *map(Pt, size))
    # Its id is ours: python-docx numbers by what is in the body, where this section is not yet.
    named = {"id": str(number), "name": f"Figure {number}", "descr": clean_text(alt)}
    for name, text in named.items():
        inline.docPr.set(name, text)
    return made("w:r", made("w:drawing", inline))


def logo(part: Any, dress: Dress, number: int, *, cover: bool) -> Any:
    """A run that holds the logo, as large as a cover or the head of a page wants it; None without one."""
    size = fitted(dress.logo, LOGO_ON_COVER if cover else LOGO_IN_HEAD) if dress.logo else None
    return picture(part, dress.logo, size, dress.alt, number) if size else None


def dye(roots: Iterable[Any], colours: Mapping[str, str]) -> None:
    """Put the authority's colours, by token, in the place of ours."""
    dyed = {tint(token): colour.removeprefix("#") for token, colour in colours.items()}
    for element in (element for root in roots for element in root.iter() if dyed):
        for name in _COLOURED.get(element.tag, ()):
            if element.get(name) in dyed:
                element.set(name, dyed[element.get(name)])


_COLOURED = {
    qn("w:color"): (qn("w:val"),),
    qn("w:shd"): (qn("w:fill"),),
    **{qn(f"w:{side}"): (qn("w:color"),) for side in ("top", "left", "bottom", "right", "insideH")},
}
