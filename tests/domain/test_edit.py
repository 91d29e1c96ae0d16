"""An edit says what changes, can be taken back, joined to the next one, and cleaned."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from aict_desktop.domain.edit import Change, Edit, added, altered, replaced
from aict_desktop.domain.records import Action, Cost, Stakeholder, Statement, Strategy, Value
from aict_desktop.domain.snapshot import Snapshot
from tests.support.random_dossiers import random_dossier, random_edit

STATEMENT = Statement(id="s", text="Un atout")


def test_a_change_names_the_fields_that_differ() -> None:
    """One altered field is one name; a record that comes or goes has all of its fields."""
    other = replace(STATEMENT, source="Insee")
    assert Change(STATEMENT, other).fields() == ("source",)
    assert Change(STATEMENT, other).key == ("statement", "s")
    assert len(Change(None, other).fields()) == len(Change(other, None).fields()) == 8


def test_altering_to_the_same_values_is_no_edit() -> None:
    """Nothing is written when a field is left as it was."""
    assert not altered(STATEMENT, text="Un atout")
    assert not replaced([(STATEMENT, STATEMENT)])
    assert altered(STATEMENT, "Reformuler", text="Autre").label == "Reformuler"


def test_a_field_called_label_is_a_field() -> None:
    """What a cost is for is called ``label``, as the words of an edit are: it must not be taken for them."""
    cost = Cost(id="c", label="Bus")
    edit = altered(cost, label="Train")

    assert (edit.label, [change.after for change in edit.changes]) == ("", [replace(cost, label="Train")])


@pytest.mark.parametrize("seed", range(20))
def test_edits_joined_do_what_they_do_one_after_the_other(seed: int) -> None:
    """And the inverse of the joined edit leads back to the start; what cancels out leaves nothing."""
    random = Random(seed)
    start = random_dossier(random, records_a_type=2)
    joined, snapshot = Edit(()), start
    for _ in range(10):
        edit = random_edit(random, snapshot)
        joined, snapshot = joined.then(edit), snapshot.with_(edit)
    assert start.with_(joined) == snapshot
    assert snapshot.with_(joined.inverse()) == start
    assert len({change.key for change in joined.changes}) == len(joined.changes)
    assert not joined.then(joined.inverse())


def test_joining_keeps_the_latest_label() -> None:
    """A later edit without a label does not take away the one that was given."""
    one, two = added(Value(id="v"), label="Ajouter"), altered(Value(id="v"), name="Paix")
    assert one.then(two).label == "Ajouter"
    assert two.then(one).label == "Ajouter"


def test_cleaning_touches_new_values_only() -> None:
    """A line stays on one line, money is rounded to the cent, and what stood before is told as it was."""
    before = Value(id="v", name="a\x00b")
    (change,) = Edit((Change(before, replace(before, meaning="x\r\ny\x07")),)).cleaned().changes
    assert change == Change(before, Value(id="v", name="a\x00b", meaning="x\ny"))
    (change,) = added(Action(id="a", title="un\ndeux\tn", voted=Decimal("12.345"))).cleaned().changes
    assert change.after == Action(id="a", title="un deux n", voted=Decimal("12.35"))


def test_a_snapshot_shares_the_tables_that_an_edit_leaves_alone() -> None:
    """The next snapshot copies only what changed; the one before stays as it was."""
    before = Snapshot.of([STATEMENT, Stakeholder(id="a")])
    after = before.with_(altered(STATEMENT, text="Autre"))
    assert after.tables["stakeholder"] is before.tables["stakeholder"]
    assert before.all(Statement) == (STATEMENT,)


def test_records_come_in_the_order_that_users_gave_them() -> None:
    """By key, then by id so that two equal keys always come the same way; some are picked by their values."""
    late, early, twin = Value(id="a", order="i"), Value(id="b", order="c"), Value(id="c", order="i")
    snapshot = Snapshot.of([late, early, twin])
    assert snapshot.all(Value) == (early, late, twin)
    assert snapshot.where(Value, order="i") == (late, twin)
    assert snapshot.one(Strategy) == Strategy()
    assert snapshot.with_(altered(late, order="a")).all(Value)[0].id == "a"
