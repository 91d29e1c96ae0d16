"""Each sort of file that the application writes, read back by somebody else's code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree

from aict_desktop.domain.french import count
from aict_desktop.reference.files import read_toml


def read_back(path: Path, name: str) -> str:
    """How much a file holds, in words.

    Raises ValueError when it holds nothing or, unless it is a drawing or dates, not the authority's ``name``.
    """
    number, unit, text = _READERS[path.suffix](path)
    if not number:
        raise ValueError(f"{path.name} is empty")
    if path.suffix in _NAMED and name not in text:
        raise ValueError(f"{path.name} does not hold « {name} »")
    return told(number, unit)


def told(number: int, unit: str) -> str:
    """``12 pages``; ``unit`` is a key of selftest.toml."""
    return count(number, **read_toml("selftest.toml")[unit])


def _pdf(path: Path) -> tuple[int, str, str]:
    from PySide6.QtPdf import QPdfDocument

    document = QPdfDocument()
    if (error := document.load(str(path))) != QPdfDocument.Error.None_:
        raise ValueError(f"{path.name}: {error.name}")
    pages = range(document.pageCount())
    text = " ".join(document.getAllText(page).text() for page in pages)
    document.close()
    return len(pages), "pages", text


def _docx(path: Path) -> tuple[int, str, str]:
    from docx import Document

    paragraphs = [each.text for each in Document(str(path)).paragraphs]
    return len(paragraphs), "paragraphs", "\n".join(paragraphs)


def _xlsx(path: Path) -> tuple[int, str, str]:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True)
    cells = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    sheets = len(book.sheetnames)
    book.close()
    return sheets, "sheets", "\n".join(cells)


def _ics(path: Path) -> tuple[int, str, str]:
    lines = path.read_text("utf-8").splitlines()
    if (lines[0], lines[-1]) != ("BEGIN:VCALENDAR", "END:VCALENDAR"):
        raise ValueError(f"{path.name} is no calendar")
    return lines.count("BEGIN:VEVENT"), "events", ""


def _svg(path: Path) -> tuple[int, str, str]:
    return sum(1 for _ in ElementTree.parse(path).iter()), "elements", ""


def _png(path: Path) -> tuple[int, str, str]:
    from PIL import Image

    with Image.open(path) as image:
        image.load()
        return image.width, "pixels", ""


def _text(path: Path) -> tuple[int, str, str]:
    lines = path.read_text("utf-8-sig").splitlines()
    return len(lines), "lines", "\n".join(lines)


_READERS: Mapping[str, Callable[[Path], tuple[int, str, str]]] = {
    ".pdf": _pdf,
    ".docx": _docx,
    ".xlsx": _xlsx,
    ".ics": _ics,
    ".svg": _svg,
    ".png": _png,
    ".txt": _text,
}
_NAMED = (".pdf", ".docx", ".xlsx", ".txt")
