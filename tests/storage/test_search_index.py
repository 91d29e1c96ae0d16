"""Finding words anywhere in a dossier, whatever was edited since the index was made."""

from __future__ import annotations

import gc
from collections.abc import Set as AbstractSet
from random import Random
from threading import Thread

import pytest

from aict_desktop.domain.edit import Key, added, altered
from aict_desktop.domain.folding import fold
from aict_desktop.domain.records import BY_TABLE, Action, Contact, Stakeholder, Statement
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.example import example_records
from aict_desktop.reference.values import told
from aict_desktop.storage.search_index import SearchIndex, searched_fields, searched_tables
from tests.support.random_dossiers import random_dossier, random_edit

EVERYTHING = 10_000
WORDS = ("jumel", "été", "ete hiver", "elu", "مرحبا", "l’été", "o'neill", "12 500", "sene", "zzz")


def _found(index: SearchIndex, text: str) -> AbstractSet[Key]:
    return {key for keys in index.find(text, EVERYTHING).values() for key in keys}


def _held(snapshot: Snapshot, text: str) -> AbstractSet[Key]:
    """The same by reading every record."""
    sought = fold(text).split()
    found = set()
    for table in searched_tables():
        for record in snapshot.all(BY_TABLE[table]):
            words = fold(" ".join(told(snapshot, record, name) for name in searched_fields(table))).split()
            if all(any(word.startswith(each) for word in words) for each in sought):
                found.add((table, record.id))
    return found


@pytest.mark.parametrize("text", WORDS)
def test_all_that_holds_the_words_is_found_and_nothing_else(text: str) -> None:
    """As reading every record finds, after a hundred edits of every kind as before them."""
    random = Random(7)
    snapshot = random_dossier(random, 6)
    index = SearchIndex(snapshot)
    assert _found(index, text) == _held(snapshot, text)
    for _ in range(100):
        edit = random_edit(random, snapshot).cleaned()
        snapshot = snapshot.with_(edit)
        index.follow(edit)
    assert _found(index, text) == _held(snapshot, text)


def test_an_index_that_misses_an_edit_would_be_caught() -> None:
    """The control: what was added and not followed is not found."""
    snapshot = Snapshot.of(example_records())
    index = SearchIndex(snapshot)
    later = snapshot.with_(added(Statement(id="9", text="Un constat sur les mirabelles")))
    assert _found(index, "mirabelles") != _held(later, "mirabelles")


def test_a_change_moves_what_is_found() -> None:
    """A word written, replaced and removed is found just as long as it stands."""
    actor = Stakeholder(id="1", name="Chorale")
    snapshot = Snapshot.of([actor])
    index = SearchIndex(snapshot)
    edit = altered(actor, notes="Répète le jeudi")
    index.follow(edit)
    assert _found(index, "chor jeud") == {("stakeholder", "1")}
    index.follow(edit.inverse())
    assert not _found(index, "jeudi")
    index.follow(removed(snapshot, actor))
    assert not _found(index, "chorale")


def test_names_come_first() -> None:
    """Who is called so stands before who only mentions it."""
    mentions = [Stakeholder(id=str(n), name=f"Club {n}", notes="Voit la chorale") for n in range(30)]
    index = SearchIndex(Snapshot.of([*mentions, Stakeholder(id="chorale", name="La Chorale")]))
    assert index.find("choral", 5)["acteurs"][0] == ("stakeholder", "chorale")
    assert len(index.find("choral", 5)["acteurs"]) == 5


def test_people_and_countries_are_found() -> None:
    """A contact by its name, an action by the country it is in, as the window tells it."""
    contact = Contact(id="1", name="Anne Roux")
    action = Action(id="2", title="Échange", country="SN")
    index = SearchIndex(Snapshot.of([contact, action]))
    assert _found(index, "roux") == {("contact", "1")}
    assert _found(index, "sénégal") == {("action", "2")}


@pytest.mark.parametrize(
    "text", ["", " ", "a", "’", '"', "*", "name :", "NEAR(a b)", "a OR", "^", "( )", "-x", "\x00"]
)
def test_nothing_typed_is_taken_for_an_order(text: str) -> None:
    """What SQLite would read as its own language is only words, or nothing."""
    _found(SearchIndex(Snapshot.of([Stakeholder(id="1", name="a")])), text)


@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
def test_another_thread_may_let_an_index_go() -> None:
    """The collector runs wherever it likes, in the thread of a long export too."""
    held = [SearchIndex(Snapshot.of(()))]
    letting_go = Thread(target=held.clear)
    letting_go.start()
    letting_go.join()
    gc.collect()
    assert not held
