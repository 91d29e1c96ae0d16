"""Dossiers where the rules of Relecture fire, and near ones where they do not: the schedule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Assignment, Dependency, Milestone, Person
from tests.domain.rule_cases import TODAY, Case, but, close, without

WELCOME = Activity(
    id="a", result="r", text="Accueillir", start=date(2027, 9, 1), end=date(2027, 9, 30), order="a"
)
WRITE = Activity(
    id="b", result="r", text="Écrire aux écoles", start=date(2027, 10, 1), end=date(2027, 10, 31), order="b"
)
AFTER = Dependency(id="d", activity="b", needs="a")
BACK = Dependency(id="e", activity="a", needs="b")
EARLY = (WELCOME, replace(WRITE, start=date(2027, 9, 30)), AFTER)
SIGNED = Milestone(id="m", activity="a", text="Convention signée", due=date(2027, 10, 1), order="a")
LATE = replace(SIGNED, due=TODAY - timedelta(days=1))
AHEAD = replace(SIGNED, due=date(2027, 9, 15), done=TODAY + timedelta(days=1))
# 12 days a year are one a month; September asks for two.
AGENT = Person(id="p", name="Agent pilote", days=Decimal(12), order="a")
TWO_DAYS = Assignment(id="t", activity="a", person="p", days=Decimal(2), order="a")
PILOT = Dossier(agent_days=12)

SCHEDULE = (
    Case(
        "activities_in_circle",
        (WELCOME, WRITE, AFTER, BACK),
        (("activity", "a", "needs"),),
        (WELCOME, WRITE, AFTER),
    ),
    Case(
        "activities_in_circle",
        (WELCOME, replace(AFTER, activity="a")),
        (("activity", "a", "needs"),),
        (WELCOME,),
    ),
    close("starts_before_what_it_needs", EARLY, ("activity", "b", "start"), start=date(2027, 10, 1)),
    close("starts_before_what_it_needs", EARLY, ("activity", "b", "start"), start=None),
    Case("starts_before_what_it_needs", EARLY, (("activity", "b", "start"),), without(EARLY, "d")),
    close("milestone_outside_activity", (WELCOME, SIGNED), ("milestone", "m", "due"), due=date(2027, 9, 30)),
    Case(
        "milestone_outside_activity",
        (WELCOME, replace(SIGNED, due=date(2027, 8, 31))),
        (("milestone", "m", "due"),),
        (replace(WELCOME, start=None), replace(SIGNED, due=date(2027, 8, 31))),
    ),
    close("milestone_overdue", (LATE,), ("milestone", "m", "done"), due=TODAY),
    close("milestone_overdue", (LATE,), ("milestone", "m", "done"), done=TODAY),
    close("milestone_done_ahead", (WELCOME, AHEAD), ("milestone", "m", "done"), done=TODAY),
    Case(
        "person_overloaded",
        (WELCOME, AGENT, TWO_DAYS),
        (("person", "p", "days"),),
        (WELCOME, AGENT, replace(TWO_DAYS, days=Decimal(1))),
    ),
    close("person_overloaded", (WELCOME, AGENT, TWO_DAYS), ("person", "p", "days"), days=Decimal(24)),
    close("person_overloaded", (WELCOME, AGENT, TWO_DAYS), ("person", "p", "days"), days=None),
    Case(
        "pilot_overloaded",
        (WELCOME, PILOT, replace(TWO_DAYS, person="")),
        (("dossier", "dossier", "agent_days"),),
        (WELCOME, PILOT, replace(TWO_DAYS, person="", days=Decimal(1))),
    ),
    Case(
        "pilot_overloaded",
        (WELCOME, PILOT, replace(TWO_DAYS, person="")),
        (("dossier", "dossier", "agent_days"),),
        but((WELCOME, replace(PILOT, agent_days=24), replace(TWO_DAYS, person="")), "a"),
    ),
)
