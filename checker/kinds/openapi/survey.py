"""One walk of an OpenAPI document that finds every object by the place it stands in, and what its references name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from typing import Any, TypeVar

from checker.kernel.document import Broken, Document, Target
from checker.kernel.pointer import split
from checker.kinds.openapi.below import below
from checker.kinds.openapi.nodes import Node, Reference
from checker.kinds.openapi.objects import (
    FIELDS,
    NO_OBJECTS,
    PATTERNED,
    REFERABLE,
    SECTIONS,
    TRANSPARENT,
    Shape,
    kind_at,
    version_of,
)
from checker.kinds.openapi.resolving import Resolver, rounds

Made = TypeVar("Made")
Owner = tuple[str, str] | None

ONE, LIST, MAP, MARK = Shape
_new = tuple.__new__
"""Makes a Node or a Reference in half the time that its own constructor takes."""
_ROUND = Broken("openapi.reference-round", {})


class Survey:
    """Every object of a document and of the parts of other documents that it refers to.

    `version`   `3.0` or `3.1`; `""` where the document names another, then nothing was walked
    `marked`    key → schemas that have it, for keys such as `example` and `discriminator`
    `roots`     the document itself, then each part that only a reference makes an object of OpenAPI
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        data = document.data
        self.version = version_of(data)
        self.root = Node("root", data, document, None, ())
        self.roots = [self.root]
        self.references: dict[int, Reference] = {}
        self.marked: dict[str, list[Node]] = defaultdict(list)
        self._seen: dict[str, dict[int, Node]] = defaultdict(dict)
        self._containers: set[int] = set()
        self._pending: list[tuple[Node, str, Owner]] = []
        self._followed = 0
        self._led: dict[tuple[int, str, str], Node] = {}
        self._finals: dict[int, Node | None] = {}
        self._resolver = Resolver(document)
        self._made: dict[Callable[[Survey], Any], Any] = {}
        if self.version:
            self._fields = FIELDS[self.version]
            self._walk(self.root, None)
            self._walk_components()
            self._follow_references()

    def nodes(self, kind: str) -> Collection[Node]:
        """All objects of a kind, in the order of the document; an object that stands in two places comes once."""
        return self._seen[kind].values()

    def node(self, kind: str, value: Any) -> Node | None:
        """The node of an object that was walked as `kind`."""
        return self._seen[kind].get(id(value))

    def children(self, node: Node) -> list[Node]:
        """Objects of OpenAPI right below `node`."""
        return below(node, self._fields)

    def final(self, node: Node) -> Node | None:
        """What `node` is in the end, through its `$ref` and theirs; None where that leads nowhere or round."""
        passed: list[int] = []
        final: Node | None = node
        while final is not None and (reference := self.references.get(id(final.value))) is not None:
            if id(final.value) in self._finals or len(passed) > len(self.references):
                final = self._finals.get(id(final.value))
                break
            passed.append(id(final.value))
            final = reference.leads if isinstance(reference.leads, Node) and not reference.actual else None
        self._finals.update(dict.fromkeys(passed, final))
        return final

    def resolve(self, node: Node, text: str) -> Target | Broken:
        """What the reference `text`, standing at `node`, names."""
        return self._resolver.resolve(node, text)

    def lead(self, node: Node, text: str, kind: str) -> tuple[Node | Broken, str]:
        """The object of `kind` that the reference `text` at `node` names, and its kind where it is another."""
        found = self._lead(node, text, kind)
        self._follow_references()
        return found

    def once(self, make: Callable[[Survey], Made]) -> Made:
        """What `make` makes of this survey, made when first asked for; rules that look at the same share it."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    def _walk(self, start: Node, owner: Owner) -> None:  # noqa: C901, PLR0912 - one loop, because it is the hot one
        fields, transparent, contain = self._fields, TRANSPARENT[self.version], self._containers.add
        seen_of, marked = self._seen, self.marked
        stack = [start]
        pop, push = stack.pop, stack.append
        while stack:
            node = pop()
            kind, value, document, _, _ = node
            seen = seen_of[kind]
            if type(value) is not dict or id(value) in seen:
                continue
            seen[id(value)] = node
            if "$ref" in value and kind in REFERABLE and isinstance(value["$ref"], str):
                self._pending.append((node, value["$ref"], owner))
                if kind not in transparent:
                    continue
            if kind in PATTERNED:
                stack += self.children(node)[::-1]
                continue
            held_by = fields[kind]
            before = len(stack)
            # The inner loop of it all: 60,000 objects in a document of 13 MB.
            for key, child in value.items():
                if key not in held_by:
                    continue
                shape, what = held_by[key]
                if shape is MARK:
                    marked[key].append(node)
                elif type(child) is dict:
                    if shape is ONE:
                        push(_new(Node, (what, child, document, node, (key,))))
                    elif shape is MAP:
                        contain(id(child))
                        stack += [_new(Node, (what, one, document, node, (key, name))) for name, one in child.items()]
                elif type(child) is list and shape is LIST:
                    contain(id(child))
                    stack += [_new(Node, (what, one, document, node, (key, at))) for at, one in enumerate(child)]
            if len(stack) - before > 1:
                stack[before:] = stack[: before - 1 if before else None : -1]

    def _walk_components(self) -> None:
        """Components one by one, so that a reference knows in which of them it stands."""
        components = self.root.get("components")
        if not isinstance(components, dict):
            return
        parent = Node("components", components, self.document, self.root, ("components",))
        for child in self.children(parent):
            self._walk(child, (str(child.tokens[0]), str(child.tokens[1])))
        self._containers.update(id(components[section]) for section in SECTIONS if section in components)

    def _follow_references(self) -> None:
        first = self._followed
        while self._followed < len(self._pending):
            node, text, owner = self._pending[self._followed]
            self._followed += 1
            leads, actual = self._lead_once(node, text)
            reference = _new(Reference, (node, text, node.kind, owner, leads, actual))
            self.references[id(node.value)] = reference
        for identity in rounds(self.references, [id(node.value) for node, _, _ in self._pending[first:]], self._alone):
            self.references[identity] = self.references[identity]._replace(leads=_ROUND, actual="")

    def _alone(self, reference: Reference) -> bool:
        """Whether nothing but `$ref` counts where it stands; else a schema may come back to itself."""
        return self.version == "3.0" or reference.kind != "schema" or len(reference.node.value) == 1

    def _lead_once(self, node: Node, text: str) -> tuple[Node | Broken, str]:
        """As `_lead`, asked once for all references of one text and kind, of which a document has many."""
        key = (id(node.document), text, node.kind)
        known = self._led.get(key)
        if known is not None:
            return known, ""
        leads, actual = self._lead(node, text, node.kind)
        if isinstance(leads, Node) and not actual and not self._resolver.by_place(node.document):
            self._led[key] = leads
        return leads, actual

    def _lead(self, node: Node, text: str, kind: str) -> tuple[Node | Broken, str]:
        target = self.resolve(node, text)
        if isinstance(target, Broken):
            return target, ""
        known = self._seen[kind].get(id(target.value))
        if known is not None:
            return known, ""
        new = Node(kind, target.value, target.document, None, split(target.pointer))
        actual = self._other_kind(new, target.pointer)
        if not actual and isinstance(target.value, dict):
            self.roots.append(new)
            self._walk(new, None)
        return new, actual

    def _other_kind(self, node: Node, pointer: str) -> str:
        """What stands at `pointer` if not an object of the node's kind; `other` where that has no name."""
        if not isinstance(node.value, dict):
            schema = node.kind == "schema" and isinstance(node.value, bool) and self.version == "3.1"
            return "" if schema else "other"
        named = kind_at(pointer)
        if named:
            return "" if named == node.kind else named
        if id(node.value) in self._containers or pointer.startswith(NO_OBJECTS):
            return "other"
        kinds = [kind for kind, seen in self._seen.items() if id(node.value) in seen]
        return kinds[0] if kinds else ""
