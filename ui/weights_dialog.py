"""How much each criterion weighs in the priority: four lists, and the formula that they give."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from aict_desktop.domain.edit import altered
from aict_desktop.domain.priority import WEIGHTS, weights
from aict_desktop.domain.records import PriorityWeights
from aict_desktop.reference.priority_words import formula, say
from ui.fitting import fit
from ui.form import Form
from ui.keys import add_key
from ui.parts import button, column, label, row, scrolled
from ui.session import Session


class WeightsDialog(QDialog):
    """Each choice is written at once, and can be undone from here too."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("weights", "title"))
        fit(self, 560, 500)
        self._session = session
        self._form = Form(session, PriorityWeights, tuple(WEIGHTS), compact=True)
        self._form.show_record(PriorityWeights.table)
        self._formula = label("", "label")
        self._reset = button("Revenir aux poids de la méthode", self._back_to_method, icon_name="restore")
        inner = QWidget()
        words = (label(say("weights", "title"), "h2"), label(say("weights", "intro"), "muted"))
        inner.setLayout(column(*words, self._form, self._formula, None, spacing=12))
        foot = row(self._reset, None, button("Fermer", self.accept))
        whole = scrolled(inner, say("weights", "title"))
        self.setLayout(column(whole, foot, spacing=10, margins=(24, 20, 24, 16), grow=whole))
        session.changed.connect(self._show)
        for key, act in {"Ctrl+Z": session.undo, "Ctrl+Shift+Z": session.redo}.items():
            add_key(self, key, act)
        self._show()
        self._form.focus_on()

    def _show(self) -> None:
        chosen = self._session.snapshot.one(PriorityWeights)
        own = any(getattr(chosen, name) is not None for name in WEIGHTS)
        self._formula.setText(formula(weights(self._session.snapshot)))
        self._reset.setEnabled(own and not self._session.readonly)

    def _back_to_method(self) -> None:
        chosen = self._session.snapshot.one(PriorityWeights)
        self._session.do(altered(chosen, say("weights", "reset"), **dict.fromkeys(WEIGHTS)))
        self._form.focus_on()
