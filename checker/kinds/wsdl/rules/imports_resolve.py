"""Imports lead to files of the tree that are what they are imported as.

Cites: WS-I Basic Profile 1.2, R2001, R2004 and R2007.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing, Undone
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.links import Link
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import DEFINITIONS, IMPORT, SCHEMA

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.imports-unread": Text(
        "لم يُعرف هل هذه الملفات موجودة، إذ لا يُجلب شيء من الشبكة: {places}.",
        "It is not known whether these files are there, because nothing is fetched from the network: {places}.",
    ),
    "wsdl.import-no-location": Text(
        "لا يذكر import موضع الوصف الذي يستورده؛ أضف الصفة location.",
        "This import does not say where the description is; add the attribute location.",
    ),
    "wsdl.import-no-description": Text(
        "الملف {file} ليس وصف WSDL 1.1؛ تُستورد المخططات بالعنصر xsd:import داخل types.",
        "{file} is no WSDL 1.1 description; schemas are imported by xsd:import inside “types”.",
    ),
    "wsdl.import-no-schema": Text(
        "الملف {file} ليس مخطط XSD.",
        "{file} is not an XSD schema.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    own = survey.own_links
    if not own:
        yield Nothing()
    unread = [one.location for one in own if one.broken is not None and one.broken.code == "reference.network"]
    for one in own:
        found = _wrong(one) if one.location not in unread else None
        if found is not None:
            yield found
    if unread:
        yield Undone("wsdl.imports-unread", {"places": list(dict.fromkeys(unread))})


def _wrong(one: Link) -> Outcome | None:
    described = one.element.tag == IMPORT
    if one.broken is not None:
        return Found(one.broken.code, one.element, one.broken.values, one.attribute)
    if one.target is None:
        return Found("wsdl.import-no-location", one.element) if described else None
    if one.target.data.tag != (DEFINITIONS if described else SCHEMA):
        code = "wsdl.import-no-description" if described else "wsdl.import-no-schema"
        return Found(code, one.element, {"file": one.target.name}, one.attribute)
    return None
