"""What this computer remembers between two sessions; nothing of it belongs to a dossier."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from aict_desktop.storage.profile import profile_folder
from ui.theme import THEMES, ZOOMS

RECENT = 8
SUFFIX = ".aict"


class Settings:
    """Theme, zoom, depth, recent files, the page one left; kept in the user's profile."""

    def __init__(self) -> None:
        path = profile_folder() / "reglages.ini"
        self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """One of the themes."""
        found = self._text("theme")
        return found if found in THEMES else "light"

    @theme.setter
    def theme(self, name: str) -> None:
        self._kept.setValue("theme", name)

    @property
    def zoom(self) -> int:
        """The size of everything, in percent."""
        found = self._text("zoom")
        return int(found) if found.isdigit() and int(found) in ZOOMS else 100

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._kept.setValue("zoom", str(percent))

    @property
    def depth(self) -> str:
        """``essential`` or ``complete``."""
        return "complete" if self._text("depth") == "complete" else "essential"

    @depth.setter
    def depth(self, depth: str) -> None:
        self._kept.setValue("depth", depth)

    @property
    def essential(self) -> bool:
        """Whether only what the essential path needs is shown."""
        return self.depth == "essential"

    @property
    def help_open(self) -> bool:
        """Whether the help stays open in overview too."""
        return self._text("help") == "open"

    @help_open.setter
    def help_open(self, is_open: bool) -> None:
        self._kept.setValue("help", "open" if is_open else "folded")

    @property
    def tour_seen(self) -> bool:
        """Whether the visit of the window was shown once."""
        return self._text("tour") == "seen"

    @tour_seen.setter
    def tour_seen(self, seen: bool) -> None:
        self._kept.setValue("tour", "seen" if seen else "")
        self._kept.sync()  # once is once, even after a kill

    @property
    def presentation(self) -> str:
        """The way through a dossier that was last presented: ``short``, ``whole`` or ``choices``."""
        found = self._text("presentation")
        return found if found in ("short", "whole", "choices") else "short"

    @presentation.setter
    def presentation(self, path: str) -> None:
        self._kept.setValue("presentation", path)

    @property
    def presentation_screen(self) -> str:
        """The name of the screen that one presents on."""
        return self._text("presentation_screen")

    @presentation_screen.setter
    def presentation_screen(self, name: str) -> None:
        self._kept.setValue("presentation_screen", name)

    def mode(self, step_id: str) -> str:
        """How a step was last worked at."""
        return "overview" if self._text(f"mode/{step_id}") == "overview" else "guided"

    def set_mode(self, step_id: str, mode: str) -> None:
        """Remember how a step is worked at."""
        self._kept.setValue(f"mode/{step_id}", mode)

    def step(self, dossier_id: str) -> str:
        """The page on which a dossier was left."""
        return self._text(f"step/{dossier_id}")

    def set_step(self, dossier_id: str, step_id: str) -> None:
        """Remember the page of a dossier."""
        self._kept.setValue(f"step/{dossier_id}", step_id)

    def question(self, dossier_id: str, step_id: str) -> str:
        """The question at which a guided step was left."""
        return self._text(f"question/{dossier_id}/{step_id}")

    def set_question(self, dossier_id: str, step_id: str, question_id: str) -> None:
        """Remember the question of a guided step."""
        self._kept.setValue(f"question/{dossier_id}/{step_id}", question_id)

    def geometry(self) -> QByteArray | None:
        """Where the window stood."""
        found = self._kept.value("geometry")
        return found if isinstance(found, QByteArray) else None

    def set_geometry(self, geometry: QByteArray) -> None:
        """Remember where the window stands."""
        self._kept.setValue("geometry", geometry)

    def recent(self) -> list[Path]:
        """The dossiers opened lately, newest first; some may be there no more."""
        return [Path(line) for line in self._text("recent").split("\n") if line]

    def add_recent(self, path: Path) -> None:
        """Put a dossier first among the recent ones."""
        path = path.absolute()
        self.forget_recent(path)
        self._keep_recent([path, *self.recent()][:RECENT])

    def forget_recent(self, path: Path) -> None:
        """Take a dossier off the recent ones."""
        self._keep_recent([each for each in self.recent() if each != path])

    def tab(self, step_id: str) -> str:
        """The title of the tab on which the overview of a step was left."""
        return self._text(f"tab/{step_id}")

    def set_tab(self, step_id: str, title: str) -> None:
        """Remember the tab of a step's overview."""
        self._kept.setValue(f"tab/{step_id}", title)

    def _keep_recent(self, paths: list[Path]) -> None:
        self._kept.setValue("recent", "\n".join(map(str, paths)))

    def _text(self, key: str) -> str:
        return str(self._kept.value(key, ""))


def default_folder() -> Path:
    """Where dossiers and documents are offered to be kept."""
    kept = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(kept) if kept and Path(kept).is_dir() else Path.home()


def with_suffix(path: Path) -> Path:
    """The path of a dossier, its name ending as it must."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
