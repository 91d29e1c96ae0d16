"""Everything of AICT Desktop but the screen; nothing here imports Qt."""

__version__ = "0.1.0"
