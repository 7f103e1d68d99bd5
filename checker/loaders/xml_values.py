"""XML read as the value of its JSON form. Nothing that stands in the XML is passed over in silence.

What the description does not know becomes a member under the name it has in the XML: an element of another namespace
under `{namespace}name`, a second element of one name under `name[2]`, an attribute under `@name`, a text beside
elements under `text()`. So whatever asks for known members, or for a text where it stands, finds it.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from typing import Any, NamedTuple

from checker.kernel.pointer import escape
from checker.kernel.xml_pointer import Pointers, attribute
from checker.loaders.xml_form import etree
from checker.loaders.xml_json import NAMESPACE, Found, JsonReader, elements, own_text
from checker.loaders.xml_shapes import Described, Member, Shape

_LOCATIONS = "{http://www.w3.org/2001/XMLSchema-instance}"
_PASSED_BY = frozenset((f"{_LOCATIONS}schemaLocation", f"{_LOCATIONS}noNamespaceSchemaLocation"))
"""Attributes that say nothing of the message."""
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,39})")
_SPACE = " \t\r\n"
_TEXT = Shape("text")


class Value(NamedTuple):
    """The value, and where its parts stand."""

    value: Any
    found: Found
    pointers: Pointers

    def spot(self, pointer: str, *, on_key: bool) -> tuple[str, bool]:
        """The XML pointer of a JSON pointer; of what is not there, that of its nearest ancestor."""
        while pointer and pointer not in self.found:
            pointer, on_key = pointer.rpartition("/")[0], False
        told = self.found[pointer]
        if isinstance(told, tuple):
            return self.pointers.of(told[0]) + attribute(*told), on_key
        return self.pointers.of(told), False


def read_value(root: Any, described: Described, name: str) -> Value:
    """The value of a document whose root is the one described. Raises Trouble where JSON in it is not well formed."""
    reader = _Reader(described, name)
    return Value(reader.slot(root, described.shape, ""), reader.found, Pointers())


class _Reader:
    def __init__(self, described: Described, name: str) -> None:
        self.found = Found()
        self._namespace = described.namespace
        self._json = JsonReader(self.found, name)

    def slot(self, element: Any, shape: Shape, pointer: str) -> Any:
        """What an element holds, by its shape where it keeps to that, else with all that it has."""
        self.found[pointer] = element
        if _holds_one(element, shape):
            return self._one(elements(element)[0], shape, pointer)
        inside, text = elements(element), own_text(element)
        bare, blank = not set(element.attrib) - _PASSED_BY, not text.strip(_SPACE)
        if bare and blank and shape.read == "list":
            return self._list(inside, shape, pointer)
        if bare and not inside and (shape.read != "object" or not blank):
            return int(text) if shape.read == "integer" and _INTEGER.fullmatch(text.strip(_SPACE)) else text
        return self._object(element, shape, pointer)

    def _one(self, child: Any, shape: Shape, pointer: str) -> Any:
        if shape.read == "json":
            return self._json.read(child, pointer)
        canonical: bytes = etree().tostring(child, method="c14n", exclusive=True, with_comments=False)
        return b64encode(canonical).decode()

    def _list(self, inside: list[Any], shape: Shape, pointer: str) -> list[Any]:
        each, told = Shape("object", shape.members), []
        for number, child in enumerate(inside):
            here = f"{pointer}/{number}"
            if child.tag == self._namespace + shape.item:
                told.append(self.slot(child, each, here))
            else:
                name = self._name(child.tag)
                self.found[here] = child
                told.append({name: self.slot(child, _TEXT, f"{here}/{escape(name)}")})
        return told

    def _object(self, element: Any, shape: Shape, pointer: str) -> dict[str, Any]:
        told: dict[str, Any] = {}
        encoded: dict[str, str] = {}
        seen: Counter[str] = Counter()
        for child in elements(element):
            name = self._name(child.tag)
            member = shape.members.get(name) or Member(name, _TEXT)
            stands = name == member.name or _holds_one(child, member.shape)
            name = member.name if stands else name
            seen[name] += 1
            name = name if seen[name] == 1 else f"{name}[{seen[name]}]"
            told[name] = self.slot(child, member.shape, f"{pointer}/{escape(name)}")
            if member.encoding and stands:
                encoded[member.encoding] = "base64"
        for name, value in encoded.items():
            told.setdefault(name, value)
        for name in set(element.attrib) - _PASSED_BY:
            told[f"@{name}"] = element.get(name)
            self.found[f"{pointer}/{escape(f'@{name}')}"] = (element, name)
        if own_text(element).strip(_SPACE):
            told["text()"] = own_text(element)
        return told

    def _name(self, tag: str) -> str:
        """Names of the vocabulary without its namespace, others with theirs."""
        return tag.removeprefix(self._namespace)


def _holds_one(element: Any, shape: Shape) -> bool:
    """Whether an element is no more than the house of one other, as the shape has it."""
    if shape.read not in ("json", "xml") or set(element.attrib) - _PASSED_BY or own_text(element).strip(_SPACE):
        return False
    inside = elements(element)
    return len(inside) == 1 and (shape.read == "xml" or inside[0].tag.startswith(NAMESPACE))
