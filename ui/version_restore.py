"""Starting again from a version: what would change is read first, and the whole is one change to undo."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from aict_desktop.documents.changes.telling import as_text, tell
from aict_desktop.domain.freezing import back_to
from aict_desktop.domain.records import Version
from aict_desktop.domain.versions import opened
from aict_desktop.reference.history import told_edits
from aict_desktop.reference.words import message
from ui.fitting import fit
from ui.parts import button, column, label, row
from ui.reading import text_to_read
from ui.session import Session


class VersionRestoreDialog(QDialog):
    """Shows what going back changes, step by step, and does it."""

    def __init__(self, session: Session, version: Version, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._name = name = version.name or message("version_untitled")
        title = "Repartir de cette version"
        self.setWindowTitle(title)
        fit(self, 680, 520)
        self.edit = back_to(session.snapshot, opened(version), message("version_back", name=name))
        preview = text_to_read("Ce qui change", self._told())
        self._wrong = label("", "warn")
        self._wrong.hide()
        session.failed.connect(self._tell)
        take = button("Repartir de cette version", self._take, "primary")
        take.setEnabled(bool(self.edit) and not session.readonly)
        self.setLayout(
            column(
                label(title, "h2"),
                label(message("back_intro", name=name), "muted"),
                preview,
                self._wrong,
                row(None, button("Annuler", self.reject), take),
                spacing=10,
                margins=(24, 20, 24, 16),
                grow=preview,
            )
        )

    def _told(self) -> str:
        """How much changes of each sort, then each change by step."""
        if not self.edit:
            return message("back_nothing")
        now = self._session.snapshot
        found = tell(now, now.with_(self.edit))
        return "\n\n".join((f"{told_edits([self.edit]).capitalize()}.", as_text(found)))

    def _take(self) -> None:
        if self._session.do(self.edit):
            self._session.said.emit(message("version_taken", name=self._name))
            self.accept()

    def _tell(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.show()
