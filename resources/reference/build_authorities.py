"""Makes authorities.sqlite: one row per French local authority, most populated first, and an index of names.

A place has one authority. So Alsace stands for its two former départements; Corse, Martinique, Guyane and
Mayotte for their départements and régions; the commune of Paris for its département. The Métropole de Lyon
is taken out of the EPCI and of the Rhône. Every count is checked: a new edition that changes one stops here.
"""

from __future__ import annotations

import csv
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from aict_desktop.domain.folding import fold
from aict_desktop.reference.authorities import EDGE, Kind

LYON, RHONE = "200046977", "226900017"
# (type, code) in facts/authorities_above_communes.csv
MAYOTTE = ("DEP", "976")
PARTS_OF_ALSACE = {("DEP", "67"), ("DEP", "68")}
OVER_SEVERAL_DEPARTMENTS = {("CEA", "6AE"), ("CTU", "94")}

COMMUNES, EPCIS, DEPARTMENTS, REGIONS = 34_969, 1_255, 101, 18
SHIPPED = {"commune": 34_966, "epci": 1_254, "departement": 93, "region": 14, "special": 14}

# What the official list abbreviates; a cover page cannot say "la CC du Clunisois".
EPCI_TYPES = {
    "CC": "Communauté de communes",
    "CA": "Communauté d’agglomération",
    "CU": "Communauté urbaine",
}

ABOVE: dict[str, tuple[Kind, str]] = {"DEP": ("departement", "Département"), "REG": ("region", "Région")}
SPECIAL: tuple[Kind, str] = ("special", "")

# No index but the finder: a scan for a SIREN takes 2 ms, and indexes on codes would add a third to the file.
SCHEMA = """
    CREATE TABLE kind(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    CREATE TABLE region(code TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE department(
        code TEXT PRIMARY KEY, name TEXT NOT NULL, region TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE authority(
        id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, code TEXT NOT NULL, siren INTEGER, name TEXT NOT NULL,
        department TEXT, region TEXT, population INTEGER NOT NULL, postal_codes TEXT NOT NULL, epci INTEGER
    ) STRICT;
    CREATE VIRTUAL TABLE finder USING fts5(words, content='', columnsize=0, detail=full, tokenize='ascii');
"""

Json = dict[str, Any]


@dataclass(frozen=True)
class Row:
    """One authority as it will be written: `epci` is a SIREN, `weight` the population that ranks it."""

    kind: Kind
    code: str
    siren: str
    name: str
    department: str
    region: str
    population: int
    weight: int
    other_names: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    postal_codes: tuple[str, ...] = ()
    epci: str = ""


def build_authorities(read: Callable[[str], bytes], folder: Path) -> None:
    """Writes authorities.sqlite in `folder` from the package and facts/; ValueError when a check fails."""
    communes = [c for c in json.loads(read("data/communes.json")) if c["type"] == "commune-actuelle"]
    epcis: list[Json] = json.loads(read("data/epci.json"))
    departments: list[Json] = json.loads(read("data/departements.json"))
    regions: list[Json] = json.loads(read("data/regions.json"))
    with (folder / "facts" / "authorities_above_communes.csv").open(encoding="utf-8", newline="") as lines:
        above = list(csv.DictReader(lines))
    check_editions(communes, epcis, departments, regions, above)
    rows = sorted(one_per_place(communes, epcis, above), key=rank)
    check_rows(rows)
    write(folder / "authorities.sqlite", rows, departments, regions)


def one_per_place(communes: list[Json], epcis: list[Json], above: list[dict[str, str]]) -> list[Row]:
    """All the authorities, none for a place that another one stands for."""
    groups = epci_rows(epcis, {commune["code"]: commune for commune in communes})
    lyon = next(row for row in groups if row.siren == LYON)
    rows = {row.code: row for row in commune_rows(communes, epcis)}
    sirens = {row.siren for row in rows.values()}
    higher = []
    for row in above_rows(above, lyon):
        same = [c for c in rows.values() if c.name == row.name and c.department == row.department]
        if row.kind == "special" and same:
            # Saint-Barthélemy, Saint-Martin and Clipperton are one place each, under two codes.
            rows[same[0].code] = replace(same[0], kind="special", codes=same[0].codes + row.codes)
        elif row.kind == "special" or row.siren not in sirens | {""}:
            higher.append(row)
            sirens.add(row.siren)
    return [*rows.values(), *groups, *higher]


def commune_rows(communes: list[Json], epcis: list[Json]) -> list[Row]:
    """One row per current commune; places without inhabitants have no population in the list and count 0."""
    epci_of = {member["code"]: epci["code"] for epci in epcis for member in epci["membres"]}
    return [
        Row(
            kind="commune",
            code=commune["code"],
            siren=commune.get("siren", ""),
            name=typographic(commune["nom"]),
            department=commune["departement"],
            region=commune["region"],
            population=commune.get("population", 0),
            weight=commune.get("population", 0),
            codes=(commune["code"],),
            postal_codes=tuple(commune.get("codesPostaux", ())),
            epci=epci_of.get(commune["code"], ""),
        )
        for commune in communes
    ]


def epci_rows(epcis: list[Json], communes: dict[str, Json]) -> list[Row]:
    """The EPCI, each in the département where most of its people live, ranked as its largest commune."""
    rows = []
    for epci in epcis:
        members = [communes[member["code"]] for member in epci["membres"]]
        people: Counter[tuple[str, str]] = Counter()
        for commune in members:
            people[commune["departement"], commune["region"]] += commune["population"]
        (department, region), _ = people.most_common(1)[0]
        official = typographic(epci["nom"])
        rows.append(
            Row(
                kind="special" if epci["code"] == LYON else "epci",
                code="69M" if epci["code"] == LYON else epci["code"],
                siren=epci["code"],
                name=in_full(official),
                department=department,
                region=region,
                population=epci["populationMunicipale"],
                weight=max(commune["population"] for commune in members),
                other_names=(official,),
            )
        )
    return rows


def above_rows(above: list[dict[str, str]], lyon: Row) -> list[Row]:
    """The authorities above the communes, special ones first: they take the place of those they replaced."""
    return [
        above_row(fact, lyon)
        for fact in sorted(above, key=lambda fact: fact["type"] in ("DEP", "REG"))
        if (fact["type"], fact["code"]) not in PARTS_OF_ALSACE
    ]


def above_row(fact: dict[str, str], lyon: Row) -> Row:
    """The authority of one line of facts/authorities_above_communes.csv."""
    key = fact["type"], fact["code"]
    kind, word = SPECIAL if key == MAYOTTE else ABOVE.get(fact["type"], SPECIAL)
    # The council of the Rhône serves its département less the Métropole de Lyon.
    population = int(fact["population"]) - (lyon.population if fact["siren"] == RHONE else 0)
    return Row(
        kind=kind,
        code=fact["code"],
        siren=fact["siren"],
        name=typographic(fact["nom"]),
        department="" if key in OVER_SEVERAL_DEPARTMENTS else fact["dep"],
        region=fact["region"],
        population=population,
        weight=population,
        other_names=(word,),
        codes=(fact["code"],) if fact["type"] in ("DEP", "COM-OM") else (),
    )


def typographic(name: str) -> str:
    """The official name with single spaces, French apostrophes and œ, without the quotes of three EPCI."""
    unquoted = " ".join(name.replace('"', "").replace("''", "").split())
    return unquoted.replace("'", "’").replace("Coeur", "Cœur")


def in_full(name: str) -> str:
    """The name of an EPCI without its abbreviated type, written out where the rest does not say it."""
    short, _, rest = name.partition(" ")
    if short not in EPCI_TYPES:
        return name
    says_it = rest[0].isupper() and any(word in fold(rest) for word in ("communaut", "agglo"))
    return rest if says_it else f"{EPCI_TYPES[short]} {rest}"


def check_editions(
    communes: list[Json],
    epcis: list[Json],
    departments: list[Json],
    regions: list[Json],
    above: list[dict[str, str]],
) -> None:
    """Raises ValueError when the package is not the edition that this script was written for."""
    expect("communes", len(communes), COMMUNES)
    expect("EPCI", len(epcis), EPCIS)
    expect("départements", sum(department["zone"] != "com" for department in departments), DEPARTMENTS)
    expect("régions", sum(region["zone"] != "com" for region in regions), REGIONS)
    people: Counter[str] = Counter()
    for commune in communes:
        for area in {commune["departement"], f"REG {commune['region']}"}:
            people[area] += commune.get("population", 0)
    for fact in above:
        of_region = fact["type"] in ("REG", "CTU")
        area = f"REG {fact['region']}" if of_region else fact["dep"]
        total = people["67"] + people["68"] if fact["type"] == "CEA" else people[area]
        expect(f"people of {fact['nom']}", int(fact["population"]), total)


def check_rows(rows: list[Row]) -> None:
    """Raises ValueError when a kind has not its number of authorities, or a SIREN is wrong or given twice."""
    expect("authorities by kind", Counter(row.kind for row in rows), Counter(SHIPPED))
    sirens = [row.siren for row in rows if row.siren]
    expect("distinct SIREN", len(set(sirens)), len(sirens))
    expect("wrong SIREN", [siren for siren in sirens if not is_siren(siren)], [])
    expect("unknown EPCI", {row.epci for row in rows} - {"", *sirens}, set())


def expect(what: str, found: object, expected: object) -> None:
    """Raises ValueError unless `found` is what was expected."""
    if found != expected:
        raise ValueError(f"{what}: {found} found, {expected} expected")


def is_siren(text: str) -> bool:
    """Whether the text is nine digits of which the last proves the others (Luhn)."""
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(text)]
    return len(text) == 9 and sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0


def rank(row: Row) -> tuple[int, bool, int, str, str]:
    """The order of search results, as a sort key."""
    after_its_communes = row.kind == "epci" or row.siren == LYON
    return (-row.weight, after_its_communes, -row.population, row.name, row.code)


def words(row: Row) -> str:
    """What the index holds of an authority: folded names and codes between edges, then postal codes."""
    whole = dict.fromkeys(fold(part) for part in (row.name, *row.other_names, *row.codes) if part)
    return " ".join([EDGE, *(f"{part} {EDGE}" for part in whole), *row.postal_codes])


def write(path: Path, rows: list[Row], departments: list[Json], regions: list[Json]) -> None:
    """Writes the database at `path` in one piece, replacing the former one."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    ids = {row.siren: number for number, row in enumerate(rows, 1)}
    with closing(sqlite3.connect(fresh, isolation_level=None)) as database:
        database.executescript(SCHEMA)
        database.execute("BEGIN")
        insert(database, "kind", enumerate(SHIPPED))
        insert(database, "region", ((r["code"], typographic(r["nom"])) for r in regions))
        insert(database, "department", ((d["code"], typographic(d["nom"]), d["region"]) for d in departments))
        insert(database, "authority", (stored(number, row, ids) for number, row in enumerate(rows, 1)))
        indexed = ((number, words(row)) for number, row in enumerate(rows, 1))
        database.executemany("INSERT INTO finder(rowid, words) VALUES (?, ?)", indexed)
        database.execute("INSERT INTO finder(finder) VALUES ('optimize')")
        database.execute("COMMIT")
        database.execute("VACUUM")
    fresh.replace(path)


def stored(number: int, row: Row, ids: dict[str, int]) -> tuple[object, ...]:
    """The values of one line of the table `authority`; what is unknown is NULL."""
    return (
        number,
        list(SHIPPED).index(row.kind),
        row.code,
        int(row.siren) if row.siren else None,
        row.name,
        row.department or None,
        None if row.department else row.region,
        row.population,
        " ".join(row.postal_codes),
        ids[row.epci] if row.epci else None,
    )


def insert(database: sqlite3.Connection, table: str, lines: Iterable[tuple[object, ...]]) -> None:
    """Inserts whole lines in the order given."""
    for line in lines:
        database.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(line))})", line)
