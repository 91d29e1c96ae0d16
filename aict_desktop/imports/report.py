"""What an import would do, in French lines for the command line and the preview."""

from __future__ import annotations

from collections.abc import Iterator

from aict_desktop.domain.french import count, format_money
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.imports.actions import Plan
from aict_desktop.imports.mapping import column_label
from aict_desktop.imports.problems import Remark, words
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.words import field_label


def report(plan: Plan) -> list[str]:
    """What was read, kept, found again and left, then one line for each point to check."""
    return list(_lines(plan))


def _lines(plan: Plan) -> Iterator[str]:
    yield words("report", "read", lines=_count("read", plan.read), name=plan.file_name, sheet=plan.sheet_name)
    yield words("report", "kept", lines=_count("kept", plan.kept), understood=_plain(plan.understood))
    if plan.already_there:
        yield words("report", "again", lines=_count("again", plan.already_there))
    if plan.organisations:
        organisations = _count("organisations", len(plan.organisations))
        yield words("report", "organisations", organisations=organisations)
    for name, amount in plan.totals.items():
        yield words("report", "total", label=field_label(Action.table, name), amount=format_money(amount))
    yield words("report", "columns", columns=" ; ".join(map(column_label, plan.layout.columns)))
    if plan.remarks:
        yield words("report", "remarks", remarks=_count("remarks", len(plan.remarks)))
    yield from map(_told, plan.remarks)


def _told(remark: Remark) -> str:
    """« ligne 3, Date « MAI 2014 » : date imprécise, gardée en toutes lettres »."""
    where = (
        words("report", "line", number=remark.line) if remark.line else "",
        remark.column,
        words("report", "quoted", text=remark.text) if remark.text else "",
    )
    place = " ".join(filter(None, where))
    return "  " + (words("report", "remark", where=place, reason=remark.reason) if place else remark.reason)


def _count(unit: str, number: int) -> str:
    one, many = read_toml("imports.toml")["report"][f"unit_{unit}"]
    return count(number, one, many)


def _plain(number: int) -> str:
    return count(number, "", "").strip()
