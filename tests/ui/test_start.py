"""The first window: from the first letters of a commune, or any name, to a dossier; recent, damaged ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QListWidget, QPushButton, QWidget

from aict_desktop.domain.records import Dossier
from aict_desktop.storage.store import Store
from tests.support.dossiers import make, read
from tests.ui.hands import key, press, seen, settle, write
from ui.app import Desk
from ui.main_window import MainWindow
from ui.restore_dialog import PutBackDialog
from ui.settings import Settings
from ui.start import StartWindow

Started = Callable[[], StartWindow]


@pytest.fixture
def own(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose home is empty, and which keeps a dossier where it offers to; it closes what it opened."""
    home = tmp_path / "chez moi"
    (home / "Documents").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *about, **_: (about[2], ""))
    monkeypatch.setattr(desk, "settings", Settings())
    monkeypatch.setattr(desk, "start_window", None)
    monkeypatch.setattr(desk, "window", None)
    return desk


@pytest.fixture
def start(own: Desk) -> object:
    """``start()`` shows the start window; at the end everything is closed."""
    shown: list[QWidget] = []

    def show() -> StartWindow:
        window = own.show_start()
        shown.append(window)
        window.activateWindow()
        settle()
        return window

    yield show
    for window in (*shown, own.window):
        if window is not None:
            window.close()
            window.deleteLater()
    settle()


def type_name(window: StartWindow, text: str) -> QListWidget:
    """Type the name of an authority; gives the list of those found."""
    (name,) = seen(window, QLineEdit)
    name.setFocus()
    name.clear()
    write(name, text)
    QTest.qWait(150)
    return window.findChildren(QListWidget)[0]


def opened(desk: Desk) -> MainWindow:
    """The window of the dossier that has just been opened."""
    settle()
    assert desk.window is not None
    return desk.window


def words(window: QWidget) -> str:
    """All that the labels of a window say."""
    return "\n".join(label.text() for label in seen(window, QLabel))


def test_saint_b_proposes_saint_brieuc_and_enter_creates_it(own: Desk, start: Started) -> None:
    """The first letters, then Enter: a dossier with department, SIREN and population, kept in a file."""
    found = type_name(start(), "saint b")
    assert found.item(0).text().startswith("Saint-Brieuc")
    key(found, Qt.Key.Key_Return)
    window = opened(own)
    dossier = window.session.snapshot.one(Dossier)
    assert (dossier.name, dossier.department, dossier.insee) == ("Saint-Brieuc", "Côtes-d’Armor", "22278")
    assert dossier.siren
    assert dossier.population
    assert read(window.session.store.path).one(Dossier) == dossier
    assert "Saint-Brieuc" in words(window)


def test_enter_right_after_typing_does_not_wait_for_the_list(own: Desk, start: Started) -> None:
    """A quick typist gets what the list would have shown."""
    window = start()
    (name,) = seen(window, QLineEdit)
    name.setFocus()
    write(name, "saint b")
    key(window, Qt.Key.Key_Return)
    assert opened(own).session.snapshot.one(Dossier).name == "Saint-Brieuc"


def test_the_arrows_choose_another_one(own: Desk, start: Started) -> None:
    """Down leads into the list, Enter takes the line one is on."""
    window = start()
    found = type_name(window, "saint b")
    key(window, Qt.Key.Key_Down)
    key(window, Qt.Key.Key_Down)
    second = found.item(1).text()
    key(window, Qt.Key.Key_Return)
    assert second.startswith(opened(own).session.snapshot.one(Dossier).name)


def test_an_unknown_name_is_taken_by_hand(own: Desk, start: Started) -> None:
    """The window says that the list does not know it, and makes the dossier under that name."""
    window = start()
    type_name(window, "Syndicat des eaux de Zwygg")
    assert "sous ce nom" in words(window)
    press(window, "Créer le dossier")
    dossier = opened(own).session.snapshot.one(Dossier)
    assert (dossier.name, dossier.insee) == ("Syndicat des eaux de Zwygg", "")


def test_nothing_typed_creates_nothing(own: Desk, start: Started) -> None:
    """The button waits for a name; Enter does nothing."""
    window = start()
    type_name(window, "   ")
    assert not next(b for b in seen(window, QPushButton) if b.text() == "Créer le dossier").isEnabled()
    key(window, Qt.Key.Key_Return)
    assert own.window is None


@pytest.mark.parametrize(
    "name",
    [
        "../../ailleurs",
        'a/b\\c:d*e?f"g<h>i|j',
        "<b>Zwygg</b> & =1+1",
        "Zwygg 🌍 مرحبا",
        "Zwygg " * 60,
        ".zwygg.",
        "%s ${HOME} ~",
    ],
)
def test_hostile_names_stay_names(own: Desk, start: Started, name: str) -> None:
    """Whatever the name, the file is in the folder offered, and the dossier holds the name as typed."""
    window = start()
    type_name(window, name)
    press(window, "Créer le dossier")
    store = opened(own).session.store
    assert store.path.parent.name == "Documents"
    assert store.snapshot.one(Dossier).name == name.strip()


@pytest.mark.parametrize("name", ["Été à l’étranger", "100 %", "a & b", "<i>x", "a && b", "名前", "a\tb"])
def test_recent_dossiers_are_named_as_they_are(own: Desk, start: Started, tmp_path: Path, name: str) -> None:
    """The recent ones are offered by their name, and a press opens them."""
    path = make(tmp_path / f"{name}.aict", [Dossier(name="Zwygg")])
    own.settings.add_recent(path)
    window = start()
    button = next(b for b in seen(window, QPushButton) if b.accessibleName() == f"Ouvrir {name}")
    assert re.sub("&(.)", r"\1", button.text()) == name, "a lone & would underline the letter after it"
    assert not QtGui.Qt.mightBeRichText(button.toolTip()), "a tooltip would show markup as markup"
    button.click()
    assert opened(own).session.store.path == path


def test_recent_dossiers_that_are_gone_are_not_offered(own: Desk, start: Started, tmp_path: Path) -> None:
    """The newest comes first, each once; a file that was deleted or moved is left out."""
    paths = [make(tmp_path / f"{number}.aict", [Dossier(name="Zwygg")]) for number in range(3)]
    for path in (*paths, paths[0]):
        own.settings.add_recent(path)
    paths[1].unlink()
    names = (b.accessibleName() for b in seen(start(), QPushButton))
    offered = [name for name in names if name.startswith("Ouvrir ") and name[-1].isdigit()]
    assert offered == ["Ouvrir 0", "Ouvrir 2"]


def test_the_example_opens_even_without_a_documents_folder(own: Desk, start: Started, tmp_path: Path) -> None:
    """One press, and the worked example is there."""
    (tmp_path / "chez moi" / "Documents").rmdir()
    press(start(), "Ouvrir l’exemple")
    assert opened(own).session.snapshot.one(Dossier).name == "Valbrune"


def test_a_damaged_dossier_is_told_and_its_backups_are_offered(
    own: Desk, start: Started, tmp_path: Path
) -> None:
    """A sentence, a button, the list of backups; taking one opens the dossier and keeps the damaged file."""
    path = make(tmp_path / "abîmé.aict", [Dossier(name="Zwygg")])
    Store.open(path).close()  # opening makes the backup
    broken = path.read_bytes()[:5000]
    path.write_bytes(broken)
    window = start()
    assert not own.open(path)
    settle()
    assert "« abîmé.aict »" in words(window).replace("\u00a0", " ")
    assert path.read_bytes() == broken
    press(window, "Restaurer une sauvegarde…")
    (dialog,) = seen(window, PutBackDialog)
    press(dialog, "Restaurer")
    assert opened(own).session.snapshot.one(Dossier).name == "Zwygg"
    assert any(each.read_bytes() == broken for each in tmp_path.glob("abîmé*"))


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04", b"\x00" * 4096])
def test_what_is_no_dossier_is_told(own: Desk, start: Started, tmp_path: Path, content: bytes) -> None:
    """An empty or foreign file gives one sentence and stays as it was."""
    path = tmp_path / "rapport.aict"
    path.write_bytes(content)
    window = start()
    own.open(path)
    settle()
    assert "rapport.aict" in words(window)
    assert own.window is None
    assert path.read_bytes() == content


def test_a_dossier_open_elsewhere_is_read_only(own: Desk, start: Started, tmp_path: Path) -> None:
    """A second opening shows who holds the dossier, and writes nothing."""
    path = make(tmp_path / "partagé.aict", [Dossier(name="Zwygg")])
    first = Store.open(path)
    start()
    own.open(path)
    window = opened(own)
    assert window.session.readonly
    assert "déjà ouvert par" in words(window)
    first.close()


def test_a_name_that_is_taken_is_told(own: Desk, start: Started) -> None:
    """The file that is there stays, and a sentence says to choose another name."""
    window = start()
    for _ in range(2):
        type_name(window, "saint b")
        key(window, Qt.Key.Key_Return)
        if own.window:
            kept = own.window.session.store.path
            own.window.leave()
            settle()
            window = start()
            before = kept.read_bytes()
    assert "existe déjà" in words(window)
    assert kept.read_bytes() == before
