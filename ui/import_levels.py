"""What an import does to the logframe: each text that it adds or completes, and how many of each kind."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Order, Record, kinds
from aict_desktop.domain.french import count
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records import BY_TABLE, Activity, Assumption, Indicator, Objective, Result, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.plan import Plan
from aict_desktop.imports.report import tally_words
from aict_desktop.reference.values import told
from aict_desktop.reference.words import field_words, message
from ui.import_lists import PlainTable
from ui.parts import column, label

_HEADINGS = ("État", "Niveau", "Texte", "Sous", "Précisions")
_WIDTHS = (90, 150, 290, 190)
_PARENTS = ("result", "objective")
_NAMES = ("text", "name", "goal")


class LevelsTable(PlainTable):
    """The texts of a logframe that an import adds or completes, from top to bottom."""

    def __init__(self) -> None:
        super().__init__("Textes compris")

    def show_edit(self, before: Snapshot, edit: Edit, _record: type[Record]) -> None:
        """Show what ``edit`` does, in the order of the logframe."""
        after = before.with_(edit)
        touched = {change.record.id for change in edit.changes}
        records = [record for record in _in_order(after) if record.id in touched]
        self.start(_HEADINGS, len(records), _WIDTHS)
        for line, record in enumerate(records):
            is_new = before.get(type(record), record.id) is None
            cells = (
                message("row_added" if is_new else "row_completed"),
                tally_words(record.table)[0].capitalize(),
                record.goal if isinstance(record, Strategy) else name_of(record),
                _above(after, record),
                " ; ".join(_details(after, record)),
            )
            for place, text in enumerate(cells):
                self.put(line, place, text)


class CountsLabel(QWidget):
    """How many records of each kind are added, known and left to the user, one sentence each."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: dict[str, QLabel] = {
            "tally_new": label("", "label"),
            "tally_known": label("", "muted"),
            "tally_left": label("", "warn"),
        }
        self.setLayout(column(*self._lines.values(), spacing=2))

    def show_plan(self, plan: Plan) -> None:
        """Show the counts of a plan; a sentence that would count nothing is hidden."""
        numbers = {
            "tally_new": {tally.table: len(tally.new) for tally in plan.tallies},
            "tally_known": {tally.table: len(tally.known) for tally in plan.tallies},
            "tally_left": {tally.table: tally.left for tally in plan.tallies},
        }
        for key, line in self._lines.items():
            counted = [count(number, *tally_words(table)) for table, number in numbers[key].items() if number]
            line.setText(message(key, what=", ".join(counted)) if counted else "")
            line.setVisible(bool(counted))


def _in_order(snapshot: Snapshot) -> Iterator[Record]:
    yield snapshot.one(Strategy)
    yield from _proofs(snapshot, objective="", result="")
    for objective in snapshot.all(Objective):
        yield objective
        yield from _proofs(snapshot, objective=objective.id, result="")
        for result in snapshot.where(Result, objective=objective.id):
            yield result
            yield from _proofs(snapshot, result=result.id)
            yield from snapshot.where(Activity, result=result.id)


def _proofs(snapshot: Snapshot, **at: str) -> Iterator[Record]:
    yield from snapshot.where(Indicator, **at)
    yield from snapshot.where(Assumption, **at)


def _above(snapshot: Snapshot, record: Record) -> str:
    """The text that a record hangs under."""
    found = next((name for name in _PARENTS if getattr(record, name, "")), "")
    return name_of(snapshot.get(BY_TABLE[found], getattr(record, found))) if found else ""


def _details(snapshot: Snapshot, record: Record) -> Iterator[str]:
    """« Départ : 4 », for each other field that holds something."""
    if isinstance(record, Strategy):
        return
    for name, kind in kinds(type(record)).items():
        is_shown = name not in (*_NAMES, *_PARENTS) and not isinstance(kind, Order)
        if is_shown and getattr(record, name) != kind.empty:
            words = field_words(record.table, name)
            yield f"{words.get('short', words['label'])}\u00a0: {told(snapshot, record, name)}"
