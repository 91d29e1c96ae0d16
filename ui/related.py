"""What a record is tied to, each a link that one can follow."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.relations import related
from aict_desktop.reference.guidance import places
from aict_desktop.reference.values import line_of
from aict_desktop.reference.words import message, record_words
from ui.focus import kept_focus
from ui.parts import clear, column, label
from ui.renewed import Renewed
from ui.session import Session
from ui.wordy import wordy

Link = tuple[str, str, str]
"""The words of a link, and the table and id of the record that it leads to."""


class LinksPanel(Renewed):
    """A link a line about the record of one id; which ones is for the panels made of it to say."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self._lines = column(spacing=2)
        self.setLayout(column(self._lines))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Show the links of the record of that id."""
        self._id = id_
        self.renew()

    def _links(self) -> Iterator[Link]:
        raise NotImplementedError

    def _show_now(self) -> None:
        with kept_focus(self):
            clear(self._lines)
            found = list(self._links()) if self._id else []
            if not found:
                self._lines.addWidget(label(message("no_relation"), "small"))
            for words, table, id_ in found:
                go = partial(self._session.wanted.emit, table, id_, "")
                self._lines.addWidget(wordy(words, "link", go))

    def _on_change(self, _: Edit) -> None:
        self.outdate()


class RelatedPanel(LinksPanel):
    """The links of one record, both ways."""

    def __init__(self, session: Session, table: str) -> None:
        super().__init__(session)
        self._type = BY_TABLE[table]

    def _links(self) -> Iterator[Link]:
        snapshot = self._session.snapshot
        record = snapshot.get(self._type, self._id)
        for other in related(snapshot, record, places()) if record else ():
            kind = record_words(other.table)["one"].capitalize()
            name = shortened(line_of(snapshot, other), 120) or message("untitled")
            yield f"{kind}\u00a0: {name}", other.table, other.id
