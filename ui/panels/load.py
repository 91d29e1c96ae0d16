"""The days that a person gives each year, against those that there are."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.french import MONTHS, count, format_number
from aict_desktop.domain.records import Activity, Assignment, Dossier, Person
from aict_desktop.domain.workload import Load, load_of, loads
from aict_desktop.reference.words import message
from ui.parts import clear, column, label
from ui.session import Session

_TABLES = {Person.table, Assignment.table, Activity.table, Dossier.table}


class LoadPanel(QWidget):
    """A line a year with what is taken and what is left; of everybody when it speaks of no person."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self._lines = column(spacing=4)
        self.setLayout(self._lines)
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Speak of the person of that id."""
        self._id = id_
        snapshot = self._session.snapshot
        person = snapshot.get(Person, id_)
        found = (load_of(snapshot, person),) if person else loads(snapshot)
        clear(self._lines)
        for load in found:
            if person is None:
                self._lines.addWidget(label(name_of_load(load), "label"))
            for text, over in _told(load):
                self._lines.addWidget(label(text, "warn" if over else ""))
        if not any(load.total for load in found):
            self._lines.addWidget(label(message("load_none")))

    def _on_change(self, edit: Edit) -> None:
        if not edit.tables.isdisjoint(_TABLES):
            self.show_record(self._id)


def _told(load: Load) -> Iterator[tuple[str, bool]]:
    """Each sentence, and whether it tells of too much."""
    for year in sorted({month.year for month in load.months}):
        yield _year(load, year)
    if over := load.overloads():
        worst = max(over, key=lambda month: load.months[month] - (load.has(month) or 0))
        yield (
            message(
                "load_months",
                months=count(len(over), "mois", "mois"),
                month=f"{MONTHS[worst.month - 1]} {worst.year}",
                days=format_number(load.months[worst]),
                has=format_number(load.has(worst) or 0),
            ),
            True,
        )
    if load.undated:
        yield message("load_undated", days=format_number(load.undated)), False


def _year(load: Load, year: int) -> tuple[str, bool]:
    taken, has = load.of_year(year), load.has_in(year)
    values = {"year": year, "days": format_number(taken)}
    if has is None:
        return message("load_unknown", **values), False
    key = "load_over" if taken > has else "load_left"
    return message(key, **values, has=format_number(has), left=format_number(abs(has - taken))), taken > has


def name_of_load(load: Load) -> str:
    """Who it is: a person's function, the pilot agent, or nobody yet."""
    if load.person is None:
        return message("load_nobody")
    return load.person.name or message("untitled" if load.person.id else "load_pilot")
