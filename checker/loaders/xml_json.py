"""JSON written as XML, as XPath and XQuery Functions 3.1 have it (“XML Representation of JSON”, `fn:json-to-xml`)."""

from __future__ import annotations

import re
from typing import Any

import jiter

from checker.kernel.place import Place
from checker.kernel.pointer import escape
from checker.kernel.trouble import Trouble
from checker.loaders.messages import trouble

NAMESPACE = "{http://www.w3.org/2005/xpath-functions}"
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_SPACE = " \t\r\n"
_ATTRIBUTES = {
    "string": frozenset(("key", "escaped-key", "escaped")),
    **{name: frozenset(("key", "escaped-key")) for name in ("map", "array", "number", "boolean", "null")},
}


class Found(dict[str, Any]):
    """Pointer → the element that a value was read from."""


class JsonReader:
    """Reads one value and its parts; remembers under `found` where each stands. `name` is that of the document."""

    def __init__(self, found: Found, name: str) -> None:
        self._found = found
        self._name = name

    def read(self, element: Any, pointer: str, *, keyed: bool = False) -> Any:
        """The value of an element. Raises Trouble where it is not JSON as XML."""
        self._found.setdefault(pointer, element)
        tag = element.tag
        kind = tag.removeprefix(NAMESPACE)
        if tag == kind or kind not in _ATTRIBUTES:
            raise self._refused(element)
        if not _ATTRIBUTES[kind].issuperset(element.attrib) or ("key" in element.attrib) != keyed:
            raise self._refused(element)
        match kind:
            case "map":
                return self._map(element, pointer)
            case "array":
                children = self._children(element)
                return [self.read(child, f"{pointer}/{number}") for number, child in enumerate(children)]
        return self._simple(kind, element)

    def _map(self, element: Any, pointer: str) -> dict[str, Any]:
        told: dict[str, Any] = {}
        for child in self._children(element):
            key = self._text(child, child.get("key", ""), child.get("escaped-key"))
            if key in told:
                raise self._refused(child)
            told[key] = self.read(child, f"{pointer}/{escape(key)}", keyed=True)
        return told

    def _simple(self, kind: str, element: Any) -> Any:
        if len(elements(element)):
            raise self._refused(element)
        text = own_text(element)
        plain = text.strip(_SPACE)
        match kind:
            case "string":
                return self._text(element, text, element.get("escaped"))
            case "number" if _NUMBER.fullmatch(plain):
                return jiter.from_json(plain.encode())
            case "boolean" if plain in ("true", "false"):
                return plain == "true"
            case "null" if not plain:
                return None
        raise self._refused(element)

    def _children(self, element: Any) -> list[Any]:
        if own_text(element).strip(_SPACE):
            raise self._refused(element)
        return elements(element)

    def _text(self, element: Any, text: str, escaped: str | None) -> str:
        """A text; one that is escaped is written as between the quotation marks of JSON."""
        if escaped not in ("true", "1"):
            return text
        try:
            told: str = jiter.from_json(f'"{text}"'.encode())
        except ValueError:
            raise self._refused(element) from None
        return told

    def _refused(self, element: Any) -> Trouble:
        line = element.sourceline or 0
        found = element.tag.rpartition("}")[2]
        return trouble("load.xml-json", {"element": found, "line": line}, Place(self._name, line))


def elements(element: Any) -> list[Any]:
    """The elements right below one, without comments and instructions."""
    return [child for child in element if isinstance(child.tag, str)]


def own_text(element: Any) -> str:
    """The text that stands right in an element, comments and instructions taken out."""
    return (element.text or "") + "".join([child.tail or "" for child in element])
