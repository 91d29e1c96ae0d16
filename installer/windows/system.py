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
        command = [str(program), *map(self._argument, arguments)]
        return run(command, seconds=seconds, cwd=cwd, env=self.environment)

    def run_python(self, *arguments: str | Path, seconds: float, cwd: Path | None = None) -> str:
        """What the Windows Python printed; StepError as for :meth:`run`."""
        return self.run(self.python, "-X", "utf8", *arguments, seconds=seconds, cwd=cwd)

    def _argument(self, argument: str | Path) -> str:
        return argument if isinstance(argument, str) else self.path(argument)


def run(
    command: Command, *, seconds: float, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> str:
    """What a command of this machine printed; StepError when its exit code is not 0 or its time is up."""
    # Piped: some programs stop under Wine when they are given a file, and none may wait for an answer.
    with subprocess.Popen(
        command,
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:
        try:
            printed, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            _end(process)
            raise StepError(f"{command[0]} was not done after {seconds} s: {command}") from error
    told = printed.decode(errors="replace")
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
