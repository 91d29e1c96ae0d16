"""Proposals from what is known: they come where they should, and one answer settles each for good."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from aict_desktop.domain.fields import Choice, Record, kinds
from aict_desktop.domain.merge import merge
from aict_desktop.domain.prompts import PROMPTERS, Prompt, accepted, dismissed, prompts
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.records.diagnostic import PromptAnswer, Statement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.prompt_words import proposals
from aict_desktop.reference.words import vocabulary
from tests.domain.prompt_cases import ASLEEP, CASES, TODAY, Case
from tests.support.random_dossiers import random_dossier

all_cases = pytest.mark.parametrize("case", CASES, ids=lambda case: case.prompt)
TWO_ASLEEP = (ASLEEP, replace(ASLEEP, id="u", title="Jumelage avec Namur", partner="Namur", order="b"))


def open_prompts(case: Case, snapshot: Snapshot) -> list[Prompt]:
    return [prompt for prompt in prompts(snapshot, TODAY) if prompt.name == case.prompt]


def proposed(snapshot: Snapshot, prompt: Prompt) -> Record:
    """The record that the application proposes, with its words."""
    return next(found.record for found in proposals(snapshot, TODAY, "") if found.prompt == prompt)


@all_cases
def test_a_proposal_names_the_record_it_comes_from(case: Case) -> None:
    """It comes from these records and no other."""
    found = open_prompts(case, Snapshot.of(case.fires))
    assert tuple(prompt.source.id for prompt in found) == case.sources


@all_cases
def test_a_proposal_keeps_silent_on_a_near_dossier(case: Case) -> None:
    """Nearly the same records, or a statement that says it already, bring none."""
    assert open_prompts(case, Snapshot.of(case.silent)) == []


def test_every_sort_of_proposal_has_a_case() -> None:
    """None goes untried, and there are at least ten for the diagnostic alone."""
    assert {case.prompt for case in CASES} == {prompter.name for prompter in PROMPTERS}
    assert len({prompter.name for prompter in PROMPTERS}) == len(PROMPTERS)
    assert sum(prompter.target == Statement.table for prompter in PROMPTERS) >= 10


@all_cases
def test_a_proposal_presets_codes_that_exist(case: Case) -> None:
    """What it fills in is a field of the proposed record and a code of its vocabulary."""
    for prompt in open_prompts(case, Snapshot.of(case.fires)):
        fields = kinds(BY_TABLE[prompt.target])
        for name, code in prompt.preset:
            kind = fields[name]
            assert code in vocabulary(kind.vocabulary) if isinstance(kind, Choice) else code


@all_cases
def test_a_dismissed_proposal_never_comes_back(case: Case) -> None:
    """It is silent from then on, whatever becomes of the record, until the dismissal is undone."""
    snapshot = Snapshot.of(case.fires)
    (prompt, *_) = open_prompts(case, snapshot)
    edit = dismissed(prompt)
    after = snapshot.with_(edit)
    assert open_prompts(case, after) == []
    (answer,) = after.all(PromptAnswer)
    source = (answer.source_table, answer.source_id)
    assert (answer.answer, *source) == ("dismissed", prompt.source.table, prompt.source.id)
    assert open_prompts(case, after.with_(edit.inverse())) == [prompt]


@all_cases
def test_an_accepted_proposal_becomes_a_record(case: Case) -> None:
    """One edit adds it with what the user changed in it and says where it came from; it never comes back."""
    snapshot = Snapshot.of(case.fires)
    (prompt, *_) = open_prompts(case, snapshot)
    edit = accepted(snapshot, prompt, proposed(snapshot, prompt))
    after = snapshot.with_(edit.cleaned())
    (answer,) = after.all(PromptAnswer)
    assert answer.answer == "accepted"
    made = after.tables[answer.made_table][answer.made_id]
    assert made.table == prompt.target
    assert {name: getattr(made, name) for name, _ in prompt.preset} == dict(prompt.preset)
    assert open_prompts(case, after) == []
    assert after.orphans() == snapshot.orphans()
    assert after.with_(edit.inverse()) == snapshot


def test_what_the_user_wrote_is_kept() -> None:
    """The proposed sentence may be changed before it is accepted."""
    snapshot = Snapshot.of([ASLEEP])
    (prompt,) = prompts(snapshot, TODAY)
    statement = proposed(snapshot, prompt)
    assert isinstance(statement, Statement)
    own = replace(statement, text="Rien depuis 2019")
    after = snapshot.with_(accepted(snapshot, prompt, own))
    assert [statement.text for statement in after.all(Statement)] == ["Rien depuis 2019"]


def test_an_answer_settles_one_record_only() -> None:
    """The other sleeping twinning is still proposed, after either answer; new statements come last."""
    first = Statement(id="s", text="Un constat", order="i")
    snapshot = Snapshot.of([*TWO_ASLEEP, first])
    one, other = prompts(snapshot, TODAY)
    assert prompts(snapshot.with_(dismissed(one)), TODAY) == (other,)
    after = snapshot.with_(accepted(snapshot, one, proposed(snapshot, one)))
    assert prompts(after, TODAY) == (other,)
    whole = after.with_(accepted(after, other, proposed(after, other)))
    texts = [statement.text for statement in whole.all(Statement)]
    assert texts[0] == "Un constat"
    assert "Lublin" in texts[1]
    assert "Namur" in texts[2]


def test_two_copies_that_accept_the_same_merge_without_doubles() -> None:
    """One statement and one answer, as if only one of them had."""
    base = Snapshot.of([ASLEEP])
    (prompt,) = prompts(base, TODAY)
    ours = base.with_(accepted(base, prompt, proposed(base, prompt)))
    outcome = merge(base, ours, base.with_(accepted(base, prompt, proposed(base, prompt))))
    assert outcome.conflicts == ()
    assert ours.with_(outcome.edit) == ours
    assert len(ours.all(Statement)) == len(ours.all(PromptAnswer)) == 1


def test_an_empty_dossier_proposes_nothing() -> None:
    """Proposals come from what was written, not from what is missing."""
    assert prompts(Snapshot.of(), TODAY) == ()


@pytest.mark.parametrize("seed", range(5))
def test_every_proposal_of_any_dossier_can_be_accepted(seed: int) -> None:
    """Whatever was typed, each one open can be told and taken, one after the other, until none is left."""
    snapshot = random_dossier(Random(seed), 12)
    taken = 0
    while open_now := proposals(snapshot, TODAY, ""):
        edit = accepted(snapshot, open_now[0].prompt, open_now[0].record)
        snapshot, taken = snapshot.with_(edit.cleaned()), taken + 1
    assert taken > 5
    assert snapshot.orphans() == ()
    assert len(snapshot.all(PromptAnswer)) == taken + 12
