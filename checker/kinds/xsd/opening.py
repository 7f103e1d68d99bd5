"""Where the files of a schema come from: the standard's folder, or the tree of the document that is judged."""

from __future__ import annotations

import posixpath
from typing import Any

from checker.engines.xsd import Opener, Sources, gather, joined
from checker.kernel.document import Broken, Document, Target
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.trouble import Trouble


def standard_sources(requirement: Requirement, file: str, supplies: Supplies) -> Sources:
    """All files of a schema of the standard. Raises Trouble where the first cannot be read."""
    return gather(file, _text(supplies.file(requirement, file)), _in_folder(requirement, supplies))


def _in_folder(requirement: Requirement, supplies: Supplies) -> Opener:
    def opener(location: str, base: str) -> tuple[str, bytes] | Broken:
        if ":" in location or location.startswith("/"):
            return Broken("reference.network", {"reference": location})
        name = joined(base, location)
        try:
            return name, _text(supplies.file(requirement, name))
        except (Trouble, AttributeError):
            return Broken("reference.no-file", {"reference": location, "file": name})

    return opener


class Neighbours:
    """The documents of a tree that a schema under judgement is made of."""

    def __init__(self, document: Document) -> None:
        self.main = document.name
        self.documents = {document.name: document}

    def sources(self) -> Sources:
        """All files of the schema, as far as the tree has them."""
        return gather(self.main, _text(self.documents[self.main].data), self._open)

    def _open(self, location: str, base: str) -> tuple[str, bytes] | Broken:
        found = self.documents[base].resolve(location)
        if not isinstance(found, Target):
            return found
        if found.document.form != "xml":
            return Broken("reference.unreadable", {"reference": location, "file": found.document.name, "why": "xml"})
        name = posixpath.normpath(posixpath.join(posixpath.dirname(base), location))
        self.documents.setdefault(name, found.document)
        return name, _text(found.value)


def _text(root: Any) -> bytes:
    return b"".join(root.pieces())
