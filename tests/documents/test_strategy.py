"""The strategy document: what it says of the worked example, of half a dossier and of none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from aict_desktop.documents import ExportError, export, names, titles
from aict_desktop.documents.sentences import enumerated, of, stopped
from aict_desktop.documents.strategy import strategy
from aict_desktop.domain.fields import Line, Record, Text, kinds
from aict_desktop.domain.records import RECORDS
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.strategy import Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import (
    Block,
    Bullets,
    Contents,
    Cover,
    Document,
    Facts,
    FigureBlock,
    Heading,
    Note,
    Orientation,
    Paragraph,
    Table,
)
from aict_desktop.exports.pdf import write_pdf
from aict_desktop.exports.pdf.glyphs import texts
from aict_desktop.reference.example import example_records

TODAY = date(2026, 11, 23)
GOLDEN = Path(__file__).parent / "golden" / "strategie.txt"


def made(*records: Record) -> Document:
    return strategy(Snapshot.of(records), TODAY)


def headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def plain(block: Block) -> Iterator[str]:
    """A block as lines that a diff shows well; a figure is its alternative text."""
    match block:
        case Heading():
            yield f"\n{'#' * block.level} {block.text}" + (f"  [{block.entry}]" if block.entry else "")
        case Bullets():
            yield from (f"- {item}" for item in block.items)
        case Facts():
            yield from (f"{label} = {value}" for label, value in block.pairs)
        case Table():
            yield f"[{block.caption}]"
            yield from (" | ".join(row).replace("\n", " / ") for row in (block.header, *block.rows))
        case FigureBlock():
            yield f"(figure: {block.drawing.alt}) {block.caption}"
        case Cover():
            yield from (block.owner, block.title, block.period, *block.lines)
        case Paragraph() | Note():
            yield block.text
        case Contents() | Orientation():
            yield f"({block})"


def test_the_worked_example_reads_as_it_should(golden: Callable[[Path, str], None]) -> None:
    """Every block of the worked example, as text, is what was read and approved."""
    document = made(*example_records())
    golden(GOLDEN, "\n".join(line for block in document.blocks for line in plain(block)) + "\n")


def test_every_text_of_the_example_is_printed() -> None:
    """What users wrote for readers stands somewhere in the document; notes and sources stay inside."""
    told = "\n".join(texts(made(*example_records()).blocks))
    inside = {"notes", "context_note", "source", "reference", "theme", "insee", "siren", "date_text", "unit"}
    for record in example_records():
        for name, kind in kinds(type(record)).items():
            if type(kind) in (Text, Line) and name not in inside and (value := getattr(record, name)):
                assert value in told or value.rstrip(".") in told, (record.table, name)


def test_an_empty_dossier_gives_a_cover_and_one_page() -> None:
    """Nothing written yet: the document says what to write, on one page."""
    document = made()
    assert headings(document) == ["Ce qui reste à écrire"]
    assert write_pdf(document).count(b"/Type /Page\n") + write_pdf(document).count(b"/Type /Page ") == 2


def test_empty_sections_vanish_with_their_headings() -> None:
    """A dossier with one statement has no word on actors, actions or a logframe."""
    found = headings(made(Statement(id="1", quadrant="threat", text="Budget en baisse")))
    assert {"Menaces", "Le diagnostic"} <= set(found)
    assert not {"Atouts", "Les acteurs", "Les actions et partenariats en cours", "Le cadre logique"} & set(
        found
    )


def test_no_table_is_empty_and_each_row_fits_its_header() -> None:
    """In the example and in the example without any one table, tables have rows of the right length."""
    for left_out in ("", *(record.table for record in RECORDS)):
        kept = (record for record in example_records() if record.table != left_out)
        for block in made(*kept).blocks:
            if isinstance(block, Table):
                assert block.rows
                assert {len(row) for row in block.rows} == {len(block.header)} == {len(block.widths)}


def test_an_unvoted_strategy_is_marked() -> None:
    """PROJET until the vote, then the day and number of the vote."""
    assert made(Dossier()).mark == "PROJET"
    voted = made(Dossier(voted_on=date(2027, 3, 12), vote_number="2027-14"), Strategy(goal="Agir"))
    cover = voted.blocks[0]
    assert voted.mark == ""
    assert isinstance(cover, Cover)
    assert "12\u00a0mars 2027, n°\u00a02027-14" in cover.lines[0]


def test_one_of_each_agrees_in_number() -> None:
    """Sentences about one thing are in the singular."""
    told = "\n".join(
        texts(made(Statement(id="1", quadrant="strength", text="x"), Action(id="2", title="y")).blocks)
    )
    assert "Le diagnostic tient en un constat" in told
    assert "une action ou un partenariat" in told


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Valbrune", "de Valbrune"),
        ("Aix", "d’Aix"),
        ("Évreux", "d’Évreux"),
        ("Le Havre", "du Havre"),
        ("", "de "),
    ],
)
def test_names_of_towns_are_elided(name: str, expected: str) -> None:
    """The small word before a town's name agrees with it."""
    assert of(name) == expected


def test_sentences_are_put_together() -> None:
    """Lists end with « et », and a sentence gets one full stop."""
    assert enumerated(["a", "b", "c"]) == "a, b et c"
    assert [stopped("a"), stopped("a."), stopped("")] == ["a.", "a.", ""]


def hostile(records: Iterable[Record], text: str) -> tuple[Record, ...]:
    """The same records with ``text`` in every field that holds text."""
    return tuple(
        replace(
            record, **{name: text for name, kind in kinds(type(record)).items() if type(kind) in (Text, Line)}
        )
        for record in records
    )


def test_hostile_texts_everywhere_still_give_a_document() -> None:
    """Markup, formulas, other scripts and controls in every field at once break nothing."""
    text = "=1+1 <b> a<b & @SUM(A1) 🙂 مرحبا \x00 {x} %s"
    document = made(*hostile(example_records(), text))
    assert text in "\n".join(texts(document.blocks))
    assert write_pdf(document).startswith(b"%PDF")


def test_every_document_has_a_title() -> None:
    """The command line's names and the window's titles are of the same documents."""
    assert tuple(titles()) == names() == ("strategie", "classeur")
    assert all(titles().values())


def test_export_replaces_an_older_file_and_leaves_nothing_else(tmp_path: Path) -> None:
    """One whole file, named after the authority, in a folder made if need be."""
    snapshot = Snapshot.of([Dossier(name="L’Haÿ-les-Roses")])
    path = export(snapshot, "strategie", tmp_path / "sortie", TODAY)
    path.write_bytes(b"ancien")
    assert export(snapshot, "strategie", tmp_path / "sortie", TODAY) == path
    assert path.name == "strategie-l-hay-les-roses.pdf"
    assert path.read_bytes().startswith(b"%PDF")
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_target_that_cannot_be_written_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """The error is for the user, and what was there stays."""
    snapshot = Snapshot.of([Dossier(name="Aix")])
    (tmp_path / "strategie-aix.pdf").mkdir()
    with pytest.raises(ExportError, match=r"strategie-aix\.pdf.* n’a pas pu être écrit"):
        export(snapshot, "strategie", tmp_path, TODAY)
    assert [file.name for file in tmp_path.iterdir()] == ["strategie-aix.pdf"]


def test_an_unknown_document_is_refused(tmp_path: Path) -> None:
    """The sentence gives the names that exist."""
    with pytest.raises(ExportError, match="strategie, classeur"):
        export(Snapshot.of(), "roman", tmp_path, TODAY)
