"""The chart of the funding plan: nothing covered, every amount told, bars as high as their sums."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest

from aict_desktop.domain.records.funding import Cost, Funding, FundingYear
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import Line, Rect
from aict_desktop.figures.funding import HIGH, funding_chart
from aict_desktop.reference.words import vocabulary
from tests.figures.boxes import overlaps, texts


def made_up(years: int, largest: int, seed: int = 1) -> Snapshot:
    """Costs of every nature and sources of every kind and state, in that many years and in none."""
    pick = Random(seed)
    records = [Activity(id="a")]
    spread = (*range(2026, 2026 + years), None)
    made: list[object] = []
    for place, nature in enumerate((*vocabulary("cost_nature"), "", "inconnue") * 2):
        amount = Decimal(pick.randrange(-5, largest)) / 100
        year = pick.choice(spread)
        made.append(Cost(id=str(place), activity="a", nature=nature, year=year, amount=amount))
    for place, kind in enumerate((*vocabulary("funding_kind"), "")):
        state = pick.choice(("obtained", "requested", "refused"))
        made.append(Funding(id=str(place), kind=kind, state=state))
        amount = Decimal(pick.randrange(largest)) / 100
        made.append(FundingYear(id=str(place), funding=str(place), year=pick.choice(spread), amount=amount))
    return Snapshot.of([*records, *made])  # type: ignore[list-item]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("years", "largest"), [(1, 10), (6, 10**6), (7, 10**9), (30, 10**16)])
def test_no_label_covers_another(years: int, largest: int, seed: int) -> None:
    """However many years, sorts and digits there are."""
    drawing = funding_chart(made_up(years, largest, seed))
    assert list(overlaps(drawing)) == []
    assert all(0 <= text.x <= drawing.width for text in texts(drawing))


def test_bars_are_as_high_as_their_sums_and_what_is_hoped_for_is_dashed() -> None:
    """A scale up to 1,600: as much is spent; 400 obtained and 1,200 asked beside."""
    drawing = funding_chart(
        Snapshot.of(
            [
                Activity(id="a"),
                Cost(id="1", activity="a", nature="travel", year=2028, amount=Decimal(1600)),
                Funding(id="f", kind="own", state="obtained"),
                FundingYear(id="f", funding="f", year=2028, amount=Decimal(400)),
                Funding(id="g", kind="state", state="requested"),
                FundingYear(id="g", funding="g", year=2028, amount=Decimal(1200)),
            ]
        )
    )
    bars = [item for item in drawing.items if isinstance(item, Rect) and item.height > 20]
    assert [bar.height / HIGH for bar in bars] == [1, 0.25, 0.75]
    assert sum(isinstance(item, Line) and item.dashed for item in drawing.items) == 1
    said = " ".join(text.text for text in texts(drawing))
    for words in ("Déplacements", "La collectivité", "État français", "équilibré", "1\u202f600\u202f€"):
        assert words in said
    assert "2028\u00a0: 1\u202f600\u202f€ de dépenses" in drawing.alt


def test_an_empty_plan_says_so() -> None:
    """No axis, no bar, one sentence."""
    drawing = funding_chart(Snapshot.of())
    assert len(drawing.items) == 1
    assert drawing.alt.startswith("Rien n’est encore chiffré")
