"""Countries under their French names."""

from __future__ import annotations

import pytest

from aict_desktop.reference.countries import countries, country, find_country


def test_the_list_is_whole() -> None:
    """250 countries and territories, 27 in the Union, 140 eligible for ODA."""
    everyone = countries()
    assert len(everyone) == len({one.code for one in everyone}) == 250
    assert sum(one.eu for one in everyone) == 27
    assert sum(one.oda for one in everyone) == 140


def test_the_order_is_french() -> None:
    """É comes with E and Î with I, not after Z."""
    names = [one.name for one in countries()]
    assert (
        names.index("Dominique") < names.index("Égypte") < names.index("Espagne") < names.index("États-Unis")
    )
    assert names.index("Hongrie") < names.index("Îles Cook") < names.index("Inde")
    assert names[-1] == "Zimbabwe"


def test_a_country_is_known_by_its_code() -> None:
    """The code gives the name, place and what funding depends on."""
    senegal, romania = country("sn"), country("RO")
    assert senegal is not None
    assert romania is not None
    assert (senegal.name, senegal.continent, senegal.subregion) == (
        "Sénégal",
        "Afrique",
        "Afrique occidentale",
    )
    assert (senegal.eu, senegal.oda, romania.eu, romania.oda) == (False, True, True, False)
    assert country("ZZ") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("  SENEGAL ", "SN"),
        ("Côte d'Ivoire", "CI"),
        ("Grande-Bretagne", "GB"),
        ("royaume uni", "GB"),
        ("Russie", "RU"),
        ("Vietnam", "VN"),
        ("Viêt Nam", "VN"),
        ("Tchéquie", "CZ"),
        ("République Tchèque", "CZ"),
        ("Etats Unis", "US"),
        ("Birmanie", "MM"),
        ("RDC", "CD"),
        ("Congo", "CG"),
        ("Kosovo", "XK"),
        ("Cap-Vert", "CV"),
        ("St Marin", "SM"),
    ],
)
def test_a_country_is_known_by_its_usual_names(text: str, code: str) -> None:
    """What people write in their lists is recognised."""
    assert find_country(text) == country(code) is not None


@pytest.mark.parametrize("text", ["", "Atlantide", "FR", "Sénégal et Mali", "\0"])
def test_other_texts_are_no_country(text: str) -> None:
    """Nothing is guessed from a text that is not the name of one country."""
    assert find_country(text) is None


def test_each_name_finds_its_own_country() -> None:
    """No other name of a country hides the official name of another."""
    assert all(find_country(one.name) == one for one in countries())
