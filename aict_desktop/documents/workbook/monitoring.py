"""What the sheet of measurements says of each indicator, as formulas: its last value, the way it has made."""

from __future__ import annotations

from collections.abc import Mapping

from aict_desktop.documents.workbook.source import Compute, Source, ticked
from aict_desktop.domain.fields import Record
from aict_desktop.exports.excel.model import Formula, Look, Value

# Which lines of the sheet of measurements are of this indicator and hold a value; compared letter by letter.
_ITS_OWN = "EXACT({measurement.indicator},{measured_as})*ISNUMBER({measurement.value})"
_LATEST = f"SUMPRODUCT(MAX({_ITS_OWN}*{{measurement.day}}))"


def _called(source: Source, record: Record) -> Value:
    """The name under which its measurements are found."""
    return source.label(record)


def _last_day(_source: Source, _record: Record) -> Value:
    return Formula(f'IFERROR(IF({_LATEST}=0,"",{_LATEST}),"")')


def _last_value(_source: Source, _record: Record) -> Value:
    """Of several measurements of one day, the last line: LOOKUP goes by the last that it finds."""
    lines = f"1/({_ITS_OWN}*({{measurement.day}}={{last_day}}))"
    return Formula(f'IF({{last_day}}="","",LOOKUP(2,{lines},{{measurement.value}}))')


def _progress(_source: Source, _record: Record) -> Value:
    """Empty as long as baseline, target or value is missing, and when there is no way to be made."""
    way = "({target}-{baseline})"
    untold = 'OR({baseline}="",{target}="",{last_value}="",{target}={baseline})'
    return Formula(f'IF({untold},"",100*({{last_value}}-{{baseline}})/{way})')


COLUMNS: Mapping[str, tuple[Look, Compute]] = {
    "measured_as": ("result", _called),
    "last_day": ("day", _last_day),
    "last_value": ("quantity", _last_value),
    "progress": ("score", _progress),
    "agreed": ("text", ticked("agreed")),
}
"""The look and the value of each of these columns."""
