"""Workbooks as LibreOffice gives them back, and where things stand in their sheets."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

needs_office = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
# Tests of one LibreOffice run in one worker: it takes seconds to start.
office = pytest.mark.xdist_group("office")


def recalculated(path: Path) -> Path:
    """The workbook of that path, each formula computed again by LibreOffice."""
    folder = path.parent
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "xlsx", "--outdir", str(folder / "out"), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / "out" / path.name


def formulas(book: Any) -> Iterator[tuple[str, int, int]]:
    """The sheet, row and column of each formula."""
    for page in book.worksheets:
        for row in page.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield page.title, cell.row, cell.column


def grid(page: Any, headings: int) -> tuple[dict[int, str], dict[str, int]]:
    """Row -> id, and heading -> column, of a sheet of one table whose headings are in that row."""
    ids = {row: page.cell(row, 1).value for row in range(headings + 1, page.max_row + 1)}
    return (
        {row: id_ for row, id_ in ids.items() if id_},
        {page.cell(headings, at).value: at for at in range(2, page.max_column + 1)},
    )
