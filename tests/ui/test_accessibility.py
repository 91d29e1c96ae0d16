"""Every page, dialog and window can be used by keyboard and screen reader, in large type and every theme."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from aict_desktop.reference.example import example_records
from aict_desktop.storage.store import Store
from tests.ui.accessibility import clipped, small_targets, unnamed, unreached, unscrolled
from tests.ui.hands import settle, show_dossier
from tests.ui.pictures import faint_words, unseen_focus
from tests.ui.surfaces import every_surface
from ui.app import Desk

Faults = Mapping[str, list[str]]

CHECKS: Mapping[str, Callable[[QWidget], list[str]]] = {
    "names": unnamed,
    "targets": small_targets,
    "tab": unreached,
    "shift-tab": lambda root: unreached(root, Qt.Key.Key_Backtab),
    "scrolling": unscrolled,
    "clipping": clipped,
    "words": faint_words,
    "focus": unseen_focus,
}
PICTURES = ("words", "focus")
# Theme, zoom, and what depends on them.
WALKS = {
    ("light", 100): tuple(CHECKS),
    ("dark", 100): PICTURES,
    ("contrast", 100): PICTURES,
    ("light", 200): ("clipping", "targets"),
}


@pytest.fixture(scope="module")
def walk(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, int], Faults]:
    """``walk(theme, zoom)`` gives by check each fault of what can be shown, with where it was seen first."""

    @cache
    def gather(theme: str, zoom: int) -> Faults:
        folder = tmp_path_factory.mktemp("walk")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("AICT_PROFILE", str(folder / "profile"))
            return _gather(desk, theme, zoom, folder)

    return gather


def _gather(desk: Desk, theme: str, zoom: int, folder: Path) -> Faults:
    desk.dress(theme, zoom)
    window = show_dossier(Store.create(folder / "Valbrune.aict", example_records()))
    found: dict[str, dict[str, str]] = {check: {} for check in WALKS[theme, zoom]}
    for where, root in every_surface(window, desk, folder):
        for check, faults in found.items():
            for fault in CHECKS[check](root):
                faults.setdefault(fault, where)
    window.close()
    window.deleteLater()
    settle()
    return {
        check: [f"{where}: {fault}" for fault, where in faults.items()] for check, faults in found.items()
    }


@pytest.mark.parametrize(
    ("theme", "zoom", "check"),
    [
        # One walk gives the faults of all its checks, so they go to the same worker.
        pytest.param(theme, zoom, check, marks=pytest.mark.xdist_group(f"{theme} {zoom}"))
        for (theme, zoom), checks in WALKS.items()
        for check in checks
    ],
)
def test_everything_shown(walk: Callable[[str, int], Faults], theme: str, zoom: int, check: str) -> None:
    """Every page, dialog and window passes each check."""
    assert not (faults := walk(theme, zoom)[check]), "\n".join(faults)


def made_up(*widgets: QWidget, across: bool = False) -> QWidget:
    """A window that holds some widgets."""
    window = QWidget()
    layout = QHBoxLayout(window) if across else QVBoxLayout(window)
    for widget in widgets:
        layout.addWidget(widget)
    window.show()
    window.activateWindow()
    settle()
    return window


class Greedy(QObject):
    """Keeps Tab for itself, as a table does whose author forgot to say otherwise."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.KeyPress


def test_a_widget_without_a_name_is_found(qapp: QApplication) -> None:
    """Control of ``unnamed``."""
    named = QLineEdit()
    named.setAccessibleName("Commune")
    assert unnamed(made_up(named, QLineEdit())) == ["QLineEdit «  » has no name"]


def test_a_small_target_is_found(qapp: QApplication) -> None:
    """Control of ``small_targets``."""
    tiny = QPushButton("x")
    tiny.setFixedWidth(20)
    (found,) = small_targets(made_up(tiny, QPushButton("Enregistrer")))
    assert found.startswith("QPushButton « x » is 20 x")


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_a_trap_is_found(qapp: QApplication, key: Qt.Key) -> None:
    """Control of ``unreached``: a text field that types a tab, and one that swallows it."""
    trap, greedy = QPlainTextEdit(), Greedy()
    trap.installEventFilter(greedy)
    window = made_up(QLineEdit(), trap, QLineEdit())
    trap.setFocus()
    settle()
    assert any("keeps" in fault for fault in unreached(window, key))


def test_what_tab_skips_is_found(qapp: QApplication) -> None:
    """Control of ``unreached``: Tab goes back too early."""
    first, second, third = QLineEdit(), QLineEdit(), QPushButton("Oubliée")
    window = made_up(first, second, third)
    first.setFocus()
    early = Early(first)
    second.installEventFilter(early)
    settle()
    assert unreached(window) == ["Tab does not reach QPushButton « Oubliée »"]


class Early(QObject):
    """Sends the focus back to where it began."""

    def __init__(self, back: QWidget) -> None:
        super().__init__()
        self._back = back

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self._back.setFocus()
            return True
        return False


def test_what_the_keyboard_cannot_scroll_is_found(qapp: QApplication) -> None:
    """Control of ``unscrolled``: a long text that only a mouse can scroll."""
    area, text = QScrollArea(), QLabel("\n".join(["Ligne"] * 200))
    area.setWidget(text)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert len(unscrolled(made_up(area))) == 1


def test_faint_words_are_found(qapp: QApplication) -> None:
    """Control of ``faint_words``: grey on grey, and a placeholder in the usual half tone."""
    grey, good = QLabel("Presque illisible"), QLabel("Lisible")
    grey.setStyleSheet("color: #999999; background: #DDDDDD")
    hint = QLineEdit(placeholderText="Premières lettres")
    hint.setStyleSheet("placeholder-text-color: #B0B0B0; background: white")
    found = faint_words(made_up(grey, good, hint))
    assert len(found) == 2
    assert "Presque illisible" in found[0]


def test_an_unseen_focus_is_found(qapp: QApplication) -> None:
    """Control of ``unseen_focus``: a button without any frame, and one whose frame hardly changes."""
    flat, pale, good = QPushButton("Plat"), QPushButton("Pâle"), QPushButton("Bien")
    flat.setStyleSheet("border: none")
    pale.setStyleSheet(
        "QPushButton { border: 2px solid #CCCCCC } QPushButton:focus { border-color: #AAAAAA }"
    )
    found = unseen_focus(made_up(flat, pale, good))
    assert ["Plat" in found[0], "Pâle" in found[1], len(found)] == [True, True, 2]


def test_clipped_words_are_found(qapp: QApplication) -> None:
    """Control of ``clipped``: too low a label, too narrow a button, past the edge, one over another."""
    low, narrow = (
        QLabel("Une phrase qui a besoin de trois lignes au moins."),
        QPushButton("Enregistrer une copie"),
    )
    low.setWordWrap(True)
    low.setFixedSize(120, 20)
    narrow.setFixedWidth(40)
    window = made_up(low, narrow, QLabel("Bien"))
    beyond, over = QPushButton("Dehors", window), QLabel("Dessus", window)
    beyond.setGeometry(window.width() - 10, 0, 120, 40)
    over.setGeometry(low.geometry().adjusted(4, 0, 0, 0))
    for extra in (beyond, over):
        extra.show()
    found = "\n".join(clipped(window))
    for fault in (
        "« Une phrase",
        "« Enregistrer une copie » needs",
        "past the right edge",
        "cover each other",
    ):
        assert fault in found
    assert "Bien" not in found
