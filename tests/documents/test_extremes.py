"""What a slip of the keyboard or a file made by hand may hold: every document is still written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from aict_desktop.documents import DOCUMENTS, export
from aict_desktop.domain.records import (
    Activity,
    Assignment,
    Cost,
    Dossier,
    Objective,
    Person,
    Result,
    Stakeholder,
    SteeringChoice,
    SteeringOption,
    Strategy,
)
from aict_desktop.domain.snapshot import Snapshot

TODAY = date(2026, 11, 23)
FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)


AMOUNT = Decimal("9999999999999")
DAYS = (
    (Decimal("1e300"), date(2027, 9, 1), date(2027, 12, 31)),
    (AMOUNT, FIRST, date(1, 12, 31)),
    (Decimal(-5), date(9999, 1, 1), LAST),
)


def _dossier() -> Snapshot:
    """A dossier whose term is the wrong way round, and activities that ask for more days than there are."""
    work = (
        (
            Activity(id=f"a{n}", result="r", text="=1+1", start=start, end=end, order="a"),
            Assignment(id=f"s{n}", person="person", activity=f"a{n}", days=days, order="a"),
            Cost(id=f"c{n}", activity=f"a{n}", label=" ", quantity=days, unit_cost=AMOUNT, order="a"),
        )
        for n, (days, start, end) in enumerate(DAYS)
    )
    return Snapshot.of(
        [
            Dossier(name="Petit-Bourg", population=0, term_start=LAST, term_end=FIRST, voted_on=FIRST),
            Strategy(vision=" ", goal="fin " * 2500),
            Objective(id="o", text=" ", deadline=LAST, order="a"),
            Objective(id="p", text="x" * 10_000, deadline=FIRST, order="b"),
            Result(id="r", objective="o", text="\u202eمرحبا 🎉", order="a"),
            Person(id="person", name="<b>Agente</b>", days=Decimal(200), order="a"),
            Stakeholder(id="k", name=" ", order="a"),
            SteeringChoice(id="q", question=" ", due=FIRST, order="a"),
            SteeringOption(id="y", choice="q", text=" ", cost=AMOUNT, order="a"),
            SteeringOption(id="n", choice="q", text="é" * 10_000, advantages=" ", order="b"),
            *(record for records in work for record in records),
        ]
    )


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_is_written(tmp_path: Path, name: str) -> None:
    """No number, day or text is so far out that a document cannot be made."""
    assert export(_dossier(), name, tmp_path, TODAY).stat().st_size
