"""What each year costs, who pays, and what is left for the authority."""

from __future__ import annotations

from aict_desktop.documents.funding import told
from aict_desktop.documents.funding.tables import estimates, sources, uncosted
from aict_desktop.documents.funding.years import amounts, by_year, columns_of
from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.costs import yearly_cost
from aict_desktop.domain.french import NBSP
from aict_desktop.domain.funding import FundingPlan, plan
from aict_desktop.domain.records.funding import Funding
from aict_desktop.domain.records.logframe import Result
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Note, Row
from aict_desktop.figures.numbering import Plan


def budget(snapshot: Snapshot) -> list[Block]:
    """The costs by result and year, exact to the cent, and the sources that pay them."""
    found, words = plan(snapshot), Sentences("strategie", "budget")
    if not (found.years or snapshot.all(Funding)):
        return []
    return [Heading(1, words.say("heading")), *told(found), *_costs(snapshot, found), *_plan(snapshot, found)]


def _costs(snapshot: Snapshot, found: FundingPlan) -> list[Block]:
    """A line a result; what leads to none of them is in a line of its own, so that the sum is the plan's."""
    words, numbered, columns = Sentences("strategie", "budget"), Plan.of(snapshot), columns_of(found.years)
    if not found.spent.entries:
        return []
    sums = [
        (result, yearly_cost(snapshot, numbered.activities.get(result.id, ())))
        for result in numbered.all_results()
    ]
    rows: list[Row] = [
        (_called(numbered, result), *amounts(years, columns)) for result, years in sums if years
    ]
    rest = {
        year: found.spent.of(year) - sum(years.get(year, 0) for _, years in sums)
        for year in found.spent.years
    }
    if any(rest.values()):
        rows.append((words.say("elsewhere"), *amounts(rest, columns)))
    rows.append((words.say("total"), *amounts(found.spent.years, columns)))
    table = by_year(words.row("result"), rows, columns, (4.6,), 1)
    note = joined((words.say("reading") if estimates(snapshot) else "", uncosted(snapshot, numbered)), " ")
    return [table, *([Note(note)] if note else [])]


def _plan(snapshot: Snapshot, found: FundingPlan) -> list[Block]:
    return sources(snapshot, found, 2, notes=False) if snapshot.all(Funding) else []


def _called(numbered: Plan, result: Result) -> str:
    return f"{numbered.numbers[result.id]}{NBSP} {result.text}"
