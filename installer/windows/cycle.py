"""What a user's computer lives through: an older version, a double click, this one over it, its removal."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from installer.windows.system import StepError, Windows

PROGRAM = "AICT Desktop.exe"
REGISTRY = Path(__file__).with_name("registry.py")
DOUBLE_CLICK = Path(__file__).with_name("double_click.py")
ENTRY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\AICT Desktop"
_INSTALL_SECONDS, _SELF_TEST_SECONDS, _CHANGE_SECONDS = 300, 600, 60
# An installer takes all that follows /D= for the folder, without the quotes that a list of arguments gets.
_START_WITH = "import subprocess, sys; sys.exit(subprocess.run(sys.argv[1]).returncode)"


@dataclass(frozen=True)
class Installer:
    """An installer and the version that it says it installs."""

    setup: Path
    version: str


class Cycle:
    """The installed application under trial, in ``work``, whose name should have accents and spaces."""

    def __init__(self, system: Windows, work: Path) -> None:
        self._system = system
        self._work = work
        self._folder = work / "AICT Desktop"
        self._program = self._folder / PROGRAM
        self._dossier = self._folder / "Coopération d’été.aict"
        self._lock = self._dossier.with_name(f".{self._dossier.name}.verrou")
        self._shortcut = system.start_menu / "AICT Desktop.lnk"

    def run(self, older: Installer, newer: Installer, leftover: str) -> None:
        """StepError at the first thing that is not as it must be; the older one alone has ``leftover``."""
        before = self._registry()
        self._install(older)
        _check((self._folder / leftover).exists(), "the older version brought its own file")
        self._self_test("before")
        self._make_dossier()
        self._open_by_double_click(newer)
        _check((self._folder / leftover).exists(), "what was refused touched nothing")
        self._install(newer)
        _check(not (self._folder / leftover).exists(), "a file that is no more went away")
        self._self_test("after")
        self._uninstall()
        changed = sorted(set(self._registry()) ^ set(before))
        _check(not changed, f"the registry is as it was {changed or ''}".rstrip())

    def _install(self, installer: Installer) -> None:
        self._start_setup(installer)
        _check(self._program.exists() and self._shortcut.exists(), "the program and its shortcut are there")
        told = self._registry()
        _check(f"{ENTRY}\\DisplayVersion = {installer.version}" in told, f"{installer.version} is installed")

    def _start_setup(self, installer: Installer) -> None:
        line = f'"{self._system.path(installer.setup)}" /S /D={self._system.path(self._folder)}'
        self._system.run_python("-c", _START_WITH, line, seconds=_INSTALL_SECONDS)

    def _self_test(self, name: str) -> None:
        folder = self._work / f"essai {name}"
        try:
            self._system.run(self._program, "--selftest", folder, seconds=_SELF_TEST_SECONDS)
        finally:
            report = folder / "rapport.txt"
            print(report.read_text("utf-8") if report.exists() else "no report", flush=True)

    def _make_dossier(self) -> None:
        self._system.run(self._program, "exemple", self._dossier, seconds=_CHANGE_SECONDS)
        _check(self._dossier.exists(), "a dossier was made in the program's own folder")

    def _open_by_double_click(self, newer: Installer) -> None:
        """Nothing is replaced under a window that is open."""
        self._system.let_python_start(DOUBLE_CLICK, self._dossier, seconds=_CHANGE_SECONDS)
        _until(self._lock.exists, "a double click opened the dossier")
        try:
            _check(not self._can_start(newer), "no version is replaced while its window is open")
        finally:
            self._system.run(Path("taskkill"), "/F", "/IM", PROGRAM, seconds=_CHANGE_SECONDS)

    def _can_start(self, installer: Installer) -> bool:
        try:
            self._start_setup(installer)
        except StepError:
            return False
        return True

    def _uninstall(self) -> None:
        self._system.run(self._folder / "uninstall.exe", "/S", seconds=_INSTALL_SECONDS)
        # It goes on from a copy of itself, which can remove the folder it was started from.
        _until(lambda: not self._program.exists(), "the program is removed")
        mine = {self._dossier, self._lock}  # a window that is killed leaves its lock behind
        _until(lambda: set(self._folder.iterdir()) <= mine, "nothing of the program is left")
        _check(self._dossier.exists(), "the user's dossier is left alone")
        _check(not self._shortcut.exists(), "the shortcut is removed")

    def _registry(self) -> list[str]:
        return self._system.run_python(REGISTRY, seconds=_CHANGE_SECONDS).splitlines()


def _until(happened: Callable[[], bool], what: str) -> None:
    last_moment = time.monotonic() + _CHANGE_SECONDS
    while not happened() and time.monotonic() < last_moment:
        time.sleep(0.2)
    _check(happened(), what)


def _check(good: bool, what: str) -> None:
    if not good:
        raise StepError(f"not so: {what}")
    print(f"ok    {what}", flush=True)
