"""The window of AICT Desktop: Qt Widgets over a session; it computes, saves and validates nothing itself."""
