"""What the sheets of projects and of the 1 % compute, as ``domain/bids.py`` and ``utilities.py`` do."""

from __future__ import annotations

from collections.abc import Mapping

from aict_desktop.documents.workbook.source import Compute, Source, ticked
from aict_desktop.domain.records.funding import Utility
from aict_desktop.domain.utilities import RATE
from aict_desktop.exports.excel.model import Formula, Look, Value

_COST = 'IF(COUNT({days},{day_cost},{own_share})<3,"",ROUND({days}*{day_cost},2)+{own_share})'
_HOPED = 'IF(COUNT({grant},{success})<2,"",ROUND({grant}*{success}/100,2))'
_PER_EURO = 'IF(COUNT({bid_cost},{bid_hoped})<2,"",IF({bid_cost}<=0,"",ROUND({bid_hoped}/{bid_cost},2)))'

_RATE = f'IF({{rate}}="",{RATE},{{rate}})'
# What is due to the cent is rounded first: a product of binary fractions may lie just under it.
_CEILING = (
    f'IF(OR({{resources}}="",{_RATE}<0,{_RATE}>100),"",ROUNDDOWN(ROUND({{resources}}*{_RATE}/100,6),2))'
)
_USED = "SUMPRODUCT(EXACT({asked.asked_service},{utility_called})*{asked.asked_amount})"
_LEFT = 'IF({ceiling}="","",ROUND({ceiling}-{ceiling_used},2))'


def _called(source: Source, utility: Utility) -> Value:
    return source.label(utility)


def _formula(text: str) -> Compute:
    return lambda _source, _record: Formula(text)


COLUMNS: Mapping[str, tuple[Look, Compute]] = {
    "activities": ("text", ticked("activities")),
    "bid_cost": ("money", _formula(_COST)),
    "bid_hoped": ("money", _formula(_HOPED)),
    "bid_per_euro": ("money", _formula(_PER_EURO)),
    "utility_called": ("result", _called),
    "ceiling": ("money", _formula(_CEILING)),
    "ceiling_used": ("money", _formula(_USED)),
    "ceiling_left": ("money", _formula(_LEFT)),
}
"""The look and the value of each column that no field holds."""
