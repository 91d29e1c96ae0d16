"""Tables with a column a year: their headings, their amounts, their widths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from aict_desktop.domain.costs import NOTHING, Year
from aict_desktop.domain.french import format_money
from aict_desktop.domain.funding import FundingPlan, grouped, in_order
from aict_desktop.exports.blocks import Row, Table
from aict_desktop.reference.balance_words import balance_told, line_word, year_heading

MOST_YEARS = 8  # columns; a year typed wrong by centuries must not make a table of them
AMOUNT = 1.5  # the share of the width that a column of amounts takes

Columns = Sequence[Sequence[Year]]


def columns_of(years: Iterable[Year]) -> Columns:
    """The columns of these years, in order."""
    return grouped(in_order(years), MOST_YEARS)


def amounts(sums: Mapping[Year, Decimal], columns: Columns, sign: str = "") -> Row:
    """The cells of one line and its total; ``sign`` stands before what is only estimated."""
    found = [sum((sums.get(year, NOTHING) for year in years), NOTHING) for years in columns]
    total = sum(sums.values(), NOTHING)
    return tuple(f"{sign}{format_money(amount)}" if amount else "" for amount in (*found, total))


def balances(plan: FundingPlan, columns: Columns) -> Row:
    """The balance of each column in words, then that of all years."""
    found = [sum((plan.balance(year) for year in years), NOTHING) for years in columns]
    return tuple(balance_told(amount) for amount in (*found, plan.total_balance))


def by_year(
    header: Sequence[str], rows: Sequence[Row], columns: Columns, widths: Sequence[float], totals: int = 0
) -> Table:
    """A table whose last columns are years and their total."""
    heads = (*header, *map(year_heading, columns), line_word("total"))
    shares = (*widths, *[AMOUNT] * (len(columns) + 1))
    return Table(heads, tuple(rows), shares, "l" * len(header) + "r" * (len(columns) + 1), totals=totals)
