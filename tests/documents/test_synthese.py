"""The summary for elected people: two pages whatever the dossier, and the answers found on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from aict_desktop.documents.synthese import synthese
from aict_desktop.domain import fields
from aict_desktop.domain.decisions import decisions
from aict_desktop.domain.fields import Record, kinds
from aict_desktop.domain.french import format_short_money
from aict_desktop.domain.records import (
    RECORDS,
    Action,
    Activity,
    AreaPriority,
    Bid,
    Cost,
    Dossier,
    Funding,
    FundingYear,
    Objective,
    Recommendation,
    Risk,
    Stakeholder,
    Statement,
    Strategy,
)
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.pdf import write_pdf
from aict_desktop.reference.example import example_records
from aict_desktop.reference.words import options
from tests.support.random_dossiers import exists_once

TODAY = date(2026, 11, 23)


def pages(records: Iterable[Record]) -> list[str]:
    """The text of each page of the summary of these records, as a reader copies it, on one line."""
    buffer = QBuffer()
    buffer.setData(QByteArray(write_pdf(synthese(Snapshot.of(records), TODAY))))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    texts = [document.getAllText(page).text() for page in range(document.pageCount())]
    return [" ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split()) for text in texts]


def test_the_example_answers_the_first_questions() -> None:
    """Why, with whom and the net cost on page one; when, the risks and the next decision on page two."""
    first, second = pages(example_records())
    for told in (
        "48 660 €",
        "5,38 €",
        "9 043 habitants",
        "de 2027 à 2031",
        "une politique communale à laquelle au moins 350 habitants prennent part",
        "Ville de Lindenfurt (Allemagne)",
        "3. Tokpadji, Bénin",
        "Projet, pas encore voté.",
    ):
        assert told in first
    for told in (
        "Adopter cette stratégie : 48 660 € à notre charge, de 2027 à 2031.",
        "31 août 2031",
        "Critique",
        "31 mars 2027 : Convention de cinq ans signée",
    ):
        assert told in second


def test_what_is_cut_is_counted() -> None:
    """A list that does not fit says how many it leaves out, and shows the first ranks."""
    risks = [
        Risk(id=f"{n:03}", text=f"Risque {n}", likelihood=1 + n % 4, impact=4, order=f"{n:03}")
        for n in range(40)
    ]
    _, second = pages(risks)
    assert "et 36 autres risques ouverts" in second
    assert "Risque 3 Critique" in second
    assert "Risque 0 " not in second


def test_an_empty_dossier_says_what_is_missing_and_where_to_write_it() -> None:
    """Each part names its step; two pages, the second as well."""
    first, second = pages(())
    assert first.count("« Éléments clés »") == 2
    assert "« Acteurs »" in first
    assert "« Moyens et financements »" in second
    assert "La prochaine décision Adopter cette stratégie." in second


def test_a_voted_strategy_bears_no_mark() -> None:
    """PROJET stands on both pages until the vote, on none after it; the next decision is then another."""
    dossier = Dossier(name="Aix", voted_on=date(2026, 12, 15))
    assert all("PROJET" in page for page in pages([replace(dossier, voted_on=None)]))
    found = pages([dossier, Objective(id="o", text="Lier")])
    assert not any("PROJET" in page for page in found)
    assert "délibération du 15 décembre 2026" in found[0]
    assert "Aucune décision n’attend le conseil" in found[1]


def test_characters_without_a_glyph_are_told_on_the_page() -> None:
    """The remark takes no page of its own."""
    first, second = pages([Strategy(id="strategy", goal="Des liens 🙂 durables")])
    assert "□ remplace" in first
    assert "□ remplace" not in second


def test_decisions_come_in_their_order() -> None:
    """The vote, then what has a day, then what has none; what is decided is left out."""
    found = decisions(
        Snapshot.of(
            [
                Bid(id="b", call="Appel", deadline=TODAY + timedelta(days=60)),
                Bid(id="b2", call="Décidé", deadline=TODAY, decision="bid"),
                Action(id="a", title="Accord", state="active", end=TODAY + timedelta(days=30)),
                Action(
                    id="a2",
                    title="Loin",
                    state="active",
                    end=TODAY + timedelta(days=900),
                    decision="continue",
                ),
                Recommendation(id="r", text="Écrire"),
            ]
        ),
        TODAY,
    )
    assert [one.kind for one in found] == ["vote", "agreement", "bid", "recommendation", "review"]
    assert found[-1].number == 1


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        ("0", "0\u202f€"),
        ("5.38", "5,38\u202f€"),
        ("48660.4", "48\u202f660\u202f€"),
        ("1250000", "1,25\u202fM€"),
        ("-3400000000", "\u22123,4\u202fMd€"),
    ],
)
def test_large_amounts_stay_short(amount: str, told: str) -> None:
    """Cents below a thousand euros, whole euros, then millions and billions."""
    assert format_short_money(Decimal(amount)) == told


LONG = "Une phrase qui n’en finit pas, reprise encore et encore ; avec des mots, des virgules : tout. "


def huge(random: Random) -> Iterator[Record]:
    """A dossier of hundreds of records, every field filled to the brim, ids and links mixed at random."""
    for record in RECORDS:
        single = exists_once(record)
        for n in range(1 if single else random.choice((1, 7, 40))):
            id_ = record.table if single else f"{record.table}{n}"
            values = {name: _value(random, kind) for name, kind in kinds(record).items()}
            yield record(id=id_, **values)


def _value(random: Random, kind: Any) -> Any:
    if random.random() < 0.1:
        return kind.empty
    if isinstance(kind, fields.Ref):
        return f"{kind.table}{random.randrange(7)}"
    if isinstance(kind, fields.Choice | fields.Rating):
        return random.choice(list(options(kind))) if options(kind) else kind.empty
    return _VALUES[type(kind)](random)


_VALUES: dict[type, Any] = {
    fields.Text: lambda r: r.choice((LONG * 9, "M" * 700, "🙂 مرحبا\n" * 60, "Bref.")),
    fields.Line: lambda r: r.choice((LONG * 3, "W" * 300, "Bref", "« 漢字 » " * 40)),
    fields.Order: lambda r: str(r.randrange(99)),
    fields.Country: lambda r: r.choice(("DE", "BJ", "CL", "JP", "NC", "RE", "XX")),
    fields.Day: lambda r: date(r.choice((1, 2024, 2027, 2029, 9999)), r.randrange(1, 13), r.randrange(1, 29)),
    fields.Money: lambda r: r.choice((Decimal("0.01"), Decimal("-5"), Decimal(10**6), Decimal(2**60 // 100))),
    fields.Quantity: lambda r: r.choice((Decimal("1.5"), Decimal(10) ** 15)),
    fields.Whole: lambda r: r.choice((1, 2024, 2027, 2029, 10**9)),
    fields.Flag: lambda r: r.random() < 0.5,
    fields.Colour: lambda r: f"#{r.randrange(1 << 24):06x}",
    fields.Bytes: lambda r: b"",
}


@settings(max_examples=8)
@given(st.integers(0, 10**6))
def test_never_a_third_page(seed: int) -> None:
    """Whatever a dossier holds: hundreds of records, words without end, other scripts, absurd amounts."""
    found = pages(huge(Random(seed)))
    assert len(found) == 2
    assert all("La prochaine décision" in page for page in found[1:])


SHOWN = (
    Dossier,
    Strategy,
    Statement,
    AreaPriority,
    Stakeholder,
    Objective,
    Activity,
    Risk,
    Funding,
)


@pytest.mark.parametrize("left_out", SHOWN, ids=lambda record: record.table)
def test_two_pages_without_any_one_table(left_out: type[Record]) -> None:
    """What is missing from the example leaves its sentence, never a hole or a page more."""
    records = [record for record in example_records() if not isinstance(record, left_out)]
    assert len(pages(records)) == 2


def test_money_over_many_years_keeps_to_its_page() -> None:
    """Twelve years of large amounts: the last years share a column, no number is cut in two."""
    records: list[Record] = [Dossier(id="dossier", name="Aix", population=140_000)]
    for n in range(12):
        records.append(Cost(id=f"c{n}", activity="x", year=2026 + n, amount=Decimal(123_456_789 + n)))
        records.append(FundingYear(id=f"f{n}", funding="f", year=2026 + n, amount=Decimal(23_456_789)))
    records.append(Funding(id="f", name="Région", kind="french_authority", state="obtained"))
    first, second = pages(records)
    assert "1,2 Md€" in first
    assert "123 456 789 €" in second
    assert "et après" in second


def test_partners_outside_come_first() -> None:
    """One acts with others: a service of the authority is named after them, whatever its rank."""
    records = [
        Stakeholder(id="i", name="Cabinet du maire", position="internal", power_normative=4, interest_type=4),
        Stakeholder(id="e", name="Ville sœur", position="external", power_normative=1, interest_type=1),
        Statement(id="s", quadrant="strength", text="Quarante ans de liens", weight=5),
    ]
    first, _ = pages(records)
    assert first.index("Ville sœur") < first.index("Cabinet du maire")
    assert "Atout : Quarante ans de liens" in first
