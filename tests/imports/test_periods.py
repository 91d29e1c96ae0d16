"""Days are read from the ways French lists write them; what is not sure is not read."""

from __future__ import annotations

from datetime import date

import pytest

from aict_desktop.imports.periods import Period, read_period


def _days(*texts: str) -> Period:
    start, end = (date.fromisoformat(text) if text else None for text in texts)
    return start, end


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (" 13/12/2013", "2013-12-13", ""),
        ("1er Février 2014", "2014-02-01", ""),
        ("du 3 au 7 avril 2014", "2014-04-03", "2014-04-07"),
        ("9 au 16/03/2014", "2014-03-09", "2014-03-16"),
        ("DU 19 AU 21 AVRIL 2014", "2014-04-19", "2014-04-21"),
        ("1 ET 2 MARS 2014", "2014-03-01", "2014-03-02"),
        ("01/10/2013-01/10/2014", "2013-10-01", "2014-10-01"),
        ("01/01/14->30/09/14", "2014-01-01", "2014-09-30"),
        ("DU 25/04 AU 12/05/2014", "2014-04-25", "2014-05-12"),
        ("du 19 octobre 2013 au 12 mai 2014", "2013-10-19", "2014-05-12"),
        ("25-26/01/2014", "2014-01-25", "2014-01-26"),
        ("24/25 mai 2014", "2014-05-24", "2014-05-25"),
        ("28-29-30 août 2014", "2014-08-28", "2014-08-30"),
        ("2-3-4 août 2014", "2014-08-02", "2014-08-04"),
    ],
)
def test_days_and_ranges_are_read(text: str, start: str, end: str) -> None:
    """A range takes from its end the month and year that its beginning leaves out; one day is a start."""
    assert read_period(text) == _days(start, end)


@pytest.mark.parametrize(
    "text",
    [
        *("Aout 2014", "MAI 2014", "fin juillet 2014", "2014", "ANNEE 2014", "2013/2014", "mars-juin 2014"),
        *("31/02/2014", "du 9 au 3 avril 2014", "01/012014", "été", "le 12", "18380"),
    ],
)
def test_what_is_not_a_sure_day_is_not_read(text: str) -> None:
    """Months, seasons, impossible and backward dates stay texts."""
    assert read_period(text) is None
