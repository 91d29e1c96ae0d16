"""The shipped catalogue: each scheme once, what the guide gives and no more, in French that is well set."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from aict_desktop.domain.fields import Choice, Money, Quantity, Whole, kinds
from aict_desktop.domain.records import Scheme
from aict_desktop.domain.schemes import CHECKED
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.schemes import catalogue, entry_of
from aict_desktop.reference.words import vocabulary
from tests.test_words import FAULTS, GUIDE, runs, sentences

PAST = {
    "life-plus": "LIFE",
    "aid-volunteers": "Corps européen",
    **dict.fromkeys(("icd", "ip", "icsp", "bekou"), "IVCDCI"),
}
"""Schemes of an earlier period, with what their note names instead."""
each = pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.catalogue)
TOLD = dict(sentences(read_toml("reference/schemes.toml")))


@each
def test_an_entry_says_all_that_a_rule_must_say(entry: Scheme) -> None:
    """Its family, who pays, its state, what makes a good file, a note and a source in words."""
    for name in ("name", "family", "funder", "state", "checklist", "note", "source"):
        assert getattr(entry, name), name
    for name, kind in kinds(Scheme).items():
        if isinstance(kind, Choice) and getattr(entry, name):
            assert getattr(entry, name) in vocabulary(kind.vocabulary)


@each
def test_a_checklist_is_made_of_questions(entry: Scheme) -> None:
    """One question a line, each to be answered by yes or no."""
    lines = entry.checklist.splitlines()
    assert 3 <= len(lines) <= 8
    assert all(line.endswith("\u202f?") and line == line.strip() for line in lines)


def test_each_scheme_is_there_once() -> None:
    """The guide names CERV twice: no name, code or id comes back."""
    for name in ("name", "catalogue", "id"):
        assert len({getattr(entry, name) for entry in catalogue()}) == len(catalogue())


def test_the_dates_are_those_of_entries() -> None:
    """No day is given to an entry that does not exist; what our notes say of amounts or periods has one."""
    assert set(CHECKED) <= {entry.catalogue for entry in catalogue()}
    assert all(entry.checked == CHECKED.get(entry.catalogue) for entry in catalogue())
    assert set(CHECKED) >= {*PAST, "ficol"}


def test_ficol_bounds_the_grant_of_afd() -> None:
    """200 000 to 1.5 million euros of AFD's own money, 30 % from others, three years."""
    ficol = entry_of("ficol")
    assert ficol is not None
    assert (ficol.min_grant, ficol.max_grant) == (Decimal(200_000), Decimal(1_500_000))
    assert (ficol.min_others, ficol.max_months, ficol.max_rate) == (Decimal(30), 36, None)


def test_no_other_figure_was_invented() -> None:
    """The guide gives figures for FICOL and for European calls on a broad theme only."""
    numbers = (Money, Quantity, Whole)
    figured = {
        entry.catalogue
        for entry in catalogue()
        for name, kind in kinds(Scheme).items()
        if isinstance(kind, numbers) and getattr(entry, name) is not None
    }
    assert figured == {"ficol", "europe-broad"}
    broad = entry_of("europe-broad")
    assert broad is not None
    assert (broad.success_low, broad.success_high) == (Decimal(3), Decimal(5))


def test_schemes_of_the_past_are_marked() -> None:
    """Those of an earlier period are over; each says where to look instead."""
    past = {entry.catalogue: entry for entry in catalogue() if entry.state == "past"}
    assert set(past) == set(PAST)
    assert all(PAST[code] in entry.note for code, entry in past.items())


def test_two_twinnings_are_not_confused() -> None:
    """That of towns is in CERV, a lump sum or a rate; the one beside TAIEX is between administrations."""
    cerv, twinning = entry_of("cerv"), entry_of("twinning")
    assert cerv is not None
    assert twinning is not None
    assert cerv.form == "either"
    assert "institutionnels" in twinning.name
    assert "CERV" in twinning.note


def test_calls_that_change_each_year_are_to_be_checked() -> None:
    """Neither FICOL nor a call of the ministry is told as open: the year's own rules say so."""
    yearly = [entry for entry in catalogue() if entry.family in ("afd", "state")]
    assert len(yearly) == 5
    assert {entry.state for entry in yearly} == {"check"}


def test_what_nobody_verified_says_so() -> None:
    """The wording of the 1 % for waste and for transport is to be checked."""
    for code in ("one-percent-waste", "one-percent-transport"):
        entry = entry_of(code)
        assert entry is not None
        assert (entry.state, entry.checked) == ("check", None)
        assert "vérifié" in entry.note


def test_no_entry_has_an_unknown_code() -> None:
    """Neither an unknown code nor none at all gives an entry."""
    assert entry_of("") is None
    assert entry_of("missing") is None


@pytest.mark.parametrize("place", TOLD)
def test_the_catalogue_is_well_set(place: str) -> None:
    """The same typography as in every other file of words."""
    found = [fault for fault, pattern in FAULTS.items() if re.search(pattern, TOLD[place], re.MULTILINE)]
    assert found == []


@pytest.mark.skipif(not GUIDE.is_dir(), reason="the guide is not at hand")
def test_the_catalogue_is_in_our_words() -> None:
    """No run of eight words is the guide's, but in the names of programmes and institutions."""
    guide = runs(" ".join(path.read_text(encoding="utf-8") for path in GUIDE.glob("*.txt")))
    ours = {place: text for place, text in TOLD.items() if not place.endswith((".name", ".funder"))}
    assert [place for place, text in ours.items() if runs(text) & guide] == []
