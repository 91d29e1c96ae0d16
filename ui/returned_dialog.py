"""A workbook that comes back: what changed in it is shown cell by cell before anything is written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QTabWidget, QWidget

from aict_desktop.documents.returned import Returned, returned
from aict_desktop.documents.returned.problems import words
from aict_desktop.documents.returned.report import counted, summary
from aict_desktop.imports.problems import ImportProblem
from aict_desktop.imports.sheets import Sheet
from aict_desktop.reference.history import told_edits
from aict_desktop.reference.words import message
from ui.fitting import fit
from ui.import_run import ReadingDialog
from ui.parts import button, column, label, row
from ui.reading import list_to_read
from ui.returned_tree import ReturnedTree
from ui.session import Session
from ui.theme import current

FILTER = "Classeurs (*.xlsx *.ods)"
TABS = ("Ce qui change", "Laissé de côté")


class ReturnedDialog(QDialog):
    """Sheets, lines and cells to take or leave; taking them is one change that can be undone."""

    def __init__(self, session: Session, found: Returned, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._found = found
        self.setWindowTitle(f"Reprendre «\u00a0{found.file_name}\u00a0»")
        fit(self, 1040, 640)
        self._tree = ReturnedTree()
        self._tree.changed.connect(self._on_choice)
        self._warning = label("", "warn")
        self._session.failed.connect(self._warn)
        self._take = button("", self.take, "primary")
        self._build()
        self._tree.show_items(found.items, found.proposed())
        self._warn(words("report", "unsure") if found.unsure else "")
        self._on_choice()

    @classmethod
    def choose_file(cls, session: Session, parent: QWidget) -> None:
        """Ask for a workbook and show what changed in it, or say why it cannot be read."""
        chosen, _ = QFileDialog.getOpenFileName(parent, message("choose_workbook"), "", FILTER)
        if chosen:
            cls.read(session, Path(chosen), parent)

    @classmethod
    def read(cls, session: Session, path: Path, parent: QWidget) -> ReadingDialog:
        """Read a workbook in a process of its own, then show what changed in it, or say why it cannot be."""
        window = parent.window()  # which lives on when one goes to another page meanwhile
        session.leaving.emit()
        reading = ReadingDialog(path, window, exactly=True)
        reading.failed.connect(session.failed)
        reading.read.connect(lambda sheets: cls._show(session, path, sheets, window))
        return reading

    @classmethod
    def _show(cls, session: Session, path: Path, sheets: list[Sheet], window: QWidget) -> None:
        try:
            found = returned(session.snapshot, sheets, path.name)
        except ImportProblem as problem:
            session.failed.emit(str(problem))
        else:
            cls(session, found, window).open()

    @property
    def tree(self) -> ReturnedTree:
        """The changes with their ticks."""
        return self._tree

    def take(self) -> None:
        """Write what is ticked."""
        edit = self._found.edit(self._tree.chosen())
        self._session.store.back_up("import")
        if self._session.do(edit):
            self._session.said.emit(message("imported", what=told_edits([edit])))
            self.accept()

    def _build(self) -> None:
        every = button("Tout cocher", lambda: self._tree.choose(range(len(self._found.items))), "flat")
        none = button("Tout décocher", lambda: self._tree.choose(()), "flat")
        changes = QWidget()
        how = label(words("report", "how") if current().roomy else "", "muted")
        tools = row(how, every, none, grow=how)
        changes.setLayout(column(tools, self._tree, margins=(0, 8, 0, 0), grow=self._tree))
        tabs = QTabWidget()
        tabs.addTab(changes, TABS[0])
        if self._found.remarks:
            told = (str(remark) for remark in self._found.remarks)
            remarks = list_to_read(TABS[1], (line[0].upper() + line[1:] for line in told))
            tabs.addTab(remarks, f"{TABS[1]} ({len(self._found.remarks)})")
        foot = row(None, button("Annuler", self.reject), self._take)
        whole = column(
            label(summary(self._found), "h2"), self._warning, tabs, foot, spacing=10, margins=(24, 18, 24, 16)
        )
        whole.setStretchFactor(tabs, 1)
        self.setLayout(whole)
        if not self._found.items and self._found.remarks:
            tabs.setCurrentIndex(1)

    def _on_choice(self) -> None:
        number = len(self._tree.chosen())
        told = counted("left", number)
        self._take.setText(words("report", "take", changes=told) if number else words("report", "take_none"))
        self._take.setEnabled(bool(number) and not self._session.readonly)

    def _warn(self, told: str) -> None:
        self._warning.setText(told)
        self._warning.setVisible(bool(told))
