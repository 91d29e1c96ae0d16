"""A new dossier as the official list of authorities fills it in."""

from __future__ import annotations

from aict_desktop.domain.records import Dossier
from aict_desktop.reference.authorities import Authority
from aict_desktop.reference.words import message


def dossier_for(authority: Authority, title: str = "") -> Dossier:
    """The identity of ``authority``; what the list does not know stays empty."""
    return Dossier(
        title=title or message("default_title", name=authority.name),
        authority_kind=authority.kind,
        name=authority.name,
        insee=authority.code if authority.kind == "commune" else "",
        siren=authority.siren,
        department=authority.department,
        region=authority.region,
        epci=authority.epci,
        population=authority.population or None,
    )


def told(authority: Authority) -> str:
    """An authority on one line, as a list offers it: name, department, population."""
    from aict_desktop.domain.french import count

    inhabitants = count(authority.population, "habitant", "habitants") if authority.population else ""
    place = (
        f"{authority.department} ({authority.department_code})"
        if authority.department_code
        else authority.region
    )
    return " · ".join(part for part in (authority.name, place, inhabitants) if part)
