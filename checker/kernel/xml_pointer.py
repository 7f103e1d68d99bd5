"""Pointers into XML: how a fault says where in an XML document it stands.

`/soap:Envelope[1]/soap:Header[1]/t:Sender[2]/@id`, `…/t:Sender[2]/text()`: names as they are written in the document,
prefix and all, each with its number among the brothers whose names are written the same. So a pointer is what a reader
sees in the file, it is an XPath wherever the prefixes are bound as at that element, and it names one thing only.
`""` is the whole document.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

TEXT = "text()"


def written(element: Any) -> str:
    """The name of an lxml element as its document writes it."""
    tag: str = element.tag
    local = tag.rpartition("}")[2]
    prefix = element.prefix
    return f"{prefix}:{local}" if prefix else local


def step(element: Any, before: int = 0) -> str:
    """The step that leads to an element from its parent; `before` counts namesakes that were taken out of the tree."""
    tag, prefix = element.tag, element.prefix
    number = 1 + before
    for brother in element.itersiblings(tag, preceding=True):
        if brother.prefix == prefix:
            number += 1
    return f"{written(element)}[{number}]"


class Pointers:
    """Writes pointers into one tree. Brothers are numbered once, so that many pointers into a long row cost little."""

    def __init__(self) -> None:
        self._steps: dict[Any, dict[Any, str]] = {}

    def of(self, element: Any) -> str:
        """The pointer of an lxml element."""
        steps: list[str] = []
        while (above := element.getparent()) is not None:
            if above not in self._steps:
                self._steps[above] = _numbered(above)
            steps.append(self._steps[above][element])
            element = above
        steps.append(f"{written(element)}[1]")
        return "/" + "/".join(reversed(steps))


def _numbered(above: Any) -> dict[Any, str]:
    """Child → its step."""
    seen: dict[str, int] = {}
    steps: dict[Any, str] = {}
    for child in above.iterchildren("*"):
        name = written(child)
        seen[name] = seen.get(name, 0) + 1
        steps[child] = f"{name}[{seen[name]}]"
    return steps


def pointer(element: Any) -> str:
    """The pointer of one lxml element."""
    return Pointers().of(element)


def attribute(element: Any, name: str) -> str:
    """The last step to an attribute, from its name in Clark's notation (`{namespace}local`) or without namespace."""
    namespace, _, local = name.rpartition("}")
    if not namespace:
        return f"/@{local}"
    bound: Mapping[str | None, str] = element.nsmap
    prefix = next((prefix for prefix, uri in bound.items() if prefix and uri == namespace[1:]), "")
    if namespace[1:] == "http://www.w3.org/XML/1998/namespace":
        prefix = "xml"
    return f"/@{prefix}:{local}" if prefix else f"/@{local}"


def find(root: Any, wanted: str) -> Any:
    """The lxml element that a pointer names, or in which the attribute or text that it names stands.

    Raises LookupError where there is none.
    """
    steps = wanted.split("/")[1:]
    if steps and (steps[-1].startswith("@") or steps[-1].startswith(TEXT)):
        steps.pop()
    here, brothers = None, [root]
    for one in steps:
        name, number = _read(one)
        namesakes = [brother for brother in brothers if isinstance(brother.tag, str) and written(brother) == name]
        if not 0 < number <= len(namesakes):
            raise LookupError(wanted)
        here = namesakes[number - 1]
        brothers = list(here)
    return root if here is None else here


def _read(one: str) -> tuple[str, int]:
    name, bracket, rest = one.partition("[")
    number = rest.removesuffix("]")
    if not bracket or not number.isdecimal():
        raise LookupError(one)
    return name, int(number)
