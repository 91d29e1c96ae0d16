"""Lines of a list of actions brought into the dossier, never twice the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.imports.action_lines import ActionReading
from aict_desktop.imports.gathering import Gathering
from aict_desktop.imports.identity import (
    Name,
    action_ids,
    derived_id,
    folded,
    matched,
    name_of_action,
    name_of_line,
)
from aict_desktop.imports.mapping import Layout
from aict_desktop.imports.problems import words
from aict_desktop.imports.subjects import ORGANISATION
from aict_desktop.imports.tally import Tally

_DERIVED = ("kind", "start", "end")  # never said by the file itself, unless a column does


@dataclass
class ActionImport:
    """Brings lines into ``gathering``; of organisations, only those that are ``wanted`` by name are added."""

    gathering: Gathering
    layout: Layout
    wanted: Callable[[str], bool]
    met: set[str] = field(default_factory=set)
    tallies: tuple[Tally, ...] = ()

    def __post_init__(self) -> None:
        self._organisations = {folded(o.name): o for o in self.gathering.snapshot.all(Stakeholder)}

    def bring(self, readings: Sequence[ActionReading]) -> int:
        """Match each reading to an action that is there, or make one; how many were there."""
        known: dict[Name, list[Action]] = defaultdict(list)
        for action in self.gathering.snapshot.all(Action):
            known[self._name_of(action)].append(action)
        groups: dict[Name, list[ActionReading]] = defaultdict(list)
        for reading in readings:
            groups[name_of_line(reading)].append(reading)
            self._complete(reading)
        for name, group in groups.items():
            self._bring_group(name, group, known[name])
        return len(self.met)

    def _complete(self, reading: ActionReading) -> None:
        """Put the organisation's id and the notes among the values."""
        name = reading.organisation
        if name and self.wanted(name):
            reading.values[ORGANISATION] = self._organisation(name, reading.number).id
        elif name:
            there = self._organisations.get(folded(name))
            reading.values[ORGANISATION] = there.id if there else ""
            heading = next(c.heading for c in self.layout.columns if c.target == ORGANISATION)
            reading.notes.insert(0, words("words", "note", heading=heading, text=name))
        if reading.notes:
            reading.values["notes"] = "\n".join(reading.notes)

    def _organisation(self, name: str, line: int) -> Stakeholder:
        key = folded(name)
        if key not in self._organisations:
            id_ = derived_id(Stakeholder.table, key)
            self._organisations[key] = self.gathering.get(Stakeholder, id_) or self._made(id_, name, line)
        return self._organisations[key]

    def _made(self, id_: str, name: str, line: int) -> Stakeholder:
        source = self.gathering.file_name
        made = Stakeholder(id=id_, name=name, category="association", position="external", source=source)
        self.gathering.put(made, line)
        return made

    def _bring_group(self, name: Name, group: Sequence[ActionReading], same_name: Sequence[Action]) -> None:
        snapshot = self.gathering.snapshot
        ids = islice(action_ids(name), len(group))
        made_before = [action for id_ in ids if (action := snapshot.get(Action, id_))]
        there = {action.id: action for action in (*made_before, *same_name) if action.id not in self.met}
        free = (id_ for id_ in action_ids(name) if snapshot.get(Action, id_) is None)
        for reading, action in matched(group, there.values()):
            if action is None:
                made = Action(id=next(free), source=self.gathering.file_name, **reading.values)
                self.gathering.put(made, reading.number)
            else:
                self.met.add(action.id)
                self.gathering.compare(action, self._said(reading), reading, action.title)

    def _said(self, reading: ActionReading) -> dict[str, object]:
        """The values that the file itself says."""
        return {
            name: value
            for name, value in reading.values.items()
            if name not in _DERIVED or self.layout.has(name)
        }

    def _name_of(self, action: Action) -> Name:
        who = self.gathering.snapshot.get(Stakeholder, action.organisation)
        return name_of_action(action, name_of(who))
