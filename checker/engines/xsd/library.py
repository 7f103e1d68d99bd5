"""The door to lxml, and how schemas are parsed: nothing is expanded, fetched or included behind our back."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

_DECLARATION = re.compile(rb"\A<\?xml[^>]*\?>")


def etree() -> Any:
    """lxml, imported when the first schema is met."""
    return import_module("lxml.etree")


def parser(resolver: Any = None) -> Any:
    """A parser whose references are answered by `resolver` alone."""
    made = etree().XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        attribute_defaults=False,
    )
    if resolver is not None:
        made.resolvers.add(resolver)
    return made


def undeclared(utf8: bytes) -> bytes:
    """The text without its XML declaration, which may tell of another encoding; no line moves."""
    found = _DECLARATION.match(utf8)
    return b"\n" * found[0].count(b"\n") + utf8[found.end() :] if found else utf8
