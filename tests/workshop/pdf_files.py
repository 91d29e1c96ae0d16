"""Writes what veraPDF judges into a folder: ``python -m tests.workshop.pdf_files FOLDER``."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from random import Random

from aict_desktop.documents import DOCUMENTS, export
from aict_desktop.documents.manual import manual
from aict_desktop.domain.records import Livery
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Document, FigureBlock, Paragraph
from aict_desktop.exports.pdf import write_pdf
from aict_desktop.figures.drawing import Drawing, Text
from aict_desktop.reference.example import example_records
from tests.documents.test_manual import pictures
from tests.support.logos import GREEN, logo
from tests.support.random_dossiers import random_dossier

_DAY = date(2026, 1, 5)
_MANY = 220  # records of each type: a strategy of some 400 pages


def main(folder: Path) -> None:
    """Every document of several dossiers, small, large and dressed; the manual; controls that must fail."""
    others = [record for record in example_records() if not isinstance(record, Livery)]
    dossiers = {
        "example": Snapshot.of(example_records()),
        "dressed": Snapshot.of([*others, Livery(logo=logo(), colour=GREEN)]),
        "empty": Snapshot.of(),
        "random": random_dossier(Random(5), 25),
        "large": random_dossier(Random(5), _MANY),
    }
    for kind, snapshot in dossiers.items():
        for name in (name for name, one in DOCUMENTS.items() if one.suffix == ".pdf"):
            export(snapshot, name, folder, _DAY).rename(folder / f"{kind}-{name}.pdf")
    _write(folder / "manual.pdf", manual(pictures()))
    silent = FigureBlock(Drawing(99, 20, (Text(0, 9, "x", 9),), ""))
    _write(folder / "control-figure.pdf", Document("Figure", "x", (silent,)))
    _write(folder / "control-language.pdf", Document("Langue", "x", (Paragraph("x"),), language=""))


def _write(path: Path, document: Document) -> None:
    path.write_bytes(write_pdf(document))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
