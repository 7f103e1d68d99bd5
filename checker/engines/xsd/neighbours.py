"""The documents of a tree that a schema under judgement is made of."""

from __future__ import annotations

import posixpath
from typing import Any

from checker.engines.xsd.sources import Sources, gather, joined
from checker.kernel.document import Broken, Document, Target

_DEPTH = "/" + "/".join("0123456789")
"""Where names that are relative are taken to stand, so that `../` never leads above the root of an address."""


class Neighbours:
    """Opens what a schema refers to, from the tree in which its first document stands; names are `placed`."""

    def __init__(self, document: Document) -> None:
        self.main = placed(document.name)
        self.documents = {self.main: document}

    def sources(self) -> Sources:
        """All files of the schema, as far as the tree has them."""
        return gather(self.main, text_of(self.documents[self.main].data), self.open)

    def open(self, location: str, base: str) -> tuple[str, bytes] | Broken:
        """The file that `location`, written in the document `base`, leads to."""
        found = self.documents[base].resolve(location)
        if not isinstance(found, Target):
            return found
        if found.document.form != "xml":
            return Broken("reference.unreadable", {"reference": location, "file": found.document.name, "why": "xml"})
        name = joined(base, location)
        self.documents.setdefault(name, found.document)
        return name, text_of(found.value)


def placed(name: str) -> str:
    """The name of a document as a path from a root, so that relative references from it can be read as addresses."""
    return posixpath.normpath(posixpath.join(_DEPTH, name))


def text_of(root: Any) -> bytes:
    """The text of a loaded XML document as UTF-8."""
    return b"".join(root.pieces())
