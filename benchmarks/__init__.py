"""How fast the application is, as ratios against something that does the same work."""
