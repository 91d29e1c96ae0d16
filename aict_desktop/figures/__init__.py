"""Pictures of a dossier, drawn once as primitives for the screen, the PDF and SVG."""

from aict_desktop.figures.afom import afom_matrix
from aict_desktop.figures.areas_map import areas_map
from aict_desktop.figures.drawing import Drawing
from aict_desktop.figures.mobilise import mobilise_chart
from aict_desktop.figures.network import network
from aict_desktop.figures.partners_map import partners_map
from aict_desktop.figures.power_map import power_map
from aict_desktop.figures.risks import risk_matrix
from aict_desktop.figures.tree import strategy_tree, strategy_tree_pages

__all__ = [
    "Drawing",
    "afom_matrix",
    "areas_map",
    "mobilise_chart",
    "network",
    "partners_map",
    "power_map",
    "risk_matrix",
    "strategy_tree",
    "strategy_tree_pages",
]
