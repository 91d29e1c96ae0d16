"""Everything that a dossier gives, written into one folder: each document, each figure, and a list of them.

What cannot be written costs only itself: the others follow. What is written is whole, even when one stops.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event, Thread

from aict_desktop.documents import ExportError, export, file_name, names, settle, titles, written
from aict_desktop.documents.figures import FORMATS, figures_of
from aict_desktop.documents.frame import which_version
from aict_desktop.documents.sentences import Sentences, of
from aict_desktop.domain.french import NBSP, format_day
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.files import read_toml

FIGURES_FOLDER = "figures"


@dataclass(frozen=True, slots=True)
class Task:
    """One file to write: what to call it before the user, and what writes it and gives its path."""

    title: str
    write: Callable[[], Path]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a task: the path of its file, or the sentence that says why there is none."""

    path: Path | None = None
    problem: str = ""


def tasks(snapshot: Snapshot, folder: Path, today: date, without: Collection[str] = ()) -> tuple[Task, ...]:
    """What there is to write into ``folder``: documents, figures in a folder of theirs, the list of files.

    The documents of these names are left out.
    """
    called = read_toml("documents/tout.toml")["figure"]
    drawn = figures_of(snapshot)
    return (
        *(task(snapshot, name, folder, today) for name in names() if name not in without),
        *(
            Task(called[name], partial(_figure, snapshot, name, suffix, folder, today))
            for name in drawn
            for suffix in FORMATS
        ),
        Task(_words().say("task"), partial(_index, snapshot, folder, today)),
    )


def task(snapshot: Snapshot, name: str, folder: Path, today: date) -> Task:
    """One document to write into ``folder``."""
    return Task(titles()[name], partial(export, snapshot, name, folder, today))


def outcome(task: Task) -> Outcome:
    """Do a task."""
    try:
        return Outcome(task.write())
    except ExportError as error:
        return Outcome(problem=str(error))


class Exporting:
    """Tasks done one after the other in a thread of their own, while the window lives on."""

    def __init__(self, wanted: Sequence[Task]) -> None:
        self.outcomes: list[Outcome] = []
        self._wanted, self._stop = wanted, Event()
        self._failure: Exception | None = None
        self._thread = Thread(target=self._run, name="export")
        self._thread.start()

    @property
    def finished(self) -> bool:
        """Whether all is done, or stopped."""
        return not self._thread.is_alive()

    def stop(self) -> None:
        """Begin no other task: the file under way is written to its end."""
        self._stop.set()

    def wait(self) -> Sequence[Outcome]:
        """What became of the tasks that were begun; raises what no task should raise."""
        self._thread.join()
        if self._failure:
            raise self._failure
        return self.outcomes

    def _run(self) -> None:
        try:
            for task in self._wanted:
                if self._stop.is_set():
                    return
                self.outcomes.append(outcome(task))
        except Exception as failure:
            self._failure = failure


def _figure(snapshot: Snapshot, name: str, suffix: str, folder: Path, today: date) -> Path:
    content = FORMATS[suffix](snapshot, name, today)
    return written(folder / FIGURES_FOLDER / f"{name}{suffix}", partial(settle, content))


def _index(snapshot: Snapshot, folder: Path, today: date) -> Path:
    """The list of what is there, as a text that any computer opens; Windows tells UTF-8 by its mark."""
    text = "\r\n".join(_told(snapshot, folder, today)) + "\r\n"
    target = folder / f"{_words().say('file')}.txt"
    return written(target, partial(settle, text.encode("utf-8-sig")))


def _told(snapshot: Snapshot, folder: Path, today: date) -> Iterator[str]:
    dossier, words = snapshot.one(Dossier), _words()
    yield words.say("head", of_name=of(dossier.name)) if dossier.name else words.say("head_alone")
    yield words.say("day", day=format_day(today))
    yield words.say("voted", day=format_day(dossier.voted_on)) if dossier.voted_on else words.say("project")
    if version := which_version(snapshot):
        yield words.say("version", version=version)
    purposes = read_toml("documents/tout.toml")["purpose"]
    for name in names():
        if (folder / (file := file_name(snapshot, name))).exists():
            yield from ("", file, f"    {purposes[name]}")
    drawn = {name: _files(folder, name) for name in figures_of(snapshot)}
    if any(drawn.values()):
        yield from ("", words.say("figures", folder=FIGURES_FOLDER))
    called = read_toml("documents/tout.toml")["figure"]
    yield from (f"    {', '.join(files)}{NBSP}: {called[name]}" for name, files in drawn.items() if files)


def _files(folder: Path, name: str) -> list[str]:
    """The files of a figure that are there."""
    return [f"{name}{suffix}" for suffix in FORMATS if (folder / FIGURES_FOLDER / f"{name}{suffix}").exists()]


def _words() -> Sentences:
    return Sentences("tout", "index")
