"""The process that reads one spreadsheet, within its limits, and hands over what it read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from aict_desktop.imports.limits import limit_this_process
from aict_desktop.imports.packing import packed, packed_problem
from aict_desktop.imports.problems import ImportProblem
from aict_desktop.imports.sheets import Sheet, read_exactly, read_sheets

EXACTLY = "exact"


def main(arguments: Sequence[str], read: Callable[[Path], Sequence[Sheet]] = read_sheets) -> int:
    """Read the file named first and write its sheets, or the problem met, into the one named second.

    With ``EXACTLY`` as a third word it is read as a workbook of ours.
    """
    path, answer = map(Path, arguments[:2])
    read = read_exactly if EXACTLY in arguments[2:] else read
    limit_this_process()
    with answer.open("w", encoding="utf-8", newline="\n") as out:
        try:
            out.writelines(f"{line}\n" for line in packed(read(path)))
        except ImportProblem as problem:
            out.write(packed_problem(problem) + "\n")
    return 0
