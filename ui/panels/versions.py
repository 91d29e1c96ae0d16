"""The vote and what keeps it, and what one can do with a version."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from aict_desktop.domain.freezing import DamagedVersionError, thawed
from aict_desktop.domain.french import count, format_day, format_number
from aict_desktop.domain.records import BY_TABLE, Dossier, Version
from aict_desktop.domain.versions import is_as_kept, last_voted
from aict_desktop.reference.words import message
from ui.flow import Flow
from ui.panels.told import ToldPanel
from ui.parts import button, row
from ui.session import Session


class FreezePanel(ToldPanel):
    """Whether what the council voted is kept, and the button that keeps it unless ``brief``.

    As an ``offer`` it stays silent but when something was voted that nothing keeps.
    """

    reads: ClassVar = {Dossier.table, Version.table}
    made = Signal(str)
    """The id of the version that has just been kept."""

    def __init__(self, session: Session, part: str = "") -> None:
        super().__init__(session)
        self._part = part

    def freeze(self) -> None:
        """Ask for the name of a version and keep it."""
        from ui.freeze_dialog import FreezeDialog

        self._session.leaving.emit()
        dialog = FreezeDialog(self._session, self.window())
        dialog.accepted.connect(lambda: self.made.emit(dialog.made))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _fill(self) -> None:
        dossier, kept = self._session.snapshot.one(Dossier), last_voted(self._session.snapshot)
        day = dossier.voted_on
        if self._part == "offer" and (day is None or day > date.today() or kept):
            return
        if day is None:
            self.say(message("vote_unknown"), "muted")
        elif kept is None:
            self.mark(
                "open", message("vote_ahead" if day > date.today() else "vote_not_kept", day=format_day(day))
            )
        else:
            self.mark("ok", message("vote_kept", name=kept.name or message("version_untitled")))
        if self._part == "brief":
            return
        freeze = button("Figer la version d’aujourd’hui…", self.freeze, icon_name="lock")
        freeze.setEnabled(not self._session.readonly)
        self.put(row(freeze, None))


class VersionPanel(ToldPanel):
    """What a version keeps, whether the dossier still says so, and the three things to do with it."""

    reads: ClassVar = frozenset(BY_TABLE)

    def __init__(self, session: Session, compare: Callable[[str], object]) -> None:
        super().__init__(session)
        self._compare = compare

    def _fill(self) -> None:
        version = self._session.snapshot.get(Version, self._id)
        if version is None:
            return
        name = version.name or message("version_untitled")
        try:
            then = thawed(version.content)
        except DamagedVersionError:
            self.mark("broken", message("version_damaged", name=name))
            return
        records = count(sum(map(len, then.tables.values())), "fiche", "fiches")
        size = format_number(-(-len(version.content) // 1024))
        same = is_as_kept(self._session.snapshot, version)
        self.say(message("version_same" if same else "version_other", name=name))
        self._offer(version)
        self.say(message("version_holds", records=records, size=size), "muted")

    def _offer(self, version: Version) -> None:
        compare = button(
            "Comparer avec aujourd’hui", lambda: self._compare(version.id), icon_name="list-details"
        )
        write = button("Documents de cette version…", self._documents, icon_name="file-text")
        restore = button("Repartir de cette version…", self._restore, icon_name="restore")
        restore.setEnabled(not self._session.readonly)
        self.put(Flow(compare, write, restore))

    def _documents(self) -> None:
        from ui.version_documents import VersionDocumentsDialog

        self._open(VersionDocumentsDialog)

    def _restore(self) -> None:
        from ui.version_restore import VersionRestoreDialog

        self._open(VersionRestoreDialog)

    def _open(self, dialog_type: Callable[[Session, Version, QWidget], QDialog]) -> None:
        self._session.leaving.emit()
        if version := self._session.snapshot.get(Version, self._id):
            dialog = dialog_type(self._session, version, self.window())
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
