"""Zipped spreadsheets checked before anything opens them: true size, ratio, password, farthest cell.

A few kilobytes can claim a table of 17 billion cells, and the reader would reserve memory for all of them.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.parsers import expat

from aict_desktop.imports.problems import ImportProblem

MAX_RATIO = 100
MAX_CELLS = 5_000_000  # empty ones too: the application goes through them all

_SMALL = 2**20  # below a megabyte a high ratio is a short list in a verbose format, not a bomb
_XLSX_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*(?<!/)>')


def check_archive(content: bytes, name: str, max_bytes: int) -> None:
    """Raise ImportProblem unless ``content`` is an xlsx or ods file of sane size, without a password."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = dict(_unzipped(content, archive, name, max_bytes))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError) as error:
        raise ImportProblem("damaged", name=name) from error
    if b"encryption-data" in members.get("META-INF/manifest.xml", b""):
        raise ImportProblem("encrypted", name=name)
    if "xl/workbook.xml" in members:
        sizes = [_xlsx_size(data) for path, data in members.items() if path.startswith("xl/worksheets/")]
    elif b"opendocument.spreadsheet" in members.get("mimetype", b""):
        sizes = [_ods_size(members.get("content.xml", b""), name)]
    else:
        raise ImportProblem("foreign", name=name)
    if any(size > MAX_CELLS for size in sizes):
        raise ImportProblem("too_large", name=name)


def _unzipped(
    content: bytes, archive: zipfile.ZipFile, name: str, max_bytes: int
) -> Iterator[tuple[str, bytes]]:
    """Each member's path and bytes, unzipped by hand because an archive may lie about its sizes."""
    total = 0
    for member in archive.infolist():
        if member.flag_bits & 1:
            raise ImportProblem("encrypted", name=name)
        data = _inflated(content, member, max_bytes - total + 1)
        total += len(data)
        if total > max_bytes or total > max(_SMALL, MAX_RATIO * len(content)):
            raise ImportProblem("too_large", name=name)
        yield member.filename, data


def _inflated(content: bytes, member: zipfile.ZipInfo, room: int) -> bytes:
    names = content[member.header_offset + 26 : member.header_offset + 30]
    start = member.header_offset + 30 + sum(int.from_bytes(names[at : at + 2], "little") for at in (0, 2))
    data = content[start : start + member.compress_size]
    if member.compress_type == zipfile.ZIP_STORED:
        return data[:room]
    if member.compress_type != zipfile.ZIP_DEFLATED:
        raise NotImplementedError("spreadsheets only store or deflate")
    return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, room)


def _xlsx_size(data: bytes) -> int:
    """How many cells the rectangle up to the farthest filled cell holds."""
    width = height = 0
    for letters, row in _XLSX_CELL.findall(data):
        column = 0
        for letter in letters:
            column = column * 26 + letter - ord("A") + 1
        width, height = max(width, column), max(height, int(row))
    return width * height


class _OdsSize:
    """The size of the largest table of an ods file, where repeated rows and cells are written once."""

    def __init__(self) -> None:
        self.cells = 0
        self._rows = self._filled_rows = self._width = self._column = self._filled_column = 0
        self._repeat = 1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        element = name.rpartition(":")[2]
        if element == "table":
            self._rows = self._filled_rows = self._width = 0
        elif element == "table-row":
            self._repeat = int(attributes.get("table:number-rows-repeated", 1))
            self._column = self._filled_column = 0
        elif element in ("table-cell", "covered-table-cell"):
            self._column += int(attributes.get("table:number-columns-repeated", 1))
            if "office:value-type" in attributes:
                self._filled_column = self._column

    def end(self, name: str) -> None:
        if name.rpartition(":")[2] == "table-row":
            self._rows += self._repeat
            if self._filled_column:
                self._filled_rows, self._width = self._rows, max(self._width, self._filled_column)
                self.cells = max(self.cells, self._filled_rows * self._width)


def _ods_size(data: bytes, name: str) -> int:
    size, parser = _OdsSize(), expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = size.start, size.end
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError) as error:
        raise ImportProblem("damaged", name=name) from error
    return size.cells
