"""Following references: JSON Pointer, `$id` and `$anchor`, other files of the tree; never out of it."""

from __future__ import annotations

import os.path
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urljoin, urlsplit

from checker.kernel.document import Broken, Target
from checker.kernel.messages import as_value
from checker.kernel.pointer import join, look_up, split
from checker.kernel.trouble import Trouble

if TYPE_CHECKING:
    from checker.loaders.document import Loaded
    from checker.loaders.tree import Tree

_MEMORY = 100_000
"""References whose targets are remembered."""


class References:
    """Resolves the references of one document."""

    def __init__(self, document: Loaded) -> None:
        self._document = document
        self._known: dict[str, Target | Broken] = {}
        self._ids: Ids | None = None
        self._simple = not mentions(document.raw, b"$id", b"$schema")

    def resolve(self, reference: str, base: str) -> Target | Broken:
        """Where `reference`, which stands at the pointer `base`, leads."""
        if not self._simple:
            return self._by_id(reference, base) or self._plainly(reference)
        known = self._known.get(reference)
        if known is None:
            known = self._plainly(reference)
            if len(self._known) < _MEMORY:
                self._known[reference] = known
        return known

    def _plainly(self, reference: str) -> Target | Broken:
        address, _, fragment = reference.partition("#")
        if not address:
            return self._inside(self._document, fragment, reference)
        try:
            parts = urlsplit(address)
        except ValueError:
            return Broken("reference.malformed", {"reference": reference})
        if parts.scheme in ("http", "https", "ftp") or parts.netloc:
            return Broken("reference.network", {"reference": reference})
        if parts.scheme or parts.query or not parts.path:
            return Broken("reference.malformed", {"reference": reference})
        return self._file(unquote(parts.path), fragment, reference)

    def _file(self, path: str, fragment: str, reference: str) -> Target | Broken:
        tree, own = self._document.tree, self._document.path
        if tree is None or "\0" in path or path.startswith("/"):
            return Broken("reference.outside", {"reference": reference})
        folder = own.absolute().parent if own else tree.root
        target = Path(_normal(folder / path))
        if not tree.holds(target):
            return Broken("reference.outside", {"reference": reference})
        try:
            found = _open(tree, target)
        except Trouble as why:
            values = {"reference": reference, "file": tree.name(target)}
            if why.code == "load.unreadable" and not target.exists():
                tree.miss(target)
                return Broken("reference.no-file", values)
            return Broken("reference.unreadable", {**values, "why": as_value(why.text, why.values)})
        return found.references.inside(fragment, reference)

    def inside(self, fragment: str, reference: str) -> Target | Broken:
        """Where a fragment of this document leads, as seen from another."""
        return self._inside(self._document, fragment, reference)

    def _inside(self, document: Loaded, fragment: str, reference: str, start: str = "") -> Target | Broken:
        pointer = unquote(fragment) if "%" in fragment else fragment
        if pointer and pointer[0] != "/":
            anchored = self._anchors().anchor(pointer, start)
            if anchored is None:
                return Broken("reference.no-anchor", {"reference": reference, "anchor": pointer})
            return Target(document, anchored, look_up(document.data, anchored))
        try:
            return Target(document, start + pointer, look_up(document.data, start + pointer))
        except LookupError:
            return _missing(document.data, start + pointer, reference)

    def _by_id(self, reference: str, base: str) -> Target | None:
        """The target by the identifiers of embedded resources; None where they do not speak of it."""
        ids = self._anchors()
        if not ids.resources:
            return None
        home = ids.home(base)
        address, _, fragment = reference.partition("#")
        if address:
            named = ids.resources.get(urljoin(ids.uri(home), address), ids.resources.get(address))
            if named is None:
                return None
            home = named
        found = self._inside(self._document, fragment, reference, home)
        return found if isinstance(found, Target) else None

    def _anchors(self) -> Ids:
        if self._ids is None:
            self._ids = Ids(self._document.data)
        return self._ids


def mentions(raw: bytes, *keywords: bytes) -> bool:
    """Whether one of `keywords`, which all begin with `$`, stands in a text: one byte is looked for fastest."""
    at = raw.find(b"$")
    while at >= 0:
        if raw.startswith(keywords, at):
            return True
        at = raw.find(b"$", at + 1)
    return False


def _open(tree: Tree, path: Path) -> Loaded:
    known = tree.document(tree.name(path))
    return known if known is not None else tree.read(path)


def _normal(path: Path) -> str:
    """Without `..`: pathlib takes that away only by following links."""
    return os.path.normpath(path)


def _missing(data: Any, pointer: str, reference: str) -> Broken:
    """Tell the first token that is not there, and under what."""
    tokens = split(pointer)
    for number in range(len(tokens)):
        try:
            look_up(data, join(tokens[: number + 1]))
        except LookupError:
            values = {"reference": reference, "missing": tokens[number], "nearest": "#" + join(tokens[:number])}
            return Broken("reference.no-pointer", values)
    return Broken("reference.malformed", {"reference": reference})


class Ids:
    """The identifiers in a document: resources by URI, anchors by resource (JSON Schema 2020-12, 8.2)."""

    def __init__(self, data: Any) -> None:
        self.resources: dict[str, str] = {}
        self._uris: dict[str, str] = {}
        self._anchors: dict[tuple[str, str], str] = {}
        for pointer, node, home in _objects(data, self._named):
            for keyword in ("$anchor", "$dynamicAnchor"):
                if isinstance(name := node.get(keyword), str):
                    self._anchors.setdefault((home, name), pointer)

    def _named(self, node: dict[str, Any], pointer: str, home: str) -> str:
        """The resource that `node` stands in: itself where it has an identifier of its own."""
        name = node.get("$id", node.get("id") if "$schema" in node else None)  # draft-04 wrote `id`
        if not isinstance(name, str):
            return home
        if name.startswith("#"):  # draft-07 and before write anchors so
            self._anchors.setdefault((home, name[1:]), pointer)
            return home
        uri = urljoin(self._uris.get(home, ""), name.partition("#")[0])
        self.resources.setdefault(uri, pointer)
        self._uris[pointer] = uri
        return pointer

    def home(self, pointer: str) -> str:
        """The innermost resource that holds `pointer`."""
        while pointer and pointer not in self._uris:
            pointer = pointer.rpartition("/")[0]
        return pointer

    def uri(self, home: str) -> str:
        """The URI of a resource, `""` where it has none."""
        return self._uris.get(home, "")

    def anchor(self, name: str, home: str) -> str | None:
        """The pointer of an anchor of a resource."""
        return self._anchors.get((home, name), self._anchors.get(("", name)))


def _objects(data: Any, named: Callable[[dict[str, Any], str, str], str]) -> Iterator[tuple[str, dict[str, Any], str]]:
    stack: list[tuple[str, Any, str]] = [("", data, "")]
    while stack:
        pointer, node, home = stack.pop()
        if isinstance(node, dict):
            home = named(node, pointer, home)
            yield pointer, node, home
            stack.extend([(pointer + join((key,)), child, home) for key, child in node.items() if _nested(child)])
        elif isinstance(node, list):
            stack.extend([(f"{pointer}/{index}", child, home) for index, child in enumerate(node) if _nested(child)])


def _nested(value: Any) -> bool:
    return isinstance(value, dict | list)
