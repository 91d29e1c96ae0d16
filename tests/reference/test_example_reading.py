"""How the worked example is read: the same at every call, a slip in its file refused by name."""

from __future__ import annotations

import copy
from decimal import Decimal
from typing import Any

import pytest

from aict_desktop.domain.records.logframe import Activity, Result
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.example import example_records, records_of
from aict_desktop.reference.files import read_toml


def test_two_readings_give_the_same_records() -> None:
    """Ids do not change from one dossier to the next, so two copies of the example can be merged."""
    assert records_of(copy.deepcopy(read_toml("samples/valbrune.toml"))) == example_records()


@pytest.mark.parametrize(
    ("tables", "place"),
    [
        ({"statements": []}, "statements"),
        ({"statement": [{"txt": "x"}]}, r"statement\[1\]: unknown field txt"),
        ({"statement": [{}, {"quadrant": "force"}]}, r"statement\[2\]\.quadrant"),
        ({"statement": [{"weight": 6}]}, r"statement\[1\]\.weight"),
        ({"statement": [{"order": "a"}]}, r"statement\[1\]\.order"),
        ({"statement": [{"id": "a"}, {"id": "a"}]}, r"statement\[2\].*statement\[1\]"),
        ({"action": [{"country": "XX"}]}, r"action\[1\]\.country"),
        ({"action": [{"start": "2026"}]}, r"action\[1\]\.start"),
        ({"action": [{"paid": "cent"}]}, r"action\[1\]\.paid"),
        ({"action": [{"organisation": "nobody"}]}, r"action\[1\]\.organisation.*nobody"),
        ({"objective": [{"value": [{"name": "x"}]}]}, r"objective\[1\]\.value\[1\]"),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(tables: dict[str, Any], place: str) -> None:
    """A slip in the file is found at once, by name."""
    with pytest.raises(ValueError, match=place):
        records_of(tables)


def test_rows_written_inside_a_row_belong_to_it() -> None:
    """A result inside an objective serves it; amounts are exact."""
    activity = {"text": "c", "cost": "12.5"}
    objectives = [{"text": "a", "result": [{"text": "b", "activity": [activity]}]}]
    read = Snapshot.of(records_of({"objective": objectives}))
    objective, result, found = read.all(Objective)[0], read.all(Result)[0], read.all(Activity)[0]
    assert (result.objective, found.result) == (objective.id, result.id)
    assert found.cost == Decimal("12.50")
