"""The countries and territories of the world, under their French names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from aict_desktop.domain.folding import fold
from aict_desktop.reference.files import read_csv


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory: ISO code of two letters, whether in the EU, whether eligible for ODA."""

    code: str
    name: str
    continent: str
    subregion: str
    eu: bool
    oda: bool


@cache
def countries() -> tuple[Country, ...]:
    """All of them, in the order a French reader expects (É with E)."""
    rows = read_csv("reference/facts/countries.csv")
    return tuple(sorted(map(_country, rows), key=lambda country: (fold(country.name), country.name)))


def country(code: str) -> Country | None:
    """The country of this two-letter ISO code, in either case (XK is Kosovo)."""
    return _by_code().get(code.strip().upper())


def country_name(code: str) -> str:
    """The French name of the country of this code; the code itself when there is no such country."""
    found = country(code)
    return found.name if found else code


def find_country(text: str) -> Country | None:
    """The country that this text names, by its name or a usual other one, whatever the accents and case."""
    return _by_name().get(fold(text))


def _country(row: dict[str, str]) -> Country:
    return Country(
        code=row["iso2"],
        name=row["nom"],
        continent=row["continent"],
        subregion=row["sous_region"],
        eu=row["ue"] == "1",
        oda=row["sigle_cad"] == "1",
    )


@cache
def _by_code() -> dict[str, Country]:
    return {country.code: country for country in countries()}


@cache
def _by_name() -> dict[str, Country]:
    aliases = read_csv("reference/country_aliases.csv")
    others = {fold(row["alias"]): _by_code()[row["iso2"]] for row in aliases}
    return others | {fold(country.name): country for country in countries()}
