"""From libxml2's paths (`/x:r/*[3]/@a`) to the elements they name."""

from __future__ import annotations

from typing import Any

from checker.kernel.xml_pointer import written


class Paths:
    """Follows paths in one tree; the children of an element are looked through once."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._named: dict[tuple[Any, str], list[Any]] = {}

    def find(self, path: str) -> Any:
        """The element that a path of xmlGetNodePath names, or the nearest above it that is there."""
        here: Any = None
        for step in path.split("/")[1:]:
            if step.startswith("@") or step.endswith(")"):
                break
            name, _, number = step.partition("[")
            namesakes = [self._root] if here is None else self._children(here, name)
            position = int(number.rstrip("]")) - 1 if number else 0
            if position >= len(namesakes):
                break
            here = namesakes[position]
        return self._root if here is None else here

    def _children(self, above: Any, name: str) -> list[Any]:
        """A name in a default namespace is written `*` and counted among all elements."""
        if (above, name) not in self._named:
            children = above.iterchildren("*")
            self._named[above, name] = [child for child in children if name == "*" or written(child) == name]
        return self._named[above, name]

    def in_line(self, tag: str, line: int) -> Any:
        """The first element of a name that begins in a line; the root where there is none."""
        found = (element for element in self._root.iter(tag) if element.sourceline == line)
        return next(found, self._root) if tag else self._root
