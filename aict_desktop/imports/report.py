"""What an import would do, in French lines for the command line and the preview."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from aict_desktop.domain.french import count, format_money
from aict_desktop.imports.filters import sorting_columns, told_value, values_of
from aict_desktop.imports.found import Lines
from aict_desktop.imports.mapping import column_label
from aict_desktop.imports.plan import Plan
from aict_desktop.imports.problems import Remark, words
from aict_desktop.imports.sums import Group, Grouping
from aict_desktop.imports.tally import Tally
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.words import record_words


def report(plan: Plan) -> list[str]:
    """What was read, kept, found again and left, then one line for each point to check."""
    return list(_lines(plan))


def choices(plan: Plan, found: Lines) -> list[str]:
    """What one may still choose: the row of the headings, and the columns and values to filter by."""
    header = plan.layout.header
    told = [words("report", "header", number=header + 1)] if header is not None else []
    for column in sorting_columns(found.lines, plan.layout):
        values = values_of(found.lines, column.place).values()
        listed = " ; ".join(map(told_value, values))
        told.append(words("report", "filter", heading=column.heading, values=listed))
    return told


def told_remark(remark: Remark) -> str:
    """« ligne 3, Date « MAI 2014 » : date imprécise, gardée en toutes lettres »."""
    where = (
        words("report", "line", number=remark.line) if remark.line else "",
        remark.column,
        words("report", "quoted", text=remark.text) if remark.text else "",
    )
    place = " ".join(filter(None, where))
    return words("report", "remark", where=place, reason=remark.reason) if place else remark.reason


def told_tally(tally: Tally) -> str:
    """« Résultats attendus : 3 à ajouter, 1 dans le dossier, 0 à reprendre à la main. »."""
    numbers = {"new": len(tally.new), "known": len(tally.known), "left": tally.left}
    told = {name: _plain(number) for name, number in numbers.items()}
    return words("report", "tally", what=tally_words(tally.table)[1].capitalize(), **told)


def tally_words(table: str) -> tuple[str, str]:
    """What one record of a table is called where it is counted, and several."""
    own: Mapping[str, list[str]] = read_toml("imports.toml")["tallies"]
    one, many = own.get(table) or (record_words(table)["one"], record_words(table)["many"])
    return one, many


def _lines(plan: Plan) -> Iterator[str]:
    yield words("report", "read", lines=_count("read", plan.read), name=plan.file_name, sheet=plan.sheet_name)
    yield words("report", "kept", lines=_count("kept", plan.kept), understood=_plain(plan.understood))
    if plan.already_there:
        yield words("report", "again", lines=_count("again", plan.already_there))
    for unit, number in (("organisations", len(plan.organisations)), ("contacts", plan.contacts)):
        if number:
            yield words("report", "new", new=_count(unit, number))
    yield from map(told_tally, plan.tallies)
    for name, amount in plan.totals.items():
        yield words("report", "total", label=plan.layout.subject.label(name), amount=format_money(amount))
    for grouping in plan.sums:
        yield words("report", "by", heading=grouping.column.heading)
        yield from (f"  {_told_group(group, grouping)}" for group in grouping.groups)
    columns = " ; ".join(column_label(column, plan.layout.subject) for column in plan.layout.columns)
    yield words("report", "columns", columns=columns)
    if plan.remarks:
        yield words("report", "remarks", remarks=_count("remarks", len(plan.remarks)))
    yield from (f"  {told_remark(remark)}" for remark in plan.remarks)


def _told_group(group: Group, grouping: Grouping) -> str:
    """« CULTURE : 12 lignes, Montant voté 3 000 € »."""
    amounts = (
        words("report", "amount", label=grouping.subject.label(name), amount=format_money(amount))
        for name, amount in group.amounts.items()
    )
    told = ", ".join([_count("lines", group.lines), *amounts])
    return words("report", "group", value=told_value(group.value), told=told)


def _count(unit: str, number: int) -> str:
    one, many = read_toml("imports.toml")["report"][f"unit_{unit}"]
    return count(number, one, many)


def _plain(number: int) -> str:
    return count(number, "", "").strip()
