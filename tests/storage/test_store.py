"""A dossier is made, changed, undone and reopened."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

import pytest

from aict_desktop.domain.edit import Edit, added, altered
from aict_desktop.domain.records import Dossier, Objective, Result, Statement, Strategy, Value
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.removal import removed
from aict_desktop.storage.errors import DossierError
from aict_desktop.storage.store import KEPT_EDITS, Store
from tests.support.dossiers import execute, make, read

STATEMENT = Statement(id="s1", quadrant="strength", text="Un comité de jumelage actif")
AWKWARD = "Stratégie #1 – 50 % d’été ?.aict"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a dossier may be made, under a name that is awkward for SQL, URLs and shells."""
    return tmp_path / AWKWARD.replace("?", "" if sys.platform == "win32" else "?")


def test_a_new_dossier_holds_what_it_was_given(path: Path) -> None:
    """Creating writes the records, opens the dossier and leaves nothing else beside it once closed."""
    make(path, [Dossier(name="Valbrune"), STATEMENT])
    snapshot = read(path)
    assert snapshot.one(Dossier).name == "Valbrune"
    assert snapshot.all(Statement) == (STATEMENT,)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_creating_replaces_no_file(path: Path) -> None:
    """A path that is taken is refused and its file kept."""
    path.write_text("déjà là", encoding="utf-8")
    with pytest.raises(DossierError, match="existe déjà"):
        Store.create(path, [])
    assert path.read_text(encoding="utf-8") == "déjà là"


def test_creating_where_there_is_no_folder_says_why(tmp_path: Path) -> None:
    """The reason is in French, not the system's English."""
    with pytest.raises(DossierError, match=r"n’a pas pu être créé \(le fichier ou son répertoire a été"):
        Store.create(tmp_path / "absent" / "a.aict", [])


def test_a_new_dossier_with_a_link_to_nothing_is_not_made(path: Path) -> None:
    """Links are checked from the first record on: no dossier is made that could not be opened."""
    with pytest.raises(DossierError, match="élément lié"):
        Store.create(path, [Result(id="r", objective="nowhere")])
    assert not path.exists()


def test_an_edit_is_there_after_reopening(path: Path) -> None:
    """What apply returned is what the file and the snapshot hold."""
    store = Store.create(path, [STATEMENT])
    kept = store.apply(altered(STATEMENT, text="Deux\r\ncomités\x00"))
    assert kept.changes[0].after == store.snapshot.get(Statement, "s1")
    store.close()
    assert read(path).one(Strategy) == Strategy()
    assert read(path).all(Statement)[0].text == "Deux\ncomités"


def test_editing_what_exists_once_and_was_never_written_adds_it(path: Path) -> None:
    """The empty Strategy that a page shows before anyone filled it is written at its first edit."""
    store = Store.create(path, [])
    store.apply(altered(store.snapshot.one(Strategy), vision="Une commune ouverte"))
    store.close()
    assert read(path).one(Strategy).vision == "Une commune ouverte"


def test_an_edit_made_from_an_old_copy_takes_back_no_other_field(path: Path) -> None:
    """Two pages that hold the same record may each change their field of it."""
    store = Store.create(path, [STATEMENT])
    store.apply(altered(STATEMENT, source="Insee"))
    store.apply(altered(STATEMENT, domain="territory"))
    assert store.snapshot.all(Statement)[0].source == "Insee"
    store.close()
    assert read(path) == store.snapshot


def test_an_edit_of_a_record_that_was_removed_brings_it_back(path: Path) -> None:
    """What someone was typing in a record is never lost because the record went away."""
    store = Store.create(path, [STATEMENT])
    store.apply(removed(store.snapshot, STATEMENT))
    store.apply(altered(STATEMENT, text="Toujours là"))
    store.close()
    assert read(path).all(Statement)[0].text == "Toujours là"


def test_successive_typing_is_one_step_of_undo(path: Path) -> None:
    """Edits under one typing name are taken back together, those before and after are not."""
    store = Store.create(path, [STATEMENT])
    store.apply(altered(STATEMENT, source="Insee"))
    for text in ("C", "Co", "Com"):
        store.apply(altered(store.snapshot.all(Statement)[0], text=text), typing="s1.text")
    store.apply(altered(store.snapshot.all(Statement)[0], weight=3), typing="s1.weight")
    store.undo()
    assert store.snapshot.all(Statement)[0].text == "Com"
    store.undo()
    assert store.snapshot.all(Statement)[0].text == STATEMENT.text
    assert store.snapshot.all(Statement)[0].source == "Insee"
    store.redo()
    assert store.snapshot.all(Statement)[0].text == "Com"
    store.close()


def test_typing_that_comes_back_to_the_start_leaves_no_step(path: Path) -> None:
    """Whoever types a letter and erases it has nothing to undo, and the next typing starts afresh."""
    store = Store.create(path, [STATEMENT])
    for text in ("Autre", STATEMENT.text):
        store.apply(altered(store.snapshot.all(Statement)[0], text=text), typing="s1.text")
    assert not store.can_undo()
    store.apply(altered(store.snapshot.all(Statement)[0], text="Neuf"), typing="s1.text")
    store.undo()
    assert store.snapshot.all(Statement) == (STATEMENT,)
    store.close()


def test_undo_and_redo_survive_closing(path: Path) -> None:
    """The journal in the file is the only memory of what can be taken back or done again."""
    store = Store.create(path, [STATEMENT])
    store.apply(altered(STATEMENT, text="Autre"))
    store.close()
    store = Store.open(path)
    assert store.undo() is not None
    assert store.snapshot.all(Statement) == (STATEMENT,)
    store.close()
    store = Store.open(path)
    assert store.can_redo()
    assert not store.can_undo()
    store.redo()
    store.close()
    assert read(path).all(Statement)[0].text == "Autre"


def test_a_new_edit_ends_what_could_be_done_again(path: Path) -> None:
    """After an undo, another edit starts another future."""
    store = Store.create(path, [STATEMENT])
    store.apply(altered(STATEMENT, text="Un"))
    store.undo()
    store.apply(altered(STATEMENT, text="Deux"))
    assert not store.can_redo()
    assert store.redo() is None
    store.close()


def test_history_tells_labels_and_changed_values(path: Path) -> None:
    """The newest edit comes first, with its label and what it changed; edits taken back are left out."""
    store = Store.create(path, [STATEMENT])
    store.apply(altered(STATEMENT, "Changer la source\x00", source="Insee"))
    store.apply(added(Value(id="v", name="Solidarité")))
    store.apply(added(Value(id="w", name="Paix")))
    store.undo()
    newest, oldest = store.history()
    assert newest.edit.changes[0].record == Value(id="v", name="Solidarité")
    assert oldest.edit.label == "Changer la source"
    assert oldest.edit.changes[0].fields() == ("source",)
    assert len(store.history(limit=1)) == 1
    store.close()


def test_history_keeps_the_last_edits_and_recent_labelled_ones(path: Path) -> None:
    """Beyond 500 edits the oldest are forgotten at opening, but not the merges and imports of 30 days."""
    store = Store.create(path, [STATEMENT])
    store.apply(altered(STATEMENT, "Importer une liste", source="Liste"))
    store.close()
    execute(
        path,
        "insert into journal (seq, at, label, undone, changes) with recursive n(i) as "
        f"(values (2) union all select i + 1 from n where i < {KEPT_EDITS + 20}) "
        "select i, '2020-01-01T00:00:00', '', 0, '[]' from n",
    )
    store = Store.open(path)
    history = store.history(limit=1000)
    assert len(history) == KEPT_EDITS + 1
    assert history[-1].edit.label == "Importer une liste"
    store.close()


def test_an_edit_that_cannot_be_written_changes_nothing(path: Path) -> None:
    """A link to nothing or a number beyond what a file holds is refused in words, and work goes on."""
    store = Store.create(path, [STATEMENT])
    before = store.snapshot
    with pytest.raises(DossierError, match="un élément lié n’existe plus"):
        store.apply(added(Result(id="r", objective="nowhere")))
    for amount in (Decimal(10) ** 20, Decimal(10) ** 40):
        with pytest.raises(DossierError, match="un nombre est trop grand"):
            store.apply(added(Action(id="a", voted=amount)))
    with pytest.raises(DossierError, match="caractère illisible"):
        store.apply(added(Statement(id="\ud800")))
    assert store.snapshot == before
    assert not store.can_undo()
    store.apply(altered(STATEMENT, text="La suite"))
    store.close()
    assert read(path).all(Statement)[0].text == "La suite"


def test_an_empty_edit_writes_nothing(path: Path) -> None:
    """Leaving a field without changing it costs no step, even in a dossier open for reading."""
    make(path, [STATEMENT])
    store = Store.open(path, readonly=True)
    assert not store.apply(altered(STATEMENT, text=STATEMENT.text))
    assert not store.apply(Edit(()))
    store.close()


def test_removing_an_objective_takes_its_results_and_undo_brings_them_back(path: Path) -> None:
    """Foreign keys hold at every step, whatever the order of the changes."""
    objective, result = Objective(id="o", text="Objectif"), Result(id="r", objective="o")
    store = Store.create(path, [result, objective])
    full = store.snapshot
    store.apply(removed(store.snapshot, objective))
    assert store.snapshot.all(Result) == ()
    store.undo()
    store.close()
    assert read(path) == full
