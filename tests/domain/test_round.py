"""A round of measurements: what is due first, what is noted once for a day, what an emptied line leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.edit import added
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import Measurement
from aict_desktop.domain.round import in_order, measured_on, noted
from aict_desktop.domain.snapshot import Snapshot

TODAY = date(2028, 7, 15)
ROW = Indicator(id="i", name="Jeunes partis", frequency="year", order="b")
KNOWN = Measurement(id="m", indicator="i", day=TODAY, value=Decimal(4), source="Bilan", order="a")
START = Snapshot.of([ROW])


def due_in(days: int, id_: str) -> Indicator:
    """A yearly indicator that is due so many days after today."""
    return replace(ROW, id=id_, baseline_on=date(2027, 7, 15) + timedelta(days=days), order=id_)


def test_what_is_due_comes_first_by_its_day() -> None:
    """Two months late, a day late, in ten days; then the others in the order of the register."""
    rows = [
        due_in(200, "a"),
        due_in(10, "b"),
        due_in(-1, "c"),
        due_in(-60, "d"),
        replace(ROW, id="e", order="e"),
    ]
    assert [row.id for row in in_order(Snapshot.of(rows), TODAY)] == ["d", "c", "b", "a", "e"]


def test_a_new_value_makes_a_measurement() -> None:
    """With its day, its source and its place after the others."""
    snapshot = START.with_(added(replace(KNOWN, id="old", day=date(2027, 1, 1), order="k")))
    after = snapshot.with_(noted(snapshot, "i", TODAY, "Comité", value=Decimal(7)))
    row = measured_on(after, "i", TODAY)
    assert row is not None
    assert (row.value, row.source, row.comment) == (Decimal(7), "Comité", "")
    assert after.all(Measurement)[-1] == row


def test_nothing_typed_notes_nothing() -> None:
    """An empty line, a source alone, an indicator that is no more."""
    assert not noted(START, "i", TODAY, "Comité", value=None, comment="")
    assert not noted(START, "i", TODAY, "Comité")
    assert not noted(START, "gone", TODAY, "Comité", value=Decimal(1))


def test_a_day_is_noted_once() -> None:
    """What is there is altered in what was typed only; its source stays unless another one is given."""
    snapshot = Snapshot.of([ROW, replace(KNOWN, comment="Deux\nlignes", breakdown="1, 3")])
    after = snapshot.with_(noted(snapshot, "i", TODAY, "", value=Decimal(5)))
    assert after.all(Measurement) == (
        replace(KNOWN, comment="Deux\nlignes", breakdown="1, 3", value=Decimal(5)),
    )
    again = after.with_(noted(after, "i", TODAY, "Autre", comment="Revu"))
    assert [(row.source, row.comment, row.value) for row in again.all(Measurement)] == [
        ("Autre", "Revu", Decimal(5))
    ]


def test_of_several_the_last_is_altered() -> None:
    """Two of one day, as after a merge: the one that counts is the one that changes."""
    snapshot = Snapshot.of([ROW, KNOWN, replace(KNOWN, id="n", order="b")])
    after = snapshot.with_(noted(snapshot, "i", TODAY, "", value=Decimal(9)))
    assert [row.value for row in after.all(Measurement)] == [Decimal(4), Decimal(9)]


def test_what_is_emptied_goes_unless_something_is_left_of_it() -> None:
    """Without value, comment or detail nothing was measured; a detail keeps it."""
    snapshot = Snapshot.of([ROW, KNOWN])
    assert snapshot.with_(noted(snapshot, "i", TODAY, "", value=None)).all(Measurement) == ()
    detailed = Snapshot.of([ROW, replace(KNOWN, breakdown="1, 3")])
    left = detailed.with_(noted(detailed, "i", TODAY, "", value=None)).all(Measurement)
    assert [(row.value, row.breakdown) for row in left] == [(None, "1, 3")]


LINES = st.lists(
    st.tuples(
        st.sampled_from([TODAY, TODAY - timedelta(days=1)]),
        st.none() | st.decimals(-100, 100, places=1),
        st.sampled_from(["", "vu"]),
    ),
    max_size=12,
)


@given(LINES)
def test_whatever_is_typed_a_day_holds_one_measurement(
    lines: list[tuple[date, Decimal | None, str]],
) -> None:
    """Typed, typed again, emptied, in any order: at most one a day, and undoing gives the start back."""
    snapshot, edits = START, []
    for day, value, comment in lines:
        edit = noted(snapshot, "i", day, "", value=value, comment=comment)
        snapshot = snapshot.with_(edit)
        edits.append(edit)
        found = measured_on(snapshot, "i", day)
        assert ((found.value, found.comment) if found else (None, "")) == (value, comment)
    days = [row.day for row in snapshot.all(Measurement)]
    assert len(days) == len(set(days))
    for edit in reversed(edits):
        snapshot = snapshot.with_(edit.inverse())
    assert snapshot == START
