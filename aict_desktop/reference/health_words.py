"""The sentences that explain the health of a partnership."""

from __future__ import annotations

from aict_desktop.domain.health import Reason
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.rule_words import shown


def told(reason: Reason) -> str:
    """One sign of health in a sentence, with its values put in."""
    sentence = str(read_toml("health.toml")["sign"][reason.name])
    return sentence.format(**{name: shown(value) for name, value in reason.values})


def method() -> str:
    """How signs make a state of health, for whoever asks."""
    return str(read_toml("health.toml")["method"])
