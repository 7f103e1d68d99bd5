"""A message in its JSON form written in its XML form; what XML has no way to say raises Unsayable."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

NAMESPACE = "urn:miyar:message-envelope:1.0"
JSON = "http://www.w3.org/2005/xpath-functions"
_NAME = re.compile(r"[A-Za-z_][\w.-]*")
_LOST = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 does not have, and carriage returns, which it reads as line ends."""
_HOUSES = (("payload",), ("attachments",), ("attachments", "attachment"))
"""What holds elements: empty, it holds none, and is no empty text."""


class Unsayable(Exception):
    """XML has text where JSON has numbers, booleans and null."""


def to_xml(message: Mapping[str, Any]) -> bytes:
    """The message as XML, a member a line."""
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<message xmlns="{NAMESPACE}" xmlns:j="{JSON}">\n'
    return (head + "".join(_member(name, value, "  ", ()) for name, value in message.items()) + "</message>\n").encode()


def _member(name: str, value: Any, indent: str, above: tuple[str, ...]) -> str:
    if not _NAME.fullmatch(name):
        raise Unsayable(name)
    here = (*above, name)
    if here == ("extensions",) and not isinstance(value, str):
        return _element(name, _json(value, indent + "  "), indent)
    if here == ("payload", "content") and not isinstance(value, str):
        return _element("json", _json(value, indent + "  "), indent)
    if here == ("attachments", "attachment", "size") and type(value) is int:
        return _line(name, str(value), indent)
    if here == ("attachments",) and isinstance(value, list):
        return _element(name, "".join(_member("attachment", one, indent + "  ", here) for one in value), indent)
    if here in _HOUSES and isinstance(value, str) and not value.strip(" \t\n"):
        raise Unsayable(name)
    if isinstance(value, dict):
        if not value and here != ("payload",):
            raise Unsayable(name)
        inside = "".join(_member(key, one, indent + "  ", here) for key, one in value.items())
        return _element(name, inside, indent)
    return _line(name, _text(value), indent)


def _element(name: str, inside: str, indent: str) -> str:
    return f"{indent}<{name}>\n{inside}{indent}</{name}>\n" if inside else f"{indent}<{name}/>\n"


def _line(name: str, text: str, indent: str) -> str:
    return f"{indent}<{name}>{escape(text)}</{name}>\n"


def _text(value: Any) -> str:
    if not isinstance(value, str) or _LOST.search(value):
        raise Unsayable(value)
    return value


def _json(value: Any, indent: str, key: str | None = None) -> str:
    return "".join(_json_lines(value, indent, key))


def _json_lines(value: Any, indent: str, key: str | None) -> Iterator[str]:
    named = "" if key is None else f" key={quoteattr(_text(key), {chr(10): '&#10;', chr(9): '&#9;'})}"
    match value:
        case dict() | list():
            kind = "map" if isinstance(value, dict) else "array"
            items = value.items() if isinstance(value, dict) else [(None, one) for one in value]
            yield f"{indent}<j:{kind}{named}>\n"
            for name, one in items:
                yield from _json_lines(one, indent + "  ", name)
            yield f"{indent}</j:{kind}>\n"
        case str():
            yield f"{indent}<j:string{named}>{escape(_text(value))}</j:string>\n"
        case bool():
            yield f"{indent}<j:boolean{named}>{str(value).lower()}</j:boolean>\n"
        case None:
            yield f"{indent}<j:null{named}/>\n"
        case _:
            yield f"{indent}<j:number{named}>{value!r}</j:number>\n"
