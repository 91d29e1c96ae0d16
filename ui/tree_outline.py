"""The outline of the strategy: each line is written where it stands, moved by keys or by drag."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QKeyEvent, QResizeEvent

from aict_desktop.domain.edit import Edit, added
from aict_desktop.domain.fields import Record
from aict_desktop.domain.placing import last_order
from aict_desktop.domain.records import Objective, Strategy, Value
from aict_desktop.reference.words import message
from ui.line_keys import CONTROL, ENTER, KEYPAD, SHIFT, answered
from ui.logframe_acts import BELOW, LineActs
from ui.session import Session
from ui.tree_editor import OutlineEditor
from ui.tree_items import LineTree
from ui.tree_lines import Line, lines
from ui.tree_paint import LINE_ROLE, text_rect

_READ = {"strategy", "value", "objective", "result", "activity", "theme_priority"}


class Outline(LineTree):
    """The lines as a tree; ``tree_keys`` of resources/messages tells what its keys do."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._acts = LineActs(session, self._picked_record)
        self._blank: Record | None = None
        self._before = ""
        self._editor: OutlineEditor | None = None
        self.keys: dict[Qt.Key, Callable[[], object]] = {
            **dict.fromkeys((*ENTER, Qt.Key.Key_F2), self.write_here),
            Qt.Key.Key_F4: self.open_sheet,
            Qt.Key.Key_Delete: self.remove,
        }
        self.setAccessibleName("Arbre de la stratégie")
        self.setAccessibleDescription(message("tree_keys"))
        self.setDragEnabled(not session.readonly)
        self.setAcceptDrops(not session.readonly)
        self.renew()
        session.changed.connect(self._on_change)
        session.leaving.connect(self._write)
        self.verticalScrollBar().valueChanged.connect(self._stand)
        self.currentItemChanged.connect(lambda *_: self.close_editor())
        self.itemDoubleClicked.connect(lambda *_: self.write_here())

    def renew(self) -> None:
        """Show what the dossier holds now, and the line that is being added."""
        snapshot, blank = self._session.snapshot, self._blank
        if blank is not None and snapshot.get(type(blank), blank.id) is None:
            snapshot = snapshot.with_(added(blank))
        self.show_lines({line.key: line for line in lines(snapshot)})

    def write_here(self) -> None:
        """Open the line in hand where it stands; the one that gathers others opens or folds."""
        line, item = self.picked(), self.currentItem()
        if line is None or item is None or self._session.readonly:
            return
        if line.record is None:
            item.setExpanded(not item.isExpanded())
            return
        self.close_editor()
        self._editor = editor = OutlineEditor(self._session, line, self.viewport())
        editor.installEventFilter(self)
        editor.settled.connect(self.close_editor)
        self.make_room(line, editor.fit(text_rect(line, self.visualItemRect(item)).height()))
        self.scrollToItem(item)
        self._stand()
        editor.show()
        editor.setFocus()

    def add(self, kind: type[Record]) -> None:
        """Start a line of that type near the line in hand; it is one change once something is typed."""
        self._session.leaving.emit()
        self.close_editor()
        blank = self._new_value() if kind is Value else self._acts.blank(kind)
        if blank is None or self._session.readonly:
            return
        line = self.picked()
        self._before, self._blank = line.key if line else "", blank
        self.renew()
        self.pick(f"{blank.table}/{blank.id}/{'name' if kind is Value else 'text'}")
        self.write_here()

    def remove(self) -> None:
        """Remove the record in hand with all that hangs on it."""
        self.close_editor()
        self._acts.remove()

    def shift(self, step: int) -> None:
        """Move the record in hand among its like."""
        self.close_editor()
        self._acts.shift(step)

    def hand_on(self, step: int) -> None:
        """Give it to the next parent, or to the one before."""
        self._acts.hand_on(step)

    def open_sheet(self) -> None:
        """Go to the sheet of the record in hand."""
        if (line := self.picked()) and line.record:
            self._session.wanted.emit(line.record.table, line.record.id, line.field)

    def close_editor(self) -> None:
        """Write what was typed and take the editor away; a line that nobody wrote goes with it."""
        if self._editor is None:
            return
        editor, self._editor = self._editor, None
        editor.write()
        had_focus = editor.hasFocus()
        editor.hide()
        editor.deleteLater()
        self.make_room(None)
        if self._blank is not None:
            self._blank = None
            self.renew()
            self.pick(self._before)
        if had_focus:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not answered(self, Qt.Key(event.key()), event.modifiers() & ~KEYPAD):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the open line that are not typing: Enter and Escape close it, Ctrl+Enter adds another."""
        if watched is not self._editor or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        held = event.modifiers() & ~KEYPAD
        enter = event.key() in ENTER and held != SHIFT
        if event.type() != QEvent.Type.KeyPress or not (enter or event.key() == Qt.Key.Key_Escape):
            return False
        self.close_editor()
        self.setFocus()
        if enter and held & CONTROL:
            self.add_near(child=bool(held & SHIFT))
        return True

    def dragEnterEvent(self, event: QDragMoveEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        target = self._under(event.position().toPoint())
        event.setAccepted(event.source() is self and target is not None and self._acts.may_drop(target))

    def dropEvent(self, event: QDropEvent) -> None:
        target = self._under(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the lines are ours to move, not Qt's
        if target is not None:
            self._acts.drop(target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self._stand()

    def add_near(self, *, child: bool) -> None:
        """A line like the one in hand, or one below it; under what is said once, what hangs on it."""
        line = self.picked()
        kind = type(line.record) if line and line.record else Value
        if kind is Strategy:
            self.add(Objective)
        elif wanted := BELOW.get(kind) if child else kind:
            self.add(wanted)

    def _new_value(self) -> Value:
        return Value(id=str(uuid.uuid4()), **last_order(self._session.snapshot, Value))

    def _picked_record(self) -> Record | None:
        line = self.picked()
        return line.record or self._session.snapshot.one(Strategy) if line else None

    def _under(self, point: QPoint) -> Record | None:
        item = self.itemAt(point)
        line: Line | None = item.data(0, LINE_ROLE) if item else None
        return line.record if line else None

    def _write(self) -> None:
        if self._editor is not None:
            self._editor.write()

    def _stand(self) -> None:
        """Let the editor stand over its line."""
        if self._editor is not None and (item := self.currentItem()):
            self._editor.stand(text_rect(self._editor.line, self.visualItemRect(item)))

    def _on_change(self, edit: Edit) -> None:
        if not edit.tables & _READ:
            return
        blank = self._blank
        if blank is not None and self._session.snapshot.get(type(blank), blank.id) is not None:
            self._blank = None  # it was written
        self.renew()
        if self._editor is not None and self.item(self._editor.line.key) is None:
            self.close_editor()  # undone
        self._stand()
