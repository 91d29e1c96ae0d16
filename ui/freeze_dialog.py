"""Keeping the strategy as it stands: which sort of version, its name, its day."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import kinds
from aict_desktop.domain.freezing import DamagedVersionError
from aict_desktop.domain.french import MONTHS, format_day
from aict_desktop.domain.records import Dossier, Version
from aict_desktop.domain.versions import VOTED, freezing, last_voted
from aict_desktop.reference.words import field_label, field_words, message, vocabulary
from ui.editors.lines import DayEditor, LineEditor
from ui.fitting import fit
from ui.parts import Switch, button, column, label, row, scrolled
from ui.session import Session

TITLE = "Figer la version d’aujourd’hui"


class FreezeDialog(QDialog):
    """Asks for what tells a version from the others, and keeps the dossier as one change."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.made = ""
        self.setWindowTitle(TITLE)
        fit(self, 560, 430)
        voted = (self._voted_on() or date.max) <= date.today() and last_voted(session.snapshot) is None
        self._kind = VOTED if voted else "mark"
        self._kinds = Switch(field_label(Version.table, "kind"), dict(vocabulary("version_kind_short")))
        self._kinds.chosen.connect(self._choose)
        self._name, self._day = self._editor(LineEditor, "name"), self._editor(DayEditor, "day")
        self._day.show_value(date.today(), session.snapshot)
        self._vote = label("", "muted")
        self._wrong = label("", "warn")
        self._wrong.hide()
        session.failed.connect(self._tell)
        self._freeze = button("Figer", self._keep, "primary")
        self._proposed = ""
        self._lay_out()
        self._choose(self._kind)
        self._name.setFocus()

    def _lay_out(self) -> None:
        named = [label(field_label(Version.table, name), "label") for name in ("name", "day")]
        named[0].setBuddy(self._name)
        named[1].setBuddy(self._day)
        self._day_label = named[1]
        help_ = field_words(Version.table, "kind")["help"]
        pieces = (
            label(TITLE, "h2"),
            label(message("freeze_intro"), "muted"),
            column(row(self._kinds, None), label(help_, "muted"), spacing=4),
            column(named[0], self._name, spacing=4),
            column(named[1], self._day, self._vote, self._wrong, spacing=4),
        )
        inner = QWidget()
        inner.setLayout(column(*pieces, None, spacing=12))
        whole = scrolled(inner, TITLE)
        foot = row(None, button("Annuler", self.reject), self._freeze)
        self.setLayout(column(whole, foot, spacing=12, margins=(24, 20, 24, 16), grow=whole))

    def _editor(self, editor: type[LineEditor], name: str) -> LineEditor:
        made = editor(kinds(Version)[name])
        made.setAccessibleName(field_label(Version.table, name))
        made.setPlaceholderText(field_words(Version.table, name)["hint"])
        return made

    def _voted_on(self) -> date | None:
        return self._session.snapshot.one(Dossier).voted_on

    def _choose(self, kind: str) -> None:
        """A sort of version brings its own name, unless one has typed another, and a vote its own day."""
        self._kind, voted = kind, kind == VOTED
        self._kinds.set(kind)
        if self._name.text() == self._proposed:
            self._proposed = self._proposal()
            self._name.setText(self._proposed)
        self._day.setVisible(not voted)
        self._day_label.setVisible(not voted)
        self._vote.setText(self._vote_told())
        self._vote.setVisible(voted)
        self._freeze.setEnabled(not self._session.readonly and (not voted or self._voted_on() is not None))

    def _proposal(self) -> str:
        day = self._voted_on() if self._kind == VOTED else date.today()
        return message(f"version_{self._kind}", month=f"{MONTHS[day.month - 1]} {day.year}") if day else ""

    def _vote_told(self) -> str:
        dossier = self._session.snapshot.one(Dossier)
        if dossier.voted_on is None:
            return message("version_no_vote")
        key = "version_session" if dossier.vote_number else "version_session_bare"
        return message(key, day=format_day(dossier.voted_on), number=dossier.vote_number)

    def _keep(self) -> None:
        try:
            edit = self._edit()
        except ValueError as error:
            self._tell(str(error))
        except DamagedVersionError:
            self._tell(message("version_too_large"))
        else:
            if self._session.do(edit):
                self.made = edit.changes[0].record.id
                self._session.said.emit(message("version_kept", name=self._name.text()))
                self.accept()

    def _edit(self) -> Edit:
        """The change that keeps the version; ValueError, with a sentence, when its day cannot be read."""
        day = None if self._kind == VOTED else self._day.value()
        name = self._name.text().strip()
        label_ = message("version_frozen", name=name or message("version_untitled"))
        return freezing(self._session.snapshot, self._kind, name, day, label_)

    def _tell(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
