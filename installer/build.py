"""Makes all that this machine can make of what is given out, into ``dist/``: ``python3 bootstrap.py build``.

``--windows`` makes and tries the installer for Windows only, as is done at the end where there is Wine;
``--linux`` makes the others only.
``--keep-manual`` takes the ``build/manuel.pdf`` that is there instead of making it.
``--twice`` also makes the application's folder a second time and fails when the list of its files differs.
"""

from __future__ import annotations

import hashlib
import lzma
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path

from aict_desktop import __version__
from installer import bom

ROOT = Path(__file__).resolve().parents[1]
DIST, WORK = ROOT / "dist", ROOT / "build"
NAME, SUMS = "aict-desktop", "SHA256SUMS"
MANUAL = WORK / "manuel.pdf"
GOALS = {"win32": 110, "linux": 150}
"""The most that the application's folder may take, in millions of bytes."""


def main(arguments: Sequence[str]) -> int:
    """Build everything; 1 when two builds differ, the folder is too large or what was made does not work."""
    if "--windows" in arguments:
        return _windows_installer()
    os.environ |= {"SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "0"}
    shutil.rmtree(DIST, ignore_errors=True)
    if "--keep-manual" not in arguments:
        make_manual(MANUAL)
    folder = freeze(DIST, WORK / "pyinstaller")
    good = _fits(folder)
    if "--twice" in arguments:
        good &= _same(folder, freeze(WORK / "again", WORK / "pyinstaller-again"))
    stem = DIST / f"{NAME}-{__version__}-{platform.system().lower()}-{platform.machine().lower()}"
    made = [_bill(Path(f"{stem}.cdx.json"))]
    if sys.platform.startswith("linux"):
        from installer import deb

        made += [tarball(folder, Path(f"{stem}.tar.xz")), deb.build(folder, WORK / "deb", DIST, epoch())]
    sum_up(made)
    if sys.platform.startswith("linux") and shutil.which("wine") and "--linux" not in arguments:
        good &= _windows_installer() == 0
    return 0 if good else 1


def make_manual(target: Path) -> None:
    """Write the manual, with pictures of this version."""
    subprocess.run([sys.executable, "-m", "installer.manual", str(target)], check=True, cwd=ROOT)


def freeze(target: Path, work: Path) -> Path:
    """Make the application's folder in ``target`` and give its path."""
    shutil.rmtree(work, ignore_errors=True)
    places = ["--distpath", str(target), "--workpath", str(work)]
    quietly = ["--noconfirm", "--log-level", "WARN"]
    spec = str(ROOT / "installer" / "aict.spec")
    subprocess.run([sys.executable, "-m", "PyInstaller", *quietly, *places, spec], check=True, cwd=ROOT)
    return target / NAME


def files(folder: Path) -> dict[str, int]:
    """The files of a folder, by their path in it, and their sizes."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in found}


def epoch() -> int:
    """The moment of the commit, so that the same commit gives the same dates; in seconds."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return int(os.environ["SOURCE_DATE_EPOCH"])
    told = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True)
    return int(told.stdout or 0)


def _fits(folder: Path) -> bool:
    size, goal = sum(files(folder).values()) / 1e6, GOALS[sys.platform]
    print(f"{folder.relative_to(ROOT)}: {size:.1f} MB, goal {goal}", flush=True)
    return size <= goal


def _same(first: Path, second: Path) -> bool:
    differing = sorted(files(first).keys() ^ files(second).keys())
    print(
        f"Second build: {len(differing)} of {len(files(first))} files differ by name", *differing, flush=True
    )
    return not differing


def _bill(path: Path) -> Path:
    path.write_text(bom.bill(bom.sources(WORK / "pyinstaller"), epoch()), "utf-8", newline="\n")
    return path


def tarball(folder: Path, path: Path) -> Path:
    """Pack the folder, as anybody's files of the moment of the commit."""

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        member.mtime = epoch()
        return member

    top = f"{NAME}-{__version__}"
    with lzma.open(path, "wb", preset=6) as packed, tarfile.open(fileobj=packed, mode="w") as tar:
        for name in files(folder):
            tar.add(folder / name, f"{top}/{name}", filter=plain)
        tar.add(ROOT / "installer" / "linux" / "LISEZMOI.txt", f"{top}/LISEZMOI.txt", filter=plain)
    return path


def _windows_installer() -> int:
    return subprocess.run([sys.executable, "-m", "installer.windows"], cwd=ROOT).returncode


def sum_up(made: Sequence[Path]) -> None:
    """Tell the size of each file, and note the SHA-256 of all that is in ``dist/`` to be given out."""
    given_out = sorted(path for path in DIST.iterdir() if path.is_file() and path.name != SUMS)
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in given_out]
    (DIST / SUMS).write_text("".join(lines), "utf-8", newline="\n")
    for path in sorted(made):
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1e6:.1f} MB", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
