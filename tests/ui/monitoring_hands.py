"""The small dossier of tests on monitoring, and hands on the round."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QLabel

from aict_desktop.domain.records import Dossier, Indicator, Measurement
from aict_desktop.domain.records.monitoring import IntermediateTarget
from aict_desktop.storage.store import Store
from tests.ui.actors import tab
from tests.ui.conftest import Opener
from tests.ui.hands import (
    kept,
    overview,
    seen,
)
from ui.main_window import MainWindow
from ui.round_line import RoundLine
from ui.round_tab import RoundTab

TODAY = date.today()
LATE = TODAY - timedelta(days=400)


def indicator(id_: str, name: str, **values: object) -> Indicator:
    """From 0 a hundred days ago to 100 in a hundred days: 50 are wanted today."""
    given = {
        "baseline": Decimal(0),
        "baseline_on": TODAY - timedelta(days=100),
        "target": Decimal(100),
        "target_on": TODAY + timedelta(days=100),
        "unit": "jeunes",
        **values,
    }
    return Indicator(id=id_, name=name, order=id_, **given)  # type: ignore[arg-type]


RECORDS = (
    Dossier(id="dossier", name="Saint-Bel", agent_days=20),
    indicator("a", "Familles", frequency="year"),
    indicator("b", "Apprentis", frequency="quarter", minutes=60, baseline_on=TODAY - timedelta(days=80)),
    indicator("c", "Classes", frequency="year", baseline_on=LATE),
    IntermediateTarget(id="s", indicator="a", day=TODAY + timedelta(days=50), value=Decimal(60), order="a"),
    Measurement(id="m", indicator="a", day=TODAY - timedelta(days=10), value=Decimal(20), order="a"),
)


def opened(open_window: Opener, tmp_path: Path) -> MainWindow:
    """Three indicators: one overdue by a month, one due within days, one measured ten days ago."""
    Store.create(tmp_path / "suivi.aict", RECORDS).close()
    window = open_window(tmp_path / "suivi.aict")
    window.set_depth("complete")
    overview(window, "suivi")
    return window


def open_round(window: MainWindow) -> RoundTab:
    """The tab where a round is typed."""
    tab(window, "Relevé")
    return seen(window.page, RoundTab)[0]


def measured(window: MainWindow, id_: str, day: date = TODAY) -> tuple[Measurement, ...]:
    """What the file holds of an indicator for a day."""
    return tuple(row for row in kept(window).where(Measurement, indicator=id_) if row.day == day)


def name_of(line: RoundLine) -> str:
    return next(shown.text() for shown in seen(line, QLabel))
