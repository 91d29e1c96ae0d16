"""Dossiers where the rules of Relecture fire, and near ones where they do not: the versions kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from aict_desktop.domain.records.vote import Version
from tests.domain.rule_cases import DOSSIER, TODAY, Case, close

DAY = TODAY - timedelta(days=30)
VOTED = replace(DOSSIER, voted_on=DAY, vote_number="2027-12")
KEPT = Version(id="v", kind="voted", name="Stratégie votée", day=DAY, number="2027-12", order="a")
ANOTHER_DAY = replace(KEPT, day=DAY - timedelta(days=1))
ANOTHER_NUMBER = replace(KEPT, number="2027-21")
AGAIN = replace(KEPT, id="w", name="La même", order="b")

VERSIONS = (
    close("voted_not_kept", (VOTED,), ("dossier", "dossier", "voted_on"), voted_on=None),
    close("voted_not_kept", (VOTED,), ("dossier", "dossier", "voted_on"), voted_on=TODAY + timedelta(days=1)),
    close(
        "voted_not_kept",
        (replace(KEPT, kind="shown"), VOTED),
        ("dossier", "dossier", "voted_on"),
        voted_on=None,
    ),
    Case("voted_not_kept", (VOTED,), (("dossier", "dossier", "voted_on"),), (VOTED, KEPT)),
    close("kept_on_another_day", (VOTED, ANOTHER_DAY), ("version", "v", "day"), day=DAY),
    close("kept_on_another_day", (VOTED, ANOTHER_DAY), ("version", "v", "day"), kind="mark"),
    Case(
        "kept_on_another_day", (VOTED, ANOTHER_DAY), (("version", "v", "day"),), (VOTED, ANOTHER_DAY, AGAIN)
    ),
    close("kept_under_another_number", (VOTED, ANOTHER_NUMBER), ("version", "v", "number"), number="2027-12"),
    close("kept_under_another_number", (VOTED, ANOTHER_NUMBER), ("version", "v", "number"), number=""),
    close("voted_without_number", (replace(KEPT, number=""),), ("version", "v", "number"), number="2027-12"),
    close("voted_without_number", (replace(KEPT, number=""),), ("version", "v", "number"), kind="shown"),
    close("voted_twice_a_day", (KEPT, AGAIN), ("version", "w", "day"), day=DAY + timedelta(days=1)),
    close("voted_twice_a_day", (KEPT, AGAIN), ("version", "w", "day"), kind="mark"),
)
