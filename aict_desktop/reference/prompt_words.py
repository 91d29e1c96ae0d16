"""The proposals of the application in words, ready to be accepted, changed or dismissed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from aict_desktop.domain.fields import Record, kinds
from aict_desktop.domain.french import NBSP
from aict_desktop.domain.health import Reason
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.prompts import Prompt, prompts, record_id
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.rules.problem import Value
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference import health_words
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.rule_words import shown

QUOTED = 240
"""The most characters of a user's text that a proposed sentence quotes."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed record with its texts, why it is proposed, and where in the dossier that was read."""

    prompt: Prompt
    record: Record
    why: str
    source: str


def proposals(snapshot: Snapshot, today: date, target: str = Statement.table) -> tuple[Proposal, ...]:
    """The open proposals of records of that table; of every table when it is empty."""
    return tuple(_told(prompt) for prompt in prompts(snapshot, today) if target in ("", prompt.target))


def _told(prompt: Prompt) -> Proposal:
    all_words = read_toml("prompts.toml")
    words, values, made = all_words[prompt.name], _values(prompt), BY_TABLE[prompt.target]
    source = _filled(words.get("source") or all_words["source"][prompt.source.table], values)
    texts = {name: _filled(text, values) for name, text in words["record"].items()}
    if "source" in kinds(made):
        texts["source"] = source
    record = made(id=record_id(prompt), **dict(prompt.preset), **texts)
    return Proposal(prompt, record, _filled(words["why"], values), source)


def _filled(sentence: Any, values: Mapping[str, str]) -> str:
    return str(sentence).format(**values)


def _values(prompt: Prompt) -> dict[str, str]:
    own = {name: _shown(name, value) for name, value in prompt.values}
    return {"name": shown(name_of(prompt.source), QUOTED), **own}


def _shown(name: str, value: Value | Reason) -> str:
    if isinstance(value, Reason):
        return health_words.told(value)
    if name == "quote":
        return _quoted(str(value))
    return shown(value, QUOTED)


def _quoted(text: str) -> str:
    """The end of a sentence that quotes what the user wrote; nothing when that is nothing."""
    inner = shortened(text, QUOTED).rstrip(" .")
    return f"{NBSP}: «{NBSP}{inner}{NBSP}»" if inner else ""
