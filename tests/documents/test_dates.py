"""When an activity takes place, in few words."""

from __future__ import annotations

from datetime import date

from aict_desktop.documents.dates import month_span, period
from aict_desktop.domain.records.logframe import Activity


def test_days_typed_backwards_are_put_right() -> None:
    """The first day comes first, and one alone stands for both."""
    activity = Activity(id="a", start=date(2028, 5, 1), end=date(2027, 9, 1))
    assert month_span(period(activity)) == "sept.\u00a02027 –\u00a0mai\u00a02028"
    assert month_span(period(Activity(id="a", end=date(2027, 9, 1)))) == "sept.\u00a02027"
