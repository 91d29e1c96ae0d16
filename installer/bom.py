"""The bill of materials of the application's folder, in CycloneDX: what is in it, its version and licence."""

from __future__ import annotations

import ast
import json
import platform
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from aict_desktop import __version__
from installer.parts import debian_packages, distributions

Component = dict[str, Any]


def sources(work: Path) -> list[str]:
    """The files that PyInstaller gathered, as its work folder tells."""
    tables = [work / "aict" / name for name in ("PYZ-00.toc", "COLLECT-00.toc")]
    return sorted(path for table in tables for path in _paths(ast.literal_eval(table.read_text("utf-8"))))


def bill(gathered: Iterable[str], epoch: int) -> str:
    """The bill of what holds these files, as JSON; the same for the same contents and moment."""
    files = list(gathered)
    components = [*map(_python_library, distributions(files)), *_not_python()]
    components += [_debian_library(name, version) for name, version in debian_packages(files)]
    components.sort(key=lambda component: component["bom-ref"])
    identity = uuid5(NAMESPACE_URL, json.dumps([__version__, components]))
    return json.dumps(
        {
            "bomFormat": "CycloneDX",
            "specVersion": "1.6",
            "serialNumber": f"urn:uuid:{identity}",
            "version": 1,
            "metadata": {
                "timestamp": datetime.fromtimestamp(epoch, UTC).isoformat(),
                "component": _component("application", "AICT Desktop", __version__, "", "EUPL-1.2"),
            },
            "components": components,
        },
        ensure_ascii=False,
        indent=1,
    )


def _python_library(found: Distribution) -> Component:
    name = found.name.lower().replace("_", "-")
    return _component(
        "library", found.name, found.version, f"pkg:pypi/{name}@{found.version}", _licence(found)
    )


def _debian_library(name: str, version: str) -> Component:
    purl = f"pkg:deb/debian/{name}@{version}"
    return _component("library", name, version, purl, f"/usr/share/doc/{name}/copyright")


def _not_python() -> Iterator[Component]:
    from PySide6.QtCore import qVersion

    yield _component("library", "CPython", platform.python_version(), "", "PSF-2.0")
    yield _component("library", "Qt", qVersion(), "", "LGPL-3.0-only")
    yield _component("library", "SQLite", sqlite3.sqlite_version, "", "blessing")


def _component(kind: str, name: str, version: str, purl: str, licence: str) -> Component:
    made: Component = {
        "type": kind,
        "bom-ref": purl or f"{name}@{version}",
        "name": name,
        "version": version,
        "licenses": [{"license": {"name": licence}}],
    }
    return made | ({"purl": purl} if purl else {})


def _licence(found: Distribution) -> str:
    """What a distribution says of its licence, in one line."""
    told = found.metadata["License-Expression"] or found.metadata["License"] or ""
    classifiers = [line for line in found.metadata.get_all("Classifier", []) if line.startswith("License")]
    return told.splitlines()[0] if told else " or ".join(line.split(" :: ")[-1] for line in classifiers)


def _paths(node: object) -> Iterator[str]:
    if isinstance(node, str):
        if "/" in node or "\\" in node:
            yield node
    elif isinstance(node, (list, tuple)):
        for part in node:
            yield from _paths(part)
