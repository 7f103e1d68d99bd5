"""What references name, each asked of the document once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from checker.kernel.document import Broken, Document, Target
from checker.kernel.pointer import look_up
from checker.kinds.openapi.nodes import Node, Reference
from checker.loaders.references import mentions


class Resolver:
    """Follows the references of a document, and of the parts of others that it refers to."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._resolved: dict[tuple[int, str, str], Target | Broken] = {}
        self._scoped: dict[int, bool] = {}

    def resolve(self, node: Node, text: str) -> Target | Broken:
        """What the reference `text`, standing at `node`, names."""
        document = node.document
        base = node.pointer() if self.by_place(document) else ""
        key = (id(document), text, base)
        found = self._resolved.get(key)
        if found is None:
            found = self._resolved[key] = self._own(document.resolve(text, base))
        return found

    def _own(self, target: Target | Broken) -> Target | Broken:
        """A part of the document that another refers back to is that one, not a second copy of it."""
        if isinstance(target, Broken) or target.document is self._document:
            return target
        if target.document.name != self._document.name:
            return target
        try:
            return Target(self._document, target.pointer, look_up(self._document.data, target.pointer))
        except LookupError:
            return target

    def by_place(self, document: Document) -> bool:
        """Whether what a reference names depends on its place: schemas may change the base by `$id`."""
        known = self._scoped.get(id(document))
        if known is None:
            known = self._scoped[id(document)] = mentions(document.raw, b"$id")
        return known


def rounds(references: Mapping[int, Reference], starts: Iterable[int], alone: Callable[[Reference], bool]) -> list[int]:
    """Identities of the values whose references lead from one to the next, back to the first, and never to an object.

    Each is looked at once, so that a long chain takes no longer than its length.
    """
    found: list[int] = []
    done: set[int] = set()
    onward = [one for one in starts if _target(references[one]) in references]  # most lead to an object at once
    for start in onward:
        chain: dict[int, None] = {}
        step = start
        while step in references and step not in done and step not in chain:
            chain[step] = None
            target = _target(references[step])
            if target is None or not alone(references[step]):
                break
            step = target
        else:
            if step in chain:
                circle = list(chain)
                found += circle[circle.index(step) :]
        done.update(chain)
    return found


def _target(reference: Reference) -> int | None:
    """The identity of the value that a reference leads to; None where it is broken."""
    return id(reference.leads.value) if isinstance(reference.leads, Node) else None
