"""What is to be decided, in a sentence that says what to do."""

from __future__ import annotations

from aict_desktop.documents.key_figures import span
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.decisions import Decision
from aict_desktop.domain.french import format_day, format_short_money
from aict_desktop.domain.funding import plan
from aict_desktop.domain.snapshot import Snapshot


def to_decide(snapshot: Snapshot, decision: Decision, name: str) -> str:
    """The decision as something to do, such as « Adopter cette stratégie. »; ``name`` is what it is about."""
    words = Sentences("synthese", "decision")
    if decision.kind == "vote":
        money = plan(snapshot)
        key, years = ("vote_net", span(money)) if money.spent.entries else ("vote", "")
        return words.say(key, net=format_short_money(money.net_cost), span=f", {years}" if years else "")
    if decision.kind == "review":
        return words.count("review", decision.number)
    dated = decision.kind in ("choice", "evaluation") and decision.day
    key = f"{decision.kind}_day" if dated else decision.kind
    return words.say(key, name=name, day=format_day(decision.day))
