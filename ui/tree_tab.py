"""The strategy as a tree: an outline that one edits in place, and its picture to save and print."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget

from aict_desktop.domain.fields import Record
from aict_desktop.domain.records import Activity, Objective, Result, Value
from aict_desktop.figures.tree import strategy_tree
from aict_desktop.reference.words import message
from ui.figure_tab import FigureTab
from ui.flow import Flow
from ui.later import Later
from ui.parts import Switch, button, column, icon_button, label
from ui.session import Session
from ui.theme import current
from ui.tree_outline import Outline

_NEW: dict[type[Record], str] = {
    Value: "Valeur",
    Objective: "Objectif",
    Result: "Résultat",
    Activity: "Activité",
}
_EDIT, _PICTURE = "edit", "picture"


class TreeTab(QWidget):
    """Two ways to see the same tree: to write, and as it is printed."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.outline = Outline(session)
        self._switch = Switch("Arbre", {_EDIT: "Modifier", _PICTURE: "Image"})
        self._switch.chosen.connect(self._show)
        self._tools = [
            *(
                button(words, partial(self.outline.add, kind), icon_name="plus")
                for kind, words in _NEW.items()
            ),
            icon_button("chevron-up", "Monter la ligne", lambda: self.outline.shift(-1)),
            icon_button("chevron-down", "Descendre la ligne", lambda: self.outline.shift(1)),
            icon_button("trash", "Supprimer la ligne et ce qui en dépend", self.outline.remove),
        ]
        for tool in self._tools:
            tool.setEnabled(not session.readonly)
        editing = QWidget()
        # Large type leaves no room for them; a screen reader says them with the name of the tree.
        keys = (label(message("tree_keys"), "small"),) if current().roomy else ()
        editing.setLayout(column(self.outline, *keys, spacing=6, grow=self.outline))
        self._stack = QStackedWidget()
        self._stack.addWidget(editing)
        self._stack.addWidget(Later(self._made_picture))
        head = QWidget()
        head.setLayout(Flow(self._switch, *self._tools))
        self.setLayout(column(head, self._stack, margins=(0, 10, 0, 0), grow=self._stack))
        self._switch.set(_EDIT)

    def _show(self, way: str) -> None:
        self._session.leaving.emit()
        self._stack.setCurrentIndex(0 if way == _EDIT else 1)
        for tool in self._tools:
            tool.setVisible(way == _EDIT)

    def _made_picture(self) -> QWidget:
        made = FigureTab(self._session, strategy_tree, "Arbre de la stratégie", "arbre-strategie")
        made.view.picked.connect(lambda table, id_: self._session.wanted.emit(table, id_, ""))
        return made
