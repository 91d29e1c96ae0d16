"""The characters of a font as the operators of a page write them, which reportlab looks up one by one."""

from __future__ import annotations

from typing import Any

from aict_desktop.exports.pdf.tagging import Face

_FAR = "\0"  # where a character stands that the first 256 codes of the font have no room for


class Lettering(dict[int, str]):
    """What a file writes for each character of one font, by its number in Unicode."""

    def __init__(self, face: Face, document: Any) -> None:
        super().__init__()
        self._face, self._document = face, document

    def __missing__(self, number: int) -> str:
        ((subset, code),) = self._face.splitString(chr(number), self._document)
        self[number] = _FAR if subset else _WRITTEN[code[0]]
        return self[number]

    def shown(self, text: str, size: float) -> str:
        """The operators that draw the text where the pen stands."""
        codes = text.translate(self)
        if _FAR not in codes:
            return f"{self._named(0)} {size:.2f} Tf ({codes}) Tj"
        return " ".join(
            f"{self._named(subset)} {size:.2f} Tf ({''.join(map(_WRITTEN.__getitem__, codes))}) Tj"
            for subset, codes in self._face.splitString(text, self._document)
        )

    def _named(self, subset: int) -> str:
        return str(self._face.getSubsetInternalName(subset, self._document))


_WRITTEN = [
    chr(code) if 32 <= code < 127 and chr(code) not in "()\\" else f"\\{code:03o}" for code in range(256)
]
