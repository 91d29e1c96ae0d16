"""Frozen records of a strategy and pure functions over them."""
