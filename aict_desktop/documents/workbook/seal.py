"""Bytes that only their own dossier can read: what a workbook keeps for its return must tell nobody else.

A town hall that sends its workbook without the internal sheets must not send them all the same, hidden. The
stream is SHAKE-256 under the dossier's id, a random one that stays in the dossier, and a tag of the content,
which is checked on opening.
"""

from __future__ import annotations

import hashlib
import hmac

TAG = 32


def identity(dossier_id: str) -> str:
    """What tells workbooks of one dossier from others', and nothing of its id."""
    return hmac.new(dossier_id.encode(), b"aict-classeur", hashlib.sha256).hexdigest()[:TAG]


def sealed(content: bytes, dossier_id: str) -> bytes:
    """The content after its tag, for :func:`opened`."""
    tag = _tag(content, dossier_id)
    return tag + _mixed(content, dossier_id, tag)


def opened(box: bytes, dossier_id: str) -> bytes:
    """What was sealed under the same id; ValueError when it was not, or was touched since."""
    tag = box[:TAG]
    content = _mixed(box[TAG:], dossier_id, tag)
    if not hmac.compare_digest(tag, _tag(content, dossier_id)):
        raise ValueError("sealed by another dossier, or altered")
    return content


def _tag(content: bytes, dossier_id: str) -> bytes:
    return hmac.new(dossier_id.encode(), content, hashlib.sha256).digest()


def _mixed(content: bytes, dossier_id: str, tag: bytes) -> bytes:
    stream = hashlib.shake_256(tag + dossier_id.encode()).digest(len(content))
    mixed = int.from_bytes(content, "big") ^ int.from_bytes(stream, "big")
    return mixed.to_bytes(len(content), "big")
