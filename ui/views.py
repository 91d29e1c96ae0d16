"""Several ways of looking at the same thing, one at a time, each with the whole room."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.parts import Piece, Switch, column, row


class Views(QWidget):
    """A switch between views, by title; ``tools`` stand beside it."""

    def __init__(self, name: str, views: Mapping[str, QWidget], *tools: Piece) -> None:
        super().__init__()
        self._views = views
        self._stack = QStackedWidget()
        for view in views.values():
            self._stack.addWidget(view)
        self._switch = Switch(name, {title: title for title in views})
        self._switch.chosen.connect(self.show_view)
        self._switch.set(next(iter(views)))
        head = row(self._switch, None, *tools)
        self.setLayout(column(head, self._stack, margins=(0, 10, 0, 0), grow=self._stack))

    def show_view(self, title: str) -> None:
        """Show one of the views."""
        self._switch.set(title)
        self._stack.setCurrentWidget(self._views[title])
