"""Dossiers where the rules of Relecture fire, and near ones where they do not: evaluations."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from aict_desktop.domain.records.monitoring import Evaluation, Finding, Recommendation
from tests.domain.rule_cases import DOSSIER, INDICATOR, TODAY, Case, close, without

DAY = timedelta(days=1)
PLANNED = Evaluation(id="e", kind="mid_term", title="À mi-parcours", planned=TODAY - DAY, order="a")
DONE = replace(PLANNED, planned=TODAY - 9 * DAY, done=TODAY, summary="Les échanges plaisent.")
FINAL = Evaluation(id="f", kind="final", planned=TODAY + 8 * DAY, order="b")
HALF_WAY = replace(PLANNED, planned=TODAY + 9 * DAY)
VOTED = replace(DOSSIER, id="dossier", voted_on=TODAY - DAY)
ADVICE = Recommendation(id="r", evaluation="e", text="Écrire des règles", order="a")
TAKEN_UP = replace(ADVICE, answer="accepted", owner="Service jeunesse", due=TODAY + 99 * DAY)
REFUSED = replace(ADVICE, answer="refused", answer_note="Faute de budget")
FOUND = Finding(id="c", evaluation="e", text="Trente jeunes par an")

EVALUATIONS = (
    close("evaluation_late", (PLANNED,), ("evaluation", "e", "done"), planned=TODAY),
    close("evaluation_late", (PLANNED,), ("evaluation", "e", "done"), done=TODAY),
    close(
        "evaluation_done_ahead",
        (replace(DONE, done=TODAY + DAY),),
        ("evaluation", "e", "done"),
        done=TODAY,
    ),
    close(
        "evaluation_outside_term",
        (VOTED, replace(PLANNED, planned=(VOTED.term_end or TODAY) + DAY)),
        ("evaluation", "e", "planned"),
        planned=VOTED.term_end,
    ),
    close(
        "evaluation_outside_term",
        (VOTED, replace(PLANNED, planned=(VOTED.term_start or TODAY) - DAY, done=TODAY)),
        ("evaluation", "e", "planned"),
        kind="other",
    ),
    close(
        "final_before_mid_term", (HALF_WAY, FINAL), ("evaluation", "f", "planned"), planned=HALF_WAY.planned
    ),
    Case(
        "voted_without_evaluation",
        (VOTED, INDICATOR),
        (("evaluation", "", "planned"),),
        (VOTED, INDICATOR, HALF_WAY),
    ),
    Case(
        "voted_without_evaluation",
        (VOTED, INDICATOR, replace(FINAL, planned=(VOTED.term_end or TODAY) + DAY)),
        (("evaluation", "", "planned"),),
        (replace(VOTED, voted_on=None), INDICATOR),
    ),
    close("evaluation_done_untold", (replace(DONE, summary=""),), ("evaluation", "e", "summary"), done=None),
    Case(
        "evaluation_done_untold",
        (replace(DONE, summary=""), replace(FOUND, text="")),
        (("evaluation", "e", "summary"),),
        (replace(DONE, summary=""), FOUND),
    ),
    close("recommendation_unanswered", (DONE, ADVICE), ("recommendation", "r", "answer"), answer="refused"),
    Case(
        "recommendation_unanswered",
        (DONE, ADVICE),
        (("recommendation", "r", "answer"),),
        (replace(DONE, done=None), ADVICE),
    ),
    close(
        "recommendation_adrift", (replace(TAKEN_UP, owner=""),), ("recommendation", "r", "owner"), done=TODAY
    ),
    close("recommendation_adrift", (replace(TAKEN_UP, due=None),), ("recommendation", "r", "due"), due=TODAY),
    close(
        "recommendation_adrift",
        (replace(TAKEN_UP, owner="", answer="partly"),),
        ("recommendation", "r", "owner"),
        answer="refused",
    ),
    close(
        "recommendation_overdue",
        (replace(TAKEN_UP, due=TODAY - DAY),),
        ("recommendation", "r", "due"),
        due=TODAY,
    ),
    close(
        "recommendation_overdue",
        (replace(TAKEN_UP, due=TODAY - DAY),),
        ("recommendation", "r", "due"),
        answer="refused",
    ),
    close(
        "refused_without_reason",
        (replace(REFUSED, answer_note=""),),
        ("recommendation", "r", "answer_note"),
        answer="accepted",
    ),
    close("refused_but_done", (replace(REFUSED, done=TODAY),), ("recommendation", "r", "answer"), done=None),
    close(
        "recommendation_due_too_soon",
        (DONE, replace(TAKEN_UP, due=TODAY - DAY)),
        ("recommendation", "r", "due"),
        due=TODAY,
    ),
    Case(
        "recommendation_due_too_soon",
        (HALF_WAY, replace(TAKEN_UP, due=TODAY + DAY)),
        (("recommendation", "r", "due"),),
        without((HALF_WAY, replace(TAKEN_UP, due=TODAY + DAY)), "e"),
    ),
)
