"""The worked example is well written: nothing to fill a page, nothing twice, and set as French should be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from aict_desktop.domain.fields import Line, Record, Text, kinds
from aict_desktop.domain.french import MONTHS
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.example import example_records

# Texts that two rows may share: who, where, in which unit, after which document.
SHARED = {"owner", "organisation", "by", "rater", "service", "territory"}
SHARED |= {"partner", "theme", "reference", "source", "unit"}
SHARED |= {"label", "funder", "holder_name"}


@pytest.fixture(scope="module")
def example() -> Snapshot:
    """The worked example as a snapshot."""
    return Snapshot.of(example_records())


def written(example: Snapshot, *wanted: type[Line] | type[Text]) -> Iterator[tuple[Record, str, str]]:
    """Each filled text of those kinds: record, field name, text."""
    for table in example.tables.values():
        for record in table.values():
            for name, kind in kinds(type(record)).items():
                if isinstance(kind, wanted) and getattr(record, name):
                    yield record, name, getattr(record, name)


def test_nothing_is_filler(example: Snapshot) -> None:
    """No text is there to fill a page."""
    filler = re.compile(r"(?i)\b(lorem|ipsum|exemple|à compléter|todo|xxx|test|etc)\b|\.\.\.|…")
    for record, name, value in written(example, Text, Line):
        assert not filler.search(value), (record.table, name, value)


def test_no_text_is_there_twice(example: Snapshot) -> None:
    """Each row says something that no other row says."""
    texts = Counter(
        value
        for record, name, value in written(example, Text, Line)
        if name not in SHARED and not isinstance(record, Dossier)
    )
    assert [text for text, times in texts.items() if times > 1] == []


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (r"['\"“”]", "straight or English quotes"),
        (r"[^\u00a0]:", "no no-break space before a colon"),
        (r"[^\u202f][;?!%€]", "no narrow no-break space before a high mark or sign"),
        (r"«[^\u00a0]|[^\u00a0]»", "no no-break space inside guillemets"),
        (r"\d \d{3}", "a plain space inside a number"),
        (r"\b\d{4,} ?\u202f?€", "an amount without its thousands"),
        (rf"n° |\d (?:{'|'.join(MONTHS)})", "a plain space after n° or a day"),
        (r"  |^\s|\s$|[ \u00a0][,.)]", "stray spaces"),
        (r"[şŞţŢ]", "Romanian letters with a cedilla instead of a comma"),
        (r"\b[AE](?:tat|cole|change|tude)s?\b", "a capital without its accent"),
    ],
)
def test_its_typography_is_french(example: Snapshot, wrong: str, why: str) -> None:
    """The example shows the typography that the documents should have."""
    for record, name, value in written(example, Text, Line):
        if value not in ("%", "€"):
            assert not re.search(wrong, value), (why, record.table, name, value)


def test_sentences_end_with_a_full_stop(example: Snapshot) -> None:
    """Long texts read as prose: a capital first, a full stop or a question mark last."""
    for record, name, value in written(example, Text):
        if name != "resources":
            assert value.endswith((".", "?")), (record.table, name, value)
        assert value[0].isupper() or value[0].isdigit(), (record.table, name, value)
