"""A workbook of ours comes back from a spreadsheet: every change is found, none is invented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from aict_desktop.documents.returned import returned
from aict_desktop.domain.edit import altered
from aict_desktop.domain.fields import kinds
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.merge import diff
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.sheets import Sheet, read_exactly
from aict_desktop.reference.example import example_records
from tests.documents.returning import (
    Key,
    Spreadsheet,
    changed,
    key_of,
    kind_of,
    random_cells,
    read_back,
    through_office,
)
from tests.documents.spreadsheets import needs_office, office
from tests.support.random_dossiers import random_dossier, random_value

EDITS = 220
EVERY_KIND = {
    *("Text", "Line", "Choice", "Country", "Ref", "Day", "Money", "Quantity", "Whole", "Rating", "Flag"),
    "Ticks",
}


def _saved(path: Path) -> Path:
    return path


def _as_ods(path: Path) -> Path:
    through_office(path)
    return path.parent / "ods" / "classeur.ods"


@pytest.mark.parametrize(
    ("saved", "seed"),
    [
        *((_saved, seed) for seed in range(4)),
        pytest.param(through_office, 7, marks=[needs_office, office]),
        pytest.param(_as_ods, 8, marks=[needs_office, office]),
    ],
)
def test_every_change_is_found_and_none_invented(
    tmp_path: Path, saved: Callable[[Path], Path], seed: int
) -> None:
    """Some two hundred cells of all kinds, typed at random, come back as they are, and nothing else does."""
    random = Random(seed)
    sheet = Spreadsheet(random_dossier(random, 8), tmp_path)
    typed = random_cells(random, sheet, EDITS)
    found = read_back(sheet.snapshot, saved(sheet.saved()))

    assert changed(found) == typed
    assert not found.remarks
    assert found.proposed() == set(range(EDITS))
    after = sheet.snapshot.with_(found.edit(found.proposed()))
    for (table, id_, name), value in typed.items():
        held = after.get(BY_TABLE[table], id_)
        link = LINKS.get((table, name))
        assert value == (frozenset(link.values(after, id_)) if link else getattr(held, name))
    assert _fields_changed(sheet.snapshot, after) == len(typed)
    assert {kind_of(key) for key in typed} == EVERY_KIND


@pytest.mark.parametrize("seed", range(2))
def test_what_the_application_changed_meanwhile_stays(tmp_path: Path, seed: int) -> None:
    """What the workbook alone changed is proposed; what both did is a conflict, left unticked."""
    random = Random(seed)
    sheet = Spreadsheet(random_dossier(random, 8), tmp_path)
    typed = random_cells(random, sheet, EDITS)
    now, here = sheet.snapshot, dict[Key, object]()
    for table, id_, name in [*random.sample(sorted(typed), 40), *random.sample(sorted(sheet.spots), 60)]:
        record = now.get(BY_TABLE[table], id_)
        if record and (table, name) not in LINKS and (table, id_, name) not in here:
            value = random_value(random, sheet.snapshot, kinds(BY_TABLE[table])[name])
            if value != getattr(record, name):
                here[table, id_, name] = value
                now = now.with_(altered(record, **{name: value}))
    found = sheet.read(now)

    both = {key for key in here if key in typed and here[key] != typed[key]}
    assert both
    assert changed(found) == {key: value for key, value in typed.items() if here.get(key, now) != value}
    assert {key_of(item) for item in found.items if item.conflict} == both
    assert {key_of(found.items[place]) for place in found.proposed()} == set(typed) - set(here)
    after = now.with_(found.edit(found.proposed()))
    kept = {(t, id_, name): getattr(after.get(BY_TABLE[t], id_), name) for t, id_, name in here}
    assert kept == here


def _fields_changed(before: Snapshot, after: Snapshot) -> int:
    """The fields that differ, and the owners of ticks that differ, each once."""
    links = {link.record.table: (link.owner, name) for (_, name), link in LINKS.items()}
    differing = set[tuple[object, ...]]()
    for change in diff(before, after).changes:
        table, id_ = change.key
        if table in links:
            owner, name = links[table]
            differing.add((getattr(change.record, owner), name))
        else:
            differing |= {(table, id_, name) for name in change.fields()}
    return len(differing)


def test_a_column_that_would_not_be_read_is_missed(tmp_path: Path) -> None:
    """The control: when one column is not read, what was typed there is not found, and a remark tells it."""
    random = Random(3)
    sheet = Spreadsheet(random_dossier(random, 8), tmp_path)
    typed = random_cells(random, sheet, EDITS)
    sheets = [_without(one, "Activités", "Coût") for one in read_exactly(sheet.saved())]
    found = returned(sheet.snapshot, sheets, "classeur.xlsx")

    lost = {key for key in typed if key[0] == "activity" and key[2] == "cost"}
    assert lost
    assert set(typed) - set(changed(found)) == lost
    assert [(one.sheet, one.column) for one in found.remarks] == [("Activités", "Coût")]


def _without(sheet: Sheet, name: str, heading: str) -> Sheet:
    if sheet.name != name:
        return sheet
    return replace(sheet, rows=tuple(tuple("" if c == heading else c for c in row) for row in sheet.rows))


def test_a_workbook_that_nobody_touched_asks_for_nothing(tmp_path: Path) -> None:
    """The worked example, whose texts are as people write them, comes back without a change nor a remark."""
    sheet = Spreadsheet(Snapshot.of(example_records()), tmp_path)
    found = sheet.read()

    assert (found.items, found.remarks) == ((), ())
    assert not found.edit(found.proposed())
