"""The report of a problem holds what helps to understand it, and nothing that was typed."""

from __future__ import annotations

from datetime import datetime

from aict_desktop.documents.problem_report import problem_report
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.example import example_records
from aict_desktop.storage import traces

NOW = datetime(2026, 11, 23, 9, 30)


def texts(snapshot: Snapshot) -> set[str]:
    """Every text of a dossier, but for codes, which are single words."""
    found = set()
    for table in snapshot.tables.values():
        for record in table.values():
            names = type(record).__dataclass_fields__
            values = (getattr(record, name) for name in names)
            found |= {value for value in values if isinstance(value, str) and " " in value}
    return found


def test_nothing_typed_is_in_it() -> None:
    """Of the whole example, no text, name or id gets into the report; the numbers of records do."""
    snapshot = Snapshot.of(example_records())
    told = problem_report({"AICT Desktop": "1.0"}, snapshot, NOW)
    assert len(texts(snapshot)) > 600
    assert [text for text in texts(snapshot) if text in told] == []
    assert "constats\u00a0: 29" in told
    assert "AICT Desktop\u00a0: 1.0" in told


def test_the_last_traces_are_in_it() -> None:
    """Whoever helps sees where it went wrong."""
    traces.keep("KeyError\n  ui/tour.py:7 show")
    assert "ui/tour.py:7 show" in problem_report({}, None, NOW)


def test_it_says_so_when_there_is_nothing_to_tell() -> None:
    """No dossier, no error: two sentences rather than two blanks."""
    told = problem_report({}, None, NOW)
    assert "Aucun dossier n’est ouvert." in told
    assert "Aucune erreur n’a été notée." in told
