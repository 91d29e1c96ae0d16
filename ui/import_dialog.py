"""Bringing in a spreadsheet of actions: what was understood is shown before anything is written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QWidget,
)

from aict_desktop.domain.french import count
from aict_desktop.domain.records import Action
from aict_desktop.imports.actions import Plan, plan
from aict_desktop.imports.mapping import TARGETS, Layout, most_readable, propose, target_label
from aict_desktop.imports.problems import ImportProblem
from aict_desktop.imports.report import report
from aict_desktop.imports.sheets import Sheet, read_sheets
from aict_desktop.reference.history import told_edits
from aict_desktop.reference.values import told
from aict_desktop.reference.words import field_words, message
from ui.parts import button, column, label, row
from ui.session import Session
from ui.theme import current

FILTER = "Tableaux (*.csv *.xlsx *.ods)"
PREVIEW = ("title", "organisation", "year", "requested", "proposed", "voted", "paid", "date_text")


class ImportDialog(QDialog):
    """Sheet, columns and lines of a file; importing is one change that can be undone."""

    def __init__(self, session: Session, path: Path, sheets: list[Sheet], parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._path = path
        self._sheets = sheets
        self._sheet = most_readable(sheets)
        self._layout: Layout = propose(self._sheet)
        self.setWindowTitle(f"Importer «\u00a0{path.name}\u00a0»")
        self.resize(QSize(current().px(980), current().px(640)).boundedTo(self.screen().availableSize()))
        self._summary = label("", "label")
        self._with_organisations = QCheckBox("Ajouter les organismes aux acteurs")
        self._with_organisations.setChecked(True)
        self._with_organisations.toggled.connect(lambda _: self._renew())
        self._preview = self._make_table("Lignes comprises")
        self._columns = self._make_table("Correspondance des colonnes")
        self._organisations = QListWidget()
        self._organisations.setAccessibleName("Organismes à ajouter aux acteurs")
        self._organisations.itemChanged.connect(lambda _: self._renew())
        self._remarks = QListWidget()
        self._remarks.setWordWrap(True)
        self._remarks.setAccessibleName("Remarques")
        self._tabs = QTabWidget()
        for widget, title in (
            (self._preview, "Aperçu"),
            (self._columns, "Colonnes"),
            (self._remarks, "Remarques"),
            (self._organisations, "Organismes"),
        ):
            self._tabs.addTab(widget, title)
        self._import = button("Importer", self.bring_in, "primary")
        self._build()
        self._start_afresh()

    @classmethod
    def choose_file(cls, session: Session, parent: QWidget) -> None:
        """Ask for a file and show what it holds, or say why it cannot be read."""
        chosen, _ = QFileDialog.getOpenFileName(parent, "Importer un tableau d’actions", "", FILTER)
        if not chosen:
            return
        try:
            sheets = read_sheets(Path(chosen))
            cls(session, Path(chosen), list(sheets), parent).open()
        except ImportProblem as problem:
            session.failed.emit(str(problem))

    def bring_in(self) -> None:
        """Write what the preview shows."""
        self._session.store.back_up("import")
        if self._session.do(self._plan.edit):
            self._session.said.emit(message("imported", what=told_edits([self._plan.edit])))
            self.accept()

    def choose_target(self, place: int, target: str) -> None:
        """Say what a column of the file holds."""
        self._layout = self._layout.with_target(place, target)
        self._start_afresh()

    @property
    def found(self) -> Plan:
        """What importing would do."""
        return self._plan

    def _build(self) -> None:
        chooser = QComboBox()
        chooser.setAccessibleName("Feuille du classeur")
        for sheet in self._sheets:
            chooser.addItem(sheet.name)
        chooser.setCurrentIndex(self._sheets.index(self._sheet))
        chooser.currentIndexChanged.connect(self._choose_sheet)
        chooser.setVisible(len(self._sheets) > 1)
        foot = row(self._with_organisations, None, button("Annuler", self.reject), self._import)
        self.setLayout(
            column(
                label("Ce que l’application a compris", "h2"),
                row(self._summary, chooser),
                self._tabs,
                foot,
                spacing=10,
                margins=(24, 18, 24, 16),
            )
        )

    def _make_table(self, name: str) -> QTableWidget:
        table = QTableWidget()
        table.setAccessibleName(name)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.horizontalHeader().setStretchLastSection(True)
        table.verticalHeader().setDefaultSectionSize(current().px(34))
        return table

    def _choose_sheet(self, place: int) -> None:
        self._sheet = self._sheets[place]
        self._layout = propose(self._sheet)
        self._start_afresh()

    def _start_afresh(self) -> None:
        """Read the sheet as its columns say now, with every organisation ticked."""
        self._renew_columns()
        offered = plan(self._session.snapshot, self._sheet, self._layout, self._path.name).organisations
        self._organisations.blockSignals(True)
        self._organisations.clear()
        for name in offered:
            item = QListWidgetItem(name, self._organisations)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self._organisations.blockSignals(False)
        self._tabs.setTabText(3, f"Organismes ({len(offered)})")
        self._renew()

    def _left_out(self) -> list[str]:
        rows = (self._organisations.item(place) for place in range(self._organisations.count()))
        return [item.text() for item in rows if item.checkState() == Qt.CheckState.Unchecked]

    def _renew(self) -> None:
        wanted = self._with_organisations.isChecked()
        self._organisations.setEnabled(wanted)
        self._plan = plan(
            self._session.snapshot, self._sheet, self._layout, self._path.name, wanted, self._left_out()
        )
        self._summary.setText(self._told())
        self._fill_preview()
        self._remarks.clear()
        self._remarks.addItems([line.strip() for line in report(self._plan) if line.startswith(" ")])
        self._tabs.setTabText(2, f"Remarques ({self._remarks.count()})")
        self._import.setEnabled(bool(self._plan.edit))

    def _told(self) -> str:
        found = self._plan
        lines = count(found.read, "ligne lue", "lignes lues")
        kept = count(found.kept, "gardée", "gardées")
        new = count(len(found.organisations), "organisme nouveau", "organismes nouveaux")
        again = (
            [count(found.already_there, "déjà dans le dossier", "déjà dans le dossier")]
            if found.already_there
            else []
        )
        if not found.edit:
            return message("nothing_new")
        return ", ".join([lines, kept, *again, new]) + "."

    def _fill_preview(self) -> None:
        after = self._session.snapshot.with_(self._plan.edit)
        records = [c.after for c in self._plan.edit.changes if isinstance(c.after, Action)]
        shown = [name for name in PREVIEW if any(getattr(record, name) for record in records)]
        self._preview.setColumnCount(len(shown))
        self._preview.setRowCount(len(records))
        self._preview.setHorizontalHeaderLabels([_heading(name) for name in shown])
        for line, record in enumerate(records):
            for place, name in enumerate(shown):
                self._preview.setItem(line, place, QTableWidgetItem(told(after, record, name)))
        if shown:
            self._preview.setColumnWidth(0, current().px(260))

    def _renew_columns(self) -> None:
        columns = self._layout.columns
        self._columns.setColumnCount(2)
        self._columns.setRowCount(len(columns))
        self._columns.setHorizontalHeaderLabels(["Colonne du fichier", "Reprise comme"])
        self._columns.setColumnWidth(0, current().px(420))
        for line, found in enumerate(columns):
            self._columns.setItem(line, 0, QTableWidgetItem(found.heading or message("no_heading")))
            self._columns.setCellWidget(
                line, 1, self._target_chooser(found.place, found.heading, found.target)
            )

    def _target_chooser(self, place: int, heading: str, target: str) -> QComboBox:
        chooser = QComboBox()
        chooser.setAccessibleName(f"Reprendre «\u00a0{heading}\u00a0» comme")
        for code in TARGETS:
            chooser.addItem(target_label(code), code)
        chooser.setCurrentIndex(max(chooser.findData(target), 0))
        chooser.activated.connect(lambda _: self.choose_target(place, chooser.currentData()))
        return chooser


def _heading(name: str) -> str:
    words = field_words(Action.table, name)
    return words.get("short", words["label"])
