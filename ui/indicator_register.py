"""The register of indicators: where each stands, how it is collected, what was measured."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import format_number
from aict_desktop.domain.monitoring import standing
from aict_desktop.domain.records import Indicator, IntermediateTarget, Measurement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.indicator_words import sign, state_word, value_told
from aict_desktop.reference.words import vocabulary
from ui.panels.effort import EffortPanel
from ui.panels.trajectory import TrajectoryPanel
from ui.record_sheet import Children, Fields, Section, Shown
from ui.records_model import Computed, Filter
from ui.records_table import RecordsPanel
from ui.related import RelatedPanel
from ui.session import Session

SHEET = (
    *("name", "unit", "definition", "objective", "result"),
    *("baseline", "baseline_on", "target", "target_on"),
)
COLLECTION = (
    *("verification", "method", "frequency", "owner", "minutes", "collection_cost"),
    *("agreed", "agreed_on", "disaggregation"),
)
SECTIONS = (
    Section("Fiche", (Fields(SHEET), Children(IntermediateTarget, "indicator", ("day", "value")))),
    Section(
        "Collecte",
        (Fields(COLLECTION, folded=("disaggregation",)), Shown("Le temps de compter", EffortPanel)),
    ),
    Section(
        "Mesures",
        (
            Shown("Trajectoire", TrajectoryPanel),
            Children(Measurement, "indicator", ("day", "value", "source", "comment", "breakdown")),
        ),
    ),
    Section("Liens", (Shown("Relié à", lambda session: RelatedPanel(session, Indicator.table)),)),
)


def _state(snapshot: Snapshot, row: Record) -> str:
    """« ▼ En retard »: the sign says it to whoever does not read."""
    assert isinstance(row, Indicator)
    found = standing(snapshot, row, date.today())
    return f"{sign(found)} {state_word(found)}"


def _rank(snapshot: Snapshot, row: Record) -> int:
    """The order of the words of states."""
    return list(vocabulary("indicator_state")).index(_states(snapshot, row)[0])


def _values(snapshot: Snapshot, row: Record) -> str:
    """« 5 / 12 organismes »: what was measured last, and what is aimed at."""
    assert isinstance(row, Indicator)
    last = standing(snapshot, row, date.today()).last
    measured = format_number(last.value) if last and last.value is not None else "–"
    return f"{measured} / {value_told(row, row.target) or '–'}"


def _way(snapshot: Snapshot, row: Record) -> object:
    """What sorts values of several units: the share of the way that was made."""
    assert isinstance(row, Indicator)
    return standing(snapshot, row, date.today()).progress


def _states(snapshot: Snapshot, row: Record) -> tuple[str]:
    assert isinstance(row, Indicator)
    return (standing(snapshot, row, date.today()).state,)


def _levels(_: Snapshot, row: Record) -> Collection[str]:
    assert isinstance(row, Indicator)
    return ("result" if row.result else "objective" if row.objective else "goal",)


COLUMNS = (
    "name",
    Computed("État", _state, _rank),
    Computed("Mesuré / visé", _values, _way, falls=True),
)
FILTERS = (
    Filter("Niveau à montrer", "Tous les niveaux", lambda _: vocabulary("indicator_level"), _levels),
    Filter("État à montrer", "Tous les états", lambda _: vocabulary("indicator_state"), _states),
)


def indicator_register(session: Session) -> RecordsPanel:
    """The sheet of each indicator, its measurements and its chart."""
    return RecordsPanel(session, Indicator, COLUMNS, SECTIONS, filters=FILTERS)
