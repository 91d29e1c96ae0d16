"""What a user said that columns hold, kept for the next list with the same headings.

It is one small JSON file of the profile, shared by the window and the command line; when it cannot be read
or written, nothing is remembered and nothing else happens.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from aict_desktop.imports.identity import folded
from aict_desktop.imports.layout import HEADERS_SEARCHED
from aict_desktop.imports.mapping import Layout, propose
from aict_desktop.imports.problems import remark
from aict_desktop.imports.sheets import Row, Sheet, as_text
from aict_desktop.imports.subjects import Subject

FILE_NAME = "imports.json"
_MOST = 200


@dataclass(frozen=True)
class Remembered:
    """The layouts kept in the file ``path``: targets by place, by subject and headings."""

    path: Path

    def propose(self, sheet: Sheet, subject: Subject) -> Layout:
        """What the user said of the same headings, else what they and the contents suggest."""
        kept = self._read()
        for place, row in enumerate(sheet.rows[:HEADERS_SEARCHED]):
            targets = kept.get(_key(row, subject))
            if isinstance(targets, dict):
                return _with_targets(propose(sheet, subject, place), targets)
        return propose(sheet, subject)

    def keep(self, sheet: Sheet, layout: Layout) -> None:
        """Keep what the columns of ``sheet`` hold, if it is not what would be proposed without the user."""
        if layout.header is None:
            return
        key, kept = _key(sheet.rows[layout.header], layout.subject), self._read()
        kept.pop(key, None)
        own = propose(sheet, layout.subject)
        if (own.header, own.columns) != (layout.header, layout.columns):
            kept[key] = {str(column.place): column.target for column in layout.columns}
        self._write(dict(list(kept.items())[-_MOST:]))

    def _read(self) -> dict[str, Any]:
        try:
            kept = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return kept if isinstance(kept, dict) else {}

    def _write(self, kept: dict[str, Any]) -> None:
        new = self.path.with_name(f"{self.path.name}.{os.getpid()}.new")
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
            new.replace(self.path)


def _key(row: Row, subject: Subject) -> str:
    """The headings as they are compared; never that of a row that holds nothing."""
    headings = [folded(as_text(cell)) for cell in row]
    return "|".join([subject.name, *headings]).rstrip("|")


def _with_targets(layout: Layout, targets: dict[str, Any]) -> Layout:
    known = {place: target for place, target in targets.items() if target in layout.subject.targets}
    columns = tuple(replace(c, target=known.get(str(c.place), c.target)) for c in layout.columns)
    changed = {new.heading for new, old in zip(columns, layout.columns, strict=True) if new != old}
    remarks = [told for told in layout.remarks if told.column not in changed]
    return replace(layout, columns=columns, remarks=(remark(0, "", "", "remembered"), *remarks))
