"""The documents: each seen here before it is saved where one wants."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, QTemporaryDir
from PySide6.QtWidgets import QComboBox, QFileDialog, QStackedWidget, QWidget

from aict_desktop import documents
from aict_desktop.documents.workbook import workbook
from aict_desktop.domain.edit import Edit
from aict_desktop.reference.words import message
from ui.icons import icon
from ui.parts import button, card, column, label, row
from ui.preview import PdfPreview, WorkbookPreview
from ui.session import Session
from ui.theme import current

_SAVE = {
    ".pdf": "Enregistrer le PDF…",
    ".docx": "Enregistrer le document Word…",
    ".xlsx": "Enregistrer le classeur…",
}


class DocumentsPage(QWidget):
    """The list of documents drops down on top, the preview of the chosen one stands below."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._name = documents.names()[0]
        self._stale = True
        self._folder = QTemporaryDir()
        self._list = self._pick_list()
        self._preview = QStackedWidget()
        self._pdf, self._workbook = PdfPreview(), WorkbookPreview()
        self._preview.addWidget(self._pdf)
        self._preview.addWidget(self._workbook)
        self._word = self._word_card()
        self._preview.addWidget(self._word)
        self._told = label("", "muted")
        self._save_button = button("", self._save, "primary", "download")
        both = button("Tout enregistrer…", self._save_all, icon_name="file-export")
        self.setLayout(
            column(
                row(label("Documents", "h1", wrap=False), None, both, self._save_button),
                row(self._list, self._told, spacing=14, grow=self._told),
                self._preview,
                spacing=10,
                margins=(24, 16, 20, 14),
                grow=self._preview,
            )
        )
        session.changed.connect(self._on_change)

    def show_document(self, name: str) -> None:
        """Show the preview of a document."""
        self._name = name
        self._save_button.setText(_SAVE[documents.DOCUMENTS[name].suffix])
        self._list.setCurrentIndex(self._list.findData(name))
        self._stale = True
        self._renew()

    def showEvent(self, event: object) -> None:
        self.show_document(self._name)

    def save_to(self, folder: Path, *names: str) -> None:
        """Write documents into a folder, and say where they are."""
        self._session.leaving.emit()
        try:
            paths = [documents.export(self._session.snapshot, name, folder, date.today()) for name in names]
        except documents.ExportError as error:
            self._told.setText(str(error))
        else:
            told = ", ".join(f"«\u00a0{path.name}\u00a0»" for path in paths)
            self._told.setText(message("exported", names=told, folder=folder))

    def _pick_list(self) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName("Document à voir")
        made.setIconSize(QSize(current().px(18), current().px(18)))
        for name, title in documents.titles().items():
            made.addItem(icon("file-text"), title, name)
        made.activated.connect(lambda _: self.show_document(made.currentData()))
        return made

    def _word_card(self) -> QWidget:
        """What stands where a preview would: Word lays its own pages out."""
        place = QWidget()
        told = card(label(message("word_title"), "h2"), label(message("word_no_preview")))
        place.setLayout(column(told, None))
        return place

    def _renew(self) -> None:
        if not self._stale or not self.isVisible():
            return
        self._stale = False
        if documents.DOCUMENTS[self._name].suffix == ".docx":
            self._told.setText("")
            self._preview.setCurrentWidget(self._word)
            return
        try:
            path = documents.export(
                self._session.snapshot, self._name, Path(self._folder.path()), date.today()
            )
        except documents.ExportError as error:
            self._told.setText(str(error))
            return
        self._told.setText("")
        if path.suffix == ".pdf":
            self._pdf.show_file(path)
            self._preview.setCurrentWidget(self._pdf)
        else:
            self._workbook.show_workbook(workbook(self._session.snapshot))
            self._preview.setCurrentWidget(self._workbook)

    def _save(self) -> None:
        self._ask_folder(self._name)

    def _save_all(self) -> None:
        self._ask_folder(*documents.names())

    def _ask_folder(self, *names: str) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, "Où enregistrer\u202f?", str(self._session.store.path.parent)
        )
        if chosen:
            self.save_to(Path(chosen), *names)

    def _on_change(self, _: Edit) -> None:
        self._stale = True
        self._renew()
