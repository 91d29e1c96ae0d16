"""What is said of the cells that could not be read, and of those that were left aside."""

from __future__ import annotations

from dataclasses import dataclass

from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.naming import shortened

_QUOTED = 60


def words(section: str, key: str, **values: object) -> str:
    """The words ``section.key`` of ``resources/documents/retour.toml`` with its ``{values}`` put in."""
    return Sentences("retour", section).say(key, **values)


class Unread(Exception):  # noqa: N818 - users meet it as a sentence, not as an error
    """A cell that does not hold what its column asks for; its text says what to type."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(words("unread", key, **values))


@dataclass(frozen=True)
class Remark:
    """Something left aside: where (row 0: the whole sheet or column), what stood there, and why."""

    sheet: str
    row: int
    column: str
    text: str
    reason: str

    def __str__(self) -> str:
        place = words("report", "place", sheet=self.sheet)
        line = words("report", "line", row=self.row) if self.row else ""
        quoted = words("report", "quoted", text=shortened(self.text, _QUOTED)) if self.text else ""
        where = ", ".join(filter(None, (place, line, self.column)))
        told = " ".join(filter(None, (where, quoted)))
        return words("report", "remark", where=told, reason=self.reason)
