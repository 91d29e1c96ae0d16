"""The logframe of the method, its own words as data: what each cell of its table must hold."""

from __future__ import annotations

PROOF = "Sources de vérification des indicateurs associés"
CONTROL = (
    "Facteurs hors du contrôle de la direction de la stratégie qui peuvent avoir un impact"
    " sur le lien entre le but et l’objectif"
)
HEADER = ("Logique de la stratégie", "Indicateurs mesurables", "Sources de vérification", "Hypothèses")
GOAL = ("Objectif général", "Indicateurs relatifs à l’objectif général", PROOF, CONTROL)
OBJECTIVE = ("Objectif(s) spécifique(s)", "Indicateurs relatifs à l’objectif(s) spécifique(s)", PROOF, "")
RESULT = ("Résultats attendus", "Indicateurs relatifs aux résultats attendus", PROOF, "")
ACTIVITIES = ("Activités", "Ressources", "Coûts", "Responsable et dates")
ACTIVITY = ("Activités", "Ressources", "1\u202f€", "")
"""Costs are amounts here; who does it and when follow them."""


def printed() -> tuple[tuple[str, ...], ...]:
    """The rows as they are printed, each text with its number."""
    marks = ("OG", "OS1", "R1.1")
    levels = zip(marks, (GOAL, OBJECTIVE, RESULT), strict=True)
    above = [(f"{mark}\u00a0 {text}", *rest) for mark, (text, *rest) in levels]
    return (*above, ACTIVITIES, (f"A1.1.1\u00a0 {ACTIVITY[0]}", *ACTIVITY[1:]))
