"""Word files as plain lines that a diff shows well, and as LibreOffice gives them back."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document as Docx
from docx.table import Table


def _has_writer() -> bool:
    """Whether LibreOffice is there with its Writer, which its Calc comes without."""
    found = shutil.which("soffice")
    return bool(found) and (Path(str(found)).resolve().parent / "libswlo.so").exists()


needs_writer = pytest.mark.skipif(not _has_writer(), reason="LibreOffice Writer is not installed")


def told(path: Path) -> str:
    """Each paragraph behind the name of its style, each row of a table on a line."""
    return "\n".join(line for part in parts(path) for line in _lines(part)) + "\n"


def parts(path: Path) -> Iterator[Any]:
    """The paragraphs and tables of the body, in order."""
    yield from Docx(str(path)).iter_inner_content()


def converted(path: Path, suffix: str) -> Path:
    """The file as LibreOffice writes it in another format, or again in its own."""
    folder = path.parent
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", suffix, "--outdir", str(folder / "out"), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / "out" / f"{path.stem}.{suffix}"


def _lines(part: Any) -> Iterator[str]:
    if isinstance(part, Table):
        for row in part.rows:
            cells = " | ".join(cell.text.replace("\n", " / ") for cell in row.cells)
            yield f"[{getattr(part.style, 'name', '')}] {cells}"
    elif part.text:
        yield f"[{part.style.name}] {part.text}"
