"""Reading an .ics file back, as an agenda would, by the letter of RFC 5545."""

from __future__ import annotations

import re
from collections.abc import Iterator

Component = dict[str, list[str]]


def components(content: bytes) -> Iterator[tuple[str, Component]]:
    """Each component with its properties (« DTSTART;VALUE=DATE » -> values), an event before its alarm."""
    open_: list[tuple[str, Component]] = []
    for line in unfolded(content):
        name, value = re.fullmatch(r"([A-Z-]+(?:;[^:]*)?):(.*)", line, re.DOTALL).groups()  # type: ignore[union-attr]
        if name == "BEGIN":
            open_.append((value, {}))
            if value != "VCALENDAR":
                yield open_[-1]
        elif name == "END":
            assert open_.pop()[0] == value
        else:
            open_[-1][1].setdefault(name, []).append(value)
    assert open_ == []


def unfolded(content: bytes) -> list[str]:
    """The logical lines; the physical ones are checked: CRLF, 75 octets at most, whole characters."""
    assert content.endswith(b"\r\n")
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    for line in lines:
        assert len(line) <= 75
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line)
        line.decode("utf-8")
    return re.sub(rb"\r\n[ \t]", b"", content.removesuffix(b"\r\n")).decode("utf-8").split("\r\n")


def plain(value: str) -> str:
    """The text that a value holds; an unescaped comma or semicolon would be a mark of the format."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[,;]", value), value
    return re.sub(r"\\([nN\\;,])", lambda found: "\n" if found[1] in "nN" else found[1], value)
