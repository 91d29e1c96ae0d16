"""The documents of a dossier: what each says, before any file."""
