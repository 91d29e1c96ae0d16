"""The workbook of a dossier: one sheet a step, which can be filled in and come back.

What a sheet shows is listed in ``resources/documents/classeur.toml``; how a field is shown depends on its kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aict_desktop.documents.workbook_tables import COMPUTED, PARTS
from aict_desktop.documents.workbook_tables import words as own_words
