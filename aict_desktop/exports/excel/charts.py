"""Charts of a workbook, over its own columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from aict_desktop.exports.excel.looks import argb
from aict_desktop.exports.excel.model import Chart
from aict_desktop.exports.excel.places import FIRST_COLUMN, FIRST_ROW, ROOM, letter

BESIDE = 8
"""Columns beyond those of the table below that a chart takes up."""

_WIDTH = 24.0  # centimetres
_ROW = 0.51  # centimetres of a row of usual height
_COLOURS = ("primary", "partner", "warnsoft")


def add_charts(page: Any, charts: Sequence[Chart], columns: Mapping[str, str]) -> None:
    """Put charts one under another above the tables; ``columns`` are references by name."""
    from openpyxl.worksheet.pagebreak import Break

    row = FIRST_ROW
    for chart in charts:
        page.add_chart(_made(chart, columns), f"{letter(FIRST_COLUMN)}{row}")
        row += chart.rows + ROOM
        page.row_breaks.append(Break(id=row - ROOM))


def _made(chart: Chart, columns: Mapping[str, str]) -> Any:
    from openpyxl.chart import BarChart
    from openpyxl.chart.shapes import GraphicalProperties

    made: Any = BarChart()
    made.type = "bar" if chart.lying else "col"
    made.title, made.gapWidth = chart.title, 60
    made.width, made.height = _WIDTH, _ROW * chart.rows
    for (name, label), colour in zip(chart.series, _COLOURS, strict=False):
        made.series.append(_series(columns[name], label, columns[chart.names], colour))
    made.x_axis.delete = made.y_axis.delete = False
    made.y_axis.number_format = "[$-40C]#,##0"
    made.y_axis.majorGridlines.spPr = GraphicalProperties(ln=_line("line"))
    made.y_axis.scaling.min, made.y_axis.scaling.max = (None, None) if chart.most is None else (0, chart.most)
    if chart.lying:
        made.x_axis.scaling.orientation = "maxMin"  # the first line of the table on top
        made.legend = None
    else:
        made.legend.position = "b"
    return made


def _line(colour: str) -> Any:
    from openpyxl.drawing.line import LineProperties

    return LineProperties(solidFill=argb(colour)[2:])


def _series(values: str, label: str, names: str, colour: str) -> Any:
    from openpyxl.chart.data_source import AxDataSource, StrRef
    from openpyxl.chart.series_factory import SeriesFactory

    made: Any = SeriesFactory(values, title=label)
    made.cat = AxDataSource(strRef=StrRef(f=names))
    made.graphicalProperties.solidFill = argb(colour)[2:]
    made.graphicalProperties.line.solidFill = argb("primary")[2:]  # told apart in grey
    return made
