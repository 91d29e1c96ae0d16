"""A dossier is made, changed, undone, reopened and copied; what is no dossier is refused in words."""

from __future__ import annotations

import shutil
import sqlite3
import struct
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from aict_desktop.domain.edit import Edit, added, altered
from aict_desktop.domain.records import Dossier, Objective, Result, Statement, Strategy, Value
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.removal import removed
from aict_desktop.storage import files
from aict_desktop.storage.errors import DossierError, DossierInUse
from aict_desktop.storage.store import KEPT_EDITS, Store
from tests.support.dossiers import as_a_plain_user, cut_short, everything_in, execute, make, read

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


def refused(path: Path, *, readonly: bool = False) -> str:
    """The words of the refusal, which must leave the folder as it was."""
    before = everything_in(path.parent)
    with pytest.raises(DossierError) as caught:
        Store.open(path, readonly=readonly)
    assert everything_in(path.parent) == before
    return str(caught.value)


@pytest.mark.parametrize("readonly", [False, True])
def test_what_is_no_dossier_is_refused_in_words(path: Path, tmp_path: Path, *, readonly: bool) -> None:
    """Missing, empty, text, another program's SQLite file, a folder: each has its sentence."""
    assert "n’est plus à cet endroit" in refused(path, readonly=readonly)
    path.write_bytes(b"")
    assert "est vide" in refused(path, readonly=readonly)
    path.write_text("Bonjour", encoding="utf-8")
    assert "n’est pas un dossier AICT Desktop" in refused(path, readonly=readonly)
    path.unlink()
    execute(path, "create table t (a)")
    assert "n’est pas un dossier AICT Desktop" in refused(path, readonly=readonly)
    folder = tmp_path / "sous" / "répertoire.aict"
    folder.mkdir(parents=True)
    with pytest.raises(DossierError, match="ne peut pas être lu"):
        Store.open(folder, readonly=readonly)


@pytest.mark.parametrize("readonly", [False, True])
def test_a_file_of_ours_with_other_tables_is_refused(path: Path, *, readonly: bool) -> None:
    """A trigger, a view or a missing table makes it another file than the ones we write."""
    for statement in (
        "create trigger t after insert on value begin delete from value; end",
        "create view v as select 1",
        "drop table assumption",
    ):
        path.unlink(missing_ok=True)
        make(path)
        execute(path, statement)
        assert "n’est pas un dossier AICT Desktop" in refused(path, readonly=readonly)


@pytest.mark.parametrize("readonly", [False, True])
def test_a_damaged_dossier_is_refused(path: Path, *, readonly: bool) -> None:
    """Truncated, overwritten, with dates that are none or links that lead nowhere: refused, kept as it is."""
    make(path, [STATEMENT, Dossier(name="Valbrune")])
    whole = path.read_bytes()
    for damaged in (
        whole[:50],
        whole[: len(whole) // 2],
        whole[:8192] + bytes(4096) + whole[12288:],
        whole[:18] + b"\2\2" + whole[20:],
    ):
        path.write_bytes(damaged)
        assert "est abîmé" in refused(path, readonly=readonly)
    for statement in (
        "update dossier set term_start = 'demain'",
        "insert into result (id, objective) values ('r', 'nowhere')",
        "update meta set value = '../../ailleurs'",
        "delete from meta",
    ):
        path.write_bytes(whole)
        execute(path, statement)
        assert "est abîmé" in refused(path, readonly=readonly)


@pytest.mark.parametrize("readonly", [False, True])
def test_a_dossier_of_a_newer_version_is_refused(path: Path, *, readonly: bool) -> None:
    """It asks for an update of the application, and stays as it is."""
    make(path)
    execute(path, f"pragma user_version = {files.SCHEMA_VERSION + 1}")
    assert "version plus récente" in refused(path, readonly=readonly)


def test_a_damaged_journal_leaves_the_dossier_usable(path: Path) -> None:
    """What cannot be undone is told in words; the records can still be read and changed."""
    store = Store.create(path, [STATEMENT])
    store.apply(altered(STATEMENT, text="Autre"))
    store.close()
    execute(path, "update journal set changes = '[[1]]'")
    store = Store.open(path)
    for use in (store.undo, store.history):
        with pytest.raises(DossierError, match="L’historique"):
            use()
    store.apply(altered(store.snapshot.all(Statement)[0], text="Encore"))
    store.close()


def test_a_read_only_file_opens_for_reading(tmp_path: Path) -> None:
    """Everything can be seen and copied, and a change is refused with what to do."""
    with as_a_plain_user(tmp_path) as folder:
        path = make(folder / "a.aict", [STATEMENT])
        path.chmod(0o444)
        store = Store.open(path)
        assert store.readonly
        assert not store.can_undo()
        with pytest.raises(DossierError, match="Enregistrer une copie"):
            store.apply(altered(STATEMENT, text="Autre"))
        store.copy_to(folder / "b.aict")
        store.close()
        assert read(folder / "b.aict").all(Statement) == (STATEMENT,)
        path.chmod(0o644)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no read-only folders")
def test_a_read_only_folder_opens_for_reading_and_stays_as_it_is(tmp_path: Path) -> None:
    """As on a CD: nothing is written there, not even a lock, and a commit cut short is seen through."""
    with as_a_plain_user(tmp_path) as folder:
        whole = make(
            folder / "a.aict", [STATEMENT, *(Value(id=str(i), meaning="x" * 5000) for i in range(20))]
        )
        make(folder / "sous.aict")
        disc = folder / "disque"
        disc.mkdir()
        path = cut_short(whole, disc / "b.aict", "update value set meaning = 'y'", "delete from statement")
        before = everything_in(disc)
        assert before["b.aict"] != whole.read_bytes()
        disc.chmod(0o555)
        try:
            store = Store.open(path)
            assert store.readonly
            assert store.snapshot == read(whole)
            store.close()
            assert everything_in(disc) == before
        finally:
            disc.chmod(0o755)


def test_a_commit_cut_short_is_taken_back_at_opening(tmp_path: Path) -> None:
    """After kill -9 in the middle of a commit the dossier is as it was before that edit."""
    whole = make(tmp_path / "a.aict", [STATEMENT, *(Value(id=str(i), meaning="x" * 5000) for i in range(20))])
    statements = (
        f"pragma user_version = {files.SCHEMA_VERSION + 1}",
        "update value set meaning = 'y'",
        "delete from statement",
    )
    path = cut_short(whole, tmp_path / "b.aict", *statements)
    assert path.read_bytes() != whole.read_bytes()
    store = Store.open(path)
    assert store.snapshot == read(whole)
    store.apply(altered(STATEMENT, text="La suite"))
    store.close()
    assert read(path).all(Statement)[0].text == "La suite"


def test_a_new_dossier_is_not_repaired_with_the_journal_of_an_old_one(tmp_path: Path) -> None:
    """A dossier removed after a crash leaves a journal: a new dossier or a copy at that place is whole."""
    whole = make(tmp_path / "a.aict", [STATEMENT, *(Value(id=str(i), meaning="x" * 5000) for i in range(20))])
    store = Store.open(whole, readonly=True)
    for name in ("b.aict", "c.aict"):
        path = cut_short(whole, tmp_path / name, "update value set meaning = 'y'")
        path.unlink()
        make(path, [STATEMENT]) if name == "b.aict" else store.copy_to(path)
        assert STATEMENT in read(path).all(Statement)
    store.close()


def test_the_second_instance_is_told_who_has_the_dossier_and_may_read(path: Path) -> None:
    """It sees what the first one has written, writes nothing, and may write once the first one is closed."""
    first = Store.create(path, [STATEMENT])
    first.apply(altered(STATEMENT, text="Écrit par le premier"))
    with pytest.raises(DossierInUse, match=r"est déjà ouvert par .+ sur .+, depuis le"):
        Store.open(path)
    second, holder = Store.open_any(path)
    assert " sur " in holder
    assert second.readonly
    assert second.snapshot == first.snapshot
    second.close()
    first.close()
    third, holder = Store.open_any(path)
    assert not third.readonly
    assert holder == ""
    third.close()


def test_a_link_to_a_dossier_is_the_same_dossier(tmp_path: Path) -> None:
    """Two names of one file do not let two windows write to it."""
    path, link = tmp_path / "a.aict", tmp_path / "lien.aict"
    store = Store.create(path, [])
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("this system makes no links")
    with pytest.raises(DossierInUse):
        Store.open(link)
    store.close()


def test_copying_the_open_file_gives_all_of_it(path: Path, tmp_path: Path) -> None:
    """A user may copy the file with any program while it is open: every acknowledged edit is in the copy."""
    store = Store.create(path, [STATEMENT])
    store.apply(altered(STATEMENT, text="Tout juste écrit"))
    copy = Path(shutil.copy(path, tmp_path / "copie.aict"))
    assert read(copy) == store.snapshot
    store.close()


def test_a_copy_replaces_a_closed_dossier_but_not_an_open_one(tmp_path: Path) -> None:
    """Not even itself: edits would go on to a file that nobody sees."""
    store = Store.create(tmp_path / "a.aict", [STATEMENT])
    other = Store.create(tmp_path / "b.aict", [])
    for taken in (store.path, other.path):
        with pytest.raises(DossierInUse):
            store.copy_to(taken)
    other.close()
    store.copy_to(other.path)
    assert read(other.path) == store.snapshot
    with pytest.raises(DossierError, match="n’a pas pu être écrite"):
        store.copy_to(tmp_path / "absent" / "c.aict")
    store.close()


def test_another_program_that_holds_the_file_makes_it_unreadable_for_now(path: Path) -> None:
    """A file that is busy is not said to be damaged: nobody must go and restore a backup for that."""
    make(path, [STATEMENT])
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin exclusive")
    with pytest.raises(DossierError, match="un autre programme l’utilise"):
        Store.open(path, readonly=True)
    other.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move an open file")
def test_a_file_moved_while_open_refuses_edits(path: Path) -> None:
    """A synchronising program that replaces the file does not swallow what is typed afterwards."""
    store = Store.create(path, [STATEMENT])
    path.rename(path.with_name("ailleurs.aict"))
    with pytest.raises(DossierError, match="déplacé ou supprimé"):
        store.apply(altered(STATEMENT, text="Perdu ?"))
    store.close()
    assert read(path.with_name("ailleurs.aict")).all(Statement) == (STATEMENT,)


def test_an_older_dossier_without_its_version_is_refused(path: Path) -> None:
    """A version of zero is none that we ever wrote."""
    make(path)
    content = bytearray(path.read_bytes())
    content[60:64] = struct.pack(">I", 0)
    path.write_bytes(content)
    assert "est abîmé" in refused(path)
