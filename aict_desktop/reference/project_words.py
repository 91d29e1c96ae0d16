"""The sentences on projects before their funders: rules checked, go/no-go list, bids, ceilings, doubles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from aict_desktop.domain.bids import is_late, missing, scheme_of, unsourced, weigh
from aict_desktop.domain.french import enumerated, format_day, format_money, format_number
from aict_desktop.domain.go_no_go import answers, standing
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.portfolio import overfunded, shared_activities, shared_sources
from aict_desktop.domain.projects import COUNTS, ProjectPlan, Verdict
from aict_desktop.domain.records.funding import Bid, Project, Scheme, Utility
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.utilities import elsewhere, rate, use
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.schemes import entry_of
from aict_desktop.reference.words import field_label, vocabulary, word

_NAMED = 60


def say(part: str, key: str, **values: object) -> str:
    """The sentence ``key`` of a part of the words of projects."""
    return str(_words()[part][key]).format(**values)


def verdict_name(verdict: Verdict) -> str:
    """``Part des autres``."""
    return say("check." + verdict.name, "name")


def verdict_state(verdict: Verdict) -> str:
    """``respecté``, ``non respecté`` or ``impossible à dire``."""
    return say("state", verdict.state)


def verdict_title(verdict: Verdict) -> str:
    """``Part des autres : non respecté``."""
    return say("say", "verdict", name=verdict_name(verdict), state=verdict_state(verdict))


def verdict_told(verdict: Verdict) -> str:
    """What was found, with its figures."""
    return say("check." + verdict.name, verdict.state, **dict(verdict.values))


def dated(scheme: Scheme) -> str:
    """When the rules of a scheme were checked, and in what."""
    source = scheme.source or say("say", "unsourced")
    key = "dated" if scheme.checked else "undated"
    return say("say", key, day=format_day(scheme.checked), source=source)


def rule_dated(scheme: Scheme) -> str:
    """What leads to a rule, with the day of its last check."""
    return say("say", "rule_dated" if scheme.checked else "rule_undated", day=format_day(scheme.checked))


def plan_told(plan: ProjectPlan) -> Iterator[str]:
    """The money of a project, the cost of its activities beside it, and what is not counted."""
    money = {"total": plan.total, "grant": plan.grant, "others": plan.others}
    yield say("say", "plan", **{name: format_money(amount) for name, amount in money.items()})
    known = plan.costs is not None
    yield say("say", "costs" if known else "costs_unknown", costs=format_money(plan.costs))
    if plan.bare:
        yield say("bare", "one" if plan.bare < 2 else "many", n=plan.bare)


def counting() -> Iterator[str]:
    """Which kinds of funders count among the others, and why."""
    for key, counts in (("counted", True), ("uncounted", False)):
        kinds = [words for code, words in vocabulary("funding_kind").items() if COUNTS[code] is counts]
        yield say("say", key, kinds="\u202f; ".join(kinds))


def list_told(snapshot: Snapshot, project: Project) -> Iterator[str]:
    """How the go/no-go list stands, then how many answers there are of each."""
    stands, told = standing(snapshot, project), answers(snapshot, project)
    yield say("standing", stands)
    if stands != "empty":
        yield say("say", "tally", yes=told["yes"], partly=told["partly"], no=told["no"], open=told[""])


def bid_name(bid: Bid) -> str:
    """The call in quotes."""
    return say("bid", "title", call=shortened(bid.call, _NAMED)) if bid.call else say("bid", "nameless")


def bid_told(snapshot: Snapshot, bid: Bid, today: date) -> Iterator[str]:
    """The figures of a bid, what is missing, where they have no source: never a decision."""
    found = weigh(snapshot, bid)
    if found.cost is not None and found.hoped is not None:
        yield say("bid", "figures", cost=format_money(found.cost), hoped=format_money(found.hoped))
        per_euro = format_number(found.per_euro, 2)
        yield say("bid", "verdict" if per_euro else "costless", per_euro=per_euro)
    scheme = scheme_of(snapshot, bid)
    if scheme and found.low is not None and found.high is not None:
        amounts = {"low": format_money(found.low), "high": format_money(found.high)}
        yield say("bid", "range", scheme=shortened(scheme.name, _NAMED), **amounts)
    for key, fields in (("missing", missing(bid)), ("unsourced", unsourced(bid))):
        if fields:
            yield say("bid", key, fields=_labels(Bid.table, fields))
    if is_late(bid, today):
        yield say("bid", "late", day=format_day(bid.deadline))


def utility_told(snapshot: Snapshot, utility: Utility) -> Iterator[str]:
    """The ceiling of a service, what is asked of it, and where the rule comes from."""
    found, year = use(snapshot, utility), utility.year
    if found.ceiling is None:
        yield say("utility", "no_ceiling")
        yield say("utility", "used", used=format_money(found.used))
    else:
        figures = {"rate": format_number(rate(utility)), "resources": format_money(utility.resources)}
        of_year = say("utility", "of_year", year=year) if year else ""
        yield say("utility", "ceiling", year=of_year, ceiling=format_money(found.ceiling), **figures)
        yield _used(found.used, found.ceiling)
    if found.other_years:
        yield say("utility", "other_years", amount=format_money(found.other_years))
    yield from _rate_told(utility)


def holder_told(utility: Utility) -> str:
    """Who decides."""
    if elsewhere(utility):
        holder = utility.holder_name or word("utility_holder", utility.holder).lower()
        return say("utility", "elsewhere", holder=holder)
    return say("utility", "us" if utility.holder == "us" else "unknown")


def doubles_told(snapshot: Snapshot) -> Mapping[str, Sequence[str]]:
    """Project id -> what that project may have paid twice, and what to do about each."""
    told = defaultdict[str, list[str]](list)
    for shared in shared_activities(snapshot):
        activity = shortened(shared.activity.text)
        for project in shared.projects:
            names = _others(shared.projects, project)
            told[project.id].append(say("double", "activity", activity=activity, projects=names))
    for source in shared_sources(snapshot):
        for project, funding in source.lines:
            names = _others((one for one, _ in source.lines), project)
            told[project.id].append(say("double", "source", source=shortened(funding.name), projects=names))
    for over in overfunded(snapshot):
        money, costs = format_money(over.funding), format_money(over.costs)
        told[over.project.id].append(say("double", "over", money=money, costs=costs))
    return told


def _used(used: Decimal, ceiling: Decimal) -> str:
    left = ceiling - used
    key = "over" if left < 0 else "left" if left else "reached"
    return say("utility", key, used=format_money(used), left=format_money(left), over=format_money(-left))


def _rate_told(utility: Utility) -> Iterator[str]:
    if utility.rate is None:
        yield _default_told(utility)
    else:
        source = utility.source or say("say", "unsourced")
        key = "dated" if utility.checked else "undated"
        yield say("utility", key, day=format_day(utility.checked), source=source)


def _default_told(utility: Utility) -> str:
    """Where the share of the catalogue comes from; water and sanitation have one text."""
    entry = entry_of(f"one-percent-{utility.service.replace('sanitation', 'water')}")
    if entry is None:
        return say("utility", "default")
    key = "default_dated" if entry.checked else "default_undated"
    return say("utility", key, day=format_day(entry.checked), source=entry.source)


def _others(projects: Iterable[Project], ours: Project) -> str:
    names = [shortened(one.name) or "…" for one in projects if one != ours]
    return enumerated([f"«\u00a0{name}\u00a0»" for name in names])


def _labels(table: str, fields: Iterable[str]) -> str:
    return ", ".join(field_label(table, name).lower() for name in fields)


def _words() -> dict[str, Any]:
    told = read_toml("projects.toml")
    return {**told, **{f"check.{name}": words for name, words in told["check"].items()}}
