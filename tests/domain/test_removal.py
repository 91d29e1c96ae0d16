"""A record goes with what cannot stand without it; other links to it are emptied; undo brings all back."""

from __future__ import annotations

from random import Random

import pytest

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records import (
    RECORDS,
    Action,
    Activity,
    Indicator,
    Objective,
    ObjectiveOrigin,
    Result,
    Stakeholder,
    StakeholderTheme,
    Statement,
    ThemePriority,
)
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot
from tests.support.dossiers import all_records
from tests.support.random_dossiers import random_dossier


def test_what_hangs_on_a_record_goes_with_it() -> None:
    """An objective takes its results, their activities and indicators, not the statement that it answers."""
    statement, objective = Statement(id="s"), Objective(id="o")
    below = [
        ObjectiveOrigin(id="x", objective="o", statement="s"),
        Result(id="r", objective="o"),
        Activity(id="a", result="r"),
        Indicator(id="i", result="r"),
    ]
    snapshot = Snapshot.of([statement, objective, *below])
    edit = removed(snapshot, objective, label="Supprimer l’objectif")
    assert all_records(snapshot.with_(edit)) == [statement]
    assert edit.label == "Supprimer l’objectif"


def test_other_links_are_emptied() -> None:
    """An action and an activity lose their organisation, an objective its theme, and stand."""
    actor, theme = Stakeholder(id="p"), ThemePriority(id="t")
    snapshot = Snapshot.of(
        [
            *(actor, theme, StakeholderTheme(id="x", stakeholder="p"), Action(id="a", organisation="p")),
            *(
                Objective(id="o", theme="t"),
                Result(id="r", objective="o"),
                Activity(id="b", result="r", partner="p"),
            ),
        ]
    )
    after = snapshot.with_(removed(snapshot, actor, theme))
    assert after.all(Action) == (Action(id="a"),)
    assert after.all(Objective) == (Objective(id="o"),)
    assert after.all(Activity) == (Activity(id="b", result="r"),)
    assert after.all(StakeholderTheme) == ()


@pytest.mark.parametrize("seed", range(10))
def test_any_removal_leaves_no_link_to_nothing_and_can_be_taken_back(seed: int) -> None:
    """For each record of a random dossier, and for several at once."""
    random = Random(seed)
    snapshot = random_dossier(random)
    records = all_records(snapshot)
    for chosen in (*([record] for record in records), random.sample(records, 5)):
        edit = removed(snapshot, *chosen)
        after = snapshot.with_(edit)
        assert not after.orphans()
        assert not any(record in after.tables[record.table].values() for record in chosen)
        assert len({change.key for change in edit.changes}) == len(edit.changes)
        assert after.with_(edit.inverse()) == snapshot


def test_dependents_go_before_what_they_hang_on() -> None:
    """Read in order, the changes never leave a record without what it refers to."""
    snapshot = random_dossier(Random(0))
    for type_ in RECORDS:
        for record in snapshot.all(type_):
            state = snapshot
            for change in removed(snapshot, record).changes:
                state = state.with_(Edit((change,)))
                assert not state.orphans()
