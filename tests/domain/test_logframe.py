"""The lines of the logframe: numbers and links hold whatever is moved, and a cell keeps its records."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.cells import listed, sourced
from aict_desktop.domain.edit import Edit, added
from aict_desktop.domain.fields import Record
from aict_desktop.domain.logframe import at_level, beside, chain, dropped, handed_on, siblings, under
from aict_desktop.domain.placing import shifted
from aict_desktop.domain.records import (
    Activity,
    Assumption,
    Indicator,
    Measurement,
    Objective,
    Result,
    Strategy,
)
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.numbering import Plan

GOAL = Strategy(id="strategy", goal="Ouvrir la ville")
SMALL = Snapshot.of(
    (
        GOAL,
        Objective(id="o1", text="Partir", order="a"),
        Objective(id="o2", text="Accueillir", order="b"),
        Result(id="r1", objective="o1", text="Des départs", order="a"),
        Result(id="r2", objective="o1", text="Des stages", order="b"),
        Result(id="r3", objective="o2", text="Des familles", order="c"),
        Activity(id="a1", result="r1", text="Écrire", order="a"),
        Activity(id="a2", result="r1", text="Partir", order="b"),
        Activity(id="a3", result="r3", text="Former", order="c"),
        Indicator(id="i1", result="r1", name="Jeunes", verification="Listes", order="a"),
        Indicator(id="i2", result="r1", name="Jours", verification="Agenda", order="b"),
        Assumption(id="h1", result="r1", text="Le train roule", order="a"),
        Measurement(id="m1", indicator="i1", order="a"),
    )
)
Act = Callable[[Snapshot, Record, Record, str], Edit]


def _beside(snapshot: Snapshot, one: Record, _: Record, id_: str) -> Edit:
    return added(beside(snapshot, one, id_)) if not isinstance(one, Strategy) else Edit(())


def _under(snapshot: Snapshot, one: Record, _: Record, id_: str) -> Edit:
    made = under(snapshot, one, id_)
    return added(made) if made else Edit(())


ACTS: tuple[Act, ...] = (
    _beside,
    _under,
    lambda snapshot, one, other, _: dropped(snapshot, one, other),
    lambda snapshot, one, _, __: handed_on(snapshot, one, 1),
    lambda snapshot, one, _, __: handed_on(snapshot, one, -1),
    lambda snapshot, one, _, __: shifted(one, 1, siblings(snapshot, one)),
    lambda snapshot, one, _, __: shifted(one, -1, siblings(snapshot, one)),
    lambda snapshot, one, _, __: removed(snapshot, one) if one.id != "strategy" else Edit(()),
)


def lines(snapshot: Snapshot) -> list[Record]:
    """Every line of the matrix."""
    return [row for kind in (Strategy, Objective, Result, Activity) for row in snapshot.all(kind)]


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 99), st.integers(0, 99)), max_size=25))
def test_no_order_of_acts_breaks_numbers_or_links(acts: list[tuple[Act, int, int]]) -> None:
    """After any moves, additions and removals each line has one number, that of its place, and its parent."""
    snapshot, ids = SMALL, count()
    for act, one, other in acts:
        rows = lines(snapshot)
        edit = act(snapshot, rows[one % len(rows)], rows[other % len(rows)], f"new{next(ids)}")
        assert snapshot.with_(edit).with_(edit.inverse()) == snapshot
        snapshot = snapshot.with_(edit)
    assert snapshot.orphans() == ()
    plan = Plan.of(snapshot)
    assert set(plan.numbers) == {row.id for row in lines(snapshot)} - {"strategy"}
    assert len(set(plan.numbers.values())) == len(plan.numbers)
    for place, objective in enumerate(plan.objectives, 1):
        assert plan.numbers[objective.id] == f"{place}"
        for second, result in enumerate(plan.results.get(objective.id, ()), 1):
            assert plan.numbers[result.id] == f"{place}.{second}"
            for third, activity in enumerate(plan.activities.get(result.id, ()), 1):
                assert plan.numbers[activity.id] == f"{place}.{second}.{third}"


texts = st.sampled_from(("", "Jeunes", "Jours", "Heures", "<b>", "=1"))


@given(
    st.lists(
        st.tuples(st.sampled_from(("i1", "i2", "x", "y")), texts), max_size=5, unique_by=lambda one: one[0]
    )
)
def test_a_cell_reads_back_as_it_was_written(written: list[tuple[str, str]]) -> None:
    """Lines in any order: those with words stand in that order, the emptied are gone, the unspoken stay."""
    result = SMALL.all(Result)[0]
    edit = listed(SMALL, result, Indicator, written)
    after = SMALL.with_(edit)
    told = [(id_, text) for id_, text in written if text]
    silent = [(one.id, one.name) for one in SMALL.all(Indicator) if one.id not in dict(written)]
    found = [(one.id, one.name) for one in at_level(after, Indicator, result)]
    assert found == [*told, *silent]
    assert after.orphans() == ()
    assert after.with_(edit.inverse()) == SMALL


def test_an_edited_name_keeps_what_else_the_indicator_has() -> None:
    """A new name, a new place and a new neighbour leave the source and the measurements alone."""
    result = SMALL.all(Result)[0]
    after = SMALL.with_(
        listed(SMALL, result, Indicator, (("i2", "Nuits"), ("n1", "Villes"), ("i1", "Jeunes")))
    )
    assert [(one.name, one.verification) for one in at_level(after, Indicator, result)] == [
        ("Nuits", "Agenda"),
        ("Villes", ""),
        ("Jeunes", "Listes"),
    ]
    assert after.all(Measurement) == SMALL.all(Measurement)


def test_an_emptied_line_takes_its_measurements_along() -> None:
    """What hangs on a removed indicator goes in the same edit, and comes back with it."""
    result = SMALL.all(Result)[0]
    edit = listed(SMALL, result, Indicator, (("i1", " "), ("i2", "Jours")))
    assert SMALL.with_(edit).all(Measurement) == ()
    assert SMALL.with_(edit).with_(edit.inverse()) == SMALL


def test_a_source_goes_to_the_indicator_of_its_line() -> None:
    """Sources are changed line by line; one more line makes an indicator that waits for its name."""
    result = SMALL.all(Result)[0]
    after = SMALL.with_(sourced(SMALL, result, (("i1", ""), ("i2", "Registre"), ("n1", "Enquête"))))
    assert [(one.name, one.verification) for one in at_level(after, Indicator, result)] == [
        ("Jeunes", ""),
        ("Jours", "Registre"),
        ("", "Enquête"),
    ]


def test_a_line_is_handed_to_the_next_parent() -> None:
    """An activity goes to the next result as its first, and back as its last; at the edge it stays."""
    activity = SMALL.all(Activity)[0]
    after = SMALL.with_(handed_on(SMALL, activity, 1))
    assert [row.id for row in after.where(Activity, result="r2")] == ["a1"]
    there = after.get(Activity, "a1")
    assert there is not None
    back = after.with_(handed_on(after, there, -1))
    assert [row.id for row in back.where(Activity, result="r1")] == ["a2", "a1"]
    assert not handed_on(SMALL, activity, -1)
    assert not handed_on(SMALL, SMALL.all(Objective)[0], 1)


def test_a_line_dropped_takes_its_place() -> None:
    """On its like a line takes that place, under that parent; on a parent it comes last; else nothing."""
    first, second, third = SMALL.all(Activity)
    after = SMALL.with_(dropped(SMALL, third, first))
    assert [row.id for row in after.where(Activity, result="r1")] == ["a3", "a1", "a2"]
    after = SMALL.with_(dropped(SMALL, first, second))
    assert [row.id for row in after.where(Activity, result="r1")] == ["a2", "a1"]
    after = SMALL.with_(dropped(SMALL, first, SMALL.all(Result)[2]))
    assert [row.id for row in after.where(Activity, result="r3")] == ["a3", "a1"]
    assert not dropped(SMALL, first, SMALL.all(Objective)[0])
    assert not dropped(SMALL, SMALL.all(Result)[0], first)


def test_the_logic_reads_from_the_bottom_up() -> None:
    """Results come before their objective, the goal comes last, each with its means and assumptions."""
    told = [
        (step.end.id, [row.id for row in step.means], [row.id for row in step.assumptions])
        for step in chain(SMALL)
    ]
    assert told == [
        ("r1", ["a1", "a2"], ["h1"]),
        ("r2", [], []),
        ("o1", ["r1", "r2"], []),
        ("r3", ["a3"], []),
        ("o2", ["r3"], []),
        ("strategy", ["o1", "o2"], []),
    ]
    assert list(chain(Snapshot.of())) == []


def test_what_names_a_result_and_its_objective_belongs_to_the_result() -> None:
    """An indicator tied to both, as imports may leave it, stands once."""
    both = Indicator(id="i9", objective="o1", result="r1", name="Villes", order="z")
    snapshot = SMALL.with_(added(both))
    assert both in at_level(snapshot, Indicator, snapshot.all(Result)[0])
    assert at_level(snapshot, Indicator, snapshot.all(Objective)[0]) == ()
