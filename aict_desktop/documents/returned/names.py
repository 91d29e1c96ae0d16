"""Which record a cell means, by what it is called in the workbook, in the dossier, or in a new line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from aict_desktop.documents.returned.problems import Unread
from aict_desktop.documents.workbook.base import Base
from aict_desktop.documents.workbook.source import Source
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.identity import folded
from aict_desktop.reference.words import record_words

_NUMBER = re.compile(r"\d+(\.\d+)*\.? +")

Named = tuple[str, str]
"""An id, and a name that a line of the workbook gives it."""


class Names:
    """The records of each table by their names; ``told`` are the names that the lines themselves give."""

    def __init__(self, snapshot: Snapshot, base: Base, told: Mapping[str, Sequence[Named]]) -> None:
        self._source = Source(snapshot)
        self._base = base
        self._told = told
        self._exact: dict[str, Mapping[str, str]] = {}
        self._folded: dict[str, Mapping[str, frozenset[str]]] = {}

    def find(self, table: str, text: str) -> str:
        """The id of the record called so; Unread when there is none, or several."""
        if table not in self._exact:
            self._learn(table)
        if text in self._exact[table]:
            return self._exact[table][text]
        bare = _NUMBER.sub("", text, count=1)
        found = self._folded[table].get(folded(text)) or self._folded[table].get(folded(bare)) or frozenset()
        if len(found) != 1:
            named = record_words(table)["one"]
            raise Unread("several" if found else "unknown", what=named)
        return next(iter(found))

    def _learn(self, table: str) -> None:
        """Labels of the drop-down list come first, then what each is called now, whatever the accents."""
        current = {label: id_ for id_, label in self._source.options(table).items()}
        self._exact[table] = current | dict(self._base.lists.get(table, {}))
        found: dict[str, set[str]] = {}
        for id_, name in self._names(table):
            found.setdefault(folded(name), set()).add(id_)
        self._folded[table] = {name: frozenset(ids) for name, ids in found.items()}

    def _names(self, table: str) -> Iterator[Named]:
        yield from ((id_, label) for label, id_ in self._exact[table].items())
        yield from (
            (one.id, name) for one in self._source.snapshot.all(BY_TABLE[table]) if (name := name_of(one))
        )
        yield from self._told.get(table, ())
