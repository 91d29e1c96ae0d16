"""The workbook of the worked example, written once, and a copy of it for each test to edit."""

from __future__ import annotations

from pathlib import Path

import pytest

from aict_desktop.documents.workbook import write_workbook
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.example import example_records
from tests.documents.returning import OURS, Spreadsheet


@pytest.fixture(scope="session")
def example() -> Snapshot:
    """The worked example, as a dossier of its own."""
    return Snapshot.of(example_records(), OURS)


@pytest.fixture(scope="session")
def written(example: Snapshot, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its workbook, for tests to copy."""
    path = tmp_path_factory.mktemp("classeur") / "classeur.xlsx"
    write_workbook(example, path)
    return path


@pytest.fixture
def sheet(example: Snapshot, written: Path, tmp_path: Path) -> Spreadsheet:
    """A copy of it, to be edited."""
    return Spreadsheet(example, tmp_path, written)
