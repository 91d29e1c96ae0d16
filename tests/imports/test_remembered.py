"""What a user said of columns serves again for the same headings, and is harmless when damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from aict_desktop.imports.mapping import Layout, propose
from aict_desktop.imports.remembered import FILE_NAME, Remembered
from aict_desktop.imports.sheets import Sheet, read_sheets
from aict_desktop.imports.subjects import ACTIONS, STAKEHOLDERS
from tests.imports.lists import write_text

LIST = "Structure;Machin;Voté\nA;x;1\nB;y;2\n"


@pytest.fixture
def kept(profile: Path) -> Remembered:
    return Remembered(profile / FILE_NAME)


def _sheet(tmp_path: Path, text: str) -> Sheet:
    return read_sheets(write_text(tmp_path / "a.csv", text))[0]


def _targets(layout: Layout) -> list[str]:
    return [column.target for column in layout.columns]


def test_a_correction_serves_for_the_next_list_of_the_same_headings(tmp_path: Path, kept: Remembered) -> None:
    """Whatever the case and accents, for the same subject only; and it is said."""
    sheet = _sheet(tmp_path, LIST)
    kept.keep(sheet, propose(sheet).with_target(1, "title"))
    later = _sheet(tmp_path, LIST.replace("Structure", "STRUCTURE").replace("A;x", "C;z"))

    again = kept.propose(later, ACTIONS)

    assert _targets(again) == ["organisation", "title", "voted"]
    assert "dernière importation" in again.remarks[0].reason
    assert kept.propose(later, STAKEHOLDERS) == propose(later, STAKEHOLDERS)


def test_headings_that_only_the_user_knows_are_found_again(tmp_path: Path, kept: Remembered) -> None:
    """A row that the user pointed at is known the next time, wherever it stands."""
    sheet = _sheet(tmp_path, "Qui;Quoi\nA;x\n")
    kept.keep(sheet, propose(sheet, header=0).with_target(0, "organisation").with_target(1, "title"))

    again = kept.propose(_sheet(tmp_path, "Liste 2025;\nQui;Quoi\nB;y\n"), ACTIONS)

    assert (again.header, _targets(again)) == (1, ["organisation", "title"])


def test_what_is_proposed_anyway_is_not_kept(tmp_path: Path, kept: Remembered) -> None:
    """Coming back to the proposal forgets the correction."""
    sheet = _sheet(tmp_path, LIST)
    kept.keep(sheet, propose(sheet).with_target(1, "title"))
    kept.keep(sheet, propose(sheet))

    assert kept.propose(sheet, ACTIONS) == propose(sheet)


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b"\xff\xfe", b'{"actions|structure|machin|vote": {"1": "roman", "2": 7}}']
)
def test_a_damaged_memory_is_harmless(tmp_path: Path, kept: Remembered, damage: bytes) -> None:
    """Nothing is remembered, and the next correction is."""
    sheet = _sheet(tmp_path, LIST)
    kept.path.write_bytes(damage)

    assert _targets(kept.propose(sheet, ACTIONS)) == _targets(propose(sheet))
    kept.keep(sheet, propose(sheet).with_target(1, "title"))
    assert _targets(kept.propose(sheet, ACTIONS)) == ["organisation", "title", "voted"]
    assert [path.name for path in kept.path.parent.iterdir()] == [FILE_NAME]


def test_a_profile_that_cannot_be_written_is_harmless(tmp_path: Path) -> None:
    """The import goes on without a memory."""
    sheet = _sheet(tmp_path, LIST)
    kept = Remembered(write_text(tmp_path / "fichier", "") / FILE_NAME)

    kept.keep(sheet, propose(sheet).with_target(1, "title"))

    assert kept.propose(sheet, ACTIONS) == propose(sheet)
