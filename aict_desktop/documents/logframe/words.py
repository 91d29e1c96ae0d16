"""How the cells of the logframe read, in the window and in print."""

from __future__ import annotations

from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.costs import cost_of
from aict_desktop.domain.french import NBSP, format_day, format_money, format_number
from aict_desktop.domain.records.logframe import Activity, Indicator
from aict_desktop.domain.snapshot import Snapshot


def course(indicator: Indicator) -> str:
    """« 30 → 80 jeunes, au 31 décembre 2031 »: start, target, unit and day, as far as they are known."""
    words = Sentences("cadre-logique", "matrix")
    keys = ["baseline"] * (indicator.baseline is not None) + ["target"] * (indicator.target is not None)
    values = {name: format_number(getattr(indicator, name)) for name in ("baseline", "target")}
    known = words.say("_".join(keys), **values) if keys else ""
    day = words.say("by", day=format_day(indicator.target_on)) if indicator.target_on else ""
    return joined((joined((known, indicator.unit), NBSP), day), ", ")


def activity_cells(snapshot: Snapshot, activity: Activity) -> tuple[str, str, str]:
    """The resources, the costs, then who answers for it and when."""
    days = " – ".join(format_day(day) for day in (activity.start, activity.end) if day)
    return activity.resources, format_money(cost_of(snapshot, activity)), joined((activity.owner, days))
