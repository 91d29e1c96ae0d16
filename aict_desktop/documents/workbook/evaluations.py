"""What the sheets of evaluations compute: how far each is, and what became of each recommendation."""

from __future__ import annotations

from collections.abc import Mapping

from aict_desktop.documents.workbook.source import Compute, Source
from aict_desktop.domain.records.monitoring import Evaluation, Recommendation
from aict_desktop.exports.excel.model import Formula, Look, Value
from aict_desktop.reference.words import vocabulary


def _called(source: Source, evaluation: Evaluation) -> Value:
    return source.label(evaluation)


def _counted(table: str, condition: str) -> Formula:
    """The lines of another sheet that belong to this evaluation and fulfil a condition.

    EXACT, because « = » would take two titles that differ by their capitals for one.
    """
    return Formula(f"SUMPRODUCT(--EXACT({{{table}.evaluation}},{{evaluation_called}}),--({condition}))")


_ASKED = _counted("finding", '({finding.question}<>"")+({finding.text}<>"")>0')
_ANSWERED = _counted("finding", '{finding.text}<>""')
_ADVISED = _counted("recommendation", '{recommendation.evaluation}<>""')
_FOLLOWED = _counted("recommendation", '{recommendation.done}<>""')


def _fate(_source: Source, _recommendation: Recommendation) -> Value:
    """As ``domain/evaluations.py`` has it, on the day when the workbook is opened."""
    told, refused = vocabulary("recommendation_fate"), vocabulary("recommendation_answer")["refused"]
    late = f'IF(AND({{due}}<>"",{{due}}<TODAY()),"{told["late"]}","{told["open"]}")'
    answered = f'IF({{answer}}="","{told["unanswered"]}",{late})'
    return Formula(
        f'IF({{done}}<>"","{told["done"]}",IF({{answer}}="{refused}","{told["refused"]}",{answered}))'
    )


COLUMNS: Mapping[str, tuple[Look, Compute]] = {
    "evaluation_called": ("result", _called),
    "asked": ("result", lambda _source, _record: _ASKED),
    "answered": ("result", lambda _source, _record: _ANSWERED),
    "advised": ("result", lambda _source, _record: _ADVISED),
    "followed": ("result", lambda _source, _record: _FOLLOWED),
    "fate": ("result", _fate),
}
"""The look and the value of each column that no field holds."""
