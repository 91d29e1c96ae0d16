"""The worked example is complete, coherent and well written."""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from aict_desktop.domain.fields import Choice, Country, Kind, Line, Rating, Record, Text, kinds
from aict_desktop.domain.french import MONTHS, format_money
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity, Assumption, Indicator, Result
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.stakeholders import Stakeholder, StakeholderTheme
from aict_desktop.domain.records.strategy import (
    AreaPriority,
    Dimension,
    Objective,
    ObjectiveOrigin,
    Strategy,
    ThemeGoal,
    ThemePriority,
    Value,
)
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.countries import country
from aict_desktop.reference.example import example_records, records_of
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.words import options, vocabulary

# Texts that two rows may share: who, where, in which unit, after which document.
SHARED = {"owner", "territory", "partner", "theme", "reference", "source", "unit"}


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


LEAST = {
    **{Statement: 24, Stakeholder: 18, StakeholderTheme: 20, Action: 10},
    **{Value: 4, ThemePriority: 3, ThemeGoal: 3, AreaPriority: 3, Dimension: 7},
    **{Objective: 3, ObjectiveOrigin: 20, Result: 9, Activity: 18, Indicator: 14, Assumption: 6},
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
    for year in (2025, 2026):
        assert total(a.voted for a in example.where(Action, year=year)) == 6500
    cost = total(activity.cost for activity in example.all(Activity))
    assert format_money(cost) in example.one(Dossier).introduction
    for action in example.all(Action):
        assert (action.paid or 0) <= (action.voted or 0), action.title


def test_each_objective_says_what_it_costs(example: Snapshot) -> None:
    """The amount in the words of an objective is the sum of its activities."""
    for objective in example.all(Objective):
        results = {result.id for result in example.where(Result, objective=objective.id)}
        cost = total(a.cost for a in example.all(Activity) if a.result in results)
        assert format_money(cost) in objective.realistic


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
    """Like any real dossier, it has one gap of each of three kinds."""
    used = {origin.statement for origin in example.all(ObjectiveOrigin)}
    strong = [s.text for s in example.where(Statement, quadrant="strength") if s.id not in used]
    assert [text[:17] for text in strong] == ["Trois entreprises"]
    assert len(example.where(Activity, owner="")) == 1
    unpromised = [stakeholder.name for stakeholder in example.where(Stakeholder, promise="")]
    assert unpromised == ["Communauté de communes du Val de Brune"]


def test_nothing_is_filler(example: Snapshot) -> None:
    """No text is there to fill a page."""
    filler = re.compile(r"(?i)\b(lorem|ipsum|exemple|à compléter|todo|xxx|test|etc)\b|\.\.\.|…")
    for record, name, _, value in fields(example, Text, Line):
        assert not filler.search(value), (record.table, name, value)


def test_no_text_is_there_twice(example: Snapshot) -> None:
    """Each row says something that no other row says."""
    texts = Counter(
        value
        for record, name, _, value in fields(example, Text, Line)
        if name not in SHARED and not isinstance(record, Dossier)
    )
    assert [text for text, times in texts.items() if times > 1] == []


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (r"['\"“”]", "straight or English quotes"),
        (r"[^\u00a0]:", "no no-break space before a colon"),
        (r"[^\u202f][;?!%€]", "no narrow no-break space before a high mark or sign"),
        (r"«[^\u00a0]|[^\u00a0]»", "no no-break space inside guillemets"),
        (r"\d \d{3}", "a plain space inside a number"),
        (r"\b\d{4,} ?\u202f?€", "an amount without its thousands"),
        (rf"n° |\d (?:{'|'.join(MONTHS)})", "a plain space after n° or a day"),
        (r"  |^\s|\s$|[ \u00a0][,.)]", "stray spaces"),
        (r"[şŞţŢ]", "Romanian letters with a cedilla instead of a comma"),
        (r"\b[AE](?:tat|cole|change|tude)s?\b", "a capital without its accent"),
    ],
)
def test_its_typography_is_french(example: Snapshot, wrong: str, why: str) -> None:
    """The example shows the typography that the documents should have."""
    for record, name, _, value in fields(example, Text, Line):
        if value not in ("%", "€"):
            assert not re.search(wrong, value), (why, record.table, name, value)


def test_sentences_end_with_a_full_stop(example: Snapshot) -> None:
    """Long texts read as prose: a capital first, a full stop last."""
    for record, name, _, value in fields(example, Text):
        if name != "resources":
            assert value.endswith("."), (record.table, name, value)
        assert value[0].isupper() or value[0].isdigit(), (record.table, name, value)


def test_two_readings_give_the_same_records() -> None:
    """Ids do not change from one dossier to the next, so two copies of the example can be merged."""
    assert records_of(copy.deepcopy(read_toml("samples/valbrune.toml"))) == example_records()


@pytest.mark.parametrize(
    ("tables", "place"),
    [
        ({"statements": []}, "statements"),
        ({"statement": [{"txt": "x"}]}, r"statement\[1\]: unknown field txt"),
        ({"statement": [{}, {"quadrant": "force"}]}, r"statement\[2\]\.quadrant"),
        ({"statement": [{"weight": 6}]}, r"statement\[1\]\.weight"),
        ({"statement": [{"order": "a"}]}, r"statement\[1\]\.order"),
        ({"statement": [{"id": "a"}, {"id": "a"}]}, r"statement\[2\].*statement\[1\]"),
        ({"action": [{"country": "XX"}]}, r"action\[1\]\.country"),
        ({"action": [{"start": "2026"}]}, r"action\[1\]\.start"),
        ({"action": [{"paid": "cent"}]}, r"action\[1\]\.paid"),
        ({"action": [{"organisation": "nobody"}]}, r"action\[1\]\.organisation.*nobody"),
        ({"objective": [{"value": [{"name": "x"}]}]}, r"objective\[1\]\.value\[1\]"),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(tables: dict[str, Any], place: str) -> None:
    """A slip in the file is found at once, by name."""
    with pytest.raises(ValueError, match=place):
        records_of(tables)


def test_rows_written_inside_a_row_belong_to_it() -> None:
    """A result inside an objective serves it; amounts are exact."""
    activity = {"text": "c", "cost": "12.5"}
    objectives = [{"text": "a", "result": [{"text": "b", "activity": [activity]}]}]
    read = Snapshot.of(records_of({"objective": objectives}))
    objective, result, found = read.all(Objective)[0], read.all(Result)[0], read.all(Activity)[0]
    assert (result.objective, found.result) == (objective.id, result.id)
    assert found.cost == Decimal("12.50")
