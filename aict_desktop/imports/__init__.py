"""Spreadsheets of others, read into edits of a dossier."""
