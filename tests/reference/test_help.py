"""The help: every page has one, every word of it is found, and every picture of the manual is described."""

from __future__ import annotations

import pytest

from aict_desktop.reference.guidance import steps
from aict_desktop.reference.help import keys_of_page, search, topic, topic_of_page, topics
from aict_desktop.reference.manual import KEYS, STEPS, chapter, chapter_ids, keyboard


def test_topics_are_told_apart_and_say_something() -> None:
    """Each has an id of its own, a title, and at least one paragraph."""
    assert len({each.id for each in topics()}) == len(topics())
    for each in topics():
        assert each.title
        assert all(each.paragraphs), each.id


@pytest.mark.parametrize("page", ["accueil", *(step.id for step in steps())])
def test_every_page_of_the_window_has_its_help_and_its_keys(page: str) -> None:
    """F1 has something to show wherever one is, with the keys of that page where there are some."""
    assert topic_of_page(page) in topics()
    assert bool(keys_of_page(page)) is any(keys.page == page for keys in keyboard())


def test_words_are_found_whatever_their_accents_and_case() -> None:
    """The beginning of each word is enough, and those in a title come first."""
    found = search("SAUVEGARDES fait")
    assert found[0].topic.title == "Les sauvegardes faites pour vous"
    assert [each.topic for each in search("sauvegardes faites")] == [each.topic for each in found]


def test_the_extract_shows_what_was_looked_for() -> None:
    """One sees why a topic was found."""
    assert any("clé USB" in found.extract for found in search("usb"))
    assert all(len(found.extract) < 130 for found in search("de"))


@pytest.mark.parametrize("query", ["", "   ", "?!", "zwygg", "sauvegarde zwygg"])
def test_what_is_nowhere_is_not_found(query: str) -> None:
    """Nothing typed, or a word that the help does not have, gives nothing."""
    assert search(query) == ()


def test_a_topic_is_known_by_its_id() -> None:
    """What was found can be shown later."""
    found = search("sauvegarde")[0].topic
    assert topic(found.id) is found


def test_pictures_of_the_manual_are_described() -> None:
    """Whoever cannot see a picture is told what it shows."""
    for id_ in chapter_ids():
        if id_ not in (STEPS, KEYS):
            for section in chapter(id_).sections:
                assert bool(section.picture) is bool(section.alt) is bool(section.caption)
                assert section.text or section.points or section.terms
