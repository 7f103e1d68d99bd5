"""XML 1.0 with namespaces, by libxml2: nothing is expanded, fetched or included; limits on depth, attributes, names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import Any
from xml.parsers import expat

from checker.kernel.place import Place
from checker.kernel.trouble import Trouble
from checker.loaders.messages import trouble
from checker.loaders.xml_errors import LONGEST_NAME, MOST_ATTRIBUTES, explained

_LONG_WORD = re.compile(rb"[^\s<>=/\"'&;,]{%d}" % LONGEST_NAME)


class _Found(Exception):
    """The root element has begun; the rest need not be read."""


def etree() -> Any:
    """lxml, imported when the first XML is met."""
    return import_module("lxml.etree")


@cache
def options() -> dict[str, Any]:
    """How every parser of ours is made. The text is UTF-8 already, whatever its declaration says."""
    return {
        "encoding": "utf-8",
        "resolve_entities": False,
        "no_network": True,
        "load_dtd": False,
        "dtd_validation": False,
        "attribute_defaults": False,
        "huge_tree": False,
        "strip_cdata": False,
    }


def root_tag(chunks: Iterable[bytes], name: str) -> str:
    """The name of the root element in Clark's notation; no more is read than that.

    Raises Trouble where there is none before the text stops being XML, and for a DOCTYPE that could bring in anything.
    """
    found: list[str] = []
    reader = expat.ParserCreate("utf-8", "}")

    def place() -> Place:
        return Place(name, reader.CurrentLineNumber, reader.CurrentColumnNumber + 1)

    def start(tag: str, attributes: dict[str, str]) -> None:
        if len(attributes) > MOST_ATTRIBUTES:
            raise trouble("load.xml-attributes", {"limit": MOST_ATTRIBUTES}, place())
        if len(tag.rpartition("}")[2]) > LONGEST_NAME:
            raise trouble("load.xml-long-name", {"limit": LONGEST_NAME}, place())
        found.append(tag if "}" not in tag else "{" + tag)
        raise _Found

    guard(reader, name)
    reader.StartElementHandler = start
    seen = bytearray()
    try:
        for chunk in chunks:
            seen += chunk
            reader.Parse(chunk, False)  # noqa: FBT003 - expat takes positions only
        reader.Parse(b"", True)  # noqa: FBT003 - as above
    except _Found:
        return found[0]
    except expat.ExpatError as error:
        raise _refused(bytes(seen), name, error) from None
    raise trouble("load.xml-no-root", {}, Place(name))


def guard(reader: expat.XMLParserType, name: str) -> None:
    """Have a DOCTYPE that declares entities, or names a definition outside the file, refused with its place."""

    def place() -> Place:
        return Place(name, reader.CurrentLineNumber, reader.CurrentColumnNumber + 1)

    def doctype(_: str, system: str | None, public: str | None, __: bool) -> None:  # noqa: FBT001 - expat's call
        if system is not None or public is not None:
            raise trouble("load.xml-external-dtd", {"dtd": system or public or ""}, place())

    def entity(entity: str, *_: object) -> None:
        raise trouble("load.xml-entities", {"entity": entity}, place())

    reader.StartDoctypeDeclHandler = doctype
    reader.EntityDeclHandler = entity


def parse(utf8: bytes, name: str) -> Any:
    """The root element of a text whose head `root_tag` has accepted. Raises Trouble where it is not well formed."""
    library = etree()
    parser = library.XMLParser(**options())
    try:
        root = library.fromstring(utf8, parser)
    except library.XMLSyntaxError:
        log = parser.error_log
        if not len(log):
            raise trouble("load.xml-syntax", {"found": "…"}, Place(name)) from None
        raise explained(log[0], utf8, name) from None
    _hold_limits(root, utf8, name)
    return root


def _hold_limits(root: Any, utf8: bytes, name: str) -> None:
    """Refuse names and numbers of attributes that no honest document has. Raises Trouble.

    The text is quicker to look at than the tree.
    """
    if _long_word(utf8) and (far := limits().names(root)):
        raise trouble("load.xml-long-name", {"limit": LONGEST_NAME}, Place(name, far[0].sourceline or 0))
    if utf8.count(b"=") > MOST_ATTRIBUTES and (many := limits().attributes(root)):
        raise trouble("load.xml-attributes", {"limit": MOST_ATTRIBUTES}, Place(name, many[0].sourceline or 0))


def _long_word(utf8: bytes) -> bool:
    """Whether there is anything as long as a name may not be; what stands between blanks is looked at first."""
    return max(map(len, utf8.split()), default=0) >= LONGEST_NAME and _LONG_WORD.search(utf8) is not None


class _Limits:
    """The limits as XPath, which libxml2 runs over a tree faster than we could."""

    def __init__(self) -> None:
        compile_path = etree().XPath
        self.attributes = compile_path(f"(descendant-or-self::*[@*[{MOST_ATTRIBUTES + 1}]])[1]")
        self.names = compile_path(
            f"(descendant-or-self::*[string-length(name()) > {LONGEST_NAME} "
            f"or @*[string-length(name()) > {LONGEST_NAME}]])[1]"
        )


@cache
def limits() -> _Limits:
    """The limits, compiled once."""
    return _Limits()


def _refused(utf8: bytes, name: str, error: expat.ExpatError) -> Trouble:
    """Why a text has no root element. libxml2 names the cause better than expat does, so it is asked."""
    if not utf8.strip():
        return trouble("load.empty", {}, Place(name))
    try:
        parse(utf8, name)
    except Trouble as why:
        return why
    return trouble("load.xml-syntax", {"found": "…"}, Place(name, error.lineno, error.offset + 1))
