"""The actions: a list that filters with its totals, sheets, and the review in a sitting."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTabWidget, QWidget

from aict_desktop.domain.edit import added, altered
from aict_desktop.domain.records import Action, ActionYear, PromptAnswer, Renewal, Stakeholder, Statement
from aict_desktop.domain.removal import removed
from aict_desktop.storage.store import Store
from tests.ui.conftest import Opener
from tests.ui.hands import field, guide_to, key, overview, press, replace, rest, seen, settle, shown, undo
from ui.main_window import MainWindow
from ui.panels.health import HealthPanel
from ui.panels.years import YearsPanel
from ui.records_table import RecordsPanel
from ui.wordy import WordyButton

TODAY = date.today()
RECORDS = (
    Stakeholder(id="committee", name="Comité de jumelage"),
    Action(
        id="twinning",
        title="Jumelage avec Lindenfurt",
        kind="twinning",
        state="active",
        organisation="committee",
        country="DE",
        theme="Jeunesse",
        since=1987,
        last_contact=TODAY,
        year=2024,
        voted=Decimal(1000),
        paid=Decimal(900),
        order="b",
    ),
    Action(id="wells", title="Puits à Tokpadji", theme="Eau", state="dormant", year=2024, order="c"),
    Action(id="feast", title="Fête de 2019", state="closed", order="d"),
    Action(id="garden", title="Jardin d’école", state="active", decision="close", order="e"),
    ActionYear(id="2023", action="twinning", year=2023, voted=Decimal(500)),
    ActionYear(id="2022", action="wells", year=2022, voted=Decimal(70)),
    Renewal(id="charter", action="wells", day=date(2019, 6, 3), until=date(2022, 6, 2)),
)


@pytest.fixture
def window(tmp_path: Path, open_window: Opener) -> MainWindow:
    """Four actions: one in good health, one asleep, one that ended, one reviewed already."""
    path = tmp_path / "Actions.aict"
    Store.create(path, RECORDS).close()
    return open_window(path)


def words(root: QWidget) -> str:
    """All the labels seen under a widget."""
    return (
        "\n".join(label.text() for label in seen(root, QLabel)).replace("\u00a0", " ").replace("\u202f", " ")
    )


def pick(window: MainWindow, name: str, line: str) -> None:
    """Choose a line of the drop-down of that name, by keyboard."""
    (found,) = [each for each in seen(window.page, QComboBox) if each.accessibleName() == name]
    found.setFocus()
    for _ in range(found.findText(line)):
        QTest.keyClick(found, Qt.Key.Key_Down)
    assert found.currentText() == line
    settle()


def sheet_tab(window: MainWindow, title: str) -> None:
    """Open a tab of the sheet that is shown."""
    for tabs in seen(window.page, QTabWidget):
        titles = [tabs.tabText(place) for place in range(tabs.count())]
        if title in titles:
            tabs.setCurrentIndex(titles.index(title))
    settle()


def action(window: MainWindow, id_: str) -> Action:
    """An action as the dossier holds it."""
    found = window.session.snapshot.get(Action, id_)
    assert found is not None
    return found


def test_totals_follow_the_filters(window: MainWindow) -> None:
    """By subject, by state and by year: the list and what it comes to are those chosen."""
    overview(window, "actions", "Inventaire")
    assert "4 actions · Voté : 1 570 € · Versé : 900 €" in words(window.page)
    pick(window, "Année à montrer", "2023")
    assert "1 action · Voté : 500 €" in words(window.page)
    press(window.page, "Tout afficher")
    pick(window, "Sujet à montrer", "Eau")
    assert "1 action · Voté : 70 €" in words(window.page)
    pick(window, "Année à montrer", "2022")
    pick(window, "État à montrer", "En sommeil")
    assert "1 action · Voté : 70 €" in words(window.page)


def test_money_of_another_year_is_summed_at_once(window: MainWindow) -> None:
    """A year typed on the sheet appears in its table of years and in the totals of the list."""
    overview(window, "actions", "Inventaire")
    sheet_tab(window, "Argent")
    replace(field(window.page, "action_year", "year"), "2025")
    replace(field(window.page, "action_year", "voted"), "200")
    rest(window)
    (years,) = seen(window.page, YearsPanel)
    cells = [label.accessibleName() for label in seen(years, QLabel) if label.accessibleName()]
    assert "Montant voté, 2025\u00a0: 200\u202f€" in cells
    assert "Montant versé, 2025\u00a0: non indiqué" in cells
    assert "Voté : 1 770 €" in words(window.page)
    (made,) = [row for row in window.session.snapshot.all(ActionYear) if row.year == 2025]
    assert made.action == "twinning"


def test_a_point_to_review_leads_to_what_hangs_on_an_action(window: MainWindow) -> None:
    """Going to a signature opens the sheet of its action, with that signature in the form."""
    window.go_to_place("actions", "renewal", "charter", "until")
    settle()
    assert seen(window.page, RecordsPanel)[0].sheet.record_id == "wells"
    assert shown(field(window.page, "renewal", "until")).replace("\u00a0", " ") == "2 juin 2022"


def test_the_sitting_starts_with_what_is_left_to_decide(window: MainWindow) -> None:
    """What ended without review is left out; what is decided counts as done; the list leads to the rest."""
    overview(window, "actions", "Revue")
    assert "Action 1 sur 3" in words(window.page)
    assert "Jumelage avec Lindenfurt" in words(window.page)
    assert "depuis 1987" in words(window.page)
    press(window.page, "Reste à décider\u00a0: 2")
    assert [b.accessibleName() for b in seen(window.page, WordyButton)] == [
        "Jumelage avec Lindenfurt",
        "Puits à Tokpadji",
    ]
    for _ in range(2):  # from the button that unfolds the list
        key(window, Qt.Key.Key_Tab)
    key(window, Qt.Key.Key_Space)
    assert "Action 2 sur 3" in words(window.page)
    press(window.page, "Suivant")
    assert "Jardin d’école" in words(window.page)
    press(window.page, "Précédent")
    assert "Action 2 sur 3" in words(window.page)


def test_a_decision_is_dated_today_until_one_says_otherwise(window: MainWindow) -> None:
    """One press decides and dates, one undo takes both back; a date that was typed stays."""
    overview(window, "actions", "Revue")
    press(window.page, "Décision\u00a0: Continuer")
    assert (action(window, "twinning").decision, action(window, "twinning").decided_on) == ("continue", TODAY)
    undo(window)
    assert (action(window, "twinning").decision, action(window, "twinning").decided_on) == ("", None)
    press(window.page, "Décision\u00a0: Continuer")
    replace(field(window.page, "action", "decided_on"), "3 mars 2026")
    press(window.page, "Décision\u00a0: Réorienter")
    decided = action(window, "twinning")
    assert (decided.decision, decided.decided_on) == ("reorient", date(2026, 3, 3))
    press(window.page, "Décision\u00a0: À décider")
    assert (action(window, "twinning").decision, action(window, "twinning").decided_on) == ("", None)


def test_deciding_by_keyboard_only(window: MainWindow) -> None:
    """Arrows choose the decision, Tab goes on to the reason, which is kept when one goes on."""
    overview(window, "actions", "Revue")
    for _ in range(60):
        key(window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused and focused.accessibleName() == "Décision\u00a0: À décider":
            break
    key(window, Qt.Key.Key_Right)
    key(window, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Raison de la décision"
    QTest.keyClicks(focused, "Le lien vit")
    while "Suivant" not in getattr(QApplication.focusWidget(), "text", str)():
        key(window, Qt.Key.Key_Tab)
    key(window, Qt.Key.Key_Space)
    assert "Action 2 sur 3" in words(window.page)
    decided = action(window, "twinning")
    assert (decided.decision, decided.decision_reason) == ("continue", "Le lien vit")


def test_health_is_told_in_words_and_follows(window: MainWindow) -> None:
    """Each sign says on which side it speaks, by its name too; a rating changes the state at once."""
    overview(window, "actions", "Revue")
    (panel,) = seen(window.page, HealthPanel)
    assert "En bonne santé" in words(panel)
    session = window.session
    session.do(altered(action(window, "twinning"), results_rating=0, last_contact=date(2015, 1, 1)))
    settle()
    assert "En difficulté" in words(panel)
    names = [label.accessibleName() for label in seen(panel, QLabel)]
    assert any(name.startswith("Signe d’alerte\u00a0: Le dernier contact") for name in names)
    assert not any(name.startswith("Bon signe") for name in names)
    press(panel, "Comment est-ce jugé\u202f?")
    assert "aucun mauvais signe" in words(panel)
    session.do(altered(action(window, "twinning"), state="planned"))
    settle()
    assert "n’est pas en cours" in words(panel)


def test_the_sitting_and_the_questions_show_the_same(window: MainWindow) -> None:
    """What is decided in the sitting stands in the guided question, with the health of the action."""
    overview(window, "actions", "Revue")
    replace(field(window.page, "action", "results"), "Vingt collégiens sont partis")
    press(window.page, "Décision\u00a0: Clore")
    guide_to(window, "actions", "results")
    assert shown(field(window.page, "action", "results")) == "Vingt collégiens sont partis"
    guide_to(window, "actions", "decision")
    decision = field(window.page, "action", "decision")
    assert isinstance(decision, QComboBox)
    assert decision.currentText() == "Clore"
    assert "En bonne santé" in words(seen(window.page, HealthPanel)[0])


def test_what_a_decision_proposes_is_accepted_there(window: MainWindow) -> None:
    """A review that ends badly offers a statement to the diagnostic; one undo takes it back."""
    overview(window, "actions", "Revue")
    press(window.page, "Suivant")
    press(window.page, "Décision\u00a0: Clore")
    replace(field(window.page, "action", "decision_reason"), "Plus personne ne répond")
    rest(window)
    (unfold,) = [
        b for b in seen(window.page, QPushButton) if b.text().startswith("Voir les suites proposées")
    ]
    press(window.page, unfold.text())
    offered = [b for b in seen(window.page, QPushButton) if b.text() == "Retenir"]
    assert offered
    before = window.session.snapshot
    press(window.page, offered[0].accessibleName())
    (answer,) = window.session.snapshot.all(PromptAnswer)
    assert (answer.source_id, answer.made_table) == ("wells", "statement")
    assert len(window.session.snapshot.all(Statement)) == 1
    undo(window)
    assert window.session.snapshot == before


def test_an_action_that_goes_makes_room_for_the_next(window: MainWindow) -> None:
    """Removing the action shown, then all the others, leaves a sentence that says what to do."""
    overview(window, "actions", "Revue")
    for left in ("Puits à Tokpadji", "Jardin d’école", "Rien à revoir pour l’instant"):
        rows = [row for row in window.session.snapshot.all(Action) if row.state != "closed"]
        window.session.do(removed(window.session.snapshot, rows[0]))
        settle()
        assert left in words(window.page)
    undo(window)
    assert "Jardin d’école" in words(window.page)


def test_what_is_half_typed_is_kept_when_one_steps_on(window: MainWindow) -> None:
    """A text typed without leaving the field is written by « Suivant »."""
    overview(window, "actions", "Revue")
    replace(field(window.page, "action", "working"), "Le comité fait tout")
    press(window.page, "Suivant")
    assert action(window, "twinning").working == "Le comité fait tout"
    press(window.page, "Précédent")
    assert shown(field(window.page, "action", "working")) == "Le comité fait tout"


def test_a_long_list_of_actions_left_is_cut_and_says_so(window: MainWindow) -> None:
    """Fifty are listed when one unfolds the list; the others are counted."""
    window.session.do(added(*[Action(id=f"a{n}", title=f"Action {n}", order=f"z{n:03}") for n in range(80)]))
    overview(window, "actions", "Revue")
    press(window.page, "Reste à décider\u00a0: 82")
    assert len([b for b in seen(window.page, WordyButton) if b.accessibleName()]) == 50
    assert "Et 32 autres" in words(window.page)
