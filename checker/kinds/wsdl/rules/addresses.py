"""The addresses of a service begin with one of the schemes named.

Options:
    schemes     schemes that are accepted, `https`
    distinct    no two ports have the same address (WS-I Basic Profile 1.2, R2711)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import SOAP12, SOAP_ADDRESS

OPTIONS: Mapping[str, Any] = {
    "schemes": {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 1}, "default": []},
    "distinct": {"type": "boolean", "default": False},
}
MESSAGES: Mapping[str, Text] = {
    "wsdl.address-scheme": Text(
        "العنوان «{address}» لا يبدأ بما يُقبل ({schemes}).",
        "The address “{address}” begins with none of the accepted schemes ({schemes}).",
    ),
    "wsdl.address-twice": Text(
        "للمنفذ «{other}» العنوان نفسه: «{address}».",
        "The port “{other}” has the same address: “{address}”.",
    ),
}
_NEWER = f"{{{SOAP12}}}address"


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    options = requirement.check.parameters
    schemes: list[str] = options.get("schemes", [])

    def judge(survey: Survey) -> Iterator[Outcome]:
        addresses = [one for one in survey.root.iter(SOAP_ADDRESS, _NEWER) if (one.get("location") or "").strip()]
        if not addresses:
            yield Nothing()
        if schemes:
            yield from _schemes(addresses, schemes)
        if options.get("distinct", False):
            yield from _distinct(addresses)

    return judge


def _schemes(addresses: list[Any], schemes: list[str]) -> Iterator[Outcome]:
    for element in addresses:
        address = element.get("location").strip()
        if address.partition("://")[0].lower() not in schemes or not address.partition("://")[2]:
            yield Found("wsdl.address-scheme", element, {"address": address, "schemes": schemes}, "location")


def _distinct(addresses: list[Any]) -> Iterator[Outcome]:
    seen: dict[str, str] = {}
    for element in addresses:
        address, port = element.get("location").strip(), element.getparent().get("name") or ""
        if address in seen:
            yield Found("wsdl.address-twice", element, {"address": address, "other": seen[address]}, "location")
        seen.setdefault(address, port)
