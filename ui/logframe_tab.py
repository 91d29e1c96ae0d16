"""The matrix of the logframe, with all that belongs to the line one is on beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.placing import shifted
from aict_desktop.domain.records import Activity, Assumption, Indicator, Objective, Result, Strategy
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import record_words
from ui.beside import Beside
from ui.collector import Collector
from ui.form import Form
from ui.logframe_matrix import MatrixView
from ui.panels.assumptions import AssumptionsPanel
from ui.parts import button, clear_tabs, column, icon_button, row, scrolled
from ui.session import Session

DETAILS: dict[type[Record], tuple[str, ...]] = {
    Strategy: ("goal",),
    Objective: ("text", "theme", "deadline"),
    Result: ("text",),
    Activity: ("text", "owner", "partner", "area", "start", "end", "resources", "cost"),
}
INDICATOR = ("name", "unit", "baseline", "target", "target_on", "frequency", "verification")


class LogframeTab(QWidget):
    """The matrix on the left; on the right the line's own fields, its indicators and its assumptions."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown = ""
        self._picked = ""
        self._adding = False
        self._matrix = MatrixView(session)
        self._sheets = QTabWidget()
        self._add_result = button("Résultat", lambda: self._add(Result), icon_name="plus")
        self._add_activity = button("Activité", lambda: self._add(Activity), icon_name="plus")
        self._beside = Beside(self._matrix, self._sheets, ("Matrice", "Détail de la ligne"), (600, 420))
        self.setLayout(column(self._make_tools(), self._beside, margins=(0, 10, 0, 0), grow=self._beside))
        self._matrix.selectionModel().currentChanged.connect(lambda *_: self._on_current())
        session.changed.connect(self._on_change)
        self._matrix.pick(Strategy.table)
        self._show_line()

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Go to a line; to the level of an indicator or assumption, with its sheet open."""
        found = self._find(table, id_)
        self._beside.show_second()
        if isinstance(found, (Indicator, Assumption)):
            self._matrix.pick(found.result or found.objective or Strategy.table)
            self._sheets.setCurrentIndex(1 if isinstance(found, Indicator) else 2)
            if collector := self._sheets.currentWidget().findChild(Collector):
                collector.open(id_, field)
        else:
            self._matrix.pick(id_)
            self._focus_field(field)

    def _make_tools(self) -> QHBoxLayout:
        objective = button("Objectif spécifique", lambda: self._add(Objective), icon_name="plus")
        up = icon_button("chevron-up", "Monter la ligne", lambda: self._shift(-1))
        down = icon_button("chevron-down", "Descendre la ligne", lambda: self._shift(1))
        bin_ = icon_button("trash", "Supprimer la ligne et ce qui en dépend", self._remove)
        for tool in (objective, up, down, bin_):
            tool.setEnabled(not self._session.readonly)
        return row(objective, self._add_result, self._add_activity, None, up, down, bin_)

    def _on_current(self) -> None:
        line = self._matrix.picked()
        if line and line.record.id != self._picked:
            self._picked, self._adding = line.record.id, False
            self._show_line()

    def _on_change(self, _: Edit) -> None:
        self._show_line()

    def _show_line(self) -> None:
        line = self._matrix.picked()
        if line is None or self._adding:
            return
        record, writable = line.record, not self._session.readonly
        self._add_result.setEnabled(writable and not isinstance(record, Strategy))
        self._add_result.setToolTip("" if self._add_result.isEnabled() else "Choisissez d’abord un objectif")
        self._add_activity.setEnabled(writable and isinstance(record, (Result, Activity)))
        self._add_activity.setToolTip(
            "" if self._add_activity.isEnabled() else "Choisissez d’abord un résultat"
        )
        if record.id != self._shown:
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
            self._add_sheet(
                self._collector(Assumption, ("text",), record), "Hypothèses", self._assumptions(record)
            )
        self._sheets.setCurrentIndex(min(max(kept, 0), self._sheets.count() - 1))

    def _add_sheet(self, widget: QWidget, title: str, *below: QWidget) -> None:
        inner = QWidget()
        inner.setLayout(column(widget, *below, None, spacing=14, margins=(8, 10, 10, 8)))
        self._sheets.addTab(scrolled(inner, title), title)

    def _collector(self, type_: type[Record], fields: tuple[str, ...], level: Record) -> Collector:
        at = {
            "objective": level.id if isinstance(level, Objective) else "",
            "result": level.id if isinstance(level, Result) else "",
        }
        return Collector(self._session, type_, fields, at)

    def _assumptions(self, level: Record) -> QWidget:
        made = AssumptionsPanel(self._session)
        made.show_record(level.id)
        return made

    def _add(self, type_: type[Record]) -> None:
        """Ask for a new line; the first thing typed makes it."""
        parent = self._parent_for(type_)
        self._session.leaving.emit()
        clear_tabs(self._sheets)
        self._shown, self._adding = "", True
        form = Form(self._session, type_, DETAILS[type_], compact=True)
        form.show_new(parent)
        form.made.connect(self._on_made)
        self._add_sheet(form, record_words(type_.table)["new"])
        self._focus_field("text")

    def _on_made(self, id_: str) -> None:
        # The sheet in hand stays: one is typing in it.
        self._shown, self._picked, self._adding = id_, id_, False
        self._matrix.pick(id_)

    def _parent_for(self, type_: type[Record]) -> dict[str, str]:
        line = self._matrix.picked()
        record = line.record if line else None
        if isinstance(record, Activity):
            record = self._session.snapshot.get(Result, record.result)
        if type_ is Activity and isinstance(record, Result):
            return {"result": record.id}
        if type_ is Result and isinstance(record, Result):
            return {"objective": record.objective}
        return {"objective": record.id} if type_ is Result and record else {}

    def _focus_field(self, field: str) -> None:
        self._beside.show_second()
        self._sheets.setCurrentIndex(0)
        sheet = self._sheets.widget(0)
        if sheet and (form := sheet.findChild(Form)):
            form.focus_on(field)

    def _shift(self, step: int) -> None:
        line = self._matrix.picked()
        if line and not isinstance(line.record, Strategy):
            siblings = _siblings(self._session.snapshot, line.record)
            self._session.do(shifted(line.record, step, siblings))

    def _remove(self) -> None:
        line = self._matrix.picked()
        if line and not isinstance(line.record, Strategy):
            self._session.leaving.emit()
            self._session.do(removed(self._session.snapshot, line.record))

    def _find(self, table: str, id_: str) -> Record | None:
        return self._session.snapshot.tables[table].get(id_)


_NAMES: dict[type[Record], str] = {
    Strategy: "Objectif général",
    Objective: "Objectif spécifique",
    Result: "Résultat",
    Activity: "Activité",
}


def _siblings(snapshot: Snapshot, record: Record) -> tuple[Record, ...]:
    if isinstance(record, Result):
        return snapshot.where(Result, objective=record.objective)
    if isinstance(record, Activity):
        return snapshot.where(Activity, result=record.result)
    return snapshot.all(type(record))
