"""What a file of others may be read as, from actions to measurements, and what its columns may fill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aict_desktop.domain.fields import Kind, Line, Money, Record, kinds
from aict_desktop.domain.records.logframe import Activity, Indicator
from aict_desktop.domain.records.monitoring import Measurement
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.stakeholders import Contact, Stakeholder
from aict_desktop.imports.levels import LEVELS
from aict_desktop.imports.reading import Moment, Ticks
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.words import field_label

LEAVE = ""
NOTES = "notes"
PERIOD = "period"
SUPPORT = "support"
ORGANISATION = "organisation"
CONTACT = "contact_"
THEMES = ("theme", "themes")

IDENT = "ident"
LEVEL = "level"
NUMBER = "number"
LOGIC = "logic"
INDICATORS = "indicators"
VERIFICATION = "verification"
ASSUMPTIONS = "assumptions"
LISTS = (INDICATORS, VERIFICATION, ASSUMPTIONS)
INDICATOR_OWNER = "indicator_owner"  # the owner that a column names on a line without activity
OF_INDICATORS = (
    *("unit", "baseline", "baseline_on", "target", "target_on", "frequency", "definition", "method"),
    *(INDICATOR_OWNER, "collection_cost"),
)
OF_ACTIVITIES = ("owner", "partner", "area", "start", "end", PERIOD, "resources", "cost")

INDICATOR = "indicator"
VALUE = "value"
VALUE_ON = "value_on"


@dataclass(frozen=True, eq=False)
class Subject:
    """One of them: ``name`` is its word on the command line and in ``resources/imports.toml``.

    ``kinds`` are those of the targets that a cell fills by itself; ``written_once`` are the targets that
    a list may write on the first line of a block only. Of a ``levelled`` one, a text alone in its row may be
    the title of a level; merged cells of ``nested`` targets are its way to say what hangs under what. Cells
    of ``lists`` count once, as amounts do; several columns may fill the targets that are ``repeated``.
    Where ``zero`` holds, 0 € is an amount, not the want of one.
    """

    name: str
    record: type[Record]
    kinds: Mapping[str, Kind]
    targets: tuple[str, ...]
    written_once: tuple[str, ...] = ()
    levelled: bool = False
    nested: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()
    zero: bool = False

    @property
    def money(self) -> tuple[str, ...]:
        """The targets that are amounts."""
        return tuple(target for target in self.targets if isinstance(self.kinds.get(target), Money))

    @property
    def stay(self) -> tuple[str, ...]:
        """The targets whose cell counts once, however many lines it is merged over."""
        return (*self.money, *self.lists)

    @property
    def default(self) -> str:
        """What a column is that nothing explains: notes, for the records that have some."""
        return NOTES if NOTES in self.targets else LEAVE

    @property
    def shared(self) -> tuple[str, ...]:
        """The targets that several columns may have."""
        return (LEAVE, NOTES, *self.repeated)

    def label(self, target: str) -> str:
        """What a target is called in the window and in reports."""
        told = read_toml("imports.toml")["targets"]
        own: Mapping[str, str] = {**told, **told.get(self.name, {})}
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
LOGFRAME = Subject(
    "cadre-logique",
    Activity,
    {
        **{name: kind for name, kind in kinds(Activity).items() if name in OF_ACTIVITIES},
        **{name: kind for name, kind in kinds(Indicator).items() if name in OF_INDICATORS},
        **{"partner": Line(), "area": Line(), "start": Moment(), "end": Moment(True)},
        **{"baseline_on": Moment(), "target_on": Moment(True), INDICATOR_OWNER: Line()},
    },
    (LEVEL, NUMBER, LOGIC, *LEVELS, *LISTS, *OF_ACTIVITIES, *OF_INDICATORS, IDENT, LEAVE),
    levelled=True,
    nested=(LEVEL, NUMBER, LOGIC, *LEVELS),
    lists=(*LISTS, *OF_INDICATORS, IDENT),
    zero=True,
)
MEASUREMENTS = Subject(
    "mesures",
    Measurement,
    {name: kinds(Measurement)[name] for name in ("source", "comment", "breakdown")} | {"day": Moment(True)},
    (INDICATOR, "day", VALUE, VALUE_ON, "source", "comment", "breakdown", IDENT, LEAVE),
    written_once=(INDICATOR,),
    repeated=(VALUE_ON,),
    zero=True,
)
SUBJECTS = {subject.name: subject for subject in (ACTIONS, STAKEHOLDERS, LOGFRAME, MEASUREMENTS)}
