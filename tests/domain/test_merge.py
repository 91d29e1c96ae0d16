"""Two copies that were edited apart come together: nothing is lost, and only what clashes is asked about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from aict_desktop.domain.edit import Change, Edit, Key, added, altered
from aict_desktop.domain.fields import Record, Ref, kinds
from aict_desktop.domain.merge import WHOLE_RECORD, Conflict, Merged, diff, merge
from aict_desktop.domain.records import BY_TABLE, Activity, Dossier, Objective, Result, Stakeholder, Statement
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot
from tests.support.random_dossiers import random_dossier, random_edit, random_record

PAIRS = 1000
BATCHES = 4
Merge = Callable[[Snapshot, Snapshot, Snapshot], Merged]
Triple = tuple[Snapshot, Snapshot, Snapshot]


def edited(random: Random, base: Snapshot) -> Snapshot:
    """The base after some random edits."""
    for _ in range(random.randint(1, 15)):
        base = base.with_(random_edit(random, base))
    return base


def random_pair(seed: int) -> Triple:
    """A small dossier, where two people often touch the same record, and two copies of it edited apart."""
    random = Random(seed)
    base = random_dossier(random, records_a_type=2)
    return base, edited(random, base), edited(random, base)


def faults(base: Snapshot, ours: Snapshot, theirs: Snapshot, merge: Merge) -> list[str]:
    """All that is wrong with a merge, judged record by record and field by field from its outcome alone."""
    merged = merge(base, ours, theirs)
    outcome = ours.with_(merged.edit)
    named = [(c.table, c.id, c.field) for c in merged.conflicts]
    wrong = [f"orphan {record.table}.{name}" for record, name in outcome.orphans()]
    wrong += [f"named twice: {name}" for name in {*named} if named.count(name) > 1]
    real: set[tuple[str, str, str]] = set()
    for key in keys(base, ours, theirs, outcome):
        was, mine, wanted, got = (side.tables[key[0]].get(key[1]) for side in (base, ours, theirs, outcome))
        if mine and wanted:
            real |= {(*key, name) for name in clashing(was, mine, wanted)}
            wrong += [f"{key} {name}" for name in wrong_fields(was, mine, wanted, got)]
        elif mine != wanted:
            changed = bool(was) and (mine or wanted) != was
            brought_back = bool(was and got and not changed and is_needed(key, outcome, merged.conflicts))
            real |= {(*key, WHOLE_RECORD)} if changed or brought_back else set()
            expected = (mine or wanted) if changed or brought_back or not was else None
            wrong += [f"{key} is {got}, not {expected}"] if got != expected else []
        elif got:
            real |= {(*key, WHOLE_RECORD)}
            wrong += [] if is_needed(key, outcome, merged.conflicts) else [f"{key} came back for nothing"]
    return wrong + [f"conflict: {name}" for name in real ^ {*named}]


def keys(*sides: Snapshot) -> Iterator[Key]:
    """Every table and id that one of the snapshots holds."""
    yield from dict.fromkeys(
        (table, id_) for side in sides for table in side.tables for id_ in side.tables[table]
    )


def clashing(was: Record | None, mine: Record, wanted: Record) -> Iterator[str]:
    """The fields to which both sides gave other values, not the same."""
    for name, kind in kinds(type(mine)).items():
        values = {getattr(mine, name), getattr(wanted, name), getattr(was, name) if was else kind.empty}
        if len(values) == 3:
            yield name


def wrong_fields(was: Record | None, mine: Record, wanted: Record, got: Record | None) -> Iterator[str]:
    """The fields that do not hold the one change that was made, or ours where two clash."""
    for name, kind in kinds(type(mine)).items():
        our, their = getattr(mine, name), getattr(wanted, name)
        base = getattr(was, name) if was else kind.empty
        if getattr(got, name, None) != (their if our == base else our):
            yield name


def is_needed(key: Key, outcome: Snapshot, conflicts: tuple[Conflict, ...]) -> bool:
    """Whether a record of the outcome links to that one, or would if people decided for the other side."""
    links = [
        (table, name)
        for table in outcome.tables
        for name, kind in kinds(BY_TABLE[table]).items()
        if isinstance(kind, Ref) and kind.table == key[0]
    ]
    linked = {getattr(record, name) for table, name in links for record in outcome.tables[table].values()}
    return key[1] in linked | {c.theirs for c in conflicts if (c.table, c.field) in links}


def mirrored(conflicts: tuple[Conflict, ...]) -> set[tuple[Any, ...]]:
    """Conflicts as the other side should see them."""
    return {(c.table, c.id, c.field, c.base, c.theirs, c.ours) for c in conflicts}


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_thousand_pairs_lose_nothing_in_either_direction(batch: int) -> None:
    """Each side's change is in the outcome or in a conflict, and the conflicts are exactly the real ones."""
    for seed in range(batch, PAIRS, BATCHES):
        base, ours, theirs = random_pair(seed)
        assert faults(base, ours, theirs, merge) == []
        assert faults(base, theirs, ours, merge) == []


@pytest.mark.parametrize("seed", range(60))
def test_both_sides_get_the_same_outcome_and_questions(seed: int) -> None:
    """Whichever copy takes in the other: conflicts are mirrored, and dossiers differ only there."""
    base, ours, theirs = random_pair(seed)
    here, there = merge(base, ours, theirs), merge(base, theirs, ours)
    seen_there = {(c.table, c.id, c.field, c.base, c.ours, c.theirs) for c in there.conflicts}
    assert mirrored(here.conflicts) == seen_there
    asked = {(c.table, c.id, c.field) for c in here.conflicts}
    for change in diff(ours.with_(here.edit), theirs.with_(there.edit)).changes:
        assert {(*change.key, name) for name in change.fields()} <= asked


@pytest.mark.parametrize("seed", range(60))
def test_undoing_a_merge_later_takes_back_only_the_merge(seed: int) -> None:
    """``merge(after, now, before)`` leads back to our copy, and keeps what was added since."""
    base, ours, theirs = random_pair(seed)
    after = ours.with_(merge(base, ours, theirs).edit)
    undone = merge(after, after, ours)
    assert after.with_(undone.edit) == ours
    assert not undone.conflicts
    note = random_record(Random(seed), Snapshot.of(), Statement)
    undone = merge(after, after.with_(added(note)), ours)
    assert after.with_(added(note)).with_(undone.edit) == ours.with_(added(note))
    assert not undone.conflicts


def forgetful(base: Snapshot, ours: Snapshot, theirs: Snapshot) -> Merged:
    """A merge that never takes the other side's texts."""
    merged = merge(base, ours, theirs)
    return Merged(Edit(tuple(map(without_text, merged.edit.changes))), merged.conflicts)


def without_text(change: Change) -> Change:
    """The change but for the field ``text``."""
    before, after = change.before, change.after
    if before and after and "text" in change.fields():
        return Change(before, replace(after, **{"text": getattr(before, "text")}))  # noqa: B009
    return change


def silent(base: Snapshot, ours: Snapshot, theirs: Snapshot) -> Merged:
    """A merge that tells nobody of its conflicts."""
    return Merged(merge(base, ours, theirs).edit, ())


def overwriting(base: Snapshot, ours: Snapshot, theirs: Snapshot) -> Merged:
    """A merge in which the other side always wins."""
    return Merged(diff(ours, theirs), ())


@pytest.mark.parametrize("bad", [forgetful, silent, overwriting])
def test_the_checker_finds_bad_merges(bad: Merge) -> None:
    """The same pairs, merged badly on purpose, are found at fault."""
    assert any(faults(*random_pair(seed), bad) for seed in range(40))


def test_different_fields_of_one_record_merge_without_a_question() -> None:
    """The office rates an actor, the field changes its name: both stand."""
    actor = Stakeholder(id="a", name="Comité")
    base = Snapshot.of([actor])
    ours, theirs = (
        base.with_(altered(actor, power_normative=3)),
        base.with_(altered(actor, name="Comité Nord")),
    )
    merged = merge(base, ours, theirs)
    assert merged.conflicts == ()
    assert ours.with_(merged.edit).all(Stakeholder) == (
        replace(actor, name="Comité Nord", power_normative=3),
    )


def test_the_same_field_is_a_conflict_and_ours_stays() -> None:
    """Both names are kept: ours in the dossier, theirs in the conflict."""
    actor = Stakeholder(id="a", name="Comité")
    base = Snapshot.of([actor])
    ours, theirs = base.with_(altered(actor, name="Nord")), base.with_(altered(actor, name="Sud"))
    merged = merge(base, ours, theirs)
    assert merged.conflicts == (Conflict("stakeholder", "a", "name", "Comité", "Nord", "Sud"),)
    assert not merged.edit


def test_two_first_entries_of_what_exists_once_merge_by_field() -> None:
    """Nobody had written the dossier's card; each side filled other fields of it."""
    base = Snapshot.of()
    ours, theirs = base.with_(added(Dossier(name="Valbrune"))), base.with_(added(Dossier(lead="Mme Diallo")))
    merged = merge(base, ours, theirs)
    assert ours.with_(merged.edit).one(Dossier) == Dossier(name="Valbrune", lead="Mme Diallo")
    assert merged.conflicts == ()


def test_what_one_side_removed_and_the_other_changed_is_kept_and_asked() -> None:
    """From either side the changed record is there, and the removal is a question."""
    statement = Statement(id="s", text="Un atout")
    base = Snapshot.of([statement])
    gone, changed = base.with_(removed(base, statement)), base.with_(altered(statement, text="Deux atouts"))
    for ours, theirs in ((gone, changed), (changed, gone)):
        merged = merge(base, ours, theirs)
        assert ours.with_(merged.edit) == changed
        assert [conflict.field for conflict in merged.conflicts] == [WHOLE_RECORD]


def test_an_objective_removed_here_and_used_there_comes_back() -> None:
    """A result added under it on the other side would otherwise lead nowhere, as would its activity."""
    objective, result = Objective(id="o", text="Objectif"), Result(id="r", objective="o")
    base = Snapshot.of([objective, result])
    gone = base.with_(removed(base, objective))
    used = base.with_(added(Activity(id="a", result="r")))
    for ours, theirs in ((gone, used), (used, gone)):
        merged = merge(base, ours, theirs)
        assert ours.with_(merged.edit) == used
        assert {(c.table, c.field) for c in merged.conflicts} == {("objective", "*"), ("result", "*")}


def test_diff_leads_from_one_state_to_the_other() -> None:
    """Applied to the first it gives the second, and its inverse leads back."""
    base, ours, theirs = random_pair(1)
    for before, after in ((base, ours), (ours, theirs), (theirs, base), (base, Snapshot.of())):
        edit = diff(before, after, "Comparer")
        assert before.with_(edit) == after
        assert after.with_(edit.inverse()) == before
        assert edit.label == "Comparer"
    assert not diff(ours, ours)
