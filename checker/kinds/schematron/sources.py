"""The text of a Schematron schema with all it includes, as one tree whose elements know where they were written."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from copy import deepcopy
from typing import Any
from urllib.parse import unquote

from checker.kernel.trouble import Trouble
from checker.kinds.schematron.messages import trouble
from checker.kinds.schematron.words import AT, SCH, place, sch

Opener = Callable[[str], Any]
"""Name of a file of the standard → its root element. Raises Trouble."""

_MOST = 2_000
"""Inclusions of one schema."""


def gather(file: str, opener: Opener) -> Any:
    """The schema of `file` with its inclusions in their places. Raises Trouble."""
    gathering = _Gathering(opener)
    schema = gathering.file(file)
    if schema.tag != sch("schema"):
        raise trouble("schematron.no-schematron", {"file": file})
    gathering.inside(schema, (file,))
    return schema


class _Gathering:
    def __init__(self, opener: Opener) -> None:
        self._opener = opener
        self._count = 0

    def file(self, name: str) -> Any:
        """A fresh tree of a file, each element marked with its place."""
        root = deepcopy(self._opener(name))
        for element in root.iter("*"):
            element.set(AT, f"{name}:{element.sourceline or 0}")
        return root

    def inside(self, element: Any, files: tuple[str, ...]) -> None:
        """Put in the place of every `include`, and of every `extends` with an address, what it leads to."""
        for one in list(element.iter(sch("include"), sch("extends"))):
            href = one.get("href")
            if href is None:
                continue
            found, name = self._target(one, href, files)
            self.inside(found, (*files, name))
            parent, tail = one.getparent(), one.tail
            # `extends` takes the content of a rule or pattern; `include` takes the element itself.
            content = list(found) if one.tag == sch("extends") or found.tag == sch("schema") else [found]
            at = parent.index(one)
            parent.remove(one)
            for offset, part in enumerate(content):
                parent.insert(at + offset, part)
            if tail and tail.strip() and at:
                parent[at - 1].tail = (parent[at - 1].tail or "") + tail

    def _target(self, one: Any, href: str, files: tuple[str, ...]) -> tuple[Any, str]:
        file, line = place(one)
        address, _, fragment = href.partition("#")
        name = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(address))) if address else file
        self._count += 1
        if (name in files and not fragment) or self._count > _MOST:
            raise trouble("schematron.circle", {"file": file, "reference": href})
        values = {"file": file, "line": line, "reference": href}
        if ":" in address or address.startswith("/"):
            raise trouble("schematron.include", values)
        try:
            root = self.file(name)
        except Trouble:
            raise trouble("schematron.include", values) from None
        found = root if not fragment else next(iter(root.xpath("//*[@id=$id]", id=fragment)), None)
        if found is None or not str(found.tag).startswith("{" + SCH):
            raise trouble("schematron.include", values)
        if fragment and found.getparent() is not None:
            found.getparent().remove(found)
        return found, name
