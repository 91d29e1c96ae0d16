"""What is asked of each public service in the year of its ceiling, as formulas over the sheets of sources."""

from __future__ import annotations

from aict_desktop.documents.workbook.computed import own_column
from aict_desktop.documents.workbook.funding import of_source
from aict_desktop.documents.workbook.source import Source
from aict_desktop.domain.funding import LOST
from aict_desktop.domain.records.funding import Funding
from aict_desktop.exports.excel.model import Formula, Table, Value
from aict_desktop.reference.words import word

_YEAR = "INDEX({utility.year},MATCH({asked_service},{utility.utility_called},0))"
# An empty year is 0 to INDEX: such a sheet has what is asked for all years.
_YEARLY = (
    "SUMPRODUCT(EXACT({funding_year.funding},{asked_source})"
    "*(({funding_year.year}={asked_year})+({asked_year}=0)>0)*{funding_year.amount})"
)


def asked(source: Source, title: str) -> Table:
    """A line for each source that a service pays: whose ceiling it counts under, and how much."""
    columns = (
        own_column("asked_source", "result"),
        own_column("asked_service", "result"),
        own_column("asked_state", "result"),
        own_column("asked_year", "number"),
        own_column("asked_amount", "money", total=True),
    )
    lost = word("funding_state", LOST)
    amount = Formula(f'IF({{asked_state}}="{lost}",0,{_YEARLY})')
    found = [row for row in source.snapshot.all(Funding) if row.utility]
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (source.label(row), of_source("utility"), of_source("state"), Formula(_YEAR), amount) for row in found
    )
    return Table("asked", title, columns, rows, tuple(f"{row.table}:{row.id}" for row in found), open=False)
