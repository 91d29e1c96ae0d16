"""Choosing on a slide: a button over each answer, a question before it is written, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QWidget

from aict_desktop.documents.presentation.slide import Answer, Options, Slide
from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records import BY_TABLE, SteeringChoice
from aict_desktop.domain.steering import Question, settled
from aict_desktop.reference.words import field_label, message
from ui.editors.lines import UndoFreeLine
from ui.parts import button, column, dress, label, row
from ui.session import Session
from ui.theme import current

_RING = 5
_PRESSED = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AnswerButton(QAbstractButton):
    """An answer as it is drawn on the slide: it only adds the ring of the focus."""

    def __init__(self, answer: Answer, parent: QWidget, choose: Callable[[], None]) -> None:
        super().__init__(parent)
        kept = message("answer_kept") if answer.kept else ""
        self.setAccessibleName(" ".join(filter(None, (answer.text, kept))))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: choose())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or self.underMouse():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(current().colour("focus"), _RING))
            edge = _RING / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 12, 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSED:
            self.click()
        else:
            event.ignore()  # arrows turn the slides


class ConfirmBar(QFrame):
    """« Retenir … ? », by whom and why; ``confirmed`` gives both, ``given_up`` says that one will not."""

    confirmed = Signal(str, str)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        dress(self, "card")
        self._asked, self._wrong = label("", "h2"), label("", "warn")
        self._body, self.reason = UndoFreeLine(), UndoFreeLine()
        self._body_label = label(field_label(SteeringChoice.table, "body"), "label", wrap=False)
        self._body.setAccessibleName(field_label(SteeringChoice.table, "body"))
        self.reason.setAccessibleName(message("choice_reason"))
        for line in (self._body, self.reason):
            line.returnPressed.connect(self._confirm)
        keep = button("Retenir", self._confirm, "primary")
        back = button("Revenir", self.given_up.emit)
        reason = label(message("choice_reason"), "label", wrap=False)
        self.setLayout(
            column(
                self._asked,
                self._wrong,
                row(self._body_label, self._body, reason, self.reason, back, keep, grow=self.reason),
                spacing=10,
                margins=(20, 14, 20, 14),
            )
        )
        self.hide()

    def ask(self, answer: str, body: str, *, with_body: bool) -> None:
        """Ask whether to keep an answer."""
        self._asked.setText(message("choice_keep", answer=answer))
        self._wrong.hide()
        self._body.setText(body)
        self.reason.clear()
        for piece in (self._body_label, self._body):
            piece.setVisible(with_body)
        self.show()
        self.raise_()
        self.reason.setFocus()

    def refuse(self, told: str) -> None:
        """Say why the answer could not be written; nothing else shows it over the whole screen."""
        self._wrong.setText(told)
        self._wrong.show()

    def set_size(self, pixels: int) -> None:
        """Set the type as large as the room wants it."""
        self.setStyleSheet(f"QLabel, QLineEdit, QPushButton {{ font-size: {pixels}px; }}")
        self._body.setMinimumWidth(pixels * 13)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that are typed here turn no slide; Escape alone goes further."""
        event.setAccepted(event.key() != Qt.Key.Key_Escape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click beside a field is no click on the slide."""

    def _confirm(self) -> None:
        self.confirmed.emit(self._body.text().strip(), self.reason.text().strip())


def question_of(session: Session, slide: Slide) -> Question | None:
    """The record that a slide asks about, if it is still there."""
    if slide.question is None or not isinstance(slide.body, Options):
        return None
    table, id_ = slide.question
    return session.snapshot.get(BY_TABLE[table], id_)  # type: ignore[return-value]


def write_answer(session: Session, question: Question, answer: Answer, body: str, reason: str) -> bool:
    """Write what was chosen today as one change; False when it could not be written."""
    edit = settled(session.snapshot, question, answer.code, date.today(), body, reason)
    told = Edit(edit.changes, message("choice_made", answer=answer.text))
    return session.do(told)
