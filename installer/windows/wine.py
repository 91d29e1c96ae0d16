"""Windows as Wine gives it: a new user each time, a screen in memory, and what Wine 8 lacks of Windows 10.

The stand-ins go into Wine's own system folder, never into what is given out.
"""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
from pathlib import Path

from installer.windows.system import START_MENU, Command, StepError, Windows, run

STAND_INS = tuple(sorted(Path(__file__).with_name("stand_ins").glob("*.c")))
PROGRAMS = {
    "wine": "wine",
    "wineserver": "wine64",
    "makensis": "nsis",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
    "Xvfb": "xvfb",
}
"""What is called, and the Debian package of each."""
_SCREEN = "1280x800x24"


class Wine(Windows):
    """A Windows 10 of its own in ``folder``, from entering to leaving its ``with`` block."""

    def __init__(self, folder: Path, python: Path) -> None:
        super().__init__(python)
        self._folder = folder
        self._screen: subprocess.Popen[bytes] | None = None
        roaming = folder / "drive_c" / "users" / getpass.getuser() / "AppData" / "Roaming"
        self.start_menu = roaming / START_MENU
        self.environment = os.environ | {
            "WINEPREFIX": str(folder),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            # No Mono and no Gecko, which Wine would fetch; our own mscms rather than Wine's.
            "WINEDLLOVERRIDES": "mscoree,mshtml=;mscms=n",
        }

    def __enter__(self) -> Wine:
        if missing := {package for program, package in PROGRAMS.items() if not shutil.which(program)}:
            raise StepError(f"apt-get install --no-install-recommends {' '.join(sorted(missing))}")
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        self._open_screen()
        try:
            self._make()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        subprocess.run(["wineserver", "-k"], env=self.environment, timeout=60)
        if self._screen:
            self._screen.kill()
            self._screen.wait()

    def path(self, path: Path) -> str:
        """Wine shows the whole of this machine as drive Z."""
        return "Z:" + str(path.absolute()).replace("/", "\\")

    def _command(self, program: Path, arguments: Command) -> list[str]:
        return ["wine", *super()._command(program, arguments)]

    def _open_screen(self) -> None:
        """Start an X server under the first free number, and point Wine to it."""
        known, told = os.pipe()
        screen = ["Xvfb", "-displayfd", str(told), "-screen", "0", _SCREEN, "-nolisten", "tcp"]
        self._screen = subprocess.Popen(
            screen, pass_fds=[told], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(told)
        with open(known, encoding="ascii") as number:
            self.set("DISPLAY", f":{number.readline().strip()}")

    def _make(self) -> None:
        for command in (["wineboot", "-i"], ["wine", "winecfg", "-v", "win10"], ["wineserver", "-w"]):
            run(command, seconds=180, env=self.environment)
        system = self._folder / "drive_c" / "windows" / "system32"
        for source in STAND_INS:
            library = system / source.with_suffix(".dll").name
            compiler = ["x86_64-w64-mingw32-gcc", "-shared", "-O2", "-s"]
            run([*compiler, "-o", library, source, "-ladvapi32"], seconds=60)
