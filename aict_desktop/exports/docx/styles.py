"""The styles of a Word file: those that Word knows by name, and a few of ours; nothing is set by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from aict_desktop.exports.docx.elements import made, twips
from aict_desktop.exports.palette import paper

# Every office has it, or one as wide (Carlito): a town hall goes on writing without installing anything.
FONT = "Calibri"


@dataclass(frozen=True, slots=True)
class Look:
    """A style of paragraphs, in points; ``line`` is its leading in lines, ``level`` its rank as a heading."""

    name: str
    size: float = 11.0
    colour: str = "text"
    bold: bool = False
    before: float = 0.0
    after: float = 0.0
    line: float = 1.15
    left: float = 0.0
    hanging: float = 0.0
    right: float = 0.0
    bar: str = ""
    frame: str = ""
    keep: bool = False
    level: int | None = None
    bullet: bool = False
    own: bool = False  # not one of those that Word knows


LOOKS: Mapping[str, Look] = {
    "body": Look("Normal", after=7),
    "lead": Look("Chapô", 12.5, before=4, after=10, left=12, bar="primary", own=True),
    "large": Look("Grand texte", 12.5, after=8, own=True),
    "small": Look("Petit texte", 9, "muted", after=6, own=True),
    "note": Look("Remarque", 9.5, "muted", before=6, after=10, left=12, bar="line", own=True),
    "bullet": Look("List Bullet", after=3, left=14, hanging=14, bullet=True),
    "large_bullet": Look("Grande puce", 12.5, after=5, left=14, hanging=14, bullet=True, own=True),
    "caption": Look("caption", 9.5, "muted", bold=True, before=8, after=4),
    "figure": Look("Figure", before=8, after=4, line=1.0, own=True),
    "owner": Look("Collectivité", 14, "muted", bold=True, after=150, own=True),
    "title": Look("Title", 30, "primary", bold=True, after=12, line=1.0, left=16, bar="primary"),
    "period": Look("Subtitle", 17, after=30, left=16),
    "cover": Look("Mention de couverture", 12, "muted", after=3, left=16, own=True),
    "stamp": Look("Tampon", 14, "warn", bold=True, before=24, left=16, right=385, frame="warn", own=True),
    "heading1": Look(
        "heading 1", 20, "primary", bold=True, before=24, after=10, line=1.0, keep=True, level=0
    ),
    "heading2": Look("heading 2", 14, bold=True, before=16, after=5, line=1.0, keep=True, level=1),
    "heading3": Look("heading 3", 11.5, "primary", bold=True, before=10, after=3, keep=True, level=2),
    "contents": Look("TOC Heading", 20, "primary", bold=True, after=10, line=1.0, keep=True),
    "contents1": Look("toc 1", bold=True, before=5, after=1, line=1.0),
    "contents2": Look("toc 2", after=1, line=1.0, left=14),
    "header": Look("header", 8.5, "muted", line=1.0),
    "footer": Look("footer", 8.5, "muted", line=1.0),
    "cell": Look("Cellule", 9.5, line=1.0, own=True),
    "head_cell": Look("Tête de colonne", 9, "primary", bold=True, line=1.0, keep=True, own=True),
    "total_cell": Look("Total", 9.5, bold=True, line=1.0, own=True),
    "label": Look("Intitulé", 9.5, "muted", bold=True, line=1.0, own=True),
    "gap": Look("Espace", 6, line=1.0, own=True),
    "visa": Look("Visa", after=4, line=1.1, own=True),
    "recital": Look("Considérant", after=4, line=1.1, own=True),
    "decision": Look("Dispositif", bold=True, before=8, after=2, keep=True, own=True),
    "article": Look("Article", 11.5, bold=True, before=9, after=2, keep=True, level=1, own=True),
}
"""The name that the writer gives to a style (its id in the file) and how it looks."""


def put_styles(styles: Any) -> None:
    """Make these the styles of a file instead of the hundred and sixty of python-docx's template."""
    for old in (*styles.findall(qn("w:style")), *styles.findall(qn("w:docDefaults"))):
        styles.remove(old)
    styles.insert(0, _defaults())
    styles.extend(_paragraph_style(key, look) for key, look in LOOKS.items())
    styles.extend(_others())


def _defaults() -> Any:
    font = made("w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    language = made("w:lang", val="fr-FR", eastAsia="fr-FR", bidi="ar-SA")
    return made(
        "w:docDefaults",
        made("w:rPrDefault", made("w:rPr", font, *_size(LOOKS["body"].size), language)),
        made("w:pPrDefault"),
    )


def _paragraph_style(key: str, look: Look) -> Any:
    basis = None if key == "body" else made("w:basedOn", val="body")
    following = made("w:next", val="body") if look.level is not None or key == "contents" else None
    properties = (_paragraph(look), made("w:rPr", *_letters(look)))
    style = _style("paragraph", key, look.name, basis, following, made("w:qFormat"), *properties)
    if look.own:
        _own(style)
    if key == "body":
        style.set(qn("w:default"), "1")
    return style


def _paragraph(look: Look) -> Any:
    """What concerns whole paragraphs, in the order that the format asks for."""
    leading = {"before": twips(look.before), "after": twips(look.after), "line": round(look.line * 240)}
    numbering = made("w:numPr", made("w:numId", val=1)) if look.bullet else None
    return made(
        "w:pPr",
        made("w:keepNext") if look.keep else None,
        made("w:keepLines") if look.keep else None,
        made("w:widowControl"),
        numbering,
        _borders(look),
        made("w:spacing", **leading, lineRule="auto"),
        made("w:ind", left=twips(look.left), right=twips(look.right), hanging=twips(look.hanging)),
        None if look.level is None else made("w:outlineLvl", val=look.level),
    )


def _borders(look: Look) -> Any:
    if look.frame:
        sides = ("top", "left", "bottom", "right")
        return made("w:pBdr", *(_border(f"w:{side}", look.frame, 8, 4) for side in sides))
    return made("w:pBdr", _border("w:left", look.bar, 18, 8)) if look.bar else None


def _border(tag: str, colour: str, eighths: int, space: int = 0) -> Any:
    return made(tag, val="single", sz=eighths, space=space, color=tint(colour))


def _letters(look: Look) -> Iterator[Any]:
    if look.bold:
        yield from (made("w:b"), made("w:bCs"))
    yield made("w:color", val=tint(look.colour))
    yield from _size(look.size)


def _size(points: float) -> Iterator[Any]:
    yield from (made(tag, val=round(points * 2)) for tag in ("w:sz", "w:szCs"))


def _others() -> Iterator[Any]:
    """What Word takes when nothing is said, then two styles of characters and two of tables."""
    for kind, name in (("character", "Default Paragraph Font"), ("table", "Normal Table")):
        default = _style(kind, f"default_{kind}", name)
        default.set(qn("w:default"), "1")
        yield default
    yield _style("character", "strong", "Strong", made("w:rPr", made("w:b"), made("w:bCs")))
    shade = made("w:shd", val="clear", color="auto", fill=tint("warnsoft"))
    bold = (made("w:b"), made("w:bCs"), made("w:color", val=tint("warn")))
    mark = _style("character", "mark", "À vérifier", made("w:qFormat"), made("w:rPr", *bold, shade))
    rules = [_border(f"w:{side}", colour, 4) for side, colour in (("bottom", "line"), ("insideH", "line"))]
    yield from (_own(mark), _table("table", "Tableau", rules), _table("facts", "Fiche", []))


def _table(key: str, name: str, rules: list[Any]) -> Any:
    margins = {"top": 3.0, "left": 5.0, "bottom": 3.0, "right": 5.0} if rules else {"left": 0.0, "right": 8.0}
    cells = (made(f"w:{side}", w=twips(room), type="dxa") for side, room in margins.items())
    borders = made("w:tblBorders", *rules) if rules else None
    style = _own(_style("table", key, name, made("w:tblPr", borders, made("w:tblCellMar", *cells))))
    if rules:
        shade = made("w:shd", val="clear", color="auto", fill=tint("soft"))
        style.append(made("w:tblStylePr", made("w:tcPr", shade), type="firstRow"))
    return style


def _own(style: Any) -> Any:
    """Say that Word does not know this style by its name."""
    style.set(qn("w:customStyle"), "1")
    return style


def _style(kind: str, key: str, name: str, *content: Any) -> Any:
    return made("w:style", made("w:name", val=name), *content, type=kind, styleId=key)


def tint(token: str) -> str:
    """The colour of a token as Word writes it."""
    return paper(token).removeprefix("#")
