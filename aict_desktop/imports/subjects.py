"""What a list of others may be read as, actions or stakeholders, and what its columns may fill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aict_desktop.domain.fields import Kind, Money, Record, kinds
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.stakeholders import Contact, Stakeholder
from aict_desktop.imports.reading import Ticks
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.words import field_label

LEAVE = ""
NOTES = "notes"
PERIOD = "period"
SUPPORT = "support"
ORGANISATION = "organisation"
CONTACT = "contact_"
THEMES = ("theme", "themes")


@dataclass(frozen=True, eq=False)
class Subject:
    """One of the two: ``name`` is its word on the command line and in ``resources/imports.toml``.

    ``kinds`` are those of the targets that a cell fills by itself; ``written_once`` are the targets that
    a list may write on the first line of a block only.
    """

    name: str
    record: type[Record]
    kinds: Mapping[str, Kind]
    targets: tuple[str, ...]
    written_once: tuple[str, ...]

    @property
    def money(self) -> tuple[str, ...]:
        """The targets that are amounts."""
        return tuple(target for target in self.targets if isinstance(self.kinds.get(target), Money))

    def label(self, target: str) -> str:
        """What a target is called in the window and in reports."""
        own: Mapping[str, str] = read_toml("imports.toml")["targets"]
        return own.get(target or "leave") or field_label(self.record.table, target)


_MONEY = tuple(name for name, kind in kinds(Action).items() if isinstance(kind, Money))
_CONTACT = {CONTACT + name: kinds(Contact)[name] for name in ("role", "name", "phone", "email")}

ACTIONS = Subject(
    "actions",
    Action,
    kinds(Action),
    (
        *(ORGANISATION, "title", "reference", SUPPORT, "kind", "state", "partner", "country", "theme"),
        *("year", "since", PERIOD, "start", "end", "last_contact", *_MONEY, "results", "working"),
        *(NOTES, LEAVE),
    ),
    ("theme", ORGANISATION),
)
STAKEHOLDERS = Subject(
    "acteurs",
    Stakeholder,
    {**kinds(Stakeholder), **_CONTACT, "themes": Ticks("theme"), "forms": Ticks("action_kind")},
    (
        *("name", "organisation", "category", "position", "territory", "themes", "forms", "owner"),
        *(*_CONTACT, NOTES, LEAVE),
    ),
    ("name", "themes"),
)
SUBJECTS = {subject.name: subject for subject in (ACTIONS, STAKEHOLDERS)}
