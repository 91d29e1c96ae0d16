"""Whom to mobilise for a theme and a type of action: the list, the best placed first, and its figure."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QSizePolicy, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.french import count
from aict_desktop.domain.mobilise import Match, mobilise
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records import Stakeholder
from aict_desktop.figures.mobilise import mobilise_chart
from aict_desktop.reference.priority_words import say
from aict_desktop.reference.words import vocabulary, word
from ui.figure_tab import FigureTab
from ui.parts import button, clear, column, label, row
from ui.pick_list import PickList
from ui.renewed import Renewed
from ui.session import Session
from ui.tables import Line, LinesTable
from ui.views import Views

Go = Callable[[str, str, str], None]


class MobiliseTab(Renewed):
    """Two choices and those who answer them; ``go`` opens a sheet at a record."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._theme = _pick_list("Thème", "Tous les thèmes", "theme")
        self._form = _pick_list("Type d’action", "Tous les types d’action", "action_kind")
        self._told = label("", "muted")
        self._list = LinesTable("Acteurs à mobiliser", ("Acteur", "Priorité", "Promesse", "Pourquoi"))
        self._nobody = _room()
        self._open = button("Ouvrir la fiche", self._list.open_current, icon_name="arrow-right")
        self._figure = QWidget()
        self._figure.setLayout(column())
        self._lay_out()
        for choice in (self._theme, self._form):
            choice.chosen.connect(lambda _: self._ask())
        self._list.opened.connect(lambda id_: go(Stakeholder.table, id_, ""))
        session.changed.connect(self._on_change)
        self._ask()

    def _lay_out(self) -> None:
        listed = QWidget()
        told = row(self._told, self._open, grow=self._told)
        listed.setLayout(column(told, self._list, self._nobody, grow=self._list))
        views = {"Liste": listed, "Figure": self._figure}
        self.setLayout(column(Views("Vue de la réponse", views, self._theme, self._form)))

    def _ask(self) -> None:
        """Answer other choices, in the list and in the figure."""
        theme, form = self._theme.code, self._form.code
        layout = self._figure.layout()
        assert layout is not None, "it was given one when it was made"
        clear(layout)
        figure = FigureTab(
            self._session,
            partial(mobilise_chart, theme=theme, form=form),
            "Qui mobiliser",
            "-".join(filter(None, ("mobiliser", theme, form))),
        )
        figure.view.picked.connect(lambda table, id_: self._go(table, id_, ""))
        layout.addWidget(figure)
        self.renew()

    def _show_now(self) -> None:
        theme, form = self._theme.code, self._form.code
        found = mobilise(self._session.snapshot, theme, form)
        self._list.show_lines([_line(match, asked=bool(theme) + bool(form)) for match in found])
        self._list.setVisible(bool(found))
        self._open.setVisible(bool(found))
        self._nobody.setVisible(not found)
        told = "found" if found else "none" if theme or form else "unasked"
        self._told.setText(say("mobilise", told, actors=count(len(found), "acteur", "acteurs")))

    def _on_change(self, _: Edit) -> None:
        self.outdate()


def _room() -> QWidget:
    """What stands in the place of the list when it is empty, so that the sentence stays above it."""
    made = QWidget()
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    return made


def _pick_list(name: str, nothing: str, words: str) -> PickList:
    made = PickList(name, nothing, 16)
    made.offer(vocabulary(words))
    return made


def _line(match: Match, asked: int) -> Line:
    actor = match.stakeholder
    why = "both" if match.ticked == asked == 2 else "theme" if match.theme else "form"
    return actor.id, (
        name_of(actor),
        word("priority_class", match.scores.rank_class),
        _promise(match),
        say("mobilise", why),
    )


def _promise(match: Match) -> str:
    """``Soutien, 2 sur 3 tenus``."""
    promise = word("promise", match.stakeholder.promise) or say("mobilise", "no_promise")
    return (
        f"{promise}, {say('mobilise', 'kept', kept=match.kept, made=match.made)}" if match.made else promise
    )
