"""Names written in the values of attributes of XML."""

from __future__ import annotations

from typing import Any

Name = tuple[str, str]
"""Namespace and local name."""


def qname(element: Any, text: str | None) -> Name | None:
    """The name that a QName means where it is written; None where there is none, or its prefix is not bound."""
    if not text:
        return None
    prefix, colon, name = text.strip().partition(":")
    if not colon:
        prefix, name = "", prefix
    bound: dict[str | None, str] = element.nsmap
    if not name or ":" in name or (colon and prefix not in bound):
        return None
    return bound.get(prefix or None) or "", name
