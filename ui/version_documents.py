"""The documents of a version: which, and where to write them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from aict_desktop.documents.of_version import folder_of, offered, version_tasks
from aict_desktop.domain.records import Version
from aict_desktop.reference.words import message
from ui.export_run import ExportDialog, ask_folder, export_into
from ui.parts import button, column, label, row
from ui.pick_list import PickList
from ui.session import Session
from ui.theme import current


class VersionDocumentsDialog(QDialog):
    """One document or all of them, as they were then."""

    def __init__(self, session: Session, version: Version, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._version = session, version
        title = "Documents de cette version"
        self.setWindowTitle(title)
        self.setMinimumWidth(current().px(480))
        self.which = PickList("Document à écrire", message("every_document"), room=30)
        self.which.offer(offered())
        self.told = label("", "muted")
        name = version.name or message("version_untitled")
        self.setLayout(
            column(
                label(title, "h2"),
                label(message("version_documents", name=name), "muted"),
                self.which,
                self.told,
                None,
                row(None, button("Fermer", self.reject), button("Enregistrer…", self._ask, "primary")),
                spacing=12,
                margins=(24, 20, 24, 16),
            )
        )

    def write_to(self, folder: Path) -> ExportDialog:
        """Write what is chosen while a dialog says how far it is, then say what became of it."""
        wanted = version_tasks(self._version, folder, self.which.code)
        return export_into(folder / folder_of(self._version), wanted, self.told.setText, self)

    def _ask(self) -> None:
        if folder := ask_folder(self, self._session.store.path.parent):
            self.write_to(folder)
