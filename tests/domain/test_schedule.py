"""When activities can happen: lengths, what waits for what, circles, moves, all worked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.durations import Length, last_day, length, parse_length
from aict_desktop.domain.edit import Edit, added, altered
from aict_desktop.domain.fields import Record
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Dependency, Milestone
from aict_desktop.domain.rescheduling import begun, planned, rescheduled, shifted, stretched
from aict_desktop.domain.schedule import closed, cycles, days_of, earliest, period, waiting
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.refusals import refusal

TODAY = date(2027, 3, 10)
DAYS = st.dates(date(2024, 1, 1), date(2034, 12, 31))


def activity(id_: str, start: date | None = None, end: date | None = None) -> Activity:
    """An activity called after its id."""
    return Activity(id=id_, text=f"Faire {id_}", start=start, end=end, order=id_)


def tie(waits: str, needs: str) -> Dependency:
    """One that waits for another."""
    link = LINKS["activity", "needs"].make(waits, needs)
    assert isinstance(link, Dependency)
    return link


def snapshot_of(ties: str, *records: Record) -> Snapshot:
    """``ba cb`` says that b waits for a and c for b; activities that are not given have no dates."""
    given_ = {record.id for record in records}
    named = sorted(set(ties.replace(" ", "")) - given_)
    pairs = [tie(pair[0], pair[1]) for pair in ties.split()]
    return Snapshot.of([*records, *map(activity, named), *pairs])


@pytest.mark.parametrize(
    ("start", "end", "months", "days"),
    [
        (date(2027, 9, 1), date(2028, 6, 30), 10, 0),  # September to June
        (date(2027, 9, 1), date(2028, 7, 1), 10, 1),
        (date(2027, 9, 1), date(2028, 6, 29), 9, 29),  # one day short: nine months, 1 to 29 June
        (date(2027, 1, 15), date(2027, 2, 14), 1, 0),
        (date(2027, 1, 31), date(2027, 2, 28), 1, 0),  # there is no 30 February
        (date(2028, 1, 31), date(2028, 2, 28), 0, 29),  # nor in 2028, but 29 February is its last day
        (date(2028, 2, 1), date(2028, 2, 29), 1, 0),
        (date(2027, 5, 3), date(2027, 5, 3), 0, 1),
    ],
)
def test_a_length_is_counted_as_people_do(start: date, end: date, months: int, days: int) -> None:
    """Months to the eve of the same day, then days, both ends counted."""
    assert length(start, end) == Length(months, days)


@given(DAYS, DAYS)
def test_a_length_leads_back_to_its_end(start: date, end: date) -> None:
    """Any two days: the length added to the first gives the last, and no whole month is left in its days."""
    found = length(start, end)
    if end < start:
        assert found is None
    else:
        assert found is not None
        assert found.last_day(start) == end
        assert end < last_day(start, found.months + 1)


def test_the_ends_of_the_calendar_are_days_like_others() -> None:
    """A year typed wrong by centuries breaks nothing."""
    assert length(date.min, date.max) == Length(119_988, 0)
    assert Length(1200, 0).last_day(date.max) == date.max


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("6", Length(6, 0)),
        ("6 mois", Length(6, 0)),
        ("2 mois et 10 jours", Length(2, 10)),
        ("3\u00a0semaines", Length(0, 21)),
        ("1 an", Length(12, 0)),
        ("12 j", Length(0, 12)),
        *((wrong, None) for wrong in ("", "0", "mois", "longtemps", "-3", "6,5", "999999 ans")),
    ],
)
def test_a_length_is_read_as_typed(text: str, found: Length | None) -> None:
    """Months alone, or with their unit; what is no length is none."""
    assert parse_length(text) == found


def test_days_count_both_ends() -> None:
    """1 to 30 September are 30 days; without an end, or backwards, there is no count."""
    assert days_of(activity("a", date(2027, 9, 1), date(2027, 9, 30))) == 30
    assert days_of(activity("a", date(2027, 9, 1))) is None
    assert days_of(activity("a", date(2027, 9, 2), date(2027, 9, 1))) is None


def test_the_earliest_start_is_the_day_after_the_last_end() -> None:
    """c waits for a (over on 15 May) and b (over on 30 June): from 1 July on."""
    a, b = activity("a", date(2027, 5, 1), date(2027, 5, 15)), activity("b", None, date(2027, 6, 30))
    found = earliest(snapshot_of("ca cb", a, b), activity("c"))
    assert (found.day, found.undated) == (date(2027, 7, 1), ())


def test_a_missing_end_is_told_and_not_guessed() -> None:
    """What has no end is named beside the day that the others give; with none of them there is no day."""
    a, b = activity("a", date(2027, 5, 1), date(2027, 5, 15)), activity("b", date(2027, 6, 1))
    found = earliest(snapshot_of("ca cb", a, b), activity("c"))
    assert (found.day, found.undated) == (date(2027, 5, 16), (b,))
    assert earliest(snapshot_of("cb", b), activity("c")).day is None


def test_circles_are_found_apart() -> None:
    """Two circles and one activity that waits for itself, but not what only leads to them."""
    found = cycles(snapshot_of("ba cb ac ed de ff gf ha"))
    assert sorted("".join(sorted(one.id for one in circle)) for circle in found) == ["abc", "de", "f"]
    for circle in found:
        ties = snapshot_of("ba cb ac ed de ff").where(Dependency, activity=circle[0].id)
        assert ties[0].needs == circle[1 % len(circle)].id


def test_an_edit_that_closes_a_circle_is_told_in_words() -> None:
    """a waits for c, which waits for b, which waits for a: the sentence names all three."""
    snapshot = snapshot_of("ba cb")
    edit = LINKS["activity", "needs"].set(snapshot, "a", ["c"])
    assert [one.id for one in closed(snapshot, edit)] == ["a", "c", "b"]
    said = refusal(snapshot, edit)
    assert "«\u00a0Faire a\u00a0» attend «\u00a0Faire c\u00a0»" in said
    assert said.count("qui attend") == 2
    assert refusal(snapshot, added(tie("a", "a")))


def test_a_circle_that_is_there_stops_nothing_else() -> None:
    """After a merge, ticking another activity and unticking are both allowed, and dates move."""
    snapshot = snapshot_of("ba ab cd", activity("a", TODAY, TODAY))
    assert refusal(snapshot, added(tie("c", "a"))) == ""
    assert refusal(snapshot, LINKS["activity", "needs"].set(snapshot, "a", [])) == ""
    a = snapshot.get(Activity, "a")
    assert a is not None
    assert rescheduled(snapshot, a, TODAY, TODAY + timedelta(9), push=True)


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")), max_size=14))
def test_what_is_never_refused_never_makes_a_circle(pairs: list[tuple[str, str]]) -> None:
    """Ties drawn at random, each kept when it is not refused: no circle; each refused one would make one."""
    snapshot = Snapshot.of(map(activity, "abcde"))
    for waits, needs in pairs:
        edit = LINKS["activity", "needs"].set(
            snapshot, waits, {*LINKS["activity", "needs"].values(snapshot, waits), needs}
        )
        if closed(snapshot, edit):
            assert cycles(snapshot.with_(edit))
        else:
            snapshot = snapshot.with_(edit)
    assert cycles(snapshot) == ()


def chain() -> Snapshot:
    """a in May, b from 10 June to 9 July, c from 10 July on without an end; d waits for nothing."""
    return snapshot_of(
        "ba cb",
        activity("a", date(2027, 5, 1), date(2027, 5, 31)),
        activity("b", date(2027, 6, 10), date(2027, 7, 9)),
        activity("c", date(2027, 7, 10)),
        activity("d", date(2027, 5, 1), date(2027, 5, 31)),
    )


def of(snapshot: Snapshot, id_: str) -> Activity:
    """The activity of that id."""
    found = snapshot.get(Activity, id_)
    assert found is not None
    return found


def test_what_waits_is_pushed_as_far_as_it_must() -> None:
    """a ends on 19 June: b starts on the 20th, ten days later, and c ten days later too; d stays."""
    before = chain()
    after = before.with_(rescheduled(before, of(before, "a"), date(2027, 5, 1), date(2027, 6, 19), push=True))
    assert (of(after, "b").start, of(after, "b").end) == (date(2027, 6, 20), date(2027, 7, 19))
    assert (of(after, "c").start, of(after, "c").end) == (date(2027, 7, 20), None)
    assert of(after, "d") == of(before, "d")


def test_a_short_move_pushes_nothing() -> None:
    """Nine days of room were left before b; and without ``push`` nothing else ever moves."""
    before = chain()
    a = of(before, "a")
    assert len(rescheduled(before, a, a.start, date(2027, 6, 9), push=True).changes) == 1
    assert len(rescheduled(before, a, a.start, date(2027, 12, 31)).changes) == 1
    assert rescheduled(before, a, a.start, a.end, push=True) == Edit(())


def test_milestones_follow_what_moves_as_a_whole() -> None:
    """A month later, 31 March becomes 30 April; 40 days later, 10 May; what is reached, or undated, stays."""
    a = activity("a", date(2027, 1, 11), date(2027, 5, 31))
    b = activity("b", date(2027, 6, 1), date(2027, 6, 30))
    marks = (
        Milestone(id="m1", activity="a", due=date(2027, 3, 31)),
        Milestone(id="m2", activity="a", due=date(2027, 2, 1), done=date(2027, 2, 3)),
        Milestone(id="m3", activity="a"),
        Milestone(id="m4", activity="b", due=date(2027, 6, 15)),
    )
    before = snapshot_of("ba", a, b).with_(added(*marks))

    def dues(edit: Edit) -> list[date | None]:
        return [one.due for one in before.with_(edit).all(Milestone)]

    stays = [one.due for one in before.all(Milestone)]
    assert dues(rescheduled(before, a, *shifted(a, "month", 1))) == [date(2027, 4, 30), *stays[1:]]
    assert dues(rescheduled(before, a, *shifted(a, "day", 40))) == [date(2027, 5, 10), *stays[1:]]
    assert dues(rescheduled(before, a, *stretched(a, "month", 2))) == stays
    assert dues(rescheduled(before, a, *begun(a, "month", 1))) == stays
    pushed = rescheduled(before, a, a.start, date(2027, 6, 10), push=True)
    assert dues(pushed)[3] == date(2027, 6, 25)


@given(st.integers(-90, 200), st.permutations("abcdef"))
def test_pushing_leaves_nothing_too_early_and_undoes(by: int, places: list[str]) -> None:
    """Whatever the move, what waited in time still does, lengths are kept, and one undo brings all back."""
    start = date(2028, 1, 1)
    dated = [
        activity(id_, start + timedelta(30 * n), start + timedelta(30 * n + 29))
        for n, id_ in enumerate("abcdef")
    ]
    pairs = " ".join(f"{later}{first}" for first, later in pairwise(places) if later > first)
    before = snapshot_of(pairs, *dated)
    moved = dated[0]
    assert moved.start
    assert moved.end
    edit = rescheduled(before, moved, moved.start + timedelta(by), moved.end + timedelta(by), push=True)
    after = before.with_(edit)
    for one in after.all(Activity):
        assert days_of(one) == 30
        assert all(late.start and one.end and late.start > one.end for late in waiting(after, one))
    assert after.with_(edit.inverse()) == before


def test_planning_gives_what_is_missing() -> None:
    """After what it needs, else next month or the term's first day; a month long, never over a date given."""
    snapshot = chain()
    plan = snapshot.with_(added(activity("e"), tie("e", "a")))
    assert planned(plan, of(plan, "e"), TODAY) == altered(
        activity("e"), start=date(2027, 6, 1), end=date(2027, 6, 30)
    )
    alone = Snapshot.of([activity("f")])
    assert of(alone.with_(planned(alone, activity("f"), TODAY)), "f").start == date(2027, 4, 1)
    term = alone.with_(added(Dossier(term_start=date(2028, 3, 20))))
    assert of(term.with_(planned(term, activity("f"), TODAY)), "f").start == date(2028, 3, 20)
    c = of(snapshot, "c")
    assert planned(snapshot, c, TODAY) == altered(c, end=date(2027, 8, 9))
    ends = activity("g", None, date(2027, 6, 30))
    assert planned(Snapshot.of([ends]), ends, TODAY) == altered(ends, start=date(2027, 6, 1))


def test_planning_waits_for_an_end_that_is_missing() -> None:
    """Nothing is guessed after an activity without an end, and full dates are left alone."""
    snapshot = snapshot_of("ba")
    assert planned(snapshot, activity("b"), TODAY) == Edit(())
    done = replace(activity("a"), start=TODAY, end=TODAY)
    assert planned(Snapshot.of([done]), done, TODAY) == Edit(())


SCHOOL_YEAR = activity("s", date(2027, 9, 1), date(2028, 2, 29))


@pytest.mark.parametrize(
    ("moved", "start", "end"),
    [
        (shifted(SCHOOL_YEAR, "month", 1), date(2027, 10, 1), date(2028, 3, 31)),  # six months still
        (shifted(SCHOOL_YEAR, "week", -1), date(2027, 8, 25), date(2028, 2, 22)),
        (shifted(SCHOOL_YEAR, "day", 1), date(2027, 9, 2), date(2028, 3, 1)),
        (
            stretched(SCHOOL_YEAR, "month", 1),
            date(2027, 9, 1),
            date(2028, 3, 31),
        ),  # the last of a month stays so
        (stretched(SCHOOL_YEAR, "month", -9), date(2027, 9, 1), date(2027, 9, 1)),  # never before its start
        (begun(SCHOOL_YEAR, "week", 2), date(2027, 9, 15), date(2028, 2, 29)),
        (begun(SCHOOL_YEAR, "month", 9), date(2028, 2, 29), date(2028, 2, 29)),  # never after its end
        (shifted(activity("t", None, date(2027, 1, 31)), "month", 1), None, date(2027, 2, 28)),
        (stretched(activity("t", date(2027, 1, 31)), "month", 1), date(2027, 1, 31), None),
        (begun(activity("t", None, date(2027, 1, 31)), "day", 1), None, date(2027, 1, 31)),
    ],
)
def test_days_move_by_steps(
    moved: tuple[date | None, date | None], start: date | None, end: date | None
) -> None:
    """By months, weeks and days, whole or from one end; a date that is missing stays so."""
    assert moved == (start, end)


def test_days_typed_backwards_are_put_right() -> None:
    """The first day comes first, and one alone stands for both."""
    first, last = date(2027, 9, 1), date(2028, 5, 1)
    assert period(Activity(id="a", start=last, end=first)) == (first, last)
    assert period(Activity(id="a", end=first)) == (first, first)
    assert period(Activity(id="a")) is None
