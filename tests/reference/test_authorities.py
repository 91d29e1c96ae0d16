"""The official list of authorities: each one found the way its agents would look for it."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.folding import fold
from aict_desktop.reference.authorities import DATABASE, Authority, by_insee, by_siren, search


def first(text: str) -> Authority:
    """The first answer to a search that has one."""
    return search(text, limit=1)[0]


def test_montpellier_is_complete() -> None:
    """The commune of the real file comes with all that a new dossier fills in."""
    assert by_insee("34172") == Authority(
        kind="commune",
        code="34172",
        siren="213401722",
        name="Montpellier",
        department="Hérault",
        department_code="34",
        region="Occitanie",
        population=310_240,
        postal_codes=("34000", "34070", "34080", "34090"),
        epci="Montpellier Méditerranée Métropole",
    )


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("saint b", "Saint-Brieuc"),
        ("st brieuc", "Saint-Brieuc"),
        ("SAINT-BRIEUC", "Saint-Brieuc"),
        ("ste foy les lyon", "Sainte-Foy-lès-Lyon"),
        ("montp", "Montpellier"),
        ("oeuilly", "Œuilly"),
        ("l'abergement clemenciat", "L’Abergement-Clémenciat"),
        ("l’abergement-clémenciat", "L’Abergement-Clémenciat"),
        ("havre", "Le Havre"),
        ("y", "Y"),
        ("herault", "Hérault"),
        ("bretagne", "Bretagne"),
        ("alsace", "Collectivité européenne d’Alsace"),
        ("montpellier mediterranee", "Montpellier Méditerranée Métropole"),
        ("cc du clunisois", "Communauté de communes du Clunisois"),
        ("clunisois communauté de communes", "Communauté de communes du Clunisois"),
        ("22278", "Saint-Brieuc"),
        ("22000", "Saint-Brieuc"),
        ("2a004", "Ajaccio"),
        ("213 401 722", "Montpellier"),
    ],
)
def test_what_one_types_finds_the_authority_first(typed: str, name: str) -> None:
    """Beginnings of words, abbreviations, missing accents and codes all lead to the right place."""
    assert first(typed).name == name


def test_homonyms_come_by_population() -> None:
    """Of several communes of one name, the largest is offered first."""
    saint_denis = [found for found in search("saint denis") if found.name == "Saint-Denis"]
    assert len(saint_denis) > 2
    assert saint_denis == sorted(saint_denis, key=lambda found: -found.population)


def test_an_epci_follows_its_largest_commune() -> None:
    """A town hall that types its name sees itself before the group it belongs to."""
    assert [found.kind for found in search("saint-brieuc", limit=2)] == ["commune", "epci"]


def test_at_most_the_limit_and_no_repeat() -> None:
    """A search gives as many answers as asked, each once."""
    found = search("saint", limit=7)
    assert len(found) == len(set(found)) == 7
    assert search("saint", limit=0) == []


@pytest.mark.parametrize(
    "typed", ["", "  ", '"', "*", "\0", "-'’", "AND OR", 'a" OR "b', "NEAR(a b)", "words:a", "^", "\ud800"]
)
def test_odd_texts_are_only_text(typed: str) -> None:
    """Operators of the index, quotes and unpaired surrogates raise nothing."""
    assert all(isinstance(found, Authority) for found in search(typed))


@given(st.text())
def test_no_text_raises(typed: str) -> None:
    """Whatever is typed or pasted, the three look-ups answer."""
    assert len(search(typed, limit=3)) <= 3
    by_insee(typed)
    by_siren(typed)


def test_a_pasted_page_does_not_raise() -> None:
    """Thousands of words, or one of thousands of letters, are more than the index takes in one question."""
    assert len(search("commune de saint " * 3_000)) <= 20
    assert search("a" * 40_000) == []


def test_each_name_finds_its_authority() -> None:
    """The exact name of any authority is answered with that name first."""
    with closing(sqlite3.connect(DATABASE)) as database:
        names = [name for (name,) in database.execute("SELECT name FROM authority WHERE id % 97 = 0")]
    assert len(names) > 300
    assert [name for name in names if fold(first(name).name) != fold(name)] == []


def test_the_list_is_whole() -> None:
    """All current communes, 1,255 EPCI with Lyon, and the départements and régions that have a council."""
    with closing(sqlite3.connect(DATABASE)) as database:
        rows = "SELECT kind.name, authority.code FROM authority JOIN kind ON kind.id = authority.kind"
        kinds = [(kind, len(code)) for kind, code in database.execute(rows)]
    counts = Counter(kind for kind, _ in kinds)
    assert counts == {"commune": 34_966, "epci": 1_254, "departement": 93, "region": 14, "special": 14}
    assert sum(length == 5 for _, length in kinds) == 34_969


@pytest.mark.parametrize(
    ("siren", "kind", "name"),
    [
        ("217500016", "commune", "Paris"),
        ("200046977", "special", "Métropole de Lyon"),
        ("200094332", "special", "Collectivité européenne d’Alsace"),
        ("200076958", "special", "Collectivité de Corse"),
        ("200055507", "special", "Collectivité territoriale de Martinique"),
        ("200052678", "special", "Collectivité territoriale de Guyane"),
        ("229850003", "special", "Mayotte"),
        ("223400011", "departement", "Hérault"),
        ("200053791", "region", "Occitanie"),
    ],
)
def test_a_place_has_one_authority(siren: str, kind: str, name: str) -> None:
    """Where one council does the work of two, it alone is in the list."""
    found = by_siren(siren)
    assert found is not None
    assert (found.kind, found.name) == (kind, name)


@pytest.mark.parametrize("name", ["Bas-Rhin", "Haut-Rhin", "Haute-Corse", "Corse-du-Sud"])
def test_former_departments_are_not_offered(name: str) -> None:
    """The councils that Alsace and Corse replaced cannot be chosen."""
    assert all(found.kind != "departement" for found in search(name))


def test_the_rhone_is_counted_without_lyon() -> None:
    """The council of the Rhône does not serve the people of the Métropole de Lyon."""
    rhone, lyon = by_siren("226900017"), by_siren("200046977")
    assert rhone is not None
    assert lyon is not None
    assert (rhone.name, rhone.population + lyon.population) == ("Rhône", 1_914_667)


@pytest.mark.parametrize("code", ["97701", "97801", "98901"])
def test_overseas_places_have_one_row(code: str) -> None:
    """Where an overseas authority is its own commune, the INSEE code leads to it."""
    found = by_insee(code)
    assert found is not None
    assert found.kind == "special"
    assert [other.kind for other in search(found.name) if other.region == found.name] == ["special"]


@pytest.mark.parametrize("code", ["", "00000", "34", "341720", "34 17", "22000"])
def test_an_unknown_insee_code_is_none(code: str) -> None:
    """Neither a postal code nor the code of a département is taken for a commune's."""
    assert by_insee(code) is None


@pytest.mark.parametrize("siren", ["", "213401723", "21340172", "²13401722", "٢١٣٤٠١٧٢٢"])
def test_an_unknown_siren_is_none(siren: str) -> None:
    """A SIREN that nobody has, or that is not nine plain digits, finds nothing."""
    assert by_siren(siren) is None


def test_codes_are_read_as_typed() -> None:
    """Spaces and small letters in a code do not matter."""
    assert by_insee(" 2a004 ") == by_siren("212 000 046") == first("ajaccio")


def test_the_list_opens_from_a_folder_with_any_name(tmp_path: Path) -> None:
    """An installation under a path with spaces, accents and signs of a web address still finds its data."""
    package = tmp_path / "Mairie d’Évry 100 % #1 ?&"
    package.mkdir()
    root = DATABASE.parents[2]
    shutil.copytree(DATABASE.parent, package / "resources" / "reference")
    asking = (
        f"import sys; sys._MEIPASS = {str(package)!r}\n"
        "from pathlib import Path\n"
        "from aict_desktop.reference.authorities import DATABASE, by_insee\n"
        "print(DATABASE.parents[2] == Path(sys._MEIPASS), by_insee('22278').siren)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asking], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["True", "212202782"]
