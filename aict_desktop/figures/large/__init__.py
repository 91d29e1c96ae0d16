"""Figures for a screen that one looks at from six metres: fewer things than on paper, drawn larger."""

from aict_desktop.figures.large.progress import progress_bars
from aict_desktop.figures.large.risks import risk_grid
from aict_desktop.figures.large.timetable import timetable
from aict_desktop.figures.large.years import yearly_money
from aict_desktop.figures.large.zones import zones

__all__ = ["progress_bars", "risk_grid", "timetable", "yearly_money", "zones"]
