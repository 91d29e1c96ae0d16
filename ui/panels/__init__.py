"""What the guided way and the sheets of records show beside fields: proposals, crossing, scores, health."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from ui.session import Session

_PLACES = {
    "proposals": ("ui.panels.proposals", "ProposalsPanel"),
    "decisions": ("ui.panels.proposals", "DecisionsPanel"),
    "crossing": ("ui.panels.crossing", "CrossingPanel"),
    "terms": ("ui.panels.terms", "TermsPanel"),
    "assumptions": ("ui.panels.assumptions", "AssumptionsPanel"),
    "length": ("ui.panels.length", "LengthPanel"),
    "load": ("ui.panels.load", "LoadPanel"),
    "severity": ("ui.panels.severity", "SeverityPanel"),
    "health": ("ui.panels.health", "HealthPanel"),
    "balance": ("ui.panels.balance", "BalancePanel"),
    "logic_test": ("ui.panels.logic", "LogicPanel"),
    "trajectory": ("ui.panels.trajectory", "TrajectoryPanel"),
    "effort": ("ui.panels.effort", "EffortPanel"),
    "funding-rules": ("ui.panels.projects", "ChecksPanel"),
    "bids": ("ui.panels.projects", "BidsPanel"),
    "ceiling": ("ui.panels.ceiling", "CeilingPanel"),
    "smart": ("ui.panels.smart", "SmartPanel"),
    "competences": ("ui.panels.competences", "CompetencesPanel"),
    "coherence": ("ui.panels.coherence", "CoherencePanel"),
    "evaluations": ("ui.panels.evaluations", "EvaluationsPanel"),
    "evaluation": ("ui.panels.evaluation", "EvaluationPanel"),
    "freeze": ("ui.panels.versions", "FreezePanel"),
    "livery": ("ui.livery_card", "LiveryCard"),
    "criteria": ("ui.panels.criteria", "CriteriaPanel"),
}


class Panel(Protocol):
    """What is asked of a panel, which is a widget too."""

    def show_record(self, id_: str) -> None:
        """Speak of the record of that id; of the whole dossier when there is none."""


def make_panel(name: str, session: Session, id_: str = "") -> QWidget:
    """The panel that a question names by ``shows``, speaking of a record; each is loaded when it is shown.

    ``smart:timed`` is the part ``timed`` of the panel ``smart``.
    """
    panel, *part = name.split(":")
    module, class_ = _PLACES[panel]
    made = getattr(import_module(module), class_)(session, *part)
    cast(Panel, made).show_record(id_)
    return cast(QWidget, made)
