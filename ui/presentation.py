"""The presentation: slides over the whole screen, turned by keys, clicks or the wheel; one chooses there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QScreen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from aict_desktop.documents.frame import dress
from aict_desktop.documents.presentation.choices import renewed
from aict_desktop.documents.presentation.deck import deck
from aict_desktop.documents.presentation.layout import answer_boxes, page
from aict_desktop.documents.presentation.slide import Answer, Options, Slide
from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records import SteeringChoice
from aict_desktop.reference.words import message
from ui.parts import button, column, label
from ui.presentation_choice import AnswerButton, ConfirmBar, question_of, write_answer
from ui.presentation_slide import SlideView
from ui.session import Session

_TURNS = {
    **dict.fromkeys((Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space), 1),
    **dict.fromkeys((Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace), -1),
}
_NOTCH = 120  # of the wheel
_FOOT = (330.0, 494.0, 640.0, 534.0)
_TYPE = 16.0
"""The size of what is not part of the slide, in its points."""
_LEAST_TYPE = 12  # pixels


class PresentationWindow(QWidget):
    """The slides of one way through the dossier; Escape leaves."""

    def __init__(self, session: Session, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        session.leaving.emit()
        self._session = session
        self._slides: tuple[Slide, ...] = deck(session.snapshot, date.today(), path)
        self._place, self._typed, self._turned = 0, "", 0
        self._picked: Answer | None = None
        self._undoable = False
        self.view = SlideView()
        if logo := dress(session.snapshot).logo:
            self.view.set_logo(logo)
        self._answers: list[AnswerButton] = []
        self._later = button(message("choice_later"), lambda: self.turn(1))
        self._undo = button(message("choice_undo"), self._take_back)
        self._readonly = label(message("choice_readonly"), "muted")
        self.bar = ConfirmBar(self)
        self.bar.confirmed.connect(self._write)
        self.bar.given_up.connect(self._give_up)
        session.failed.connect(self.bar.refuse)
        for piece in (self._later, self._undo, self._readonly):
            piece.setParent(self)
        self.setWindowTitle(message("presentation_title"))
        self.setLayout(column(self.view))
        session.changed.connect(self._on_change)
        self._show()

    @property
    def place(self) -> int:
        """Which slide is shown, the first being 0."""
        return self._place

    @property
    def slide(self) -> Slide:
        """The slide shown."""
        return self._slides[self._place]

    def __len__(self) -> int:
        return len(self._slides)

    def open_on(self, screen: QScreen | None) -> None:
        """Fill a screen, or that where one is."""
        if screen:
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.view.setFocus()

    def go(self, place: int) -> None:
        """Show a slide, the first or the last one when there is none of that number."""
        self._give_up()
        self._undoable = False
        self._place = min(max(place, 0), len(self._slides) - 1)
        self._show()
        self.view.setFocus()

    def turn(self, step: int) -> None:
        """Show the next slide, or the one before; a black screen first shows again."""
        if self.view.black:
            self._blacken()
        else:
            self.go(self._place + step)

    def choose(self, place: int) -> None:
        """Ask whether to keep an answer of the slide, the first being 0."""
        body, question = self.slide.body, question_of(self._session, self.slide)
        if not isinstance(body, Options) or question is None or self._session.readonly:
            return
        if place < len(body.answers):
            self._picked = body.answers[place]
            is_choice = isinstance(question, SteeringChoice)
            whose = question.body if isinstance(question, SteeringChoice) else ""
            self.bar.ask(self._picked.text, whose or message("steering_group"), with_body=is_choice)
            self._lay_over()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        digit = event.text() if event.text().isdecimal() and event.text().isascii() else ""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._take_back()
        elif key in _TURNS:
            self.turn(_TURNS[key])
        elif digit and isinstance(self.slide.body, Options):
            self.choose(int(digit) - 1 if digit != "0" else len(self.slide.body.answers))
        elif digit:
            self._typed = (self._typed + digit)[-3:]
            return
        elif act := self._keys().get(key):
            act()
        else:
            super().keyPressEvent(event)
        self._typed = ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.bar.isHidden():
            self.turn(-1 if event.button() == Qt.MouseButton.RightButton else 1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= _NOTCH and self.bar.isHidden():
            self.turn(-1 if self._turned > 0 else 1)
            self._turned = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        pixels = max(round(self.view.on_screen((0, 0, _TYPE, _TYPE)).height()), _LEAST_TYPE)
        for piece in (self._later, self._undo, self._readonly):
            piece.setStyleSheet(f"font-size: {pixels}px;")
        self.bar.set_size(pixels)
        self._lay_over()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._session.changed.disconnect(self._on_change)
        self.deleteLater()
        if parent := self.parentWidget():
            parent.activateWindow()

    def _keys(self) -> Mapping[Qt.Key, Callable[[], object]]:
        return {
            Qt.Key.Key_Home: lambda: self.go(0),
            Qt.Key.Key_End: lambda: self.go(len(self._slides) - 1),
            Qt.Key.Key_B: self._blacken,
            Qt.Key.Key_Escape: self._leave,
            Qt.Key.Key_F5: self._leave,
            Qt.Key.Key_Return: self._jump,
            Qt.Key.Key_Enter: self._jump,
        }

    def _jump(self) -> None:
        """To the slide whose number was typed; else to the next one."""
        self.go(int(self._typed) - 1 if self._typed else self._place + 1)

    def _leave(self) -> None:
        """Leave the question first, then the presentation."""
        if self.bar.isHidden():
            self.close()
        else:
            self._give_up()

    def _blacken(self) -> None:
        self.view.set_black(not self.view.black)
        self._lay_over()

    def _give_up(self) -> None:
        self._picked = None
        self.bar.hide()
        self.view.setFocus()
        self._lay_over()

    def _write(self, body: str, reason: str) -> None:
        question = question_of(self._session, self.slide)
        if self._picked is None or question is None:  # it was removed meanwhile
            self._give_up()
        elif write_answer(self._session, question, self._picked, body, reason):
            self._undoable = True
            self._give_up()
        else:
            self._lay_over()  # the bar says why, and keeps what was typed

    def _take_back(self) -> None:
        if self._undoable:
            self._session.undo()

    def _on_change(self, edit: Edit) -> None:
        """What was chosen shows at once; once something else changed, it is no more to be undone here."""
        self._undoable = False
        self._slides = tuple(renewed(self._session.snapshot, slide) for slide in self._slides)
        self._show()

    def _show(self) -> None:
        slide, snapshot = self.slide, self._session.snapshot
        self.view.show_page(page(snapshot, slide, self._place + 1, len(self._slides)))
        for made in self._answers:
            made.hide()
            made.deleteLater()
        self._answers = []
        body = slide.body
        if isinstance(body, Options):
            self._answers = [
                AnswerButton(answer, self, partial(self.choose, n)) for n, answer in enumerate(body.answers)
            ]
            for made in self._answers:
                made.setEnabled(not self._session.readonly)
            for before, after in pairwise((self.view, *self._answers, self._later, self._undo)):
                QWidget.setTabOrder(before, after)
        self._lay_over()

    def _lay_over(self) -> None:
        """Put the buttons where the slide has their answers, and what else is asked below them."""
        open_ = self.bar.isHidden() and not self.view.black
        for made, box in zip(self._answers, answer_boxes(self.slide), strict=True):
            made.setGeometry(self.view.on_screen(box).toAlignedRect())
            made.setVisible(open_)
        asks = open_ and bool(self._answers)
        foot = self._foot(asks)
        for piece in (self._later, self._undo, self._readonly):
            piece.setVisible(piece is foot)
        if foot:
            foot.setGeometry(self.view.on_screen(_FOOT).toAlignedRect())
            foot.raise_()
        if not self.bar.isHidden():
            high = self.bar.sizeHint().height()
            self.bar.setGeometry(0, self.height() - high, self.width(), high)

    def _foot(self, asks: bool) -> QWidget | None:
        """What stands below the answers: to undo, to decide later, or that nothing can be written."""
        if not asks:
            return None
        if self._session.readonly:
            return self._readonly
        return self._undo if self._undoable else self._later
