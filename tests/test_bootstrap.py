"""What the two commands decide before anything is installed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import bootstrap


def test_a_missing_library_asks_for_its_debian_package() -> None:
    """Each missing library becomes the package that holds it, in the order they were found missing."""
    assert bootstrap.packages_for(["libEGL.so.1", "libxcb-cursor.so.0"], {}) == ["libegl1", "libxcb-cursor0"]


def test_nothing_missing_asks_for_nothing() -> None:
    """A complete system is left alone."""
    assert bootstrap.packages_for([], bootstrap.RENAMED) == []


def test_a_renamed_package_is_asked_for_under_its_new_name() -> None:
    """Debian 13 and Ubuntu 24.04 know the GLib library under its 64-bit-time name."""
    packages = bootstrap.packages_for(["libglib-2.0.so.0", "libGL.so.1"], {"libglib2.0-0": "libglib2.0-0t64"})
    assert packages == ["libglib2.0-0t64", "libgl1"]


def test_every_renamed_package_is_one_we_ask_for() -> None:
    """A rename that matches no package would never be applied."""
    packages = bootstrap.QT_LIBRARIES | bootstrap.WINDOW_LIBRARIES
    assert set(bootstrap.RENAMED) <= set(packages.values())


@pytest.mark.parametrize(
    ("system", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_only_linux_without_a_display_is_headless(
    system: str, environment: dict[str, str], expected: bool
) -> None:
    """The documents are made without a window only where no window can open."""
    assert bootstrap.has_display(system, environment) is expected


def test_the_example_never_overwrites_an_earlier_folder(tmp_path: Path) -> None:
    """Each headless run gets a folder of its own, whatever already stands there."""
    assert bootstrap.fresh_folder(tmp_path).name == "documents-exemple"
    (tmp_path / "documents-exemple").mkdir()
    (tmp_path / "documents-exemple-2").write_text("a file in the way")
    assert bootstrap.fresh_folder(tmp_path).name == "documents-exemple-3"


def test_an_unknown_command_is_refused_in_one_sentence() -> None:
    """A mistyped command says what can be typed and touches nothing."""
    with pytest.raises(SystemExit, match=r"run .* test .* build"):
        bootstrap.main(["tset"])


def pinned(lock: str) -> dict[str, str]:
    """Return the version of each package of a lock."""
    text = (bootstrap.ROOT / lock).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


@pytest.mark.parametrize("lock", ["requirements-dev.lock", "requirements-build.lock"])
def test_every_lock_holds_the_whole_of_the_application_s(lock: str) -> None:
    """What is run, what is tested and what is given out agree on every version."""
    assert pinned("requirements.lock").items() <= pinned(lock).items()


def test_installers_are_made_apart_from_the_tools_of_developers() -> None:
    """PyInstaller takes what it finds: its environment holds none of the tools of tests."""
    assert bootstrap.venv_of("build") not in (bootstrap.venv_of("run"), bootstrap.venv_of("test"))
    assert not pinned("requirements-build.lock").keys() & {"pytest", "hypothesis", "mypy", "ruff"}


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock", "requirements-build.lock"])
def test_a_lock_names_no_address_and_no_numpy(lock: str) -> None:
    """The lists install from wherever pip is set up to look, and never slow the window down."""
    text = (bootstrap.ROOT / lock).read_text("utf-8")
    assert re.findall(r"^-|://|^(?:numpy|pandas|matplotlib)\b", text, re.MULTILINE) == []
