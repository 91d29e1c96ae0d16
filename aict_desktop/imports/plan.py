"""What an import would do, before anything is written: one edit, and a word on each line left."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records.stakeholders import Contact, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.actions import ActionImport
from aict_desktop.imports.filters import Filter
from aict_desktop.imports.found import is_wanted, money_told, read_lines, says_something, sorted_by
from aict_desktop.imports.gathering import Gathering
from aict_desktop.imports.identity import folded
from aict_desktop.imports.logframe import LogframeImport
from aict_desktop.imports.mapping import Layout
from aict_desktop.imports.measures import MeasureImport
from aict_desktop.imports.problems import Remark
from aict_desktop.imports.sheets import Sheet
from aict_desktop.imports.stakeholders import StakeholderImport
from aict_desktop.imports.subjects import ACTIONS, LOGFRAME, MEASUREMENTS, STAKEHOLDERS
from aict_desktop.imports.sums import Grouping, totals
from aict_desktop.imports.tally import Tally
from aict_desktop.imports.telling import remarks_on

_IMPORTS: Mapping[str, Any] = {
    ACTIONS.name: ActionImport,
    STAKEHOLDERS.name: StakeholderImport,
    LOGFRAME.name: LogframeImport,
    MEASUREMENTS.name: MeasureImport,
}


@dataclass(frozen=True)
class Plan:
    """What an import would do.

    Counts of lines: ``read`` in the table; ``picked`` of those by the filters; ``kept``, in the dossier
    afterwards; of those, ``already_there`` before and ``understood`` without any remark. ``organisations``:
    the new ones. ``totals``: euros of the kept lines by target. ``sums``: the same by theme and by filter.
    ``tallies``: records by kind, where a line is not one record.
    """

    edit: Edit
    file_name: str
    sheet_name: str
    layout: Layout
    read: int
    picked: int
    understood: int
    kept: int
    already_there: int
    organisations: tuple[str, ...]
    contacts: int
    remarks: tuple[Remark, ...]
    totals: Mapping[str, Decimal]
    sums: tuple[Grouping, ...]
    tallies: tuple[Tally, ...]


def plan(
    snapshot: Snapshot,
    sheet: Sheet,
    layout: Layout,
    file_name: str,
    with_stakeholders: bool = True,
    left_out: Collection[str] = (),
    filters: Sequence[Filter] = (),
    others: Sequence[Sheet] = (),
) -> Plan:
    """How to bring the lines of ``sheet`` that the filters keep into the dossier.

    Without stakeholders, and for the names ``left_out``, what a list of actions calls them goes to the notes;
    the lines of a list of stakeholders are left. ``others`` are the sheets beside, whose sums are compared.
    """
    found = read_lines(sheet, layout)
    picked = [reading for line, reading in found.pairs if is_wanted(line, filters)]
    said = [reading for reading in picked if says_something(reading)]
    gathering = Gathering(snapshot, file_name)
    brought = _IMPORTS[layout.subject.name](gathering, layout, _wanted(with_stakeholders, left_out))
    already_there = brought.bring(said)
    kept = [reading for reading in said if reading.values]  # none are left where nothing had a place
    return Plan(
        edit=gathering.edit(),
        file_name=file_name,
        sheet_name=sheet.name,
        layout=layout,
        read=len(found.pairs),
        picked=len(picked),
        understood=sum(not reading.remarks for reading in kept),
        kept=len(kept),
        already_there=already_there,
        organisations=tuple(record.name for record in gathering.new(Stakeholder)),
        contacts=len(gathering.new(Contact)),
        remarks=tuple(sorted(remarks_on(found, filters, others), key=lambda told: told.line)),
        totals=totals(kept, money_told(layout, kept)),
        sums=tuple(found.by(column, filters) for column in sorted_by(layout, filters)),
        tallies=brought.tallies,
    )


def _wanted(with_stakeholders: bool, left_out: Collection[str]) -> Callable[[str], bool]:
    """Whether the stakeholder of a name is to be brought."""
    unwanted = {folded(name) for name in left_out}
    return lambda name: with_stakeholders and folded(name) not in unwanted
