"""What the shipped catalogue says where the user's own sheet of a scheme says something else."""

from __future__ import annotations

from functools import partial

from aict_desktop.domain.french import format_day
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.records import Scheme
from aict_desktop.domain.schemes import differing, outdated, taken_back
from aict_desktop.reference.project_words import say
from aict_desktop.reference.schemes import entry_of
from aict_desktop.reference.values import told
from aict_desktop.reference.words import field_label
from ui.panels.told import ToldPanel
from ui.parts import button, label, row

_QUOTED = 160


class CataloguePanel(ToldPanel):
    """The fields of one scheme that differ, each with what takes the catalogue's word back."""

    reads = (Scheme.table,)

    def _fill(self) -> None:
        scheme = self._session.snapshot.get(Scheme, self._id)
        entry = entry_of(scheme.catalogue) if scheme else None
        if not scheme or not entry:
            self.say(say("catalogue", "own"), "muted")
            return
        if day := outdated(scheme):
            self.mark("broken", say("catalogue", "newer", day=format_day(day)))
        fields = differing(scheme, entry)
        if not fields:
            self.mark("ok", say("catalogue", "same"))
        for field in fields:
            self._difference(entry, field)

    def _difference(self, entry: Scheme, field: str) -> None:
        name = field_label(Scheme.table, field)
        words = shortened(told(self._session.snapshot, entry, field), _QUOTED) or say("catalogue", "nothing")
        text = label(say("catalogue", "says", label=name, told=words))
        take = button(say("catalogue", "take_back"), partial(self._take_back, field))
        take.setAccessibleName(say("catalogue", "take_back_field", label=name))
        take.setEnabled(not self._session.readonly)
        self.put(row(text, take, grow=text))

    def _take_back(self, field: str) -> None:
        self._session.leaving.emit()
        scheme = self._session.snapshot.get(Scheme, self._id)
        entry = entry_of(scheme.catalogue) if scheme else None
        if scheme and entry and self._session.do(taken_back(scheme, entry, field)):
            name = field_label(Scheme.table, field)
            self._session.said.emit(say("catalogue", "taken_back", label=name))
