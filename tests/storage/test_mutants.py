"""A thousand broken dossiers are opened or refused in words; opening to read never changes one byte."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from aict_desktop.storage.errors import DossierError
from aict_desktop.storage.store import Store
from tests.support.dossiers import all_records
from tests.support.random_dossiers import random_dossier, random_edit

MUTANTS = 1000
OPENED_TO_WRITE = 10  # one in so many


def mutant(random: Random, whole: bytes) -> bytes:
    """The bytes with a few of them changed, near the start or anywhere, or with an end or a page missing."""
    changed = bytearray(whole)
    kind = random.random()
    if kind < 0.1:
        return bytes(changed[: random.randrange(len(changed))])
    if kind < 0.2:
        start = random.randrange(0, len(changed), 4096)
        changed[start : start + 4096] = random.randbytes(4096) if kind < 0.15 else b""
        return bytes(changed)
    size = 100 if kind < 0.4 else 8192 if kind < 0.7 else len(changed)
    for _ in range(random.choice((1, 2, 8))):
        place = random.randrange(size)
        changed[place] = random.choice((0, 255, changed[place] ^ 1 << random.randrange(8)))
    return bytes(changed)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A dossier with records of every type and a journal with something taken back."""
    random = Random(5)
    path = tmp_path_factory.mktemp("whole") / "a.aict"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AICT_PROFILE", str(path.parent))
        store = Store.create(path, all_records(random_dossier(random, 12)))
        for _ in range(30):
            store.apply(random_edit(random, store.snapshot))
        store.undo()
        store.close()
    return path.read_bytes()


def use(path: Path, *, readonly: bool) -> str:
    """Read all that a dossier tells, go back and forth where it may be written; the words of a refusal."""
    try:
        store = Store.open(path, readonly=readonly)
    except DossierError as error:
        return str(error)
    try:
        store.history()
        for move in () if readonly else (store.undo, store.undo, store.redo):
            move()
    except DossierError as error:
        return str(error)
    finally:
        store.close()
    return ""


@pytest.mark.parametrize("batch", range(4))
def test_no_mutant_does_more_than_be_refused(tmp_path: Path, whole: bytes, batch: int) -> None:
    """Whatever the bytes, the only exception is a refusal whose words are for the user."""
    random = Random(batch)
    path = tmp_path / "a.aict"
    refused = 0
    for number in range(MUTANTS // 4):
        content = mutant(random, whole)
        path.write_bytes(content)
        readonly = number % OPENED_TO_WRITE > 0
        words = use(path, readonly=readonly)
        assert not words or "«\u00a0a.aict\u00a0»" in words
        if readonly or "n’a pas été" in words:
            assert path.read_bytes() == content
            assert [file.name for file in tmp_path.iterdir()] == ["a.aict"]
        refused += bool(words)
    assert MUTANTS // 16 < refused < MUTANTS // 4, "some mutants must be found, and some be harmless"
