"""The empty Word file that a document is written in, and its bytes, which never change by themselves."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.oxml.ns import qn

from aict_desktop.domain.fields import clean_text
from aict_desktop.domain.naming import shortened
from aict_desktop.exports.blocks import Document
from aict_desktop.exports.docx.elements import made, twips
from aict_desktop.exports.docx.styles import LOOKS, put_styles, tint

# Parts of the template that say nothing: a picture of another document, styles for Word 2007, sources.
_USELESS = ("metadata/thumbnail", "stylesWithEffects", "customXml")
_DATES = ("dcterms:created", "dcterms:modified")
_WORD = "http://schemas.microsoft.com/office/word"
_LONGEST = 250  # characters of a property
_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip can tell


def blank(document: Document) -> Any:
    """A file with our styles and the title and author of the document, and nothing on its pages."""
    file: Any = docx.Document()
    for holder in (file.part.package.rels, file.part.rels):
        for key in [key for key, link in holder.items() if link.reltype.endswith(_USELESS)]:
            del holder[key]
    put_styles(file.styles.element)
    _put_settings(file.settings.element)
    _put_bullets(file.part.numbering_part.element)
    _put_properties(file.core_properties, document)
    for old in list(file.element.body):
        file.element.body.remove(old)
    return file


def packed(file: Any) -> bytes:
    """The file as bytes, its parts dated alike whatever the clock says."""
    written, out = BytesIO(), BytesIO()
    file.save(written)
    with ZipFile(written) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name, _DAY), source.read(name), ZIP_DEFLATED)
    return out.getvalue()


def _put_settings(settings: Any) -> None:
    """French, in the mode of the Word of today: without it, Word says "mode de compatibilité"."""
    for old in list(settings):
        settings.remove(old)
    settings.extend(
        (
            made("w:zoom", percent=100),
            made("w:defaultTabStop", val=twips(35.4)),
            made("w:compat", made("w:compatSetting", name="compatibilityMode", uri=_WORD, val=15)),
            made("w:themeFontLang", val="fr-FR"),
            made("w:decimalSymbol", val=","),
            made("w:listSeparator", val=";"),
        )
    )


def _put_bullets(numbering: Any) -> None:
    """One list, of bullets."""
    for old in list(numbering):
        numbering.remove(old)
    look = LOOKS["bullet"]
    level = made(
        "w:lvl",
        made("w:start", val=1),
        made("w:numFmt", val="bullet"),
        made("w:lvlText", val="•"),
        made("w:lvlJc", val="left"),
        made("w:pPr", made("w:ind", left=twips(look.left), hanging=twips(look.hanging))),
        made("w:rPr", made("w:color", val=tint("primary"))),
        ilvl=0,
    )
    kind = made("w:multiLevelType", val="singleLevel")
    numbering.append(made("w:abstractNum", kind, level, abstractNumId=0))
    numbering.append(made("w:num", made("w:abstractNumId", val=0), numId=1))


def _put_properties(properties: Any, document: Document) -> None:
    properties.title, properties.language = _short(document.title), document.language
    properties.author = properties.last_modified_by = _short(document.author)
    properties.comments, properties.revision = "", 1
    for name in _DATES:
        for old in properties._element.findall(qn(name)):
            properties._element.remove(old)


def _short(text: str) -> str:
    return shortened(clean_text(text), _LONGEST)
