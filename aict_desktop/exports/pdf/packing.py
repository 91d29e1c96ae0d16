"""Adding many small objects to a finished PDF, packed: one by one they would double its size."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence

_TOGETHER = 200  # objects; a reader that wants one unpacks them all
_PLACED, _PACKED = 1, 2  # kinds of entry in a cross-reference stream (ISO 32000-1, 7.5.8)
_ENTRY = struct.Struct(">BIH")


def with_objects(pdf: bytes, objects: Sequence[str], trailer: str) -> bytes:
    """The file with these objects, whose numbers follow those of its own.

    The file ends with one cross-reference table that leaves no number out; a stream, which says ``trailer``
    too, takes its place.
    """
    end = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    entries = list(_entries(pdf[end:]))
    first = len(entries)
    parts: list[bytes | memoryview] = [memoryview(pdf)[:end]]  # not copied: it may weigh megabytes
    bundles = [objects[start : start + _TOGETHER] for start in range(0, len(objects), _TOGETHER)]
    for n, bundle in enumerate(bundles):
        entries += (_ENTRY.pack(_PACKED, first + len(objects) + n, place) for place in range(len(bundle)))
    for n, bundle in enumerate(bundles):
        entries.append(_ENTRY.pack(_PLACED, end, 0))
        parts.append(_bundle(first + len(objects) + n, first + n * _TOGETHER, bundle))
        end += len(parts[-1])
    entries.append(_ENTRY.pack(_PLACED, end, 0))
    head = f"/Type/XRef/W[1 4 2]/Size {len(entries)}{trailer}"
    parts.append(_stream(len(entries) - 1, head, b"".join(entries)))
    return b"".join((*parts, f"startxref\n{end}\n%%EOF\n".encode("ascii")))


def _entries(table: bytes) -> Iterator[bytes]:
    """The entries of a cross-reference table; the first is that of no object."""
    _, _, none, *lines = table[: table.index(b"trailer")].splitlines()
    yield _ENTRY.pack(0, 0, int(none.split()[1]))
    for line in lines:
        yield _ENTRY.pack(_PLACED, int(line[:10]), 0)


def _bundle(number: int, first: int, objects: Sequence[str]) -> bytes:
    """An object stream: where each object starts, then the objects."""
    places, start = [], 0
    for n, one in enumerate(objects):
        places.append(f"{first + n} {start}")
        start += len(one) + 1
    index = " ".join(places) + "\n"
    head = f"/Type/ObjStm/N {len(objects)}/First {len(index)}"
    return _stream(number, head, (index + "\n".join(objects)).encode("ascii"))


def _stream(number: int, head: str, content: bytes) -> bytes:
    packed = zlib.compress(content)
    before = f"{number} 0 obj\n<<{head}/Filter/FlateDecode/Length {len(packed)}>>\nstream\n"
    return before.encode("ascii") + packed + b"\nendstream\nendobj\n"
