"""The card where one chooses the authority's logo and the colour of its titles, and sees what is printed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPushButton, QWidget

from aict_desktop.domain.edit import Edit, added, altered
from aict_desktop.domain.livery import is_colour, readable
from aict_desktop.domain.records import Livery
from aict_desktop.imports.logo import colours_of, read_logo
from aict_desktop.imports.problems import ImportProblem
from aict_desktop.reference.files import read_toml
from ui.flow import Flow
from ui.form import Form
from ui.parts import button, clear, column, dress, label, row
from ui.session import Session
from ui.theme import current

WIDE, HIGH = 220, 84  # design pixels
SWATCH = 16


class LiveryCard(QFrame):
    """The logo, the colour, and what they come to on paper; a picture may be dropped on it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._words: Mapping[str, str] = read_toml("livery.toml")
        dress(self, "card")
        self.setAcceptDrops(not session.readonly)
        self._logo = label("", "muted")
        self._choose = button("Choisir un logo…", self._ask, icon_name="upload")
        self._remove = button("Retirer le logo", partial(self._put_logo, b"", "logo_removed"), "flat")
        self.colour = Form(session, Livery, ("colour",))
        self.colour.show_record(Livery.table)
        self._offered = Flow()
        self._swatch, self._told = QLabel(), label("", "muted")
        offered = QWidget()
        offered.setLayout(self._offered)
        tools = row(self._choose, self._remove, None)
        printed = row(self._swatch, self._told, grow=self._told)
        head = (label(self._words["title"], "h2"), label(self._words["lead"], "muted"))
        self.setLayout(
            column(*head, self._logo, tools, self.colour, offered, printed, margins=(16, 14, 16, 14))
        )
        for tool in (self._choose, self._remove):
            tool.setEnabled(not session.readonly)
        session.changed.connect(self._on_change)
        self._show()

    def show_record(self, id_: str) -> None:
        """It speaks of the whole dossier."""

    def take(self, path: Path) -> None:
        """Make the picture of that file the logo; what is none is said in a sentence."""
        try:
            self._put_logo(read_logo(path), "logo_chosen")
        except ImportProblem as problem:
            self._session.failed.emit(str(problem))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        self.take(Path(files[0]))

    def _ask(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, "Choisir un logo", "", "Images PNG ou JPEG (*.png *.jpg *.jpeg)"
        )
        if path:
            self.take(Path(path))

    def _put_logo(self, logo: bytes, said: str) -> None:
        self._session.leaving.emit()
        self._session.do(self._edit(self._words[said], logo=logo))

    def _put_colour(self, colour: str) -> None:
        self._session.leaving.emit()
        self._session.do(self._edit(self._words["colour_chosen"], colour=colour))

    def _edit(self, said: str, **values: object) -> Edit:
        kept = self._session.snapshot.get(Livery, Livery.table)
        return altered(kept, said, **values) if kept else added(Livery(**values), label=said)  # type: ignore[arg-type]

    def _on_change(self, edit: Edit) -> None:
        if Livery.table in edit.tables:
            self._show()

    def _show(self) -> None:
        livery = self._session.snapshot.one(Livery)
        self._show_logo(livery.logo)
        self._offer(colours_of(livery.logo) if livery.logo else [])
        self._show_colour(livery.colour)

    def _show_logo(self, logo: bytes) -> None:
        picture = QPixmap()
        if logo and picture.loadFromData(logo):
            room = QSize(current().px(WIDE), current().px(HIGH))
            picture = picture.scaled(
                room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._logo.setPixmap(_on_paper(picture))
        else:
            self._logo.setText(self._words["none"])
        self._logo.setAccessibleName(self._words["shown"] if logo else "")
        self._remove.setVisible(bool(logo))

    def _offer(self, from_logo: list[str]) -> None:
        clear(self._offered)
        told = {colour: self._words["from_logo"].format(colour=colour) for colour in from_logo}
        for colour, words in (told | read_toml("livery.toml")["colours"]).items():
            self._offered.addWidget(self._colour_button(colour, words))

    def _colour_button(self, colour: str, words: str) -> QPushButton:
        made = button(words, partial(self._put_colour, colour), "flat")
        made.setIcon(QIcon(_square(colour)))
        made.setEnabled(not self._session.readonly)
        return made

    def _show_colour(self, colour: str) -> None:
        known = is_colour(colour)
        printed = readable(colour) if known else ""
        key = "usual" if not known else "printed" if printed == colour.upper() else "darker"
        self._told.setText(self._words[key].format(colour=colour.upper(), printed=printed))
        self._swatch.setVisible(known)
        self._swatch.setPixmap(_square(printed or "#FFFFFF"))


def _square(colour: str) -> QPixmap:
    made = QPixmap(current().px(SWATCH), current().px(SWATCH))
    made.fill(QColor(colour))
    return made


def _on_paper(picture: QPixmap) -> QPixmap:
    """The picture on white, as it is printed, whatever the theme of the window."""
    side = current().px(8)
    paper = QPixmap(picture.width() + 2 * side, picture.height() + 2 * side)
    paper.fill(QColor("#FFFFFF"))
    painter = QPainter(paper)
    painter.drawPixmap(side, side, picture)
    painter.end()
    return paper
