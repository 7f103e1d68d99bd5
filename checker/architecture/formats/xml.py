"""The door to lxml, and what is the same in both XML formats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any

from checker.architecture.values import Kept, Texts

XSI = "http://www.w3.org/2001/XMLSchema-instance"
XSI_TYPE = f"{{{XSI}}}type"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def etree() -> Any:
    """lxml, imported when the first XML is read or written."""
    return import_module("lxml.etree")


def local(element: Any) -> str:
    """The name of an element without its namespace."""
    return _local(element.tag)


@lru_cache(maxsize=1 << 10)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def children(element: Any, name: str) -> Iterator[Any]:
    """Child elements of a local name, whatever their namespace."""
    found: Iterator[Any] = element.iterchildren(_any_space(name))
    return found


@lru_cache(maxsize=1 << 8)
def _any_space(name: str) -> str:
    return f"{{*}}{name}"


def text(element: Any) -> str:
    """All text in an element."""
    return element.text or "" if len(element) == 0 else "".join(element.itertext())


def texts(element: Any, name: str) -> Texts:
    """Language → text, of the children of a name that say something; of two in one language the first holds."""
    found: dict[str, str] = {}
    for child in element.iterchildren(_any_space(name)) if len(element) else ():
        if told := text(child):
            found.setdefault(child.get(XML_LANG, ""), told)
    return found


def kept(form: str, element: Any, attributes: Iterable[str], names: Iterable[str]) -> Kept:
    """What stands on and in an element beyond the `attributes` and children `names` that a reader knows."""
    attributes, names = frozenset(attributes), frozenset(names)
    found: list[tuple[str, str]] = []
    if not attributes.issuperset(element.keys()):
        found += [(f"{form}@{name}", value) for name, value in element.items() if name not in attributes]
    if len(element):
        found += [(form, _canonical(child)) for child in element.iterchildren("*") if local(child) not in names]
    return tuple(found)


def _canonical(element: Any) -> str:
    """An element word for word, but for the white space between elements: that is not its own.

    C14N 2.0: the same element is the same text whichever file it stood in.
    """
    library = etree()
    whole = library.fromstring(library.tostring(element, with_tail=False), _parser())
    for one in whole.iter("*"):
        if len(one):
            for inner in (one, *one):
                _no_blank(inner, one)
    told: str = library.canonicalize(whole, qname_aware_attrs={XSI_TYPE})
    return told


def _no_blank(inner: Any, outer: Any) -> None:
    if inner is outer:
        if inner.text and not inner.text.strip():
            inner.text = None
    elif inner.tail and not inner.tail.strip():
        inner.tail = None


def give_back(form: str, element: Any, told: Kept, *, skip: frozenset[str] = frozenset()) -> list[str]:
    """Put what was kept back on and into an element; returns what of it is no XML and was left out.

    Elements come before attributes: they bring the prefixes that they are written with.
    """
    library = etree()
    bad: list[str] = []
    for key, value in sorted(told, key=lambda one: one[0] != form):
        if key == form:
            try:
                child = library.fromstring(value, _parser())
            except library.XMLSyntaxError:
                bad.append(value)
                continue
            if local(child) not in skip:
                element.append(child)
        elif key.startswith(f"{form}@"):
            name = key[len(form) + 1 :]
            if name not in element.attrib:
                element.set(name, value)
    return bad


def parse(fragment: str) -> Any:
    """An element from a piece of XML of ours that was kept. Raises ValueError where it is none."""
    library = etree()
    try:
        return library.fromstring(fragment, _parser())
    except library.XMLSyntaxError as error:
        raise ValueError(fragment) from error


def _parser() -> Any:
    return etree().XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)


def sound(value: str) -> str:
    """A text without the characters that XML 1.0 has no way to write."""
    return "".join([char for char in value if char >= " " or char in "\t\n\r"]) if not value.isprintable() else value


def add(parent: Any, name: str, value: str | None = None, **attributes: str) -> Any:
    """A child element in the namespace of its parent."""
    tag: str = parent.tag
    space = tag[: tag.rfind("}") + 1]
    element = etree().SubElement(parent, space + name, attributes)
    if value is not None:
        element.text = sound(value)
    return element


def add_texts(parent: Any, name: str, told: Texts) -> None:
    """A child for every language."""
    for language, value in told.items():
        child = add(parent, name, value)
        if language:
            child.set(XML_LANG, language)


def serialised(root: Any) -> bytes:
    """A document, indented."""
    library = etree()
    library.indent(root)
    told: bytes = library.tostring(root, encoding="UTF-8", xml_declaration=True)
    return told + b"\n"
