"""What differs between two states: each change told once, ticks with their owner, details with what came."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from aict_desktop.domain.comparing import Difference, compared
from aict_desktop.domain.edit import Edit, added, altered
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.merge import diff
from aict_desktop.domain.placing import shifted
from aict_desktop.domain.records import (
    Activity,
    Contact,
    Funding,
    FundingYear,
    Objective,
    Opinion,
    Stakeholder,
    Version,
)
from aict_desktop.domain.removal import removed
from aict_desktop.domain.rewording import MOST_WORDS, reworded
from aict_desktop.domain.snapshot import Snapshot
from tests.support.random_dossiers import random_dossier, random_edit

DETAILS = frozenset({"funding_year", "opinion", "contact"})
OBJECTIVES = tuple(Objective(id=f"o{n}", text=f"Objectif {n}", order=f"a{n}") for n in range(3))
SOURCE = Funding(id="f", name="Région", order="a")
YEAR = FundingYear(id="y", funding="f", year=2028, order="a")


def told(before: Snapshot, edit: Edit) -> tuple[Difference, ...]:
    return compared(before, before.with_(edit), DETAILS)


def test_one_field_of_one_record() -> None:
    """Nothing else is said to have changed."""
    before = Snapshot.of(OBJECTIVES)
    (one,) = told(before, altered(OBJECTIVES[1], specific="Quarante jeunes"))
    assert (one.record.id, one.fields, one.moved) == ("o1", ("specific",), False)


def test_a_moved_record_is_told_once_as_moved() -> None:
    """Its place is no field of it, and the records around it did not change."""
    before = Snapshot.of(OBJECTIVES)
    (one,) = told(before, shifted(OBJECTIVES[2], -2, OBJECTIVES))
    assert (one.record.id, one.fields, one.moved) == ("o2", (), True)


def test_ticks_are_told_with_their_owner() -> None:
    """What was gained and lost in a field of several values, not records that nobody knows of."""
    link = LINKS["stakeholder", "themes"]
    before = Snapshot.of(
        [Stakeholder(id="s", name="Lycée"), link.make("s", "youth"), link.make("s", "sport")]
    )
    (one,) = told(before, link.set(before, "s", ("youth", "culture")))
    (ticks,) = one.ticks
    assert (one.record.table, ticks.link, ticks.added, ticks.removed) == (
        "stakeholder",
        "themes",
        ("culture",),
        ("sport",),
    )


def test_the_same_tick_under_another_id_is_no_change() -> None:
    """An import makes ticks with ids of its own."""
    link = LINKS["stakeholder", "themes"]
    actor = Stakeholder(id="s", name="Lycée")
    before = Snapshot.of([actor, link.make("s", "youth")])
    after = Snapshot.of([actor, replace(link.make("s", "youth"), id="other")])
    assert compared(before, after) == ()


def test_details_come_and_go_with_their_owner() -> None:
    """A source that was added is told once, not with each of its years; a year added later is told."""
    assert [one.record.id for one in told(Snapshot.of(), added(SOURCE, YEAR))] == ["f"]
    before = Snapshot.of([SOURCE])
    assert [one.record.id for one in told(before, added(YEAR))] == ["y"]
    whole = Snapshot.of([SOURCE, YEAR])
    assert [one.record.id for one in told(whole, removed(whole, SOURCE))] == ["f"]


def test_what_is_no_part_of_the_strategy_is_not_told() -> None:
    """Contacts, versions and who rated what change without the strategy saying anything else."""
    actor = Stakeholder(id="s")
    inside = (Contact(id="c", stakeholder="s"), Version(id="v"), Opinion(id="o", stakeholder="s"))
    assert told(Snapshot.of([actor]), added(*inside)) == ()


@pytest.mark.parametrize("seed", range(10))
def test_every_change_is_told_and_none_invented(seed: int) -> None:
    """Random edits: each record that differs is told, and nothing is of two states that are equal."""
    random = Random(seed)
    before = after = random_dossier(random, 3)
    for _ in range(15):
        after = after.with_(random_edit(random, after))
    assert compared(before, before) == ()
    found = compared(before, after)
    keys = {(one.record.table, one.record.id): one for one in found}
    silent = {"contact", "exchange", "version", "opinion", "prompt_answer"}
    ticks = {link.record.table for link in LINKS.values()}
    changed = {change.key for change in diff(before, after).changes}
    plain = {key for key in changed if key[0] not in silent | ticks}
    assert plain <= set(keys)
    assert all(one.ticks for key, one in keys.items() if key not in plain)
    assert len(keys) == len(found)


def test_records_stand_in_their_order_and_what_is_gone_comes_last() -> None:
    """Of one type first what is there, in the order of its list."""
    before = Snapshot.of([*OBJECTIVES, Activity(id="a", text="Partir")])
    edit = removed(before, OBJECTIVES[0])
    edit = edit.then(altered(OBJECTIVES[2], text="Trois")).then(altered(OBJECTIVES[1], text="Deux"))
    assert [one.record.id for one in told(before, edit)] == ["o1", "o2", "o0"]


def test_a_long_text_tells_the_words_that_changed() -> None:
    """Added, removed, replaced, each with the words before it; what stands close together is one."""
    before = "La ville accueille chaque année deux classes de Lindenfurt dans les familles du canton"
    after = "La ville accueille désormais chaque année trois classes de Lindenfurt dans les familles"
    found = reworded(before, after)
    assert found is not None
    assert [(one.before, one.after) for one in found] == [
        ("", "désormais"),
        ("deux", "trois"),
        ("du canton", ""),
    ]
    assert found[0].lead == "La ville accueille"


def test_a_text_written_anew_is_not_told_word_by_word() -> None:
    """Nothing is left of the first one, or they are too long to be compared."""
    assert reworded("Un deux trois quatre cinq", "Partir et revenir, voilà tout") is None
    left = " ".join(f"a{n}" for n in range(MOST_WORDS + 1))
    right = " ".join(f"b{n}" for n in range(MOST_WORDS + 1))
    assert reworded(left, right) is None


def test_one_word_of_a_very_long_text_is_found() -> None:
    """What is alike at both ends costs nothing."""
    words = ["mot"] * 50_000
    after = [*words]
    after[25_000] = "autre"
    found = reworded(" ".join(words), " ".join(after))
    assert found is not None
    assert [(one.before, one.after) for one in found] == [("mot", "autre")]


def test_only_line_breaks_differ() -> None:
    """The words are the same: nothing to tell among them."""
    assert reworded("un\ndeux", "un deux") == ()
