"""What the funding plan comes to, in sentences that a council reads in ten seconds."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from aict_desktop.domain.costs import Year
from aict_desktop.domain.french import format_money
from aict_desktop.domain.funding import FundingPlan
from aict_desktop.reference.files import read_toml

State = Literal["even", "short", "over"]


def state_of(balance: Decimal) -> State:
    """Whether money lacks, is too much or is just right."""
    return "even" if balance == 0 else "short" if balance < 0 else "over"


def verdict(plan: FundingPlan) -> str:
    """Whether expenses are paid for, in one sentence."""
    words, balance = _words("verdict"), plan.total_balance
    key: str = state_of(balance)
    if not plan.resources.entries or not plan.spent.entries:
        alone = "unpaid" if plan.spent.entries else "uncosted"
        key = alone if plan.resources.entries or plan.spent.entries else "none"
    elif key == "even" and any(plan.balance(year) for year in plan.years):
        key = "uneven"
    amounts = {"spent": plan.spent.total, "brought": plan.resources.total, "gap": abs(balance)}
    return words[key].format(**{name: format_money(amount) for name, amount in amounts.items()})


def certainty(plan: FundingPlan) -> str:
    """How much of the resources is not obtained yet; empty without resources."""
    if not plan.resources.entries:
        return ""
    words = _words("verdict")
    return words["hoped"].format(hoped=format_money(plan.hoped.total)) if plan.hoped.total else words["sure"]


def balance_told(balance: Decimal) -> str:
    """« il manque 1 200 € », « 300 € de trop », « équilibré »."""
    return _words("year")[state_of(balance)].format(gap=format_money(abs(balance)))


def net_told(plan: FundingPlan) -> str:
    """What the authority pays in the end, by inhabitant too, and what it risks; empty without expenses."""
    if not plan.spent.entries:
        return ""
    words = _words("net")
    cost = words["cost"].format(net=format_money(plan.net_cost))
    each = plan.per_inhabitant
    told = [words["nobody" if each is None else "each"].format(cost=cost, each=format_money(each))]
    if plan.sure_net_cost != plan.net_cost:
        told.append(words["risk"].format(net=format_money(plan.sure_net_cost)))
    return " ".join(told)


def apart_told(plan: FundingPlan) -> str:
    """What is not money; empty when there is none."""
    amounts = {"given": plan.given.total, "staff": plan.staff.total}
    there = [name for name, amount in amounts.items() if amount]
    if not there:
        return ""
    key = "both" if len(there) == 2 else there[0]
    return _words("apart")[key].format(**{name: format_money(amount) for name, amount in amounts.items()})


def line_word(name: str) -> str:
    """What a line or column of the plan is called."""
    return _words("line")[name]


def grid_word(name: str, **values: object) -> str:
    """What the tables that one types amounts into say."""
    return _words("grid")[name].format(**values)


def year_heading(years: Sequence[Year]) -> str:
    """The heading of a column: ``2028``, ``2038 et après``, ``Sans année``."""
    if years[0] is None:
        return _words("year")["heading"]
    return str(years[0]) if len(years) == 1 else _words("year")["later"].format(year=years[0])


def _words(part: str) -> dict[str, str]:
    found: dict[str, str] = read_toml("balance.toml")[part]
    return found
