"""Prints, run by the Windows Python, what the user's registry holds where the installer writes."""

from __future__ import annotations

import sys
from collections.abc import Iterator

if sys.platform == "win32":
    import winreg

    # There on every Windows; Wine makes them at the first need.
    SHARED = (r"Software\Classes", r"Software\Microsoft\Windows\CurrentVersion\Uninstall")
    OWN = r"Software\AICT Desktop"

    def values(place: str) -> Iterator[str]:
        """One line for each key and each value under a key; none when it is not there."""
        try:
            key = winreg.OpenKey(winreg.HKEY_CURRENT_USER, place)
        except FileNotFoundError:
            return
        with key:
            keys, count, _ = winreg.QueryInfoKey(key)
            yield place
            for name, value, _ in (winreg.EnumValue(key, at) for at in range(count)):
                yield f"{place}\\{name} = {value}"
            names = [winreg.EnumKey(key, at) for at in range(keys)]
        for name in names:
            yield from values(f"{place}\\{name}")

    if __name__ == "__main__":
        for place in (*SHARED, OWN):
            print(*sorted(set(values(place)) - set(SHARED)), sep="\n")
