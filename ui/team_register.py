"""The team: the days that each gives a year, what a day costs, what is asked of each."""

from __future__ import annotations

from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import format_number
from aict_desktop.domain.records import Assignment, Person
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.workload import load_of
from aict_desktop.reference.words import message
from ui.panels.load import LoadPanel
from ui.record_sheet import Children, Fields, Section, Shown
from ui.records_model import Computed
from ui.records_table import RecordsPanel
from ui.session import Session

SECTIONS = (
    Section(
        "Fiche",
        (
            Fields(("name", "days", "day_cost", "source", "start", "end"), folded=("source", "start", "end")),
            Shown("Ce qui lui est demandé", LoadPanel),
        ),
    ),
    Section("Activités", (Children(Assignment, "person", ("activity", "days", "person")),)),
)


def _asked(snapshot: Snapshot, row: Record) -> str:
    """The heaviest year: « 24 en 2028 », with a mark when it is too much in some month."""
    assert isinstance(row, Person)
    load = load_of(snapshot, row)
    years = sorted({month.year for month in load.months})
    if not years:
        return ""
    heaviest = max(years, key=load.of_year)
    days = format_number(load.of_year(heaviest))
    return message("load_heaviest_over" if load.overloads() else "load_heaviest", days=days, year=heaviest)


COLUMNS = ("name", Computed("Demandé", _asked), "days", "day_cost")


def team_register(session: Session) -> RecordsPanel:
    """Whose days the strategy has, and what is asked of each."""
    return RecordsPanel(session, Person, COLUMNS, SECTIONS)
