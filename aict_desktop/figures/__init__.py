"""Pictures of a dossier, drawn once as primitives for the screen, the PDF and SVG."""

from aict_desktop.figures.afom import afom_matrix
from aict_desktop.figures.areas_map import areas_map
from aict_desktop.figures.drawing import Drawing
from aict_desktop.figures.funding import funding_chart
from aict_desktop.figures.mobilise import mobilise_chart
from aict_desktop.figures.network import network
from aict_desktop.figures.partners_map import partners_map
from aict_desktop.figures.power_map import power_map
from aict_desktop.figures.risks import risk_matrix
from aict_desktop.figures.schedule import schedule, schedule_pages
from aict_desktop.figures.trajectory import trajectories, trajectory
from aict_desktop.figures.tree import strategy_tree, strategy_tree_pages

__all__ = [
    "Drawing",
    "afom_matrix",
    "areas_map",
    "funding_chart",
    "mobilise_chart",
    "network",
    "partners_map",
    "power_map",
    "risk_matrix",
    "schedule",
    "schedule_pages",
    "strategy_tree",
    "strategy_tree_pages",
    "trajectories",
    "trajectory",
]
