"""Why the system refused a file, in a few French words."""

from __future__ import annotations

import errno

from aict_desktop.reference.words import message

_KEYS = {
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "readonly",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EIO: "disk",
    errno.ENOENT: "gone",
    errno.ENOTDIR: "gone",
    errno.EISDIR: "folder",
    errno.ENAMETOOLONG: "long_name",
    errno.EBUSY: "busy",
    errno.EEXIST: "taken",
}
# Windows gives one number of errno to what is forbidden and to what another program holds.
_HELD = (32, 33)  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION


def system_reason(error: OSError) -> str:
    """The ``{reason}`` of a sentence of ``resources/messages``; the system’s own words for what is rare."""
    held = getattr(error, "winerror", None) in _HELD
    key = "busy" if held else _KEYS.get(error.errno or 0)
    return message(f"reason_{key}") if key else error.strerror or str(error)
