"""Links that can be followed both ways."""

from __future__ import annotations

from aict_desktop.domain.records import (
    Action,
    Connection,
    Contact,
    Lead,
    LeadStatement,
    Objective,
    ObjectiveOrigin,
    PromptAnswer,
    Result,
    Stakeholder,
    Statement,
)
from aict_desktop.domain.relations import related
from aict_desktop.domain.snapshot import Snapshot

PLACES = ("statement", "lead", "objective", "result", "stakeholder", "action")
STATEMENT = Statement(id="s", text="Le jumelage dort")
LEAD = Lead(id="l", objective="o")
OBJECTIVE = Objective(id="o", text="Réveiller le jumelage")
RESULT = Result(id="r", objective="o")
ACTION = Action(id="a", title="Jumelage", organisation="k")
COMMITTEE, SCHOOL = Stakeholder(id="k", name="Comité"), Stakeholder(id="c", name="Collège")
SNAPSHOT = Snapshot.of(
    [
        *(STATEMENT, LEAD, OBJECTIVE, RESULT, ACTION, COMMITTEE, SCHOOL),
        ObjectiveOrigin(id="1", objective="o", statement="s"),
        LeadStatement(id="2", lead="l", statement="s"),
        Connection(id="3", stakeholder="k", other="c"),
        Contact(id="4", stakeholder="k", role="Présidente"),
        PromptAnswer(
            id="5",
            prompt="dormant_partnership",
            source_table="action",
            source_id="a",
            answer="accepted",
            made_table="statement",
            made_id="s",
        ),
    ]
)


def test_every_link_is_found_from_both_ends() -> None:
    """What one record is tied to is tied to it."""
    for record in (STATEMENT, LEAD, OBJECTIVE, RESULT, ACTION, COMMITTEE, SCHOOL):
        for other in related(SNAPSHOT, record, PLACES):
            assert record in related(SNAPSHOT, other, PLACES)


def test_links_go_from_the_diagnostic_to_the_logframe() -> None:
    """A statement leads to its lead, its objective and the action that suggested it, each once."""
    assert set(related(SNAPSHOT, STATEMENT, PLACES)) == {OBJECTIVE, LEAD, ACTION}
    assert set(related(SNAPSHOT, OBJECTIVE, PLACES)) == {STATEMENT, LEAD, RESULT}


def test_ties_are_followed_and_details_are_not_places() -> None:
    """A connection leads to the other stakeholder; a contact is no place to go to."""
    assert set(related(SNAPSHOT, COMMITTEE, PLACES)) == {SCHOOL, ACTION}


def test_a_record_that_nothing_touches_has_no_link() -> None:
    """And an answer whose record is gone leads nowhere."""
    alone = PromptAnswer(
        id="1", prompt="p", source_table="action", source_id="gone", made_table="statement", made_id="s"
    )
    assert related(Snapshot.of([STATEMENT, alone]), STATEMENT, PLACES) == ()
