"""Where Windows programs run: each command has a time limit, and what it printed is told when it fails."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

Command = Sequence[str | Path]
START_MENU = Path("Microsoft", "Windows", "Start Menu", "Programs")
_TOLD_LINES = 60


class StepError(Exception):
    """A step that did not go as it must; says what and why."""


class Windows:
    """Windows itself."""

    def __init__(self, python: Path) -> None:
        self.python = python
        self.environment: Mapping[str, str] = os.environ
        self.start_menu = Path(os.environ.get("APPDATA", ""), START_MENU)

    def __enter__(self) -> Windows:
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing running."""

    def path(self, path: Path) -> str:
        """How a Windows program names this file."""
        return str(path)

    def set(self, name: str, value: str) -> None:
        """Put something into the environment of the programs that are run."""
        self.environment = {**self.environment, name: value}

    @contextmanager
    def also_importing(self, libraries: Path) -> Iterator[None]:
        """Let the Windows Python find what is in this folder too, for as long as the block lasts."""
        environment = self.environment
        self.set("PYTHONPATH", self.path(libraries))
        try:
            yield
        finally:
            self.environment = environment

    def run(self, program: Path, *arguments: str | Path, seconds: float, cwd: Path | None = None) -> str:
        """What a Windows program printed; StepError when its exit code is not 0 or its time is up."""
        return run(self._command(program, arguments), seconds=seconds, cwd=cwd, env=self.environment)

    def run_python(self, *arguments: str | Path, seconds: float, cwd: Path | None = None) -> str:
        """What the Windows Python printed; StepError as for :meth:`run`."""
        return self.run(self.python, "-X", "utf8", *arguments, seconds=seconds, cwd=cwd)

    def let_python_start(self, *arguments: str | Path, seconds: float) -> None:
        """Run the Windows Python, which leaves a program running; StepError as for :meth:`run`."""
        command = self._command(self.python, arguments)
        run(command, seconds=seconds, env=self.environment, output=subprocess.DEVNULL)

    def _command(self, program: Path, arguments: Command) -> list[str]:
        return [str(program), *map(self._argument, arguments)]

    def _argument(self, argument: str | Path) -> str:
        return argument if isinstance(argument, str) else self.path(argument)


def run(
    command: Command,
    *,
    seconds: float,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    output: int = subprocess.PIPE,
) -> str:
    """What a command of this machine printed; StepError when its exit code is not 0 or its time is up.

    One that leaves a program running must print nowhere: that one would hold the pipe open.
    """
    with subprocess.Popen(
        command,
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:
        try:
            printed, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            _end(process)
            raise StepError(f"{command[0]} was not done after {seconds} s: {command}") from error
    told = (printed or b"").decode(errors="replace")
    if process.returncode:
        last = "\n".join(told.splitlines()[-_TOLD_LINES:])
        raise StepError(f"{command[0]} ended with {process.returncode}: {command}\n{last}")
    return told


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process and those it started, which hold its output open."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True)
    else:
        os.killpg(process.pid, 9)
