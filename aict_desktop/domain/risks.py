"""How severe a risk is, and an assumption that becomes one.

The matrix of consequence and likelihood is a technique of IEC 31010:2019 (B.10.3), the companion of ISO
31000:2018; neither fixes numbers or borders. Four steps a side, the product as the measure and the borders of
the classes below are ours: four steps leave no comfortable middle, and anyone can redo a product by hand.

    severity = likelihood x impact, from 1 to 16

    1 to 3 low · 4 to 6 moderate · 8 and 9 high · 12 and 16 critical
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from uuid import UUID, uuid5

from aict_desktop.domain.edit import Edit, added, altered
from aict_desktop.domain.placing import last_order
from aict_desktop.domain.records.logframe import Assumption, Result
from aict_desktop.domain.records.risks import Risk
from aict_desktop.domain.snapshot import Snapshot

STEPS = 4
"""The steps of likelihood and of impact."""
FROM: Mapping[str, int] = MappingProxyType({"critical": 12, "high": 8, "moderate": 4, "low": 1})
"""The severity from which each class of the vocabulary ``risk_class`` begins, the gravest first."""

_NAMESPACE = UUID("0c8a5f1e-7d42-4a6b-9e15-3b7f60d2c981")


def severity(risk: Risk) -> int | None:
    """Likelihood x impact, from 1 to 16; None until both are rated."""
    if risk.likelihood is None or risk.impact is None:
        return None
    return risk.likelihood * risk.impact


def class_of(found: int | None) -> str:
    """The code of the class of a severity; empty when there is none."""
    return next((name for name, least in FROM.items() if found and found >= least), "")


def risk_class(risk: Risk) -> str:
    """The code of the class of a risk; empty until it is rated."""
    return class_of(severity(risk))


def is_open(risk: Risk) -> bool:
    """Whether the risk is still to be watched; it is as long as nobody closed it."""
    return risk.state != "closed"


def is_high(risk: Risk) -> bool:
    """Whether the risk is of one of the two upper classes."""
    return (severity(risk) or 0) >= FROM["high"]


def numbers(snapshot: Snapshot) -> Mapping[str, str]:
    """Risk id -> ``R1``, ``R2``, … in the order of the register, the closed ones included."""
    return {risk.id: f"R{place}" for place, risk in enumerate(snapshot.all(Risk), 1)}


def by_severity(snapshot: Snapshot) -> tuple[Risk, ...]:
    """The open risks, the gravest first, those that nobody rated last."""
    return tuple(sorted(filter(is_open, snapshot.all(Risk)), key=lambda risk: -(severity(risk) or 0)))


def to_risk(snapshot: Snapshot, assumption: Assumption, text: str) -> Edit:
    """The edit that makes an outside risk of an assumption, tied to it; ``text`` says what is to be feared.

    No change when one is tied to it already. The same assumption gives the same risk in every copy, so that
    two copies merged hold one.
    """
    if snapshot.where(Risk, assumption=assumption.id):
        return Edit(())
    id_ = str(uuid5(_NAMESPACE, assumption.id))
    if known := snapshot.get(Risk, id_):
        return altered(known, assumption=assumption.id)
    result = snapshot.get(Result, assumption.result)
    objective = result.objective if result else assumption.objective
    order = last_order(snapshot, Risk)["order"]
    return added(
        Risk(
            id=id_,
            text=text,
            origin="external",
            state="open",
            assumption=assumption.id,
            objective=objective,
            order=order,
        )
    )
