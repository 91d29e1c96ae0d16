"""Writes what veraPDF judges into a folder: ``python -m tests.workshop.pdf_files FOLDER``."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from aict_desktop.documents.manual import manual
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Contents, Document, FigureBlock, Paragraph
from aict_desktop.exports.pdf import write_pdf
from aict_desktop.figures.drawing import Drawing, Text
from aict_desktop.reference.example import example_records
from tests.documents.test_documents import MADE
from tests.documents.test_manual import pictures
from tests.support.random_dossiers import random_dossier

_DAY = date(2026, 1, 5)


def main(folder: Path) -> None:
    """The documents of the example, of nothing and of a large dossier; 400 pages; controls that must fail."""
    dossiers = {
        "example": Snapshot.of(example_records()),
        "empty": Snapshot.of(),
        "random": random_dossier(Random(5), 25),
    }
    for kind, snapshot in dossiers.items():
        for name, make in MADE.items():
            _write(folder / f"{kind}-{name}.pdf", make(snapshot, _DAY))
    _write(folder / "400-pages.pdf", _long(MADE["strategie"](dossiers["example"], _DAY)))
    _write(folder / "manual.pdf", manual(pictures()))
    silent = FigureBlock(Drawing(99, 20, (Text(0, 9, "x", 9),), ""))
    _write(folder / "control-figure.pdf", Document("Figure", "x", (silent,)))
    _write(folder / "control-language.pdf", Document("Langue", "x", (Paragraph("x"),), language=""))


def _long(whole: Document) -> Document:
    """The document with what follows its contents nine times."""
    place = next(number for number, block in enumerate(whole.blocks) if isinstance(block, Contents)) + 1
    return replace(whole, blocks=(*whole.blocks[:place], *whole.blocks[place:] * 9))


def _write(path: Path, document: Document) -> None:
    path.write_bytes(write_pdf(document))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
