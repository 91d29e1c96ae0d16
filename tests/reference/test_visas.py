"""The articles that a délibération names: sure for the kinds that the table knows, blanks for the others."""

from __future__ import annotations

from datetime import date

import pytest

from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.visas import checked_on, international, visas
from aict_desktop.reference.words import vocabulary

TABLE = read_toml("reference/facts/visas.toml")


def article(*numbers: str) -> tuple[str, ...]:
    """Articles as they are printed, never cut at a space or a hyphen."""
    return tuple(f"L.\u00a0{number}".replace("-", "\u2011") for number in numbers)


@pytest.mark.parametrize(
    ("kind", "name", "articles", "council", "executive"),
    [
        ("commune", "Valbrune", ["2121-29"], "le conseil municipal", "le maire"),
        ("epci", "Communauté de communes du Val", ["5211-1"], "le conseil communautaire", "le président"),
        ("epci", "Nantes Métropole", ["5211-1"], "le conseil de la métropole", "le président"),
        ("departement", "Gironde", ["3211-1"], "le conseil départemental", "le président du conseil"),
        ("region", "Bretagne", ["4221-1"], "le conseil régional", "le président du conseil régional"),
        (
            "special",
            "Collectivité de Corse",
            ["4421-1"],
            "l’Assemblée de Corse",
            "le président du conseil ex",
        ),
        ("special", "Métropole de Lyon", ["3611-1"], "le conseil de la métropole", "le président de la"),
        ("commune", "Paris", ["2512-1"], "le Conseil de Paris", "le maire de Paris"),
    ],
)
def test_each_kind_has_its_articles_and_names(
    kind: str, name: str, articles: list[str], council: str, executive: str
) -> None:
    """The general article on the powers of the assembly, and how assembly and executive are called."""
    found = visas(Dossier(authority_kind=kind, name=name))
    assert found.articles == article(*articles)
    assert found.council == council
    assert found.executive.startswith(executive)


@pytest.mark.parametrize("kind", ["", "special", "syndicat", "inconnu"])
def test_an_unknown_kind_gets_a_blank_and_no_article(kind: str) -> None:
    """Never a guess: what to fill in, and a line among the checks."""
    found = visas(Dossier(authority_kind=kind, name="Ailleurs"))
    assert found.articles == ()
    assert "[à compléter" in found.blank
    assert found.check


def test_what_is_not_sure_is_asked_for() -> None:
    """An authority of special status has a blank beside its sure article, and a check that says why."""
    for name in ("Collectivité de Corse", "Collectivité européenne d’Alsace", "Métropole de Lyon"):
        found = visas(Dossier(authority_kind="special", name=name))
        assert found.articles
        assert "[à compléter" in found.blank
        assert found.check
    local = visas(Dossier(authority_kind="commune", name="Kehl", department="Bas-Rhin"))
    assert local.articles == article("2121-29")
    assert "droit local" in local.check
    assert (
        visas(Dossier(authority_kind="commune", name="Nouméa", department="Nouvelle-Calédonie")).articles
        == ()
    )


def test_the_table_is_whole_and_dated() -> None:
    """Every kind of authority of the application is in it, and every row is complete."""
    assert set(TABLE["kind"]) - {"unknown"} == set(vocabulary("authority_kind"))
    assert checked_on() == date(2026, 11, 23)
    assert international() == "L.\u00a01115\u20111 à L.\u00a01115\u20117"
    for kind in ("unknown", *vocabulary("authority_kind")):
        found = visas(Dossier(authority_kind=kind))
        assert all((found.council, found.to_council, found.executive, found.of_authority))
    for row in TABLE["special"]:
        assert row["kind"] in TABLE["kind"]
        assert {"name", "department"} & set(row)
