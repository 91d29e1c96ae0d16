"""A workbook of ours that comes back edited: what changed in it, cell by cell, beside what changed meanwhile.

Three sides are compared, as ``domain/merge.py`` does: the dossier when the workbook was written, which a
hidden sheet keeps, the dossier now, and the workbook. ``Returned.edit`` takes all or part as one edit.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from aict_desktop.documents.returned.asides import about_computed, about_sheets
from aict_desktop.documents.returned.cells import Comparison
from aict_desktop.documents.returned.comparing import compare_all
from aict_desktop.documents.returned.expected import Expected
from aict_desktop.documents.returned.finding import Book, find, kept_in
from aict_desktop.documents.returned.items import Item, edit_of, with_needed
from aict_desktop.documents.returned.lines import Found, names_told, sorted_lines
from aict_desktop.documents.returned.names import Names
from aict_desktop.documents.returned.problems import Remark, words
from aict_desktop.documents.returned.texts import LongTexts
from aict_desktop.documents.returned.values import Values
from aict_desktop.documents.workbook import sheets_of
from aict_desktop.documents.workbook.base import Base, base_of, read_base
from aict_desktop.documents.workbook.seal import identity
from aict_desktop.documents.workbook.source import Source
from aict_desktop.domain.edit import Edit, added
from aict_desktop.domain.fields import Record, kinds
from aict_desktop.domain.naming import NAMING_FIELDS
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.stored import UNREADABLE
from aict_desktop.imports.problems import ImportProblem
from aict_desktop.imports.sheets import Sheet


@dataclass(frozen=True)
class Returned:
    """What a workbook asks to change, and what was left aside; ``unsure`` when it lost what it had kept."""

    snapshot: Snapshot
    file_name: str
    items: tuple[Item, ...]
    remarks: tuple[Remark, ...]
    unsure: bool = False

    def proposed(self) -> set[int]:
        """The places of the items that are proposed taken."""
        return with_needed(self.items, [at for at, item in enumerate(self.items) if item.ticked])

    def edit(self, chosen: Collection[int]) -> Edit:
        """The edit that takes the items at these places, and those that they need."""
        places = sorted(with_needed(self.items, chosen))
        label = words("report", "label", name=self.file_name)
        return edit_of(self.snapshot, [self.items[place] for place in places], label)


def returned(snapshot: Snapshot, sheets: Sequence[Sheet], file_name: str) -> Returned:
    """What a workbook asks of the dossier, its sheets as ``imports/sheets.read_exactly`` gives them.

    ImportProblem when it is not a workbook of this dossier.
    """
    kept = kept_in(sheets)
    base = _base(snapshot, kept, file_name)
    expected = Expected(base)
    book = find(sheets, expected.headings)
    _check(snapshot, book, unsure=kept is None, name=file_name)
    found = sorted_lines(book, base, expected, snapshot)
    comparison = Comparison(
        snapshot,
        base,
        expected,
        Values(Names(snapshot, base, names_told(found)), base.lists),
        LongTexts(book),
        kept is None,
        snapshot.with_(added(*(_bare(one) for one in found if one.new and expected.shown[one.part].main))),
    )
    compare_all(comparison, book, found)
    remarks = (*comparison.remarks, *about_computed(book, expected), *about_sheets(book, expected))
    return Returned(
        snapshot, file_name, tuple(_in_order(comparison.items, sheets)), remarks, comparison.unsure
    )


def _in_order(items: Sequence[Item], sheets: Sequence[Sheet]) -> list[Item]:
    """As one reads the workbook, sheet after sheet; in each, what is gone comes last."""
    places = {sheet.name: place for place, sheet in enumerate(sheets)}
    return sorted(items, key=lambda item: (places[item.sheet], not item.row, item.row))


def is_own(snapshot: Snapshot, sheets: Sequence[Sheet]) -> bool:
    """Whether a file is a workbook of this dossier that kept what it was made from."""
    kept = kept_in(sheets)
    return kept is not None and kept[:1] == (identity(snapshot.dossier_id),)


def _base(snapshot: Snapshot, kept: Sequence[str] | None, name: str) -> Base:
    if kept is None:
        source = Source(snapshot)
        return base_of(source, sheets_of(source))
    if kept[:1] != (identity(snapshot.dossier_id),):
        raise ImportProblem("other_dossier", name=name)
    try:
        return read_base(kept[1:], snapshot.dossier_id)
    except UNREADABLE as error:
        raise ImportProblem("altered_base", name=name) from error


def _check(snapshot: Snapshot, book: Book, *, unsure: bool, name: str) -> None:
    """Raise ImportProblem for what is no workbook of this dossier."""
    if not book.parts and not book.forms:
        raise ImportProblem("no_workbook", name=name)
    if unsure and not any(_is_ours(snapshot, key) for key in book.line_keys()):
        raise ImportProblem("other_dossier", name=name)


def _is_ours(snapshot: Snapshot, key: str) -> bool:
    """Whether a key names a record that only this dossier has."""
    table, id_, *_ = key.split(":")
    return table != id_ and id_ in snapshot.tables.get(table, {})


def _bare(one: Found) -> Record:
    """The record of a new line with its name alone, for others to name it before it is read."""
    named = next((name for name in NAMING_FIELDS if name in kinds(one.record)), "")
    record = one.record(id=one.id)
    return replace(record, **{named: one.name}) if named and one.name else record
