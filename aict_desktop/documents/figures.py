"""The figures of a dossier as files of their own, under the names that the window gives them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from aict_desktop.domain.fields import Record
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.funding import Funding
from aict_desktop.domain.records.logframe import Activity, Indicator
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.risks import Risk
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.records.strategy import AreaPriority, Objective
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.svg import to_svg
from aict_desktop.figures.afom import afom_matrix
from aict_desktop.figures.areas_map import areas_map
from aict_desktop.figures.drawing import Drawing
from aict_desktop.figures.funding import funding_chart
from aict_desktop.figures.network import network
from aict_desktop.figures.partners_map import partners_map
from aict_desktop.figures.power_map import power_map
from aict_desktop.figures.risks import risk_matrix
from aict_desktop.figures.schedule import schedule
from aict_desktop.figures.trajectory import trajectories
from aict_desktop.figures.tree import strategy_tree

SCREEN = 1920  # pixels, the width of most screens and projectors


@dataclass(frozen=True, slots=True)
class Figure:
    """How a figure is drawn on a day, and the records of which it needs one at least."""

    draw: Callable[[Snapshot, date], Drawing]
    needs: tuple[type[Record], ...]


def figures_of(snapshot: Snapshot) -> tuple[str, ...]:
    """The names of the figures that have something to show."""
    return tuple(name for name, one in FIGURES.items() if any(snapshot.all(need) for need in one.needs))


def svg(snapshot: Snapshot, name: str, today: date) -> bytes:
    """A figure as the bytes of an SVG file."""
    return to_svg(FIGURES[name].draw(snapshot, today)).encode()


def png(snapshot: Snapshot, name: str, today: date) -> bytes:
    """A figure as the bytes of a PNG file as wide as a screen, less when it is very long."""
    from aict_desktop.exports.png import to_png  # brings Pillow

    drawing = FIGURES[name].draw(snapshot, today)
    return to_png(drawing, SCREEN * 72 / drawing.width)


def _dateless(draw: Callable[[Snapshot], Drawing]) -> Callable[[Snapshot, date], Drawing]:
    return lambda snapshot, _: draw(snapshot)


FORMATS: Mapping[str, Callable[[Snapshot, str, date], bytes]] = MappingProxyType({".png": png, ".svg": svg})
FIGURES: Mapping[str, Figure] = MappingProxyType(
    {
        "afom": Figure(_dateless(afom_matrix), (Statement,)),
        "carte-acteurs": Figure(_dateless(power_map), (Stakeholder,)),
        "reseau-acteurs": Figure(_dateless(network), (Stakeholder,)),
        "carte-partenaires": Figure(_dateless(partners_map), (Action,)),
        "carte-priorites": Figure(_dateless(areas_map), (AreaPriority,)),
        "arbre-strategie": Figure(_dateless(strategy_tree), (Objective,)),
        "chronogramme": Figure(schedule, (Activity,)),
        "financements": Figure(_dateless(funding_chart), (Activity, Funding)),
        "risques": Figure(_dateless(risk_matrix), (Risk,)),
        "courbes-indicateurs": Figure(trajectories, (Indicator,)),
    }
)
