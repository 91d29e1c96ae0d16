"""Evaluations: planned from the term of office, asked by criterion, followed up; checked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.edit import added, altered
from aict_desktop.domain.evaluations import (
    asking,
    by_criterion,
    fate,
    in_time,
    looked_at,
    pending,
    planned_days,
    planning,
    tally,
    told_by_indicators,
)
from aict_desktop.domain.merge import merge
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import Evaluation, Finding, Measurement, Recommendation
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.evaluation_words import (
    called,
    counted,
    evaluation_questions,
    evaluation_titles,
)
from aict_desktop.reference.words import vocabulary
from tests.support.random_dossiers import random_dossier

DAY = timedelta(days=1)
TODAY = date(2029, 6, 1)
TERM = Dossier(term_start=date(2026, 3, 29), term_end=date(2032, 3, 31))
WHOLE = Snapshot.of([TERM])
TITLES = evaluation_titles()
HALF_WAY = Evaluation(id="e", kind="mid_term", title="Trois ans", planned=date(2029, 3, 30), order="a")


@pytest.mark.parametrize(
    ("start", "end", "middle", "final"),
    [
        # From 29 March 2026 to 31 March 2032 there are 6 x 365 + 2 leap days + 2 = 2 194 days: the middle is
        # 1 097 days after the start, 3 years (1 096 days, 2028 being a leap year) and a day: 30 March 2029.
        # Six months before 31 March 2032: 31 September does not exist, hence the 30th.
        (date(2026, 3, 29), date(2032, 3, 31), date(2029, 3, 30), date(2031, 9, 30)),
        # 364 days: the middle is 182 days after 1 January, 2 July; six months before 31 December: 30 June,
        # which comes earlier, so that both fall on the middle day.
        (date(2027, 1, 1), date(2027, 12, 31), date(2027, 7, 2), date(2027, 7, 2)),
        # 730 days: 365 days after the start; six months before 31 December 2028: 30 June.
        (date(2027, 1, 1), date(2028, 12, 31), date(2028, 1, 1), date(2028, 6, 30)),
        # One day: both on the first.
        (date(2027, 1, 1), date(2027, 1, 2), date(2027, 1, 1), date(2027, 1, 1)),
        # The first months of the calendar, where six months earlier there is no date.
        (date(1, 1, 1), date(1, 3, 1), date(1, 1, 30), date(1, 1, 30)),
    ],
)
def test_the_days_come_from_the_term(start: date, end: date, middle: date, final: date) -> None:
    """The middle of the term, and six months before its end but not before the middle."""
    days = planned_days(Snapshot.of([Dossier(term_start=start, term_end=end)]))
    assert days == {"mid_term": middle, "final": final}


@given(st.dates(), st.dates())
def test_the_days_lie_in_the_term_in_order(start: date, end: date) -> None:
    """Whatever the term, half-way is within it and the final evaluation between that and the end."""
    days = planned_days(Snapshot.of([Dossier(term_start=start, term_end=end)]))
    assert bool(days) is (start < end)
    if days:
        assert start <= days["mid_term"] <= days["final"] < end


@pytest.mark.parametrize("term", [replace(TERM, term_start=None), replace(TERM, term_end=None), Dossier()])
def test_without_a_term_nothing_is_planned(term: Dossier) -> None:
    """No day is made up."""
    assert planned_days(Snapshot.of([term])) == {}
    assert not planning(Snapshot.of([term]), TITLES)


def test_both_evaluations_are_planned_at_once() -> None:
    """One edit, with titles and days, undone at once; not again once they are there."""
    edit = planning(WHOLE, TITLES)
    after = WHOLE.with_(edit)
    assert [(row.kind, row.title, row.planned) for row in after.all(Evaluation)] == [
        ("mid_term", TITLES["mid_term"], date(2029, 3, 30)),
        ("final", TITLES["final"], date(2031, 9, 30)),
    ]
    assert after.with_(edit.inverse()) == WHOLE
    assert not planning(after, TITLES)


def test_only_what_lacks_is_planned() -> None:
    """One that somebody planned is left alone, the other is put after it; another kind is no hindrance."""
    known = WHOLE.with_(added(HALF_WAY, Evaluation(id="o", kind="other", order="b")))
    after = known.with_(planning(known, TITLES))
    assert [row.kind for row in after.all(Evaluation)] == ["mid_term", "other", "final"]
    assert after.get(Evaluation, "e") == HALF_WAY


def test_an_evaluation_whose_kind_was_changed_is_not_overwritten() -> None:
    """Its id is taken: what somebody made of it stays."""
    after = WHOLE.with_(planning(WHOLE, TITLES))
    changed = after.with_(altered(after.all(Evaluation)[0], kind="other", title="Autre chose"))
    assert not planning(changed, TITLES)


def test_two_copies_merged_hold_each_once() -> None:
    """Two people planned the evaluations and took up the same questions, each in a copy."""
    ours = WHOLE.with_(planning(WHOLE, TITLES))
    theirs = WHOLE.with_(planning(WHOLE, TITLES))
    questions = evaluation_questions()
    for criterion in ("impact", "relevance"):
        theirs = theirs.with_(asking(theirs, theirs.all(Evaluation)[0], questions, [criterion]))
    ours = ours.with_(asking(ours, ours.all(Evaluation)[0], questions, ["impact"]))
    merged = ours.with_(merge(WHOLE, ours, theirs).edit)
    assert len(merged.all(Evaluation)) == 2
    assert len(merged.all(Finding)) == len(questions["impact"]) + len(questions["relevance"])


def test_questions_are_taken_up_by_criterion_once() -> None:
    """Those of the criteria chosen, in their order, after what was asked; what was reworded stays."""
    questions = evaluation_questions()
    start = WHOLE.with_(added(HALF_WAY, Finding(id="own", evaluation="e", question="Et ici ?", order="a")))
    after = start.with_(asking(start, HALF_WAY, questions, ["impact", "efficiency"]))
    texts = [*questions["impact"].values(), *questions["efficiency"].values()]
    assert [row.question for row in after.all(Finding)] == ["Et ici ?", *texts]
    assert after.with_(asking(start, HALF_WAY, questions, ["impact", "efficiency"]).inverse()) == start
    reworded = after.with_(altered(after.all(Finding)[1], question="Autrement dit ?"))
    assert not asking(reworded, HALF_WAY, questions, ["impact", "efficiency"])
    codes = list(vocabulary("evaluation_criterion"))
    ordered = [row.criterion for row in by_criterion(after, HALF_WAY, codes)]
    assert ordered == ["efficiency"] * 3 + ["impact"] * 3 + [""]


def test_a_question_left_out_can_be_taken_up_again() -> None:
    """Removing one and asking once more brings that one back, and no other."""
    questions = evaluation_questions()
    start = WHOLE.with_(added(HALF_WAY))
    after = start.with_(asking(start, HALF_WAY, questions, ["impact"]))
    gone = after.all(Finding)[1]
    left = after.with_(removed(after, gone))
    again = asking(left, HALF_WAY, questions, ["impact"])
    assert [change.record.id for change in again.changes] == [gone.id]


def test_every_criterion_has_questions_and_every_kind_its_title() -> None:
    """The criteria are those of the vocabulary in its order, each asked about; both evaluations are named."""
    assert list(evaluation_questions()) == list(vocabulary("evaluation_criterion"))
    assert all(evaluation_questions().values())
    assert set(TITLES) == set(planned_days(Snapshot.of([TERM]))) < set(vocabulary("evaluation_kind"))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, "unanswered"),
        ({"due": TODAY - DAY}, "unanswered"),
        ({"answer": "accepted"}, "open"),
        ({"answer": "accepted", "due": TODAY}, "open"),
        ({"answer": "accepted", "due": TODAY - DAY}, "late"),
        ({"answer": "partly", "due": TODAY - DAY}, "late"),
        ({"answer": "partly", "due": TODAY - DAY, "done": TODAY}, "done"),
        ({"answer": "refused", "due": TODAY - DAY}, "refused"),
        ({"answer": "refused", "done": TODAY}, "done"),
    ],
)
def test_what_becomes_of_a_recommendation(values: dict[str, object], expected: str) -> None:
    """Late from the day after its due one; what is done is done, what is refused is never late."""
    made = replace(Recommendation(id="r"), **values)  # type: ignore[arg-type]
    assert fate(made, TODAY) == expected
    assert expected in vocabulary("recommendation_fate")


def test_how_far_an_evaluation_is() -> None:
    """Three questions, two with a finding (an empty line is none); four recommendations by their fate."""
    rows = [
        HALF_WAY,
        Finding(id="1", evaluation="e", question="Un ?", text="Oui."),
        Finding(id="2", evaluation="e", question="Deux ?"),
        Finding(id="3", evaluation="e", text="Constat sans question."),
        Finding(id="4", evaluation="e"),
        Finding(id="5", evaluation="other", question="Ailleurs ?"),
        Recommendation(id="1", evaluation="e", answer="accepted", due=TODAY - DAY),
        Recommendation(id="2", evaluation="e", answer="accepted", due=TODAY),
        Recommendation(id="3", evaluation="e", answer="partly"),
        Recommendation(id="4", evaluation="e"),
    ]
    found = tally(Snapshot.of(rows), HALF_WAY, TODAY)
    assert (found.asked, found.answered) == (3, 2)
    assert found.fates == {"late": 1, "open": 2, "unanswered": 1}
    told = counted("recommendation_fate", found.fates)
    assert told == "Sans réponse\u00a0: 1 · À faire\u00a0: 2 · En retard\u00a0: 1"


def test_the_indicators_speak_on_the_day_of_the_evaluation() -> None:
    """What was measured afterwards is not held against it; a planned one sees no further than today."""
    indicator = Indicator(
        id="i",
        baseline=Decimal(0),
        baseline_on=date(2027, 1, 1),
        target=Decimal(10),
        target_on=date(2030, 1, 1),
    )
    measured = Measurement(id="m", indicator="i", day=date(2029, 5, 1), value=Decimal(10))
    snapshot = Snapshot.of([TERM, indicator, measured])
    done = replace(HALF_WAY, done=date(2029, 4, 30))
    assert told_by_indicators(snapshot, looked_at(done, TODAY)) == {"unmeasured": 1}
    assert told_by_indicators(snapshot, looked_at(replace(done, done=TODAY), TODAY)) == {"reached": 1}
    assert looked_at(replace(HALF_WAY, planned=TODAY + DAY), TODAY) == TODAY
    assert looked_at(Evaluation(id="e"), TODAY) == TODAY


def test_evaluations_come_in_the_order_of_their_days() -> None:
    """Done or planned; those without a day come last; what is done is no longer pending."""
    rows = [
        Evaluation(id="none", order="a"),
        Evaluation(id="final", planned=date(2031, 9, 30), order="b"),
        Evaluation(id="done", planned=date(2031, 1, 1), done=TODAY, order="c"),
        Evaluation(id="ahead", done=TODAY + DAY, order="d"),
    ]
    snapshot = Snapshot.of(rows)
    assert [row.id for row in in_time(snapshot)] == ["done", "ahead", "final", "none"]
    assert [row.id for row in pending(snapshot)] == ["final", "none"]


def test_an_evaluation_always_has_a_name() -> None:
    """Its title, else its kind, else what it is."""
    assert called(HALF_WAY) == "Trois ans"
    assert called(replace(HALF_WAY, title="")) == "À mi-parcours"
    assert called(Evaluation(id="e")) == "Évaluation"


@pytest.mark.parametrize("seed", range(5))
def test_any_dossier_can_be_planned_and_asked(seed: int) -> None:
    """In a random dossier every link of the outcome leads somewhere, and undoing gives the start back."""
    snapshot = random_dossier(Random(seed), 8)
    edit = planning(snapshot, TITLES)
    after = snapshot.with_(edit)
    for evaluation in after.all(Evaluation):
        asked = asking(after, evaluation, evaluation_questions(), list(evaluation_questions()))
        assert after.with_(asked).orphans() == ()
        assert after.with_(asked).with_(asked.inverse()) == after
        assert tally(after.with_(asked), evaluation, TODAY).asked >= len(asked.changes)
    assert after.with_(edit.inverse()) == snapshot
