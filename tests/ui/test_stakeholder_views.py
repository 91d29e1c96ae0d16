"""The other views of the stakeholders: the network in lines, whom to mobilise, and printing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from aict_desktop.domain.edit import added
from aict_desktop.domain.mobilise import mobilise
from aict_desktop.domain.network import connections, standings
from aict_desktop.domain.records import Connection
from tests.ui.actors import pick, register, tab, three_actors, words
from tests.ui.conftest import Opener
from tests.ui.hands import field, key, overview, press, seen
from ui.main_window import MainWindow
from ui.mobilise_tab import MobiliseTab
from ui.tables import LinesTable


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """Three stakeholders in their register."""
    return three_actors(open_window, tmp_path)


def views(window: MainWindow, title: str) -> LinesTable:
    """The list of a view that has one."""
    return next(each for each in seen(window.page, LinesTable) if each.accessibleName() == title)


def lines(table: LinesTable) -> list[list[str]]:
    """What a list says."""
    model = table.model()
    return [
        [str(model.index(row, place).data()) for place in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_tie_in_the_list_leads_to_its_sheet(window: MainWindow) -> None:
    """The network is read in lines, and Enter goes where the tie is written."""
    tab(window, "Réseau")
    press(window.page, "Vue du réseau\u00a0: Tous les liens")
    table = views(window, "Liens entre acteurs")
    assert lines(table) == [["Club nautique", "Finance", "Conseil régional", "Lien fort"]]
    table.setFocus()
    key(window, Qt.Key.Key_Return)
    assert register(window).sheet.record_id == "club"
    assert field(window.page, "connection", "strength").property("currentText") == "Lien fort"


def test_bridges_are_told_in_words(example_window: MainWindow) -> None:
    """On the worked example, those without whom others are cut off, and from whom."""
    example_window.set_depth("complete")
    overview(example_window, "acteurs", "Réseau")
    press(example_window.page, "Vue du réseau\u00a0: Qui fait le pont")
    told = lines(views(example_window, "Qui fait le pont"))
    found = standings(example_window.session.snapshot)
    assert len(told) == sum(standing.bridges for standing in found.values()) > 0
    assert all(name and others for name, others in told)


def test_the_network_follows_changes_made_elsewhere(window: MainWindow) -> None:
    """A tie added while another tab was shown is there when one comes back."""
    tab(window, "Réseau")
    tab(window, "Registre")
    window.session.do(added(Connection(id="t2", stakeholder="region", other="school")))
    tab(window, "Réseau")
    press(window.page, "Vue du réseau\u00a0: Tous les liens")
    assert len(lines(views(window, "Liens entre acteurs"))) == len(connections(window.session.snapshot)) == 2


def test_whom_to_mobilise(example_window: MainWindow) -> None:
    """Two choices give those of the domain, in its order; Enter opens the sheet of one."""
    overview(example_window, "acteurs", "Mobiliser")
    assert seen(example_window.page, LinesTable) == []
    pick(example_window, "Thème", "youth")
    pick(example_window, "Type d’action", "youth")
    table = views(example_window, "Acteurs à mobiliser")
    found = mobilise(example_window.session.snapshot, "youth", "youth")
    assert [line[0] for line in lines(table)] == [match.stakeholder.name for match in found]
    assert lines(table)[0][3] == "Le thème et le type d’action"
    table.setFocus()
    key(example_window, Qt.Key.Key_Down)
    key(example_window, Qt.Key.Key_Return)
    assert register(example_window).sheet.record_id == found[1].stakeholder.id


def test_nobody_to_mobilise_is_said(window: MainWindow) -> None:
    """A choice that nobody ticks gives a sentence that tells where to tick."""
    tab(window, "Mobiliser")
    pick(window, "Thème", "sport")
    (shown,) = seen(window.page, MobiliseTab)
    assert any("Aucun acteur ne coche encore ce choix" in line for line in words(shown))


def test_the_register_prints_as_a_document(window: MainWindow) -> None:
    """The button leads to the preview of the map of stakeholders, from where it is saved or printed."""
    press(window.page, "Imprimer / PDF…")
    assert window.step_id == "documents"
