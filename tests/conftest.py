"""What every test shares: a profile of its own, golden files, and the pace of random tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("aict", deadline=None, derandomize=True, database=None, print_blob=False)
settings.load_profile("aict")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--regenerate`` writes the golden files anew instead of comparing: read the diff before keeping it."""
    parser.addoption("--regenerate", action="store_true", help="write the golden files anew")


@pytest.fixture(autouse=True)
def profile(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty profile folder, so that no test reads or writes the user's backups and settings."""
    folder = tmp_path_factory.mktemp("profile")
    monkeypatch.setenv("AICT_PROFILE", str(folder))
    return folder


@pytest.fixture
def regenerate(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are being written anew."""
    return bool(request.config.getoption("--regenerate"))


@pytest.fixture
def golden(regenerate: bool) -> Callable[[Path, str], None]:
    """``golden(path, text)`` compares ``text`` with the golden file ``path``, or writes it."""

    def compare(path: Path, text: str) -> None:
        if regenerate:
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return compare
