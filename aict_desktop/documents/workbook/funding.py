"""The funding plan as formulas over the sheets of costs, activities, sources and their yearly amounts.

A cost in money counts its amount, else quantity x price; an activity without such a cost counts its estimate,
in equal shares over its years: all as ``domain/costs.py`` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase

from aict_desktop.documents.workbook.computed import own_column
from aict_desktop.documents.workbook.source import Source, words
from aict_desktop.domain.costs import Year
from aict_desktop.domain.funding import LOST, OWN, SURE, in_order
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Funding
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.exports.excel.model import Column, Formula, Table, Value
from aict_desktop.reference.balance_words import line_word, year_heading
from aict_desktop.reference.words import word

MOST_YEARS = 12
WIDTH = 13

_AMOUNT = (
    "(ISNUMBER({cost.amount})*{cost.amount}"
    "+(1-ISNUMBER({cost.amount}))*ROUND({cost.quantity}*{cost.unit_cost},2))"
)
_KNOWN = "(ISNUMBER({cost.amount})+ISNUMBER({cost.quantity})*ISNUMBER({cost.unit_cost})>0)"
_ROW = "MATCH({id},{activity.id},0)"  # of the activity in its own sheet, however that is sorted
_SPAN = "({plan_last}-{plan_first}+1)"


def summary(source: Source, title: str) -> Table:
    """The figures of the council in one line."""
    sure = f"--({{sources.plan_state}}={_quoted('funding_state', SURE)})"
    kept = f"--({{sources.plan_state}}<>{_quoted('funding_state', LOST)})"
    others = f"({{sources.plan_kind}}<>{_quoted('funding_kind', OWN)})*{{sources.whole}}"
    row: dict[str, Value] = {
        "plan_spent": Formula("SUM({planned.whole})"),
        "plan_sure": Formula(f"SUMPRODUCT({sure},{{sources.whole}})"),
        "plan_hoped": Formula(f"SUMPRODUCT({kept},{{sources.whole}})-{{plan_sure}}"),
        "plan_balance": Formula("{plan_sure}+{plan_hoped}-{plan_spent}"),
        "plan_net": Formula(f"{{plan_spent}}-SUMPRODUCT({kept},{others})"),
        "plan_sure_net": Formula(f"{{plan_spent}}-SUMPRODUCT({sure},{others})"),
        "plan_population": source.snapshot.one(Dossier).population,
        "plan_each": Formula('IF({plan_population}>0,ROUND({plan_net}/{plan_population},2),"")'),
        "plan_given": Formula(f"SUMPRODUCT(({{cost.in_kind}}={_yes()})*{_AMOUNT})"),
    }
    columns = tuple(own_column(name, "number" if name == "plan_population" else "money") for name in row)
    return Table("summary", title, columns, (tuple(row.values()),), ("",), open=False)


def years(source: Source, title: str) -> Table:
    """A line a year: expenses, what is sure, what is hoped for, the balance."""
    sure, lost = _quoted("funding_state", SURE), _quoted("funding_state", LOST)
    rows: list[tuple[Value, ...]] = []
    for label, key in _shares(source):
        hoped = f"({{sources.plan_state}}<>{sure})*({{sources.plan_state}}<>{lost})"
        rows.append(
            (
                label,
                Formula(f"SUM({{planned.{key}}})"),
                Formula(f"SUMPRODUCT(({{sources.plan_state}}={sure})*{{sources.{key}}})"),
                Formula(f"SUMPRODUCT({hoped}*{{sources.{key}}})"),
                Formula("{plan_sure}+{plan_hoped}-{plan_spent}"),
            )
        )
    names = ("plan_spent", "plan_sure", "plan_hoped", "plan_balance")
    columns = (
        own_column("year", "result"),
        *(own_column(name, "money", total=True) for name in names),
    )
    return Table("yearly", title, columns, tuple(rows), ("",) * len(rows), open=False)


def sources(source: Source, title: str) -> Table:
    """A line a source, its kind and state as its own sheet has them."""
    columns = (
        own_column("plan_source", "result"),
        *(own_column(name, "result") for name in ("plan_kind", "plan_state")),
        *_share_columns(source, total=False),  # a sum would count what was refused
    )
    mine = "EXACT({funding_year.funding},{plan_source})*"
    formulas = (
        *(of_source(name) for name in ("kind", "state")),
        *(
            Formula(f"SUMPRODUCT({mine}({{funding_year.year}}={_year(year)})*{{funding_year.amount}})")
            for year in _known(source)
        ),
        *_rest(source, Formula(f"SUMPRODUCT({mine}{{funding_year.amount}})")),
    )
    found = source.snapshot.all(Funding)
    rows: tuple[tuple[Value, ...], ...] = tuple((source.label(row), *formulas) for row in found)
    return Table("sources", title, columns, rows, tuple(f"{row.table}:{row.id}" for row in found), open=False)


def of_source(name: str) -> Formula:
    """What the sheet of sources says of the one of this line."""
    return Formula(f'INDEX({{funding.{name}}},MATCH({{id}},{{funding.id}},0))&""')


def planned(source: Source, title: str) -> Table:
    """A line an activity: its detail when it has some, else the share of its estimate that a year bears."""
    columns = (
        own_column("plan_activity", "result"),
        own_column("plan_lines", "number"),
        own_column("plan_estimate", "money"),
        own_column("plan_first", "number"),
        own_column("plan_last", "number"),
        *_share_columns(source, total=True),
    )
    found = source.snapshot.all(Activity)
    rows = [(source.label(row), *_activity(source)) for row in found]
    rows.append((line_word("stray"), *_strays(source)))
    ids = (*(f"{row.table}:{row.id}" for row in found), "")
    return Table("planned", title, columns, tuple(rows), ids, open=False)


def _activity(source: Source) -> Iterator[Value]:
    mine = f"EXACT({{cost.activity}},{{plan_activity}})*({{cost.in_kind}}<>{_yes()})"
    cell = "INDEX({activity.%s}," + _ROW + ")"
    days = f"{cell % 'start'},{cell % 'end'}"
    yield Formula(f"SUMPRODUCT({mine}*{_KNOWN})")
    yield Formula(f"N({cell % 'cost'})")
    yield Formula(f'IF(COUNT({days})=0,"",YEAR(MIN({days})))')
    yield Formula(f'IF(COUNT({days})=0,"",YEAR(MAX({days})))')
    for year in _known(source):
        detail = f"SUMPRODUCT({mine}*({{cost.year}}={_year(year)})*{_AMOUNT})"
        yield Formula(f"IF({{plan_lines}}>0,{detail},{_share(year)})")
    whole = f"IF({{plan_lines}}>0,SUMPRODUCT({mine}*{_AMOUNT}),{{plan_estimate}})"
    yield from _rest(source, Formula(whole))


def _strays(source: Source) -> Iterator[Value]:
    """The costs that say of no activity."""
    mine = f'({{cost.activity}}="")*({{cost.in_kind}}<>{_yes()})'
    yield Formula(f"SUMPRODUCT({mine}*{_KNOWN})")
    yield from (None, None, None)
    for year in _known(source):
        yield Formula(f"SUMPRODUCT({mine}*({{cost.year}}={_year(year)})*{_AMOUNT})")
    yield from _rest(source, Formula(f"SUMPRODUCT({mine}*{_AMOUNT})"))


def _share(year: Year) -> str:
    """The part of an estimate that a year bears: what is due by its end less what was due before."""
    if year is None:
        return 'IF({plan_first}="",{plan_estimate},0)'
    until = f"ROUND({{plan_estimate}}*({year}-{{plan_first}}+1)/{_SPAN},2)"
    before = f"ROUND({{plan_estimate}}*({year}-{{plan_first}})/{_SPAN},2)"
    inside = f"IF(OR({year}<{{plan_first}},{year}>{{plan_last}}),0,{until}-{before})"
    return f'IF({{plan_first}}="",0,{inside})'


def _known(source: Source) -> tuple[Year, ...]:
    """The years with a column of their own, then None."""
    dated = [year for year in source.plan.years if year is not None]
    return in_order({*dated[:MOST_YEARS], None})


def _shares(source: Source) -> Iterator[tuple[str | int, str]]:
    """The label and key of each column of years: those known, without a year, all others."""
    for place, year in enumerate(_known(source)):
        yield year_heading([year]) if year is None else year, f"share_{ascii_lowercase[place]}"
    yield words()["matrix"]["years_rest"], "share_rest"


def _share_columns(source: Source, *, total: bool) -> tuple[Column, ...]:
    whole = own_column("whole", "money", total=total)
    shares = (Column(key, str(label), "money", WIDTH, total=total) for label, key in _shares(source))
    return (*shares, whole)


def _rest(source: Source, whole: Formula) -> tuple[Formula, Formula]:
    """What is in no year that has a column, and the whole: a year added later is not lost."""
    known = "-".join(f"{{share_{ascii_lowercase[place]}}}" for place in range(len(_known(source))))
    return Formula(f"ROUND({{whole}}-{known},2)"), whole


def _year(year: Year) -> str:
    return '""' if year is None else str(year)


def _quoted(vocabulary: str, code: str) -> str:
    return '"' + word(vocabulary, code).replace('"', '""') + '"'


def _yes() -> str:
    return f'"{words()["answers"]["yes"]}"'
