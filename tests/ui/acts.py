"""Random acts of a user on the page that is shown, through its widgets only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QDialog

from tests.ui import (
    elements_acts,
    evaluation_acts,
    funding_acts,
    livery_acts,
    logframe_acts,
    monitoring_acts,
    page_acts,
    plain_acts,
    project_acts,
    schedule_acts,
    version_acts,
)
from tests.ui.hands import press, settle
from tests.ui.surfaces import import_dialog
from ui.main_window import MainWindow
from ui.restore_dialog import RestoreDialog

Act = Callable[[MainWindow, Random], bool]

ACTS: dict[str, Act] = {
    "type": plain_acts.type_somewhere,
    "dress": livery_acts.dress,
    "choose": plain_acts.choose,
    "tick": plain_acts.tick,
    "collect": plain_acts.collect,
    "register": plain_acts.work_in_a_register,
    "move a card": page_acts.move_a_card,
    "drop a card": page_acts.drop_a_card,
    "open a card": page_acts.open_a_card,
    "work on a card": page_acts.work_on_a_card,
    "transcribe": page_acts.transcribe,
    "proposal": page_acts.answer_a_proposal,
    "cross": page_acts.cross,
    "assumption": page_acts.make_a_risk,
    "outline": elements_acts.work_in_the_outline,
    "coherence": elements_acts.pick_what_counts,
    "matrix": page_acts.work_in_the_matrix,
    "logic": logframe_acts.mend_the_logic,
    "decide": page_acts.decide,
    "weigh": page_acts.weigh,
    "move a bar": schedule_acts.move_a_bar,
    "drag a bar": schedule_acts.drag_a_bar,
    "work in a grid": funding_acts.work_in_a_grid,
    "measure": monitoring_acts.measure,
    "plan evaluations": evaluation_acts.plan_evaluations,
    "take up questions": evaluation_acts.take_up_questions,
    "take a scheme": project_acts.take_a_scheme,
    "take a field back": project_acts.take_a_field_back,
    "take a list": project_acts.take_the_list,
    "freeze": version_acts.freeze,
    "start again": version_acts.start_again,
}
MAKING = ("collect", "tick", "proposal", "cross", "assumption", "take a scheme", "take a list", "freeze")


def act(window: MainWindow, random: Random) -> str:
    """Do one thing that the page offers; its name. What makes new records comes first two times in three."""
    names = random.sample(sorted(ACTS), len(ACTS))
    if random.random() < 2 / 3:
        names.sort(key=lambda name: name not in MAKING)
    for name in names:
        if ACTS[name](window, random):
            settle()
            return name
    return ""


def bring_in(window: MainWindow, scratch: Path) -> None:
    """Import a small list, as the dialog does."""
    dialog = import_dialog(window, scratch)
    dialog.open()
    press(dialog, "Importer")
    _back_to(window, dialog)


def restore(window: MainWindow) -> None:
    """Go back to the oldest backup, as the dialog does."""
    dialog = RestoreDialog(window.session, window)
    dialog.open()
    press(dialog, "Restaurer")
    _back_to(window, dialog)


def _back_to(window: MainWindow, dialog: QDialog) -> None:
    """A dialog that was made here is let go here."""
    assert not dialog.isVisible()
    dialog.deleteLater()
    page_acts.back_to(window)
