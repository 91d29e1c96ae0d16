"""The guided way through a step: one question at a time, why it matters, an example one click away."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from aict_desktop.domain.records import BY_TABLE
from aict_desktop.reference.guidance import Screen, place_of, questions_at, screens, step
from aict_desktop.reference.words import message
from ui.collector import Collector
from ui.focus import give_focus, reachable
from ui.form import Form
from ui.hints import Hints
from ui.panels import make_panel
from ui.parts import button, clear, column, label, row, scrolled
from ui.renewed import Renewed
from ui.session import Session


class Guide(Renewed):
    """Walks the screens of one step. ``asked`` tells which question is shown, for the help on the right."""

    asked = Signal(object)
    finished = Signal()

    def __init__(self, session: Session, step_id: str) -> None:
        super().__init__()
        self._session = session
        self._step_id = step_id
        self._essential = True
        self._screens: tuple[Screen, ...] = ()
        self._place = 0
        self._where = label("", "muted")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName("Avancement dans les questions")
        self._ask = label("", "question")
        self._why = label("", "muted")
        self._waits = label("", "muted")
        self._before = button("Commencer par cette étape", self._go_before)
        self._body = column()
        self._answered: Form | Collector | None = None
        self._import = button("Importer un tableau…", self._import_table, icon_name="file-import")
        self._hints = Hints(session, self._import)
        self._back = button("Précédent", lambda: self.go(self._place - 1))
        self._skip = button("Passer", lambda: self.go(self._place + 1))
        self._next_question = button("Question suivante", self._go_to_next_question, "flat")
        self._next = button("Suivant", self.advance, "primary")
        self._build()
        session.changed.connect(self.outdate)

    def set_depth(self, *, essential: bool) -> None:
        """Ask the essential questions only, or all; stays on the one shown when it is asked still."""
        self._essential = essential
        self._work_out()
        self._show()

    def start_at(self, question_id: str) -> None:
        """Show a question, when it is still asked."""
        self._work_out()
        places = [n for n, screen in enumerate(self._screens) if screen.question.id == question_id]
        if places:
            self._place = places[0]
            self._show()

    def advance(self) -> None:
        """Go on, unless something typed here cannot be read: it is said, and one may mend it or pass."""
        self._session.leaving.emit()
        form = self.findChild(Form)
        if form is not None and (field := form.unread()):
            form.focus_on(field)
        else:
            self.go(self._place + 1)

    def go(self, place: int) -> None:
        """Show the screen at ``place``; past the last one the step is finished."""
        self._session.leaving.emit()
        self._work_out()
        if place >= len(self._screens):
            self.finished.emit()
            return
        self._place = max(place, 0)
        self._show()
        self.focus_first()

    def focus_first(self) -> None:
        """Put the cursor where one answers."""
        shown = self._body.itemAt(0)
        widget = shown.widget() if shown else None
        if widget is None:
            return
        if self._answered:
            self._answered.focus_on()
        else:
            for first in [*reachable(widget), self._next][:1]:
                give_focus(first, self)
        # The question stays in view; only what is below the edge is brought up, once it has its place.
        self._scroll.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self._scroll, self._show_focused)

    def _show_focused(self) -> None:
        focused = self.focusWidget()
        if self._scroll.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused)

    def current(self) -> Screen | None:
        """The screen shown, if the step has any question now."""
        return self._screens[self._place] if self._screens else None

    def _build(self) -> None:
        middle = QWidget()
        middle.setLayout(
            column(
                self._where,
                self._bar,
                self._waits,
                row(self._before, None),
                self._ask,
                self._why,
                self._body,
                self._hints,
                None,
                spacing=12,
                margins=(36, 20, 36, 12),
            )
        )
        foot = row(self._back, None, self._next_question, self._skip, self._next, margins=(36, 8, 36, 16))
        self._scroll = scrolled(middle, "Question")
        self.setLayout(column(self._scroll, foot, spacing=0))

    def _work_out(self) -> None:
        """Work out the screens again, staying on the same one though records came or went."""
        shown = self.current()
        self._screens = screens(self._step_id, self._session.snapshot, essential=self._essential)
        keys = [screen.key for screen in self._screens]
        if shown and shown.key in keys:
            self._place = keys.index(shown.key)
        self._place = min(self._place, max(len(keys) - 1, 0))

    def _show(self) -> None:
        screen = self.current()
        clear(self._body)
        if screen is None:
            return
        question = screen.question
        self._ask.setText(screen.ask)
        self._why.setText(question.why)
        self._why.setVisible(bool(question.why))
        self._hints.show_question(question)
        self._import.setVisible(question.offers == "import" and not self._session.readonly)
        answer = self._answer(screen)
        self._body.addWidget(answer)
        self._tell_place()
        self._tell_before()
        self._chain()
        self.asked.emit(question)

    def _answer(self, screen: Screen) -> QWidget:
        question, self._answered = screen.question, None
        if question.shape.startswith("collect"):
            return self._collector(screen)
        if question.shape == "panel":
            return make_panel(question.shows, self._session)
        self._answered = form = Form(self._session, BY_TABLE[question.record], question.fields)
        form.show_record(screen.record_id)
        return self._with_panel(form, screen) if question.shows else form

    def _collector(self, screen: Screen) -> Collector:
        asked = screen.question
        self._answered = made = Collector(self._session, BY_TABLE[asked.record], asked.fields, screen.preset)
        made.rebuilt.connect(self._chain)
        return made

    def _with_panel(self, form: Form, screen: Screen) -> QWidget:
        made = QWidget()
        panel = make_panel(screen.question.shows, self._session, screen.record_id)
        made.setLayout(column(form, panel, spacing=16))
        return made

    def _chain(self) -> None:
        """Tab leads from the answer to the buttons below it, however late its widgets were made."""
        shown = self._body.itemAt(0)
        answer = shown.widget() if shown else None
        last = reachable(answer)[-1:] if answer else []
        foot = (self._back, self._next_question, self._skip, self._next)
        chain = [*last, *self._hints.findChildren(QPushButton), *foot]
        for first, second in pairwise(chain):
            QWidget.setTabOrder(first, second)

    def _tell_place(self) -> None:
        screen = self.current()
        if screen is None:
            return
        ids = [question.id for question in questions_at(self._step_id, essential=self._essential)]
        alike = [each for each in self._screens if each.question.id == screen.question.id]
        number = ids.index(screen.question.id) + 1
        told = f"{screen.question.section} · question {number} sur {len(ids)}"
        if len(alike) > 1:
            told += f" · fiche {alike.index(screen) + 1} sur {len(alike)}"
        self._where.setText(told)
        self._bar.setRange(0, len(self._screens))
        self._bar.setValue(self._place + 1)
        self._back.setVisible(self._place > 0)
        self._next_question.setVisible(len(alike) > 1 and number < len(ids))
        last = self._place == len(self._screens) - 1
        self._next.setText("Étape suivante" if last else "Suivant")
        self._skip.setVisible(not last)

    def _tell_before(self) -> None:
        """At the start, say what the questions that cannot be asked yet are waiting for."""
        before = self._step_before()
        self._waits.setText(message("guide_waits", step=step(before).short) if before else "")
        for piece in (self._waits, self._before):
            piece.setVisible(bool(before))

    def _step_before(self) -> str:
        """The step whose records the first question is about, when there are none yet; else nothing."""
        first, *_ = questions_at(self._step_id, essential=self._essential)
        if self._place or not self._screens or self._screens[0].question is first:
            return ""
        found = place_of(first.parent or first.record)
        return found if found != self._step_id else ""

    def _go_before(self) -> None:
        self._session.page_wanted.emit(self._step_before())

    def _go_to_next_question(self) -> None:
        screen = self.current()
        later = [
            place
            for place, each in enumerate(self._screens)
            if place > self._place and screen and each.question.id != screen.question.id
        ]
        self.go(later[0] if later else len(self._screens))

    def _import_table(self) -> None:
        from ui.import_dialog import ImportDialog

        self._session.leaving.emit()
        ImportDialog.choose_file(self._session, self)

    def _show_now(self) -> None:
        """Ask what is to be asked now, on the same question as long as it is."""
        before = self.current()
        self._work_out()
        after = self.current()
        if before is None or after is None or before.key != after.key:
            self._show()
        else:
            self._ask.setText(after.ask)
            self._tell_place()
            self._tell_before()
