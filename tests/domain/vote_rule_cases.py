"""Dossiers where the rules of Relecture fire, and near ones where they do not: steering choices."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from aict_desktop.domain.records.vote import SteeringChoice, SteeringOption
from tests.domain.rule_cases import TODAY, Case, close, without

DAY = timedelta(days=1)
CHOICE = SteeringChoice(id="c", question="À deux ou à trois ?", due=TODAY)
YES = SteeringOption(id="y", choice="c", text="À trois", order="a")
NO = SteeringOption(id="n", choice="c", text="À deux", order="b")
KEPT = replace(YES, retained=True)
LATE = replace(CHOICE, due=TODAY - DAY)
SETTLED = replace(CHOICE, decided_on=TODAY)

VOTE = (
    close("choice_overdue", (LATE, YES, NO), ("steering_choice", "c", "due"), due=TODAY),
    Case(
        "choice_overdue",
        (LATE, YES, NO),
        (("steering_choice", "c", "due"),),
        (replace(LATE, decided_on=TODAY), KEPT, NO),
    ),
    Case("choice_without_answers", (CHOICE, YES), (("steering_choice", "c", "question"),), (CHOICE, YES, NO)),
    close(
        "choice_without_answers",
        (CHOICE, YES, replace(NO, text=" ")),
        ("steering_choice", "c", "question"),
        question="",
    ),
    Case(
        "settled_without_answer",
        (SETTLED, YES, NO),
        (("steering_choice", "c", "decided_on"),),
        (SETTLED, KEPT, NO),
    ),
    close(
        "two_answers_retained",
        (SETTLED, KEPT, replace(NO, retained=True)),
        ("steering_option", "n", "retained"),
        retained=False,
    ),
    close(
        "retained_without_day", (CHOICE, KEPT, NO), ("steering_choice", "c", "decided_on"), decided_on=TODAY
    ),
    Case(
        "retained_without_day",
        (CHOICE, KEPT, NO),
        (("steering_choice", "c", "decided_on"),),
        without((CHOICE, KEPT, NO), "y"),
    ),
    close(
        "settled_ahead",
        (replace(SETTLED, decided_on=TODAY + DAY), KEPT, NO),
        ("steering_choice", "c", "decided_on"),
        decided_on=TODAY,
    ),
)
