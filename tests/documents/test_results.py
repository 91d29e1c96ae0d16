"""The public page of results: what it says, on how many pages, and nothing on anybody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from aict_desktop.documents.monitoring.evaluations import evaluation_blocks, planned_blocks
from aict_desktop.documents.results import results
from aict_desktop.domain.fields import Line, Record, Text, kinds
from aict_desktop.domain.records import RECORDS
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Cost, Funding, FundingYear
from aict_desktop.domain.records.logframe import Activity, Indicator
from aict_desktop.domain.records.monitoring import Evaluation, Finding, Measurement, Recommendation
from aict_desktop.domain.records.strategy import Objective, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Document, FigureBlock, Paragraph
from aict_desktop.exports.pdf import write_pdf
from aict_desktop.exports.pdf.glyphs import texts
from aict_desktop.figures.drawing import Text as Drawn
from aict_desktop.reference.example import example_records
from tests.documents.plain import plain, told

TODAY = date(2026, 11, 23)
PUBLIC = {
    *(("dossier", "name"), ("dossier", "service"), ("strategy", "goal"), ("objective", "text")),
    *(("indicator", "name"), ("indicator", "unit"), ("evaluation", "public"), ("recommendation", "text")),
}
"""The fields whose texts may stand on the page; every other text of a dossier stays inside."""


def marker(record: Record, name: str) -> str:
    """A word that stands for what is typed in that field."""
    return f"§{record.table}.{name}§"


def marked(records: Iterable[Record]) -> Snapshot:
    """The records with a marker in every field that holds text, evaluations done and advice accepted."""
    made: list[Record] = []
    for record in records:
        names = [name for name, kind in kinds(type(record)).items() if isinstance(kind, Text | Line)]
        made.append(replace(record, **{name: marker(record, name) for name in names}))
    return Snapshot.of(made)


def everything() -> Iterable[Record]:
    """The worked example, and a record of each type that it has not."""
    example = example_records()
    known = {type(record) for record in example}
    return (*example, *(record(id=record.table) for record in RECORDS if record not in known))


def seen(document: Document) -> str:
    """All that can be read or heard: the texts, those drawn in figures and what these say to who is blind."""
    drawings = [block.drawing for block in document.blocks if isinstance(block, FigureBlock)]
    drawn = [item.text for drawing in drawings for item in drawing.items if isinstance(item, Drawn)]
    around = (document.title, document.author, document.mark, document.footer)
    return "\n".join((*around, *texts(document.blocks), *drawn, *(drawing.alt for drawing in drawings)))


def leaks(document: Document) -> set[tuple[str, str]]:
    """The fields that the document prints and should not."""
    found = seen(document)
    fields = ((record, name) for record in RECORDS for name in kinds(record))
    marks = {(r.table, name): marker(r(id="x"), name) for r, name in fields}
    return {field for field, mark in marks.items() if mark in found} - PUBLIC


def test_nothing_on_anybody_is_printed() -> None:
    """With a marker in every text of a dossier of every record, only the fields meant for it come out."""
    document = results(marked(everything()), TODAY)
    assert leaks(document) == set()
    for table, name in PUBLIC:
        assert f"§{table}.{name}§" in seen(document), (table, name)


@pytest.mark.parametrize("field", [("activity", "owner"), ("contact", "name"), ("recommendation", "note")])
def test_the_check_would_notice_one_let_through(field: tuple[str, str]) -> None:
    """A single personal text added to the page, in a paragraph or in a figure’s words, is found."""
    document = results(marked(everything()), TODAY)
    mark = "§{}.{}§".format(*field)
    assert leaks(replace(document, blocks=(*document.blocks, Paragraph(f"Avec {mark}.")))) == {field}
    figures = [block for block in document.blocks if isinstance(block, FigureBlock)]
    told_of = replace(figures[0], drawing=replace(figures[0].drawing, alt=mark))
    assert leaks(replace(document, blocks=(told_of,))) == {field}
    assert leaks(replace(document, footer=mark)) == {field}


def test_the_example_fits_two_pages_and_says_projet() -> None:
    """Two A4 pages, marked until the vote is recorded, then not."""
    example = Snapshot.of(example_records())
    document = results(example, TODAY)
    pdf = write_pdf(document)
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") == 2
    assert document.mark == "PROJET"
    assert "n’a pas encore voté" in seen(document)
    dossier = replace(example.one(Dossier), voted_on=date(2026, 12, 10))
    voted = results(Snapshot.of([*example_records(), dossier]), date(2026, 12, 11))
    assert voted.mark == ""
    assert "votée le 10\u00a0décembre 2026" in seen(voted)


def small() -> tuple[Record, ...]:
    """A village: one objective, 1 000 € spent, a grant of 400 € hoped for and 100 € obtained."""
    return (
        Dossier(name="Aix", authority_kind="commune", population=300),
        Strategy(goal="Voir plus loin."),
        Objective(id="o", text="Faire partir dix jeunes."),
        Activity(id="a", text="Partir"),
        Cost(id="c", activity="a", year=2027, amount=Decimal(1000)),
        Funding(id="hoped", kind="state", state="requested"),
        FundingYear(id="h", funding="hoped", year=2027, amount=Decimal(400)),
        Funding(id="sure", kind="participants", state="obtained"),
        FundingYear(id="s", funding="sure", year=2027, amount=Decimal(100)),
        Indicator(id="i", objective="o", name="Jeunes", baseline=Decimal(0), target=Decimal(10)),
        Measurement(id="m", indicator="i", day=date(2026, 6, 1), value=Decimal(10)),
    )


def test_the_money_is_told_with_what_is_only_hoped_for() -> None:
    """1 000 € less 500 € of others: 500 €, 1,67 € for each of 300; without the 400 € hoped for: 900 €."""
    said = seen(results(Snapshot.of(small()), TODAY))
    assert "En 2027, nous prévoyons de dépenser 1\u202f000\u202f€." in said
    assert "Il resterait 500\u202f€ à notre charge, soit 1,67\u202f€ par habitant." in said
    assert "Si elle ne venait pas, il resterait 900\u202f€ à notre charge." in said
    assert "1 sur 1" in said
    granted = (replace(r, state="obtained") if isinstance(r, Funding) else r for r in small())
    sure = seen(results(Snapshot.of(granted), TODAY))
    assert "Il reste 500\u202f€ à notre charge, soit 1,67\u202f€ par habitant." in sure
    assert "accordée" not in sure


def test_a_town_that_pays_all_is_told_in_one_sentence() -> None:
    """Nobody helps, nobody is counted: no share, no hope."""
    alone = [r for r in small() if not isinstance(r, Funding | FundingYear)]
    said = seen(results(Snapshot.of(alone), TODAY))
    assert "dépenser 1\u202f000\u202f€" in said
    assert "D’autres" not in said


@pytest.mark.parametrize("share", [-3, 0, 5, 10, 25])
def test_a_bar_never_leaves_its_track(share: int) -> None:
    """Backwards, half-way, reached or passed: what is drawn stays within the figure."""
    measured = Measurement(id="m", indicator="i", day=TODAY, value=Decimal(share))
    document = results(Snapshot.of([*small(), measured]), TODAY)
    for drawing in [block.drawing for block in document.blocks if isinstance(block, FigureBlock)]:
        for item in drawing.items:
            if not isinstance(item, Drawn):
                assert item.x >= 0  # type: ignore[union-attr]
                assert item.x + item.width <= drawing.width + 0.01  # type: ignore[union-attr]


def test_what_comes_next_is_what_was_accepted() -> None:
    """Accepted with its day, done, neither what is refused nor what nobody answered, nor of one not made."""
    done = Evaluation(id="e", done=TODAY - timedelta(days=9), public="Trente jeunes sont partis.")
    ahead = Evaluation(id="f", planned=TODAY + timedelta(days=9), public="Rien encore.")
    rows = [
        Recommendation(id="1", evaluation="e", text="Écrire", answer="accepted", due=date(2027, 5, 1)),
        Recommendation(id="2", evaluation="e", text="Compter.", answer="partly", done=TODAY),
        Recommendation(id="3", evaluation="e", text="Embaucher", answer="refused"),
        Recommendation(id="4", evaluation="e", text="Attendre"),
        Recommendation(id="5", evaluation="f", text="Prévoir", answer="accepted"),
    ]
    said = told(results(Snapshot.of([*small(), done, ahead, *rows]), TODAY))
    assert "- Écrire. D’ici au 1er\u00a0mai 2027." in said
    assert "- Compter. C’est fait." in said
    assert "Trente jeunes" in said
    assert not any(text in said for text in ("Embaucher", "Attendre", "Prévoir", "Rien encore"))


def test_the_report_tells_each_evaluation_whole() -> None:
    """Done ones with findings, evidence and suites; planned ones with questions, in the strategy too."""
    example = Snapshot.of(example_records())
    said = "\n".join(line for block in evaluation_blocks(example, TODAY) for line in plain(block))
    for record in (Evaluation, Finding, Recommendation):
        for row in example.all(record):
            for name, kind in kinds(record).items():
                if isinstance(kind, Text | Line) and (text := getattr(row, name)):
                    assert text in said, (record.table, name)
    ahead = "\n".join(line for block in planned_blocks(example) for line in plain(block))
    assert "30\u00a0mars 2029" in ahead
    assert "30\u00a0septembre 2031" in ahead
    assert "9\u00a0juillet 2026" not in ahead


def test_without_evaluations_nothing_is_said_of_them() -> None:
    """No heading without a text below it."""
    assert list(evaluation_blocks(Snapshot.of(small()), TODAY)) == []
    assert planned_blocks(Snapshot.of(small())) == []
