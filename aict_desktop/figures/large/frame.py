"""The room that a large figure has, and the sizes of its texts, in points of a screen 540 high."""

from __future__ import annotations

WIDE, HIGH = 864.0, 372.0
SIZE, SMALL = 21.0, 18.0
"""Small is the least that is read from six metres."""
