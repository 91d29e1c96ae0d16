"""What stands around the chapters of every document: its cover, its contents, its mark and its footer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from aict_desktop.documents.sentences import Sentences, joined, of
from aict_desktop.domain.french import format_day
from aict_desktop.domain.livery import is_colour, readable, tint
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.vote import Livery
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.versions import VOTED, is_as_kept, yardstick
from aict_desktop.exports.blocks import Block, Bullets, Contents, Cover, Document, Dress, Heading, Paragraph
from aict_desktop.figures.pixels import size

LONGEST_NAME = 50  # characters of a version's name at the foot of a page


def authority(dossier: Dossier) -> str:
    """« Commune de Valbrune », or the name as it is for other kinds; empty when there is none."""
    if dossier.authority_kind == "commune" and dossier.name:
        return _words().say("commune", of_name=of(dossier.name))
    return dossier.name


def framed(snapshot: Snapshot, today: date, name: str, title: str, chapters: Sequence[Block]) -> Document:
    """A document of these chapters, marked PROJET until the vote of the strategy is recorded.

    Without a chapter it is one page that says what to write, in the words of the document ``name``.
    """
    dossier, words = snapshot.one(Dossier), _words()
    body = (Contents(words.say("contents")), *chapters) if chapters else _missing(name)
    return Document(
        title=title,
        author=authority(dossier),
        blocks=(_cover(snapshot, title, today), *body),
        mark=project_mark(dossier),
        footer=footer(snapshot, today),
    )


def dress(snapshot: Snapshot) -> Dress:
    """The logo and the colours of the authority, as far as they can be printed."""
    livery, whose = snapshot.one(Livery), authority(snapshot.one(Dossier))
    colours: tuple[tuple[str, str], ...] = ()
    if is_colour(livery.colour):
        accent = readable(livery.colour)
        colours = (("primary", accent), ("soft", tint(accent)))
    logo = livery.logo if livery.logo and size(livery.logo) else b""
    alt = _words().say("logo", authority=whose) if whose else _words().say("logo_alone")
    return Dress(logo, alt if logo else "", colours)


def project_mark(dossier: Dossier) -> str:
    """« PROJET », until the vote of the strategy is recorded."""
    return "" if dossier.voted_on else _words().say("mark")


def footer(snapshot: Snapshot, today: date) -> str:
    """« Commune de Valbrune, édition du 23 novembre 2026 », then which version it is or comes after."""
    owner = authority(snapshot.one(Dossier))
    told = _words().say("footer", authority=owner, day=format_day(today)).lstrip(", ")
    return joined((told, which_version(snapshot)), ", ")


def which_version(snapshot: Snapshot) -> str:
    """« version « Stratégie adoptée » », or « modifiée depuis le vote »; nothing where no version says so."""
    version = yardstick(snapshot)
    if version is None:
        return ""
    if is_as_kept(snapshot, version):
        return _words().say("version", name=shortened(version.name, LONGEST_NAME)) if version.name else ""
    return _words().say("since_vote") if version.kind == VOTED else ""


def _words() -> Sentences:
    return Sentences("strategie", "cover")


def _cover(snapshot: Snapshot, title: str, today: date) -> Cover:
    dossier = snapshot.one(Dossier)
    edition = joined((_words().say("edition", day=format_day(today)), which_version(snapshot)), ", ")
    return Cover(authority(dossier), title, period(dossier, title), (standing(dossier), edition))


def period(dossier: Dossier, title: str) -> str:
    """« Mandat 2026–2032 », unless the title says the years already."""
    start, end = dossier.term_start, dossier.term_end
    if not (start and end) or (str(start.year) in title and str(end.year) in title):
        return ""
    return _words().say("period", start=start.year, end=end.year)


def standing(dossier: Dossier) -> str:
    """Whether the strategy was voted, and when."""
    if not dossier.voted_on:
        return _words().say("project")
    key = "voted_number" if dossier.vote_number else "voted"
    return _words().say(key, day=format_day(dossier.voted_on), number=dossier.vote_number)


def _missing(name: str) -> tuple[Block, ...]:
    """One page that says what to write, for a dossier where nothing is."""
    words = Sentences(name, "missing")
    return (
        Heading(1, words.say("heading")),
        Paragraph(words.say("lead"), "lead"),
        Paragraph(words.say("text")),
        Bullets(words.row("steps")),
    )
