"""Backups are made by themselves, kept by age, and each of them can be put back."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from aict_desktop.domain.edit import altered
from aict_desktop.domain.merge import diff
from aict_desktop.domain.records import Statement
from aict_desktop.storage import backups
from aict_desktop.storage.errors import DossierError
from aict_desktop.storage.profile import profile_folder
from aict_desktop.storage.retention import kept
from aict_desktop.storage.store import Store
from tests.support.dossiers import all_records, as_a_plain_user, cut_short, everything_in, make, read
from tests.support.random_dossiers import random_dossier, random_edit

STATEMENT = Statement(id="s", text="Un comité de jumelage")
NOW = datetime(2026, 11, 23, 17, 10)


@dataclass(frozen=True)
class Made:
    """A backup as far as retention is concerned."""

    number: int
    at: datetime


def made(moments: Iterable[datetime]) -> list[Made]:
    """Backups made one after another at these moments."""
    return [Made(number, at) for number, at in enumerate(moments)]


def a_year_of_work() -> list[datetime]:
    """Three backups a working day for a year, up to now."""
    days = (NOW - timedelta(days=back) for back in range(365, -1, -1))
    return [day - timedelta(hours=hour) for day in days if day.weekday() < 5 for hour in (6, 3, 0)]


def test_all_of_two_days_then_fewer_and_fewer() -> None:
    """A year of work leaves some thirty backups, dense lately and one a month at the far end."""
    left = [backup.at for backup in kept(made(a_year_of_work()), NOW)]
    assert left == sorted(left, reverse=True)
    assert [at for at in left if NOW - at <= timedelta(days=2)] == [
        at for at in reversed(a_year_of_work()) if NOW - at <= timedelta(days=2)
    ]
    assert {at.date() for at in left} >= set(sorted({at.date() for at in a_year_of_work()})[-12:])
    assert len({at.isocalendar()[:2] for at in left}) >= 10
    assert len({(at.year, at.month) for at in left}) == 9
    assert 25 < len(left) < 40


def test_keeping_day_after_day_is_keeping_once() -> None:
    """What is forgotten one day is never what should have been kept later."""
    left: list[Made] = []
    for backup in made(a_year_of_work()):
        left = kept([*left, backup], backup.at)
    assert {backup.at for backup in left} >= {backup.at for backup in kept(made(a_year_of_work()), NOW)}


@pytest.mark.parametrize("years", [-50, -1, 1, 50])
def test_a_wrong_clock_deletes_none_of_the_newest_ten(years: int) -> None:
    """Set years ahead or back, for one backup or for good, it never costs the last ten that were made."""
    wrong = NOW + timedelta(days=365 * years)
    past = made(a_year_of_work())
    assert kept(past, wrong)[:10] == past[:-11:-1]
    mixed = made([*a_year_of_work(), *(wrong + timedelta(hours=hour) for hour in range(30)), NOW])
    for now in (wrong, NOW):
        assert kept(mixed, now)[:10] == mixed[:-11:-1]
    days = {backup.at.date() for backup in kept(mixed, NOW) if backup.at <= NOW}
    assert len(days) >= 12, "nor does it push out the days before"


def test_opening_makes_a_backup_only_of_what_changed(tmp_path: Path) -> None:
    """Reopening an unchanged dossier costs no backup, an edit in between does."""
    path = make(tmp_path / "a.aict", [STATEMENT])
    Store.open(path).close()
    assert len(backups.listing(path)) == 1
    store = Store.open(path)
    store.apply(altered(STATEMENT, text="Autre"))
    store.back_up("editing")
    store.back_up("editing")
    store.close()
    Store.open(path).close()
    assert [backup.reason for backup in backups.listing(path)] == ["editing", "opening"]
    assert backups.listing(path) == backups.listing(store.dossier_id)


def test_a_backup_is_told_in_words(tmp_path: Path) -> None:
    """When and why, as in a sentence."""
    path = make(tmp_path / "a.aict")
    (backup,) = backups.listing(path)
    now = backup.at + timedelta(days=1)
    told = backups.describe(backup, now).replace("\u00a0", " ")
    assert told == f"hier à {backup.at.hour} h {backup.at.minute:02}, à l’ouverture"
    odd = backups.Backup(backup.path, 1, backup.at, "unheard", "", "")
    assert backups.describe(odd, now).replace("\u00a0", " ").endswith(f"h {backup.at.minute:02}")


def test_every_backup_made_can_be_restored(tmp_path: Path) -> None:
    """Each holds the dossier as it was, as an edit that undo takes back, and as a file put in its place."""
    random = Random(3)
    path = tmp_path / "Stratégie d’été.aict"
    store = Store.create(path, all_records(random_dossier(random)))
    states = [store.snapshot]
    for reason in ("editing", "import", "merge", "restore", "editing"):
        for _ in range(5):
            store.apply(random_edit(random, store.snapshot))
        store.back_up(reason)
        states.append(store.snapshot)
    listed = backups.listing(path)
    assert len(listed) == len(states)
    for backup, state in zip(listed, reversed(states), strict=True):
        assert backups.verify(backup)
        assert backups.read_snapshot(backup) == state
        restoring = store.apply(diff(store.snapshot, backups.read_snapshot(backup), "Restaurer"))
        assert store.snapshot == state
        assert not restoring or store.undo()
        assert store.snapshot == states[-1]
    store.close()
    for backup, state in zip(listed, reversed(states), strict=True):
        backups.put_in_place(backup, path)
        assert read(path) == state


def test_checksums_are_those_that_sha256sum_reads(tmp_path: Path) -> None:
    """Beside each backup: its digest, two spaces, its name."""
    path = make(tmp_path / "a.aict")
    (backup,) = backups.listing(path)
    digest = hashlib.sha256(backup.path.read_bytes()).hexdigest()
    assert backup.checksum.read_bytes() == f"{digest}  {backup.path.name}\n".encode()


def test_a_damaged_backup_is_refused(tmp_path: Path) -> None:
    """One changed byte or a missing checksum, and it is neither read nor put in place of anything."""
    path = make(tmp_path / "a.aict", [STATEMENT])
    before = everything_in(tmp_path)
    (backup,) = backups.listing(path)
    content = bytearray(backup.path.read_bytes())
    content[-1] ^= 1
    backup.path.write_bytes(content)
    assert not backups.verify(backup)
    for use in (backups.read_snapshot, lambda backup: backups.put_in_place(backup, path)):
        with pytest.raises(DossierError, match="est abîmée"):
            use(backup)
    assert everything_in(tmp_path) == before
    backup.path.unlink()
    assert not backups.verify(backup)


@pytest.mark.parametrize("damage", ["garbage", "truncated", "missing", "journal"])
def test_a_damaged_dossier_is_replaced_and_kept_aside(tmp_path: Path, damage: str) -> None:
    """Its backups are found by its place alone; what was there is under another name, byte for byte."""
    path = make(tmp_path / "a.aict", [STATEMENT])
    other = make(tmp_path / "b.aict", [STATEMENT])
    whole = path.read_bytes()
    if damage == "journal":
        cut_short(other, path, "update statement set text = 'y'")
    else:
        path.write_bytes({"garbage": b"\0" * 9000, "truncated": whole[:5000]}.get(damage, b""))
    if damage == "missing":
        path.unlink()
    before = [file.read_bytes() for file in tmp_path.glob("a*")]
    (backup,) = backups.listing(path)
    aside = backups.put_in_place(backup, path)
    assert read(path).all(Statement) == (STATEMENT,)
    assert (aside is None) == (damage == "missing")
    kept_aside = [file.read_bytes() for file in tmp_path.glob("a (abîmé*")]
    assert sorted(kept_aside) == sorted(before)
    path.write_bytes(b"again")
    again = backups.put_in_place(backup, path)
    assert again is not None
    assert again.read_bytes() == b"again"
    assert sorted(file.read_bytes() for file in tmp_path.glob("a (abîmé*")) == sorted([*before, b"again"])


def test_backups_are_found_by_the_id_inside_a_damaged_file_that_moved(tmp_path: Path) -> None:
    """A dossier that was only ever backed up at another place, and was cut short by a bad stick."""
    path = make(tmp_path / "a.aict", [STATEMENT])
    moved = tmp_path / "clé" / "b.aict"
    moved.parent.mkdir()
    moved.write_bytes(path.read_bytes()[:-4096])
    path.unlink()
    assert [backup.reason for backup in backups.listing(moved)] == ["opening"]
    moved.write_bytes(b"")
    assert backups.listing(moved) == []


def test_an_open_dossier_is_not_replaced(tmp_path: Path) -> None:
    """Putting a backup in place waits until nobody writes to the dossier."""
    store = Store.create(tmp_path / "a.aict", [STATEMENT])
    (backup,) = backups.listing(store.path)
    with pytest.raises(DossierError, match="déjà ouvert"):
        backups.put_in_place(backup, store.path)
    store.close()


def test_a_backup_that_fails_stops_neither_opening_nor_editing(tmp_path: Path, profile: Path) -> None:
    """The dossier opens with a warning in words, edits are kept, and the next backup that works ends it."""
    path = make(tmp_path / "a.aict", [STATEMENT])
    shutil.rmtree(profile)
    profile.write_text("a file in the place of the folder", encoding="utf-8")
    store = Store.open(path)
    assert "La sauvegarde de « a.aict » n’a pas pu être écrite" in store.warning.replace("\u00a0", " ")
    store.apply(altered(STATEMENT, text="Gardé"))
    store.back_up("editing")
    assert store.warning
    profile.unlink()
    store.back_up("editing")
    assert store.warning == ""
    store.close()
    assert read(path).all(Statement)[0].text == "Gardé"


def test_two_copies_of_a_dossier_have_their_own_backups_kept(tmp_path: Path) -> None:
    """A copy that is worked on for months pushes out no backup of the dossier it was copied from."""
    store = Store.create(tmp_path / "a.aict", [STATEMENT])
    store.copy_to(tmp_path / "b.aict")
    first = backups.listing(store.path)
    store.close()
    copy = Store.open(tmp_path / "b.aict")
    age_all(copy.dossier_id)
    for number in range(15):
        copy.apply(altered(copy.snapshot.all(Statement)[0], text=str(number)))
        copy.back_up("editing")
        age_all(copy.dossier_id)
    copy.close()
    numbers = [backup.number for backup in backups.listing(tmp_path / "a.aict")]
    assert first[0].number in numbers
    assert len(numbers) < 15, "and old ones of the copy are gone"


def age_all(dossier_id: str) -> None:
    """Make every backup of a dossier seem to be of one day long ago."""
    for backup in backups.listing(dossier_id):
        number, _, rest = backup.path.name.split("_", 2)
        name = f"{number}_20200302T101112_{rest}"
        backup.path.rename(backup.path.with_name(name))
        backup.checksum.rename(backup.path.with_name(f"{name}.sha256"))


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path, profile: Path) -> None:
    """Retention deletes what it made, and nothing else, whatever its name."""
    store = Store.create(tmp_path / "a.aict", [STATEMENT])
    folder = backups.listing(store.path)[0].path.parent
    assert profile in folder.parents
    strange = ("note.txt", "copie.aict", "000001_99999999T999999_opening_00000000_000000000000.aict")
    for name in strange:
        (folder / name).write_text("à moi", encoding="utf-8")
    for number in range(15):
        age_all(store.dossier_id)
        store.apply(altered(store.snapshot.all(Statement)[0], text=str(number)))
        store.back_up("editing")
    store.close()
    assert {name for name in strange if (folder / name).exists()} == set(strange)
    made_files = [file for file in folder.iterdir() if file.name not in strange]
    assert len(made_files) == 2 * len(backups.listing(store.path)) < 30


def test_backups_are_for_their_owner_only(tmp_path: Path) -> None:
    """They hold the same personal data as the dossier: nobody else on a shared computer reads them."""
    path = make(tmp_path / "a.aict")
    folder = backups.listing(path)[0].path.parent
    if folder.stat().st_mode & 0o777 != 0o777:  # Windows has no such modes
        assert folder.stat().st_mode & 0o077 == 0


def test_reading_a_dossier_that_cannot_be_written_makes_no_backup(tmp_path: Path) -> None:
    """Nothing can have changed there."""
    with as_a_plain_user(tmp_path) as folder:
        path = folder / "a.aict"
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("AICT_PROFILE", str(folder / "profile"))
            make(path)
            path.chmod(0o444)
            Store.open(path).close()
            assert len(backups.listing(path)) == 1
            path.chmod(0o644)


def test_the_profile_is_the_users_own_folder(monkeypatch: pytest.MonkeyPatch, profile: Path) -> None:
    """Named by the environment in tests and tools, else by the system's custom."""
    assert profile_folder() == profile
    monkeypatch.delenv("AICT_PROFILE")
    assert profile_folder().name == "AICT Desktop"
