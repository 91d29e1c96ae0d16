"""What the assembly decides, article by article; the last page refers to them by these numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.costs import NOTHING, Year
from aict_desktop.domain.evaluations import pending
from aict_desktop.domain.french import format_day, format_money
from aict_desktop.domain.funding import FundingPlan, grouped, plan
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import Evaluation
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Paragraph, Row, Table
from aict_desktop.figures.words import listed
from aict_desktop.reference.balance_words import line_word, year_heading
from aict_desktop.reference.visas import Visas, visas
from aict_desktop.reference.words import word

NETWORK = "network"
MOST_NETWORKS = 8
MOST_YEARS = 10  # lines; what comes after shares the last one

Article = Callable[[Snapshot, Visas], Iterator[Block]]


def articles(snapshot: Snapshot) -> Iterator[Block]:
    """The six articles, each under its number."""
    names = visas(snapshot.one(Dossier))
    for number, (key, told) in enumerate(ARTICLES.items(), 1):
        rank = _words().say("first") if number == 1 else str(number)
        yield Paragraph(_words().say("title", number=rank, name=_words().say(key)), role="article")
        yield from told(snapshot, names)


def article_number(key: str) -> int:
    """The number of an article, from 1."""
    return 1 + list(ARTICLES).index(key)


def _words() -> Sentences:
    return Sentences("deliberation", "articles")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _adoption(snapshot: Snapshot, _: Visas) -> Iterator[Block]:
    words, dossier = _words(), snapshot.one(Dossier)
    start, end = dossier.term_start, dossier.term_end
    term = words.say("term", start=start.year, end=end.year) if start and end else ""
    yield Paragraph(words.say("adopted", term=term))


def _execution(_: Snapshot, names: Visas) -> Iterator[Block]:
    yield Paragraph(_words().say("authorised", executive=_capital(names.executive)))
    yield Paragraph(_words().say("agreements", to_council=names.to_council))


def _money(snapshot: Snapshot, names: Visas) -> Iterator[Block]:
    words, money = _words(), plan(snapshot)
    if money.spent.total <= NOTHING:
        yield Paragraph(joined((words.say("not_counted"), words.say("credits")), " "))
        return
    yield Paragraph(joined((_spent(money), _net(money, names), words.say("credits")), " "))
    if any(year is not None for year in money.spent.years):
        yield _by_year(money)


def _spent(money: FundingPlan) -> str:
    words, amount = _words(), format_money(money.spent.total)
    years = [year for year in money.spent.years if year is not None]
    if not years:
        return words.say("spent_undated", amount=amount)
    span = max(years) - min(years) + 1
    return words.count("spent", span, amount=amount, first=min(years), last=max(years))


def _net(money: FundingPlan, names: Visas) -> str:
    """What is left to pay, in all and by inhabitant, and what of the others' money is already sure."""
    words, net = _words(), money.net_cost
    if net < NOTHING:
        return ""
    each = words.say("each", amount=format_money(money.per_inhabitant)) if money.per_inhabitant else ""
    values = {"of_authority": names.of_authority, "each": each}
    if net == money.spent.total:
        return words.say("alone", **values)
    others, sure = money.spent.total - net, money.spent.total - money.sure_net_cost
    told = {"others": format_money(others), "sure": format_money(sure), "net": format_money(net)}
    return words.say("helped" if sure else "hoped", **told, **values)


def _by_year(money: FundingPlan) -> Table:
    """A line a year: what is spent, what others bring, what is left; the last line is the whole."""
    words, groups = _words(), grouped(money.years, MOST_YEARS)
    rows = [(year_heading(years), *_amounts(money, years)) for years in groups]
    total = (line_word("total"), *_amounts(money, money.years))
    return Table(words.row("by_year"), (*rows, total), (1.4, 1.0, 1.0, 1.2), "lrrr", totals=1)


def _amounts(money: FundingPlan, years: Sequence[Year]) -> Row:
    spent, others = (sum(map(part.of, years), NOTHING) for part in (money.spent, money.others))
    return format_money(spent), format_money(others), format_money(spent - others)


def _networks(snapshot: Snapshot, names: Visas) -> Iterator[Block]:
    words, found = _words(), [row.name for row in snapshot.where(Stakeholder, category=NETWORK) if row.name]
    if found:
        told = words.count("network", len(found), names=listed(found[:MOST_NETWORKS]))
        yield Paragraph(joined((told, words.say("membership", to_council=names.to_council)), " "))
    else:
        yield Paragraph(words.say("no_network", to_council=names.to_council))


def _evaluation(snapshot: Snapshot, names: Visas) -> Iterator[Block]:
    words, number = _words(), len(snapshot.all(Indicator))
    indicators = words.count("indicators", number) if number else ""
    executive, council = _capital(names.executive), names.to_council
    report = words.say("report", executive=executive, to_council=council, indicators=indicators)
    planned = listed(_planned(row) for row in pending(snapshot) if row.planned)
    key = "planned" if planned else "planned_none"
    yield Paragraph(joined((report, words.say(key, names=planned)), " "))


def _planned(row: Evaluation) -> str:
    name = word("evaluation_kind", row.kind).lower() if row.kind not in ("", "other") else row.title
    return _words().say("planned_one", name=name, day=format_day(row.planned)).lstrip(", ")


def _sending(_: Snapshot, __: Visas) -> Iterator[Block]:
    yield Paragraph(_words().say("sent"))


ARTICLES: Mapping[str, Article] = MappingProxyType(
    {
        "adoption": _adoption,
        "execution": _execution,
        "money": _money,
        "networks": _networks,
        "evaluation": _evaluation,
        "sending": _sending,
    }
)
