"""A list of actions as one edit of the dossier, which can be read twice without adding anything twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import islice
from typing import Any

from aict_desktop.domain.edit import Change, Edit
from aict_desktop.domain.fields import Record, kinds
from aict_desktop.domain.french import format_money
from aict_desktop.domain.order import sequence
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.carrying import carried
from aict_desktop.imports.identity import (
    Name,
    action_ids,
    derived_id,
    folded,
    matched,
    name_of_action,
    name_of_line,
)
from aict_desktop.imports.layout import read_table
from aict_desktop.imports.lines import Reading, read_line
from aict_desktop.imports.mapping import LEAVE, MONEY, ORGANISATION, Layout
from aict_desktop.imports.problems import Remark, remark, words
from aict_desktop.imports.sheets import Sheet, as_text
from aict_desktop.reference.words import field_label, options

_DERIVED = ("kind", "start", "end")  # never said by the file itself, unless a column does


@dataclass(frozen=True)
class Plan:
    """What an import would do, before anything is written.

    Counts of lines: ``read`` in the table; ``kept``, in the dossier afterwards; of those, ``already_there``
    before and ``understood`` without any remark. ``organisations``: the new ones. ``totals``: euros of
    the kept lines, by field of Action.
    """

    edit: Edit
    file_name: str
    sheet_name: str
    layout: Layout
    read: int
    understood: int
    kept: int
    already_there: int
    organisations: tuple[str, ...]
    remarks: tuple[Remark, ...]
    totals: Mapping[str, Decimal]


def plan(
    snapshot: Snapshot,
    sheet: Sheet,
    layout: Layout,
    file_name: str,
    with_stakeholders: bool = True,
    left_out: Collection[str] = (),
) -> Plan:
    """How to bring the lines of ``sheet`` into the dossier.

    Without stakeholders, and for the names ``left_out``, what the file calls them goes to the notes.
    """
    table = read_table(sheet)
    lines, carries = carried(table, layout)
    readings = [read_line(line, layout) for line in lines]
    kept = [reading for reading in readings if "title" in reading.values]
    inventory = _Import(snapshot, layout, file_name, with_stakeholders, {folded(name) for name in left_out})
    inventory.bring(kept)
    of_lines = [told for reading in readings for told in reading.remarks]
    remarks = (*layout.remarks, *_left_columns(layout), *table.remarks, *carries, *of_lines)
    return Plan(
        edit=inventory.edit(),
        file_name=file_name,
        sheet_name=sheet.name,
        layout=layout,
        read=len(lines),
        understood=sum(not reading.remarks for reading in kept),
        kept=len(kept),
        already_there=len(inventory.met),
        organisations=tuple(record.name for record in inventory.new_organisations),
        remarks=tuple(sorted(remarks, key=lambda told: told.line)),
        totals=_totals(kept, layout),
    )


def _left_columns(layout: Layout) -> Iterator[Remark]:
    return (remark(0, c.heading, "", "left") for c in layout.columns if c.target == LEAVE)


def _totals(kept: Sequence[Reading], layout: Layout) -> dict[str, Decimal]:
    return {
        name: sum((reading.values.get(name, Decimal(0)) for reading in kept), Decimal(0))
        for name in MONEY
        if layout.has(name)
    }


@dataclass
class _Import:
    """The changes of one import as they are gathered."""

    snapshot: Snapshot
    layout: Layout
    file_name: str
    with_stakeholders: bool
    left_out: Collection[str]
    new_organisations: list[Stakeholder] = field(default_factory=list)
    new_actions: list[tuple[int, Action]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    met: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.organisations = {folded(o.name): o for o in self.snapshot.all(Stakeholder)}

    def bring(self, readings: Sequence[Reading]) -> None:
        """Match each reading to an action that is there, or make one."""
        known: dict[Name, list[Action]] = defaultdict(list)
        for action in self.snapshot.all(Action):
            known[self._name_of(action)].append(action)
        groups: dict[Name, list[Reading]] = defaultdict(list)
        for reading in readings:
            groups[name_of_line(reading)].append(reading)
            self._complete(reading)
        for name, group in groups.items():
            self._bring_group(name, group, known[name])

    def edit(self) -> Edit:
        """Everything as one edit: organisations first, since actions refer to them."""
        actions = [action for _, action in sorted(self.new_actions, key=lambda pair: pair[0])]
        new = (*_in_order(self.snapshot, self.new_organisations), *_in_order(self.snapshot, actions))
        added = [Change(None, record) for record in new]
        return Edit((*added, *self.changes), words("words", "label", name=self.file_name))

    def _complete(self, reading: Reading) -> None:
        """Put the organisation's id and the notes among the values."""
        name = reading.organisation
        if name and self.with_stakeholders and folded(name) not in self.left_out:
            reading.values[ORGANISATION] = self._organisation(name).id
        elif name:
            there = self.organisations.get(folded(name))
            reading.values[ORGANISATION] = there.id if there else ""
            heading = next(c.heading for c in self.layout.columns if c.target == ORGANISATION)
            reading.notes.insert(0, words("words", "note", heading=heading, text=name))
        if reading.notes:
            reading.values["notes"] = "\n".join(reading.notes)

    def _organisation(self, name: str) -> Stakeholder:
        key = folded(name)
        if key not in self.organisations:
            made = Stakeholder(
                id=derived_id(Stakeholder.table, key),
                name=name,
                category="association",
                position="external",
                source=self.file_name,
            )
            self.organisations[key] = made
            self.new_organisations.append(made)
        return self.organisations[key]

    def _bring_group(self, name: Name, group: Sequence[Reading], same_name: Sequence[Action]) -> None:
        ids = islice(action_ids(name), len(group))
        made_before = [action for id_ in ids if (action := self.snapshot.get(Action, id_))]
        there = {action.id: action for action in (*made_before, *same_name) if action.id not in self.met}
        free = (id_ for id_ in action_ids(name) if self.snapshot.get(Action, id_) is None)
        for reading, action in matched(group, there.values()):
            if action is None:
                made = Action(id=next(free), source=self.file_name, **reading.values)
                self.new_actions.append((reading.number, made))
            else:
                self.met.add(action.id)
                self._compare(reading, action)

    def _compare(self, reading: Reading, action: Action) -> None:
        """Fill what is empty in ``action``; what it holds stays, and a difference is told."""
        filled: dict[str, Any] = {}
        for name, theirs in reading.values.items():
            kind, ours = kinds(Action)[name], getattr(action, name)
            if theirs in (ours, kind.empty) or (name in _DERIVED and not self.layout.has(name)):
                continue
            values = {"theirs": self._shown(name, theirs), "ours": self._shown(name, ours)}
            label = field_label(Action.table, name)
            if ours == kind.empty:
                filled[name] = theirs
                reading.remarks.append(remark(reading.number, label, values["theirs"], "completed"))
            else:
                reading.remarks.append(remark(reading.number, label, action.title, "differs", **values))
        if filled:
            self.changes.append(Change(action, replace(action, **filled)))

    def _shown(self, name: str, value: Any) -> str:
        if name == ORGANISATION:
            return next((o.name for o in self.organisations.values() if o.id == value), "")
        if name in MONEY:
            return format_money(value)
        return options(kinds(Action)[name]).get(value) or as_text(value)

    def _name_of(self, action: Action) -> Name:
        who = self.snapshot.get(Stakeholder, action.organisation)
        return name_of_action(action, who.name if who else "")


def _in_order(snapshot: Snapshot, records: Sequence[Record]) -> Iterator[Record]:
    """The new records after those of their table."""
    if not records:
        return
    there = snapshot.all(type(records[0]))
    last = getattr(there[-1], "order", "") if there else ""
    for record, key in zip(records, sequence(len(records), last), strict=True):
        yield replace(record, order=key)  # type: ignore[call-arg]
