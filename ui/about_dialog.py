"""About the application, and the sources of the data that it ships."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from aict_desktop import __version__
from aict_desktop.reference.sources import sources
from ui.parts import button, card, column, label, row, scrolled
from ui.theme import current


class AboutDialog(QDialog):
    """Version, licence, and where each set of data, font and icon comes from."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("À propos d’AICT Desktop")
        self.resize(current().px(640), current().px(560))
        cards = [
            card(
                label(source.title, "h2"),
                label(f"{source.publisher} · {source.version} · {source.date}", "muted"),
                label(f"Licence\u00a0: {source.licence}", "muted"),
                label(source.used_for),
                spacing=4,
            )
            for source in sources()
        ]
        inner = QWidget()
        inner.setLayout(column(*cards, None, spacing=10, margins=(0, 0, 10, 0)))
        self.setLayout(
            column(
                label(f"AICT Desktop {__version__}", "h1"),
                label("Logiciel libre sous licence EUPL-1.2. Il n’utilise jamais le réseau.", "muted"),
                label("D’où viennent les données", "h2"),
                scrolled(inner, "Sources des données", by_keyboard=True),
                row(None, button("Fermer", self.accept, "primary")),
                spacing=10,
                margins=(24, 20, 24, 16),
            )
        )
