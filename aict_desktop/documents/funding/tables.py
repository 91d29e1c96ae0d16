"""The tables of the funding plan: sources, expenses by activity and by nature, what is not money."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from aict_desktop.documents.funding.years import Columns, amounts, balances, by_year, columns_of
from aict_desktop.documents.sentences import Sentences, joined, points
from aict_desktop.domain.costs import NOTHING, Year, amount_of, cost_of, detail, yearly_cost
from aict_desktop.domain.french import NBSP, enumerated, format_money
from aict_desktop.domain.funding import LOST, FundingPlan, Ledger, in_order, source_years, strays
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records.funding import Cost, Funding
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Person
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Note, Paragraph, Row, Table
from aict_desktop.figures.numbering import Plan
from aict_desktop.reference.balance_words import line_word
from aict_desktop.reference.words import vocabulary, word


def sources(snapshot: Snapshot, plan: FundingPlan, level: int = 1, *, notes: bool = True) -> list[Block]:
    """The sources that may pay, year by year, against what is spent; ``notes`` adds remarks and refusals."""
    words, columns = _words("sources"), columns_of(plan.years)
    found = snapshot.all(Funding)
    rows = [_source(snapshot, row, columns, notes=notes) for row in found if row.state != LOST]
    if not (rows or columns):
        return []
    sums: tuple[tuple[str, Mapping[Year, Decimal]], ...] = (
        ("total_sure", plan.sure.years),
        ("total_hoped", plan.hoped.years),
        ("total_spent", plan.spent.years),
    )
    totals = [(words.say(name), "", "", *amounts(years, columns)) for name, years in sums]
    totals.append((words.say("balance"), "", "", *balances(plan, columns)))
    table = by_year(words.row("header"), [*rows, *totals], columns, (3.6, 2.2, 1.5), len(totals))
    refused = [(row.name or words.say("unnamed"), row.note) for row in found if row.state == LOST and notes]
    told = [words.count("refused", len(refused), names=enumerated([name for name, _ in refused]))]
    told += [f"{name}{NBSP}: {note}" for name, note in refused if note]
    return [Heading(level, words.say("heading")), table, *([Note(joined(told))] if refused else [])]


def _source(snapshot: Snapshot, source: Funding, columns: Columns, *, notes: bool) -> Row:
    words = _words("sources")
    return (
        joined((source.name or words.say("unnamed"), source.note if notes else "")),
        word("funding_kind", source.kind) or words.say("unset"),
        word("funding_state", source.state) or words.say("unset"),
        *amounts(source_years(snapshot, source), columns),
    )


def activities(snapshot: Snapshot, plan: FundingPlan) -> list[Block]:
    """What each activity costs, with the words of its detail."""
    words, columns, numbered = _words("activities"), columns_of(plan.years), Plan.of(snapshot)
    rows = [
        _activity(snapshot, activity, numbered.numbers.get(activity.id, ""), columns)
        for activity in (*numbered.all_activities(), *numbered.loose(snapshot))
        if cost_of(snapshot, activity)
    ]
    rows += _strays(snapshot, plan, columns)
    if not rows:
        return []
    rows.append(("", words.say("total"), *amounts(plan.spent.years, columns)))
    table = by_year(words.row("header"), rows, columns, (0.9, 5.2), 1)
    note = joined((words.say("reading") if estimates(snapshot) else "", uncosted(snapshot, numbered)), " ")
    return [Heading(1, words.say("heading")), table, *([Note(note)] if note else [])]


def estimates(snapshot: Snapshot) -> bool:
    """Whether some activity has an estimate and no detail."""
    return any(one.cost and not detail(snapshot, one.id) for one in snapshot.all(Activity))


def uncosted(snapshot: Snapshot, numbered: Plan) -> str:
    """Which activities cost nobody knows how much; empty when all are known."""
    found = [numbered.numbers[one.id] for one in numbered.all_activities() if cost_of(snapshot, one) is None]
    return _words("activities").count("uncosted", len(found), names=", ".join(found)) if found else ""


def _activity(snapshot: Snapshot, activity: Activity, number: str, columns: Columns) -> Row:
    found = detail(snapshot, activity.id)
    labels = dict.fromkeys(cost.label for cost in found)
    told = joined((activity.text, points(labels)))
    sign = "" if found else f"≈{NBSP}"
    return (number, told, *amounts(yearly_cost(snapshot, [activity]), columns, sign))


def _strays(snapshot: Snapshot, plan: FundingPlan, columns: Columns) -> Iterator[Row]:
    """The costs that say of no activity, together."""
    words, found = _words("activities"), strays(snapshot, plan)
    if found.entries:
        lines = sorted({entry.line for entry in found.entries})
        labels = (cost.label for line in lines for cost in detail(snapshot, line))
        yield ("", joined((words.say("stray"), points(labels))), *amounts(found.years, columns))


def natures(plan: FundingPlan) -> list[Block]:
    """What is spent by nature."""
    words, columns = _words("natures"), columns_of(plan.years)
    rows = _by_sort(plan.spent, columns, vocabulary("cost_nature"), line_word("estimate"))
    if not rows:
        return []
    rows.append((words.say("total"), *amounts(plan.spent.years, columns)))
    return [Heading(1, words.say("heading")), by_year(words.row("header"), rows, columns, (4.0,), 1)]


def apart(snapshot: Snapshot, plan: FundingPlan) -> list[Block]:
    """What is brought in kind and the time of agents, which no balance counts."""
    words = _words("apart")
    found = [*_given(snapshot, plan), *_staff(snapshot, plan)]
    return [Heading(1, words.say("heading")), Paragraph(words.say("lead")), *found] if found else []


def _given(snapshot: Snapshot, plan: FundingPlan) -> list[Block]:
    words, same = _words("apart"), dict[Row, list[Cost]]()
    numbers = Plan.of(snapshot).numbers
    for cost in snapshot.where(Cost, in_kind=True):
        if amount_of(cost) is not None:
            same.setdefault(_gift(snapshot, numbers, cost), []).append(cost)
    if not same:
        return []
    rows = [
        (
            *gift,
            ", ".join(str(year) for year in in_order(cost.year for cost in costs) if year is not None),
            format_money(sum((amount_of(cost) or NOTHING for cost in costs), NOTHING)),
        )
        for gift, costs in same.items()
    ]
    rows.append((words.say("given_total"), "", "", "", format_money(plan.given.total)))
    table = Table(words.row("given_header"), tuple(rows), (3.6, 4.0, 2.6, 1.8, 1.5), "lllcr", totals=1)
    return [Heading(2, words.say("given")), table]


def _gift(snapshot: Snapshot, numbers: Mapping[str, str], cost: Cost) -> Row:
    """What is brought, for which activity, by whom: the same gift of several years makes one line."""
    return (
        cost.label or word("cost_nature", cost.nature) or _words("activities").say("unlabelled"),
        _named(numbers, snapshot.get(Activity, cost.activity)),
        name_of(snapshot.get(Stakeholder, cost.giver)) or _words("apart").say("giver_unset"),
    )


def _staff(snapshot: Snapshot, plan: FundingPlan) -> list[Block]:
    words = _words("apart")
    if not plan.staff.entries:
        return []
    columns = columns_of(plan.staff.years)
    people = {person.id: person.name for person in snapshot.all(Person)}
    rows = _by_sort(plan.staff, columns, people, words.say("person_unset"))
    rows.append((words.say("staff_total"), *amounts(plan.staff.years, columns)))
    return [Heading(2, words.say("staff")), by_year(words.row("staff_header"), rows, columns, (4.0,), 1)]


def _by_sort(ledger: Ledger, columns: Columns, names: Mapping[str, str], unnamed: str) -> list[Row]:
    """A line a sort, in the order of its names; codes that have none keep their code."""
    sums: dict[str, dict[Year, Decimal]] = {}
    for (sort, year), amount in ledger.by("sort", "year").items():
        sums.setdefault(sort, {})[year] = amount
    order: Sequence[str] = [*names, *(code for code in sums if code not in names)]
    return [
        (names.get(code, code) or unnamed, *amounts(sums[code], columns)) for code in order if code in sums
    ]


def _named(numbers: Mapping[str, str], activity: Activity | None) -> str:
    return f"{numbers.get(activity.id, '')}{NBSP} {activity.text}".strip(f"{NBSP} ") if activity else ""


def _words(chapter: str) -> Sentences:
    return Sentences("financement", chapter)
