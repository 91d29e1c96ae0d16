"""Projects, schemes and services in the window: taken, checked, edited, decided, without a mouse."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from aict_desktop.domain.edit import altered
from aict_desktop.domain.records import (
    Bid,
    Funding,
    FundingYear,
    Project,
    ProjectCheck,
    Scheme,
    Utility,
)
from aict_desktop.domain.schemes import scheme_id, used
from aict_desktop.reference.schemes import entry_of
from aict_desktop.storage.store import Store
from tests.ui.actors import pick, register, tab, tab_to, turn_to, words
from tests.ui.conftest import Opener
from tests.ui.hands import field, key, overview, press, redo, replace, rest, seen, settle, undo
from ui.catalogue import CataloguePage
from ui.main_window import MainWindow
from ui.panels.catalogue import CataloguePanel
from ui.panels.ceiling import CeilingPanel
from ui.panels.projects import BidsPanel, ChecksPanel, DoublesPanel, GoNoGoPanel, ProjectFundingsPanel
from ui.tables import LinesTable
from ui.wordy import WordyButton

SCHEME = Scheme(
    id="s",
    name="Appel du département",
    state="open",
    max_grant=Decimal(2000),
    checklist="Deux communes ?\nUn lycée ?",
    checked=date(2026, 10, 2),
    source="Règlement, page 2",
    order="a",
)
RECORDS = (
    SCHEME,
    Project(id="p", name="Deux écoles", scheme="s", state="preparing", order="a"),
    Project(id="q", name="Un chantier", order="b"),
    Funding(id="f", name="Département", kind="french_authority", project="p", scheme="s", order="a"),
    FundingYear(id="y", funding="f", year=2027, amount=Decimal(3000), order="a"),
    Bid(id="b", project="p", call="Appel 2027", days=Decimal(10), order="a"),
    Utility(id="u", service="water", holder="epci", resources=Decimal(640_000), year=2027, order="a"),
)


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """Two projects, one of them above the bound of its scheme."""
    Store.create(tmp_path / "projets.aict", RECORDS).close()
    window = open_window(tmp_path / "projets.aict")
    window.set_depth("complete")
    overview(window, "moyens", "Projets")
    return window


def project_tab(window: MainWindow, title: str) -> None:
    """Open a tab of the sheet of the first project."""
    register(window).pick("p")
    settle()
    tab(window, title)


def test_a_rule_edited_changes_the_check_and_comes_back(window: MainWindow) -> None:
    """From the check to its rule by keyboard, a higher bound, back: kept; one Ctrl+Z: broken again."""
    project_tab(window, "Contrôle")
    assert any(
        "2\u202f000" in told and "dépasse" in told for told in words(seen(window.page, ChecksPanel)[0])
    )
    tab_to(window, "Aide maximale\u00a0: Voir la règle (vérifiée le 2\u00a0octobre 2026)")
    key(window, Qt.Key.Key_Space)
    bound = field(window.page, "scheme", "max_grant")
    assert bound.hasFocus()
    replace(bound, "3 000")
    rest(window)
    tab(window, "Projets")
    assert "Aide maximale\u00a0: respecté" in words(seen(window.page, ChecksPanel)[0])
    undo(window)
    assert "Aide maximale\u00a0: non respecté" in words(seen(window.page, ChecksPanel)[0])


def test_ficol_at_its_least_grant(open_window: Opener, tmp_path: Path) -> None:
    """200 000 x 30 / 70 = 85 714,29 of others at least: a cent less is told, and what it takes is shown."""
    ficol = entry_of("ficol")
    assert ficol is not None
    records = (
        ficol,
        Project(id="p", name="Deux écoles", scheme=ficol.id, order="a"),
        Funding(id="afd", name="AFD", kind="lender", project="p", scheme=ficol.id, order="a"),
        FundingYear(id="y1", funding="afd", year=2027, amount=Decimal(200_000), order="a"),
        Funding(id="ville", name="Ville", kind="own", project="p", order="b"),
        FundingYear(id="y2", funding="ville", year=2027, amount=Decimal("85714.28"), order="b"),
    )
    Store.create(tmp_path / "ficol.aict", records).close()
    window = open_window(tmp_path / "ficol.aict")
    window.set_depth("complete")
    overview(window, "moyens", "Projets")
    project_tab(window, "Contrôle")
    told = " ".join(words(seen(window.page, ChecksPanel)[0]))
    assert "Part des autres\u00a0: non respecté" in told
    assert "85\u202f714,29\u202f€" in told
    assert "285\u202f714,29\u202f€" in told
    window.session.do(altered(records[-1], amount=Decimal("85714.29")))
    settle()
    assert "Part des autres\u00a0: respecté" in words(seen(window.page, ChecksPanel)[0])


def test_each_check_tells_its_day_and_source(window: MainWindow) -> None:
    """The source once above, the day in the link of each."""
    project_tab(window, "Contrôle")
    panel = seen(window.page, ChecksPanel)[0]
    assert "Vérifiées le 2\u00a0octobre 2026. Source\u00a0: Règlement, page 2." in words(panel)
    links = [b.accessibleName() for b in seen(panel, WordyButton)]
    assert links
    assert all("vérifiée le 2\u00a0octobre 2026" in link for link in links)


def test_a_project_without_a_scheme_is_told_what_to_do(window: MainWindow) -> None:
    """Nothing is checked, and the panel says where to choose one."""
    register(window).pick("q")
    settle()
    tab(window, "Contrôle")
    assert any("Choisissez un dispositif" in told for told in words(seen(window.page, ChecksPanel)[0]))


def test_an_entry_is_taken_from_the_catalogue_without_a_mouse(window: MainWindow) -> None:
    """Find it by a word, take it, find it among one's own; one Ctrl+Z takes it back."""
    turn_to(window, "Catalogue")
    (page,) = seen(window.page, CataloguePage)
    replace(tab_to(window, "Chercher dans le catalogue"), "FICOL")
    settle()
    assert seen(page, LinesTable)[0].model().rowCount() == 1
    tab_to(window, "Utiliser ce dispositif")
    key(window, Qt.Key.Key_Space)
    assert used(window.session.snapshot, "ficol") is not None
    assert "Ouvrir votre fiche" in [b.text() for b in seen(page, QPushButton)]
    undo(window)
    assert used(window.session.snapshot, "ficol") is None
    redo(window)
    press(page, "Ouvrir votre fiche")
    assert register(window).sheet.record_id == scheme_id("ficol")


def test_the_catalogue_is_narrowed_by_family_and_words(window: MainWindow) -> None:
    """A family keeps its own, nothing found is told, what is past says so."""
    tab(window, "Catalogue")
    (page,) = seen(window.page, CataloguePage)
    table = seen(page, LinesTable)[0]
    everything = table.model().rowCount()
    pick(window, "Famille à montrer", "afd")
    assert table.model().rowCount() == 1
    pick(window, "Famille à montrer", "")
    sought = tab_to(window, "Chercher dans le catalogue")
    replace(sought, "bekou")
    settle()
    assert str(table.model().index(0, 2).data()) == "Terminé"
    assert any("Terminé" in told for told in words(page))
    replace(sought, "rien de tel")
    settle()
    assert not table.isVisible()
    assert "Aucune ligne ne répond à cette recherche." in words(page)
    replace(sought, "")
    key(window, Qt.Key.Key_Delete)
    assert table.model().rowCount() == everything


def test_a_field_that_was_changed_is_taken_back(window: MainWindow) -> None:
    """The sheet says what the catalogue says; one press gives it back, one Ctrl+Z the user's own."""
    tab(window, "Catalogue")
    press(window.page, "Utiliser ce dispositif")
    press(window.page, "Ouvrir votre fiche")
    tab(window, "Règles")
    (panel,) = seen(window.page, CataloguePanel)
    assert words(panel) == ["Cette fiche dit la même chose que le catalogue."]
    replace(field(window.page, "scheme", "max_grant"), "2 000 000")
    rest(window)
    assert "Aide maximale, d’après le catalogue\u00a0: 1\u202f500\u202f000\u202f€" in words(panel)
    press(panel, "Reprendre du catalogue\u00a0: Aide maximale")
    scheme = window.session.snapshot.get(Scheme, scheme_id("ficol"))
    assert scheme is not None
    assert scheme.max_grant == Decimal(1_500_000)
    undo(window)
    scheme = window.session.snapshot.get(Scheme, scheme_id("ficol"))
    assert scheme is not None
    assert scheme.max_grant == Decimal(2_000_000)


def test_the_list_of_the_scheme_is_taken_and_judged(window: MainWindow) -> None:
    """Two questions in one press and one undo; answers change the words."""
    project_tab(window, "Oui ou non")
    press(window.page, "Reprendre la liste du dispositif")
    snapshot = window.session.snapshot
    assert [row.text for row in snapshot.where(ProjectCheck, project="p")] == [
        "Deux communes ?",
        "Un lycée ?",
    ]
    panel = seen(window.page, GoNoGoPanel)[0]
    assert "0 oui, 0 en partie, 0 non, 2 sans réponse." in words(panel)
    undo(window)
    assert window.session.snapshot.where(ProjectCheck, project="p") == ()
    assert any("Aucune question" in told for told in words(panel))


def test_a_bid_tells_its_figures_and_what_is_missing(window: MainWindow) -> None:
    """First what lacks; then both figures, and a ratio that decides nothing."""
    project_tab(window, "Appels")
    panel = seen(window.page, BidsPanel)[0]
    assert any(told.startswith("Il manque\u00a0: coût d’une journée") for told in words(panel))
    bid = window.session.snapshot.get(Bid, "b")
    press(window.page, seen(window.page, WordyButton)[-1].accessibleName())
    for name, text in (("day_cost", "250"), ("own_share", "7 500"), ("grant", "20 000"), ("success", "20")):
        replace(field(window.page, "bid", name), text)
        rest(window)
    assert "Chaque euro engagé en rapporterait 0,40 en moyenne." in words(panel)
    assert any("Sans source" in told for told in words(panel))
    while window.session.snapshot.get(Bid, "b") != bid:
        undo(window)
    assert any(told.startswith("Il manque") for told in words(panel))


def test_what_funds_a_project_leads_to_its_years(window: MainWindow) -> None:
    """The sources of the project with their sums; following one opens the plan."""
    project_tab(window, "Financements")
    (panel,) = seen(window.page, ProjectFundingsPanel)
    (link,) = seen(panel, WordyButton)
    assert link.accessibleName() == "Département\u00a0: 3\u202f000\u202f€"
    press(panel, link.accessibleName())
    assert not panel.isVisible()


def test_a_source_in_two_projects_is_told_in_both(window: MainWindow) -> None:
    """Possible double funding, with the other project named; gone once it is refused there."""
    project_tab(window, "Contrôle")
    panel = seen(window.page, DoublesPanel)[0]
    assert any("Rien en commun" in told for told in words(panel))
    tab(window, "Financements")
    register(window).pick("q")
    settle()
    replace(field(window.page, "funding", "name"), "Département")
    rest(window)
    tab(window, "Contrôle")
    assert "Double financement possible" in words(seen(window.page, DoublesPanel)[0])
    undo(window)
    assert any("Rien en commun" in told for told in words(seen(window.page, DoublesPanel)[0]))


def test_a_ceiling_follows_what_is_typed(window: MainWindow) -> None:
    """1 % of the year’s resources, who decides, the rule’s day and source; another share counts at once."""
    tab(window, "1\u202f%")
    panel = seen(window.page, CeilingPanel)[0]
    assert any("6\u202f400\u202f€" in told for told in words(panel))
    assert any("Ce n’est pas à vous de décider" in told for told in words(panel))
    replace(field(window.page, "utility", "resources"), "123 456,78")
    rest(window)
    assert any("1\u202f234,56\u202f€" in told for told in words(panel))
    assert any("vérifiée le 23\u00a0novembre 2026. Source" in told for told in words(panel))
    replace(field(window.page, "utility", "rate"), "0,5")
    rest(window)
    assert any("617,28\u202f€" in told for told in words(panel))
    assert any(told.startswith("Règle jamais vérifiée") for told in words(panel))
    undo(window)
    assert any("1\u202f234,56\u202f€" in told for told in words(panel))


def test_a_service_is_chosen_by_its_words(window: MainWindow) -> None:
    """A funding can name a service, although a service has no name of its own."""
    project_tab(window, "Financements")
    service = field(window.page, "funding", "utility")
    assert isinstance(service, QComboBox)
    shown = [service.itemText(place) for place in range(service.count())]
    assert any(text.startswith("Eau potable") for text in shown)
