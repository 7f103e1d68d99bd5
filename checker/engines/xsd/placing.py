"""Where a defect stands of which libxml2 names a facet and no place: the facet without which it is not there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from checker.engines.xsd.library import etree, parser
from checker.engines.xsd.sources import XSD, Sources

_MOST = 100
"""Facets that are tried; each costs a compilation."""


class Spot(NamedTuple):
    """A file of a schema, a line in it and libxml2's path there."""

    file: str
    line: int
    path: str


def culprit(sources: Sources, facet: str, message: str, complains: Callable[[Sources, str], bool]) -> Spot | None:
    """The facet of that name without which `complains` no longer hears the message; None where none is found."""
    for tried, (spot, without) in enumerate(_without_each(sources, facet)):
        if tried == _MOST:
            return None
        if not complains(without, message):
            return spot
    return None


def _without_each(sources: Sources, facet: str) -> Iterator[tuple[Spot, Sources]]:
    for name, utf8 in sources.files.items():
        root = etree().fromstring(utf8, parser())
        for one in list(root.iter(f"{{{XSD}}}{facet}")):
            spot = Spot(name, one.sourceline or 0, one.getroottree().getpath(one))
            above: Any = one.getparent()
            at = above.index(one)
            above.remove(one)
            yield spot, sources._replace(files={**sources.files, name: etree().tostring(root)})
            above.insert(at, one)
