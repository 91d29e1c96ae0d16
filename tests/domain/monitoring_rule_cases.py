"""Dossiers where the rules of Relecture fire, and near ones where they do not: measurements."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import IndicatorAgreement, IntermediateTarget, Measurement
from tests.domain.rule_cases import TODAY, Case, close

# 2000 days from 0 to 200 around today, so that one knows at once what is expected: 100 today.
ROW = Indicator(
    id="i",
    name="Jeunes partis",
    baseline=Decimal(0),
    baseline_on=TODAY - timedelta(days=1000),
    target=Decimal(200),
    target_on=TODAY + timedelta(days=1000),
)
DONE = Measurement(id="m", indicator="i", day=TODAY, value=Decimal(49), order="a")
YEARLY = replace(ROW, frequency="year", baseline_on=date(2026, 2, 28))
STEP = IntermediateTarget(id="s", indicator="i", day=TODAY, value=Decimal(80), order="a")
NEXT = replace(STEP, id="t", day=TODAY + timedelta(days=1), order="b")
SPOT = ("measurement", "m", "value")
DAY = ("measurement", "m", "day")
# 84 quarters of an hour a year are 3 days of work: more than a tenth of 29 days, not of 30.
COUNTED = tuple(Indicator(id=f"i{n}", frequency="month", minutes=15) for n in range(7))

MONITORING = (
    Case(
        "collection_overdue",
        (YEARLY,),
        (("measurement", "", "value"),),
        (YEARLY, replace(DONE, day=TODAY - timedelta(days=364))),
    ),
    # Due on 1 March, the very day, is not late yet.
    Case(
        "collection_overdue",
        (YEARLY,),
        (("measurement", "", "value"),),
        (replace(YEARLY, baseline_on=date(2026, 3, 1)),),
    ),
    Case(
        "indicator_far_behind",
        (ROW, DONE),
        (("indicator", "i", "target"),),
        (ROW, replace(DONE, value=Decimal(50))),
    ),
    close(
        "measured_before_baseline",
        (ROW, replace(DONE, day=TODAY - timedelta(days=1001))),
        DAY,
        day=TODAY - timedelta(days=1000),
    ),
    close("measured_ahead", (ROW, replace(DONE, day=TODAY + timedelta(days=1))), DAY, day=TODAY),
    Case(
        "measured_twice",
        (ROW, DONE, replace(DONE, id="n", value=Decimal(50), order="b")),
        (("measurement", "n", "value"),),
        (ROW, DONE, replace(DONE, id="n", value=Decimal("49.0"), order="b")),
    ),
    close("measured_in_another_unit", (ROW, replace(DONE, value=Decimal(4001))), SPOT, value=Decimal(4000)),
    close(
        "step_outside_path",
        (ROW, replace(STEP, day=ROW.target_on)),
        ("intermediate_target", "s", "day"),
        day=TODAY + timedelta(days=999),
    ),
    close(
        "step_turns_back",
        (ROW, STEP, replace(NEXT, value=Decimal(79))),
        ("intermediate_target", "t", "value"),
        value=Decimal(80),
    ),
    close(
        "step_turns_back",
        (ROW, STEP, replace(NEXT, value=Decimal(201))),
        ("intermediate_target", "t", "value"),
        value=Decimal(200),
    ),
    Case(
        "agreed_with_nobody",
        (replace(ROW, agreed_on=TODAY),),
        (("indicator", "i", "agreed"),),
        (
            replace(ROW, agreed_on=TODAY),
            IndicatorAgreement(id="g", indicator="i", stakeholder="k"),
        ),
    ),
    close(
        "parts_left_out",
        (replace(ROW, disaggregation="filles et garçons"), DONE),
        ("measurement", "m", "breakdown"),
        breakdown="20 filles, 29 garçons",
    ),
    Case(
        "collecting_takes_too_long",
        (Dossier(id="dossier", agent_days=29), *COUNTED),
        (("indicator", "", "minutes"),),
        (Dossier(id="dossier", agent_days=30), *COUNTED),
    ),
)
