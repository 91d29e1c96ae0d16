"""Texts of a logframe brought into the dossier: each found again by its level, its words and its parent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from aict_desktop.domain.costs import cost_of
from aict_desktop.domain.fields import Record
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records.logframe import Activity, Assumption, Indicator, Result
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.records.strategy import AreaPriority, Objective, Strategy
from aict_desktop.imports.gathering import Gathering
from aict_desktop.imports.identity import derived_id, folded
from aict_desktop.imports.levels import ACTIVITY, GOAL, OBJECTIVE, RESULT
from aict_desktop.imports.logframe_entries import Entry, Evidence, LogframeReading
from aict_desktop.imports.mapping import Layout
from aict_desktop.imports.subjects import INDICATOR_OWNER
from aict_desktop.imports.tally import Tallies, Tally

_RECORDS: dict[str, type[Record]] = {OBJECTIVE: Objective, RESULT: Result, ACTIVITY: Activity}
_PARENT = {RESULT: OBJECTIVE, ACTIVITY: RESULT}
_EVIDENCE: dict[str, type[Record]] = {Indicator.table: Indicator, Assumption.table: Assumption}
_NAMED: dict[str, type[Record]] = {"partner": Stakeholder, "area": AreaPriority}
_TABLES = (Strategy.table, *_RECORDS, *_EVIDENCE)


@dataclass
class LogframeImport:
    """Brings entries into ``gathering``; what has no place under another is left, and its line says so."""

    gathering: Gathering
    layout: Layout
    wanted: Callable[[str], bool]
    counts: Tallies = field(default_factory=lambda: Tallies(_TABLES))

    def __post_init__(self) -> None:
        self._placed: dict[Entry, str | None] = {}
        self._known: dict[tuple[str, str, str], str] = {}
        self._called: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._named = {
            target: {folded(name_of(each)): each.id for each in self.gathering.snapshot.all(record)}
            for target, record in _NAMED.items()
        }
        for record in (*_RECORDS.values(), *_EVIDENCE.values()):
            for each in self.gathering.snapshot.all(record):
                self._index(each)

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """How many texts of each level, indicators and assumptions are new, known and left."""
        return self.counts.told()

    def bring(self, readings: Sequence[LogframeReading]) -> int:
        """Match what each line says to what is there, or add it; how many lines said nothing new."""
        return sum(self._bring_line(reading) for reading in readings)

    def _bring_line(self, reading: LogframeReading) -> bool:
        before = self.counts.added
        placed = [self._place(entry, reading) is not None for entry in reading.entries]
        placed += [self._bring_evidence(evidence, reading) for evidence in reading.evidence]
        if not any(placed):
            reading.values.clear()
        return any(placed) and self.counts.added == before

    def _place(self, entry: Entry, reading: LogframeReading) -> str | None:
        """The id of the record of an entry, brought with those above it; None when it has no place."""
        if entry not in self._placed:
            self._placed[entry] = self._brought(entry, reading)
        return self._placed[entry]

    def _brought(self, entry: Entry, reading: LogframeReading) -> str | None:
        if entry.level == GOAL:
            return self._bring_goal(entry, reading)
        record = _RECORDS[entry.level]
        id_ = self._found(entry)
        parent = "" if id_ or entry.level == OBJECTIVE else self._parent(entry, reading)
        is_cut = entry.is_label and id_ is None and entry.text.endswith("…")
        if parent is None or is_cut:
            none_above = "no_place" if entry.parent else f"no_{_PARENT.get(entry.level)}"
            reading.remark("", entry.text, none_above if parent is None else "cut_short")
            self.counts[entry.level].left += 1
            return None
        if id_ is None:
            id_ = self._known.get((record.table, parent, folded(entry.text)))
        id_ = id_ or derived_id(record.table, parent, folded(entry.text))
        self._bring(record, id_, parent, entry, reading)
        return id_

    def _bring(
        self, record: type[Record], id_: str, parent: str, entry: Entry, reading: LogframeReading
    ) -> None:
        said = self._referred(entry.values, reading)
        there = self.gathering.get(record, id_)
        if there is None:
            above: dict[str, Any] = {_PARENT[entry.level]: parent} if parent else {}
            self._add(record(id=id_, text=entry.text, **above, **said), reading)  # type: ignore[call-arg]
            return
        self._find(there)
        if isinstance(there, Activity) and said.get("cost") == cost_of(self.gathering.snapshot, there):
            said.pop("cost", None)  # the sum of its lines, where it has some
        is_same = entry.is_label or folded(entry.text) == folded(getattr(there, "text", ""))
        text = {} if is_same else {"text": entry.text}
        self.gathering.compare(there, {**text, **said}, reading, shortened(name_of(there)))

    def _found(self, entry: Entry) -> str | None:
        """The id of the record that is surely meant: by its id, or by a text that only one record has."""
        record = _RECORDS[entry.level]
        if entry.ident and self.gathering.get(record, entry.ident):
            return entry.ident
        if entry.parent is not None or (entry.level == OBJECTIVE and not entry.is_label):
            return self._cut(entry) if entry.is_label else None
        alike = self._called[record.table, folded(entry.text)]
        return alike[0] if len(alike) == 1 else self._cut(entry)

    def _cut(self, entry: Entry) -> str | None:
        """The record whose text starts as a label that was cut short."""
        if not entry.is_label or not entry.text.endswith("…"):
            return None
        start = folded(entry.text[:-1])
        alike = [
            ids[0]
            for (table, text), ids in self._called.items()
            if table == entry.level and ids and text.startswith(start)
        ]
        return alike[0] if len(alike) == 1 else None

    def _parent(self, entry: Entry, reading: LogframeReading) -> str | None:
        """The id of what an entry hangs on: as the file says, else the only one that there is."""
        if entry.parent is not None:
            return self._place(entry.parent, reading)
        table = _RECORDS[_PARENT[entry.level]].table
        only = [ids for (of, _), ids in self._called.items() if of == table and ids]
        if len(only) == 1 and len(only[0]) == 1:
            above = self.gathering.get(_RECORDS[_PARENT[entry.level]], only[0][0])
            reading.remark("", entry.text, "only_parent", above=shortened(name_of(above)))
            return only[0][0]
        return None

    def _bring_goal(self, entry: Entry, reading: LogframeReading) -> str | None:
        strategy = self.gathering.get(Strategy, Strategy.table) or Strategy()
        tally = self.counts[Strategy.table]
        if not strategy.goal:
            tally.new.add(strategy.id)
            self.gathering.put(replace(strategy, goal=entry.text), entry.number)
        elif folded(strategy.goal) == folded(entry.text):
            if strategy.id not in tally.new:
                tally.known.add(strategy.id)
        else:
            tally.left += 1
            self.gathering.compare(strategy, {"goal": entry.text}, reading, "")
        return strategy.id

    def _bring_evidence(self, evidence: Evidence, reading: LogframeReading) -> bool:
        """Find or add an indicator or an assumption; whether it has a place."""
        record = _EVIDENCE[evidence.table]
        host = evidence.host if evidence.host and evidence.host.level != GOAL else None
        parent = self._place(host, reading) if host else ""
        if parent is None or (host and host.level == ACTIVITY):
            self.counts[record.table].left += 1
            reading.remark("", evidence.text, "no_place")
            return False
        name = "name" if record is Indicator else "text"
        said = {name: evidence.text, **evidence.values}
        if INDICATOR_OWNER in said:
            said["owner"] = said.pop(INDICATOR_OWNER)
        id_ = self._evidence_id(evidence, parent)
        there = self.gathering.get(record, id_)
        if there is None:
            at = {host.level: parent} if host else {}
            self._add(record(id=id_, **at, **said), reading)
            return True
        self._find(there)
        if folded(getattr(there, name)) in (folded(evidence.text), folded(evidence.short)):
            del said[name]
        self.gathering.compare(there, said, reading, shortened(name_of(there)))
        return True

    def _evidence_id(self, evidence: Evidence, parent: str) -> str:
        """The id that the file tells, else that of the same text at the same place, else a new one."""
        record = _EVIDENCE[evidence.table]
        if evidence.ident and self.gathering.get(record, evidence.ident):
            return evidence.ident
        texts = filter(None, (evidence.text, evidence.short))
        alike = (self._known.get((record.table, parent, folded(text))) for text in texts)
        return next(filter(None, alike), derived_id(record.table, parent, folded(evidence.text)))

    def _referred(self, values: dict[str, Any], reading: LogframeReading) -> dict[str, Any]:
        """The values with the records that they name; a name that the dossier has not is left."""
        said = dict(values)
        for target in _NAMED:
            if target not in said:
                continue
            name = said.pop(target)
            if found := self._named[target].get(folded(name)):
                said[target] = found
            else:
                reading.remark(self.layout.subject.label(target), name, f"unknown_{target}")
        return said

    def _add(self, made: Record, reading: LogframeReading) -> None:
        self.gathering.put(made, reading.number)
        self.counts[made.table].new.add(made.id)
        self._index(made)

    def _find(self, there: Record) -> None:
        if self.gathering.snapshot.get(type(there), there.id) is not None:
            self.counts[there.table].known.add(there.id)

    def _index(self, record: Record) -> None:
        text = folded(getattr(record, "name", "") or getattr(record, "text", ""))
        parent = getattr(record, "result", "") or getattr(record, "objective", "")
        self._known.setdefault((record.table, parent, text), record.id)
        self._called[record.table, text].append(record.id)
