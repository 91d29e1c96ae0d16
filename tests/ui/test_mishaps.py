"""What goes wrong around a record while one works on it: what one types stays, and where it belongs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import added
from aict_desktop.domain.records import (
    Activity,
    Commitment,
    Contact,
    Lead,
    LeadStatement,
    Stakeholder,
    Statement,
)
from aict_desktop.domain.removal import removed
from tests.ui import actors
from tests.ui.conftest import Opener
from tests.ui.diagnosis import SCHOOL, open_small, tab
from tests.ui.hands import (
    field,
    guide_to,
    kept,
    overview,
    press,
    replace,
    rest,
    seen,
    settle,
    shown,
    undo,
)
from ui.app import Desk
from ui.form import Form
from ui.main_window import MainWindow
from ui.statement_ticks import StatementTicks
from ui.wordy import WordyButton


def test_a_statement_removed_while_it_is_ticked_ties_nothing(open_window: Opener, tmp_path: Path) -> None:
    """The lead written next is kept, and rests on what is left of what was ticked."""
    window = open_small(open_window, tmp_path)
    refused: list[str] = []
    window.session.failed.connect(refused.append)
    tab(window, "Croisement")
    (strengths,) = [each for each in seen(window.page, StatementTicks) if each.quadrant == "strength"]
    for line in range(3):
        strengths.setCurrentRow(line)
        QTest.keyClick(strengths, Qt.Key.Key_Space)

    window.session.do(removed(window.session.snapshot, SCHOOL))
    replace(field(window.page, "lead", "text"), "Une piste")
    rest(window)

    (lead,) = kept(window).all(Lead)
    assert lead.text == "Une piste"
    assert {row.statement for row in kept(window).all(LeadStatement)} == {"choir", "club"}
    assert not refused


def test_nothing_is_typed_on_a_record_that_was_undone(open_window: Opener, tmp_path: Path) -> None:
    """Its contacts go with it: a contact without its actor could not be kept."""
    window = actors.three_actors(open_window, tmp_path)
    window.session.do(added(Stakeholder(id="new", name="Nouveau", order="z")))
    actors.show(window, "new")
    actors.tab(window, "Contacts")

    undo(window)

    assert not [form for form in seen(window.page, Form) if form.record_type is Contact]
    actors.show(window, "club")
    replace(field(window.page, "contact", "role"), "Présidente")
    rest(window)
    assert [contact.stakeholder for contact in kept(window).all(Contact)] == ["club"]


def _due(window: MainWindow) -> QWidget:
    return field(window.page, "commitment", "due")


def test_what_cannot_be_read_stays_with_its_actor(open_window: Opener, tmp_path: Path) -> None:
    """A date that is none, of a commitment to one actor, is not shown as another's; it waits for its own."""
    window = actors.three_actors(open_window, tmp_path)
    actors.show(window, "club")
    actors.tab(window, "Engagement")
    replace(_due(window), "bientôt")

    actors.show(window, "region")
    assert not shown(_due(window))
    actors.show(window, "club")
    assert shown(_due(window)) == "bientôt"


def test_what_cannot_be_read_follows_the_record_that_typing_makes(
    open_window: Opener, tmp_path: Path
) -> None:
    """Typed before the first word of a commitment and mended after it, the date leaves nothing behind."""
    window = actors.three_actors(open_window, tmp_path)
    actors.show(window, "club")
    actors.tab(window, "Engagement")
    replace(_due(window), "bientôt")
    replace(field(window.page, "commitment", "text"), "Prêter le quai")
    rest(window)
    press(window.page, "Ajouter un engagement")
    assert not shown(_due(window))
    press(window.page, "Prêter le quai")
    assert shown(_due(window)) == "bientôt"

    replace(_due(window), "31/01/2026")
    rest(window)

    assert not window.session.drafts
    (made,) = [each for each in kept(window).all(Commitment) if each.text == "Prêter le quai"]
    assert made.due is not None


def test_a_long_list_keeps_the_last_lines_in_view(open_window: Opener, tmp_path: Path) -> None:
    """Of sixty stakeholders, a guided question shows the last fifty; a button shows the others too."""
    window = actors.three_actors(open_window, tmp_path)
    window.session.do(
        added(*(Stakeholder(id=f"s{n}", name=f"Club {n}", order=f"d{n:02}") for n in range(57)))
    )
    guide_to(window, "acteurs", "who-again")
    assert len(_lines(window)) == 50
    assert "Club 56" in _lines(window)

    press(window.page, "Montrer aussi 10\u00a0autres")

    assert len(_lines(window)) == 60


def _lines(window: MainWindow) -> list[str]:
    return [each.accessibleName() for each in seen(window.page, WordyButton)]


def test_a_sheet_let_go_hears_nothing_more(example: Path, desk: Desk) -> None:
    """After another look, the review of what changes next speaks to the new window only."""
    assert desk.open(example)
    assert desk.window is not None
    overview(desk.window, "acteurs")
    actors.tab(desk.window, "Engagement")
    desk.window.redressed.emit("dark", 125)
    settle()

    desk.window.session.do(added(Statement(id="one", text="Un constat")))
    desk.window.session.review_now()

    desk.window.close()
    settle()


def test_no_table_of_money_let_go_hears_anything_more(example: Path, desk: Desk) -> None:
    """Likewise for what shows costs, sources of money and schemes."""
    assert desk.open(example)
    assert desk.window is not None
    desk.window.set_depth("complete")
    for title in ("Plan de financement", "Coûts", "Catalogue"):
        overview(desk.window, "moyens", title)
    desk.window.redressed.emit("dark", 125)
    settle()

    session = desk.window.session
    session.do(removed(session.snapshot, session.snapshot.all(Activity)[0]))
    session.drafts["funding", "none", "year 2027"] = "douze"
    assert session.undo()  # takes back what could not be read
    assert session.undo()

    desk.window.close()
    settle()
