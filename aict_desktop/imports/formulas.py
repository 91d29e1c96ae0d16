"""Where the formulas of an xlsx file stand: what gives us the values of its cells does not tell."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

from aict_desktop.imports.problems import ImportProblem


def places_of_formulas(content: bytes, name: str) -> Mapping[str, frozenset[tuple[int, int]]]:
    """The row and column from 0 of each formula by sheet; nothing for a file of another format.

    ImportProblem when the file is damaged.
    """
    import zipfile

    import openpyxl

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if "xl/workbook.xml" not in archive.namelist():
            return {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about what only a spreadsheet shows
            book: Any = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
            return {page.title: frozenset(_formulas(page)) for page in book.worksheets}
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, SyntaxError) as error:
        raise ImportProblem("damaged", name=name) from error


def _formulas(page: Any) -> Iterator[tuple[int, int]]:
    for row in page.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                yield cell.row - 1, cell.column - 1
