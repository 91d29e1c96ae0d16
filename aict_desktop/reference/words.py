"""The words users read, by key: vocabularies, messages and the names of records and fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aict_desktop.domain.fields import Choice, Kind, Rating
from aict_desktop.reference.files import read_tomls


def message(key: str, **values: object) -> str:
    """The sentence ``key`` of ``resources/messages`` with its ``{values}`` put in."""
    return str(read_tomls("messages")[key]).format(**values)


def vocabulary(name: str) -> Mapping[str, str]:
    """The codes of a vocabulary and their words, in the order to show them."""
    return read_tomls("vocabulary")[name]  # type: ignore[no-any-return]


def options(kind: Kind) -> Mapping[Any, str]:
    """The values a Choice or Rating field may take and their words; empty for other kinds."""
    if isinstance(kind, Choice):
        return vocabulary(kind.vocabulary)
    if isinstance(kind, Rating):
        return {int(code): words for code, words in vocabulary(kind.vocabulary).items()}
    return {}


def word(name: str, code: object) -> str:
    """The words for one code of a vocabulary; empty for no code, the code itself when it is unknown."""
    return "" if code in ("", None) else vocabulary(name).get(str(code), str(code))


def field_words(table: str, field: str) -> Mapping[str, str]:
    """What ``resources/fields`` says of a field: ``label``; for some ``short``, ``hint``, ``help``.

    A record may be ``like`` another one: the fields that it does not describe have the words of the other's.
    """
    tables = read_tomls("fields")
    own = tables[table]
    return own.get(field) or tables[own["record"]["like"]][field]  # type: ignore[no-any-return]


def field_label(table: str, field: str) -> str:
    """The label of a field."""
    return field_words(table, field)["label"]


def record_words(table: str) -> Mapping[str, str]:
    """How records of a table are called: ``one``, ``many``, ``gender`` (m or f), ``new``, ``empty``."""
    return read_tomls("fields")[table]["record"]  # type: ignore[no-any-return]


def line_fields(table: str) -> tuple[str, ...]:
    """The fields that make a line of a record in a list, for those whose name alone would not do."""
    return tuple(read_tomls("fields")[table]["record"].get("line", ()))
