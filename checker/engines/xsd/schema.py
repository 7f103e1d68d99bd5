"""A compiled schema of XML Schema 1.0: libxml2 holds documents against it, whole or while they go by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from checker.engines.xsd.compiling import compiled
from checker.engines.xsd.library import etree
from checker.engines.xsd.listening import Text
from checker.engines.xsd.messages import trouble
from checker.engines.xsd.mistakes import Told, mistake
from checker.engines.xsd.paths import Paths
from checker.engines.xsd.reading import Spot
from checker.engines.xsd.sources import Sources
from checker.engines.xsd.streaming import bad_slices, stream
from checker.engines.xsd.version11 import NewerSchema
from checker.kernel.trouble import Trouble

_RISKY = re.compile(rb"pattern\b[^<>]*?\bvalue\s*=\s*[\"'][^\"'<>]*?(?:\)[*+{]|[*+}][^\"'<>]*[*+}])")
"""Patterns that repeat a group, or repeat twice: among them are those that libxml2 tries in very many ways."""
_REFERENCES = re.compile(rb"[\"'\s:]IDREFS?[\"'\s]")
"""References to identifiers, which libxml2 does not follow: another library is asked for them."""
_IDS = re.compile(rb"[\"'\s:]ID[\"'\s]")


class Schema:
    """One schema, ready to be used many times. Raises Trouble where a pattern is beyond libxml2's patience."""

    def __init__(self, sources: Sources) -> None:
        self._schema = compiled(sources)
        self._sources = sources
        self._risky = any(_RISKY.search(utf8) for utf8 in sources.files.values())
        self._has_references = any(_REFERENCES.search(utf8) for utf8 in sources.files.values())
        self.has_ids = any(_IDS.search(utf8) for utf8 in sources.files.values())
        """Whether identifiers (xs:ID) may occur, whose uniqueness libxml2 does not see in a text that goes by."""

    def is_valid(self, root: Any) -> bool:
        """Whether a document keeps to the schema; says no where libxml2 gave up."""
        try:
            return bool(self._schema.validate(root))
        except etree().XMLSchemaValidateError:
            return False

    def mistakes(self, root: Any) -> Iterator[Told]:
        """What is wrong with a document, in the order in which libxml2 meets it. Raises Trouble where it gives up."""
        if self._risky:
            whole = etree().tostring(root, encoding="utf-8", with_tail=False)
            bad_slices(self._schema, Text(lambda: [whole], root.tag), len(whole))  # for its patience alone
        try:
            if self._schema.validate(root):
                yield from self._second.references(root) if self._has_references else ()
                return
        except etree().XMLSchemaValidateError:
            raise trouble("xsd.gave-up", {}) from None
        paths = Paths(root)
        for entry in self._schema.error_log:
            told = mistake(entry)
            yield Told(told, paths.find(entry.path) if entry.path else paths.in_line(told.element, entry.line))

    @cached_property
    def _second(self) -> NewerSchema:
        """The same schema by xmlschema. Raises Trouble."""
        try:
            return NewerSchema(self._sources, "XMLSchema10")
        except Trouble:
            raise trouble("xsd.references-unchecked", {}) from None

    def stream(self, text: Text, most: int) -> Iterator[Spot]:
        """What is wrong with a text that goes by in pieces; see `streaming.stream`."""
        return stream(self._schema, text, most)
