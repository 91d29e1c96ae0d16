"""What makes the installers: see README.md, « Building »."""
