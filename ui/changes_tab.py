"""« Ce qui a changé »: two states of the strategy side by side in words, by step, or as one text to read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from aict_desktop.documents.changes import called, lead
from aict_desktop.documents.changes.telling import StepTold, as_text, tell
from aict_desktop.documents.changes.totals import Total, totals
from aict_desktop.domain.freezing import DamagedVersionError, thawed
from aict_desktop.domain.french import format_day
from aict_desktop.domain.records import Version
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.versions import in_time, yardstick
from aict_desktop.reference.words import message
from ui.changes_list import ChangesList
from ui.flow import Flow
from ui.parts import button, column, label, scrolled
from ui.pick_list import PickList
from ui.reading import text_to_read
from ui.renewed import Renewed
from ui.session import Session
from ui.theme import current
from ui.views import Views


class ChangesTab(Renewed):
    """What is compared with what, how much of it changed, and each change with a way to its place."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._stale = True
        self._found: tuple[StepTold, ...] = ()
        today = message("changes_today")
        self._from = PickList("Comparer depuis", today, room=40)
        self._to = PickList("Comparer avec", today, room=40)
        self._steps = PickList("Étape à montrer", "Toutes les étapes", room=14)
        self._chosen = False
        for side in (self._from, self._to):
            side.chosen.connect(self._choose)
        self._steps.chosen.connect(lambda _: self._show())
        self._lead, self._totals = label("", "label"), label("", "muted")
        self._list = ChangesList(session)
        self._text = text_to_read("Ce qui a changé, en texte")
        self._text.setMinimumHeight(current().px(160))
        self._print = button("Imprimer / PDF…", partial(session.page_wanted.emit, "documents/changements"))
        self._none = label(message("changes_none"), "muted")
        self._known = self._laid_out()
        whole = column(self._none, self._known, margins=(0, 10, 0, 0), grow=self._known)
        whole.addStretch(0)  # the room of what is not shown
        self.setLayout(whole)
        session.changed.connect(self.outdate)

    def _laid_out(self) -> QWidget:
        """The list scrolls under what it is about; large type leaves no room, and all of it scrolls."""
        roomy = current().roomy
        listed = scrolled(self._list, "Ce qui a changé, par étape") if roomy else self._list
        ways = {"Par étape": listed, "En texte": self._text}
        views = Views("Comment lire", ways, self._steps, self._print)
        sides, known = QWidget(), QWidget()
        sides.setLayout(Flow(label("De", wrap=False), self._from, label("à", wrap=False), self._to))
        known.setLayout(column(sides, self._lead, self._totals, views, grow=views))
        return known if roomy else scrolled(known, "Ce qui a changé")

    def compare(self, version_id: str) -> None:
        """Show what changed since a version."""
        self._chosen = True
        self._offer()
        self._from.pick(version_id)
        self._to.pick("")
        self.renew()

    def _choose(self, _: str) -> None:
        self._chosen = True
        self._compare()

    def _show_now(self) -> None:
        self._offer()
        self._compare()

    def _offer(self) -> None:
        """The versions that there are now; the one to compare with by default is the last one voted."""
        names = {row.id: _named(row) for row in reversed(in_time(self._session.snapshot))}
        self._from.offer(names)
        self._to.offer(names)
        version = yardstick(self._session.snapshot)
        if version and not self._chosen:
            self._from.pick(version.id)
        self._known.setVisible(bool(names))
        self._none.setVisible(not names)

    def _compare(self) -> None:
        self._found = ()
        self._totals.setText("")
        if self._from.code == self._to.code:
            self._lead.setText(message("changes_same"))
        else:
            self._tell()
        version = yardstick(self._session.snapshot)
        printed = version is not None and (self._from.code, self._to.code) == (version.id, "")
        self._print.setVisible(printed)  # the document knows no other comparison
        self._steps.offer(_counted(self._found))
        self._show()

    def _tell(self) -> None:
        try:
            before, after = self._state(self._from.code), self._state(self._to.code)
        except DamagedVersionError:
            self._lead.setText(message("version_damaged_one"))
            return
        self._found = tell(before, after)
        version = self._session.snapshot.get(Version, self._from.code)
        self._lead.setText(
            lead(self._found, called(version) if version else message("changes_today").lower())
        )
        self._totals.setText(" · ".join(_told(one) for one in totals(before, after)))

    def _state(self, version_id: str) -> Snapshot:
        version = self._session.snapshot.get(Version, version_id)
        return thawed(version.content) if version else self._session.snapshot

    def _show(self) -> None:
        """What is chosen of what was found."""
        shown = [one for one in self._found if self._steps.code in ("", one.step.id)]
        self._list.show_steps(shown)
        self._text.setPlainText("\n\n".join(filter(None, (self._lead.text(), as_text(shown)))))


def _named(version: Version) -> str:
    """« Stratégie adoptée, 17 décembre 2026 », as a list shows it."""
    return ", ".join(filter(None, (version.name or message("version_untitled"), format_day(version.day))))


def _told(total: Total) -> str:
    key = "changes_total" if total.before == total.after else "changes_total_moved"
    return message(key, label=total.label, before=total.before, after=total.after)


def _counted(found: Sequence[StepTold]) -> Mapping[str, str]:
    """The steps in which something changed, each with how much."""
    return {one.step.id: message("changes_step", title=one.step.short, count=len(one.told)) for one in found}
