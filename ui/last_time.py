"""What happened the last time, told at the next start: what was kept, and what was not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QWidget

from aict_desktop.domain.french import format_day, format_time
from aict_desktop.reference.history import told_edits
from aict_desktop.reference.words import message
from aict_desktop.storage.errors import DossierError
from aict_desktop.storage.sittings import Past
from aict_desktop.storage.store import Store
from ui.fitting import fit
from ui.parts import button, card, column, label, row, scrolled


class LastTimeDialog(QDialog):
    """One card for each dossier that was open; ``reopened`` asks for one of them."""

    reopened = Signal(str)
    problem_wanted = Signal()

    def __init__(self, sittings: Sequence[Past], parent: QWidget, *, open_already: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(message("past_title"))
        fit(self, 560, 420)
        told = message("past_cut" if any(each.cut for each in sittings) else "past_failed")
        reopen = {} if open_already else {p: self._reopen_button(p) for p in sittings if p.dossier.exists()}
        # In view whatever is told.
        alone = [reopen.pop(sittings[0])] if len(sittings) == len(reopen) == 1 else []
        inner = QWidget()
        inner.setLayout(column(*(_card(each, reopen.get(each)) for each in sittings), None, spacing=10))
        close = button("Continuer", self.accept)
        report = button("Signaler un problème…", self.problem_wanted.emit)
        (alone or [close])[0].setFocus()
        self.setLayout(
            column(
                label(message("past_title"), "h1"),
                label(told),
                scrolled(inner, message("past_title")),
                row(report, None, close, *alone),
                spacing=12,
                margins=(24, 20, 24, 16),
            )
        )

    def _reopen_button(self, past: Past) -> QPushButton:
        made = button("Rouvrir ce dossier", lambda: self._reopen(past), "primary")
        made.setAccessibleName(f"Rouvrir {past.dossier.stem}")
        return made

    def _reopen(self, past: Past) -> None:
        self.accept()
        self.reopened.emit(str(past.dossier))


def _card(past: Past, reopen: QPushButton | None) -> QFrame:
    kept = [label(past.dossier.stem, "h2"), label(_last_edit(past))]
    if past.drafts:
        kept += [label(message("past_drafts"), "warn")]
        kept += [label(f"«\u00a0{text}\u00a0»") for text in past.drafts]
    return card(*kept, *([row(None, reopen)] if reopen else []))


def _last_edit(past: Past) -> str:
    """What the dossier itself remembers as its last edit, or why it cannot be read."""
    try:
        store = Store.open(past.dossier, readonly=True)
    except DossierError as error:
        return str(error)
    try:
        for entry in store.history(1):
            what, day = entry.edit.label or told_edits([entry.edit]), format_day(entry.at.date())
            return message("past_edit", day=day, time=format_time(entry.at), what=what)
    finally:
        store.close()
    return message("past_no_edit")
