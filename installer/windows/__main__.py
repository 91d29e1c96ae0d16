"""Makes the installer for Windows and tries it: ``python -m installer.windows [--cache FOLDER]``.

On Windows, or elsewhere under Wine. Exit code 0 only when the tests passed, the installer was made, and an
installation, an upgrade, their self-tests and a removal went as they must. Into ``dist/``.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from pathlib import Path

from aict_desktop import __version__
from installer.build import GOALS, MANUAL, epoch, files, make_manual, sum_up
from installer.windows.cycle import Cycle, Installer
from installer.windows.python import ROOT, test_libraries, windows_python
from installer.windows.system import StepError, Windows, run
from installer.windows.wine import STAND_INS, Wine

SCRIPT = Path(__file__).with_name("aict.nsi")
TESTS = ("tests/storage", "tests/imports", "tests/reference/test_reasons.py", "tests/test_cli.py")
"""What the system has a part in: files, locks, processes, pipes. The self-test goes through the window."""
SIDE = "build/side.bmp"
OLDER = "0.0.1"
LEFTOVER = "_internal/d’une version plus ancienne.txt"
INSTALLER_GOAL, FOLDER_GOAL = 35, GOALS["win32"]
"""Millions of bytes."""
_QUICKLY = "-XSetCompressor /FINAL zlib"
_SHORT, _LONG = 60, 2400  # seconds, on a busy machine
_START = time.monotonic()


def main(arguments: list[str]) -> int:
    """Exit code; what failed is on the standard error."""
    parser = argparse.ArgumentParser(prog="python -m installer.windows", description=__doc__)
    parser.add_argument("--cache", type=Path, default=ROOT / "build" / "windows-cache")
    cache = parser.parse_args(arguments).cache.absolute()
    try:
        with _system(cache) as system:
            return _make_and_try(system, ROOT / "build" / "windows", cache)
    except StepError as error:
        print(error, file=sys.stderr)
        return 1


def _system(cache: Path) -> Windows:
    if sys.platform == "win32":
        return Windows(Path(sys.executable))
    return Wine(cache / "wine", windows_python(cache))


def _make_and_try(system: Windows, work: Path, cache: Path) -> int:
    shutil.rmtree(work, ignore_errors=True)
    source = _checkout(work / "source")
    _told("tests")
    with system.also_importing(test_libraries(cache)):
        print(system.run_python("-m", "pytest", "-n", "0", *TESTS, seconds=_LONG, cwd=source), flush=True)
    _told("folder")
    system.set("SOURCE_DATE_EPOCH", str(epoch()))
    make_manual(source / "build" / MANUAL.name)  # here: drawing its pictures under Wine would take long
    print(system.run_python("-m", "installer.build", "--keep-manual", seconds=_LONG, cwd=source), flush=True)
    folder = source / "dist" / "aict-desktop"
    check_contents(folder)
    _told("installers")
    system.run_python("-m", "installer.windows.side", source / SIDE, seconds=_SHORT, cwd=source)
    newer = Installer(_setup(folder, source, ROOT / "dist", __version__), __version__)
    older = _older(folder, source, work)
    _told("installed")
    Cycle(system, work / "Mairie de Saint-Étienne d’été").run(older, newer, LEFTOVER)
    return _give_out(source / "dist", folder, newer.setup)


def _older(folder: Path, source: Path, work: Path) -> Installer:
    """An installer of a version that came before this one and had a file more."""
    leftover = folder / LEFTOVER
    leftover.write_text("Un fichier que les versions suivantes n’ont plus.", "utf-8")
    try:
        return Installer(_setup(folder, source, work, OLDER, _QUICKLY), OLDER)
    finally:
        leftover.unlink()


def _checkout(target: Path) -> Path:
    """What git knows of this folder, as it is now: no cache of another system is read or written."""
    known = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in filter(None, run(["git", *known], seconds=_SHORT, cwd=ROOT).split("\0")):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target / name)
    return target


def check_contents(folder: Path) -> None:
    """Wine's own libraries, and what stands in for those it lacks, are not for users."""
    foreign = {source.with_suffix(".dll").name for source in STAND_INS}
    if found := [path for path in folder.rglob("*") if path.name.lower() in foreign]:
        raise StepError(f"not to be given out: {found}")


def _setup(folder: Path, source: Path, target: Path, version: str, *options: str) -> Path:
    """Pack the folder into an installer that says it is of this version; ``options`` are for makensis."""
    target.mkdir(parents=True, exist_ok=True)
    setup = target / f"aict-desktop-{version}-windows-setup.exe"
    (icon,) = source.rglob("aict.ico")
    given = {
        "VERSION": version,
        "FOUR": ".".join([*version.split(".")[:3], "0"]),
        "FOLDER": folder,
        "ICON": icon,
        "SIDE": source / SIDE,
        "SETUP": setup,
    }
    # Wine has 64 bits only; the NSIS for Windows makes installers of 32 bits only, which run there.
    wide = [] if sys.platform == "win32" else ["-XTarget amd64-unicode"]
    command = [_makensis(), "-V2", "-INPUTCHARSET", "UTF8", *wide, *options]
    run([*command, *(f"-D{name}={value}" for name, value in given.items()), SCRIPT], seconds=900)
    return setup


def _makensis() -> str:
    return shutil.which("makensis") or r"C:\Program Files (x86)\NSIS\makensis.exe"


def _give_out(made: Path, folder: Path, setup: Path) -> int:
    """Lay the bill of materials beside the installer, and tell sizes; 1 when one is over its goal."""
    (bill,) = made.glob("*.cdx.json")
    sum_up([setup, Path(shutil.copy(bill, setup.parent))])
    whole, packed = sum(files(folder).values()) / 1e6, setup.stat().st_size / 1e6
    print(f"folder {whole:.1f} MB (goal {FOLDER_GOAL}), installer {packed:.1f} MB (goal {INSTALLER_GOAL})")
    return 0 if whole <= FOLDER_GOAL and packed <= INSTALLER_GOAL else 1


def _told(step: str) -> None:
    print(f"\n=== {step} ({time.monotonic() - _START:.0f} s)", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
