"""The authority, its term of office, who carries the strategy, the vote, and how the documents look."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aict_desktop.domain.records import Dossier, Livery
from ui.form import Form
from ui.livery_card import LiveryCard
from ui.panels.versions import FreezePanel
from ui.parts import card, column, label, scrolled
from ui.session import Session
from ui.theme import current

IDENTITY = ("name", "authority_kind", "department", "region", "epci", "population", "insee", "siren")
PROJECT = ("title", "term_start", "term_end", "lead", "service", "agent_days")
TEXT = ("introduction",)
VOTE = ("voted_on", "vote_number")


class AuthorityPage(QWidget):
    """Everything that the dossier says of the authority."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._forms = {fields: Form(session, Dossier, fields) for fields in (IDENTITY, PROJECT, TEXT, VOTE)}
        for form in self._forms.values():
            form.show_record(Dossier.table)
        self._livery = LiveryCard(session)
        left = [card(label("La collectivité", "h2"), self._forms[IDENTITY]), self._livery]
        offer = FreezePanel(session, "offer")
        offer.show_record("")
        right = [
            card(label("Le mandat et le projet", "h2"), self._forms[PROJECT]),
            card(label("En quelques phrases", "h2"), self._forms[TEXT]),
            card(label("Le vote du conseil", "h2"), self._forms[VOTE], offer),
        ]
        inner = QWidget()
        columns = QHBoxLayout(inner) if current().roomy else QVBoxLayout(inner)
        columns.setSpacing(current().px(14))
        columns.addLayout(column(*left, None, spacing=14), 1)
        columns.addLayout(column(*right, None, spacing=14), 1)
        self.setLayout(column(scrolled(inner, "Votre collectivité")))

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Put the cursor in a field."""
        if table == Livery.table:
            self._livery.colour.focus_on(field)
            return
        for fields, form in self._forms.items():
            if field in fields:
                form.focus_on(field)

    def set_depth(self, *, essential: bool) -> None:
        """The same for both depths: every field is short."""
