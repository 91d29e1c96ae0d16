"""The choices put to the steering group: the question, the possible answers, what was chosen and why."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from aict_desktop.domain.fields import Record
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records import SteeringChoice, SteeringOption
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.steering import retained, state
from aict_desktop.reference.words import vocabulary, word
from ui.record_sheet import Children, Fields, Section
from ui.records_model import Computed, Filter
from ui.records_table import RecordsPanel
from ui.session import Session

OPTION = ("text", "advantages", "drawbacks", "cost", "retained")
SECTIONS = (
    Section(
        "Question",
        (Fields(("question", "context", "due", "objective")), Children(SteeringOption, "choice", OPTION)),
    ),
    Section("Choix fait", (Fields(("decided_on", "body", "reason")),)),
)


def _state(snapshot: Snapshot, row: Record) -> str:
    assert isinstance(row, SteeringChoice)
    return word("choice_state", state(snapshot, row, date.today()))


def _urgency(snapshot: Snapshot, row: Record) -> str:
    """What is late first, what is settled last; within those, by the day."""
    assert isinstance(row, SteeringChoice)
    place = list(vocabulary("choice_state")).index(state(snapshot, row, date.today()))
    return f"{place} {row.due or date.max}"


def _answer(snapshot: Snapshot, row: Record) -> str:
    assert isinstance(row, SteeringChoice)
    return name_of(retained(snapshot, row))


def _states(snapshot: Snapshot, row: Record) -> Collection[str]:
    assert isinstance(row, SteeringChoice)
    return (state(snapshot, row, date.today()),)


COLUMNS = ("question", Computed("État", _state, _urgency), Computed("Réponse retenue", _answer))
FILTERS = (Filter("État à montrer", "Tous les états", lambda _: vocabulary("choice_state"), _states),)


def choice_register(session: Session) -> RecordsPanel:
    """The choices, those that are late first when one sorts by their state."""
    return RecordsPanel(session, SteeringChoice, COLUMNS, SECTIONS, filters=FILTERS)
