"""The lines of the matrix as it shows them: numbers, cells, and what is folded away."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from aict_desktop.documents.logframe.words import activity_cells, course
from aict_desktop.domain.fields import Record
from aict_desktop.domain.logframe import at_level
from aict_desktop.domain.records import Activity, Assumption, Indicator, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.numbering import Plan

LOGIC, MEASURED, VERIFIED, ASSUMED = range(4)
COLUMNS = (LOGIC, MEASURED, VERIFIED, ASSUMED)


@dataclass(frozen=True, slots=True)
class Piece:
    """One record's share of a cell: what is edited there, and what is only shown after it."""

    text: str
    aside: str = ""

    @property
    def told(self) -> str:
        """Both, as one reads them."""
        return f"{self.text}\u2002{self.aside}" if self.aside else self.text


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the matrix: a record, its number, its four cells; how many lines are folded under it."""

    record: Record
    depth: int
    number: str
    cells: tuple[tuple[Piece, ...], ...]
    hidden: int = 0
    folds: bool = False
    """Whether there is anything to fold under it."""

    def told(self, column: int) -> str:
        """A cell in words, one record a line."""
        return "\n".join(piece.told for piece in self.cells[column] if piece.told)


def lines(snapshot: Snapshot, folded: Collection[str] = (), only: str = "") -> tuple[Line, ...]:
    """The matrix from the goal down to the activities; of one objective alone when ``only`` names it."""
    return tuple(_lines(snapshot, Plan.of(snapshot), folded, only))


def _lines(snapshot: Snapshot, plan: Plan, folded: Collection[str], only: str) -> Iterator[Line]:
    strategy = snapshot.one(Strategy)
    yield _level(snapshot, strategy, 0, "OG", strategy.goal)
    for objective in plan.objectives:
        if only not in ("", objective.id):
            continue
        results = plan.results.get(objective.id, ())
        within = sum(1 + len(plan.activities.get(result.id, ())) for result in results)
        shut = within if objective.id in folded else 0
        yield _level(
            snapshot, objective, 1, f"OS{plan.numbers[objective.id]}", objective.text, shut, bool(within)
        )
        for result in () if shut else results:
            activities = plan.activities.get(result.id, ())
            shut_here = len(activities) if result.id in folded else 0
            number = f"R{plan.numbers[result.id]}"
            yield _level(snapshot, result, 2, number, result.text, shut_here, bool(activities))
            for activity in () if shut_here else activities:
                yield _activity(snapshot, activity, f"A{plan.numbers[activity.id]}")


def _level(
    snapshot: Snapshot,
    record: Record,
    depth: int,
    number: str,
    text: str,
    hidden: int = 0,
    folds: bool = False,
) -> Line:
    measured = at_level(snapshot, Indicator, record)
    cells = (
        (Piece(text),),
        tuple(Piece(row.name, course(row)) for row in measured),
        _pieces(row.verification for row in measured),
        _pieces(row.text for row in at_level(snapshot, Assumption, record)),
    )
    return Line(record, depth, number, cells, hidden, folds)


def _pieces(texts: Iterable[str]) -> tuple[Piece, ...]:
    return tuple(Piece(text) for text in texts)


def _activity(snapshot: Snapshot, activity: Activity, number: str) -> Line:
    resources, cost, rest = activity_cells(snapshot, activity)
    cells = ((Piece(activity.text),), (Piece(resources),), (Piece(cost),), (Piece(rest),))
    return Line(activity, 3, number, cells)
