"""The worked example is complete and coherent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from aict_desktop.domain.fields import Choice, Country, Kind, Rating, Record, kinds
from aict_desktop.domain.french import format_money
from aict_desktop.domain.money import by_year
from aict_desktop.domain.priority import ratings, spreads
from aict_desktop.domain.records.diagnostic import Lead, LeadStatement, Policy, Statement, Workshop
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import (
    Bid,
    Cost,
    Funding,
    FundingYear,
    Project,
    ProjectActivity,
    ProjectCheck,
    Scheme,
    Utility,
)
from aict_desktop.domain.records.logframe import Activity, Assumption, Indicator, Result
from aict_desktop.domain.records.monitoring import (
    Evaluation,
    Finding,
    IndicatorAgreement,
    IntermediateTarget,
    Measurement,
    Recommendation,
)
from aict_desktop.domain.records.partnerships import Action, ActionYear, Contribution, Renewal
from aict_desktop.domain.records.schedule import Assignment, Dependency, Milestone, Person
from aict_desktop.domain.records.stakeholders import (
    Commitment,
    Connection,
    Contact,
    Exchange,
    Opinion,
    Stakeholder,
    StakeholderForm,
    StakeholderStage,
    StakeholderTheme,
)
from aict_desktop.domain.records.strategy import (
    AreaGround,
    AreaPriority,
    Dimension,
    Objective,
    ObjectiveOrigin,
    Strategy,
    ThemeCompetence,
    ThemeGoal,
    ThemePolicy,
    ThemePriority,
    ThemeTarget,
    Value,
)
from aict_desktop.domain.rules.review import Review
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.countries import country
from aict_desktop.reference.example import example_records
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.words import options, vocabulary

WRITTEN_ON = date(2026, 11, 23)
"""The day on which the example stands: what is late, is late on that day."""


@pytest.fixture(scope="module")
def example() -> Snapshot:
    """The worked example as a snapshot."""
    return Snapshot.of(example_records())


def fields(example: Snapshot, *wanted: type[Kind]) -> Iterator[tuple[Record, str, Kind, Any]]:
    """Each filled field of those kinds: record, field name, kind, value."""
    for table in example.tables.values():
        for record in table.values():
            for name, kind in kinds(type(record)).items():
                value = getattr(record, name)
                if isinstance(kind, wanted) and value not in ("", None):
                    yield record, name, kind, value


def total(amounts: Iterator[Decimal | None]) -> Decimal:
    """The sum of the amounts that are known."""
    return sum((amount for amount in amounts if amount is not None), Decimal())


LEAST: dict[type[Record], int] = {
    **{Statement: 24, Stakeholder: 18, StakeholderTheme: 20, Action: 10},
    **{Value: 4, ThemePriority: 3, ThemeGoal: 3, AreaPriority: 3, Dimension: 7},
    **{Objective: 3, ObjectiveOrigin: 20, Result: 9, Activity: 18, Indicator: 14, Assumption: 6},
    **{Workshop: 2, Policy: 4, Lead: 4, LeadStatement: 10, ActionYear: 6, Renewal: 3, Contribution: 5},
    **{StakeholderForm: 20, StakeholderStage: 20, Opinion: 6, Contact: 6, Connection: 12},
    **{Exchange: 8, Commitment: 6},
    **{AreaGround: 3, ThemeTarget: 6, ThemeCompetence: 3, ThemePolicy: 4},
    **{Dependency: 6, Milestone: 8, Person: 3, Assignment: 12},
    **{Cost: 50, Funding: 6, FundingYear: 10, Scheme: 1, Utility: 2},
    **{Project: 2, ProjectActivity: 4, ProjectCheck: 4, Bid: 1},
    **{IndicatorAgreement: 8, IntermediateTarget: 8, Measurement: 2},
    **{Evaluation: 3, Finding: 6, Recommendation: 4},
}


@pytest.mark.parametrize(("record", "least"), LEAST.items())
def test_it_is_as_rich_as_a_real_dossier(example: Snapshot, record: type[Record], least: int) -> None:
    """Every page and document has enough to show."""
    assert len(example.all(record)) >= least


def test_what_exists_once_keeps_its_fixed_id(example: Snapshot) -> None:
    """The dossier and the strategy are found under the ids that the application knows."""
    assert example.one(Dossier).name == "Valbrune"
    assert example.one(Strategy).vision
    assert len(example.all(Dossier)) == len(example.all(Strategy)) == 1


def test_it_claims_to_be_no_real_commune(example: Snapshot) -> None:
    """Valbrune has no official code and says that it is imaginary."""
    dossier = example.one(Dossier)
    assert (dossier.insee, dossier.siren, dossier.department, dossier.region) == ("", "", "", "")
    assert "imaginaire" in dossier.introduction


def test_no_record_refers_to_a_missing_one(example: Snapshot) -> None:
    """Every link leads somewhere."""
    assert example.orphans() == ()


def test_every_code_and_rating_has_words(example: Snapshot) -> None:
    """Nothing shows as a bare code."""
    for record, name, kind, value in fields(example, Choice, Rating):
        assert value in options(kind), (record.table, name, value)
    for _, name, _, value in fields(example, Country):
        assert country(value), (name, value)
    assert {goal.goal for goal in example.all(ThemeGoal)} <= set(range(1, 18))


def test_every_quadrant_domain_and_form_is_there(example: Snapshot) -> None:
    """Each part of the method is illustrated."""
    statements = example.all(Statement)
    assert {s.quadrant for s in statements} == set(vocabulary("quadrant"))
    assert {s.domain for s in statements} == set(vocabulary("domain"))
    assert {s.category for s in example.all(Stakeholder)} == set(vocabulary("category"))
    assert {d.form for d in example.all(Dimension)} == set(vocabulary("dimension_form"))
    assert {lead.crossing for lead in example.all(Lead)} == set(vocabulary("crossing"))
    assert {policy.opening for policy in example.all(Policy)} == set(vocabulary("policy_opening"))
    assert {action.decision for action in example.all(Action)} == {"", *vocabulary("decision")}
    assert {s.weight is not None and s.source != "" for s in statements} == {True}


def test_rows_keep_the_order_of_the_file(example: Snapshot) -> None:
    """What the file puts first is shown first."""
    written = [row["text"] for row in read_toml("samples/valbrune.toml")["statement"]]
    assert [statement.text for statement in example.all(Statement)] == written
    orders = [activity.order for activity in example.all(Activity)]
    assert len(set(orders)) == len(orders)


def test_one_twinning_is_active_and_one_dormant(example: Snapshot) -> None:
    """The town has the two twinnings of so many others."""
    twinnings = example.where(Action, kind="twinning")
    assert Counter(action.state for action in twinnings) == {"active": 1, "dormant": 1}


def test_the_money_agrees_from_one_page_to_the_next(example: Snapshot) -> None:
    """The town votes 6 500 € a year, and the activities cost what the introduction says."""
    voted = {money.year: money.voted for money in by_year(example)}
    assert [voted[year] for year in (2025, 2026)] == [Decimal(6500)] * 2
    assert {2023, 2024} <= set(voted)
    cost = total(activity.cost for activity in example.all(Activity))
    assert format_money(cost) in example.one(Dossier).introduction
    rows: list[Action | ActionYear] = [*example.all(Action), *example.all(ActionYear)]
    assert all((row.paid or 0) <= (row.voted or 0) for row in rows)


def test_each_objective_says_what_it_costs(example: Snapshot) -> None:
    """The amount in the words of an objective is the sum of its activities."""
    for objective in example.all(Objective):
        results = {result.id for result in example.where(Result, objective=objective.id)}
        cost = total(a.cost for a in example.all(Activity) if a.result in results)
        assert format_money(cost) in objective.realistic


def cash(cost: Cost) -> Decimal:
    """What a line costs in money."""
    assert cost.in_kind is bool(cost.giver)
    if cost.amount is None:
        assert None not in (cost.quantity, cost.unit_cost)
        return (cost.quantity or Decimal()) * (cost.unit_cost or Decimal())
    return cost.amount


def test_the_lines_of_an_activity_add_up_to_its_cost(example: Snapshot) -> None:
    """The sum said of an activity is that of its lines, which fall in the years it lasts."""
    for activity in example.all(Activity):
        lines = [c for c in example.where(Cost, activity=activity.id) if not c.in_kind]
        assert sum(map(cash, lines)) == activity.cost, activity.text
        assert activity.start
        assert activity.end
        years = {c.year for c in example.where(Cost, activity=activity.id)}
        assert years <= set(range(activity.start.year, activity.end.year + 1)), activity.text


def test_the_funding_plan_balances_every_year(example: Snapshot) -> None:
    """What is asked of the town and of others pays for each year, a refused demand aside."""
    needed, found = Counter[int | None](), Counter[int | None]()
    for cost in example.all(Cost):
        needed[cost.year] += 0 if cost.in_kind else int(cash(cost))
    states = {source.id: source.state for source in example.all(Funding)}
    for row in example.all(FundingYear):
        found[row.year] += 0 if states[row.funding] == "refused" else int(row.amount or 0)
    assert found == needed
    assert set(states.values()) == set(vocabulary("funding_state"))


def test_evaluations_look_back_before_and_after_the_vote(example: Snapshot) -> None:
    """The last plan was evaluated; this one will be twice, within the term of office."""
    dossier = example.one(Dossier)
    assert {e.kind: e.done is not None for e in example.all(Evaluation)} == {
        "other": True,
        "mid_term": False,
        "final": False,
    }
    ahead = [e.planned for e in example.all(Evaluation) if not e.done]
    assert all(day and WRITTEN_ON < day < (dossier.term_end or date.min) for day in ahead)
    answers = {row.answer for row in example.all(Recommendation)}
    assert answers == set(vocabulary("recommendation_answer"))


def test_every_date_of_the_plan_is_in_the_term(example: Snapshot) -> None:
    """Activities, deadlines and targets fall within the term of office, in order."""
    dossier = example.one(Dossier)
    assert dossier.term_start
    assert dossier.term_end
    for activity in example.all(Activity):
        assert activity.start
        assert activity.end
        assert dossier.term_start <= activity.start <= activity.end <= dossier.term_end
    days = [o.deadline for o in example.all(Objective)] + [i.target_on for i in example.all(Indicator)]
    assert all(day and dossier.term_start < day <= dossier.term_end for day in days)


def test_nothing_ends_after_the_objective_it_serves(example: Snapshot) -> None:
    """The activities and targets of an objective are done by its deadline."""
    deadlines = {objective.id: objective.deadline or date.min for objective in example.all(Objective)}
    of_result = {result.id: deadlines[result.objective] for result in example.all(Result)}
    assert all((a.end or date.min) <= of_result[a.result] for a in example.all(Activity))
    levels = deadlines | of_result | {"": date.max}
    for indicator in example.all(Indicator):
        assert (indicator.target_on or date.min) <= levels[indicator.result or indicator.objective]


def test_past_actions_hold_together(example: Snapshot) -> None:
    """An action takes place in its year, and nobody was in touch before the relation began."""
    for action in example.all(Action):
        if action.start and action.end:
            assert action.start.year == action.year == action.end.year
            assert action.start <= action.end
        if action.since and action.last_contact:
            assert action.since <= action.last_contact.year


def test_the_logframe_is_whole(example: Snapshot) -> None:
    """Three SMART objectives, each with results; each result with activities and something measured."""
    objectives = example.all(Objective)
    assert len(objectives) == 3
    for objective in objectives:
        assert all((objective.specific, objective.measurable, objective.attainable, objective.realistic))
        assert objective.theme
        assert example.where(ObjectiveOrigin, objective=objective.id)
        assert example.where(Result, objective=objective.id)
        assert example.where(Indicator, objective=objective.id)
    for result in example.all(Result):
        assert example.where(Activity, result=result.id)
        assert example.where(Indicator, result=result.id)
    assert example.where(Indicator, objective="", result="")
    assert example.where(Assumption, objective="", result="")


def test_every_indicator_can_be_collected(example: Snapshot) -> None:
    """An indicator has a unit, two different values, a rhythm and a source."""
    for indicator in example.all(Indicator):
        assert all((indicator.unit, indicator.frequency, indicator.verification)), indicator.name
        assert None not in (indicator.baseline, indicator.target)
        assert indicator.baseline != indicator.target


def test_it_leaves_a_few_points_for_relecture(example: Snapshot) -> None:
    """Like any real dossier, it has a few gaps, each of another kind, that somebody will want to settle."""
    found = Review.of(example, WRITTEN_ON).found
    assert {rule: len(problems) for rule, problems in found.items() if problems} == {
        "weighty_but_disputed": 1,
        "lead_without_objective": 1,
        "commitment_overdue": 1,
        "contacted_without_promise": 1,
        "raters_disagree": 1,
        "asset_unused": 1,
        "policy_over_before_term": 1,
        "cost_without_owner": 1,
    }


def test_three_actors_were_rated_by_several(example: Snapshot) -> None:
    """Three people rated each of three actors, and only on one of these are they far apart."""
    several = [actor for actor in example.all(Stakeholder) if len(ratings(example, actor)) > 1]
    assert [len(ratings(example, actor)) for actor in several] == [3, 3, 3]
    widest = {actor.name: max(s.high - s.low for s in spreads(example, actor)) for actor in several}
    assert [name for name, gap in widest.items() if gap >= 3] == ["Handball club de Valbrune"]


def test_one_actor_alone_leads_to_the_partners_in_benin(example: Snapshot) -> None:
    """Without the farming school, nobody in town would know anybody in Tokpadji."""
    names = {actor.id: actor.name for actor in example.all(Stakeholder)}
    beyond = {"Lycée technique agricole de Tokpadji"}
    pairs = [(names[tie.stakeholder], names[tie.other]) for tie in example.all(Connection)]
    ties = [pair for pair in pairs if "Lycée agricole du Val de Brune" not in pair]
    for _ in ties:
        beyond |= {name for pair in ties if set(pair) & beyond for name in pair}
    assert beyond == {
        "Lycée technique agricole de Tokpadji",
        "Commune de Tokpadji",
        "Valbrune-Tokpadji Solidarité",
    }


def test_an_actor_takes_part_only_once_it_was_promised_something(example: Snapshot) -> None:
    """Stages follow the promise, and a promise of support has its yearly amount."""
    taking_part = {stage.stakeholder for stage in example.all(StakeholderStage)}
    for actor in example.all(Stakeholder):
        assert actor.promise or actor.id not in taking_part, actor.name
        assert (actor.promise == "support") is (actor.promise_budget is not None), actor.name


def test_every_judgement_and_decision_can_be_explained(example: Snapshot) -> None:
    """A rated action says what shows it; a decided one says why and since when."""
    for action in example.all(Action):
        assert (action.results_rating is None) is (action.results_evidence == ""), action.title
        assert (action.working_rating is None) is (action.working_evidence == ""), action.title
        assert bool(action.decision) is bool(action.decision_reason and action.decided_on), action.title


def test_contact_details_are_those_of_nobody(example: Snapshot) -> None:
    """Telephone numbers and addresses lie in the ranges that are kept for fiction."""
    for contact in example.all(Contact):
        assert contact.email.endswith(".example.org")
        assert contact.phone.startswith("01 99 00 ") or not contact.phone
        assert contact.role
        assert contact.source
        assert contact.checked
        assert contact.checked <= WRITTEN_ON
