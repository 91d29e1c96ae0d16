"""The shipped catalogue of schemes: found by a word or a family, read, and taken into the dossier."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QHeaderView, QWidget

from aict_desktop.domain.folding import fold
from aict_desktop.domain.french import format_day
from aict_desktop.domain.records import Scheme
from aict_desktop.domain.schemes import taken, used
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.project_words import say
from aict_desktop.reference.schemes import catalogue, entry_of
from aict_desktop.reference.values import told
from aict_desktop.reference.words import field_label, field_words, message, vocabulary, word
from ui.beside import Beside
from ui.editors.lines import UndoFreeLine
from ui.parts import button, clear, column, label, row, scrolled
from ui.pick_list import PickList
from ui.session import Session
from ui.tables import Line, LinesTable

WIDTHS = (560, 460)
FACTS = (
    *("funder", "form", "min_grant", "max_grant", "max_rate", "min_others", "lump", "max_months"),
    *("success_low", "success_high"),
)


class CataloguePage(QWidget):
    """The entries on the left, the one picked on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._code = ""
        self._codes: list[str] = []
        self._seek = UndoFreeLine(placeholderText="Chercher", clearButtonEnabled=True)
        self._seek.setAccessibleName("Chercher dans le catalogue")
        self._families = PickList("Famille à montrer", "Toutes les familles", 14)
        known = {entry.family for entry in catalogue()}
        self._families.offer({c: w for c, w in vocabulary("scheme_family").items() if c in known})
        self._nothing = label(message("nothing_found"), "muted")
        self._table = LinesTable("Catalogue des dispositifs", _headings())
        header = self._table.horizontalHeader()
        for place in (1, 2):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        self._take = button("", self._on_take, "primary")
        self._facts = column(spacing=6)
        self._lay_out()
        self._seek.textChanged.connect(lambda _: self._find())
        self._families.chosen.connect(lambda _: self._find())
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._show())
        self._table.opened.connect(self._open)
        session.changed.connect(self._name_button)
        self._find()

    def _lay_out(self) -> None:
        left, right, inner = QWidget(), QWidget(), QWidget()
        search = row(self._seek, self._families, grow=self._seek)
        listed = column(search, self._nothing, self._table, grow=self._table)
        listed.addStretch(0)  # the room of a table that is not shown
        left.setLayout(listed)
        inner.setLayout(column(self._facts, None, margins=(4, 8, 12, 12)))
        self._reader = scrolled(inner, "Fiche du catalogue", by_keyboard=True)
        right.setLayout(column(row(self._take, None), self._reader, grow=self._reader, margins=(12, 0, 0, 0)))
        self._beside = Beside(left, right, ("Catalogue", "Fiche"), WIDTHS)
        self.setLayout(column(self._beside, margins=(0, 10, 0, 0)))

    def _find(self) -> None:
        sought, family = fold(self._seek.text()), self._families.code
        found = [entry for entry in catalogue() if not family or entry.family == family]
        lines = [_line(entry) for entry in found if sought in _searched(entry)]
        self._codes = [code for code, _ in lines]
        self._table.show_lines(lines)
        self._nothing.setVisible(not lines)
        self._table.setVisible(bool(lines))
        self._show()

    def _show(self) -> None:
        place = self._table.currentIndex().row()
        code = self._codes[place] if 0 <= place < len(self._codes) else ""
        if code != self._code:
            self._code = code
            clear(self._facts)
            for text, look in _sheet(entry_of(code)):
                self._facts.addWidget(label(text, look))
        self._name_button()

    def _name_button(self, _: object = None) -> None:
        known = used(self._session.snapshot, self._code)
        self._take.setText(say("catalogue", "open" if known else "use"))
        self._take.setEnabled(bool(known) or (bool(self._code) and not self._session.readonly))

    def _open(self, _: str) -> None:
        self._beside.show_second()
        self._take.setFocus()

    def _on_take(self) -> None:
        """Copy the entry into the dossier, or go to the copy that is there."""
        self._session.leaving.emit()
        snapshot, entry = self._session.snapshot, entry_of(self._code)
        if known := used(snapshot, self._code):
            self._session.wanted.emit(Scheme.table, known.id, "")
        elif entry and self._session.do(taken(snapshot, entry)):
            self._session.said.emit(say("catalogue", "used", name=entry.name))


def _headings() -> tuple[str, ...]:
    return tuple(field_label(Scheme.table, name) for name in ("name", "family", "state"))


def _searched(entry: Scheme) -> str:
    return fold(f"{entry.name} {entry.funder} {entry.note}")


def _line(entry: Scheme) -> Line:
    words = (entry.name, word("scheme_family", entry.family), word("scheme_state", entry.state))
    return entry.catalogue, words


def _sheet(entry: Scheme | None) -> Iterator[tuple[str, str]]:
    """The sentences of an entry, each with its look."""
    if entry is None:
        yield say("catalogue", "pick"), "muted"
        return
    yield entry.name, "h2"
    if entry.state != "open":
        yield say("catalogue", entry.state), "label"
    yield entry.note, ""
    nowhere = Snapshot.of()  # no field of an entry refers to another record
    for name in FACTS:
        if words := told(nowhere, entry, name):
            unit = field_words(Scheme.table, name).get("unit", "")
            yield f"{field_label(Scheme.table, name)}\u00a0: {words}\u202f{unit}".strip(), ""
    yield field_label(Scheme.table, "checklist"), "label"
    for line in entry.checklist.splitlines():
        yield f"•\u00a0{line}", ""
    key = "checked" if entry.checked else "unchecked"
    yield f"{say('catalogue', key, day=format_day(entry.checked))}. {entry.source}.", "small"
    yield say("catalogue", "shipped"), "small"
