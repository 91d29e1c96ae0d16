#!/usr/bin/env python3
"""Starts AICT Desktop, its checks or the making of its installers, on a computer that has Python alone.

``python3 bootstrap.py run [ARGS]``, ``... test [ARGS]``, ``... build [ARGS]``. Standard library only.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import itertools
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BUILD_VENV = ROOT / "build" / "venv"  # no tool of a developer gets into an installer
# The development lock holds the whole of the other: once it is installed, both commands are served.
LOCKS = {
    "run": ["requirements.lock"],
    "test": ["requirements-dev.lock", "requirements.lock"],
    "build": ["requirements-build.lock"],
}

# The Debian package of each library that Qt loads, always and for a window.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Debian 13 and Ubuntu 24.04 renamed it when time became 64-bit.
RENAMED = {"libglib2.0-0": "libglib2.0-0t64"}

# What making installers runs, and the Debian package of each.
BUILD_TOOLS = {"objcopy": "binutils", "dpkg-deb": "dpkg"}

CHECKS = [
    ["-m", "ruff", "check"],
    ["-m", "ruff", "format", "--check"],
    ["-m", "mypy"],
    ["-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-logo"],
]


def has_display(system: str, environment: Mapping[str, str]) -> bool:
    """Tell whether a window can open; only Linux may lack a screen."""
    if not system.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def packages_for(libraries: Iterable[str], renamed: Mapping[str, str]) -> list[str]:
    """Return the packages that hold these libraries, under the names this release gives them."""
    packages = [(QT_LIBRARIES | WINDOW_LIBRARIES)[library] for library in libraries]
    return [renamed.get(package, package) for package in packages]


def fresh_folder(parent: Path) -> Path:
    """Return the first folder among documents-exemple, documents-exemple-2, ... that does not exist yet."""
    names = itertools.chain(["documents-exemple"], (f"documents-exemple-{n}" for n in itertools.count(2)))
    return next(folder for name in names if not (folder := parent / name).exists())


def can_load(library: str) -> bool:
    """Tell whether the system finds this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def succeeds(command: Sequence[str | Path]) -> bool:
    """Run a command in silence and tell whether it ended well."""
    try:
        return subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def missing_packages(command: str) -> list[str]:
    """Return the system packages to install before anything can start."""
    building = command == "build"
    window = WINDOW_LIBRARIES if building or has_display(sys.platform, os.environ) else {}
    libraries = [library for library in QT_LIBRARIES | window if not can_load(library)]
    renamed = {old: new for old, new in RENAMED.items() if libraries and succeeds(["apt-cache", "show", new])}
    lacks_venv = importlib.util.find_spec("ensurepip") is None and not venv_works(venv_of(command))
    missing = (["python3-venv"] if lacks_venv else []) + packages_for(libraries, renamed)
    return missing + (missing_build_packages() if building else [])


def missing_build_packages() -> list[str]:
    """Return the system packages that only making installers needs: tools, and Python as a library."""
    packages = [package for tool, package in BUILD_TOOLS.items() if shutil.which(tool) is None]
    folder, name = map(sysconfig.get_config_var, ("LIBDIR", "INSTSONAME"))
    if not (can_load(name) or Path(folder, name).exists()):
        packages.append(f"libpython{sys.version_info.major}.{sys.version_info.minor}")
    return packages


def administrator_prefix() -> list[str] | None:
    """Return what to write before a command to run it as administrator, or None if we may not."""
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if succeeds(["sudo", "-n", "true"]) else None


def install_packages(packages: Sequence[str]) -> None:
    """Install system packages, or stop with the line that an administrator must run."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    prefix = administrator_prefix()
    if prefix is not None and shutil.which("apt-get"):
        print("Installation de paquets du système :", *packages, flush=True)
        succeeds([*prefix, "apt-get", "update"])
        quietly = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", *install]
        apt = subprocess.run(quietly, capture_output=True, stdin=subprocess.DEVNULL, text=True)
        if apt.returncode == 0:
            return
        print(apt.stderr, file=sys.stderr)
    line = f"sudo apt-get update && sudo {' '.join(install)}"
    sys.exit(f"Il manque des paquets du système. Un administrateur doit lancer :\n  {line}")


def venv_of(command: str) -> Path:
    """Return the folder of the Python environment in which a command works."""
    return BUILD_VENV if command == "build" else VENV


def python_in(venv: Path) -> Path:
    """Return the Python of an environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def stamp_of(venv: Path) -> Path:
    """Return the file that tells which locks an environment was finished with."""
    return venv / "installed.txt"


def venv_works(venv: Path) -> bool:
    """Tell whether an environment was finished, and its Python starts with pip and is of our version."""
    same_version = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    return stamp_of(venv).exists() and succeeds([python_in(venv), "-c", same_version])


def digest(lock: str) -> str:
    """Return what tells one state of a lock from another."""
    return hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()


def ensure_venv(venv: Path, locks: Sequence[str]) -> None:
    """Bring an environment to the state of the first lock, rebuilding it if it is broken or half made."""
    works = venv_works(venv)
    if works and digest(locks[0]) in stamp_of(venv).read_text().split():
        return
    print("Préparation de l’environnement Python…", flush=True)
    stamp_of(venv).unlink(missing_ok=True)
    if not works and subprocess.run([sys.executable, "-m", "venv", "--clear", venv]).returncode:
        sys.exit(f"L’environnement Python n’a pas pu être créé dans {venv}.")
    pip = [str(python_in(venv)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*pip, "--only-binary", ":all:", "--require-hashes", "-r", ROOT / locks[0]]).returncode:
        sys.exit("Les bibliothèques n’ont pas pu être installées. Vérifiez la connexion, puis recommencez.")
    stamp_of(venv).write_text("\n".join(digest(lock) for lock in locks))


def run(arguments: Sequence[str]) -> int:
    """Start the application or, where no window can open, make the example; return the exit code."""
    if arguments or has_display(sys.platform, os.environ):
        return subprocess.run([python_in(VENV), ROOT / "main.py", *arguments]).returncode
    folder = fresh_folder(Path.cwd())
    print("Pas d’écran ici : les documents de l’exemple sont produits sans fenêtre.", flush=True)
    folder.mkdir()
    return make_example_documents(folder)


def make_example_documents(folder: Path) -> int:
    """Write the worked example and its documents into a folder; return the exit code."""
    dossier = str(folder / "exemple.aict")
    for arguments in (["exemple", dossier], ["exporter", dossier, "--vers", str(folder)]):
        if code := subprocess.run(
            [python_in(VENV), ROOT / "main.py", *arguments], env=offscreen()
        ).returncode:
            return code
    print(f"Les documents sont dans {folder}")
    return 0


def test(arguments: Sequence[str]) -> int:
    """Run the checks up to the first that fails; pytest comes last, so its closing line ends the output."""
    for command in [*CHECKS, ["-m", "pytest", *arguments]]:
        if code := subprocess.run([python_in(VENV), *command], cwd=ROOT, env=offscreen()).returncode:
            return code
    return 0


def build(arguments: Sequence[str]) -> int:
    """Make the installers that this computer can make; return the exit code."""
    return subprocess.run([python_in(BUILD_VENV), "-m", "installer.build", *arguments], cwd=ROOT).returncode


def offscreen() -> dict[str, str]:
    """Return the environment in which Qt needs no screen on Linux."""
    return os.environ | ({"QT_QPA_PLATFORM": "offscreen"} if sys.platform.startswith("linux") else {})


def main(arguments: Sequence[str]) -> int:
    """Carry out one of the commands; return its exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python reads this very line
        sys.exit("Il faut Python 3.11 ou plus récent.")
    command, *rest = arguments or [""]
    if command not in LOCKS:
        sys.exit("Usage : python3 bootstrap.py run [ARGUMENTS] | test [ARGUMENTS] | build [ARGUMENTS]")
    if sys.platform.startswith("linux") and (packages := missing_packages(command)):
        install_packages(packages)
    ensure_venv(venv_of(command), LOCKS[command])
    return {"run": run, "test": test, "build": build}[command](rest)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
