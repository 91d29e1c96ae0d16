"""One field before and after, in words: short values in full, of long texts what changed in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.comparing import Ticks
from aict_desktop.domain.fields import Line, Record, Text, kinds
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.rewording import Rewording, reworded
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.values import told, value_told
from aict_desktop.reference.words import field_label

SHORT = 60  # characters that one takes in at a glance
QUOTED = 240
QUOTED_TICK = 70
MOST_REWORDINGS = 5

Side = tuple[Snapshot, Record]


def line(before: Side, after: Side, field: str) -> str:
    """« Échéance : 30 juin 2028 → 31 décembre 2028 »."""
    words, record = _words(), after[1]
    label = field_label(record.table, field)
    old, new = told(*before, field), told(*after, field)
    kind = kinds(type(record))[field]
    if isinstance(kind, Text | Line) and old and new and max(len(old), len(new)) > SHORT:
        return words.say("text", label=label, changes=_rewritten(old, new))
    shown = (_quoted(value) or words.say("nothing") for value in (old, new))
    return words.say("value", label=label, **dict(zip(("before", "after"), shown, strict=True)))


def ticks(before: Snapshot, after: Snapshot, table: str, changed: Ticks) -> str:
    """« Thèmes : + Jeunesse, − Sport »."""
    words, link = _words(), LINKS[table, changed.link]
    kind = kinds(link.record)[link.value]
    gained = [
        words.say("tick", name=shortened(value_told(after, kind, each), QUOTED_TICK))
        for each in changed.added
    ]
    lost = [
        words.say("untick", name=shortened(value_told(before, kind, each), QUOTED_TICK))
        for each in changed.removed
    ]
    return words.say("text", label=field_label(table, changed.link), changes=", ".join((*gained, *lost)))


def _rewritten(old: str, new: str) -> str:
    words, found = _words(), reworded(old, new)
    if found is None:
        return words.say("anew", text=_quoted(new))
    if not found:
        return words.say("spacing")
    more = len(found) - MOST_REWORDINGS
    rest = [words.count("more", more)] if more > 0 else []
    return "\u202f; ".join((*_rewordings(found[:MOST_REWORDINGS]), *rest))


def _rewordings(found: Sequence[Rewording]) -> Iterator[str]:
    words = _words()
    for one in found:
        key = "instead" if one.before and one.after else "less" if one.before else "more_words"
        key = "first_words" if key == "more_words" and not one.lead else key
        yield words.say(key, lead=one.lead, before=_quoted(one.before), after=_quoted(one.after))


def _quoted(text: str) -> str:
    return shortened(text, QUOTED)


def _words() -> Sentences:
    return Sentences("changements", "telling")
