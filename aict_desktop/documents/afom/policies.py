"""The register of local policies: which document, held by whom, until when, and whether to open it abroad."""

from __future__ import annotations

from collections import Counter
from datetime import date

from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.french import NBSP, enumerated, format_day
from aict_desktop.domain.records.diagnostic import Policy
from aict_desktop.domain.rules.diagnostic import OPENING
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Paragraph, Table
from aict_desktop.reference.words import vocabulary, word

WIDTHS = (3.2, 1.9, 1.6, 2.1, 3.0)
OPENED_WIDTHS = (3.6, 2.2, 1.6, 4.0)


def policies(snapshot: Snapshot, today: date) -> list[Block]:
    """All of them."""
    words, found = Sentences("afom", "policies"), snapshot.all(Policy)
    if not found:
        return []
    numbers = Counter(one.opening for one in found)
    opened = (code for code in vocabulary("policy_opening") if code in OPENING and numbers[code])
    told = enumerated([words.count(code, numbers[code]) for code in opened])
    parts = f"{NBSP}: {told}" if told else ""
    rows = tuple(
        (_name(one), one.service, _until(one, today), word("policy_opening", one.opening), one.note)
        for one in found
    )
    return [
        Heading(1, words.say("heading")),
        Paragraph(words.count("lead", len(found), parts=parts)),
        Table(words.row("header"), rows, WIDTHS, strong=True),
    ]


def opened_policies(snapshot: Snapshot) -> list[Block]:
    """Those that the strategy opens abroad."""
    words = Sentences("afom", "policies")
    rows = tuple(
        (_name(policy), policy.service, format_day(policy.end), policy.note)
        for policy in snapshot.all(Policy)
        if policy.opening in OPENING
    )
    if not rows:
        return []
    table = Table(words.row("opened_header"), rows, OPENED_WIDTHS, strong=True)
    return [Heading(2, words.say("opened")), table]


def _name(policy: Policy) -> str:
    return joined((policy.name, policy.document if policy.document != policy.name else ""))


def _until(policy: Policy, today: date) -> str:
    day = format_day(policy.end)
    ended = policy.end is not None and policy.end < today
    return Sentences("afom", "policies").say("ended", day=day) if ended else day
