"""The few figures that those who decide remember, each with the words below it."""

from __future__ import annotations

from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.french import format_number, format_short_money
from aict_desktop.domain.funding import FundingPlan


def span(money: FundingPlan) -> str:
    """« de 2027 à 2031 », « en 2027 »; empty when no year is known."""
    years = [year for year in money.spent.years if year is not None]
    if not years:
        return ""
    key = "years" if min(years) != max(years) else "year"
    return Sentences("synthese", "figures").say(key, first=min(years), last=max(years))


def net_figure(money: FundingPlan) -> tuple[str, str]:
    """What the authority pays in the end, and the words below; no figure without expenses."""
    words = Sentences("synthese", "figures")
    if not money.spent.entries:
        return "", words.say("net_none")
    key = "net_all" if money.net_cost == money.spent.total else "net"
    told = (words.say(key, spent=format_short_money(money.spent.total)), span(money))
    return format_short_money(money.net_cost), ", ".join(filter(None, told))


def each_figure(money: FundingPlan) -> tuple[str, str]:
    """The same for each inhabitant; no figure without a population."""
    words, each = Sentences("synthese", "figures"), money.per_inhabitant
    if each is None or not money.spent.entries:
        return "", words.say("each_none")
    return format_short_money(each), words.say("each", population=format_number(money.population or 0))
