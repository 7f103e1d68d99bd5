"""A schema of XML Schema 1.1 (assertions, alternatives, open content …), by the library xmlschema.

It is some forty times slower than libxml2, so that it is used only where a requirement asks for 1.1. Its patterns run
on Python's `re`, which can backtrack for ever: they are put on RE2 before the first document comes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from email.message import Message
from importlib import import_module
from typing import Any
from urllib.error import URLError
from urllib.request import BaseHandler, OpenerDirector, Request
from urllib.response import addinfourl

from checker.engines.patterns import Pattern, compile_pattern
from checker.engines.xsd.compiling import as_trouble
from checker.engines.xsd.messages import trouble
from checker.engines.xsd.mistakes import Mistake, Told, local
from checker.engines.xsd.newer_mistakes import newer_mistake
from checker.engines.xsd.sources import Defect, Sources, named, url
from checker.kernel.trouble import Trouble

_END = r"$(?!\n\Z)"


class NewerSchema:
    """One schema of 1.1, ready to be used. Raises Trouble where it does not compile."""

    def __init__(self, sources: Sources, version: str = "XMLSchema11") -> None:
        if sources.defects:
            raise as_trouble(sources.defects[0])
        library = import_module("xmlschema")
        opener = OpenerDirector()
        opener.add_handler(_Shelf(sources))
        text = sources.files[sources.main].decode()
        folder = url(sources.main).rpartition("/")[0] + "/"  # xmlschema takes the address of a text for its folder
        try:
            self._schema = getattr(library, version)(
                text, base_url=folder, opener=opener, allow="all", defuse="always", loglevel="CRITICAL"
            )
        except library.XMLSchemaException as error:
            raise as_trouble(_defect(error, sources)) from None
        _bound(self._schema)

    def mistakes(self, root: Any) -> Iterator[Told]:
        """What is wrong with a document, in the order in which xmlschema meets it."""
        for error in self._schema.iter_errors(root):
            element = error.elem if error.elem is not None else root
            told: Mistake = newer_mistake(error, element)
            yield _referring(root, told) if told.code == "xsd.no-such-id" else Told(told, element)

    def references(self, root: Any) -> Iterator[Told]:
        """Of what is wrong, the references (xs:IDREF) to identifiers that are not there."""
        return (told for told in self.mistakes(root) if told.mistake.code == "xsd.no-such-id")


def _referring(root: Any, told: Mistake) -> Told:
    """Where the reference stands: xmlschema names its value only."""
    value = told.values["value"]
    for element in root.iter("*"):
        name = next((key for key, text in element.attrib.items() if value in text.split()), "")
        if name or value in (element.text or "").split():
            return Told(told._replace(values={**told.values, "element": local(element.tag)}, attribute=name), element)
    return Told(told, root)


class _Shelf(BaseHandler):
    """Serves the files of one schema for every address, whatever its scheme, and nothing else."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources

    def default_open(self, request: Request) -> addinfourl:
        """Answer a request. Raises URLError for a file that is not of the schema."""
        name = named(request.full_url, self._sources)
        if not name:
            raise URLError(request.full_url)
        return addinfourl(io.BytesIO(self._sources.files[name]), Message(), request.full_url, 200)


class _Bounded:
    """A pattern on RE2, as xmlschema calls it."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._compiled: Pattern = compile_pattern(pattern.replace(_END, "$"))

    def match(self, text: str) -> object | None:
        """As `re.Pattern.match`; the patterns begin with `^`."""
        return self._compiled.search(text) or None


def _bound(schema: Any) -> None:
    facets = import_module("xmlschema.validators.facets")
    for one in schema.maps.iter_schemas():
        if one.meta_schema is None:
            continue
        for facet in [part for part in one.iter_components() if isinstance(part, facets.XsdPatternFacets)]:
            try:
                facet.patterns = [_Bounded(pattern.pattern) for pattern in facet.patterns]
            except Trouble:
                raise trouble("xsd.pattern-unbounded", {"pattern": facet.regexps[0] if facet.regexps else ""}) from None


def _defect(error: Any, sources: Sources) -> Defect:
    """Why a schema does not compile: xmlschema says where, its sentence stays behind."""
    element = getattr(error, "elem", None)
    name = element.tag.rpartition("}")[2] if element is not None else "schema"
    file = named(getattr(error, "schema_url", None) or "", sources) or sources.main
    return Defect("xsd.schema-newer", {"element": name}, file, getattr(error, "sourceline", None) or 0)
