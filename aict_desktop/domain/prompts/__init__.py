"""What the dossier already knows gives proposals, each accepted or dismissed for good."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid5

from aict_desktop.domain.edit import Edit, added
from aict_desktop.domain.fields import Record
from aict_desktop.domain.placing import last_order
from aict_desktop.domain.prompts import actions, actors, decisions, office
from aict_desktop.domain.prompts.prompt import Prompt, Prompter
from aict_desktop.domain.records.diagnostic import PromptAnswer
from aict_desktop.domain.snapshot import Snapshot

PROMPTERS: tuple[Prompter, ...] = (
    *office.PROMPTERS,
    *actions.PROMPTERS,
    *actors.PROMPTERS,
    *decisions.PROMPTERS,
)
"""Every sort of proposal, in the order to show them."""

_NAMESPACE = UUID("c1d7a7f0-6a0e-4d2f-9b0c-2f5f0c6e8a35")


def prompts(snapshot: Snapshot, today: date) -> tuple[Prompt, ...]:
    """The proposals that nobody has answered and that the dossier does not hold yet."""
    asked = (prompt for prompter in PROMPTERS for prompt in prompter.prompts(snapshot, today))
    return tuple(prompt for prompt in asked if not snapshot.get(PromptAnswer, _answer_id(prompt)))


def dismissed(prompt: Prompt) -> Edit:
    """The edit that sets a proposal aside for good; the same proposal for another record still comes."""
    return added(_answer(prompt, answer="dismissed"))


def accepted(snapshot: Snapshot, prompt: Prompt, record: Record) -> Edit:
    """The edit that adds what was proposed, last among its like, and remembers that it was.

    ``record`` is the proposed one with what the user changed in it. The same proposal accepted in two copies
    gives one record when they are merged.
    """
    made = replace(record, id=record_id(prompt), **last_order(snapshot, type(record)))
    return added(made, _answer(prompt, answer="accepted", made_table=made.table, made_id=made.id))


def record_id(prompt: Prompt) -> str:
    """The id of the record that a proposal makes, the same in every copy."""
    return str(uuid5(_NAMESPACE, f"{_key(prompt)}/record"))


def _answer(prompt: Prompt, **values: str) -> PromptAnswer:
    source = prompt.source
    origin = {"prompt": prompt.name, "source_table": source.table, "source_id": source.id}
    return PromptAnswer(id=_answer_id(prompt), **origin, **values)


def _answer_id(prompt: Prompt) -> str:
    return str(uuid5(_NAMESPACE, _key(prompt)))


def _key(prompt: Prompt) -> str:
    return f"{prompt.name}/{prompt.source.table}/{prompt.source.id}"


__all__ = ["PROMPTERS", "Prompt", "Prompter", "accepted", "dismissed", "prompts", "record_id"]
