"""What is tried, in the order in which somebody would do it: from the start window to a dossier reopened."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt, qVersion
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from aict_desktop import __version__
from aict_desktop.documents import titles
from aict_desktop.documents.everything import Task, outcome, tasks
from aict_desktop.domain.records import RECORDS, Action, Dossier, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.apart import read_apart
from aict_desktop.imports.mapping import most_readable, propose
from aict_desktop.imports.plan import plan
from aict_desktop.imports.subjects import SUBJECTS
from aict_desktop.reference.authorities import search
from aict_desktop.reference.example import example_records
from aict_desktop.reference.guidance import step
from aict_desktop.reference.new_dossier import dossier_for
from aict_desktop.storage.store import Store
from ui.app import Desk
from ui.journey import HOME
from ui.main_window import MainWindow
from ui.selftest.reading import read_back, told
from ui.selftest.report import Report, said
from ui.selftest.walk import GUIDED_STEPS, field, guide_to, settle, step_views
from ui.settings import Settings
from ui.start import StartWindow

_PATIENCE = 60  # seconds
_COMMUNE, _INSEE = "Saint-Brieuc", "22278"
_TYPED = " – l’essai"
_LIST = "Association;Intitulé de l’action;Montant voté\nComité de jumelage;Marché d’été;1 200 €\n"


class Trial:
    """The application in somebody's hands, and the report of it."""

    def __init__(self, folder: Path, report: Report) -> None:
        self._app = QApplication(sys.argv[:1])
        self._folder = folder
        self._report = report
        self._dossier = folder / "Exemple d’été.aict"
        self._kept = Snapshot.of()
        self._desk: Desk

    def run(self) -> None:
        """Try everything; what fails does not keep the rest from being tried."""
        check = self._report.check
        check("versions", self._versions)
        if not check("start", self._start):
            return
        check("french", _french)
        check("environment", _environment)
        check("commune", self._commune)
        if not check("example", self._example):
            return
        for step_id in (HOME, *GUIDED_STEPS, "relecture"):
            title = said("home") if step_id == HOME else step(step_id).title
            check("page", partial(self._page, step_id), title=title)
        check("documents_page", self._previews, title=step("documents").title)
        check("edit", self._edit)
        check("import", self._import)
        for task in tasks(self._window.session.snapshot, self._folder / "documents", date.today()):
            check("document", partial(_document, task), title=task.title)
        check("close", self._close)
        check("reopen", self._reopen)
        check("backups", self._backups)
        self._close()

    @property
    def _window(self) -> MainWindow:
        window = self._desk.window
        assert window is not None, "a dossier is open"
        return window

    def _versions(self) -> str:
        python = ".".join(map(str, sys.version_info[:3]))
        screen = QApplication.platformName()
        installed = said("packaged" if getattr(sys, "frozen", False) else "sources")
        return f"{__version__}, {installed}, Python {python}, Qt {qVersion()}, {screen}, {sys.platform}"

    def _start(self) -> str:
        painted: list[bool] = []
        window = StartWindow()
        window.painted.connect(lambda: painted.append(True))
        window.show()
        _wait(lambda: bool(painted))
        self._desk = Desk(self._app, Settings())
        self._desk.adopt(window)
        settle()
        return _seen(window)

    def _commune(self) -> str:
        path = self._folder / f"{_COMMUNE}.aict"
        found = search(_COMMUNE)[0]
        _expect(self._desk.create(path, [dossier_for(found), Strategy()]))
        dossier = _read(path).one(Dossier)
        _expect((dossier.name, dossier.insee) == (_COMMUNE, _INSEE))
        _seen(self._window)
        self._close()
        return f"{dossier.name}, {dossier.department}"

    def _example(self) -> str:
        _expect(self._desk.create(self._dossier, example_records()))
        self._window.resize(1280, 720)
        self._window.session.review_now()
        self._window.set_depth("complete")
        settle()
        return told(_size(self._window.session.snapshot), "records")

    def _page(self, step_id: str) -> str:
        if step_id in GUIDED_STEPS:
            views = [_seen(self._window) for _ in step_views(self._window, step_id)]
        else:
            self._window.go(step_id)
            settle()
            views = [_seen(self._window)]
        return told(len(views), "views")

    def _previews(self) -> str:
        for name in titles():
            self._window.go(f"documents/{name}")
            settle()
            _seen(self._window)
        return told(len(titles()), "views")

    def _edit(self) -> str:
        guide_to(self._window, "collectivite", "title")
        editor = field(self._window.page, "dossier", "title")
        assert isinstance(editor, QLineEdit)
        before, session = editor.text(), self._window.session
        editor.end(False)
        _type(editor, _TYPED)
        for act, wanted in (
            (session.write_all, before + _TYPED),
            (session.undo, before),
            (session.redo, before + _TYPED),
        ):
            _expect(act())
            _expect(_read(self._dossier).one(Dossier).title == wanted)
        return before + _TYPED

    def _import(self) -> str:
        session, path = self._window.session, self._folder / "Liste d’été.csv"
        path.write_text(_LIST, encoding="utf-8")
        sheet = most_readable(read_apart(path), SUBJECTS["actions"])
        found = plan(session.snapshot, sheet, propose(sheet, SUBJECTS["actions"]), path.name)
        before = len(session.snapshot.all(Action))
        _expect(session.do(found.edit))
        _expect(len(session.snapshot.all(Action)) == before + 1)
        return path.name

    def _close(self) -> str:
        self._kept = self._window.session.snapshot
        self._window.close()
        settle()
        _expect(self._desk.window is None)
        return ""

    def _reopen(self) -> str:
        _expect(self._desk.open(self._dossier))
        settle()
        _expect(not self._window.session.readonly)
        _expect(self._window.session.snapshot == self._kept)
        return told(_size(self._kept), "records")

    def _backups(self) -> str:
        found = sorted((self._folder / "profil").rglob("*.aict"))
        _expect(bool(found))
        return found[0].name


def _expect(so: bool) -> None:
    """Raise ValueError when something is not as it should be; the trace in the report says which."""
    if not so:
        raise ValueError


def _french() -> str:
    said = QApplication.translate("QPlatformTheme", "Cancel")
    _expect(said == "Annuler")
    return said


def _environment() -> str:
    """What the application starts, such as a reader of PDF, must not be given the libraries of our folder."""
    _expect(str(getattr(sys, "_MEIPASS", "?")) not in os.environ.get("LD_LIBRARY_PATH", ""))
    return ""


def _document(task: Task) -> str:
    written = outcome(task)
    if written.path is None:
        raise OSError(written.problem)
    return f"{written.path.name}, {read_back(written.path, 'Valbrune')}"


def _seen(window: QWidget) -> str:
    """Have a window painted; ValueError when nothing is to be seen on it."""
    picture = window.grab().toImage().scaled(64, 36)
    colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    if len(colours) < 2:
        raise ValueError("the window is blank")
    return ""


def _read(path: Path) -> Snapshot:
    store = Store.open(path, readonly=True)
    store.close()
    return store.snapshot


def _size(snapshot: Snapshot) -> int:
    return sum(len(snapshot.all(record)) for record in RECORDS)


def _type(editor: QWidget, text: str) -> None:
    for character in text:
        pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
        QApplication.sendEvent(editor, pressed)


def _wait(until: Callable[[], bool]) -> None:
    """Let Qt work until something is so; TimeoutError when it never is."""
    end = time.monotonic() + _PATIENCE
    while not until():
        if time.monotonic() > end:
            raise TimeoutError
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
