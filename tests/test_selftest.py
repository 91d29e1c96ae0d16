"""The application tries itself as a whole, says what fails, and opens no socket to any network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from aict_desktop import documents
from aict_desktop.reference.files import RESOURCES
from ui.selftest.reading import read_back
from ui.selftest.report import Report

ROOT = Path(__file__).resolve().parents[1]
LONGEST = 300  # seconds
STRACE = shutil.which("strace")
OPENS_ONE = "import socket; socket.socket(socket.AF_INET6).close()"


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """What a process says and gives, without a screen."""
    return subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST,
    )


def traced(log: Path, *command: str) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """The same under strace, and each socket to a network that it or a child of it asked for."""
    assert STRACE is not None
    done = run(STRACE, "-f", "-qq", "--seccomp-bpf", "-e", "trace=socket", "-o", str(log), *command)
    return done, [line for line in log.read_text().splitlines() if "AF_INET" in line]


def test_the_application_passes_its_own_trial(tmp_path: Path) -> None:
    """Every page, an edit, an import, every document read back, reopened; traced where it can be."""
    command = [sys.executable, "main.py", "--selftest", str(tmp_path / "essai d’été")]
    if STRACE:
        done, sockets = traced(tmp_path / "sockets", *command)
        assert sockets == []
    else:
        done = run(*command)
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "essai d’été" / "rapport.txt").read_text("utf-8").splitlines() == lines
    assert {line.split()[0] for line in lines[:-1]} == {"ok"}
    for title in documents.titles().values():
        assert any(f"«\u00a0{title}\u00a0» s’exporte" in line for line in lines)


@pytest.mark.skipif(STRACE is None, reason="strace is not here")
def test_a_socket_would_have_been_seen(tmp_path: Path) -> None:
    """The control: a child of the traced process that opens one is caught."""
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {OPENS_ONE!r}], check=True)"
    _, sockets = traced(tmp_path / "sockets", sys.executable, "-c", child)
    assert len(sockets) == 1


def test_what_is_missing_fails_the_trial(tmp_path: Path) -> None:
    """The control: installed without the worked example, the application says so and gives 1."""
    installed = tmp_path / "installed"
    shutil.copytree(
        RESOURCES,
        installed / "resources",
        copy_function=os.symlink,
        ignore=shutil.ignore_patterns("valbrune*"),
    )
    frozen = (
        f"import sys; sys._MEIPASS = {str(installed)!r}; from main import main; sys.exit(main(sys.argv[1:]))"
    )
    done = run(sys.executable, "-c", frozen, "--selftest", str(tmp_path / "essai"))
    report = (tmp_path / "essai" / "rapport.txt").read_text("utf-8")
    assert done.returncode == 1
    assert "ÉCHEC l’exemple complet s’ouvre" in done.stdout
    assert "valbrune.toml" in report
    assert "Traceback" in report


@pytest.mark.parametrize("arguments", [(), ("a", "b"), (str(ROOT),), (str(ROOT / "main.py"),)])
def test_only_a_new_folder_is_written_to(arguments: Sequence[str]) -> None:
    """Without a folder of its own, nothing is tried and nothing is written."""
    done = run(sys.executable, "main.py", "--selftest", *arguments)
    assert done.returncode == 1
    assert "répertoire nouveau ou vide" in done.stderr.replace("\u00a0", " ")
    assert not (ROOT / "rapport.txt").exists()


def test_a_trial_that_hangs_is_ended(tmp_path: Path) -> None:
    """Whatever it waits for, the process ends by itself and the report says where it stood."""
    path = tmp_path / "rapport.txt"
    started = time.monotonic()
    hangs = (
        "import sys, time; from pathlib import Path; from ui.selftest.report import Report\n"
        "with Report(Path(sys.argv[1]), 0.5) as report: report.check('start', lambda: time.sleep(600))"
    )
    done = run(sys.executable, "-c", hangs, str(path))
    assert done.returncode == 1
    assert time.monotonic() - started < 60
    assert "ÉCHEC l’essai a été arrêté" in path.read_text("utf-8")
    assert "most recent call first" in path.read_text("utf-8")


def test_an_exception_that_qt_would_let_pass_fails_its_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An answer to a signal that raises is a failure of the check under way, and of no other."""
    lost = ValueError("perdue\nen route")
    with Report(tmp_path / "rapport.txt", LONGEST) as report:
        failed = report.check("start", lambda: str(sys.excepthook(ValueError, lost, None) or ""))
        passed = report.check("close", lambda: "")
    assert (failed, passed, report.status) == (False, True, 1)
    assert capsys.readouterr().out.splitlines()[:2] == [
        "ÉCHEC la fenêtre de départ s’affiche\u00a0: ValueError: perdue en route",
        "ok    la fenêtre se ferme et rend le dossier",
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"%PDF-1.7\n%%EOF"),
        ("a.docx", b"PK\x03\x04"),
        ("a.xlsx", b""),
        ("a.ics", b"BEGIN:VEVENT\r\n"),
        ("a.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
        ("a.svg", b"<svg"),
        ("a.txt", b"Ailleurs"),
    ],
)
def test_an_empty_or_torn_file_does_not_pass(tmp_path: Path, name: str, content: bytes) -> None:
    """The control of the reading: what is not whole, or does not name the authority, is refused."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Exception, match=r".*"):
        read_back(path, "Valbrune")
