"""The rules of Relecture; ``review.py`` gathers them, and is loaded when the first review is made."""
