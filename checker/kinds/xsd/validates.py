"""A document held against a schema: small ones as a tree, others while they go by."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from checker.engines.xsd import Broken, Mistake, NewerSchema, Schema, Text
from checker.kernel.document import Document
from checker.kernel.fault import Fault, Outcry, Unchecked
from checker.kernel.xml_pointer import Pointers, attribute

MOST = 1_000
"""Mistakes told of one document."""
STREAMED = 2 << 20
"""Bytes from which a document goes by: libxml2's own account of each mistake in a long tree is slow."""

_ON_NAME = frozenset(("xsd.attribute-not-allowed",))


def judge_instance(document: Document, schema: Schema | NewerSchema, requirements: tuple[str, ...]) -> Iterator[Outcry]:
    """What is wrong, told of every requirement that names the schema. Raises Trouble where the text cannot be read."""
    root, count = document.data, 0
    passing = schema if isinstance(schema, Schema) and root.size >= STREAMED else None
    for found, pointer in _going_by(root, passing) if passing else _by_tree(root, schema):
        count += 1
        for name in requirements:
            yield Fault(name, found.code, pointer, found.values, on_key=found.code in _ON_NAME)
    if passing and passing.has_ids and not count:
        yield from [Unchecked(name, "xsd.ids-unchecked") for name in requirements]
    if count >= MOST:
        for name in requirements:
            yield Fault(name, "xsd.cut", "", {"count": count})


def _by_tree(root: Any, schema: Schema | NewerSchema) -> Iterator[tuple[Mistake, str]]:
    pointers = Pointers()
    for found, element in islice(schema.mistakes(root.element), MOST):
        inside = attribute(element, found.attribute) if found.attribute else ""
        yield found, pointers.of(element) + inside


def _going_by(root: Any, schema: Schema) -> Iterator[tuple[Mistake, str]]:
    try:
        for found, pointer, line in schema.stream(Text(root.pieces, root.tag), MOST):
            root.remember(pointer, line)
            yield found, pointer
    except Broken as broken:
        raise root.broken(broken.entry, broken.piece) from None
