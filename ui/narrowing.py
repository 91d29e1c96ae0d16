"""Above a long list: what one seeks in it, the choices that narrow it, and how much of it is left."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from aict_desktop.domain.french import count, format_number
from aict_desktop.reference.words import message
from ui.editors.lines import UndoFreeLine
from ui.parts import button, column, label, row
from ui.pick_list import PickList
from ui.records_model import Filter, RecordsModel
from ui.session import Session
from ui.theme import current


class Narrowing(QWidget):
    """The search and the filters of a list; ``narrowed`` when another part of it is shown."""

    narrowed = Signal()

    def __init__(
        self, session: Session, model: RecordsModel, many: str, filters: Sequence[Filter], add: QWidget
    ) -> None:
        super().__init__()
        self._session = session
        self._model = model
        self._seek = UndoFreeLine(placeholderText="Chercher", clearButtonEnabled=True)
        self._seek.setAccessibleName(f"Chercher\u00a0: {many}")
        self._seek.textChanged.connect(self._on_text)
        self._lists = {by: self._made_list(by) for by in filters}
        self._told = label("", "small", wrap=False)
        self._choices, self._left = QWidget(), QWidget()
        self._choices.setLayout(row(*self._lists.values()))
        self._left.setLayout(row(self._told, button("Tout afficher", self.show_all, "flat"), None))
        self._fold = self._made_fold()
        search = row(self._seek, self._fold, add, grow=self._seek)
        self.setLayout(column(search, self._choices, self._left))
        self.renew()

    @property
    def narrows(self) -> bool:
        """Whether something is sought or chosen."""
        return bool(self._seek.text()) or any(each.code for each in self._lists.values())

    def show_all(self) -> None:
        """Seek and choose nothing."""
        for by, each in self._lists.items():
            each.pick("")
            self._model.choose(by, "")
        self._seek.clear()
        self.narrowed.emit()

    def renew(self) -> None:
        """Offer the choices there are now."""
        for by, each in self._lists.items():
            each.offer(by.choices(self._session.snapshot))

    def tell(self, every: int) -> None:
        """Say how many rows of ``every`` are left."""
        left = count(len(self._model.rows), "ligne", "lignes")
        self._told.setText(message("rows_left", left=left, every=format_number(every)))
        self._left.setVisible(bool(self._lists) and self.narrows)
        choosing = bool(self._lists and every)  # there is nothing to choose from in an empty list
        self._fold.setVisible(choosing and not current().roomy)
        self._choices.setVisible(choosing and (current().roomy or self._fold.isChecked()))

    def _made_fold(self) -> QPushButton:
        """Large type leaves no room for choices that nobody has asked for."""
        made = button("Filtres", lambda: self._choices.setVisible(made.isChecked()))
        made.setCheckable(True)
        return made

    def _made_list(self, by: Filter) -> PickList:
        made = PickList(by.name, by.every)
        made.chosen.connect(partial(self._choose, by))
        return made

    def _choose(self, by: Filter, code: str) -> None:
        self._model.choose(by, code)
        self.narrowed.emit()

    def _on_text(self, text: str) -> None:
        self._model.seek(text)
        self.narrowed.emit()
