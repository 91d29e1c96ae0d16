"""The Debian package of the application's folder: for Debian 12 and later, and Ubuntu 24.04 and later."""

from __future__ import annotations

import gzip
import hashlib
import platform
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import bootstrap
from aict_desktop import __version__
from aict_desktop.reference.files import RESOURCES
from installer.icons import DRAWING, SIZES, write_icons

LINUX = Path(__file__).with_name("linux")
NAME = "aict-desktop"
MAINTAINER = "AICT Desktop <aict-desktop@localhost>"  # nobody has an address for it yet

# The packages of the libraries that the folder does not hold, by the names that files have them under.
NEEDED = {
    **bootstrap.QT_LIBRARIES,
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libuuid.so.1": "libuuid1",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
# Wanted by what every desktop does not have: Wayland, printers.
RECOMMENDED = {
    "libcups.so.2": "libcups2t64 | libcups2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
DESKTOP = ("desktop-file-utils", "hicolor-icon-theme", "shared-mime-info")
LIBC = ("ld-linux", "libc.", "libdl.", "libm.", "libpthread.", "libresolv.", "librt.", "libutil.")


def needed(folder: Path) -> list[str]:
    """The system libraries that the files of a folder are linked to and that it does not hold."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    programs = [path for path in files if _is_linked(path)]
    told = subprocess.check_output(["objdump", "-p", *programs], text=True)
    linked = {line.split()[1] for line in told.splitlines() if line.split()[:1] == ["NEEDED"]}
    return sorted(name for name in linked - {path.name for path in files} if not name.startswith(LIBC))


def _is_linked(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def depends(libraries: list[str]) -> list[str]:
    """The packages that hold these libraries; ValueError names one that nobody said where to find."""
    if unknown := set(libraries) - NEEDED.keys() - RECOMMENDED.keys():
        raise ValueError(f"which package holds {', '.join(sorted(unknown))}? Say it in {__file__}")
    packages = {NEEDED[library] for library in libraries if library in NEEDED}
    either = [
        f"{bootstrap.RENAMED[name]} | {name}" if name in bootstrap.RENAMED else name for name in packages
    ]
    # It runs on the C library that it was built with, and on later ones.
    return sorted([f"libc6 (>= {platform.libc_ver()[1]})", *either])


def build(folder: Path, work: Path, target: Path, epoch: int) -> Path:
    """Make the package of the application's ``folder`` in the folder ``target``; give its path."""
    shutil.rmtree(work, ignore_errors=True)
    libraries = needed(folder)
    shutil.copytree(folder, work / "usr" / "lib" / NAME, symlinks=True)
    _integrate(work)
    _document(work, epoch)
    _control(work, libraries)
    for path in [work, *work.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.name == NAME else 0o644)
    architecture = _architecture()
    path = target / f"{NAME}_{__version__}_{architecture}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", work, path], check=True)
    return path


def _integrate(work: Path) -> None:
    """What the desktop needs to find the application: its name, its icons, its type of file, its command."""
    share = work / "usr" / "share"
    icons = share / "icons" / "hicolor"
    write_icons(work / "icons")
    for size in SIZES:
        _copy(work / "icons" / f"aict-{size}.png", icons / f"{size}x{size}" / "apps" / f"{NAME}.png")
    shutil.rmtree(work / "icons")
    _copy(DRAWING, icons / "scalable" / "apps" / f"{NAME}.svg")
    _copy(LINUX / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
    _copy(LINUX / f"{NAME}.xml", share / "mime" / "packages" / f"{NAME}.xml")
    command = work / "usr" / "bin" / NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{NAME}/{NAME}")


def _document(work: Path, epoch: int) -> None:
    """What Debian asks of every package: whose it is, what changed, what the command does."""
    share = work / "usr" / "share"
    _copy(LINUX / "copyright", share / "doc" / NAME / "copyright")
    day = format_datetime(datetime.fromtimestamp(epoch, UTC))
    log = f"{NAME} ({__version__}) stable; urgency=low\n\n  * This version.\n\n -- {MAINTAINER}  {day}\n"
    _compress(log, share / "doc" / NAME / "changelog.gz")
    commands = (RESOURCES / "cli.txt").read_text("utf-8").replace("main.py", NAME).replace("-", "\\-")
    manual = (LINUX / f"{NAME}.1").read_text("utf-8").format(version=__version__, commands=commands)
    _compress(manual, share / "man" / "man1" / f"{NAME}.1.gz")


def _control(work: Path, libraries: list[str]) -> None:
    """Who the package is and what it needs. No script: Debian's own triggers tell the desktop of the rest."""
    files = sorted(path for path in work.rglob("*") if path.is_file() and not path.is_symlink())
    sums = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(work)}\n" for path in files]
    size = sum(path.stat().st_size for path in files)
    control = work / "DEBIAN"
    control.mkdir()
    (control / "md5sums").write_text("".join(sums))
    (control / "control").write_text("".join(f"{line}\n" for line in _fields(libraries, size)), "utf-8")


def _fields(libraries: list[str], size: int) -> Iterator[str]:
    wanted = {RECOMMENDED[library] for library in libraries if library in RECOMMENDED} | set(DESKTOP)
    yield f"Package: {NAME}"
    yield f"Version: {__version__}"
    yield f"Architecture: {_architecture()}"
    yield f"Maintainer: {MAINTAINER}"
    yield f"Installed-Size: {-(-size // 1024)}"
    yield f"Depends: {', '.join(depends(libraries))}"
    yield f"Recommends: {', '.join(sorted(wanted))}"
    yield "Section: misc"
    yield "Priority: optional"
    yield "Description: stratégie d’action internationale d’une collectivité"
    yield " Construire, faire voter et suivre la stratégie d’action internationale"
    yield " d’une petite commune, sur son ordinateur et sans réseau."


def _architecture() -> str:
    return subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()


def _compress(text: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), mtime=0))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
