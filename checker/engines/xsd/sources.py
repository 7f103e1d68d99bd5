"""All the files that make up one schema, gathered before anything is compiled: what is missing is told at its place."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, unquote, urlsplit

from checker.engines.xsd.library import etree, parser, undeclared
from checker.kernel.document import Broken

XSD = "http://www.w3.org/2001/XMLSchema"
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
MOST = 500
"""Files of one schema; the largest public families have some three hundred."""

_BASE = "miyar:///"
_IN_ADDRESSES = "/:?#[]@!$&()*+,;=~"
_XML_NAME = ".xml.xsd"
_TAGS = frozenset(f"{{{XSD}}}{name}" for name in ("include", "import", "redefine", "override"))

Opener = Callable[[str, str], tuple[str, bytes] | Broken]
"""(location, name of the file it is written in) → the name of the file it leads to and its text as UTF-8."""


class Defect(NamedTuple):
    """Why a schema cannot be used: a message code with its values, and where: file, line, libxml2's path there."""

    code: str
    values: Mapping[str, Any]
    file: str
    line: int = 0
    path: str = ""


class Sources(NamedTuple):
    """The files of a schema by name, `main` first; `defects` are references that lead nowhere."""

    main: str
    files: Mapping[str, bytes]
    defects: tuple[Defect, ...]


def gather(main: str, utf8: bytes, opener: Opener) -> Sources:
    """Follow every include, import, redefine and override, each file once, so that circles end."""
    files = {main: undeclared(utf8)}
    defects: list[Defect] = []
    waiting = [main]
    while waiting:
        name = waiting.pop()
        try:
            root = etree().fromstring(files[name], parser())
        except etree().XMLSyntaxError as error:
            defects.append(Defect("xsd.not-xml", {"file": name}, name, error.lineno or 0))
            continue
        for element in root.iterchildren(*_TAGS):
            found = _follow(element, name, opener)
            if isinstance(found, Defect):
                defects.append(found)
                continue
            files[name] = _addressed(files[name], element.get("schemaLocation") or "")
            if found and found[0] not in files and len(files) < MOST:
                files[found[0]] = undeclared(found[1])
                waiting.append(found[0])
    return Sources(main, files, tuple(defects))


def _follow(element: Any, name: str, opener: Opener) -> tuple[str, bytes] | Defect | None:
    """The file a reference leads to; None where it names none."""
    location = (element.get("schemaLocation") or "").strip()
    if element.get("namespace") == XML_NAMESPACE and _elsewhere(location):
        return _XML_NAME, _xml_schema()
    if not location:
        return None
    found = opener(location, name)
    if isinstance(found, Broken):
        path = element.getroottree().getpath(element)
        return Defect(found.code, found.values, name, element.sourceline or 0, path)
    return found


def _addressed(utf8: bytes, location: str) -> bytes:
    """The text with a location in the letters of an address: libxml2 follows no other. No line moves."""
    address = quote(unquote(location), safe=_IN_ADDRESSES)
    if address == location:
        return utf8
    for mark in ('"', "'"):
        utf8 = utf8.replace(f"{mark}{location}{mark}".encode(), f"{mark}{address}{mark}".encode())
    return utf8


def url(name: str) -> str:
    """The address under which a file of a schema is known while it is compiled."""
    return _BASE + quote(name.lstrip("/"))


def named(address: str, sources: Sources) -> str:
    """The file of an address; `""` where it is none of the schema's."""
    if XML_NAMESPACE in address or address == "http://www.w3.org/2001/xml.xsd":
        return _XML_NAME
    path = unquote(urlsplit(address).path).lstrip("/")
    for name in (path, "/" + path):
        if name in sources.files:
            return name
    return _XML_NAME if path.endswith("xml.xsd") and _XML_NAME in sources.files else ""


def joined(base: str, location: str) -> str:
    """A relative reference read from the file `base`, without `..`; may lead above the root: then with `..`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(location)))


def _elsewhere(location: str) -> bool:
    """The attributes `xml:lang` and `xml:space` are ours to give: everybody refers to the W3C's file of them."""
    return not location or "://" in location


def _xml_schema() -> bytes:
    return Path(__file__).with_name("xml.xsd").read_bytes()
