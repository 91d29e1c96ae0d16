"""The documents that a dossier gives, by name, and writing one so that an older file is never left torn."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from aict_desktop.domain.folding import fold
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.reasons import system_reason
from aict_desktop.reference.words import message

if TYPE_CHECKING:
    from aict_desktop.exports.blocks import Document

Write = Callable[[Snapshot, date, Path], None]
LONGEST_NAME = 60  # characters of the authority in a file's name


class ExportError(Exception):
    """A document that could not be written; its text tells what happened, what was kept, what to do."""


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One document: its title for the user, the suffix of its file, and what writes it to a path."""

    title: str
    suffix: str
    write: Write


def names() -> tuple[str, ...]:
    """The names of the documents, as the command line takes them."""
    return tuple(DOCUMENTS)


def titles() -> Mapping[str, str]:
    """The name of each document and what to call it before the user."""
    return {name: kind.title for name, kind in DOCUMENTS.items()}


def file_name(snapshot: Snapshot, name: str) -> str:
    """What the file of a document is called, such as ``strategie-valbrune.pdf``."""
    authority = fold(snapshot.one(Dossier).name).replace(" ", "-")[:LONGEST_NAME].strip("-")
    return "-".join(filter(None, (name, authority))) + DOCUMENTS[name].suffix


def export(snapshot: Snapshot, name: str, folder: Path, today: date) -> Path:
    """Write a document into ``folder`` (made when it is missing) and give its path.

    Raises ExportError when the name is unknown or the file cannot be written; an older file then stays whole.
    """
    if name not in DOCUMENTS:
        raise ExportError(message("export_unknown", name=name, names=", ".join(names())))
    return written(folder / file_name(snapshot, name), partial(DOCUMENTS[name].write, snapshot, today))


def written(target: Path, write: Callable[[Path], object]) -> Path:
    """Have ``write`` write a file, put it in the place of ``target`` once it is whole, and give its path.

    Raises ExportError when the file cannot be written; an older one then stays whole.
    """
    # Beside the target, so that the last step is a rename; hidden and named after this process.
    unfinished = target.with_name(f".{target.stem}-{os.getpid()}{target.suffix}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write(unfinished)
        unfinished.replace(target)
    except OSError as error:
        reason = system_reason(error)
        raise ExportError(message("export_failed", name=target.name, reason=reason)) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return target


def _pdf(name: str) -> Write:
    """What writes the blocks of the module ``name`` as a PDF; reportlab is loaded at the first export."""

    def write(snapshot: Snapshot, today: date, path: Path) -> None:
        from aict_desktop.exports.pdf import write_pdf

        settle(write_pdf(_made(name, snapshot, today)), path)

    return write


def _docx(name: str) -> Write:
    """What writes the blocks of the module ``name`` for Word; python-docx is loaded at the first export."""

    def write(snapshot: Snapshot, today: date, path: Path) -> None:
        from aict_desktop.exports.docx import write_docx

        settle(write_docx(_made(name, snapshot, today)), path)

    return write


def _made(name: str, snapshot: Snapshot, today: date) -> Document:
    """The blocks that a module of this package makes by a function of its name, dressed as the authority is.

    The module is loaded at the first export: most documents bring figures.
    """
    from aict_desktop.documents.frame import dress

    document: Document = getattr(import_module(f"{__name__}.{name}"), name)(snapshot, today)
    return replace(document, dress=dress(snapshot))


def settle(content: bytes, path: Path) -> None:
    """Write a file so that it is on the disk, whole, when this returns."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _workbook(snapshot: Snapshot, today: date, path: Path) -> None:
    from aict_desktop.documents.workbook import write_workbook

    write_workbook(snapshot, path)


def _declaration(snapshot: Snapshot, today: date, path: Path) -> None:
    from aict_desktop.documents.declaration import write_declaration

    write_declaration(snapshot, path)


def _calendar(snapshot: Snapshot, today: date, path: Path) -> None:
    from aict_desktop.documents.calendar import calendar

    settle(calendar(snapshot, today), path)


DOCUMENTS: Mapping[str, DocumentKind] = MappingProxyType(
    {
        "strategie": DocumentKind("Stratégie d’action internationale", ".pdf", _pdf("strategy")),
        "synthese": DocumentKind("Synthèse pour les élus (deux pages)", ".pdf", _pdf("synthese")),
        "strategie-word": DocumentKind("Stratégie, à reprendre dans Word", ".docx", _docx("strategy")),
        "deliberation": DocumentKind("Projet de délibération (Word)", ".docx", _docx("deliberation")),
        "presentation": DocumentKind("Présentation (écrans)", ".pdf", _pdf("presentation")),
        "afom": DocumentKind("Diagnostic AFOM", ".pdf", _pdf("afom")),
        "acteurs": DocumentKind("Cartographie des acteurs", ".pdf", _pdf("stakeholders")),
        "actions": DocumentKind("Actions et partenariats en cours", ".pdf", _pdf("actions")),
        "cadre-logique": DocumentKind("Cadre logique (A3)", ".pdf", _pdf("logframe")),
        "financement": DocumentKind("Moyens et financements", ".pdf", _pdf("funding")),
        "chronogramme": DocumentKind("Calendrier des activités", ".pdf", _pdf("schedule")),
        "risques": DocumentKind("Registre des risques", ".pdf", _pdf("risks")),
        "suivi": DocumentKind("Suivi de la stratégie", ".pdf", _pdf("monitoring")),
        "resultats": DocumentKind("Résultats pour les habitants", ".pdf", _pdf("results")),
        "changements": DocumentKind("Ce qui a changé depuis le vote", ".pdf", _pdf("changes")),
        "atelier": DocumentKind("Affiche d’atelier (A3)", ".pdf", _pdf("poster")),
        "classeur": DocumentKind("Classeur de suivi", ".xlsx", _workbook),
        "declaration": DocumentKind("Déclaration annuelle de l’aide", ".xlsx", _declaration),
        "calendrier": DocumentKind("Dates à reprendre dans un agenda", ".ics", _calendar),
    }
)
