"""The first hour: what a newcomer reads at the start, the visit of the window, the help, a report."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QWidget,
)

from aict_desktop.domain.records import Dossier
from aict_desktop.reference.files import RESOURCES, read_toml
from aict_desktop.reference.guidance import questions_at, stages
from aict_desktop.reference.help import topics
from aict_desktop.reference.manual import keyboard
from aict_desktop.reference.sources import licences
from tests.support.dossiers import make
from tests.ui.hands import field, key, press, replace, seen, settle
from ui.app import Desk
from ui.help_dialog import HelpDialog
from ui.help_menu import help_menu, open_help, start_tour
from ui.main_window import MainWindow
from ui.problem_dialog import ProblemDialog
from ui.settings import Settings
from ui.tour import Tour

Opener = Callable[..., MainWindow]
SAME = ("Ctrl+=", "Ctrl+Shift++", "Ctrl+À")
"""The same keys as others, as they are on keyboards of other countries."""
BUBBLES = read_toml("tour.toml")["bubble"]


def words(root: QWidget) -> str:
    """What the labels say."""
    return "\n".join(label.text() for label in seen(root, QLabel))


def tour(window: MainWindow) -> Tour:
    """The visit, begun again."""
    start_tour(window)
    settle()
    (shown,) = seen(window, Tour)
    return shown


def area(widget: QWidget, window: QWidget) -> QRect:
    """Where a widget stands in its window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


# ------------------------------------------------------------------ the visit


@pytest.mark.parametrize("zoom", [100, 200])
def test_each_bubble_stands_beside_what_it_tells_of(
    desk: Desk, open_window: Opener, example: Path, zoom: int
) -> None:
    """Its places are ringed, it hides none of the first, it is whole in the window; the keyboard goes on."""
    desk.dress("light", zoom)
    window = open_window(example)
    shown = tour(window)
    for bubble in BUBBLES:
        assert bubble["title"] in words(shown)
        places = [widget for widget in seen(window, QWidget) if widget.objectName() in bubble["at"]]
        places.sort(key=lambda widget: bubble["at"].index(widget.objectName()))
        rings = [frame for frame in seen(window, QFrame) if frame.property("look") == "ring"]
        assert len(rings) == len(places) > 0
        assert not shown.geometry().intersects(area(places[0], window))
        assert window.rect().contains(shown.geometry())
        key(window, Qt.Key.Key_Space)
    assert not seen(window, Tour)
    assert window.step_id == "accueil"


def test_the_places_of_the_visit_are_in_the_window(example_window: MainWindow) -> None:
    """A place that was renamed would leave a bubble pointing nowhere."""
    named = {name for bubble in BUBBLES for name in bubble["at"]}
    assert all(example_window.findChild(QWidget, name) for name in named)


@pytest.mark.parametrize("place", range(len(BUBBLES)))
def test_escape_ends_the_visit_at_any_moment(example_window: MainWindow, place: int) -> None:
    """From any bubble, one is back where one was, at work."""
    shown = tour(example_window)
    for _ in range(place):
        press(shown, "Suivant")
    key(example_window, Qt.Key.Key_Escape)
    assert not seen(example_window, Tour)
    assert example_window.step_id == "accueil"


def test_the_window_works_meanwhile(example_window: MainWindow) -> None:
    """The visit is no dialog: one may press what it points at, and Échap ends it from there too."""
    tour(example_window)
    example_window.go("elements")
    settle()
    key(example_window, Qt.Key.Key_Escape)
    assert not seen(example_window, Tour)
    assert example_window.step_id == "elements"


def test_a_screen_reader_hears_each_bubble(example_window: MainWindow) -> None:
    """The button in focus says what the bubble says."""
    shown = tour(example_window)
    for bubble in BUBBLES:
        assert bubble["text"] in shown._next.accessibleDescription()
        assert shown._next.hasFocus()
        press(shown, shown._next.text())


def test_the_visit_comes_by_itself_once(desk: Desk, example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first dossier ever opened brings it, the next one does not."""
    monkeypatch.setattr(desk, "settings", Settings())
    met = []
    for _ in range(2):
        assert desk.open(example)
        settle()
        assert desk.window is not None
        met.append(bool(seen(desk.window, Tour)))
        desk.window.close()
        settle()
    assert met == [True, False]


# ------------------------------------------------------------------- the help


def test_f1_tells_of_the_page_in_sight(example_window: MainWindow) -> None:
    """Each page, and the keys of those that have some; F1 again folds it."""
    window = example_window
    for page, said in (
        ("accueil", "« À faire maintenant »"),
        ("relecture", "La relecture compare vos réponses"),
        ("documents", "Les documents se composent tout seuls"),
    ):
        window.go(page)
        key(window, Qt.Key.Key_F1)
        assert said in words(window).replace("\u00a0", " ")
        key(window, Qt.Key.Key_F1)
        assert said not in words(window).replace("\u00a0", " ")
    window.go("afom")
    window.set_mode("overview")
    key(window, Qt.Key.Key_F1)
    assert "Entrée ouvre la carte" in words(window)


def test_a_search_from_the_panel_opens_the_help_on_what_it_finds(example_window: MainWindow) -> None:
    """One word and Enter: the best page is shown, the others are listed."""
    key(example_window, Qt.Key.Key_F1)
    query = next(e for e in seen(example_window, QLineEdit) if e.accessibleName() == "Chercher dans l’aide")
    query.setFocus()
    QTest.keyClicks(query, "sauvegardes")
    key(example_window, Qt.Key.Key_Return)
    (dialog,) = seen(example_window, HelpDialog)
    assert "Les sauvegardes faites pour vous" in words(dialog)
    dialog.close()


def test_the_whole_help_is_browsed_by_keyboard(example_window: MainWindow) -> None:
    """Every topic is in the list; the arrows show them; what is not found is said."""
    open_help(example_window)
    settle()
    (dialog,) = seen(example_window, HelpDialog)
    (tree,) = seen(dialog, QTreeWidget)
    assert len(dialog._items) == len(topics())
    for item in dialog._items.values():
        tree.setCurrentItem(item)
        settle()
        assert item.text(0) in words(dialog)
    (query,) = seen(dialog, QLineEdit)
    query.setFocus()
    QTest.keyClicks(query, "zwygg")
    QTest.qWait(150)
    assert "Rien trouvé pour" in words(dialog)
    key(dialog, Qt.Key.Key_Escape)
    assert not seen(example_window, HelpDialog)


def test_the_help_leads_to_the_page_it_tells_of(example_window: MainWindow) -> None:
    """From the help of a step, one press shows that step; the help stays open beside it."""
    open_help(example_window, topic_id="etape/cadre")
    settle()
    (dialog,) = seen(example_window, HelpDialog)
    press(dialog, "Ouvrir cette page")
    assert example_window.step_id == "cadre"
    open_help(example_window, topic_id="manuel/questions/temps")
    settle()
    assert not [b for b in seen(dialog, QPushButton) if b.text() == "Ouvrir cette page"]
    dialog.close()


def test_the_keys_of_the_window_are_told(example_window: MainWindow) -> None:
    """A shortcut that the help does not tell of is one that nobody finds."""
    told = " ".join(key for group in keyboard() if not group.page for key, _ in group.keys)
    spoken = told.replace("Maj", "Shift").replace("Alt+0", "Alt+0 ").replace("+ et", "+ ")
    for action in example_window.actions():
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        known = shortcut in spoken or shortcut in SAME or re.fullmatch(r"Alt\+.", shortcut)
        assert known, f"{shortcut} is in no group of keys.toml"


# ----------------------------------------------------------------- the start


def test_a_newcomer_reads_what_awaits_them(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stages in five lines and a visit; both leave room once a name is typed."""
    monkeypatch.setattr(desk, "settings", Settings())
    monkeypatch.setattr(desk, "start_window", None)
    window = desk.show_start()
    settle()
    for stage in stages():
        assert f"{stage.title}\u00a0: " in words(window)
    (name,) = seen(window, QLineEdit)
    QTest.keyClicks(name, "saint b")
    QTest.qWait(150)
    assert "Découvrir en cinq étapes" not in words(window)
    name.clear()
    QTest.qWait(150)
    assert "Découvrir en cinq étapes" in words(window)
    window.close()


def test_the_home_page_leads_into_the_first_unfinished_step(open_window: Opener, tmp_path: Path) -> None:
    """« Commencer » opens the first question with the cursor in its answer; later it says « Continuer »."""
    window = open_window(make(tmp_path / "Neuf.aict", [Dossier(name="Zwygg")]))
    press(window.page, "Commencer\u00a0: Collectivité et mandat")
    assert window.step_id == "collectivite"
    first = questions_at("collectivite", essential=True)[0]
    assert first.ask in words(window)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.page.isAncestorOf(focused)
    replace(field(window.page, "dossier", first.fields[0]), "mars 2026")
    window.go("accueil")
    settle()
    press(window.page, "Continuer\u00a0: Collectivité et mandat")


def test_the_review_of_little_does_not_say_that_all_is_well(open_window: Opener, tmp_path: Path) -> None:
    """Nothing to review in an empty dossier only means that there is nothing to compare yet."""
    window = open_window(make(tmp_path / "Neuf.aict", [Dossier(name="Zwygg")]))
    window.go("relecture")
    window.session.review_now()
    assert "à mesure que vous avancez" in words(window.page)
    assert "tout se tient" not in words(window.page)


# ------------------------------------------------- what it is, what went wrong


def test_every_package_that_is_shipped_has_its_licence() -> None:
    """A new line of the lock needs one in licences.toml."""
    lock = (RESOURCES.parent / "requirements.lock").read_text(encoding="utf-8")
    locked = set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE))
    told = [package for licence in licences() for package in licence.packages]
    assert sorted(told) == sorted(locked)


def test_a_report_is_shown_as_it_was_written(example_window: MainWindow, tmp_path: Path) -> None:
    """What one reads is what the file holds, and one is told where it is."""
    dialog = ProblemDialog(example_window, example_window.session.snapshot, tmp_path)
    dialog.open()
    settle()
    (shown,) = seen(dialog, QPlainTextEdit)
    written = dialog.path.read_text(encoding="utf-8")
    assert written.replace("\u00a0", " ") == shown.toPlainText(), "Qt gives ordinary spaces"
    assert str(dialog.path) in words(dialog).replace("\u200b", "")
    assert "Rien n’est envoyé" in words(dialog)
    dialog.close()


def test_a_report_that_cannot_be_written_can_be_copied(example_window: MainWindow, tmp_path: Path) -> None:
    """The text is there all the same, with the reason."""
    (tmp_path / "fichier").write_text("", encoding="utf-8")
    dialog = ProblemDialog(example_window, None, tmp_path / "fichier")
    dialog.open()
    settle()
    assert "n’a pas pu être écrit" in words(dialog)
    (shown,) = seen(dialog, QPlainTextEdit)
    assert "SQLite" in shown.toPlainText()
    dialog.close()


def test_the_menu_offers_the_manual_where_there_is_one(
    example_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An installed application has it beside its resources; a clone of the sources does not."""
    offered = []
    for path in (tmp_path / "manuel.pdf", tmp_path):
        monkeypatch.setattr("ui.help_menu.MANUAL", path)
        menu = help_menu(example_window, lambda: None)
        offered.append("Manuel (PDF)" in [action.text() for action in menu.actions()])
        menu.deleteLater()
    assert offered == [False, True]
