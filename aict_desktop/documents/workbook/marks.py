"""What stands out in the workbook: what is late, short of money or days, beyond a ceiling, critical."""

from __future__ import annotations

from collections.abc import Mapping

from aict_desktop.domain.risks import FROM


def _below_zero(name: str) -> str:
    """The mark of a column for what is short of something."""
    return f"N({{{name}}})<0"


def _late(due: str, done: str) -> str:
    """A day that is over while another column, which says what became of it, is empty."""
    return f'AND({{{due}}}<>"",{{{done}}}="",{{{due}}}<TODAY())'


_CRITICAL = f"N({{severity}})>={FROM['critical']}"

MARKS: Mapping[tuple[str, str], str] = {
    ("commitment", "due"): _late("due", "done"),
    ("milestone", "due"): _late("due", "done"),
    ("evaluation", "planned"): _late("planned", "done"),
    ("recommendation", "due"): _late("due", "done"),
    ("bid", "deadline"): _late("deadline", "decision"),
    ("steering_choice", "due"): _late("due", "decided_on"),
    ("indicator", "target_on"): 'AND({target_on}<>"",{target_on}<TODAY(),N({progress})<100)',
    ("risk", "severity"): _CRITICAL,
    ("risk", "risk_class"): _CRITICAL,
    ("utility", "ceiling_left"): _below_zero("ceiling_left"),
    ("summary", "plan_balance"): _below_zero("plan_balance"),
    ("yearly", "plan_balance"): _below_zero("plan_balance"),
    ("loaded", "days_left"): _below_zero("days_left"),
}
"""The formula that a cell fulfils when it stands out, by table and column."""
