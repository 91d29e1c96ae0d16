"""Bringing in a spreadsheet of others: what was understood is shown before anything is written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFileDialog, QTabWidget, QWidget

from aict_desktop.documents.returned import is_own
from aict_desktop.domain.french import count
from aict_desktop.domain.naming import shortened
from aict_desktop.imports.found import read_lines
from aict_desktop.imports.layout import HEADERS_SEARCHED
from aict_desktop.imports.mapping import Layout, most_readable, propose
from aict_desktop.imports.plan import Plan, plan
from aict_desktop.imports.remembered import FILE_NAME, Remembered
from aict_desktop.imports.report import told_remark
from aict_desktop.imports.sheets import Row, Sheet, as_text
from aict_desktop.imports.subjects import ACTIONS, STAKEHOLDERS, SUBJECTS
from aict_desktop.reference.history import told_edits
from aict_desktop.reference.words import message
from aict_desktop.storage.profile import profile_folder
from ui.fitting import fit
from ui.import_choice import LinesChoice
from ui.import_levels import CountsLabel, LevelsTable
from ui.import_lists import ColumnsTable, PreviewTable, TickList
from ui.import_run import ReadingDialog
from ui.parts import button, column, label, row
from ui.reading import list_to_read
from ui.returned_dialog import ReturnedDialog
from ui.session import Session
from ui.theme import current

FILTER = "Tableaux (*.csv *.xlsx *.ods)"
TABS = ("Aperçu", "Lignes et sommes", "Colonnes", "Remarques", "Organismes")
_LINES, _REMARKS, _ORGANISATIONS = 1, 3, 4
_WITH_ORGANISATIONS = (ACTIONS, STAKEHOLDERS)


class ImportDialog(QDialog):
    """Sheet, lines and columns of a file; importing is one change that can be undone."""

    def __init__(
        self, session: Session, path: Path, sheets: list[Sheet], parent: QWidget, kind: str = ACTIONS.name
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._path = path
        self._sheets = sheets
        self._subject = SUBJECTS[kind]
        self._remembered = Remembered(profile_folder() / FILE_NAME)
        self._sheet = most_readable(sheets, self._subject)
        self._layout: Layout = self._remembered.propose(self._sheet, self._subject)
        self.setWindowTitle(f"Importer «\u00a0{path.name}\u00a0»")
        fit(self, 980, 640)
        self._make()
        self._build()
        self._start_afresh()

    @classmethod
    def choose_file(cls, session: Session, parent: QWidget, kind: str = ACTIONS.name) -> None:
        """Ask for a file and show what it holds, or say why it cannot be read."""
        chosen, _ = QFileDialog.getOpenFileName(parent, message(f"choose_{kind}"), "", FILTER)
        if chosen:
            cls.read(session, Path(chosen), parent, kind)

    @classmethod
    def read(cls, session: Session, path: Path, parent: QWidget, kind: str = ACTIONS.name) -> ReadingDialog:
        """Read a file in a process of its own, then show what it holds, or say why it cannot be read.

        A workbook of this very dossier shows what changed in it.
        """
        window = parent.window()  # which lives on when one goes to another page meanwhile
        reading = ReadingDialog(path, window)
        reading.failed.connect(session.failed)

        def show(sheets: list[Sheet]) -> None:
            if is_own(session.snapshot, sheets):
                ReturnedDialog.read(session, path, window)
            else:
                cls(session, path, sheets, window, kind).open()

        reading.read.connect(show)
        return reading

    def bring_in(self) -> None:
        """Write what the preview shows, and remember what the columns hold."""
        self._session.store.back_up("import")
        if self._session.do(self._plan.edit):
            self._remembered.keep(self._sheet, self._layout)
            self._session.said.emit(message("imported", what=told_edits([self._plan.edit])))
            self.accept()

    def choose_target(self, place: int, target: str) -> None:
        """Say what a column of the file holds."""
        self._layout = self._layout.with_target(place, target)
        self._start_afresh()

    def choose_header(self, header: int | None) -> None:
        """Say which row of the sheet holds the headings, from 0; None when none does."""
        self._layout = propose(self._sheet, self._subject, header)
        self._start_afresh()

    @property
    def found(self) -> Plan:
        """What importing would do."""
        return self._plan

    def _make(self) -> None:
        self._summary = label("", "label")
        self._warning = label("", "warn")
        self._session.failed.connect(self._warn)
        self._with_organisations = QCheckBox("Ajouter les organismes aux acteurs")
        self._with_organisations.setChecked(True)
        self._with_organisations.toggled.connect(lambda _: self._renew())
        self._counts = CountsLabel()
        self._preview = LevelsTable() if self._subject.levelled else PreviewTable()
        self._choice = LinesChoice()
        self._choice.changed.connect(self._offer_organisations)
        self._columns = ColumnsTable()
        self._columns.chosen.connect(self.choose_target)
        self._headers = QComboBox()
        self._headers.setAccessibleName("Ligne des en-têtes")
        self._headers.activated.connect(lambda _: self.choose_header(self._headers.currentData()))
        self._remarks = list_to_read(TABS[_REMARKS])
        self._organisations = TickList("Organismes à ajouter aux acteurs")
        self._organisations.ticked.connect(self._renew)
        self._import = button("Importer", self.bring_in, "primary")

    def _build(self) -> None:
        columns = QWidget()
        self._headers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        headers = row(label("En-têtes", wrap=False), self._headers, grow=self._headers)
        columns.setLayout(column(headers, self._columns, margins=(0, 8, 0, 0), grow=self._columns))
        preview = QWidget()
        preview.setLayout(
            column(self._counts, self._preview, spacing=8, margins=(0, 8, 0, 0), grow=self._preview)
        )
        self._tabs = QTabWidget()
        pages = [preview, self._choice, columns, self._remarks]
        if self._subject in _WITH_ORGANISATIONS:
            pages.append(self._organisations)
        for page, name in zip(pages, TABS, strict=False):
            self._tabs.addTab(page, name)
        head = row(self._summary, self._sheet_chooser(), grow=self._summary)
        foot = row(None, button("Annuler", self.reject), self._import)
        if self._subject is ACTIONS:
            foot.insertWidget(0, self._with_organisations)
        whole = column(head, self._warning, self._tabs, foot, spacing=10, margins=(24, 18, 24, 16))
        whole.setStretchFactor(self._tabs, 1)
        if current().roomy:
            whole.insertWidget(0, label("Ce que l’application a compris", "h2"))
        self.setLayout(whole)

    def _sheet_chooser(self) -> QComboBox:
        chooser = QComboBox(self)
        chooser.setAccessibleName("Feuille du classeur")
        chooser.addItems([sheet.name for sheet in self._sheets])
        chooser.setCurrentIndex(self._sheets.index(self._sheet))
        chooser.activated.connect(self._choose_sheet)
        chooser.setVisible(len(self._sheets) > 1)
        return chooser

    def _choose_sheet(self, place: int) -> None:
        self._sheet = self._sheets[place]
        self._layout = self._remembered.propose(self._sheet, self._subject)
        self._start_afresh()

    def _start_afresh(self) -> None:
        """Read the sheet as its columns say now, with every line wanted but those that were unticked."""
        self._headers.clear()
        self._headers.addItem("Ce tableau n’a pas d’en-têtes", None)
        for place, cells in enumerate(self._sheet.rows[:HEADERS_SEARCHED]):
            if told := _joined(cells):
                self._headers.addItem(f"Ligne {place + 1}\u00a0: {told}", place)
        self._headers.setCurrentIndex(max(self._headers.findData(self._layout.header), 0))
        self._columns.show_layout(self._layout)
        self._choice.show_lines(read_lines(self._sheet, self._layout))
        self._tabs.setTabVisible(_LINES, self._choice.offers())
        self._offer_organisations()

    def _offer_organisations(self) -> None:
        every = self._planned()
        self._organisations.offer(every.organisations)
        self._tabs.setTabText(_ORGANISATIONS, f"{TABS[_ORGANISATIONS]} ({self._organisations.count()})")
        self._renew(every)

    def _planned(self, with_stakeholders: bool = True, left_out: tuple[str, ...] = ()) -> Plan:
        return plan(
            self._session.snapshot,
            self._sheet,
            self._layout,
            self._path.name,
            with_stakeholders=with_stakeholders,
            left_out=left_out,
            filters=self._choice.filters(),
            others=[sheet for sheet in self._sheets if sheet is not self._sheet],
        )

    def _renew(self, every: Plan | None = None) -> None:
        """Show what importing would do; ``every`` is the same with all organisations, when it is known."""
        wanted, left_out = self._with_organisations.isChecked(), tuple(self._organisations.left_out())
        self._organisations.setEnabled(wanted)
        self._plan = every if every and wanted and not left_out else self._planned(wanted, left_out)
        self._summary.setText(self._told())
        self._warn(self._warnings())
        self._counts.show_plan(self._plan)
        self._preview.show_edit(self._session.snapshot, self._plan.edit, self._subject.record)
        self._remarks.clear()
        self._remarks.addItems(list(map(told_remark, self._plan.remarks)))
        self._tabs.setTabText(_REMARKS, f"{TABS[_REMARKS]} ({self._remarks.count()})")
        self._import.setEnabled(bool(self._plan.edit) and not self._session.readonly)

    def _warnings(self) -> str:
        told = [told_remark(each) for each in self._plan.remarks if each.warns]
        if len(told) < 2:
            return "".join(told)
        return message("more_warnings", first=told[0], others=count(len(told) - 1, "autre", "autres"))

    def _warn(self, told: str) -> None:
        self._warning.setText(told)
        self._warning.setVisible(bool(told))

    def _told(self) -> str:
        found = self._plan
        if not found.edit:
            return message("nothing_new" if found.kept else "nothing_kept")
        told = [
            count(found.read, "ligne lue", "lignes lues"),
            count(found.kept, "gardée", "gardées"),
            count(found.already_there, "déjà dans le dossier", "déjà dans le dossier"),
            count(len(found.organisations), "acteur nouveau", "acteurs nouveaux"),
            count(found.contacts, "contact nouveau", "contacts nouveaux"),
        ]
        numbers = (found.read, found.kept, found.already_there, len(found.organisations), found.contacts)
        return ", ".join(words for words, number in zip(told, numbers, strict=True) if number) + "."


def _joined(cells: Row) -> str:
    return shortened(", ".join(as_text(cell) for cell in cells if cell != ""), 90)
