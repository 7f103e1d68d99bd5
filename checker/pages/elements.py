"""The types of the national dictionary as a schema that a message's own schema refers to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any

from checker.engines.dictionary_json import national_json
from checker.engines.dictionary_xsd import national_schema
from checker.engines.regex import NotInDialect, Undecided, xsd_pattern
from checker.kernel.text import Text
from checker.kernel.trouble import Misconfigured, Trouble
from checker.reporters.writing import write_json
from checker.repository import Repository

_NAMED_BY = "schema-design/dictionary-types"
"""The requirement whose value says in which namespace the types are."""
_UNKNOWN = Text(
    "لا يوجد في قاموس عناصر البيانات عنصر باسم «{name}».", "The dictionary of data elements has no element “{name}”."
)
_NEAR = Text(
    "لا يوجد في قاموس عناصر البيانات عنصر باسم «{name}»؛ لعل المقصود «{nearest}».",
    "The dictionary of data elements has no element “{name}”; did you mean “{nearest}”?",
)
_PATTERN = Text(
    "نمط العنصر «{name}»، {pattern}، لا يُكتب بتعابير XML Schema؛ بسّطه في القاموس.",
    "The pattern of the element “{name}”, {pattern}, cannot be written in XML Schema; make it simpler in the"
    " dictionary.",
)

_INCOMPLETE = Text(
    "ينقص العنصر «{name}» في القاموس ما يُكتب منه نوعه؛ تحقق من ملفه بالأمر miyar check.",
    "The element “{name}” lacks in the dictionary what its type is made of; hold its file against miyar check.",
)
_NEEDED = {"name": dict, "definition": dict, "type": str, "json-name": str, "xml-name": str}


def schema(repository: Repository, names: Sequence[str], form: str, day: date) -> str:
    """The schema of the elements called `names`, of all where none is. Raises Misconfigured for one there is not."""
    supplies = repository.supplies(day)
    elements = _chosen(supplies.elements(), names)
    namespace: str = repository.requirement(_NAMED_BY, day).check.parameters["namespace"]
    if form == "json":
        return write_json(national_json(elements, supplies.code_lists(), namespace, day))
    for name, entry in elements.items():
        _hold_writable(name, entry)
    return national_schema(elements, supplies.code_lists(), namespace, day)


def _chosen(elements: Mapping[str, Any], names: Sequence[str]) -> Mapping[str, Any]:
    """Elements by id, or by their names in JSON and XML."""
    by_name = {entry.get(key): one for one, entry in elements.items() for key in ("json-name", "xml-name")}
    unknown = [_unknown(name, elements) for name in names if name not in elements and name not in by_name]
    if unknown:
        raise Misconfigured(tuple(unknown))
    chosen = {name if name in elements else by_name[name] for name in names}
    found = {one: entry for one, entry in elements.items() if not names or one in chosen}
    for one, entry in found.items():
        if not all(isinstance(entry.get(key), kind) for key, kind in _NEEDED.items()):
            raise Trouble("elements.incomplete", _INCOMPLETE, {"name": one})
    return found


def _unknown(name: str, elements: Mapping[str, Any]) -> Trouble:
    near = get_close_matches(name, elements, 1)
    if near:
        return Trouble("elements.unknown-near", _NEAR, {"name": name, "nearest": near[0]})
    return Trouble("elements.unknown", _UNKNOWN, {"name": name})


def _hold_writable(name: str, entry: Mapping[str, Any]) -> None:
    """Raise Trouble for a pattern that XML Schema has no form for."""
    pattern = (entry.get("constraints") or {}).get("pattern")
    try:
        if pattern:
            xsd_pattern(pattern)
    except (NotInDialect, Undecided):
        raise Trouble("elements.pattern", _PATTERN, {"name": name, "pattern": pattern}) from None
