"""What the description of an interface says: OpenAPI, or WSDL with the schemas it imports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from checker.architecture import At
from checker.kernel import xml_pointer
from checker.kernel.document import Document, Target
from checker.kernel.pointer import join

_WSDL = "{http://schemas.xmlsoap.org/wsdl/}"
_XSD = "{http://www.w3.org/2001/XMLSchema}"
_METHODS = frozenset(("get", "put", "post", "delete", "options", "head", "patch", "trace"))


class Description(NamedTuple):
    """`form` is `openapi` or `wsdl`; operations and members (fields of messages) by name, each with where it stands.

    `version`  the major number of its version, `""` where it says none
    """

    form: str
    at: At
    version: str
    operations: Mapping[str, At]
    members: Mapping[str, At]


def described(document: Document) -> Description | None:
    """What a document describes; None where it describes no interface."""
    data = document.data
    if isinstance(data, dict) and "openapi" in data:
        info = data.get("info")
        version = str(info.get("version", "")) if isinstance(info, dict) else ""
        members = {name: At(document, pointer) for name, pointer in reversed(list(_members(data, "")))}
        at = At(document)
        return Description("openapi", at, version.partition(".")[0], dict(_operations(document)), members)
    if document.form == "xml" and data.tag == f"{_WSDL}definitions":
        return _wsdl(document)
    return None


def _operations(document: Document) -> Iterator[tuple[str, At]]:
    paths = document.data.get("paths")
    for path, item in paths.items() if isinstance(paths, dict) else ():
        for method, told in item.items() if isinstance(item, dict) else ():
            if method in _METHODS and isinstance(told, dict):
                name = str(told.get("operationId") or f"{method.upper()} {path}")
                yield name, At(document, join(("paths", path, method)))


def _members(node: Any, pointer: str) -> Iterator[tuple[str, str]]:
    """Names under `properties`, wherever a schema stands; without recursion, for documents nest deep."""
    stack = [(pointer, node)]
    while stack:
        here, one = stack.pop()
        if isinstance(one, dict):
            told = one.get("properties")
            if isinstance(told, dict):
                yield from ((str(name), here + join(("properties", name))) for name in told)
            stack.extend((here + join((key,)), inner) for key, inner in one.items())
        elif isinstance(one, list):
            stack.extend((f"{here}/{number}", inner) for number, inner in enumerate(one))


def _wsdl(document: Document) -> Description:
    root = document.data.element
    pointers = xml_pointer.Pointers()
    operations = {
        str(one.get("name", "")): At(document, pointers.of(one))
        for one in root.iterfind(f"{_WSDL}portType/{_WSDL}operation")
    }
    members: dict[str, At] = {}
    for source, element in _schemas(document):
        marks = xml_pointer.Pointers()
        for one in element.iter(f"{_XSD}element"):
            if name := one.get("name"):
                members.setdefault(name, At(source, marks.of(one)))
    return Description("wsdl", At(document), "", operations, members)


def _schemas(document: Document) -> Iterator[tuple[Document, Any]]:
    """The document and the schemas it imports, each once; what cannot be reached its own standard tells."""
    seen: set[str] = set()
    edge = [document]
    while edge:
        here = edge.pop()
        if here.name in seen:
            continue
        seen.add(here.name)
        root = here.data.element
        yield here, root
        for one in root.iter(f"{_XSD}import", f"{_XSD}include"):
            found = here.resolve(one.get("schemaLocation") or "")
            if isinstance(found, Target) and found.document.form == "xml":
                edge.append(found.document)
