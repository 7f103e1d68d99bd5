"""What a standard says of how XML is read as the value of its JSON form: the file `schemas/xml-reading.yaml`.

root: '{urn:example:message:1.0}message'
members:
  sender: text
  size: integer
  extensions: json                              # one value in the XML form of JSON (XPath Functions 3.1)
  payload:
    members:
      content: text
      json: {as: content, read: json}           # an element that gives another member
      xml: {as: content, read: xml, encoding: contentEncoding}    # any element, as base64 of its canonical form
  attachments: {items: attachment, members: {name: text}}
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from checker.kernel.place import Place
from checker.loaders.messages import trouble

FILE = "schemas/xml-reading.yaml"
_PLAIN = ("text", "integer", "json", "xml")


class Shape(NamedTuple):
    """How an element is read.

    `read`      `text`, `integer`, `json`, `xml`, `object` or `list`
    `members`   of an object, and of each object of a list: name of the element → what it gives
    `item`      name of the elements of a list
    """

    read: str
    members: Mapping[str, Member] = {}
    item: str = ""


class Member(NamedTuple):
    """The member that an element gives; `encoding` names the member that tells how its text is encoded."""

    name: str
    shape: Shape
    encoding: str = ""


class Described(NamedTuple):
    """Root element and shape of a vocabulary."""

    root: str
    shape: Shape

    @property
    def namespace(self) -> str:
        """The namespace of all its elements, in braces; `""` where they have none."""
        return self.root[: self.root.rfind("}") + 1]


def described(told: Any) -> Described:
    """What the file says. Raises Trouble where it is not written as it should be."""
    try:
        return Described(str(told["root"]), _shape({"members": told["members"]}))
    except (KeyError, TypeError, ValueError, AttributeError):
        raise trouble("load.xml-reading", {"file": FILE}, Place(FILE)) from None


def _shape(told: Any) -> Shape:
    if isinstance(told, str):
        if told not in _PLAIN:
            raise ValueError(told)
        return Shape(told)
    members = {name: _member(name, one) for name, one in told["members"].items()}
    return Shape("list", members, str(told["items"])) if "items" in told else Shape("object", members)


def _member(name: str, told: Any) -> Member:
    if isinstance(told, dict) and "as" in told:
        return Member(told["as"], _shape(told["read"]), told.get("encoding", ""))
    return Member(name, _shape(told))
