"""The running application: one theme, the start window, and the window of the dossier that is open."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from aict_desktop.reference.files import RESOURCES
from aict_desktop.storage.profile import sittings_folder
from ui.help_menu import open_report, start_tour
from ui.immortal import keep_constants_alive
from ui.outside import Outside
from ui.settings import SUFFIX, Settings, default_folder, with_suffix
from ui.start import FILTER, StartWindow
from ui.theme import Theme, load_fonts
from ui.zooming import Zooming

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aict_desktop.domain.fields import Record
    from aict_desktop.reference.authorities import Authority
    from aict_desktop.storage.store import Store
    from ui.main_window import MainWindow
    from ui.session import Session
    from ui.sitting import NotedSession


class Desk:
    """Holds the windows and moves from one to the other."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        self._app = app
        self.settings = settings
        self._theme = Theme()
        self.start_window: StartWindow | None = None
        self.window: MainWindow | None = None
        self._noted: NotedSession | None = None
        keep_constants_alive()
        if app.style().objectName() != "fusion":
            app.setStyle("Fusion")
        app.setApplicationDisplayName("AICT Desktop")
        app.setWindowIcon(QIcon(str(RESOURCES / "icons" / "app.svg")))
        QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
        # What Qt itself says: choosing a file, a printer, cutting and pasting.
        self._qt_words = QTranslator()
        self._qt_words.load("qtbase_fr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        app.installTranslator(self._qt_words)
        load_fonts()
        self.dress(settings.theme, settings.zoom)

    def adopt(self, window: StartWindow) -> None:
        """Fill the start window, which is on the screen already."""
        self.start_window = window
        window.furnish(self.settings.recent())
        window.redressed.connect(self._redress_start)
        window.new_wanted.connect(self._new)
        window.open_wanted.connect(lambda path: self.open(Path(path)))
        window.forget_wanted.connect(lambda path: self._forget(Path(path)))
        window.example_wanted.connect(self._example)
        window.visit_wanted.connect(self._visit)
        window.restore_wanted.connect(lambda path: self._restore(Path(path)))
        Outside(window, Zooming(window), self._take)

    def dress(self, name: str, zoom: int) -> None:
        """Put a theme and zoom on everything, and remember them."""
        self._theme.apply(self._app, name, zoom)
        if (name, zoom) != (self.settings.theme, self.settings.zoom):
            self.settings.theme, self.settings.zoom = name, zoom

    def start(self, path: str = "") -> None:
        """Show the dossier at ``path``; the start window without one, or to say why it did not open."""
        if path:
            self.open(Path(path))
        else:
            self.show_start()

    def open(self, path: Path) -> bool:
        """Open a dossier; False after saying why on the start window."""
        from aict_desktop.storage.errors import DossierError
        from aict_desktop.storage.store import Store

        try:
            store, holder = Store.open_any(path)
        except DossierError as error:
            damaged = str(path) if error.key in ("damaged", "empty", "missing") else ""
            self.show_start().tell(str(error), damaged)
            return False
        self._show(store, holder)
        return True

    def create(self, path: Path, records: Iterable[Record]) -> bool:
        """Make a dossier and open it; False after saying why on the start window."""
        from aict_desktop.storage.errors import DossierError
        from aict_desktop.storage.store import Store

        try:
            store = Store.create(path, records)
        except DossierError as error:
            self.show_start().tell(str(error))
            return False
        self._show(store, "")
        return True

    def _show(self, store: Store, holder: str) -> None:
        from ui.session import Session
        from ui.sitting import NotedSession

        self.settings.add_recent(store.path)
        session = Session(store, holder)
        self._noted = NotedSession(session)
        self.window = self._window_of(session)
        self.window.show()
        self.window.session.put_review_off()
        if self.start_window:
            self.start_window.close()
            self.start_window = None
        if not self.settings.tour_seen:
            self.settings.tour_seen = True
            QTimer.singleShot(0, self.window, partial(start_tour, self.window))  # once it is painted

    def _window_of(self, session: Session) -> MainWindow:
        """A window for a dossier, whose wishes are heard here."""
        from ui.main_window import MainWindow

        made = MainWindow(session, self.settings)
        made.closed.connect(self._on_closed)
        made.redressed.connect(self._redress)
        made.open_wanted.connect(lambda path: self._open_other(Path(path)))
        return made

    def show_start(self) -> StartWindow:
        """Show the start window."""
        if self.start_window is None:
            self.adopt(StartWindow())
        assert self.start_window is not None
        self.start_window.show()
        return self.start_window

    def tell_unexpected(self) -> None:
        """Say that something went wrong that nobody foresaw, and that one may go on."""
        from aict_desktop.reference.words import message

        if self._noted:
            self._noted.fail()
        if shown := self.window or self.start_window:
            shown.tell(message("unexpected"))

    def tell_last_time(self) -> None:
        """Tell of dossiers that were open when the application stopped, if it did not end as it should."""
        if not any(sittings_folder().glob("*.json")):
            return
        from aict_desktop.storage.sittings import past
        from ui.last_time import LastTimeDialog

        shown = self.window or self.start_window
        if shown and (sittings := past()):
            dialog = LastTimeDialog(sittings, shown, open_already=self.window is not None)
            dialog.reopened.connect(lambda path: self.open(Path(path)))
            dialog.problem_wanted.connect(lambda: open_report(shown, None))
            dialog.open()

    def _on_closed(self, back_to_start: bool) -> None:
        if self._noted:
            self._noted.end()
            self._noted = None
        if self.window:
            self.window.deleteLater()
        self.window = None
        if back_to_start:
            self.show_start()

    def _redress(self, name: str, zoom: int) -> None:
        """Show the dossier in a new window, because widgets measure themselves when they are made."""
        old = self.window
        if old is None:
            return
        geometry, step_id = old.saveGeometry(), old.step_id
        old.empty()  # dressing pages that are about to go would take seconds
        self.dress(name, zoom)
        new = self._window_of(old.session)
        new.restoreGeometry(geometry)
        new.go(step_id)
        new.show()
        self.window = new
        old.retire()

    def _take(self, path: Path) -> None:
        """A file dropped on the start window."""
        from aict_desktop.reference.words import message

        if path.suffix.lower() == SUFFIX:
            # The program that the file is dragged from waits until the drop is over.
            QTimer.singleShot(0, lambda: self.open(path))
        else:
            self.show_start().tell(message("drop_start", name=path.name))

    def _forget(self, path: Path) -> None:
        self.settings.forget_recent(path)
        if self.start_window and self.start_window.page:
            self.start_window.page.show_recent(self.settings.recent())

    def _open_other(self, path: Path) -> None:
        """Open a dossier in the place of the open one, unless it cannot be read or that one asks to stay."""
        from aict_desktop.storage.errors import DossierError
        from aict_desktop.storage.store import Store

        if self.window is None or _is_same(self.window.session.store.path, path):
            return
        try:
            store, holder = Store.open_any(path)
        except DossierError as error:
            self.window.tell(str(error))
            return
        if self.window.leave():
            self._show(store, holder)
        else:
            store.close()

    def _redress_start(self, name: str, zoom: int) -> None:
        self.dress(name, zoom)
        if self.start_window:
            self.start_window.furnish(self.settings.recent())

    def _new(self, authority: Authority | None, name: str) -> None:
        from aict_desktop.domain.records import Dossier, Strategy
        from aict_desktop.reference.new_dossier import dossier_for
        from aict_desktop.reference.words import message

        dossier = (
            dossier_for(authority)
            if authority
            else Dossier(name=name, title=message("default_title", name=name))
        )
        path = self._ask_where(f"Strategie {dossier.name}")
        if path:
            self.create(path, [dossier, Strategy()])

    def _example(self) -> None:
        from aict_desktop.reference.example import example_records

        path = default_folder() / "Exemple Valbrune.aict"
        if path.exists():
            self.open(path)
        else:
            self.create(path, example_records())

    def _visit(self) -> None:
        self.settings.tour_seen = True
        self._example()
        if self.window:
            start_tour(self.window)

    def _restore(self, path: Path) -> None:
        from ui.restore_dialog import PutBackDialog

        dialog = PutBackDialog(path, self.show_start())
        dialog.put_back.connect(lambda: self.open(path))
        dialog.open()

    def _ask_where(self, name: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        # File systems take 255 bytes; a name of 80 characters is one that people can read.
        safe = "".join(" " if character in '\\/:*?"<>|' else character for character in name)[:80].strip()
        suggested = default_folder() / f"{safe}.aict"
        chosen, _ = QFileDialog.getSaveFileName(
            self.start_window,
            "Où ranger le dossier\u202f?",
            str(suggested),
            FILTER,
            # A dossier is never replaced: the application says so itself.
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return with_suffix(Path(chosen)) if chosen else None


def _is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file; what is not there is no file."""
    try:
        return one.samefile(other)
    except OSError:
        return False
