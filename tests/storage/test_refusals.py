"""What is no dossier, or a damaged one, is refused in plain words and stays as it is."""

from __future__ import annotations

import sqlite3
import struct
from pathlib import Path

import pytest

from aict_desktop.domain.edit import altered
from aict_desktop.domain.records import Dossier, Statement
from aict_desktop.storage import files
from aict_desktop.storage.errors import DossierError
from aict_desktop.storage.store import Store
from tests.support.dossiers import everything_in, execute, make

STATEMENT = Statement(id="s1", quadrant="strength", text="Un comité de jumelage actif")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a dossier may be made."""
    return tmp_path / "a.aict"


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


def test_an_older_dossier_without_its_version_is_refused(path: Path) -> None:
    """A version of zero is none that we ever wrote."""
    make(path)
    content = bytearray(path.read_bytes())
    content[60:64] = struct.pack(">I", 0)
    path.write_bytes(content)
    assert "est abîmé" in refused(path)


def test_another_program_that_holds_the_file_makes_it_unreadable_for_now(path: Path) -> None:
    """A file that is busy is not said to be damaged: nobody must go and restore a backup for that."""
    make(path, [STATEMENT])
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin exclusive")
    with pytest.raises(DossierError, match="un autre programme l’utilise"):
        Store.open(path, readonly=True)
    other.close()
