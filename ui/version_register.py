"""The vote of the council, and the versions of the strategy that are kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aict_desktop.domain.records import Dossier, Version
from ui.form import Form
from ui.panels.versions import FreezePanel, VersionPanel
from ui.parts import card, column, row, scrolled
from ui.record_sheet import Fields, Section, Shown
from ui.records_table import RecordsPanel
from ui.session import Session
from ui.theme import current
from ui.views import Views

VOTE = ("voted_on", "vote_number")
NAMED = ("name", "kind", "day", "number")
COUNTED = ("votes_for", "votes_against", "abstentions")
THE_VOTE, THE_VERSIONS = "Le vote", "Les versions"
COLUMNS = ("name", "kind", "day", "number")


class _VersionsPanel(RecordsPanel):
    """The list of versions, to which one is added by keeping the dossier as it stands."""

    frozen = Signal()
    """Somebody wants to keep the dossier as it stands."""

    def add(self) -> None:
        """Ask for a version instead of starting an empty one."""
        self.frozen.emit()


class VersionRegister(QWidget):
    """The vote above, the versions below; ``compare_wanted`` gives the id of the one to compare with."""

    compare_wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._vote = {name: Form(session, Dossier, (name,)) for name in VOTE}
        for form in self._vote.values():
            form.show_record(Dossier.table)
        self._freeze = FreezePanel(session, "brief" if current().roomy else "")
        self._freeze.show_record("")
        self._versions = _VersionsPanel(session, Version, COLUMNS, self._sections())
        self._versions.frozen.connect(self._freeze.freeze)
        self._freeze.made.connect(self._versions.pick)
        head = card(row(*self._vote.values(), spacing=14), self._freeze)
        self._views = None if current().roomy else self._apart(head)
        pieces = (head, self._versions) if self._views is None else (self._views,)
        self.setLayout(column(*pieces, spacing=0, margins=(0, 10, 0, 0), grow=pieces[-1]))

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Open a version at a field, or put the cursor in a field of the vote."""
        if self._views:
            self._views.show_view(THE_VOTE if table == Dossier.table else THE_VERSIONS)
        if table == Dossier.table:
            self._vote.get(field, self._vote[VOTE[0]]).focus_on(field)
        else:
            self._versions.show_place(id_, field, table)

    def set_depth(self, *, essential: bool) -> None:
        """The same for both depths: a vote is told whole."""

    def _apart(self, head: QWidget) -> Views:
        """Large type leaves no room for both: one at a time."""
        vote = QWidget()
        vote.setLayout(column(head, None, margins=(0, 10, 0, 0)))
        return Views("À voir", {THE_VOTE: scrolled(vote, THE_VOTE), THE_VERSIONS: self._versions})

    def _sections(self) -> tuple[Section, ...]:
        return (
            Section("Version", (Shown("", lambda session: VersionPanel(session, self.compare_wanted.emit)),)),
            Section("Fiche", (Fields(NAMED, made_elsewhere=True),)),
            Section("Voix", (Fields((*COUNTED, "note"), made_elsewhere=True),)),
        )
