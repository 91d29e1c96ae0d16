"""Read-only look-ups over the data shipped in `resources/`."""
