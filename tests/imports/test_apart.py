"""Files are read in a process of its own: the same sheets, and one sentence for whatever ends it."""

from __future__ import annotations

import ctypes
import sys
import time
from pathlib import Path

import pytest

from aict_desktop.imports.apart import ReadingApart, read_apart
from aict_desktop.imports.limits import MAX_MEMORY
from aict_desktop.imports.problems import ImportProblem
from aict_desktop.imports.sheets import Sheet, read_sheets
from tests.imports.lists import ODS, needs_real, write_small_town, write_text

ROOT = Path(__file__).resolve().parents[2]
GREEDY = f"bytearray({MAX_MEMORY} + 1)"
"""Takes, without touching it, more memory than a reading may."""
UNDER_WINE = sys.platform == "win32" and hasattr(ctypes.WinDLL("ntdll"), "wine_get_version")
needs_limits = pytest.mark.skipif(UNDER_WINE, reason="Wine takes the limits of a job and keeps none")


def _hostile(parser: str, *, limited: bool = True) -> list[str]:
    """The true child with a parser of one expression in the place of ours; without limits, as a control."""
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); "
        "import ctypes, itertools, os, collections; "
        "from aict_desktop.imports import child; "
        "from aict_desktop.imports.sheets import Sheet; "
        f"child.limit_this_process = child.limit_this_process if {limited} else lambda: None; "
        f"sys.exit(child.main(sys.argv[1:], lambda path: ({parser}) and [Sheet('lu', (('a',),))]))"
    )
    return [sys.executable, "-c", code]


def _outcome(path: Path, command: list[str]) -> list[Sheet] | str:
    with ReadingApart(path, command) as reading:
        try:
            return reading.wait()
        except ImportProblem as problem:
            return str(problem)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_text(tmp_path / "liste.csv", "Structure;Voté\nA;1\n")


def test_the_sheets_are_those_that_were_read_there(tmp_path: Path) -> None:
    """Exact numbers, dates, texts and merged ranges come through whole."""
    small_town = write_small_town(tmp_path / "petite ville.xlsx")

    assert read_apart(small_town) == read_sheets(small_town)


@needs_real
def test_a_whole_workbook_comes_through() -> None:
    """Four sheets, to the last cell."""
    assert read_apart(ODS) == read_sheets(ODS)


def test_a_refusal_is_told_as_it_was(tmp_path: Path) -> None:
    """What the child says of a file that it cannot read is what the user reads."""
    path = write_text(tmp_path / "lettre.csv", "%PDF-1.7")

    with pytest.raises(ImportProblem) as here:
        read_sheets(path)
    with pytest.raises(ImportProblem) as apart:
        read_apart(path)

    assert str(apart.value) == str(here.value)


@pytest.mark.parametrize(
    "parser",
    [
        pytest.param(GREEDY, marks=needs_limits),
        "[bytes(2**20) for _ in itertools.count()]",
        "os.abort()",
        "ctypes.string_at(0)",
        "os._exit(0)",
        "open(sys.argv[2], 'w').write('pas du JSON') and os._exit(0)",
        "open(sys.argv[2], 'w').write('[' * 10**6) and os._exit(0)",
    ],
    ids=["one block", "many blocks", "abort", "crash", "nothing said", "nonsense said", "depths said"],
)
def test_what_ends_the_child_is_one_sentence(path: Path, parser: str) -> None:
    """A parser that eats memory, crashes or lies stops the reading and nothing else."""
    told = _outcome(path, _hostile(parser))

    assert str(told).startswith("La lecture de «\u00a0liste.csv\u00a0» s’est arrêtée")
    assert "rien n’a été modifié" in told


def test_without_its_limit_the_same_parser_would_have_had_the_memory(path: Path) -> None:
    """The control: it is the limit that stopped it."""
    assert _outcome(path, _hostile(GREEDY, limited=False)) == [Sheet("lu", (("a",),))]


def test_a_reading_that_never_ends_is_ended(path: Path) -> None:
    """The time allowed is kept, and the process is gone afterwards."""
    with ReadingApart(path, _hostile("collections.deque(itertools.count(), maxlen=0)"), 0.5) as reading:
        with pytest.raises(ImportProblem) as refusal:
            reading.wait()
        assert refusal.value.key == "too_slow"
        assert reading.finished


def test_a_reading_can_be_cancelled(path: Path) -> None:
    """Cancelling ends the process at once and leaves no file behind."""
    reading = ReadingApart(path, _hostile("collections.deque(itertools.count(), maxlen=0)"))
    folder = Path(reading._folder.name)
    assert not reading.finished

    reading.cancel()

    assert reading.finished
    assert not folder.exists()


def test_one_can_look_whether_it_is_finished(path: Path) -> None:
    """As the window does, which waits for nothing."""
    with ReadingApart(path) as reading:
        while not reading.finished:
            time.sleep(0.01)
        assert [sheet.name for sheet in reading.wait()] == ["liste"]
