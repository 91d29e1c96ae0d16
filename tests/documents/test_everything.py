"""Exporting everything: a folder with each document, each figure and a list; stopping leaves whole files."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path
from threading import Event
from xml.etree import ElementTree

import pytest
from PIL import Image

from aict_desktop.documents import names, written
from aict_desktop.documents.everything import Exporting, Outcome, Task, outcome, tasks
from aict_desktop.documents.figures import FIGURES, figures_of
from aict_desktop.domain.records import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.example import example_records
from aict_desktop.reference.files import read_toml

TODAY = date(2026, 11, 23)


def exported(snapshot: Snapshot, folder: Path) -> list[Outcome]:
    """Everything written into the folder, one after the other."""
    return [outcome(task) for task in tasks(snapshot, folder, TODAY)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the worked example."""
    folder = tmp_path_factory.mktemp("tout")
    assert not any(done.problem for done in exported(Snapshot.of(example_records()), folder))
    return folder


def test_everything_is_in_one_folder(whole: Path) -> None:
    """A file a document, a drawing a figure in a folder of theirs, a list, and nothing unfinished."""
    found = {path.relative_to(whole).as_posix() for path in whole.rglob("*") if path.is_file()}
    assert {f"figures/{name}{suffix}" for name in FIGURES for suffix in (".svg", ".png")} < found
    assert len(found) == len(names()) + 2 * len(FIGURES) + 1


def test_each_figure_is_a_drawing_that_says_what_it_shows(whole: Path) -> None:
    """Well-formed SVG with its alternative text as its title."""
    for name in FIGURES:
        root = ElementTree.parse(whole / "figures" / f"{name}.svg").getroot()
        title = root.find("{http://www.w3.org/2000/svg}title")
        assert title is not None
        assert title.text


def test_each_figure_is_a_picture_as_wide_as_a_screen(whole: Path) -> None:
    """A slide shows it without enlarging it; it is not blank."""
    for name in FIGURES:
        with Image.open(whole / "figures" / f"{name}.png") as picture:
            assert 1800 <= picture.width <= 1930
            assert picture.convert("L").getextrema() != (255, 255)


def test_the_list_says_what_each_file_is_for(whole: Path) -> None:
    """Every file of the folder has its line, in a text with the marks that Windows knows."""
    content = (whole / "Lisez-moi.txt").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\n") == content.count(b"\r\n")
    text = content.decode("utf-8-sig")
    for path in whole.rglob("*"):
        assert path.is_dir() or path.name == "Lisez-moi.txt" or path.name in text
    assert "23\u00a0novembre 2026" in text
    assert "n’a pas encore voté" in text


def test_every_document_and_figure_has_its_words() -> None:
    """None is in the list without what it is for."""
    words = read_toml("documents/tout.toml")
    assert set(names()) <= set(words["purpose"])
    assert set(FIGURES) == set(words["figure"])


def test_an_empty_dossier_has_documents_and_no_figure(tmp_path: Path) -> None:
    """A figure without anything to show is no file, nor is its folder."""
    assert figures_of(Snapshot.of()) == ()
    done = exported(Snapshot.of(), tmp_path)
    assert not any(one.problem for one in done)
    assert len(done) == len(names()) + 1
    assert not (tmp_path / "figures").exists()


def test_a_failure_costs_only_itself(tmp_path: Path) -> None:
    """A file in the place of the folder of figures: a sentence for each, and the list without them."""
    (tmp_path / "figures").write_text("ancien", "utf-8")
    done = exported(Snapshot.of(example_records()), tmp_path)
    problems = [one.problem for one in done if one.problem]
    assert len(problems) == 2 * len(FIGURES)
    assert "un fichier porte déjà le nom" in problems[0]
    assert (tmp_path / "figures").read_text("utf-8") == "ancien"
    assert "carte-acteurs" not in (tmp_path / "Lisez-moi.txt").read_text("utf-8-sig")


def test_a_full_disk_keeps_the_older_file(tmp_path: Path) -> None:
    """The sentence says why, the older file is whole, nothing unfinished is left."""
    target = tmp_path / "synthese.pdf"
    target.write_bytes(b"ancien")

    def half(path: Path) -> None:
        path.write_bytes(b"moit")
        raise OSError(errno.ENOSPC, "No space left on device")

    done = outcome(Task("Synthèse", lambda: written(target, half)))
    assert "le disque est plein" in done.problem
    assert target.read_bytes() == b"ancien"
    assert list(tmp_path.iterdir()) == [target]


def test_stopping_ends_the_file_under_way(tmp_path: Path) -> None:
    """What is begun is written whole, what is not is left."""
    begun, go_on = Event(), Event()

    def slow() -> Path:
        begun.set()
        assert go_on.wait(20)
        return written(tmp_path / "un.txt", lambda path: path.write_text("entier", "utf-8"))

    running = Exporting([Task("Un", slow), Task("Deux", lambda: written(tmp_path / "deux.txt", Path.touch))])
    assert begun.wait(20)
    running.stop()
    go_on.set()
    assert [done.path for done in running.wait()] == [tmp_path / "un.txt"]
    assert running.finished
    assert (tmp_path / "un.txt").read_text("utf-8") == "entier"


def test_what_no_task_should_raise_is_not_swallowed() -> None:
    """A fault of ours comes out where the window can show it."""
    with pytest.raises(ZeroDivisionError):
        Exporting([Task("Faute", lambda: Path(str(1 // 0)))]).wait()


def test_the_list_of_a_dossier_without_a_name(tmp_path: Path) -> None:
    """Its heading has no hole."""
    exported(Snapshot.of([Dossier()]), tmp_path)
    assert (tmp_path / "Lisez-moi.txt").read_text("utf-8-sig").startswith("Action internationale\n")
