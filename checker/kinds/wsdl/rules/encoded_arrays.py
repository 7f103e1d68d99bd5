"""Schemas do not use the arrays of SOAP encoding.

Cites: WS-I Basic Profile 1.2, R2110 and R2111.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.engines.xml_names import qname
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import ENCODING, WSDL, XSD

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.soap-array": Text(
        "النوع مبني على soapenc:Array؛ اكتب عنصرًا يتكرر (maxOccurs).",
        "The type is built on soapenc:Array; write an element that repeats (maxOccurs).",
    ),
    "wsdl.array-type": Text(
        "الصفة wsdl:arrayType من ترميز SOAP؛ اكتب عنصرًا يتكرر (maxOccurs).",
        "The attribute wsdl:arrayType belongs to SOAP encoding; write an element that repeats (maxOccurs).",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    if not survey.own_schemas:
        yield Nothing()
    for schema in survey.own_schemas:
        for element in schema.iter(f"{{{XSD}}}*"):
            for attribute in ("base", "type"):
                if qname(element, element.get(attribute)) == (ENCODING, "Array"):
                    yield Found("wsdl.soap-array", element, {}, attribute)
            if element.get(f"{{{WSDL}}}arrayType") is not None:
                yield Found("wsdl.array-type", element, {}, f"{{{WSDL}}}arrayType", on_key=True)
