"""Searching the dossier of a window: the index is made at the first search and follows every edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aict_desktop.domain.edit import Edit
from aict_desktop.storage.search_index import SearchIndex

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.search_dialog import SearchDialog


class Search(QObject):
    """Opens the search of a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._index: SearchIndex | None = None
        window.session.changed.connect(self._on_change)

    def open(self) -> SearchDialog:
        """Show what one searches with; what is being typed is written first, so that it is found too."""
        from ui.search_dialog import SearchDialog
        from ui.search_places import places
        from ui.search_results import SearchResults

        session = self._window.session
        session.leaving.emit()
        if self._index is None:
            self._index = SearchIndex(session.snapshot)
        results = SearchResults(session, self._index, places(self._window))
        dialog = SearchDialog(session, results, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _on_change(self, edit: Edit) -> None:
        if self._index:
            self._index.follow(edit)
