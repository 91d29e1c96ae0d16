"""The workbook of a dossier: one sheet a step, to read, fill in and bring back.

``resources/documents/classeur.toml`` lists what each sheet shows; how a field is shown depends on its kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from aict_desktop.documents.frame import authority
from aict_desktop.documents.strategy.front import title
from aict_desktop.documents.workbook.base import kept
from aict_desktop.documents.workbook.cells import cell, column, drop_downs
from aict_desktop.documents.workbook.computed import COMPUTED, own_column
from aict_desktop.documents.workbook.marks import MARKS
from aict_desktop.documents.workbook.source import ANSWERS, COUNTRY, REFERRED, Source, words
from aict_desktop.documents.workbook.views import VIEWS
from aict_desktop.domain.fields import Record, kinds
from aict_desktop.domain.french import format_day
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.excel.model import Chart, Column, Form, Sheet, Table, Value, Workbook
from aict_desktop.exports.excel.writer import write
from aict_desktop.reference.words import field_words, record_words

_LIST_WIDTH = 30
_BAR_ROWS = 2  # of a chart, for each bar that lies
_LEAST, _MOST = 22, 60  # rows of a chart


def write_workbook(snapshot: Snapshot, path: Path) -> None:
    """Write the workbook of the dossier to ``path``; OSError when it cannot be written."""
    write(workbook(snapshot), path)


def workbook(snapshot: Snapshot) -> Workbook:
    """The sheets of the dossier, described."""
    source, dossier, told = Source(snapshot), snapshot.one(Dossier), words()
    sheets = sheets_of(source)
    lists = drop_downs(
        source, [shown for sheet in sheets for part in sheet.parts for shown in _columns(part)]
    )
    state = told["voted"].format(day=format_day(dossier.voted_on)) if dossier.voted_on else told["project"]
    return Workbook(
        title=f"{title(dossier)} – {told['title']}",
        footer=" – ".join(filter(None, (authority(dossier), title(dossier), state))),
        sheets=sheets,
        lists=lists,
        lists_sheet=_lists(lists),
        overflow=overflow_sheet(),
        words=told["words"],
        kept=kept(source, sheets),
    )


def sheets_of(source: Source) -> tuple[Sheet, ...]:
    """The sheets that show the dossier, without the lists."""
    return tuple(_sheet(source, described) for described in words()["sheet"])


def _sheet(source: Source, described: Mapping[str, Any]) -> Sheet:
    return Sheet(
        described["name"],
        described["title"],
        described["intro"],
        tuple(_part(source, part) for part in described["parts"]),
        described.get("paper", "A4"),
        described.get("pages_wide", 1),
        tuple(_chart(source, chart) for chart in described.get("charts", ())),
    )


def _chart(source: Source, described: Mapping[str, Any]) -> Chart:
    """A chart, its series called as the columns they show; one that lies has a bar for each record."""
    told = words()["columns"]
    series = tuple((name, told[name.partition(".")[2]]["label"]) for name in described["series"])
    lying = "lying" in described
    rows = len(source.snapshot.tables[described["lying"]]) * _BAR_ROWS if lying else 0
    return Chart(
        described["title"],
        described["names"],
        series,
        lying,
        min(max(rows, _LEAST), _MOST),
        described.get("most"),
    )


def _part(source: Source, described: Mapping[str, Any]) -> Table | Form:
    if "form" in described:
        return _form(source, described)
    if "build" in described:
        return _marked(VIEWS[described["build"]](source, described.get("title", "")))
    return _marked(_table(source, described))


def _marked(table: Table) -> Table:
    """The table, its columns with the marks of what stands out in them."""
    marked = (replace(shown, mark=MARKS.get((table.key, shown.key), "")) for shown in table.columns)
    return replace(table, columns=tuple(marked))


def _table(source: Source, described: Mapping[str, Any]) -> Table:
    record = BY_TABLE[described["table"]]
    names: list[str] = described["fields"]
    rows = source.snapshot.all(record)
    return Table(
        described.get("key", record.table),
        record_words(record.table)["many"].capitalize(),
        _distinct(record.table, [_column(record, name, described) for name in names]),
        tuple(tuple(_value(source, row, name) for name in names) for row in rows),
        tuple(f"{row.table}:{row.id}" for row in rows),
    )


def _column(record: type[Record], name: str, described: Mapping[str, Any]) -> Column:
    """The column of a field, without its sum where that means nothing, or the one of what is computed."""
    if name not in kinds(record):
        return own_column(name, COMPUTED[name][0], record.table)
    shown = column(record, name, described.get("widths", {}).get(name, 0))
    return replace(shown, total=shown.total and name not in described.get("no_total", ()))


def _value(source: Source, row: Record, name: str) -> Value:
    return cell(source, row, name) if name in kinds(type(row)) else COMPUTED[name][1](source, row)


def _distinct(table: str, columns: list[Column]) -> tuple[Column, ...]:
    """The columns; those whose short labels are the same (« Note ») have their whole labels instead."""
    met = Counter(shown.label for shown in columns)
    return tuple(_line(table, shown) if met[shown.label] > 1 else shown for shown in columns)


def _form(source: Source, described: Mapping[str, Any]) -> Form:
    kind = BY_TABLE[described["form"]]
    record = source.snapshot.get(kind, kind.table) or kind(id=kind.table)
    lines = tuple(
        (_line(kind.table, column(kind, name)), cell(source, record, name)) for name in described["fields"]
    )
    return Form(record_words(kind.table)["one"].capitalize(), lines, f"{record.table}:{record.id}")


def _line(table: str, shown: Column) -> Column:
    """The column with its whole label, for which the line of a form has room."""
    return replace(shown, label=field_words(table, shown.key)["label"])


def _columns(part: Table | Form) -> tuple[Column, ...]:
    return part.columns if isinstance(part, Table) else tuple(shown for shown, _ in part.lines)


def _lists(lists: Mapping[str, tuple[str, ...]]) -> Sheet:
    told = words()["lists"]
    height = max(map(len, lists.values()), default=0)
    rows = tuple(
        tuple(listed[at] if at < len(listed) else None for listed in lists.values()) for at in range(height)
    )
    columns = tuple(Column(name, _list_label(name), "listed", _LIST_WIDTH) for name in lists)
    table = Table("lists", "", columns, rows, ("",) * height, open=False)
    return Sheet(told["name"], told["title"], told["intro"], (table,))


def _list_label(name: str) -> str:
    """What a list is called: the records it names, or the first field that draws from it."""
    if name in (ANSWERS, COUNTRY):
        return str(words()["lists"][name])
    if name in REFERRED:
        return record_words(name)["many"].capitalize()
    return next(
        field_words(table, field)["label"]
        for table, record in BY_TABLE.items()
        for field, kind in kinds(record).items()
        if getattr(kind, "vocabulary", "") == name
    )


def overflow_sheet() -> Sheet:
    """The sheet that takes what cells cannot hold, as long as nothing does."""
    told = words()["overflow"]
    looks = {"sheet": "line", "line": "number", "column": "line", "part": "number", "text": "text"}
    columns = tuple(own_column(name, look) for name, look in looks.items())  # type: ignore[arg-type]
    return Sheet(
        told["name"], told["title"], told["intro"], (Table("overflow", "", columns, (), (), open=False),)
    )
