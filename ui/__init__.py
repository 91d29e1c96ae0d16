"""The window of AICT Desktop: Qt Widgets over a session; it computes, saves and validates nothing itself."""

from ui.immortal import keep_constants_alive

# Before anything of Qt runs.
keep_constants_alive()
