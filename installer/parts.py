"""Whose files went into the application's folder, and where their licences are."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

LICENCES = Path(__file__).with_name("licences")
"""The texts that Qt and PySide6 are used under, which their wheels do not hold."""

_LICENCE = re.compile(r"(LICEN[CS]E|COPYING|NOTICE)", re.IGNORECASE)
_INSTALLED = ("site-packages", "dist-packages")


def distributions(sources: Iterable[str]) -> list[Distribution]:
    """The Python distributions that these files were installed by, in the order of their names."""
    owners = packages_distributions()
    names = {name for top in map(_top_level, sources) for name in owners.get(top, ())}
    return [distribution(name) for name in sorted(names, key=str.lower)]


def debian_packages(sources: Iterable[str]) -> list[tuple[str, str]]:
    """The names and versions of the Debian packages that these system files belong to; none elsewhere."""
    files = sorted({str(Path(path).resolve()) for path in sources if _is_of_the_system(path)})
    if not files:
        return []
    # /lib is a link to /usr/lib, and packages know their files by either name.
    known = [*files, *(path.removeprefix("/usr") for path in files)]
    found = subprocess.run(["dpkg-query", "-S", *known], capture_output=True, text=True)
    names = sorted(
        {line.split(":")[0] for line in found.stdout.splitlines() if line.split(": ")[-1] in known}
    )
    told = ["dpkg-query", "-W", "-f", "${source:Package} ${Version}\n"]
    return [(name, subprocess.check_output([*told, name], text=True).split()[1]) for name in names]


def licences(sources: Iterable[str]) -> Iterator[tuple[str, Path]]:
    """Where each licence text goes in the folder, and where it is now."""
    every = list(sources)
    for path in sorted(LICENCES.iterdir()):
        yield f"licences/{path.name}", path
    for owner in distributions(every):
        for file in owner.files or ():
            if _LICENCE.match(file.name) and file.suffix != ".py":
                yield f"licences/{owner.name}/{file.name}", Path(str(owner.locate_file(file)))
    for name, _ in debian_packages(every):
        yield f"licences/debian/{name}.txt", Path("/usr/share/doc", name, "copyright")
    for folder in (sysconfig.get_path("stdlib"), sys.base_prefix):
        if (path := Path(folder, "LICENSE.txt")).exists():
            yield "licences/python/LICENSE.txt", path
            return


def _top_level(path: str) -> str:
    parts = Path(path).parts
    places = [place for place, part in enumerate(parts[:-1]) if part in _INSTALLED]
    return parts[places[-1] + 1].split(".")[0] if places else ""


def _is_of_the_system(path: str) -> bool:
    return sys.platform.startswith("linux") and path.startswith(("/lib/", "/usr/lib/")) and ".so" in path
