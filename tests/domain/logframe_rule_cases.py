"""Dossiers where the rules of Relecture fire, and near ones where they do not: the logic of the logframe."""

from __future__ import annotations

from dataclasses import replace

from aict_desktop.domain.records.logframe import Activity, Assumption, Result
from aict_desktop.domain.records.strategy import Objective
from tests.domain.rule_cases import close

TRAINED = "Former quinze tuteurs à recevoir un stagiaire"
GOAL = Objective(id="o", text="Les apprentis partent un mois", order="a")
RESULT = Result(id="r", objective="o", text=TRAINED, order="a")
OTHER = Result(id="s", objective="o", text="Un fonds existe", order="b")
ACTIVITY = Activity(id="a", result="r", text="Former quinze tuteurs à recevoir un stagiaire.", order="a")
AGAIN = Activity(id="b", result="s", text="FORMER quinze tuteurs à recevoir un stagiaire", order="b")
ASSUMED = Assumption(
    id="h", result="s", text="Former quinze tuteurs à recevoir un stagiaire étranger", order="a"
)
REPEATED = replace(RESULT, text="Les apprentis partent un mois entier")

LOGIC = (
    close(
        "result_is_activity", (RESULT, ACTIVITY), ("result", "r", "text"), text="Quinze tuteurs sont prêts"
    ),
    close("result_is_objective", (REPEATED, GOAL), ("result", "r", "text"), objective="x"),
    close("result_is_objective", (REPEATED, GOAL), ("result", "r", "text"), text="Un fonds existe"),
    close(
        "assumption_is_ours",
        (ASSUMED, OTHER, ACTIVITY),
        ("assumption", "h", "text"),
        text="Les artisans gardent leurs tuteurs",
    ),
    close("activity_twice", (AGAIN, ACTIVITY), ("activity", "b", "text"), text="Former les élus"),
    close(
        "result_twice",
        (replace(OTHER, text=f"{TRAINED}."), RESULT),
        ("result", "s", "text"),
        text="Un fonds existe",
    ),
)
