"""The matrix of the logframe; the sheet of the line one is on comes beside it when it is asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.logframe import values_at
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.records import Activity, Assumption, Indicator, Objective, Result, Strategy
from aict_desktop.figures.numbering import numbers
from aict_desktop.reference.words import message
from ui.beside import Beside
from ui.collector import Collector
from ui.form import Form
from ui.logframe_matrix import MatrixView
from ui.panels.assumptions import AssumptionsPanel
from ui.parts import button, clear_tabs, column, icon_button, label, row, scrolled
from ui.pick_list import PickList
from ui.session import Session
from ui.theme import current

DETAILS: dict[type[Record], tuple[str, ...]] = {
    Strategy: ("goal",),
    Objective: ("text", "theme", "deadline"),
    Result: ("text",),
    Activity: ("text", "owner", "partner", "area", "start", "end", "resources", "cost", "needs"),
}
INDICATOR = ("name", "unit", "baseline", "target", "target_on", "frequency", "verification")
_NAMES: dict[type[Record], str] = {
    Strategy: "Objectif général",
    Objective: "Objectif spécifique",
    Result: "Résultat",
    Activity: "Activité",
}
_NAMED = 60
_LEAST_LIST = 90  # the tools must leave room for the journey and the help on a small screen


class LogframeTab(QWidget):
    """The matrix over the whole width; F4 or a button shows the line's fields, indicators and assumptions."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown = ""
        self._matrix = MatrixView(session)
        self._sheets = QTabWidget()
        self._keys = label(message("matrix_keys"), "muted")
        self._only = PickList("Objectif à montrer", "Tous les objectifs", 14)
        self._only.setMinimumWidth(current().px(_LEAST_LIST))
        self._add_result = button("Résultat", lambda: self._matrix.add(Result), icon_name="plus")
        self._add_activity = button("Activité", lambda: self._matrix.add(Activity), icon_name="plus")
        self._fold = icon_button("list", "Replier les objectifs, ou tout déplier", self._fold_all)
        self._detail = icon_button("layout-sidebar-right-expand", "Détail de la ligne (F4)", self._toggle)
        self._beside = Beside(self._matrix, self._sheets, ("Matrice", "Détail de la ligne"), (600, 420))
        self._begin = label(message("matrix_begin"), "muted")
        self._keys.hide()
        self.setLayout(
            column(
                self._tools(), self._begin, self._keys, self._beside, margins=(0, 10, 0, 0), grow=self._beside
            )
        )
        if current().roomy:
            self._sheets.hide()
        self._matrix.selectionModel().currentChanged.connect(lambda *_: self._show_line())
        self._matrix.detail_wanted.connect(self._open_sheet)
        self._beside.second_shown.connect(self._show_line)
        self._matrix.folded.connect(lambda: self._only.pick(self._matrix.matrix.only))
        self._only.chosen.connect(self._show_only)
        session.changed.connect(self._on_change)
        self._offer()
        self._begin.setVisible(not session.snapshot.all(Objective))
        self._matrix.pick(Strategy.table)

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Go to a line; to the level of an indicator or assumption, with its sheet open."""
        found = self._session.snapshot.tables[table].get(id_)
        if not isinstance(found, (Indicator, Assumption)):
            self._matrix.pick(id_)
            self._show_sheet()
            self._focus_field(field)
            return
        self._matrix.pick(found.result or found.objective or Strategy.table)
        self._show_sheet()
        self._sheets.setCurrentIndex(1 if isinstance(found, Indicator) else 2)
        if collector := self._sheets.currentWidget().findChild(Collector):
            collector.open(id_, field)

    def _tools(self) -> QHBoxLayout:
        objective = button("Objectif spécifique", lambda: self._matrix.add(Objective), icon_name="plus")
        up = icon_button("chevron-up", "Monter la ligne", lambda: self._matrix.acts.shift(-1))
        down = icon_button("chevron-down", "Descendre la ligne", lambda: self._matrix.acts.shift(1))
        bin_ = icon_button("trash", "Supprimer la ligne et ce qui en dépend", self._matrix.remove)
        keys = icon_button("help-circle", "Clavier", lambda: self._keys.setVisible(self._keys.isHidden()))
        for tool in (objective, up, down, bin_):
            tool.setEnabled(not self._session.readonly)
        left = row(objective, self._add_result, self._add_activity)
        if current().roomy:
            right = row(up, down, bin_, self._fold, keys, self._detail, spacing=2)
            return row(left, None, self._only, right)
        corner = QWidget()
        corner.setLayout(row(up, down, bin_, self._fold, keys, spacing=2))
        self._beside.put_in_corner(corner)
        return row(left, None, self._only)

    def _toggle(self) -> None:
        if current().roomy and self._sheets.isVisible():
            self._session.leaving.emit()
            self._sheets.hide()
            self._shown = ""
            self._matrix.setFocus()
        else:
            self._open_sheet()

    def _open_sheet(self) -> None:
        self._show_sheet()
        self._focus_field("")

    def _show_sheet(self) -> None:
        self._matrix.close_cell()
        self._sheets.show()
        self._beside.show_second()
        self._show_line()

    def _show_only(self, objective: str) -> None:
        self._matrix.show_only(objective)
        self._matrix.pick(objective)

    def _fold_all(self) -> None:
        every = {objective.id for objective in self._session.snapshot.all(Objective)}
        self._matrix.fold(set() if self._matrix.matrix.folded else every)

    def _offer(self) -> None:
        """The objectives one may look at alone."""
        known = numbers(self._session.snapshot)
        self._only.offer(
            {
                row.id: f"OS{known[row.id]}  {shortened(row.text, _NAMED)}"
                for row in self._session.snapshot.all(Objective)
            }
        )
        self._only.pick(self._matrix.matrix.only)

    def _on_change(self, edit: Edit) -> None:
        if Objective.table in edit.tables:
            self._offer()
            self._begin.setVisible(not self._session.snapshot.all(Objective))
            if self._matrix.matrix.only and not self._only.code:
                self._matrix.show_only("")
        self._show_line()

    def _show_line(self) -> None:
        line = self._matrix.picked()
        if line is None:
            return
        record, writable = line.record, not self._session.readonly
        self._add_result.setEnabled(writable and not isinstance(record, Strategy))
        self._add_result.setToolTip("" if self._add_result.isEnabled() else "Choisissez d’abord un objectif")
        self._add_activity.setEnabled(writable and isinstance(record, (Result, Activity)))
        self._add_activity.setToolTip(
            "" if self._add_activity.isEnabled() else "Choisissez d’abord un résultat"
        )
        known = isinstance(record, Strategy) or record.id in self._session.snapshot.tables[record.table]
        if record.id != self._shown and known and not self._sheets.isHidden():
            self._shown = record.id
            self._fill_sheets(record)

    def _fill_sheets(self, record: Record) -> None:
        self._session.leaving.emit()
        kept = self._sheets.currentIndex()
        clear_tabs(self._sheets)
        form = Form(self._session, type(record), DETAILS[type(record)], compact=True)
        form.show_record(record.id)
        self._add_sheet(form, _NAMES[type(record)])
        if not isinstance(record, Activity):
            self._add_sheet(self._collector(Indicator, INDICATOR, record), "Indicateurs")
            panel = AssumptionsPanel(self._session)
            panel.show_record(record.id)
            self._add_sheet(self._collector(Assumption, ("text",), record), "Hypothèses", panel)
        self._sheets.setCurrentIndex(min(max(kept, 0), self._sheets.count() - 1))

    def _add_sheet(self, widget: QWidget, title: str, *below: QWidget) -> None:
        inner = QWidget()
        inner.setLayout(column(widget, *below, None, spacing=14, margins=(8, 10, 10, 8)))
        self._sheets.addTab(scrolled(inner, title), title)

    def _collector(self, type_: type[Record], fields: tuple[str, ...], level: Record) -> Collector:
        return Collector(self._session, type_, fields, values_at(level))

    def _focus_field(self, field: str) -> None:
        self._sheets.setCurrentIndex(0)
        sheet = self._sheets.widget(0)
        if sheet and (form := sheet.findChild(Form)):
            form.focus_on(field)
