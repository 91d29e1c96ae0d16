"""Where this computer keeps what belongs to the user and to no dossier."""

from __future__ import annotations

import os
from pathlib import Path


def profile_folder() -> Path:
    """The user's own folder for backups and settings; ``AICT_PROFILE`` in the environment names another one.

    It may not exist yet.
    """
    if chosen := os.environ.get("AICT_PROFILE"):
        return Path(chosen)
    from platformdirs import user_data_path  # here, because most look-ups in tests and tools do without

    return user_data_path("AICT Desktop", appauthor=False)


def sittings_folder() -> Path:
    """Where open dossiers are noted: see ``sittings.py``. It may not exist yet."""
    return profile_folder() / "seances"
