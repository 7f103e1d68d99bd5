"""Which format an XML document is in, by its root."""

from __future__ import annotations

from typing import Any

from checker.architecture.formats.archi import read_archi
from checker.architecture.formats.archi.naming import NAMESPACE as ARCHI
from checker.architecture.formats.exchange import read_exchange
from checker.architecture.formats.exchange.writing import NAMESPACE as EXCHANGE
from checker.architecture.formats.reading import Reading
from checker.architecture.place import Source

ROOTS = (f"{{{EXCHANGE}}}model", f"{{{ARCHI}}}model")
"""Names of the root elements of models, in Clark's notation."""


def read_model(root: Any, source: Source) -> Reading | None:
    """The model of a document, from its root element; None where the root is of no model."""
    if root.tag == ROOTS[0]:
        return read_exchange(root, source)
    if root.tag == ROOTS[1]:
        return read_archi(root, source)
    return None
