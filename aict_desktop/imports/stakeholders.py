"""Lines of a list of stakeholders brought into the dossier: one record for each name, however many lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from aict_desktop.domain.fields import kinds
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records.stakeholders import Contact, Stakeholder
from aict_desktop.imports.gathering import Gathering
from aict_desktop.imports.identity import derived_id, folded
from aict_desktop.imports.layout import Line
from aict_desktop.imports.lines import Reading, Taker, take_cells
from aict_desktop.imports.mapping import Column, Layout
from aict_desktop.imports.reading import Ticks, read_ticks
from aict_desktop.imports.sheets import Cell
from aict_desktop.imports.subjects import CONTACT, STAKEHOLDERS
from aict_desktop.imports.tally import Tally
from aict_desktop.reference.words import word

_TICKED = {target: kind for target, kind in STAKEHOLDERS.kinds.items() if isinstance(kind, Ticks)}
_IDENTIFYING = ("name", "email", "role", "phone")


def read_stakeholder(line: Line, layout: Layout) -> Reading:
    """What ``line`` says; without a name it only says why it is left."""
    reading = Reading(line.number, STAKEHOLDERS)
    take_cells(reading, line, layout, _TAKERS)
    if not reading.values.get("name"):
        reading.values.clear()
        reading.leave(line, "no_name")
    return reading


def _take_ticks(target: str, reading: Reading, column: Column, cell: Cell) -> None:
    codes, unknown = read_ticks(cell, _TICKED[target])
    if codes:
        reading.values[target] = codes
    if unknown:
        reading.note(column, cell)
        reading.remark(column.heading, ", ".join(unknown), "choice")


_TAKERS: Mapping[str, Taker] = {target: partial(_take_ticks, target) for target in _TICKED}


@dataclass
class StakeholderImport:
    """Brings lines into ``gathering``; a name that is not ``wanted`` is left, and its line says so."""

    gathering: Gathering
    layout: Layout
    wanted: Callable[[str], bool]
    _known: dict[str, dict[str, Contact]] = field(default_factory=dict)
    tallies: tuple[Tally, ...] = ()

    def bring(self, readings: Sequence[Reading]) -> int:
        """Match the lines of each name to the stakeholder that is there, or make one; how many lines were."""
        there = {folded(record.name): record.id for record in self.gathering.snapshot.all(Stakeholder)}
        first: dict[str, int] = {}
        found = 0
        for reading in readings:
            key = folded(reading.values["name"])
            id_ = there.get(key, derived_id(Stakeholder.table, key))
            found += self.gathering.snapshot.get(Stakeholder, id_) is not None
            self._bring_line(id_, reading, first.setdefault(id_, reading.number))
        return found

    def _bring_line(self, id_: str, reading: Reading, first: int) -> None:
        name = reading.values["name"]
        if not self.wanted(name):
            reading.remark("", name, "unwanted")
            return
        if reading.number != first:
            reading.remark("", name, "same_name", origin=first)
        self._bring_fields(id_, reading)
        self._bring_ticks(id_, reading)
        self._bring_contact(id_, reading)

    def _bring_fields(self, id_: str, reading: Reading) -> None:
        said = {name: value for name, value in reading.values.items() if name in kinds(Stakeholder)}
        known = self.gathering.get(Stakeholder, id_)
        if known is None:
            known = Stakeholder(id=id_, source=self.gathering.file_name, **said)
            self.gathering.put(known, reading.number)
        # The same but for its case and accents, or changed by the user since: the one that is there stays.
        del said["name"]
        before = self.gathering.snapshot.get(Stakeholder, id_)
        new_notes = "\n".join(note for note in reading.notes if note not in known.notes)
        if new_notes and before and before.notes:
            said["notes"] = new_notes
        elif new_notes:
            known = replace(known, notes=f"{known.notes}\n{new_notes}".lstrip("\n"))
            self.gathering.put(known, reading.number)
        self.gathering.compare(known, said, reading, known.name)

    def _bring_ticks(self, id_: str, reading: Reading) -> None:
        snapshot = self.gathering.snapshot
        for target, kind in _TICKED.items():
            link = LINKS[Stakeholder.table, target]
            ticked = link.values(snapshot, id_)
            for code in reading.values.get(target, ()):
                if code in ticked:
                    continue
                self.gathering.put(link.make(id_, code), reading.number)
                if snapshot.get(Stakeholder, id_) is not None:
                    reading.remark(STAKEHOLDERS.label(target), word(kind.vocabulary, code), "ticked")

    def _bring_contact(self, id_: str, reading: Reading) -> None:
        said = {
            name.removeprefix(CONTACT): value
            for name, value in reading.values.items()
            if name.startswith(CONTACT)
        }
        if not said:
            return
        contacts = self._contacts(id_)
        new_id = derived_id(Contact.table, id_, *_identity(said))
        same = (contact for contact in contacts.values() if _same_person(said, contact))
        known = contacts.get(new_id) or next(same, None)
        if known is None:
            source = self.gathering.file_name
            contacts[new_id] = Contact(id=new_id, stakeholder=id_, source=source, **said)
            self.gathering.put(contacts[new_id], reading.number)
            return
        self.gathering.compare(known, said, reading, known.name or known.role)
        contacts[known.id] = self.gathering.get(Contact, known.id) or known

    def _contacts(self, id_: str) -> dict[str, Contact]:
        """The contacts of a stakeholder by id, those of this import too."""
        if id_ not in self._known:
            there = self.gathering.snapshot.where(Contact, stakeholder=id_)
            self._known[id_] = {contact.id: contact for contact in there}
        return self._known[id_]


def _identity(said: Mapping[str, str]) -> tuple[str, str]:
    return next((name, folded(said[name])) for name in _IDENTIFYING if said.get(name))


def _same_person(said: Mapping[str, str], contact: Contact) -> bool:
    """Whether the first thing that both tell of themselves is the same."""
    both = (name for name in _IDENTIFYING if said.get(name) and getattr(contact, name))
    told = next(both, None)
    return told is not None and folded(said[told]) == folded(getattr(contact, told))
