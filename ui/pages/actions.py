"""What the authority already does abroad: the inventory, its money, and the import of a spreadsheet."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.french import count, format_money
from aict_desktop.domain.records import Action
from aict_desktop.reference.words import field_label
from ui.parts import button, column, label
from ui.records_table import RecordsPanel
from ui.session import Session

MONEY = ("requested", "proposed", "voted", "paid")
FIELDS = (
    *("title", "kind", "state", "organisation", "partner", "country", "since", "last_contact"),
    *("year", "requested", "proposed", "voted", "paid", "start", "end", "date_text", "theme"),
    *("results", "working", "notes", "reference", "source"),
)
FOLDED = ("start", "end", "date_text", "theme", "reference", "source")


class ActionsPage(QWidget):
    """The inventory of actions and partnerships."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        bring_in = button("Importer un tableau…", self._import, icon_name="file-import")
        bring_in.setEnabled(not session.readonly)
        columns = ("title", "kind", "state", "year", "voted", "paid")
        self.panel = RecordsPanel(session, Action, columns, FIELDS, bring_in)
        self._totals = label("", "muted")
        self.setLayout(column(self.panel, self._totals, grow=self.panel))
        session.changed.connect(self._on_change)
        self._show_totals()

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Open an action's form at a field."""
        self.panel.show_place(id_, field)

    def set_depth(self, *, essential: bool) -> None:
        """Fold what an import fills and few people type."""
        self.panel.form.show_only([f for f in FIELDS if f not in FOLDED] if essential else FIELDS)

    def _import(self) -> None:
        from ui.import_dialog import ImportDialog

        self._session.leaving.emit()
        ImportDialog.choose_file(self._session, self)

    def _on_change(self, edit: Edit) -> None:
        if Action.table in edit.tables:
            self._show_totals()

    def _show_totals(self) -> None:
        rows = self._session.snapshot.all(Action)
        sums = {name: sum((getattr(row, name) or Decimal(0) for row in rows), Decimal(0)) for name in MONEY}
        told = [
            f"{field_label('action', name)}\u00a0: {format_money(total)}"
            for name, total in sums.items()
            if total
        ]
        self._totals.setText(" · ".join([count(len(rows), "action", "actions"), *told]) if rows else "")
