"""A message, with what several rules need of it worked out once."""

from __future__ import annotations

from binascii import a2b_base64
from collections.abc import Mapping
from typing import Any

from checker.engines.canonical import NotCanonical, canonical

NOTHING: Mapping[str, Any] = {}
"""Stands for an object that is not there."""


class Envelope:
    """The members of one message. Whatever is not of the expected type counts as not there."""

    __slots__ = ("_bytes", "members", "payload")

    def __init__(self, members: Mapping[str, Any]) -> None:
        self.members = members
        payload = members.get("payload")
        self.payload: Mapping[str, Any] = payload if type(payload) is dict else NOTHING
        self._bytes: bytes | NotCanonical | None = b""

    def attachments(self) -> list[Mapping[str, Any]]:
        """The attachments; one that is no object stands as an empty one, so that the others keep their numbers."""
        attachments = self.members.get("attachments")
        if type(attachments) is not list:
            return []
        return [attachment if isinstance(attachment, dict) else NOTHING for attachment in attachments]

    def payload_bytes(self) -> bytes | None:
        """The bytes of the payload, as `content_bytes`; never empty. Raises NotCanonical."""
        known = self._bytes
        if known == b"":
            try:
                known = content_bytes(self.payload.get("content"), self.payload.get("contentEncoding"))
            except NotCanonical as why:
                known = why
            self._bytes = known
        if isinstance(known, NotCanonical):
            raise known
        return known


def content_bytes(content: Any, encoding: Any) -> bytes | None:
    """The bytes that a digest of `content` is over; None where it cannot be read.

    A JSON value stands for its canonical form (RFC 8785); a text with the encoding `base64` for what it encodes
    (RFC 4648, section 4, with padding and nothing else in between). Raises NotCanonical.
    """
    kind = type(content)
    if encoding is None and (kind is dict or kind is list):
        return canonical(content)
    if encoding == "base64" and kind is str:
        try:
            return a2b_base64(content, strict_mode=True) or None
        except ValueError:
            return None
    return None
