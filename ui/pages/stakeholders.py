"""The stakeholders: the register with its rating, and the views of it."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from aict_desktop.figures.power_map import power_map
from ui.corner import put_beside, tool
from ui.figure_tab import FigureTab
from ui.later import Later
from ui.mobilise_tab import MobiliseTab
from ui.network_tab import NetworkTab
from ui.parts import column
from ui.session import Session
from ui.stakeholder_register import register


class StakeholdersPage(QWidget):
    """Register, map, network, and whom to mobilise, one tab each."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        bring_in = tool("Importer un tableau…", "file-import", self._import)
        bring_in.setEnabled(not session.readonly)
        self._register = register(session)
        self._network = Later(lambda: NetworkTab(session, self.show_place))
        self._tabs = QTabWidget()
        for page, title in (
            (self._register, "Registre"),
            (Later(self._made_map), "Carte"),
            (self._network, "Réseau"),
            (Later(lambda: MobiliseTab(session, self.show_place)), "Mobiliser"),
        ):
            self._tabs.addTab(page, title)
        self._tabs.currentChanged.connect(lambda _: session.leaving.emit())
        self._weights = tool("Changer les poids…", "settings", self._weigh)
        print_ = tool("Imprimer / PDF…", "printer", self._print)
        put_beside(self._tabs, self._weights, bring_in, print_)
        self.setLayout(column(self._tabs))

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Open the sheet of a stakeholder, or of what hangs on one, at a field."""
        self._tabs.setCurrentWidget(self._register)
        self._register.show_place(id_, field, table)

    def set_depth(self, *, essential: bool) -> None:
        """Fold what only a finer analysis needs."""
        self._register.sheet.set_depth(essential=essential)
        self._tabs.setTabVisible(self._tabs.indexOf(self._network), not essential)
        self._weights.setVisible(not essential)

    def _made_map(self) -> QWidget:
        made = FigureTab(self._session, power_map, "Carte pouvoir et intérêt", "carte-acteurs")
        made.view.picked.connect(lambda table, id_: self.show_place(table, id_, ""))
        return made

    def _import(self) -> None:
        from ui.import_dialog import ImportDialog

        self._session.leaving.emit()
        ImportDialog.choose_file(self._session, self, "acteurs")

    def _weigh(self) -> None:
        from ui.weights_dialog import WeightsDialog

        self._session.leaving.emit()
        WeightsDialog(self._session, self).open()

    def _print(self) -> None:
        self._session.page_wanted.emit("documents/acteurs")
