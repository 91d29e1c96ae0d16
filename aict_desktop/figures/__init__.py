"""Pictures of a dossier, drawn once as primitives for screen, PDF and SVG; each loads when it is wanted."""
