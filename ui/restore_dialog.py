"""Going back to a dated backup: an undoable change of an open dossier, or a new start for a damaged one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QListWidget, QWidget

from aict_desktop.domain.merge import diff
from aict_desktop.reference.words import message
from aict_desktop.storage import backups
from aict_desktop.storage.backups import Backup
from aict_desktop.storage.errors import DossierError
from ui.fitting import fit
from ui.parts import button, column, label, row
from ui.session import Session


class _BackupsDialog(QDialog):
    """A list of backups told in words, and the button that takes one."""

    def __init__(self, title: str, intro: str, found: Sequence[Backup], parent: QWidget) -> None:
        super().__init__(parent)
        self._backups = found
        self.setWindowTitle(title)
        fit(self, 560, 460)
        self._list = QListWidget()
        self._list.setAccessibleName("Sauvegardes, de la plus récente à la plus ancienne")
        now = datetime.now()
        self._list.addItems([backups.describe(backup, now).capitalize() for backup in found])
        self._list.setCurrentRow(0)
        self._list.itemActivated.connect(lambda _: self._take())
        self._message = label("" if found else message("no_backup"), "warn")
        take = button("Restaurer", self._take, "primary")
        take.setEnabled(bool(found))
        self.setLayout(
            column(
                label(title, "h2"),
                label(intro, "muted"),
                self._list,
                self._message,
                row(None, button("Fermer", self.reject), take),
                spacing=10,
                margins=(24, 20, 24, 16),
            )
        )

    def _take(self) -> None:
        place = self._list.currentRow()
        if place < 0:
            return
        try:
            self.restore(self._backups[place])
        except DossierError as error:
            self._message.setText(str(error))
        else:
            self.accept()

    def restore(self, backup: Backup) -> None:
        """What taking a backup does; given by each dialog."""


class RestoreDialog(_BackupsDialog):
    """Brings an open dossier back to a backup, as one change that can be undone."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self._session = session
        found = backups.listing(session.store.dossier_id)
        super().__init__("Restaurer une sauvegarde", message("restore_intro"), found, parent)

    def restore(self, backup: Backup) -> None:
        """Apply the difference between now and the backup."""
        then = backups.read_snapshot(backup)
        told = message("restored", backup=backups.describe(backup, datetime.now()))
        self._session.do(diff(self._session.snapshot, then, told))


class PutBackDialog(_BackupsDialog):
    """Puts a backup in the place of a dossier that cannot be opened; the damaged file is kept beside it."""

    put_back = Signal()

    def __init__(self, path: Path, parent: QWidget) -> None:
        self._path = path
        intro = message("put_back_intro", name=path.name)
        super().__init__("Restaurer une sauvegarde", intro, backups.listing(path), parent)

    def restore(self, backup: Backup) -> None:
        """Put the file back and say so."""
        backups.put_in_place(backup, self._path)
        self.put_back.emit()
