"""What shows a part of the dossier that may change while nobody looks."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class Renewed(QWidget):
    """A widget that is renewed after ``outdate``: at once where it is seen, else when it is next shown."""

    def __init__(self) -> None:
        super().__init__()
        self._stale = False

    def renew(self) -> None:
        """Show what the dossier holds now."""
        self._stale = False
        self._show_now()

    def outdate(self, _: object = None) -> None:
        """Tell that what is shown may no longer be so; a session's signal may be tied to it as it is.

        Tied through a lambda, it would be called still once Qt has let the widget go.
        """
        self._stale = True
        if self.isVisible():
            self.renew()

    def showEvent(self, event: object) -> None:
        if self._stale:
            self.renew()

    def _show_now(self) -> None:
        raise NotImplementedError
