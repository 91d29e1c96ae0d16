"""Documents as the authority dresses them: its logo and its colour."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from aict_desktop.documents import DOCUMENTS, export
from aict_desktop.domain.livery import readable
from aict_desktop.domain.records import Livery
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.palette import paper
from aict_desktop.reference.example import example_records
from tests.support.logos import logo
from tests.support.tagged import failures, read

DAY = date(2026, 11, 23)
PALE = "#F0AA1E"
PDFS = [name for name, kind in DOCUMENTS.items() if kind.suffix == ".pdf"]


def dressed(livery: Livery) -> Snapshot:
    """The worked example in that livery."""
    others = (record for record in example_records() if not isinstance(record, Livery))
    return Snapshot.of([*others, livery])


@pytest.mark.parametrize("name", PDFS)
def test_every_pdf_bears_the_logo_and_the_colour(name: str, tmp_path: Path) -> None:
    """The logo is drawn, the colour is made readable, and the file still follows the standard."""
    pdf = export(dressed(Livery(logo=logo(), colour=PALE)), name, tmp_path, DAY).read_bytes()
    assert not failures(pdf)
    assert any(sheet.images for sheet in PdfReader(BytesIO(pdf)).pages)
    assert name == "atelier" or operators(readable(PALE)) in content(pdf)  # a poster is all figure


def test_the_logo_is_told_once_on_the_cover(tmp_path: Path) -> None:
    """A figure there, and an ornament at the head of the pages."""
    pdf = export(dressed(Livery(logo=logo())), "strategie", tmp_path, DAY).read_bytes()
    told = [str(node.dictionary["/Alt"]) for node in read(pdf).all("Figure")]
    assert told[0] == "Logo\u00a0: Commune de Valbrune"
    assert sum("Logo" in alt for alt in told) == 1
    assert len({image.name for sheet in PdfReader(BytesIO(pdf)).pages for image in sheet.images}) == 1


def test_figures_keep_their_colours(tmp_path: Path) -> None:
    """Theirs mean something: the blue of ours is left in the pages of figures, and there alone."""
    snapshot = dressed(Livery(colour="#1E6B3A"))
    for name, has_figures in (("acteurs", True), ("actions", True), ("changements", False)):
        drawn = content(export(snapshot, name, tmp_path, DAY).read_bytes())
        assert (operators(paper("primary")) in drawn) == has_figures


@pytest.mark.parametrize("livery", [Livery(logo=b"rien", colour="bleu"), Livery()])
def test_a_livery_that_cannot_be_drawn_changes_nothing(livery: Livery, tmp_path: Path) -> None:
    """Neither a damaged picture nor a colour that is none costs a document."""
    plain = export(Snapshot.of(example_records()), "strategie", tmp_path / "a", DAY).read_bytes()
    assert export(dressed(livery), "strategie", tmp_path / "b", DAY).read_bytes() == plain


@pytest.mark.parametrize("name", ["strategie-word", "deliberation"])
def test_word_files_bear_the_logo_and_the_colour(name: str, tmp_path: Path) -> None:
    """The logo with its words, and the colour in the styles that a town hall goes on with."""
    path = export(dressed(Livery(logo=logo(), colour="#00785A")), name, tmp_path, DAY)
    with ZipFile(path) as file:
        parts = {part: file.read(part) for part in file.namelist()}
    pictures = [content for part, content in parts.items() if part.startswith("word/media/")]
    assert logo() in pictures
    assert "Logo\u00a0: Commune de Valbrune".encode() in b"".join(parts.values())
    assert b'w:val="00785A"' in parts["word/styles.xml"]
    assert paper("primary")[1:].encode() not in parts["word/styles.xml"]


def operators(colour: str) -> bytes:
    """How a page is told a colour."""
    return " ".join(f"{share / 255:.4f}" for share in bytes.fromhex(colour[1:])).encode()


def content(pdf: bytes) -> bytes:
    """All that is drawn on the pages."""
    return b"\n".join(_contents(pdf))


def _contents(pdf: bytes) -> Iterator[bytes]:
    for sheet in PdfReader(BytesIO(pdf)).pages:
        drawn: Any = sheet["/Contents"]
        yield drawn.get_data()
