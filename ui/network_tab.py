"""The network of stakeholders: the figure, who bridges whom, and every connection in a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.network import connections, parts_without_each, standings
from aict_desktop.domain.records import Connection, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.network import enumerated, network
from aict_desktop.reference.values import told
from ui.figure_tab import FigureTab
from ui.parts import column
from ui.renewed import Renewed
from ui.session import Session
from ui.tables import Line, LinesTable
from ui.views import Views

Go = Callable[[str, str, str], None]
_READ = {Stakeholder.table, Connection.table}
_NAMED = 3


class NetworkTab(Renewed):
    """Who is tied to whom; ``go`` opens a sheet at a record."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        figure = FigureTab(session, network, "Réseau des acteurs", "reseau-acteurs")
        figure.view.picked.connect(lambda table, id_: go(table, id_, ""))
        self._bridges = LinesTable("Qui fait le pont", ("Acteur", "Sans lui, plus de lien avec"))
        self._ties = LinesTable("Liens entre acteurs", ("De", "Lien", "Vers", "Force"))
        self._bridges.opened.connect(lambda id_: go(Stakeholder.table, id_, ""))
        self._ties.opened.connect(lambda id_: go(Connection.table, id_, ""))
        views = {"Figure": figure, "Qui fait le pont": self._bridges, "Tous les liens": self._ties}
        self.setLayout(column(Views("Vue du réseau", views)))
        session.changed.connect(self._on_change)
        self.renew()

    def _show_now(self) -> None:
        snapshot = self._session.snapshot
        self._bridges.show_lines(list(_bridges(snapshot)))
        self._ties.show_lines([_tie(snapshot, tie) for tie in connections(snapshot)])

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & _READ:
            self.outdate()


def _bridges(snapshot: Snapshot) -> Iterable[Line]:
    """Those without whom others would lose sight of one another, the most central first."""
    found = {id_: standing for id_, standing in standings(snapshot).items() if standing.bridges}
    central = sorted(found, key=lambda id_: -found[id_].betweenness)
    for id_, parts in parts_without_each(snapshot, central).items():
        names = [_name(snapshot, other) for part in parts[1:] for other in sorted(part)]
        yield id_, (_name(snapshot, id_), enumerated(names[:_NAMED], len(names) - _NAMED))


def _tie(snapshot: Snapshot, tie: Connection) -> Line:
    return tie.id, [told(snapshot, tie, name) for name in ("stakeholder", "kind", "other", "strength")]


def _name(snapshot: Snapshot, id_: str) -> str:
    return shortened(name_of(snapshot.get(Stakeholder, id_)), 60)
