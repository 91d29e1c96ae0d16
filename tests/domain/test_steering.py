"""What the steering group settles: one answer at a time, one edit, and nothing that looks like a vote."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from aict_desktop.domain.agenda import agenda
from aict_desktop.domain.decisions import decisions
from aict_desktop.domain.edit import Edit, added, altered
from aict_desktop.domain.fields import Record
from aict_desktop.domain.records import Action, Bid, Dossier, SteeringChoice, SteeringOption
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.steering import (
    Question,
    exclusive,
    open_choices,
    questions,
    retained,
    settled,
    settled_choices,
    state,
)

TODAY = date(2027, 3, 1)
DAY = timedelta(days=1)
CHOICE = SteeringChoice(id="c", question="À deux ou à trois ?", due=TODAY)
YES = SteeringOption(id="y", choice="c", text="À trois", order="a")
NO = SteeringOption(id="n", choice="c", text="À deux", order="b")
KEPT = replace(YES, retained=True)
BID = Bid(id="b", call="Appel jeunesse", deadline=TODAY)
ACTION = Action(id="a", title="Jumelage", state="active")


def kept(snapshot: Snapshot) -> set[str]:
    """The ids of the answers that bear the mark."""
    return {row.id for row in snapshot.where(SteeringOption, retained=True)}


def test_settling_is_one_edit_that_undo_takes_back_whole() -> None:
    """Mark, day, group and reason are written together; the other answer loses its mark."""
    before = Snapshot.of([CHOICE, replace(NO, retained=True), YES])
    edit = settled(before, CHOICE, "y", TODAY, "le comité de pilotage", "Moins cher")
    after = before.with_(edit)
    choice = after.get(SteeringChoice, "c")
    assert choice
    assert (choice.decided_on, choice.body, choice.reason) == (TODAY, "le comité de pilotage", "Moins cher")
    assert kept(after) == {"y"}
    assert after.with_(edit.inverse()) == before


def test_what_was_written_before_stays_when_nothing_new_is_said() -> None:
    """Choosing again without a reason keeps the reason and the group that stand there."""
    choice = replace(CHOICE, body="Le bureau", reason="Les familles attendent")
    after = Snapshot.of([choice, YES, NO])
    after = after.with_(settled(after, choice, "n", TODAY))
    told = after.get(SteeringChoice, "c")
    assert told
    assert (told.body, told.reason) == ("Le bureau", "Les familles attendent")


@pytest.mark.parametrize(
    ("question", "answer", "reason"), [(BID, "bid", "reason"), (ACTION, "close", "decision_reason")]
)
def test_other_decisions_are_settled_the_same_way(question: Question, answer: str, reason: str) -> None:
    """A call and an action take the code of the answer, the day and the reason."""
    before = Snapshot.of([question])
    after = before.with_(settled(before, question, answer, TODAY, "le comité", "Faute de temps"))
    found = after.get(type(question), question.id)
    told = [getattr(found, name) for name in ("decision", "decided_on", reason)]
    assert told == [answer, TODAY, "Faute de temps"]


@pytest.mark.parametrize(
    ("edit", "marked"),
    [
        (altered(NO, retained=True), {"n"}),
        (altered(NO, text="À deux, encore"), {"y"}),
        (altered(KEPT, retained=False), set()),
        (added(SteeringOption(id="z", choice="c", text="À quatre", retained=True)), {"z"}),
        (added(SteeringOption(id="z", choice="d", retained=True)), {"y", "z"}),
    ],
)
def test_ticking_an_answer_unticks_the_others_of_its_choice(edit: Edit, marked: set[str]) -> None:
    """One edit, which undo takes back whole; answers to another choice keep their mark."""
    before = Snapshot.of([CHOICE, SteeringChoice(id="d"), KEPT, NO])
    whole = exclusive(before, edit)
    assert kept(before.with_(whole)) == marked
    assert before.with_(whole).with_(whole.inverse()) == before


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((CHOICE, YES, NO), "open"),
        ((replace(CHOICE, due=None), YES), "open"),
        ((replace(CHOICE, due=TODAY - DAY), YES, NO), "late"),
        ((replace(CHOICE, due=TODAY - DAY), KEPT, NO), "settled"),
        ((replace(CHOICE, decided_on=TODAY), YES, NO), "settled"),
    ],
)
def test_a_choice_is_open_late_or_settled(records: tuple[Record, ...], expected: str) -> None:
    """Its day counts until an answer is kept or its own day is written."""
    snapshot = Snapshot.of(records)
    assert state(snapshot, snapshot.all(SteeringChoice)[0], TODAY) == expected


def test_what_waits_for_an_answer() -> None:
    """Choices with two answers, calls still open and living actions; what is settled or over does not."""
    lonely = SteeringChoice(id="l", question="Et demain ?")
    over = replace(BID, id="o", deadline=TODAY - DAY)
    closed = replace(ACTION, id="x", state="closed")
    decided = replace(ACTION, id="d", decision="continue")
    records = (CHOICE, YES, NO, lonely, BID, over, ACTION, closed, decided)
    assert questions(Snapshot.of(records), TODAY) == (CHOICE, BID, ACTION)


def test_an_open_choice_is_a_decision_and_a_date() -> None:
    """It is told with what is to be decided, never as the vote, and its last day is on the agenda."""
    snapshot = Snapshot.of([Dossier(voted_on=TODAY), CHOICE, YES, NO])
    assert [(one.kind, one.day) for one in decisions(snapshot, TODAY)] == [("choice", TODAY)]
    assert [(due.kind, due.record) for due in agenda(snapshot, TODAY)] == [("choice", CHOICE)]
    done = snapshot.with_(settled(snapshot, CHOICE, "y", TODAY))
    assert decisions(done, TODAY) == ()
    assert agenda(done, TODAY) == ()
    assert open_choices(done) == ()
    assert [retained(done, one) for one in settled_choices(done)] == [KEPT]
