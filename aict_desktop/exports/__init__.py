"""What turns blocks and figures into files."""
