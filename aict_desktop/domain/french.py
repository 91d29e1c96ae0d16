"""Dates, amounts and numbers as French users write and read them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

YEARS = range(1800, 2200)
"""The years of a day that somebody types; any other is a slip of the keyboard."""
MOST = Decimal(10) ** 13
"""What is typed as a number stays below; beyond, a key was held down, and sums would not fit a file."""

NBSP = "\u00a0"
NARROW = "\u202f"
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
SHORT_MONTHS = (
    *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
    *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
)

_REMEMBERED = 2**12  # a list that is imported says the same amounts and days again and again
_MILLION, _BILLION = Decimal(10) ** 6, Decimal(10) ** 9
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009]+")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_GROUPED = re.compile(r"-?\d{1,3}([ .]\d{3})+(,\d+)?")
_SLASHED = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})")
_WRITTEN = re.compile(r"(\d{1,2})(?:er)? ([a-zàâçéèêëîïôûù]+)\.? (\d{4})")
_COUNTED = re.compile(r"(?:env\.|environ|~|≈)? ?([-\u2212]?[\d .,]*\d)(?: ?[^\d]*)")
_PERIOD = re.compile(r"(?:(fin|début|courant)(?: de)? )?(?:([a-zàâçéèêëîïôûù]+)\.? )?(\d{4})")
_UNACCENTED = str.maketrans("àâçéèêëîïôûù", "aaceeeeiiouu")


def format_number(value: Decimal | int | None, places: int | None = None) -> str:
    """12500.5 -> ``12 500,5``, empty for nothing; ``places`` fixes the decimals, else those that matter."""
    if value is None:
        return ""
    number = Decimal(value)
    text = f"{number:,.{places}f}" if places is not None else f"{_plain(number):,f}"
    return text.replace(",", NARROW).replace(".", ",").replace("-", "\u2212")


def format_rounded(value: float | None, places: int = 2) -> str:
    """2.666 -> ``2,67``, without useless zeros; empty for nothing."""
    return "" if value is None else format_number(Decimal(str(round(value, places))))


def format_money(value: Decimal | None) -> str:
    """6500 -> ``6 500 €``, with cents only when there are some; empty for nothing."""
    if value is None:
        return ""
    places = 0 if value == value.to_integral_value() else 2
    return format_number(value, places) + NARROW + "€"


def format_short_money(amount: Decimal) -> str:
    """« 48 660 € », « 1,25 M€ », « 3,4 Md€ »: what a large figure has room for."""
    for unit, symbol in ((_BILLION, "Md€"), (_MILLION, "M€")):
        if abs(amount) >= unit:
            rounded = (amount / unit).quantize(Decimal("0.01"), ROUND_HALF_UP)
            return f"{format_number(rounded)}{NARROW}{symbol}"
    return format_money(amount if abs(amount) < 1000 else amount.quantize(Decimal(1), ROUND_HALF_UP))


def format_day(value: date | None) -> str:
    """``3 mars 2026``, ``1er mai 2026``; empty for nothing."""
    if value is None:
        return ""
    first = "1er" if value.day == 1 else str(value.day)
    return f"{first}{NBSP}{MONTHS[value.month - 1]} {value.year}"


def format_month(value: date) -> str:
    """``sept. 2027``."""
    return f"{SHORT_MONTHS[value.month - 1]}{NBSP}{value.year}"


def format_months(start: date, end: date) -> str:
    """``sept. 2027 – juin 2031``, ``mai – juin 2027``, ``mai 2027``."""
    if (start.year, start.month) == (end.year, end.month):
        return format_month(start)
    first = SHORT_MONTHS[start.month - 1] if start.year == end.year else format_month(start)
    return f"{first} –{NBSP}{format_month(end)}"


def format_time(value: datetime) -> str:
    """``14 h 32``."""
    return f"{value.hour}{NBSP}h{NBSP}{value.minute:02d}"


def format_moment(value: datetime, now: datetime) -> str:
    """``aujourd’hui à 14 h 32``, ``hier à 9 h 05``, ``le 3 mars 2026 à 9 h 05``."""
    days = (now.date() - value.date()).days
    told = {0: "aujourd’hui", 1: "hier"}.get(days) or f"le {format_day(value.date())}"
    return f"{told} à {format_time(value)}"


def count(number: int, one: str, many: str) -> str:
    """``1 acteur``, ``12 acteurs``, ``0 acteur``."""
    return f"{format_number(number)}{NBSP}{one if abs(number) < 2 else many}"


def enumerated(parts: Sequence[str]) -> str:
    """``a``, ``a et b``, ``a, b et c``."""
    return f"{', '.join(parts[:-1])} et {parts[-1]}" if len(parts) > 1 else "".join(parts)


@lru_cache(_REMEMBERED)
def parse_number(text: str) -> Decimal | None:
    """The number in ``12 500,50``, ``12.500``, ``12500.5`` or ``− 3``; None when it is none."""
    plain = _SPACES.sub(" ", text).strip().replace("\u2212", "-")
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(".", "")
    plain = plain.replace(" ", "").replace(",", ".")
    if not _NUMBER.fullmatch(plain):
        return None
    number = Decimal(plain)
    return number if abs(number) < MOST else None


def parse_counted(text: str) -> Decimal | None:
    """The number in what people type where a number is asked: ``20 jours par an``, ``env. 1 500``."""
    found = _COUNTED.fullmatch(_SPACES.sub(" ", text).strip())
    return parse_number(found[1]) if found else None


@lru_cache(_REMEMBERED)
def parse_money(text: str) -> Decimal | None:
    """The amount in ``1 500 €``, ``12500,50``, ``2 k€`` or ``EUR 300``; None when it is none."""
    plain = _SPACES.sub(" ", text).strip()
    thousand = re.search(r"(?i)k\s?(€|euros?|eur)$", plain)
    bare = re.sub(r"(?i)k?\s?(€|euros?|eur)$|^(€|eur)\s?", "", plain)
    number = parse_number(bare)
    return number * 1000 if number is not None and thousand else number


@lru_cache(_REMEMBERED)
def parse_day(text: str) -> date | None:
    """The date in ``03/03/2026``, ``3.3.26``, ``2026-03-03`` or ``3 févr. 2026``; None when it is none."""
    try:
        found = _day(_SPACES.sub(" ", text).strip().lower())
    except ValueError:
        return None
    return found if found and found.year in YEARS else None


def parse_period(text: str, *, last: bool) -> date | None:
    """The first or ``last`` day of ``mars 2032``, ``fin mars 2032`` or ``2032``; None when it is none."""
    plain = _SPACES.sub(" ", text).strip().lower()
    found = _PERIOD.fullmatch(plain)
    if not found:
        return None
    last = {"fin": True, "début": False}.get(found[1] or "", last)
    try:
        months = (_month(found[2]),) * 2 if found[2] else (1, 12)
    except ValueError:
        return None
    year = int(found[3])
    if year not in YEARS:
        return None
    return date(year, months[1], monthrange(year, months[1])[1]) if last else date(year, months[0], 1)


def _day(plain: str) -> date | None:
    """The day that a tidied text says; ValueError when there is no such day or month."""
    if slashed := _SLASHED.fullmatch(plain):
        day, month, year = (int(part) for part in slashed.groups())
        return date(year + 2000 if year < 100 else year, month, day)
    if written := _WRITTEN.fullmatch(plain):
        return date(int(written[3]), _month(written[2]), int(written[1]))
    return date.fromisoformat(plain) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", plain) else None


def _month(name: str) -> int:
    """1 to 12 for a month's name or a beginning of it of three letters or more; ValueError otherwise."""
    plain = name.translate(_UNACCENTED)
    found = [
        number
        for number, month in enumerate(MONTHS, 1)
        if len(plain) >= 3 and month.translate(_UNACCENTED).startswith(plain)
    ]
    if len(found) != 1:
        raise ValueError(f"no month is called {name!r}")
    return found[0]


def _plain(number: Decimal) -> Decimal:
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()
