"""Charts of a workbook, over its own columns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from aict_desktop.exports.excel.looks import argb
from aict_desktop.exports.excel.model import Chart
from aict_desktop.exports.excel.places import FIRST_COLUMN, letter

_SIZE = (26.0, 11.0)  # centimetres
_LYING_ROW = 0.9  # centimetres for each bar that lies
_ROWS = 24  # that a chart takes up, of the usual height
_COLOURS = ("primary", "partner", "warnsoft")
_LAST = re.compile(r"\$(\d+):\$[A-Z]+\$(\d+)$")


def add_chart(page: Any, chart: Chart, columns: Mapping[str, str], below: int) -> None:
    """Put a chart under the row ``below`` and the charts there; ``columns`` are references by name."""
    from openpyxl.chart import BarChart
    from openpyxl.chart.data_source import AxDataSource, StrRef
    from openpyxl.chart.series_factory import SeriesFactory

    made: Any = BarChart()
    made.type = "bar" if chart.lying else "col"
    made.title, made.gapWidth = chart.title, 60
    for (name, label), colour in zip(chart.series, _COLOURS, strict=False):
        series = SeriesFactory(columns[name], title=label)
        series.cat = AxDataSource(strRef=StrRef(f=columns[chart.names]))
        series.graphicalProperties.solidFill = argb(colour)[2:]
        series.graphicalProperties.line.solidFill = argb("primary")[2:]
        made.series.append(series)
    made.width, made.height = _SIZE
    for axis in (made.x_axis, made.y_axis):
        axis.delete = False
    if chart.lying:
        made.x_axis.scaling.orientation = "maxMin"  # the first line of the table on top
        made.legend = None
        made.height = max(made.height, _LYING_ROW * _lines(columns[chart.names]))
    page.add_chart(made, f"{letter(FIRST_COLUMN)}{below + 2 + _ROWS * len(page._charts)}")


def _lines(reference: str) -> int:
    found = _LAST.search(reference)
    return int(found[2]) - int(found[1]) + 1 if found else 1
