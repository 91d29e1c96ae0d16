"""How long an activity lasts, typed or told, how early it may start, and what now starts before its end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QWidget

from aict_desktop.domain.durations import Length, parse_length
from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Line
from aict_desktop.domain.french import enumerated, format_day
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records import Activity, Dependency
from aict_desktop.domain.rescheduling import pushed, rescheduled
from aict_desktop.domain.schedule import earliest
from aict_desktop.figures.timeline import length_told
from aict_desktop.reference.words import message
from ui.editors.lines import ParsedEditor
from ui.parts import button, column, label, row
from ui.session import Session

_FIELD = "length"
_QUOTED = 50


class LengthEditor(ParsedEditor):
    """A length in months, weeks or days."""

    wrong = "length_wrong"
    read = staticmethod(parse_length)

    def words(self, value: Any) -> str:
        return str(value)


class LengthPanel(QWidget):
    """A length that gives the activity its end; what cannot be read stays until it is mended."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self._typed = False
        self.editor = LengthEditor(Line())
        self.editor.setAccessibleName(message("length"))
        self.editor.setAccessibleDescription(message("length_help"))
        self.editor.setPlaceholderText(message("length_hint"))
        self._wrong, self._told = label("", "warn"), label("", "small")
        self._late = label("", "warn")
        self._push = button(message("push_late"), self._on_push, icon_name="calendar")
        title = label(message("length"), "label")
        title.setBuddy(self.editor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        late = row(self._push, None)
        self.setLayout(column(title, self.editor, self._wrong, self._told, self._late, late, spacing=4))
        self.editor.touched.connect(self._on_touch)
        self.editor.settled.connect(self.write)
        session.leaving.connect(self.write)
        session.drafts_dropped.connect(self._take_back)
        session.changed.connect(self._on_change)
        self._tell("")

    def show_record(self, id_: str) -> None:
        """Speak of the activity of that id."""
        self.write()
        self._id, self._typed = id_, False
        self._tell("")
        self._show()
        if draft := self._session.drafts.get(self._key()):
            self.editor.show_typed(draft)
            self._typed = True
            self.write()

    def write(self) -> None:
        """Give the activity the end that follows from what was typed."""
        one = self._session.snapshot.get(Activity, self._id)
        if not self._typed or one is None or self.editor.composing():
            return
        self._session.drafts.pop(self._key(), None)
        try:
            found = self.editor.value()
        except ValueError as error:
            self._tell(str(error))
            self._session.drafts[self._key()] = self.editor.typed()
            return
        self._tell("")
        self._typed = not self._put(one, found)
        self._show()

    def _put(self, one: Activity, found: Length | None) -> bool:
        """Write the end, or take it away where the length was; whether it could be written."""
        end = found.last_day(one.start) if found and one.start else None
        if found is None and not length_told(one):
            return True
        edit = rescheduled(self._session.snapshot, one, one.start, end)
        return not edit or self._session.do(edit)

    def _show(self) -> None:
        one = self._session.snapshot.get(Activity, self._id)
        if not self._typed:
            self.editor.show_value(length_told(one) if one else "", self._session.snapshot)
        fixed = one is None or one.start is None
        self.editor.setReadOnly(fixed or self._session.readonly)
        told = self._earliest(one) if one else ""
        if one and fixed:
            told = f"{message('length_no_start')} {told}".strip()
        self._told.setText(told)
        self._told.setVisible(bool(told))
        late = [change.before for change in self._pushing().changes if isinstance(change.before, Activity)]
        self._late.setText(message("length_late", names=_names(late)))
        for piece in (self._late, self._push):
            piece.setVisible(bool(late))
        self._push.setEnabled(not self._session.readonly)

    def _pushing(self) -> Edit:
        """The edit that would let what waits for the activity start after its end."""
        snapshot = self._session.snapshot
        one = snapshot.get(Activity, self._id)
        return pushed(snapshot, one) if one else Edit(())

    def _on_push(self) -> None:
        self._session.leaving.emit()
        self._session.do(self._pushing())

    def _earliest(self, one: Activity) -> str:
        found = earliest(self._session.snapshot, one)
        parts = []
        if found.day:
            late = one.start and one.start < found.day
            parts.append(message("earliest_passed" if late else "earliest", day=format_day(found.day)))
        if found.undated:
            parts.append(message("earliest_undated", names=_names(found.undated)))
        return " ".join(parts)

    def _key(self) -> tuple[str, str, str]:
        return Activity.table, self._id, _FIELD

    def _tell(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    def _on_touch(self) -> None:
        self._typed = True

    def _take_back(self) -> None:
        self._typed = False
        self._tell("")
        self._show()

    def _on_change(self, edit: Edit) -> None:
        if not edit.tables.isdisjoint((Activity.table, Dependency.table)):
            self._show()


def _names(found: Iterable[Activity]) -> str:
    return enumerated([f"«\u00a0{shortened(name_of(one), _QUOTED)}\u00a0»" for one in found])
