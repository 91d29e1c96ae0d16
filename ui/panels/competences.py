"""Who holds the competences that a thematic priority rests on, and which text says so."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.competences import KINDS, level
from aict_desktop.domain.edit import Edit
from aict_desktop.domain.french import format_day
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records import Dossier, ThemeCompetence, ThemePriority
from aict_desktop.reference.competences import checked_on, held_by, level_told, sources
from aict_desktop.reference.words import message, vocabulary, word
from ui.parts import Piece, clear, column, label, picture, row
from ui.session import Session

_LINK = LINKS[ThemePriority.table, "competences"]
_READ = {Dossier.table, ThemePriority.table, ThemeCompetence.table}
_MARKS = {
    "law": ("circle-check", "ok"),
    "shared": ("circle-check", "ok"),
    "choice": ("help-circle", "muted"),
    "none": ("alert-triangle", "warn"),
}
_UNKNOWN = ("help-circle", "muted")


class CompetencesPanel(QWidget):
    """A line for each competence ticked; a state has its mark and words, not colour alone."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self._lines = column(spacing=10)
        self.setLayout(self._lines)
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Speak of the theme of that id."""
        self._id = id_
        clear(self._lines)
        snapshot = self._session.snapshot
        kind = snapshot.one(Dossier).authority_kind
        ticked = set(_LINK.values(snapshot, id_))
        if told := _of_the_kind(kind) if ticked else message("competence_unticked"):
            self._lines.addWidget(label(told, "muted"))
        for code in (code for code in vocabulary("competence") if code in ticked):
            self._lines.addWidget(_line(code, kind))

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & _READ:
            self.show_record(self._id)


def _of_the_kind(kind: str) -> str:
    """What to know when the law does not tell what such an authority holds."""
    if kind in KINDS:
        return ""
    return message("competence_kind_special" if kind else "competence_kind_unknown")


def _line(code: str, kind: str) -> QWidget:
    found, source = level(code, kind), sources()[code]
    icon_name, token = _MARKS[found] if found else _UNKNOWN
    day = format_day(checked_on())
    key = "competence_source" if source.sure else "competence_to_check"
    told = label(_told(code, kind))
    pieces: list[Piece] = [row(picture(icon_name, token, 18), told, grow=told)]
    if source.note:
        pieces.append(label(source.note, "small"))
    pieces.append(label(message(key, source=source.source, day=day), "small"))
    made = QWidget()
    made.setLayout(column(*pieces, spacing=3))
    return made


def _told(code: str, kind: str) -> str:
    name, held = word("competence", code), level_told(code, kind)
    match level(code, kind):
        case None:
            return message("competence_holders", name=name, holders=held_by(code))
        case "none":
            return message("competence_others", name=name, holders=held_by(code))
        case _:
            return message("competence_held", name=name, level=held.lower())
