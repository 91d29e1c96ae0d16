"""The seventeen goals, the sources told to the user, and the fonts and icons shipped with them."""

from __future__ import annotations

import json
import re
from dataclasses import astuple
from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFontFile

from aict_desktop.domain.folding import fold
from aict_desktop.reference.files import RESOURCES, read_toml
from aict_desktop.reference.goals import goals
from aict_desktop.reference.sources import sources

STYLES = {"regular": "Regular", "semibold": "SemiBold", "bold": "Bold", "italic": "Italic"}


def test_there_are_seventeen_goals() -> None:
    """Each goal has its number, a title and a colour."""
    assert [goal.number for goal in goals()] == list(range(1, 18))
    assert goals()[3].title == "Éducation de qualité"
    assert all(re.fullmatch("#[0-9A-F]{6}", goal.colour) for goal in goals())


def test_titles_of_goals_follow_french_typography() -> None:
    """No plain space stands inside « » and no straight apostrophe remains."""
    assert not any(re.search("« | »|'", goal.title) for goal in goals())


def test_each_source_says_everything() -> None:
    """Title, publisher, licence, date, use and version are told for all that is shipped."""
    assert len(sources()) > 8
    assert all(all(astuple(source)) for source in sources())
    assert {"Licence Ouverte 2.0", "MIT", "SIL Open Font License 1.1"} <= {
        source.licence for source in sources()
    }


def test_sources_name_files_that_exist() -> None:
    """A source that is a file of ours is there."""
    paths = [source.version for source in sources() if source.version.startswith("resources/")]
    assert paths
    assert all((RESOURCES.parent / path).is_file() for path in paths)


def test_toml_is_read_once() -> None:
    """A second reading of the same file costs nothing."""
    assert read_toml("reference/sources.toml") is read_toml("reference/sources.toml")


@pytest.mark.parametrize("style", STYLES)
def test_widths_are_those_of_the_font(style: str) -> None:
    """Figures measure text with the very widths that the PDF will print."""
    font = TTFontFile(BytesIO((RESOURCES / "fonts" / f"SourceSans3-{STYLES[style]}.ttf").read_bytes()))
    table = json.loads((RESOURCES / "fonts" / "widths.json").read_text(encoding="utf-8"))[style]
    measured = {run[0] + place: width for run in table["runs"] for place, width in enumerate(run[1:])}
    assert measured == {code: width for code, width in font.charWidths.items() if code <= 0xFFFF}
    assert table["default"] == font.defaultWidth


def test_icons_are_drawings_that_run_nothing() -> None:
    """Each icon is well-formed and holds shapes only."""
    icons = list((RESOURCES / "icons").glob("*.svg"))
    assert len(icons) >= 80
    shapes = {"svg", "path", "circle", "ellipse", "g", "title"}
    for icon in icons:
        tags = {
            element.tag.removeprefix("{http://www.w3.org/2000/svg}")
            for element in ElementTree.parse(icon).iter()
        }
        assert tags <= shapes, icon.name


def test_licences_are_shipped() -> None:
    """The licence texts of the font and the icons go with them."""
    assert "SIL OPEN FONT LICENSE" in (RESOURCES / "fonts" / "OFL.txt").read_text(encoding="utf-8").upper()
    assert "MIT License" in (RESOURCES / "icons" / "LICENSE.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("St-Brieuc", "saint brieuc"),
        ("STE-FOY-LÈS-LYON", "sainte foy les lyon"),
        ("Œuilly", "oeuilly"),
        ("L’Haÿ-les-Roses", "l hay les roses"),
        ("  Île   d'Yeu ", "ile d yeu"),
        ("Tromsø, Łódź", "tromso lodz"),
        ("\0*\"'", ""),
    ],
)
def test_folding_keeps_what_a_reader_compares(text: str, folded: str) -> None:
    """Accents, case, ligatures, signs and abbreviated saints make no difference."""
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded text is its own folding."""
    assert fold(fold(text)) == fold(text)
