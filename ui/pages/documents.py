"""The documents: each seen here before it is saved where one wants."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from aict_desktop import documents
from aict_desktop.documents.calendar import calendar_sheet
from aict_desktop.documents.declaration import declaration
from aict_desktop.documents.everything import tasks
from aict_desktop.documents.workbook import workbook
from aict_desktop.domain.edit import Edit
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.excel.model import Sheet
from aict_desktop.reference.words import message
from ui.corner import tool
from ui.export_run import ExportDialog, ask_folder, export_into
from ui.flow import Flow
from ui.icons import icon
from ui.parts import button, card, column, label, row
from ui.preview import PdfPreview, WorkbookPreview
from ui.session import Session
from ui.theme import current

SAVE = {
    ".pdf": "Enregistrer le PDF…",
    ".docx": "Enregistrer le document Word…",
    ".xlsx": "Enregistrer le classeur…",
    ".ics": "Enregistrer le calendrier…",
}
SHEETS: Mapping[str, Callable[[Snapshot], Sequence[Sheet]]] = {
    "classeur": lambda snapshot: workbook(snapshot).sheets,
    "declaration": lambda snapshot: declaration(snapshot).sheets,
    "calendrier": lambda snapshot: (calendar_sheet(snapshot, date.today()),),
}
"""What is seen of documents that have no pages."""


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
        self._written: Path | None = None
        self._open_button = button("L’ouvrir", self._open_written, icon_name="external-link")
        self._open_button.hide()
        self._save_button = button("", self._save, "primary", "download")
        back = tool("Reprendre un classeur…", "file-import", self._bring_back)
        back.setEnabled(not session.readonly)
        both = tool("Tout exporter…", "file-export", self._save_all)
        present = tool("Présenter…", "presentation", partial(session.page_wanted.emit, "presentation"))
        tools = QWidget()
        tools.setLayout(Flow(present, back, both, self._save_button))
        self.setLayout(
            column(
                row(label("Documents", "h1", wrap=False), None, tools),
                row(self._list, self._told, self._open_button, spacing=14, grow=self._told),
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
        self._save_button.setText(SAVE[documents.DOCUMENTS[name].suffix])
        self._list.setCurrentIndex(self._list.findData(name))
        self._stale = True
        self._renew()

    def showEvent(self, event: object) -> None:
        self.show_document(self._name)

    def save_to(self, folder: Path) -> None:
        """Write the document in sight into a folder, and say where it is."""
        self._session.leaving.emit()
        try:
            path = documents.export(self._session.snapshot, self._name, folder, date.today())
        except documents.ExportError as error:
            self._told.setText(str(error))
        else:
            named = f"«\u00a0{path.name}\u00a0»"
            self._told.setText(message("exported", names=named, folder=folder))
            self._written = path
            self._open_button.show()

    def export_all_to(self, folder: Path) -> ExportDialog:
        """Write everything into a folder while a dialog says how far it is, then say what became of it."""
        self._session.leaving.emit()
        wanted = tasks(self._session.snapshot, folder, date.today())
        return export_into(folder, wanted, self._told.setText, self)

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
        self._open_button.hide()
        if documents.DOCUMENTS[self._name].suffix == ".docx":
            self._told.setText("")
            self._preview.setCurrentWidget(self._word)
            return
        if self._name in SHEETS:
            self._told.setText("")
            self._workbook.show_sheets(SHEETS[self._name](self._session.snapshot))
            self._preview.setCurrentWidget(self._workbook)
            return
        try:
            path = documents.export(
                self._session.snapshot, self._name, Path(self._folder.path()), date.today()
            )
        except documents.ExportError as error:
            self._told.setText(str(error))
            return
        self._told.setText("")
        self._pdf.show_file(path)
        self._preview.setCurrentWidget(self._pdf)

    def _save(self) -> None:
        self._ask_folder(self.save_to)

    def _open_written(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def _save_all(self) -> None:
        self._ask_folder(self.export_all_to)

    def _bring_back(self) -> None:
        from ui.returned_dialog import ReturnedDialog

        ReturnedDialog.choose_file(self._session, self)

    def _ask_folder(self, write: Callable[[Path], object]) -> None:
        if folder := ask_folder(self, self._session.store.path.parent):
            write(folder)

    def _on_change(self, _: Edit) -> None:
        self._stale = True
        self._renew()
