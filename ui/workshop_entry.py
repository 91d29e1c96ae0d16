"""Transcribing the sticky notes of a workshop: choose a quadrant, type, Enter, next."""

from __future__ import annotations

import uuid

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from aict_desktop.domain.edit import added
from aict_desktop.domain.placing import last_order
from aict_desktop.domain.records import Statement
from aict_desktop.reference.words import message, vocabulary
from ui.editors.lines import UndoFreeLine
from ui.flow import Flow
from ui.parts import Switch, button, column, label, row
from ui.pick_list import PickList
from ui.session import Session

QUADRANT_KEYS = {"A": "strength", "F": "weakness", "O": "opportunity", "M": "threat"}
DOMAIN_KEYS = {"C": "authority", "T": "territory", "R": "actors", "P": "population", "E": "dynamics"}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteLine(UndoFreeLine):
    """One line; Enter gives the note, Alt and a letter say where it belongs without leaving the line."""

    entered = Signal()
    sorted = Signal(str)
    """A letter that was pressed with Alt."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _letter(event):
            event.accept()  # here Alt+M is a threat, not the menu
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if letter := _letter(event):
            self.sorted.emit(letter)
        elif event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def _letter(event: QEvent) -> str:
    """The letter that says where a note belongs, when it is pressed with Alt alone."""
    if not isinstance(event, QKeyEvent) or event.modifiers() != Qt.KeyboardModifier.AltModifier:
        return ""
    letter = chr(event.key()) if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z else ""
    return letter if letter in {*QUADRANT_KEYS, *DOMAIN_KEYS} else ""


class WorkshopEntry(QWidget):
    """Makes a statement of a workshop of each line typed; the quadrant and the domain stay for the next."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._workshop = ""
        self._quadrant = next(iter(vocabulary("quadrant")))
        self._switch = Switch("Case", dict(vocabulary("quadrant")))
        self._switch.chosen.connect(self._choose_quadrant)
        self._switch.set(self._quadrant)
        self._domain = PickList("Domaine", message("no_domain"), 22)
        names = vocabulary("domain")
        self._domain.offer({code: f"{names[code]} (Alt+{letter})" for letter, code in DOMAIN_KEYS.items()})
        self._line = NoteLine(placeholderText=message("note_hint"))
        self._line.setAccessibleName(message("note"))
        self._line.setAccessibleDescription(message("note_keys"))
        self._add = button(message("note_add"), self.write, "primary")
        self._line.entered.connect(self.write)
        self._line.sorted.connect(self._sort)
        session.leaving.connect(self.write)
        self._lay_out()

    def show_workshop(self, id_: str) -> None:
        """Give what is typed from now on to another workshop."""
        self.write()
        self._workshop = id_
        for part in (self._line, self._add):
            part.setEnabled(bool(id_) and not self._session.readonly)

    def focus_on(self) -> None:
        """Put the cursor where one types."""
        self._line.setFocus()

    def write(self) -> None:
        """Make a statement of what is typed; it stays in the line when it could not be written."""
        text = self._line.text().strip()
        if not text or not self._workshop or self._session.readonly:
            return
        snapshot = self._session.snapshot
        note = Statement(
            id=str(uuid.uuid4()),
            quadrant=self._quadrant,
            domain=self._domain.code,
            text=text,
            workshop=self._workshop,
            order=last_order(snapshot, Statement)["order"],
        )
        self._line.clear()
        if not self._session.do(added(note)):
            self._line.setText(text)

    def _lay_out(self) -> None:
        for part in self._switch.findChildren(QPushButton):
            # A click chooses and leaves the cursor in the line.
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keys = label(message("keyboard", keys=message("note_keys")), "small")
        self.setLayout(
            column(Flow(self._switch, self._domain), row(self._line, self._add, grow=self._line), keys)
        )

    def _choose_quadrant(self, code: str) -> None:
        self._quadrant = code

    def _sort(self, letter: str) -> None:
        """Take the quadrant or the domain of a letter; the same domain twice is none."""
        if code := QUADRANT_KEYS.get(letter):
            self._choose_quadrant(code)
            self._switch.set(code)
        elif code := DOMAIN_KEYS.get(letter):
            self._domain.pick("" if code == self._domain.code else code)
