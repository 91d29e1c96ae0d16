"""Starts the window, or the command line when the first word is one of its commands."""

from __future__ import annotations

import sys

COMMANDS = ("nouveau", "exemple", "importer", "exporter", "comparer", "verifier")
HELP = ("aide", "--aide", "-h", "--help")
SELF_TEST = "--selftest"
READ_APART = "lire-tableau"
"""The application starts itself so to read a spreadsheet out of harm's way: see ``imports/apart.py``."""


def main(arguments: list[str]) -> int:
    """Exit status of the command, or of the window; what each needs is loaded only then."""
    if arguments[:1] == [READ_APART]:
        from aict_desktop.imports import child

        return child.main(arguments[1:])
    if arguments and arguments[0] in (*COMMANDS, *HELP):
        from aict_desktop import cli

        return cli.main(arguments)
    if arguments[:1] == [SELF_TEST]:
        from ui import selftest

        return selftest.main(arguments[1:])
    from ui.opening import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
