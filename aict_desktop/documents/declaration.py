"""The yearly declaration of aid (CGCT L.1115-6): what was paid by year, country and sector, ready to type in.

The sector is the theme of the action in the user's words; a column is left for the one of the official form.
Whether a country is one that aid is counted for comes from the list of the OECD's committee, as shipped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from aict_desktop.documents.frame import authority
from aict_desktop.documents.workbook import overflow_sheet
from aict_desktop.documents.workbook.source import words
from aict_desktop.domain.french import format_money
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.partnerships import Action, ActionYear
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.excel.model import Column, Formula, Look, Sheet, Table, Value, Workbook
from aict_desktop.exports.excel.writer import write
from aict_desktop.reference.countries import country, country_name
from aict_desktop.reference.files import read_toml

_LOOKS: Mapping[str, Look] = {"year": "number", "number": "number", "paid": "money"}
_SAME_YEAR = "--({payment.year}={year})"
_HERE = "FR"
_Key = tuple[int | None, str, str]


@dataclass(frozen=True, slots=True)
class Payment:
    """Money of an action in one year; ``sector`` is its theme, None or empty what is not known."""

    action: Action
    year: int | None
    paid: Decimal | None
    voted: Decimal | None

    @property
    def key(self) -> _Key:
        """What payments are declared by: year, code of the country, sector."""
        return self.year, self.action.country, self.action.theme.strip()


def write_declaration(snapshot: Snapshot, path: Path) -> None:
    """Write the declaration of a dossier to ``path``; OSError when it cannot be written."""
    write(declaration(snapshot), path)


def declaration(snapshot: Snapshot) -> Workbook:
    """Its sheets: what to type in, the payments that it adds up, what is missing."""
    told = _words()
    found = [one for one in _payments(snapshot) if one.paid]
    gaps = tuple(_gaps(snapshot))
    return Workbook(
        title=told["title"],
        footer=" – ".join(filter(None, (authority(snapshot.one(Dossier)), told["title"]))),
        sheets=(_declared(found), _paid(snapshot, found), _missing(gaps)),
        lists={},
        lists_sheet=None,
        overflow=overflow_sheet(),
        words=words()["words"],
    )


def totals(snapshot: Snapshot) -> Mapping[_Key, Decimal]:
    """Euros paid by year, country and sector: the figures that the formulas of the workbook come to."""
    found = (one for one in _payments(snapshot) if one.paid)
    return {key: _sum(payments) for key, payments in _grouped(found).items()}


def _payments(snapshot: Snapshot) -> Iterator[Payment]:
    """The money of each action in its last year and in the others, actions in France left out."""
    for action in snapshot.all(Action):
        if action.country != _HERE:
            yield Payment(action, action.year, action.paid, action.voted)
            for row in snapshot.where(ActionYear, action=action.id):
                yield Payment(action, row.year, row.paid, row.voted)


def _declared(found: Sequence[Payment]) -> Sheet:
    """A line a declaration to type in, then the total of each year."""
    told, groups = _words(), _grouped(found)
    columns = _columns("year", "country", "eligible", "sector", "code", "number", "paid")
    rows = tuple(_line(key, payments) for key, payments in groups.items())
    empty = ((None, None, None, told["declared"]["empty"], None, None, None),)
    lines = _table("declared", columns, rows or empty, told["declared"]["lines"])
    return _sheet("declared", lines, *([_years(groups)] if groups else []))


def _line(key: _Key, payments: Sequence[Payment]) -> tuple[Value, ...]:
    # SUMIFS would read * and ? in a name as wildcards, and "=" takes capitals and small letters for the same.
    alike = f"{_SAME_YEAR},--EXACT({{payment.country}},{{country}}),--EXACT({{payment.sector}},{{sector}})"
    number = Formula(f"SUMPRODUCT({alike},--({{payment.paid}}<>0))", Decimal(len(payments)))
    return (*_named(key), None, number, Formula(f"SUMPRODUCT({alike},{{payment.paid}})", _sum(payments)))


def _years(groups: Mapping[_Key, Sequence[Payment]]) -> Table:
    sums: defaultdict[int | None, Decimal] = defaultdict(Decimal)
    for (year, _, _), payments in groups.items():
        sums[year] += _sum(payments)
    each = f"SUMPRODUCT({_SAME_YEAR},{{payment.paid}})"
    rows = tuple((_year(year), Formula(each, amount)) for year, amount in sums.items())
    return _table("years", _columns("year", "paid"), rows, _words()["years"]["title"])


def _grouped(found: Iterable[Payment]) -> Mapping[_Key, Sequence[Payment]]:
    """The payments by what they are declared by, in the order of the sheet."""
    groups: defaultdict[_Key, list[Payment]] = defaultdict(list)
    for one in found:
        groups[one.key].append(one)
    return dict(sorted(groups.items(), key=lambda group: _rank(group[0])))


def _sum(payments: Sequence[Payment]) -> Decimal:
    return sum((one.paid for one in payments if one.paid), Decimal(0))


def _paid(snapshot: Snapshot, found: Sequence[Payment]) -> Sheet:
    names = ("year", "country", "sector", "action", "organisation", "partner", "paid")
    rows = tuple(
        (
            *_place(one.key),
            name_of(one.action) or None,
            name_of(snapshot.get(Stakeholder, one.action.organisation)) or None,
            one.action.partner or None,
            one.paid,
        )
        for one in sorted(found, key=lambda one: _rank(one.key))
    )
    return _sheet("payments", _table("payment", _columns(*names), rows, open_=True))


def _missing(gaps: tuple[tuple[Value, ...], ...]) -> Sheet:
    rows = gaps or ((None, None, None, _words()["gaps"]["none"]),)
    return _sheet("gaps", _table("gap", _columns("action", "year", "paid", "missing", total=""), rows))


def _gaps(snapshot: Snapshot) -> Iterator[tuple[Value, ...]]:
    """A line for each thing that is not known of what was paid, or of what was voted and not paid."""
    told = _words()["gaps"]
    for one in _payments(snapshot):
        name = name_of(one.action) or None
        if one.paid:
            known = zip(("year", "country", "sector"), one.key, strict=True)
            yield from ((name, one.year, one.paid, told[part]) for part, value in known if not value)
        elif one.voted and one.paid is None:
            key = "paid" if one.year else "paid_undated"
            yield name, one.year, None, told[key].format(voted=format_money(one.voted), year=one.year)


def _rank(key: _Key) -> tuple[int, str, str]:
    """The last year first, what has none at the end; then by country and sector."""
    return -(key[0] or 0), country_name(key[1]), key[2]


def _named(key: _Key) -> tuple[Value, ...]:
    year, place, sector = _place(key)
    found, told = country(key[1]), _words()["eligible"]
    eligible = told["unknown"] if found is None else told["yes" if found.oda else "no"]
    return year, place, eligible, sector


def _place(key: _Key) -> tuple[Value, Value, Value]:
    """The three cells that a payment and its row have in common; what is not known is said so."""
    untold = _words()["untold"]
    return _year(key[0]), country_name(key[1]) or untold, key[2] or untold


def _year(year: int | None) -> Value:
    return year or str(_words()["untold"])


def _columns(*names: str, total: str = "paid") -> tuple[Column, ...]:
    told = _words()["columns"]
    return tuple(
        Column(name, told[name]["label"], _LOOKS.get(name, "line"), told[name]["width"], total=name == total)
        for name in names
    )


def _table(
    key: str,
    columns: tuple[Column, ...],
    rows: tuple[tuple[Value, ...], ...],
    title: str = "",
    *,
    open_: bool = False,
) -> Table:
    return Table(key, title, columns, rows, ("",) * len(rows), open=open_)


def _sheet(name: str, *parts: Table) -> Sheet:
    told = _words()[name]
    return Sheet(told["name"], told["title"], told["intro"], parts)


def _words() -> dict[str, Any]:
    return read_toml("documents/declaration.toml")
