"""What installers are made of: icons, packages, licences; the same from one build to the next."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tarfile
from configparser import ConfigParser
from importlib.metadata import distribution
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

import bootstrap
from aict_desktop import __version__
from installer import bom, build, deb, parts
from installer.icons import SIZES, write_icons

COMMIT = 1_700_000_000
RUN_LOCK = bootstrap.ROOT / "requirements.lock"
NOT_SHIPPED = {"pip"}  # sqlite-utils asks for it, to install its own extensions

needs_dpkg = pytest.mark.skipif(
    not (shutil.which("dpkg-deb") and shutil.which("objdump")), reason="no Debian tools here"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What PyInstaller would have made: a program linked to the C library alone, and a resource."""
    made = tmp_path / "made" / "aict-desktop"
    (made / "_internal").mkdir(parents=True)
    shutil.copy("/bin/true", made / "aict-desktop")
    (made / "_internal" / "été.toml").write_text("", "utf-8")
    return made


def sources() -> list[str]:
    """A file of each distribution that the application needs."""
    names = re.findall(r"^([\w.-]+)==", RUN_LOCK.read_text("utf-8"), re.MULTILINE)
    found = [distribution(name) for name in names if name not in NOT_SHIPPED]
    modules = [next(file for file in one.files or () if file.suffix in (".py", ".so")) for one in found]
    return [str(file.locate()) for file in modules]


def test_the_icon_is_drawn_at_every_size(tmp_path: Path) -> None:
    """Windows finds all sizes in one file, Linux one file for each, and none is empty."""
    with Image.open(write_icons(tmp_path)) as ico:
        assert ico.info["sizes"] == {(size, size) for size in SIZES}
    for size in SIZES:
        with Image.open(tmp_path / f"aict-{size}.png") as picture:
            assert picture.size == (size, size)
            assert len(picture.getcolors(size * size) or []) > 2


def test_a_library_that_nobody_placed_stops_the_build() -> None:
    """A new need of Qt is not found out on a user's computer: the build names it."""
    with pytest.raises(ValueError, match=r"libnew\.so\.1"):
        deb.depends(["libGL.so.1", "libnew.so.1"])


def test_a_renamed_package_may_have_either_name() -> None:
    """The same package installs on Debian 12 and on Ubuntu 24.04."""
    assert "libglib2.0-0t64 | libglib2.0-0" in deb.depends(["libglib-2.0.so.0"])
    assert any(line.startswith("libc6 (>= 2.") for line in deb.depends([]))


@needs_dpkg
def test_the_package_holds_the_application_and_what_the_desktop_needs(folder: Path, tmp_path: Path) -> None:
    """The command, the menu entry, the type of file, icons; nobody's files but root's."""
    package = deb.build(folder, tmp_path / "work", tmp_path, COMMIT)
    listed = subprocess.check_output(["dpkg-deb", "--contents", package], text=True)
    for path in (
        "usr/bin/aict-desktop -> ../lib/aict-desktop/aict-desktop",
        "usr/lib/aict-desktop/aict-desktop",
        "usr/share/applications/aict-desktop.desktop",
        "usr/share/icons/hicolor/48x48/apps/aict-desktop.png",
        "usr/share/mime/packages/aict-desktop.xml",
        "usr/share/man/man1/aict-desktop.1.gz",
    ):
        assert f"./{path}\n" in listed
    assert {line.split()[1] for line in listed.splitlines()} == {"root/root"}
    assert f"Version: {__version__}" in subprocess.check_output(["dpkg-deb", "--info", package], text=True)


@needs_dpkg
def test_the_same_folder_gives_the_same_package(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To the last byte: whoever builds it again can compare."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(COMMIT))
    made = []
    for number in range(2):
        target = tmp_path / str(number)
        target.mkdir()
        made.append(deb.build(folder, tmp_path / "work", target, COMMIT).read_bytes())
    assert made[0] == made[1]


def test_the_tarball_is_the_same_each_time_and_unpacks_to_one_folder(folder: Path, tmp_path: Path) -> None:
    """Nothing of who packed it or when, nothing beside its own folder, the program still executable."""
    first, second = (build.tarball(folder, tmp_path / f"{name}.tar.xz") for name in "ab")
    assert first.read_bytes() == second.read_bytes()
    with tarfile.open(first) as tar:
        members = {member.name: member for member in tar}
    top = f"aict-desktop-{__version__}"
    assert set(members) == {
        f"{top}/{name}" for name in ("aict-desktop", "_internal/été.toml", "LISEZMOI.txt")
    }
    assert members[f"{top}/aict-desktop"].mode & 0o111
    assert {(member.uid, member.uname) for member in members.values()} == {(0, "")}


def test_two_folders_that_differ_by_a_file_are_told(folder: Path, tmp_path: Path) -> None:
    """The control of « the same commit gives the same list of files »."""
    again = tmp_path / "again"
    shutil.copytree(folder, again)
    assert build.files(folder) == build.files(again)
    (again / "_internal" / "more.so").write_bytes(b"")
    assert build.files(folder).keys() ^ build.files(again).keys() == {"_internal/more.so"}


def test_every_library_comes_with_its_licence() -> None:
    """Of each distribution that is shipped, a text; Qt's own wheels hold none, so it is ours to add."""
    places = [place for place, path in parts.licences(sources()) if path.exists()]
    for found in parts.distributions(sources()):
        named = any(place.startswith(f"licences/{found.name}/") for place in places)
        assert named or found.name.lower().startswith(("pyside6", "shiboken6")), found.name
    assert {"licences/LGPL-3.txt", "licences/GPL-3.txt"} <= set(places)


def test_the_bill_names_everything_once_with_version_and_licence() -> None:
    """Sorted, the same each time, and nothing in it of the computer that made it."""
    told = bom.bill(sources(), COMMIT)
    assert told == bom.bill(reversed(sources()), COMMIT)
    bill = json.loads(told)
    refs = [component["bom-ref"] for component in bill["components"]]
    assert refs == sorted(set(refs))
    assert {
        "pkg:pypi/reportlab@" + distribution("reportlab").version,
        "pkg:pypi/lxml@" + distribution("lxml").version,
    } < set(refs)
    assert all(c["version"] and c["licenses"][0]["license"]["name"] for c in bill["components"])
    assert str(bootstrap.ROOT) not in told
    assert (bill["bomFormat"], bill["metadata"]["component"]["version"]) == ("CycloneDX", __version__)


def test_the_desktop_opens_the_type_of_file_with_the_command() -> None:
    """The menu entry, the type of file and the command agree."""
    entry = ConfigParser(interpolation=None)
    entry.read(deb.LINUX / "aict-desktop.desktop", "utf-8")
    found = entry["Desktop Entry"]
    assert (found["Exec"], found["Icon"]) == (f"{deb.NAME} %f", deb.NAME)
    xml = ElementTree.parse(deb.LINUX / "aict-desktop.xml").getroot()
    (type_,) = [node.attrib["type"] for node in xml if node.tag.endswith("mime-type")]
    assert found["MimeType"] == f"{type_};"
    assert [node.attrib["pattern"] for node in xml.iter() if node.tag.endswith("glob")] == ["*.aict"]


def test_the_version_is_said_once() -> None:
    """Windows, Debian and the window read the same one."""
    told = (bootstrap.ROOT / "pyproject.toml").read_text("utf-8")
    assert __version__ not in re.findall(r'^version = "(.*)"', told, re.MULTILINE)
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)
