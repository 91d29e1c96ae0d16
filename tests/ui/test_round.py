"""A round of measurements typed down its column, by keyboard alone, each line kept as it is left."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from aict_desktop.domain.edit import added
from aict_desktop.domain.monitoring import last_measurement
from aict_desktop.domain.records import Dossier
from aict_desktop.reference.words import message
from aict_desktop.storage.store import Store
from tests.ui.actors import tab, words
from tests.ui.conftest import Opener
from tests.ui.hands import (
    field,
    key,
    overview,
    press,
    redo,
    replace,
    rest,
    seen,
    settle,
    undo,
)
from tests.ui.hands import write as type_in
from tests.ui.monitoring_hands import RECORDS, TODAY, indicator, measured, name_of, open_round, opened
from ui.main_window import MainWindow
from ui.round_line import RoundLine


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """Three indicators: one overdue by a month, one due within days, one measured ten days ago."""
    return opened(open_window, tmp_path)


def test_a_round_is_typed_down_its_column_without_a_mouse(window: MainWindow) -> None:
    """What is due comes first; a value and Enter a line; each is in the file as soon as its line is left."""
    shown = open_round(window)
    assert [line.indicator_id for line in shown.lines] == ["c", "b", "a"]
    shown.lines[0].value.setFocus()
    for line, text in zip(shown.lines, ("40", "12,5", "55 jeunes"), strict=True):
        assert QApplication.focusWidget() is line.value
        type_in(line.value, text)
        key(window, Qt.Key.Key_Return)
        assert len(measured(window, line.indicator_id)) == 1
    assert [measured(window, id_)[0].value for id_ in "cba"] == [Decimal(40), Decimal("12.5"), Decimal(55)]
    assert "Notés pour cette date\u00a0: 3 sur 3." in words(shown)


def test_each_line_is_one_step_of_undo(window: MainWindow) -> None:
    """Value and comment of a line go together, then the line before; the fields follow."""
    shown = open_round(window)
    first, second, _ = shown.lines
    replace(first.value, "40")
    key(window, Qt.Key.Key_Return)
    replace(second.value, "7")
    key(window, Qt.Key.Key_Tab)
    type_in(second.comment, "Deux absents")
    key(window, Qt.Key.Key_Return)
    (row,) = measured(window, "b")
    assert (row.value, row.comment) == (Decimal(7), "Deux absents")
    undo(window)
    assert measured(window, "b") == ()
    assert (second.value.text(), second.comment.text()) == ("", "")
    undo(window)
    assert measured(window, "c") == ()
    redo(window)
    assert first.value.text() == "40"


def test_what_was_noted_that_day_is_altered_not_doubled(window: MainWindow) -> None:
    """Another value the same day changes the measurement, an emptied line takes it back."""
    shown = open_round(window)
    line = shown.lines[0]
    for text in ("40", "41"):
        replace(line.value, text)
        key(window, Qt.Key.Key_Return)
    assert [row.value for row in measured(window, "c")] == [Decimal(41)]
    replace(line.value, "x")
    key(window, Qt.Key.Key_Backspace)
    key(window, Qt.Key.Key_Return)
    assert measured(window, "c") == ()


def test_day_and_source_are_said_once(window: MainWindow) -> None:
    """They go with each line; another day shows what was noted for it."""
    shown = open_round(window)
    day = TODAY - timedelta(days=10)
    replace(shown.source, "Bilan du comité")
    replace(shown.day, day.strftime("%d/%m/%Y"))
    key(window, Qt.Key.Key_Tab)
    known = next(line for line in shown.lines if line.indicator_id == "a")
    assert known.value.text() == "20"
    replace(shown.lines[0].value, "3")
    key(window, Qt.Key.Key_Return)
    (row,) = measured(window, "c", day)
    assert (row.value, row.source) == (Decimal(3), "Bilan du comité")
    assert measured(window, "a", day)[0].source == ""


def test_what_cannot_be_read_stays_and_is_said(window: MainWindow) -> None:
    """A word in the place of a number waits in its field, the comment is kept; Ctrl+Z takes the word back."""
    shown = open_round(window)
    line = shown.lines[0]
    replace(line.value, "beaucoup")
    key(window, Qt.Key.Key_Tab)
    type_in(line.comment, "À vérifier")
    key(window, Qt.Key.Key_Return)
    assert line.value.text() == "beaucoup"
    assert any("beaucoup" in text for text in words(line))
    assert list(window.session.drafts.values()) == ["beaucoup"]
    assert [(row.value, row.comment) for row in measured(window, "c")] == [(None, "À vérifier")]
    window.go("accueil")
    overview(window, "suivi", "Relevé")
    assert line.value.text() == "beaucoup"
    undo(window)
    assert line.value.text() == ""
    assert window.session.drafts == {}


def test_without_a_day_nothing_is_noted(window: MainWindow) -> None:
    """An unreadable day is told and closes the lines until it is mended."""
    shown = open_round(window)
    replace(shown.day, "un jour")
    key(window, Qt.Key.Key_Tab)
    assert not shown.lines[0].isEnabled()
    replace(shown.day, TODAY.strftime("%d/%m/%Y"))
    key(window, Qt.Key.Key_Tab)
    assert shown.lines[0].isEnabled()


def test_going_elsewhere_keeps_the_line_one_is_at(window: MainWindow) -> None:
    """Another tab, another page, a pause: what is typed is written."""
    shown = open_round(window)
    replace(shown.lines[0].value, "8")
    tab(window, "Indicateurs")
    assert [row.value for row in measured(window, "c")] == [Decimal(8)]
    shown = open_round(window)
    replace(shown.lines[1].value, "9")
    rest(window)
    assert [row.value for row in measured(window, "b")] == [Decimal(9)]


def test_without_an_indicator_the_round_says_where_to_write_one(open_window: Opener, tmp_path: Path) -> None:
    """No day to give and no heading over nothing: one sentence, until the first indicator is written."""
    Store.create(tmp_path / "vide.aict", [Dossier(id="dossier", name="Saint-Bel")]).close()
    window = open_window(tmp_path / "vide.aict")
    overview(window, "suivi")
    found = open_round(window)
    assert [shown.text() for shown in seen(found, QLabel)] == [message("round_empty")]
    assert window.session.do(added(indicator("a", "Familles")))
    settle()
    assert len(seen(found, RoundLine)) == 1
    assert message("round_empty") not in words(found)


def test_an_indicator_added_meanwhile_has_its_line(window: MainWindow) -> None:
    """The round follows the register; undone, the line goes."""
    assert len(open_round(window).lines) == 3
    tab(window, "Indicateurs")
    press(window.page, "Ajouter un indicateur")
    type_in(field(window.page, "indicator", "name"), "Nouveau")
    rest(window)
    assert len(open_round(window).lines) == 4
    undo(window)
    assert len(open_round(window).lines) == 3


def test_the_last_value_before_the_round_is_told(window: MainWindow) -> None:
    """With its day and what is wanted, to whoever sees it and to whoever hears it."""
    line = next(line for line in open_round(window).lines if line.indicator_id == "a")
    assert "20\u00a0jeunes" in line.value.accessibleDescription()
    row = last_measurement(window.session.snapshot, RECORDS[1], TODAY)
    assert row is not None
    assert name_of(line) == "Familles"
