"""Everything that the application can show, one after the other, on the worked example."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from aict_desktop.documents import names
from aict_desktop.domain.edit import altered
from aict_desktop.domain.freezing import frozen
from aict_desktop.domain.records import Dossier, Stakeholder, Version
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.versions import freezing
from aict_desktop.exports.excel.places import FIRST_COLUMN
from aict_desktop.imports.sheets import read_sheets
from aict_desktop.storage.sittings import Past
from tests.documents.returning import Spreadsheet
from tests.ui.hands import every_tab, every_view, overview, settle
from ui.about_dialog import AboutDialog
from ui.app import Desk
from ui.freeze_dialog import FreezeDialog
from ui.help_dialog import HelpDialog
from ui.import_dialog import ImportDialog
from ui.import_run import ReadingDialog
from ui.last_time import LastTimeDialog
from ui.main_window import MainWindow
from ui.problem_dialog import ProblemDialog
from ui.restore_dialog import RestoreDialog
from ui.returned_dialog import ReturnedDialog
from ui.search_dialog import SearchDialog
from ui.tour import Tour
from ui.version_documents import VersionDocumentsDialog
from ui.version_restore import VersionRestoreDialog
from ui.weights_dialog import WeightsDialog

ACTIONS = """Intitulé;Organisme;Année;Montant demandé;Montant voté;Dates
Jumelage avec Lindenfurt;Comité de jumelage;2025;1 500 €;1 200 €;du 3 au 9 mai
Marché des producteurs;Union commerçante;2025;800;;vers l’automne
"""
ACTORS = """Nom;Type;Contact;Mail
Chorale nouvelle;Association;Anne Roux;anne@example.org
"""
LOGFRAME = """Objectif spécifique;Résultat attendu;Activité;Coût;Indicateur;Source de vérification
Les jeunes sont mobiles;Un point mobilité est ouvert;Aménager le local;2 000 €;Jeunes reçus;Agenda
;;Tenir la permanence;à définir;;
"""
MEASURES = """Indicateur;2027;2028
Jeunes de 11 à 25 ans partis ou réunis avec des jeunes étrangers dans l’année;12;env. 15
Inconnu;3;4
"""
LISTS = {"actions": ACTIONS, "acteurs": ACTORS, "cadre-logique": LOGFRAME, "mesures": MEASURES}


def every_surface(window: MainWindow, desk: Desk, scratch: Path) -> Iterator[tuple[str, QWidget]]:
    """Show each in turn, and give its name and the widget that holds it; what surrounds a page comes once."""
    window.session.review_now()
    settle()
    yield "autour des pages", window
    for name in every_view(window):
        yield name, window.page
    yield from _versions(window)
    window.go(f"documents/{names()[-1]}")  # one page for all of them
    settle()
    yield "documents", window.page
    path = window.session.store.path
    dialogs: tuple[Callable[[], QDialog], ...] = (
        lambda: import_dialog(window, scratch),
        lambda: import_dialog(window, scratch, "acteurs"),
        lambda: import_dialog(window, scratch, "cadre-logique"),
        lambda: import_dialog(window, scratch, "mesures"),
        lambda: _reading(window, scratch / "actions.csv"),
        lambda: returned_dialog(window, scratch),
        lambda: WeightsDialog(window.session, window),
        lambda: RestoreDialog(window.session, window),
        lambda: FreezeDialog(window.session, window),
        lambda: VersionDocumentsDialog(window.session, _version(), window),
        lambda: VersionRestoreDialog(window.session, _version(), window),
        lambda: AboutDialog(window),
        lambda: HelpDialog(window),
        lambda: ProblemDialog(window, window.session.snapshot, scratch),
        lambda: LastTimeDialog([Past(path, datetime.now(), True, ("12 marx",))], window),
        lambda: _found(window),
    )
    for make in dialogs:
        yield from _dialog(make())
    yield from _tour(window)
    yield from _start(desk, window.session.store.path)


def _versions(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """A version and what changed since, then the dossier as it was."""
    session, before = window.session, window.session.snapshot.one(Dossier)
    session.do(altered(before, voted_on=date(2026, 10, 15), vote_number="2026-097"))
    session.do(freezing(session.snapshot, "voted", "Stratégie adoptée", None))
    session.do(altered(session.snapshot.one(Dossier), title="Autre titre", population=9100))
    session.do(removed(session.snapshot, session.snapshot.all(Stakeholder)[0]))
    for tab in ("Vote et versions", "Ce qui a changé"):
        overview(window, "vote", tab)
        yield f"vote, avec une version : {tab}", window.page
    for _ in range(4):
        session.undo()
    settle()


def _version() -> Version:
    """A version from which the dossier differs."""
    then = Snapshot.of([Dossier(name="Valbrune")])
    return Version(id="v", kind="shown", name="Vue en juin", day=date(2026, 6, 18), content=frozen(then))


def import_dialog(window: MainWindow, scratch: Path, kind: str = "actions") -> ImportDialog:
    """The preview of a small list."""
    path = scratch / f"{kind}.csv"
    path.write_text(LISTS[kind], encoding="utf-8")
    return ImportDialog(window.session, path, list(read_sheets(path)), window, kind)


def returned_dialog(window: MainWindow, scratch: Path) -> ReturnedDialog:
    """A workbook in which cells changed, on both sides too, lines came and went, and one cannot be read."""
    session = window.session
    sheet = Spreadsheet(session.snapshot, scratch)
    actor, other, *_ = session.snapshot.all(Stakeholder)
    sheet.type(("stakeholder", actor.id, "territory"), "Tout le canton")
    sheet.type(("stakeholder", actor.id, "position"), "une autre position")
    sheet.type(("stakeholder", other.id, "name"), "Un nom changé des deux côtés")
    page = sheet.book["Ateliers"]
    page.delete_rows(page.max_row)
    page.cell(page.max_row + 1, FIRST_COLUMN).value = "Un atelier de plus"
    session.do(altered(other, name="Nommé autrement ici"))
    return ReturnedDialog(session, sheet.read(session.snapshot), window)


def _reading(window: MainWindow, path: Path) -> ReadingDialog:
    """A file that takes its time to be read."""
    dialog = ReadingDialog(path, window)
    dialog._look.stop()
    return dialog


def _found(window: MainWindow) -> SearchDialog:
    """What a word finds on every page."""
    dialog = window.search.open()
    dialog.field.setText("jumelage")
    dialog.seek()
    return dialog


def _dialog(dialog: QDialog) -> Iterator[tuple[str, QWidget]]:
    dialog.open()
    dialog.activateWindow()
    settle()
    for titles in every_tab(dialog):
        yield f"{type(dialog).__name__} {titles}".strip(), dialog
    dialog.reject()
    dialog.deleteLater()


def _tour(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """The last bubble of the visit has all the buttons."""
    window.activateWindow()
    tour = Tour(window)
    for _ in range(4):
        tour._next.click()
    settle()
    yield "visite", tour
    tour.end()
    settle()


def _start(desk: Desk, recent: Path) -> Iterator[tuple[str, QWidget]]:
    desk.settings.add_recent(recent)
    desk.start()
    start = desk.start_window
    assert start is not None
    assert start.page is not None
    start.resize(1280, 720)
    start.activateWindow()
    settle()
    yield "départ", start
    start.tell("Le dossier « Essai » est abîmé et n’a pas été ouvert.", str(recent))
    start.page._name.setText("saint b")
    start.page._search()
    settle()
    yield "départ, collectivités trouvées", start
    start.close()
    desk.start_window = None
