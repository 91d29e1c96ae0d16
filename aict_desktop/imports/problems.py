"""What is said when a file cannot be read, and about each cell or line that was not taken as it stood."""

from __future__ import annotations

from dataclasses import dataclass

from aict_desktop.reference.files import read_toml

_WARNINGS = ("summary",)


class ImportProblem(Exception):  # noqa: N818 - users meet it as a sentence, not as an error
    """A refusal to read a file, in one French sentence that says what to do."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(words("problems", key, **values))
        self.key = key
        self.values = values


@dataclass(frozen=True)
class Remark:
    """A cell or a line to check: the line's number in the file (0: the whole column), and why.

    One that ``warns`` is shown before anything else.
    """

    line: int
    column: str
    text: str
    reason: str
    warns: bool = False


def remark(line: int, column: str, text: str, reason: str, **values: object) -> Remark:
    """The remark whose reason is ``reasons.<reason>`` of ``resources/imports.toml``."""
    return Remark(line, column, text, words("reasons", reason, **values), reason in _WARNINGS)


def words(section: str, key: str, **values: object) -> str:
    """The words ``section.key`` of ``resources/imports.toml`` with its ``{values}`` put in."""
    return str(read_toml("imports.toml")[section][key]).format(**values)
