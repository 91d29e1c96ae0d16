"""Rules on evaluations: made when planned, told in words, each recommendation answered and kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.domain.evaluations import PLANNED, TAKEN_UP, fate, is_done
from aict_desktop.domain.french import format_day
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import Evaluation, Finding, Recommendation
from aict_desktop.domain.rules.problem import Place, Rule, Value, Word, across, at, rule
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.term import term_of


@rule("suivi", Evaluation)
def evaluation_late(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The day of an evaluation has passed, and nothing says that it was made."""
    for row in snapshot.where(Evaluation, done=None):
        if row.planned and row.planned < today:
            yield at(row, "done", **_called(row), day=format_day(row.planned))


@rule("suivi", Evaluation)
def evaluation_done_ahead(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An evaluation is said to be done on a day that has yet to come."""
    for row in snapshot.all(Evaluation):
        if row.done and row.done > today:
            yield at(row, "done", **_called(row), day=format_day(row.done))


@rule("suivi", Evaluation, Dossier)
def evaluation_outside_term(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An evaluation of the term is planned before it begins or after it ends: nobody would answer it."""
    if term := term_of(snapshot):
        for row in snapshot.all(Evaluation):
            if row.kind in PLANNED and term.leaves_out(row.planned):
                yield at(row, "planned", **_called(row), day=format_day(row.planned))


@rule("suivi", Evaluation)
def final_before_mid_term(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The last look back is planned before the one half-way."""
    half_way = [row.planned for row in snapshot.where(Evaluation, kind="mid_term") if row.planned]
    for row in snapshot.where(Evaluation, kind="final"):
        if row.planned and any(row.planned < day for day in half_way):
            yield at(row, "planned", **_called(row), day=format_day(row.planned))


@rule("suivi", Evaluation, Dossier, Indicator)
def voted_without_evaluation(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The strategy is voted and has indicators, and no evaluation is planned or made within its term."""
    term = term_of(snapshot)
    if not (term and snapshot.one(Dossier).voted_on and snapshot.all(Indicator)):
        return
    days = [day for row in snapshot.all(Evaluation) for day in (row.planned, row.done) if day]
    if all(map(term.leaves_out, days)):
        yield across(Evaluation, "planned", day=format_day(term.end))


@rule("suivi", Evaluation, Finding)
def evaluation_done_untold(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An evaluation is done, and neither a summary nor any finding says what came of it."""
    for row in snapshot.where(Evaluation, summary=""):
        if is_done(row, today) and not any(f.text for f in snapshot.where(Finding, evaluation=row.id)):
            yield at(row, "summary", **_called(row))


@rule("suivi", Recommendation, Evaluation)
def recommendation_unanswered(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An evaluation is done, and the authority has not said what it makes of one of its recommendations."""
    for row in snapshot.where(Recommendation, answer=""):
        evaluation = snapshot.get(Evaluation, row.evaluation)
        if evaluation and is_done(evaluation, today) and not row.done:
            yield at(row, "answer", text=row.text, **_called(evaluation))


@rule("suivi", Recommendation)
def recommendation_adrift(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A recommendation was accepted, and nobody answers for it, or nobody said by when."""
    for row in snapshot.where(Recommendation, done=None):
        field = "due" if row.owner else "owner"
        if row.answer in TAKEN_UP and not getattr(row, field):
            yield at(row, field, text=row.text)


@rule("suivi", Recommendation)
def recommendation_overdue(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The day has passed by which something accepted should have been done."""
    for row in snapshot.all(Recommendation):
        if row.due and fate(row, today) == "late":
            yield at(row, "due", text=row.text, day=format_day(row.due))


@rule("suivi", Recommendation)
def refused_without_reason(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A recommendation was refused, wholly or in part, and nothing says why."""
    for row in snapshot.where(Recommendation, answer_note=""):
        if row.answer in ("refused", "partly"):
            yield at(row, "answer_note", text=row.text, answer=Word("recommendation_answer", row.answer))


@rule("suivi", Recommendation)
def refused_but_done(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A recommendation is said to be refused, and done as well."""
    for row in snapshot.where(Recommendation, answer="refused"):
        if row.done:
            yield at(row, "answer", text=row.text, day=format_day(row.done))


@rule("suivi", Recommendation, Evaluation)
def recommendation_due_too_soon(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Something should be done before the evaluation that asks for it."""
    for row in snapshot.all(Recommendation):
        evaluation = snapshot.get(Evaluation, row.evaluation)
        day = (evaluation.done or evaluation.planned) if evaluation else None
        if row.due and day and row.due < day:
            yield at(row, "due", text=row.text, day=format_day(row.due), after=format_day(day))


def _called(evaluation: Evaluation) -> dict[str, Value]:
    """What to call an evaluation: its title, else its kind."""
    return {"name": evaluation.title or Word("evaluation_kind", evaluation.kind)}


RULES: tuple[Rule, ...] = (
    evaluation_late,
    evaluation_done_ahead,
    evaluation_outside_term,
    final_before_mid_term,
    voted_without_evaluation,
    evaluation_done_untold,
    recommendation_unanswered,
    recommendation_adrift,
    recommendation_overdue,
    refused_without_reason,
    refused_but_done,
    recommendation_due_too_soon,
)
