"""The proposals in words: why, from where, and sentences that can stand as they are."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import pytest

from aict_desktop.domain.fields import kinds
from aict_desktop.domain.prompts import PROMPTERS
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.strategy import AreaPriority, Dimension
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.prompt_words import QUOTED, Proposal, proposals
from tests.domain.prompt_cases import ASLEEP, CASES, KEPT, TODAY, Case


def told(case: Case) -> list[Proposal]:
    found = proposals(Snapshot.of(case.fires), TODAY, "")
    return [proposal for proposal in found if proposal.prompt.name == case.prompt]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.prompt)
def test_every_proposal_is_told_in_full(case: Case) -> None:
    """Why and where are said, every value is put in, and the texts are sentences."""
    for proposal in told(case):
        names = read_toml("prompts.toml")[case.prompt]["record"]
        written = [getattr(proposal.record, name) for name in names]
        assert proposal.why.endswith(".")
        for text in (*written, proposal.why, proposal.source):
            assert text
            assert "{" not in text
            assert "sans titre" not in text
        if isinstance(proposal.record, Statement):
            assert proposal.record.text.endswith(".")
            assert proposal.record.source == proposal.source


def test_words_are_those_of_the_proposals() -> None:
    """The file of words holds each sort of proposal and no other, and fills fields that exist."""
    words = read_toml("prompts.toml")
    assert set(words) - {"source"} == {prompter.name for prompter in PROMPTERS}
    for prompter in PROMPTERS:
        assert set(words[prompter.name]["record"]) <= set(kinds(BY_TABLE[prompter.target]))
    tables = {proposal.prompt.source.table for proposal in chain.from_iterable(map(told, CASES))}
    assert set(words["source"]) == tables


def text_of(action: Action) -> str:
    """The one statement proposed for an action."""
    (proposal,) = proposals(Snapshot.of([action]), TODAY)
    assert isinstance(proposal.record, Statement)
    return proposal.record.text


def closed_for(reason: str) -> str:
    """The statement proposed for an action that was closed for that reason."""
    return text_of(replace(KEPT, decision="close", decision_reason=reason))


def test_the_reason_of_a_decision_is_quoted_as_typed() -> None:
    """Between quotes, without its last full stop, on one line, markup and braces untouched, not too long."""
    title = "«\u00a0Jumelage avec Lublin\u00a0» va s’arrêter"
    assert closed_for("Plus de nouvelles.") == f"{title}\u00a0: «\u00a0Plus de nouvelles\u00a0»."
    assert closed_for("{title}\n<b>") == f"{title}\u00a0: «\u00a0{{title}} <b>\u00a0»."
    assert len(closed_for("x" * 9000)) < 2 * QUOTED


def test_what_is_not_written_is_not_quoted() -> None:
    """Good results without a word on them make a plain sentence."""
    told = text_of(replace(KEPT, decision="", results_rating=4))
    assert told == "«\u00a0Jumelage avec Lublin\u00a0» donne de bons résultats."


def test_proposals_are_asked_for_by_table() -> None:
    """The diagnostic sees statements only; the review of actions sees what its decisions lead to as well."""
    snapshot = Snapshot.of([KEPT])
    assert {proposal.prompt.target for proposal in proposals(snapshot, TODAY)} == {"statement"}
    (area,) = proposals(snapshot, TODAY, "area_priority")
    assert isinstance(area.record, AreaPriority)
    assert (area.record.name, area.record.country, area.record.ground) == ("Pologne", "PL", "relation")
    (form,) = proposals(snapshot, TODAY, "dimension")
    assert isinstance(form.record, Dimension)
    assert (form.record.form, form.record.place) == ("twinning", "first")
    assert len(proposals(snapshot, TODAY, "")) == 3


def test_where_it_was_read_is_named() -> None:
    """The source of a proposal is the record that it comes from, by its name."""
    (proposal,) = proposals(Snapshot.of([ASLEEP]), TODAY)
    assert proposal.source == "Inventaire des actions, «\u00a0Jumelage avec Lublin\u00a0»"
