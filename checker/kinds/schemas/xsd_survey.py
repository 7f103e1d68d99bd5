"""One walk of an XML Schema that finds its declarations, and what their types are in the end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from checker.engines.xml_names import qname
from checker.kernel.document import Broken, Document
from checker.kernel.trouble import Trouble
from checker.kernel.xml_pointer import Pointers

XS = "{http://www.w3.org/2001/XMLSchema}"
SCHEMA = f"{XS}schema"
_MOST_FILES = 200
_LINKS = tuple([f"{XS}{name}" for name in ("include", "import", "redefine", "override")])
_TYPES = (f"{XS}simpleType", f"{XS}complexType")
_STEPS = tuple([f"{XS}{name}" for name in ("restriction", "extension", "list", "union")])

TEXTUAL = frozenset(["string", "normalizedString", "token", "NMTOKEN", "Name", "NCName", "language", "anyURI"])
"""Built-in types of text."""
INTEGERS = frozenset(["integer", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger"])
"""Built-in types of whole numbers without end."""
WORDS = frozenset(["int", "long", "short", "byte", "unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte"])
"""Built-in types of whole numbers of so many bits."""


class Facet(NamedTuple):
    """A restriction of values: `maxLength` and `11`."""

    name: str
    value: str
    element: Any


class Simple(NamedTuple):
    """What values of a simple type are: the built-in type at the bottom, and all facets above it."""

    base: str
    facets: tuple[Facet, ...]

    def values(self, name: str) -> list[str]:
        """The values of all facets of a name."""
        return [facet.value for facet in self.facets if facet.name == name]


class XsdSurvey:
    """The declarations of one file, and the types of those it includes and imports."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.root: Any = document.data.element
        self._pointers = Pointers()
        self._by_tag: dict[str, list[Any]] = defaultdict(list)
        for element in _declarations(self.root):
            self._by_tag[element.tag].append(element)

    def each(self, *names: str) -> list[Any]:
        """All `xs:` elements of these names, those of annotations left out."""
        return [element for name in names for element in self._by_tag.get(XS + name, ())]

    def pointer(self, element: Any, attribute: str = "") -> str:
        """The pointer of an element, or of an attribute that it has."""
        at = self._pointers.of(element)
        return f"{at}/@{attribute}" if attribute and element.get(attribute) is not None else at

    @cached_property
    def named_types(self) -> list[Any]:
        """The types, groups and attribute groups that have a name."""
        names = ("simpleType", "complexType", "group", "attributeGroup")
        return [element for element in self.each(*names) if element.getparent() is self.root and element.get("name")]

    @cached_property
    def roots(self) -> list[Any]:
        """The global elements: each of them may be the root of a message."""
        return [element for element in self.each("element") if element.getparent() is self.root]

    @cached_property
    def parts(self) -> list[Any]:
        """The global elements that stand in the content of others."""
        used = {qname(element, element.get("ref")) for element in self.each("element")}
        own = self.root.get("targetNamespace", "")
        return [one for one in self.roots if (own, one.get("name")) in used]

    @cached_property
    def members(self) -> list[Any]:
        """The elements and attributes that are declared with a name."""
        return [element for element in self.each("element", "attribute") if element.get("name")]

    @cached_property
    def _types(self) -> dict[tuple[str, str], Any]:
        """(namespace, name) → type, of this file and of those it reaches."""
        found: dict[tuple[str, str], Any] = {}
        waiting = [(self.document, self.root.get("targetNamespace", ""))]
        seen = {self.document.name}
        while waiting:
            document, namespace = waiting.pop()
            root = _root(document)
            if root is None:
                continue
            own = root.get("targetNamespace", namespace)
            for one in root.iterchildren(*_TYPES):
                found.setdefault((own, one.get("name", "")), one)
            for link in root.iterchildren(*_LINKS):
                target = document.resolve(link.get("schemaLocation") or "#")
                if isinstance(target, Broken) or target.document.name in seen or len(seen) >= _MOST_FILES:
                    continue
                seen.add(target.document.name)
                waiting.append((target.document, "" if link.tag == f"{XS}import" else own))
        return found

    def type_of(self, element: Any) -> Any:
        """The type of an element or attribute: an `xs:` element, the name of a built-in type, or None."""
        inline = next(element.iterchildren(*_TYPES), None)
        return inline if inline is not None else self.named(element, element.get("type"))

    def named(self, element: Any, name: str | None) -> Any:
        """What a name written at `element` stands for: a type's element, the name of a built-in type, or None."""
        found = qname(element, name)
        if found is None:
            return None
        return found[1] if f"{{{found[0]}}}" == XS else self._types.get(found)

    def simple(self, kind: Any) -> Simple | None:
        """What a type says of its values; None where it is no simple type, or cannot be followed."""
        facets: list[Facet] = []
        passed = 0
        while kind is not None and not isinstance(kind, str):
            passed += 1
            step = _step(kind)
            if step is None or passed > _MOST_FILES or step.tag not in _STEPS[:2]:
                return None
            facets += [Facet(*_facet(one)) for one in step.iterchildren(f"{XS}*") if one.get("value") is not None]
            inline = next(step.iterchildren(f"{XS}simpleType"), None)
            kind = inline if inline is not None else self.named(step, step.get("base"))
        return Simple(kind, tuple(facets)) if kind else None

    def holder(self, element: Any) -> Any:
        """The complex type or group whose content an element or attribute belongs to; None at the top."""
        tags = (f"{XS}complexType", f"{XS}group", f"{XS}attributeGroup")
        return next(element.iterancestors(*tags), None)

    def members_of(self, holder: Any) -> Iterator[Any]:
        """The elements and attributes declared or referred to right in a type."""
        for element in holder.iter(f"{XS}element", f"{XS}attribute"):
            if self.holder(element) is holder:
                yield element


def local(name: str | None) -> str:
    """A name without its prefix."""
    return (name or "").rpartition(":")[2]


def _root(document: Document) -> Any:
    try:
        return document.data.element if document.form == "xml" and document.data.tag == SCHEMA else None
    except Trouble:
        return None


def _step(kind: Any) -> Any:
    """The restriction or extension of a simple type, or of a complex type with simple content."""
    content = next(kind.iterchildren(f"{XS}simpleContent"), kind if kind.tag == f"{XS}simpleType" else None)
    return next(content.iterchildren(*_STEPS), None) if content is not None else None


def _facet(element: Any) -> tuple[str, str, Any]:
    return element.tag.rpartition("}")[2], element.get("value"), element


def _declarations(root: Any) -> Iterator[Any]:
    stack = [root]
    while stack:
        element = stack.pop()
        yield element
        stack += reversed([child for child in element.iterchildren(f"{XS}*") if child.tag != f"{XS}annotation"])
