"""Every rule of Relecture fires where it should, is silent nearby, has its words, reruns when it must."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from types import ModuleType

import pytest

from aict_desktop.domain import rules
from aict_desktop.domain.edit import Edit, added, replaced
from aict_desktop.domain.fields import Record, kinds
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.removal import removed
from aict_desktop.domain.rules.problem import STEPS, Problem, Rule
from aict_desktop.domain.rules.review import RULES, Review, review
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.files import read_tomls
from aict_desktop.reference.rule_words import QUOTED, told
from tests.domain import review_rule_cases as review_cases
from tests.domain import strategy_rule_cases as strategy
from tests.domain.evaluation_rule_cases import EVALUATIONS
from tests.domain.logframe_rule_cases import LOGIC
from tests.domain.money_rule_cases import MONEY
from tests.domain.monitoring_rule_cases import MONITORING
from tests.domain.priority_rule_cases import PRIORITIES
from tests.domain.project_rule_cases import PROJECTS
from tests.domain.risk_rule_cases import RISKS
from tests.domain.rule_cases import ACTIONS, DIAGNOSTIC, DOSSIER, STAKEHOLDERS, TODAY, Case, Spot
from tests.domain.schedule_rule_cases import SCHEDULE
from tests.domain.version_rule_cases import VERSIONS
from tests.domain.vote_rule_cases import VOTE

CASES: tuple[Case, ...] = (
    *DIAGNOSTIC,
    *STAKEHOLDERS,
    *ACTIONS,
    *review_cases.DIAGNOSIS,
    *review_cases.ENGAGEMENT,
    *review_cases.REVIEW,
    *strategy.AUTHORITY,
    *strategy.ELEMENTS,
    *PRIORITIES,
    *strategy.LOGFRAME,
    *strategy.INDICATORS,
    *RISKS,
    *LOGIC,
    *SCHEDULE,
    *MONEY,
    *PROJECTS,
    *MONITORING,
    *EVALUATIONS,
    *VERSIONS,
    *VOTE,
)
BY_NAME = {rule.name: rule for rule in RULES}
all_cases = pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
all_rules = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def found(case: Case, records: tuple[Record, ...]) -> tuple[Problem, ...]:
    return tuple(problem for problem in review(Snapshot.of(records), TODAY) if problem.rule == case.rule)


@all_cases
def test_a_rule_fires_at_the_exact_record_and_field(case: Case) -> None:
    """The problem leads to the record and field at fault, and to no other."""
    spots: list[Spot] = [(p.table, p.id, p.field) for p in found(case, case.fires)]
    assert spots == list(case.at)


@all_cases
def test_a_rule_keeps_silent_on_a_near_dossier(case: Case) -> None:
    """Nearly the same records, without the fault, raise nothing."""
    assert found(case, case.silent) == ()


def test_every_rule_has_a_case() -> None:
    """No rule goes without a dossier where it fires and one where it is silent."""
    assert {case.rule for case in CASES} == set(BY_NAME)


def test_no_rule_is_left_out_of_the_review() -> None:
    """A rule written in a module of rules is one of RULES, once."""
    modules = [part for part in vars(rules).values() if isinstance(part, ModuleType)]
    written = {part.name for module in modules for part in vars(module).values() if isinstance(part, Rule)}
    assert written == set(BY_NAME)
    assert len(BY_NAME) == len(RULES)


def test_most_rules_compare_and_few_test_emptiness() -> None:
    """At most five rules only find something not filled in; they are those told as missing."""
    empty = {rule.name for rule in RULES if rule.emptiness}
    assert len(empty) <= 5
    assert len(RULES) - len(empty) >= 20
    words = read_tomls("rules")
    assert empty == {name for name in BY_NAME if words[name]["severity"] == "missing"}


def test_an_empty_dossier_has_no_problem() -> None:
    """Nothing is told to who has not begun: what is left to do is the milestones' affair."""
    assert review(Snapshot.of(), TODAY) == ()


@all_cases
def test_a_rule_reads_only_the_tables_it_names(case: Case) -> None:
    """With the other tables taken away it finds the same, so that an edit elsewhere need not rerun it."""
    rule, whole = BY_NAME[case.rule], Snapshot.of(case.fires)
    bare = Snapshot({table: whole.tables[table] for table in rule.reads})
    assert rule.problems(bare, TODAY) == rule.problems(whole, TODAY)


@all_cases
def test_a_problem_leads_to_a_place_that_exists(case: Case) -> None:
    """Step, table and field are known, and the record is in the dossier, or it is the whole table."""
    snapshot = Snapshot.of(case.fires)
    for problem in found(case, case.fires):
        assert problem.step in STEPS
        several = (problem.table, problem.field) in LINKS
        assert several or problem.field in kinds(BY_TABLE[problem.table])
        assert problem.id == "" or problem.id in snapshot.tables[problem.table]


@all_cases
def test_a_problem_is_told_in_words(case: Case) -> None:
    """Every value is put in, every sentence ends, and no code or gap shows."""
    for problem in found(case, case.fires):
        said = told(problem)
        assert said.severity in ("missing", "incoherent", "late")
        assert said.title[0].isupper()
        assert not said.title.endswith(".")
        for sentence in (said.text, said.todo):
            assert sentence.endswith((".", "…"))
            assert "{" not in sentence
            assert "sans titre" not in sentence


def test_words_are_those_of_the_rules() -> None:
    """The file of words holds each rule and no other."""
    assert set(read_tomls("rules")) == set(BY_NAME)


def said_of(text: str) -> str:
    """What is told of a weighty threat with that text and no source."""
    threat = Statement(id="1", quadrant="threat", weight=5, text=text)
    return told(review(Snapshot.of([threat]), TODAY)[0]).text


def test_quotes_are_short_and_untouched() -> None:
    """A long text is cut after a word; braces and markup stay as typed; what has no text is named."""
    assert "association Une…" in said_of("Une association " * 10)
    assert len(said_of("x" * 5000)) < 2 * QUOTED
    assert "12 500\u202f€ en tout" in said_of("12 500\u202f€ en tout")
    assert "deux lignes" in said_of("deux\nlignes")
    assert "{text} <b>" in said_of("{text} <b>")
    assert "sans titre" in said_of(" ")


def test_problems_come_in_the_order_of_the_journey() -> None:
    """All dossiers at fault put together are told step after step."""
    records = {(r.table, r.id): r for case in CASES for r in case.fires}
    steps = [STEPS.index(problem.step) for problem in review(Snapshot.of(records.values()), TODAY)]
    assert len(steps) > 10
    assert steps == sorted(steps)


def edits(snapshot: Snapshot, seed: int) -> Iterator[Edit]:
    """Random additions, replacements and removals of the records of all cases."""
    dice = random.Random(seed)
    pool = [record for case in CASES for record in (*case.fires, *case.silent)]
    while True:
        record = dice.choice(pool)
        old = snapshot.tables[record.table].get(record.id)
        edit = replaced([(old, record)]) if old else added(record)
        if old and dice.random() < 0.3:
            edit = removed(snapshot, old)
        snapshot = snapshot.with_(edit)
        yield edit


@pytest.mark.parametrize("seed", range(5))
def test_rerunning_touched_rules_finds_what_a_full_review_finds(seed: int) -> None:
    """After any edit, the kept outcome and the rerun rules come to the same as starting over."""
    snapshot = Snapshot.of()
    kept = Review.of(snapshot, TODAY)
    for _, edit in zip(range(60), edits(snapshot, seed), strict=False):
        snapshot = snapshot.with_(edit)
        kept = kept.after(snapshot, edit.tables, TODAY)
        assert kept.problems == review(snapshot, TODAY)


@all_rules
def test_only_touched_rules_rerun(rule: Rule) -> None:
    """An edit of other tables keeps a rule's outcome as it is; one of its own tables does not."""
    snapshot = Snapshot.of(next(case.fires for case in CASES if case.rule == rule.name))
    before = Review.of(snapshot, TODAY)
    others = set(BY_TABLE) - rule.reads
    assert before.after(snapshot, others, TODAY).found[rule.name] is before.found[rule.name]
    assert before.after(Snapshot.of(), rule.reads, TODAY).found[rule.name] == ()


def test_a_new_day_reruns_everything() -> None:
    """What is late depends on the day: the morning's review is not the evening's before."""
    snapshot = Snapshot.of([DOSSIER])
    before = Review.of(snapshot, TODAY)
    later = before.after(snapshot, (), TODAY + timedelta(days=3650))
    assert [problem.rule for problem in before.problems] == []
    assert [problem.rule for problem in later.problems] == ["term_over"]
