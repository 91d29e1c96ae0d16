"""Dossiers on read-only media, cut short by a crash, opened twice, copied or moved while they are open."""

from __future__ import annotations

import shutil
import struct
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from aict_desktop.domain.edit import altered
from aict_desktop.domain.records import Statement, Value
from aict_desktop.storage import files
from aict_desktop.storage.errors import DossierError, DossierInUse
from aict_desktop.storage.store import Store
from tests.support.dossiers import as_a_plain_user, cut_short, everything_in, make, read

STATEMENT = Statement(id="s1", quadrant="strength", text="Un comité de jumelage actif")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a dossier may be made."""
    return tmp_path / "a.aict"


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
    with path.open("rb+") as file:  # SQLite writes its header last of all
        file.seek(60)
        file.write(struct.pack(">I", files.SCHEMA_VERSION + 1))
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
    with suppress(OSError):
        link.symlink_to(path)
    makes_links = link.exists()
    if makes_links:
        with pytest.raises(DossierInUse):
            Store.open(link)
    store.close()
    if not makes_links:
        pytest.skip("this system makes no links")


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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move an open file")
def test_a_file_moved_while_open_refuses_edits(path: Path) -> None:
    """A synchronising program that replaces the file does not swallow what is typed afterwards."""
    store = Store.create(path, [STATEMENT])
    path.rename(path.with_name("ailleurs.aict"))
    with pytest.raises(DossierError, match="déplacé ou supprimé"):
        store.apply(altered(STATEMENT, text="Perdu ?"))
    store.close()
    assert read(path.with_name("ailleurs.aict")).all(Statement) == (STATEMENT,)
