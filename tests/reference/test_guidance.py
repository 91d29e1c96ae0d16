"""The guided questions as they are put to a dossier."""

from __future__ import annotations

from aict_desktop.domain.records import RECORDS, Action, Objective, Result, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.guidance import place_of, questions, screens, stages, step_after, steps

NOWHERE = {"prompt_answer", "priority_weights"}
GUIDED = [step.id for step in steps() if questions(step.id)]


def test_every_step_belongs_to_a_stage() -> None:
    """The journey has no step that its stages would not show."""
    assert {step.stage for step in steps()} <= {stage.id for stage in stages()}


def test_the_essential_path_is_within_nine_steps_and_sixty_questions() -> None:
    """What an agent is promised: about three hours."""
    guided = [step.id for step in steps() if step.essential]
    essential = [question for step in guided for question in questions(step) if question.essential]
    assert sum(step.essential for step in steps()) <= 9
    assert len(essential) <= 60


def test_the_complete_path_asks_all_of_the_essential_one() -> None:
    """Switching depth never hides a question that was answered."""
    empty = Snapshot.of()
    for step in GUIDED:
        few = {screen.key for screen in screens(step, empty, essential=True)}
        assert few <= {screen.key for screen in screens(step, empty, essential=False)}


def test_no_guided_step_is_blank() -> None:
    """At either depth each asks something of an empty dossier, the step that only Complet lists included."""
    for step in GUIDED:
        assert screens(step, Snapshot.of(), essential=True), step
        assert screens(step, Snapshot.of(), essential=False), step


def test_each_depth_goes_through_its_own_steps() -> None:
    """From the first step on, each leads to the next one of its depth; the last one stays."""
    for essential in (True, False):
        path = [step.id for step in steps() if step.essential or not essential]
        assert [step_after(step, essential=essential) for step in path] == [*path[1:], path[-1]]


def test_each_record_has_its_screen_with_its_name() -> None:
    """Two actors are asked about one after the other."""
    actors = Snapshot.of([Stakeholder(id="a", name="Lycée"), Stakeholder(id="b", name="Chorale")])
    asked = [screen for screen in screens("acteurs", actors, essential=True) if screen.record_id]
    assert {screen.record_id for screen in asked} == {"a", "b"}
    assert any("Lycée" in screen.ask for screen in asked)


def test_a_question_about_a_sentence_drops_its_full_stop() -> None:
    """« Former. » : … would stop twice."""
    objective = Snapshot.of([Objective(id="o", text="Former trente jeunes.")])
    asked = [screen.ask for screen in screens("elements", objective, essential=False) if screen.record_id]
    assert any("Former trente jeunes\u00a0»" in ask for ask in asked)
    assert not any("jeunes." in ask for ask in asked)


def test_results_are_gathered_under_each_objective() -> None:
    """A new record takes the id of the parent that the screen is about."""
    tree = Snapshot.of([Objective(id="o", text="Ouvrir"), Result(id="r", objective="o")])
    found = [
        screen for screen in screens("cadre", tree, essential=True) if screen.question.record == "result"
    ]
    assert [screen.preset for screen in found] == [{"objective": "o"}]


def test_a_panel_is_put_once_whatever_the_dossier_holds() -> None:
    """What the application proposes is one screen, with actors or without."""
    for snapshot in (Snapshot.of(), Snapshot.of([Stakeholder(id="a", name="Lycée")])):
        panels = [s for s in screens("afom", snapshot, essential=False) if s.question.shape == "panel"]
        assert [screen.question.shows for screen in panels] == ["proposals", "crossing"]


def test_an_action_is_decided_on_once_it_was_judged() -> None:
    """The sitting ends: results, working, decision, then what the decisions suggest."""
    action = Snapshot.of([Action(id="t", title="Jumelage")])
    ids = [screen.question.id for screen in screens("actions", action, essential=True)]
    assert ids[-4:] == ["results", "working", "decision", "review-proposals"]


def test_what_hangs_on_an_actor_is_gathered_under_it() -> None:
    """Ties, contacts and commitments are asked of each actor in Complet, and of none in Essentiel."""
    actors = Snapshot.of([Stakeholder(id="a", name="Lycée")])
    found = {s.question.id: s.preset for s in screens("acteurs", actors, essential=False) if s.preset}
    hanging = ("opinions", "connections", "contacts", "exchanges", "commitments")
    assert [found[name] for name in hanging] == [{"stakeholder": "a"}] * 5
    essential = {screen.question.id for screen in screens("acteurs", actors, essential=True)}
    assert not essential & set(hanging)


def test_every_record_has_a_step_where_one_finds_it() -> None:
    """Its own, or that of what it hangs on; what only remembers an answer is nowhere to go to."""
    found = {record.table: place_of(record.table) for record in RECORDS if record.table not in NOWHERE}
    assert set(found.values()) <= {step.id for step in steps()}
    assert found["connection"] == found["stakeholder"] == "acteurs"
    assert found["renewal"] == "actions"
