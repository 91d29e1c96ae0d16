"""Dates, amounts and numbers are written as French readers expect, and read as French users type them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.french import (
    count,
    enumerated,
    format_day,
    format_moment,
    format_money,
    format_months,
    format_number,
    format_rounded,
    format_time,
    parse_counted,
    parse_day,
    parse_money,
    parse_number,
    parse_period,
)

NBSP, NARROW = "\u00a0", "\u202f"


def typed(text: str) -> str:
    """The text with ordinary spaces, as it reads."""
    return text.replace(NBSP, " ").replace(NARROW, " ")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", "0"),
        ("12500", "12 500"),
        ("12500.50", "12 500,5"),
        ("-3", "−3"),
        ("1234567.891", "1 234 567,891"),
    ],
)
def test_numbers_are_written_with_spaces_and_a_comma(value: str, expected: str) -> None:
    """Thousands are set apart by a narrow no-break space, and useless zeros are left out."""
    assert typed(format_number(Decimal(value))) == expected
    assert " " not in format_number(Decimal(value))


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, ""), ("0", "0 €"), ("6500", "6 500 €"), ("6500.00", "6 500 €"), ("12500.5", "12 500,50 €")],
)
def test_money_shows_cents_only_when_there_are_some(value: str | None, expected: str) -> None:
    """Cents always come in twos; nothing is empty, not zero."""
    assert typed(format_money(None if value is None else Decimal(value))) == expected


def test_means_are_rounded_without_useless_zeros() -> None:
    """Two decimals unless another number is asked; what is not known is written as nothing."""
    means = (format_rounded(8 / 3), format_rounded(2.0), format_rounded(66.666, 1), format_rounded(None))
    assert means == ("2,67", "2", "66,7", "")


def test_lists_end_with_et() -> None:
    """Whatever their length."""
    lists: tuple[list[str], ...] = (["a", "b", "c"], ["a", "b"], ["a"], [])
    assert [enumerated(parts) for parts in lists] == ["a, b et c", "a et b", "a", ""]


def test_days_and_moments_are_written_in_words() -> None:
    """The first of a month is « 1er »; today and yesterday are called so; an hour is « 9 h 05 »."""
    assert typed(format_day(date(2026, 3, 3))) == "3 mars 2026"
    assert typed(format_day(date(2026, 5, 1))) == "1er mai 2026"
    assert format_day(None) == ""
    now = datetime(2026, 3, 3, 17, 10)
    assert typed(format_time(datetime(2026, 3, 3, 9, 5))) == "9 h 05"
    assert typed(format_moment(datetime(2026, 3, 3, 9, 5), now)) == "aujourd’hui à 9 h 05"
    assert typed(format_moment(datetime(2026, 3, 2, 23, 59), now)) == "hier à 23 h 59"
    assert typed(format_moment(datetime(2026, 3, 1, 9, 5), now)) == "le 1er mars 2026 à 9 h 05"
    assert typed(format_moment(datetime(2027, 1, 1, 9, 5), now)) == "le 1er janvier 2027 à 9 h 05"


@pytest.mark.parametrize(("number", "expected"), [(0, "0 acteur"), (1, "1 acteur"), (2, "2 acteurs")])
def test_zero_is_singular_in_french(number: int, expected: str) -> None:
    """The plural begins at two."""
    assert typed(count(number, "acteur", "acteurs")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 500,50", "12500.50"),
        ("12\u202f500", "12500"),
        ("12.500", "12500"),
        ("1.234.567,8", "1234567.8"),
        ("12500.5", "12500.5"),
        ("0,5", "0.5"),
        ("− 3", "-3"),
        ("-3", "-3"),
        (" 7 ", "7"),
    ],
)
def test_numbers_are_read_as_they_are_typed(text: str, expected: str) -> None:
    """With spaces of any kind, a comma or a point, a hyphen or a true minus."""
    assert parse_number(text) == Decimal(expected)


@pytest.mark.parametrize("text", ["", "douze", "1,2,3", "12 h", "--3", "1e5", "NaN", "12,", "=1+1", "1" * 14])
def test_what_is_no_number_is_none(text: str) -> None:
    """It is left as text, never guessed; nor is a row of figures that a key held down makes."""
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 500 €", "1500"),
        ("1500€", "1500"),
        ("12500,50", "12500.50"),
        ("2 k€", "2000"),
        ("2,5k€", "2500"),
        ("EUR 300", "300"),
        ("300 euros", "300"),
        ("€ 40", "40"),
        ("-20 €", "-20"),
    ],
)
def test_amounts_are_read_with_or_without_their_unit(text: str, expected: str) -> None:
    """The euro sign before or after, the word, and thousands of euros."""
    assert parse_money(text) == Decimal(expected)


@pytest.mark.parametrize("text", ["", "€", "gratuit", "12 $", "12 € 50", "env. 300 €"])
def test_what_is_no_amount_is_none(text: str) -> None:
    """Another currency or a remark is not an amount in euros."""
    assert parse_money(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("03/03/2026", date(2026, 3, 3)),
        ("3.3.26", date(2026, 3, 3)),
        ("3-3-2026", date(2026, 3, 3)),
        ("2026-03-03", date(2026, 3, 3)),
        ("1er mai 2026", date(2026, 5, 1)),
        ("3 févr. 2026", date(2026, 2, 3)),
        ("3 FÉVRIER 2026", date(2026, 2, 3)),
        ("12 août 2026", date(2026, 8, 12)),
        ("12 aout 2026", date(2026, 8, 12)),
        ("5 sept. 2026", date(2026, 9, 5)),
    ],
)
def test_days_are_read_as_they_are_typed(text: str, expected: date) -> None:
    """Day first, two or four figures of a year, ISO dates, months in words or cut short, accents or not."""
    assert parse_day(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("", "31/02/2026", "mars 2026", "demain", "3 ju 2026", "3 juil", "2026", "13/13/2026", "0/1/2026"),
        *("01/01/0101", "31/12/9999", "0000-01-01", "3 mars 0206"),
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    """A month alone, a day that does not exist, a beginning that fits two months, a year of another age."""
    assert parse_day(text) is None


@given(st.decimals(-(10**12), 10**12, places=2))
def test_what_is_written_is_read_back(value: Decimal) -> None:
    """Any amount survives being shown and typed again."""
    assert parse_number(format_number(value)) == value
    assert parse_money(format_money(value)) == value


@given(st.dates(date(1800, 1, 1), date(2199, 12, 31)))
def test_any_day_that_is_written_is_read_back(day: date) -> None:
    """Any day survives being shown and typed again."""
    assert parse_day(format_day(day)) == day


@given(st.text())
def test_no_text_makes_reading_fail(text: str) -> None:
    """Whatever is typed or imported is a value or None."""
    parse_number(text)
    parse_money(text)
    parse_day(text)
    parse_period(text, last=True)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("mars 2032", date(2032, 3, 1), date(2032, 3, 31)),
        ("févr. 2028", date(2028, 2, 1), date(2028, 2, 29)),
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("début 2029", date(2029, 1, 1), date(2029, 1, 1)),
        ("fin de juin 2029", date(2029, 6, 30), date(2029, 6, 30)),
        ("bientôt", None, None),
        ("0000", None, None),
        ("fin 9999", None, None),
        ("an 2030", None, None),
    ],
)
def test_a_month_or_a_year_is_read_by_its_first_or_last_day(
    text: str, first: date | None, last: date | None
) -> None:
    """What begins begins on the first day, what ends ends on the last one, unless the text says which."""
    assert (parse_period(text, last=False), parse_period(text, last=True)) == (first, last)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("20 jours par an", Decimal(20)),
        ("env. 1 500", Decimal(1500)),
        ("12,5 %", Decimal("12.5")),
        ("12 à 15", None),
        ("beaucoup", None),
        ("", None),
    ],
)
def test_a_number_is_read_with_what_it_counts(text: str, number: Decimal | None) -> None:
    """People write the unit where only a number is asked; two numbers are none."""
    assert parse_counted(text) == number


def test_months_of_a_period_say_a_year_once() -> None:
    """Two years, one year, one month."""
    days = (date(2027, 9, 1), date(2028, 5, 31), date(2027, 12, 1), date(2027, 9, 30))
    told = [format_months(days[0], end) for end in days[1:]]
    assert told == ["sept.\u00a02027 –\u00a0mai\u00a02028", "sept. –\u00a0déc.\u00a02027", "sept.\u00a02027"]
