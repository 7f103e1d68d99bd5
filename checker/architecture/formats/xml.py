"""The door to lxml, and what is the same in both XML formats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    tag: str = element.tag
    return tag.rpartition("}")[2]


def children(element: Any, name: str) -> Iterator[Any]:
    """Child elements of a local name, whatever their namespace."""
    for child in element.iterchildren("*"):
        if local(child) == name:
            yield child


def text(element: Any) -> str:
    """All text in an element."""
    return element.text or "" if len(element) == 0 else "".join(element.itertext())


def texts(element: Any, name: str) -> Texts:
    """Language → text, of the children of a name that say something; of two in one language the first holds."""
    found: dict[str, str] = {}
    for child in children(element, name):
        if told := text(child):
            found.setdefault(child.get(XML_LANG, ""), told)
    return found


def kept(form: str, element: Any, attributes: Iterable[str], names: Iterable[str]) -> Kept:
    """What stands on and in an element beyond the `attributes` and children `names` that a reader knows."""
    found: list[tuple[str, str]] = []
    known = frozenset(attributes)
    if not known.issuperset(element.attrib):
        found += [(f"{form}@{name}", value) for name, value in element.attrib.items() if name not in known]
    known = frozenset(names)
    for child in element.iterchildren("*"):
        if local(child) not in known:
            found.append((form, etree().tostring(child, encoding="unicode", with_tail=False)))
    return tuple(found)


def give_back(form: str, element: Any, told: Kept, *, skip: frozenset[str] = frozenset()) -> list[str]:
    """Put what was kept back on and into an element; returns what of it is no XML and was left out."""
    library = etree()
    bad: list[str] = []
    for key, value in told:
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
