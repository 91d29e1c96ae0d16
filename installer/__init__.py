"""What makes the installers: see docs/building.md."""
