"""Whom to call: who ticks both comes first, then class and score decide."""

from __future__ import annotations

from datetime import date

from aict_desktop.domain.fields import Record
from aict_desktop.domain.mobilise import mobilise
from aict_desktop.domain.records.stakeholders import (
    Commitment,
    Stakeholder,
    StakeholderForm,
    StakeholderTheme,
)
from aict_desktop.domain.snapshot import Snapshot


def actor(id_: str, level: int | None = None, *, theme: bool = False, form: bool = False) -> list[Record]:
    """A stakeholder rated ``level`` on everything, with what it ticks."""
    made: list[Record] = [
        Stakeholder(
            id=id_, power_normative=level, legitimacy_public_good=level, interest_object=level, name=id_
        )
    ]
    made += [StakeholderTheme(id=f"t{id_}", stakeholder=id_, theme="youth")] if theme else []
    return made + ([StakeholderForm(id=f"f{id_}", stakeholder=id_, form="twinning")] if form else [])


def test_who_ticks_both_comes_first() -> None:
    """Even before a stronger one that ticks one of the two; who ticks neither is not called."""
    records = [*actor("strong", 4, theme=True), *actor("both", 1, theme=True, form=True), *actor("none", 4)]
    found = mobilise(Snapshot.of(records), "youth", "twinning")
    assert [(match.stakeholder.id, match.theme, match.form) for match in found] == [
        ("both", True, True),
        ("strong", True, False),
    ]


def test_class_then_score_decide() -> None:
    """Key actors come before the others, the higher score first, those not rated last."""
    records = [
        record
        for id_, level in (("unrated", None), ("low", 1), ("high", 4), ("middle", 2))
        for record in actor(id_, level, theme=True)
    ]
    found = mobilise(Snapshot.of(records), "youth", "")
    assert [match.stakeholder.id for match in found] == ["high", "middle", "low", "unrated"]


def test_nothing_asked_gives_nobody() -> None:
    """Without a theme or a type of action there is nobody to call."""
    assert mobilise(Snapshot.of(actor("a", 4, theme=True, form=True)), "", "") == ()


def test_promises_are_counted() -> None:
    """What was said, and what of it was done."""
    said = [
        Commitment(id="1", stakeholder="a", text="Prêter la salle", done=date(2026, 3, 3)),
        Commitment(id="2", stakeholder="a", text="Répondre"),
    ]
    (match,) = mobilise(Snapshot.of([*actor("a", 3, form=True), *said]), "", "twinning")
    assert (match.made, match.kept) == (2, 1)
