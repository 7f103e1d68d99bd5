"""A compiled schema of XML Schema 1.0: libxml2 holds documents against it, whole or while they go by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.engines.xsd.compiling import compiled
from checker.engines.xsd.library import etree
from checker.engines.xsd.messages import trouble
from checker.engines.xsd.mistakes import Mistake, mistake
from checker.engines.xsd.paths import Paths
from checker.engines.xsd.reading import Spot, Text
from checker.engines.xsd.sources import Sources
from checker.engines.xsd.streaming import stream

_IDS = re.compile(rb"[\"'\s:]ID[\"'\s]")


class Told(NamedTuple):
    """A mistake and the lxml element it is in."""

    mistake: Mistake
    element: Any


class Schema:
    """One schema, ready to be used many times. Raises Trouble where a pattern is beyond libxml2's patience."""

    def __init__(self, sources: Sources) -> None:
        self._schema = compiled(sources)
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
        try:
            if self._schema.validate(root):
                return
        except etree().XMLSchemaValidateError:
            raise trouble("xsd.gave-up", {}) from None
        paths = Paths(root)
        for entry in self._schema.error_log:
            told = mistake(entry)
            yield Told(told, paths.find(entry.path) if entry.path else paths.in_line(told.element, entry.line))

    def stream(self, text: Text, most: int) -> Iterator[Spot]:
        """What is wrong with a text that goes by in pieces; see `streaming.stream`."""
        return stream(self._schema, text, most)
