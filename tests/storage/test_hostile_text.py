"""Any text that a user may type or paste is kept as it is, or without what no file can hold."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from aict_desktop.domain.edit import altered
from aict_desktop.domain.fields import clean_text
from aict_desktop.domain.records import Statement
from aict_desktop.storage.store import Store
from tests.support.dossiers import read

ANY_TEXT = st.text(st.characters(exclude_categories=()))
STATEMENT = Statement(id="s")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One open dossier for all the examples."""
    folder = tmp_path_factory.mktemp("texts")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AICT_PROFILE", str(folder / "profile"))
        opened = Store.create(folder / "a.aict", [STATEMENT])
    yield opened
    opened.close()


@given(ANY_TEXT, ANY_TEXT)
@example("=1+1\x00'; drop table value; --", "مرحبا\u202e 🌍 a\ud83d<b>\ufffe")
@example("\r\n\r\r\n", "a\x85b\x0bc\u2028d")
def test_any_text_is_kept_or_cleaned(store: Store, text: str, line: str) -> None:
    """What apply says it kept is what the file gives back, and its storable characters are those typed."""
    store.apply(altered(store.snapshot.all(Statement)[0], line, text=text, source=line))
    kept = store.snapshot.all(Statement)[0]
    assert kept.text == clean_text(text)
    assert clean_text(kept.source) == kept.source
    assert "\n" not in kept.source
    assert read(store.path) == store.snapshot
    store.history(1)


@given(ANY_TEXT)
def test_cleaning_twice_changes_no_more(text: str) -> None:
    """A cleaned text passes through every later save unchanged, and loses no character that can be kept."""
    kept = clean_text(text)
    assert clean_text(kept) == kept
    kept.encode()
    lost = set(text) - set(kept)
    assert all(c < " " or c in "\ufffe\uffff" or "\ud800" <= c <= "\udfff" for c in lost)


def test_a_million_characters_come_back(store: Store) -> None:
    """A whole report pasted into a field is kept to the last character, and can be taken back."""
    text = "é🌍ا\n" * 250_000
    before = store.snapshot
    store.apply(altered(store.snapshot.all(Statement)[0], text=text))
    assert read(store.path).all(Statement)[0].text == text
    store.undo()
    assert store.snapshot == before
