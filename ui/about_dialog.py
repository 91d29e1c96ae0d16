"""About the application: versions, licences of what is shipped with it, sources and dates of its data."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog, QTabWidget, QWidget

from aict_desktop import __version__
from aict_desktop.reference.sources import licences, notices, sources
from ui.fitting import breakable, fit
from ui.parts import button, card, column, label, row, scrolled
from ui.versions import versions


class AboutDialog(QDialog):
    """Three lists: what it is made of, under which licences, and where each set of data comes from."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("À propos d’AICT Desktop")
        fit(self, 680, 580)
        tabs = QTabWidget()
        for title, cards in (("Versions", _versions()), ("Licences", _licences()), ("Données", _sources())):
            inner = QWidget()
            inner.setLayout(column(*cards, None, spacing=10, margins=(0, 0, 10, 0)))
            tabs.addTab(scrolled(inner, title, by_keyboard=True), title)
        self.setLayout(
            column(
                label(f"AICT Desktop {__version__}", "h1"),
                label("Logiciel libre sous licence EUPL-1.2. Il n’utilise jamais le réseau.", "muted"),
                tabs,
                row(None, button("Fermer", self.accept, "primary")),
                spacing=10,
                margins=(24, 20, 24, 16),
                grow=tabs,
            )
        )


def _versions() -> Iterable[QWidget]:
    yield card(*(label(f"{name}\u00a0: {version}") for name, version in versions().items()))


def _licences() -> Iterable[QWidget]:
    yield card(*(label(notice) for notice in notices()))
    for each in licences():
        yield card(
            label(each.name, "h2"),
            label(f"Licence\u00a0: {each.licence}", "muted"),
            label(each.used_for),
            spacing=4,
        )


def _sources() -> Iterable[QWidget]:
    for source in sources():
        yield card(
            label(source.title, "h2"),
            label(f"{source.publisher} · {breakable(source.version)} · {source.date}", "muted"),
            label(f"Licence\u00a0: {source.licence}", "muted"),
            label(source.used_for),
            spacing=4,
        )
