"""The go/no-go list of a project: the questions that its scheme asks, and how the answers stand."""

from __future__ import annotations

from collections import Counter
from uuid import UUID, uuid5

from aict_desktop.domain.edit import Edit, added
from aict_desktop.domain.folding import fold
from aict_desktop.domain.order import sequence
from aict_desktop.domain.records.funding import Project, ProjectCheck, Scheme
from aict_desktop.domain.snapshot import Snapshot

_NAMESPACE = UUID("d3a7c1f8-60b2-4e95-9f1d-7c84b5e20a36")


def answers(snapshot: Snapshot, project: Project) -> Counter[str]:
    """How many questions of a project have each answer; ``""`` for those without one."""
    return Counter(row.answer for row in snapshot.where(ProjectCheck, project=project.id))


def standing(snapshot: Snapshot, project: Project) -> str:
    """How the list stands: ``empty``, ``open`` (half of it unanswered), ``weak``, ``middling`` or ``strong``.

    The guide says what makes a file strong and counts nothing; these borders are ours.
    """
    told = answers(snapshot, project)
    if not told.total():
        return "empty"
    if 2 * told[""] >= told.total():
        return "open"
    if told["no"] > told["yes"]:
        return "weak"
    return "strong" if not told["no"] and 2 * told["yes"] >= told.total() else "middling"


def list_taken(snapshot: Snapshot, project: Project) -> Edit:
    """The edit that gives a project the questions of its scheme that it does not have yet.

    The same question has the same id in every copy of a dossier, so that two copies merged ask it once.
    """
    scheme = snapshot.get(Scheme, project.scheme)
    rows = snapshot.all(ProjectCheck)
    asked = {fold(row.text) for row in rows if row.project == project.id} | {""}
    lines = [line.strip() for line in (scheme.checklist if scheme else "").splitlines()]
    fresh: dict[str, str] = {}
    for line in lines:
        id_ = _id(project, line)
        if fold(line) not in asked and snapshot.get(ProjectCheck, id_) is None:
            fresh.setdefault(id_, line)
    orders = sequence(len(fresh), rows[-1].order if rows else "")
    return added(
        *(
            ProjectCheck(id=id_, project=project.id, text=line, order=order)
            for (id_, line), order in zip(fresh.items(), orders, strict=True)
        )
    )


def _id(project: Project, question: str) -> str:
    return str(uuid5(_NAMESPACE, f"{project.id}/{fold(question)}"))
