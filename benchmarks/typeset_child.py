"""Makes one PDF in a process of its own: ``typeset_child.py PROGRAM SOURCE PDF``; prints its peak in kB."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any


def _ours(source: Path, target: Path) -> None:
    import pickle

    from aict_desktop.exports.pdf import write_pdf

    target.write_bytes(write_pdf(pickle.loads(source.read_bytes())))


def _typst(source: Path, target: Path) -> None:
    typst: Any = import_module("typst")  # no dependency of ours: mypy must not look for it
    fonts = str(Path(__file__).parents[1] / "resources" / "fonts")
    typst.compile(
        str(source),
        output=str(target),
        font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]),
        pdf_standards="ua-1",
    )


def _weasyprint(source: Path, target: Path) -> None:
    weasyprint: Any = import_module("weasyprint")
    weasyprint.HTML(str(source)).write_pdf(str(target), pdf_variant="pdf/ua-1")


PROGRAMS: dict[str, Callable[[Path, Path], None]] = {
    "ours": _ours,
    "typst": _typst,
    "weasyprint": _weasyprint,
}


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    PROGRAMS[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
    # What getrusage tells begins with what the process that started this one held.
    print(re.findall(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[0])
