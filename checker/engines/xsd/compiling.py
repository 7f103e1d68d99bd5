"""Compiling a schema with libxml2, from files in memory alone; why it does not compile, each reason at its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from checker.engines.xsd.library import etree, parser
from checker.engines.xsd.messages import trouble
from checker.engines.xsd.mistakes import local
from checker.engines.xsd.placing import culprit
from checker.engines.xsd.sources import Defect, Sources, named, url
from checker.kernel.place import Place
from checker.kernel.trouble import Trouble

_COMPONENT = re.compile(r"[A-Za-z. ]+ '([^']*)'(?:, attribute(?: use)? '[^']*')?: ")
"""How libxml2 begins: `Element '…'`, `complex type '…', attribute use '…'`, `facet '…'`, `element decl. '…'`, …"""


def defects(sources: Sources) -> tuple[Defect, ...]:
    """Why a schema cannot be used; nothing where it can. Each file is read from `sources`, nothing is fetched."""
    if sources.defects:
        return sources.defects
    made = _compile(sources)
    return made if isinstance(made, tuple) else ()


def compiled(sources: Sources) -> Any:
    """The schema as lxml has it. Raises Trouble for the first reason why there is none."""
    made: Any = sources.defects or _compile(sources)
    if isinstance(made, tuple):
        raise as_trouble(made[0])
    return made


def as_trouble(defect: Defect) -> Trouble:
    """A defect as what stops a requirement: its file and line are said, since nothing points into a standard."""
    values = {**defect.values, "file": defect.file, "line": defect.line}
    code = defect.code if defect.code.startswith("xsd.") else "xsd.schema-reference"
    return trouble(code, values, Place(defect.file, defect.line))


def _compile(sources: Sources) -> Any:
    try:
        return _made(sources)
    except etree().XMLSchemaParseError as error:
        told = tuple([_defect(entry, sources) for entry in _errors(error)])
        return told or (Defect("xsd.schema-other", {"rule": "unknown"}, sources.main),)


def _made(sources: Sources) -> Any:
    library = etree()
    main = library.fromstring(sources.files[sources.main], parser(_resolver(sources)), base_url=url(sources.main))
    return library.XMLSchema(main)


def _errors(error: Any) -> list[Any]:
    return [entry for entry in error.error_log if entry.level_name != "WARNING"]


def _complains(sources: Sources, message: str) -> bool:
    """Whether a compilation still ends with this message of libxml2's."""
    try:
        _made(sources)
    except etree().XMLSchemaParseError as error:
        return any(entry.message == message for entry in _errors(error))
    return False


def _resolver(sources: Sources) -> Any:
    class Resolver(etree().Resolver):  # type: ignore[misc]
        """Serves the files of one schema, and an empty one for all else: nothing reaches the disk or the network."""

        def resolve(self, address: str, _: str, context: Any) -> Any:
            name = named(address, sources)
            if not name:
                return self.resolve_empty(context)
            return self.resolve_string(sources.files[name], context, base_url=address)

    return Resolver()


def _defect(entry: Any, sources: Sources) -> Defect:
    found = _COMPONENT.match(entry.message)
    rest = entry.message[found.end() :] if found else entry.message
    path: str = entry.path or ""
    values = {"element": local(found[1]) if found else _last(path)}
    code, more = _read(entry.type_name.removeprefix("SCHEMAP_").removeprefix("SCHEMAV_"), rest)
    if not path and not entry.line and entry.message.startswith("facet "):
        spot = culprit(sources, values["element"], entry.message, _complains)
        if spot:
            return Defect(code, {**values, **more}, *spot)
    file = named(entry.filename or "", sources) or sources.main
    return Defect(code, {**values, **more}, file, entry.line or 1, path)


def _last(path: str) -> str:
    """What a path ends in, for a component that has no name of its own."""
    return path.rpartition("/")[2].partition("[")[0].rpartition(":")[2] or "schema"


def _read(name: str, rest: str) -> tuple[str, Mapping[str, Any]]:
    for start, code, pattern in _KNOWN:
        if name.startswith(start):
            if not pattern:
                return code, {}
            if found := re.search(pattern, rest, re.DOTALL):
                values = {key: local(value) if key == "name" else value for key, value in found.groupdict().items()}
                return code, {**values, **_namespace(code, found)}
    return "xsd.schema-other", {"rule": name.lower().replace("_", "-")}


def _namespace(code: str, found: re.Match[str]) -> Mapping[str, str]:
    """Where a name was looked for in vain: who could not read all of that namespace knows the name may be there."""
    return {"namespace": found[1][1:].rpartition("}")[0]} if code == "xsd.schema-unresolved" else {}


_VALUE = r"^(?:The value |The XPath expression )?'(?P<value>.*?)' (?:of simple type .*? )?(?:is not|could not)"
_KNOWN = (
    ("SRC_RESOLVE", "xsd.schema-unresolved", r"'(?P<name>[^']*)' does not resolve"),
    ("SRC_RESOLVE", "xsd.schema-not-imported", r"components in the namespace '(?P<namespace>[^']*)' are not allowed"),
    ("SRC_RESOLVE", "xsd.schema-not-imported-bare", "components in no namespace are not allowed"),
    ("REDEFINED", "xsd.schema-twice", r"'(?P<name>[^']*)' (?:does )?already"),
    ("REGEXP_INVALID", "xsd.schema-pattern", r"The value '(?P<pattern>.*)' of the facet"),
    ("S4S_ATTR_NOT_ALLOWED", "xsd.schema-attribute", r"attribute '(?P<name>[^']*)'"),
    ("S4S_ATTR_MISSING", "xsd.schema-attribute-missing", r"attribute '(?P<name>[^']*)'"),
    ("S4S_ATTR_INVALID_VALUE", "xsd.schema-value", _VALUE),
    ("CVC_DATATYPE", "xsd.schema-value", _VALUE),
    ("INVALID_ATTR_USE", "xsd.schema-value", _VALUE),
    ("S4S", "xsd.schema-content", ""),
    ("NOT_DETERMINISTIC", "xsd.schema-ambiguous", ""),
    ("COS_NONAMBIG", "xsd.schema-ambiguous", ""),
    ("SRC_INCLUDE", "xsd.schema-namespace", ""),
    ("SRC_IMPORT", "xsd.schema-namespace", ""),
    ("SRC_REDEFINE", "xsd.schema-redefine", ""),
    ("NOROOT", "xsd.schema-no-schema", ""),
    ("NOT_SCHEMA", "xsd.schema-no-schema", ""),
    ("ST_PROPS_CORRECT_2", "xsd.schema-circular", ""),
    ("CT_PROPS_CORRECT_3", "xsd.schema-circular", ""),
    ("MG_PROPS_CORRECT_2", "xsd.schema-circular", ""),
    ("SRC_ATTRIBUTE_GROUP_3", "xsd.schema-circular", ""),
    ("E_PROPS_CORRECT_6", "xsd.schema-circular", ""),
    ("INVALID_FACET", "xsd.schema-facet", ""),
    ("FACET_NO_VALUE", "xsd.schema-facet", ""),
    ("COS_ST_RESTRICTS_1_3", "xsd.schema-facet", ""),
    ("P_PROPS_CORRECT", "xsd.schema-occurs", ""),
    ("COS_ALL_LIMITED", "xsd.schema-all", ""),
    ("AG_PROPS_CORRECT", "xsd.schema-attribute-uses", ""),
    ("CT_PROPS_CORRECT_4", "xsd.schema-attribute-uses", ""),
    ("CT_PROPS_CORRECT_5", "xsd.schema-attribute-uses", ""),
    ("C_PROPS_CORRECT", "xsd.schema-key-fields", ""),
    ("A_PROPS_CORRECT", "xsd.schema-default", ""),
    ("AU_PROPS_CORRECT", "xsd.schema-default", ""),
    ("COS_VALID_DEFAULT", "xsd.schema-default", ""),
    ("E_PROPS_CORRECT_2", "xsd.schema-default", ""),
    ("E_PROPS_CORRECT_5", "xsd.schema-default", ""),
    ("NO_X", "xsd.schema-reserved", ""),
    ("SRC_CT", "xsd.schema-derivation", ""),
    ("CT_PROPS_CORRECT", "xsd.schema-derivation", ""),
    ("ST_PROPS_CORRECT", "xsd.schema-derivation", ""),
    ("COS_CT_EXTENDS", "xsd.schema-derivation", ""),
    ("COS_ST", "xsd.schema-derivation", ""),
    ("DERIVATION_OK", "xsd.schema-derivation", ""),
    ("E_PROPS_CORRECT_4", "xsd.schema-substitution", ""),
    ("SRC_", "xsd.schema-contradiction", ""),
)
"""Beginning of libxml2's name for what is wrong → our code, and what is taken from its sentence. The first fits."""
