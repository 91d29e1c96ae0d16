"""The evaluations: when, by whom, which questions, what was found, what follows and what becomes of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.evaluations import fate
from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import format_day
from aict_desktop.domain.records import Evaluation, Finding, Recommendation
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.evaluation_words import called, counted
from aict_desktop.reference.words import message, vocabulary
from ui.panels.criteria import CriteriaPanel
from ui.panels.evaluation import EvaluationPanel
from ui.panels.evaluations import EvaluationsPanel
from ui.parts import column
from ui.record_sheet import Children, Fields, Section, Shown
from ui.records_model import Computed, Filter
from ui.records_table import RecordsPanel
from ui.session import Session

FOUND = ("criterion", "question", "text", "evidence")
ADVISED = ("text", "answer", "answer_note", "owner", "due", "done", "note")
SECTIONS = (
    Section(
        "Fiche",
        (
            Fields(("kind", "title", "planned", "by", "method"), folded=("method",)),
            Shown("Où elle en est", EvaluationPanel),
        ),
    ),
    Section(
        "Constats",
        (Children(Finding, "evaluation", FOUND), Shown("Questions toutes prêtes", CriteriaPanel)),
    ),
    Section("Bilan", (Fields(("done", "summary", "public")),)),
    Section("Recommandations", (Children(Recommendation, "evaluation", ADVISED),)),
)


def _named(_: Snapshot, row: Record) -> str:
    assert isinstance(row, Evaluation)
    return called(row)


def _day(row: Record) -> date:
    """The day it was done, else planned; what has none comes last."""
    assert isinstance(row, Evaluation)
    return row.done or row.planned or date.max


def _when(_: Snapshot, row: Record) -> str:
    assert isinstance(row, Evaluation)
    day = format_day(row.done or row.planned)
    return message("done_on", day=day) if row.done else day


def _outcome(snapshot: Snapshot, row: Record) -> str:
    """What became of its recommendations."""
    found = [fate(one, date.today()) for one in snapshot.where(Recommendation, evaluation=row.id)]
    return counted("recommendation_fate", {code: found.count(code) for code in found})


def _kinds(_: Snapshot, row: Record) -> Collection[str]:
    assert isinstance(row, Evaluation)
    return (row.kind,)


COLUMNS = (
    Computed("Évaluation", _named),
    Computed("Date", _when, lambda _, row: _day(row)),
    Computed("Recommandations", _outcome),
)
FILTERS = (
    Filter(
        "Évaluations à montrer", "Toutes les évaluations", lambda _: vocabulary("evaluation_kind"), _kinds
    ),
)


class EvaluationRegister(QWidget):
    """What plans the evaluations of the term, while some lack, above the table of all of them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        planner = EvaluationsPanel(session, "brief")
        planner.show_record("")
        self._panel = RecordsPanel(session, Evaluation, COLUMNS, SECTIONS, filters=FILTERS)
        self.setLayout(column(planner, self._panel, spacing=0, margins=(0, 10, 0, 0), grow=self._panel))

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Open an evaluation, or one of its findings or recommendations, at a field."""
        self._panel.show_place(id_, field, table)

    def set_depth(self, *, essential: bool) -> None:
        """Fold what only a finer analysis needs."""
        self._panel.sheet.set_depth(essential=essential)


def evaluation_register(session: Session) -> EvaluationRegister:
    """The evaluations, the earliest first when one sorts by date."""
    return EvaluationRegister(session)
