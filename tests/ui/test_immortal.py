"""PySide6 6.12 uses up None and True under Python 3.11: the window must survive an afternoon of repaints."""

from __future__ import annotations

import subprocess
import sys

import pytest

_REPAINT = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
{guard}
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
class Painted(QWidget):
    def paintEvent(self, event): pass
widget = Painted()
widget.show()
for _ in range(30000):
    widget.repaint()
    widget.layout()
"""


def _survives(guard: str) -> bool:
    script = _REPAINT.format(guard=guard)
    return subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0


def test_thousands_of_repaints_do_not_abort() -> None:
    """The guard, loaded with the package, keeps the constants alive."""
    assert _survives("from ui.immortal import keep_constants_alive; keep_constants_alive()")


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="the constants are immortal from Python 3.12 on")
def test_without_the_guard_they_abort() -> None:
    """Negative control: the fault is there and this harness sees it."""
    assert not _survives("")
