"""The logframe on A3: one sheet when it is short, its headings on each page when it is not."""

from __future__ import annotations

from datetime import date

from aict_desktop.documents.frame import authority, footer, framed, project_mark
from aict_desktop.documents.logframe.matrix import matrix
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Document, Heading, Note, Orientation


def logframe(snapshot: Snapshot, today: date) -> Document:
    """The logframe of a dossier on that day, marked PROJET until the vote of the strategy is recorded."""
    dossier, words = snapshot.one(Dossier), Sentences("cadre-logique", "matrix")
    title, table = Sentences("cadre-logique", "cover").say("title"), matrix(snapshot)
    if table is None:
        return framed(snapshot, today, "cadre-logique", title, ())
    heading = Heading(1, " – ".join(filter(None, (title, authority(dossier)))))
    return Document(
        title=title,
        author=authority(dossier),
        blocks=(Orientation(landscape=True, paper="A3"), heading, table, Note(words.say("reading"))),
        mark=project_mark(dossier),
        footer=footer(snapshot, today),
    )
