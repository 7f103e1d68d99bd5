"""Policies of WS-Policy in a description: those that apply to a binding, and what they assert of security."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.engines.xml_names import Name, qname
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import OPERATION, PORT, PORT_TYPE, SERVICE, XML

POLICY_NAMESPACES = ("http://www.w3.org/ns/ws-policy", "http://schemas.xmlsoap.org/ws/2004/09/policy")
SECURITY_NAMESPACES = (
    "http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702",
    "http://schemas.xmlsoap.org/ws/2005/07/securitypolicy",
)
_UTILITY = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"
_POLICIES = tuple(f"{{{one}}}Policy" for one in POLICY_NAMESPACES)
_REFERENCES = tuple(f"{{{one}}}PolicyReference" for one in POLICY_NAMESPACES)
_URIS = tuple(f"{{{one}}}PolicyURIs" for one in POLICY_NAMESPACES)
_IDS = (f"{{{_UTILITY}}}Id", f"{{{XML}}}id")


class Use(NamedTuple):
    """A place where a policy is named: the attribute, and what it says."""

    element: Any
    attribute: str
    uri: str


def policies(root: Any) -> dict[str, Any]:
    """URI by which the document names it → the policy."""
    found: dict[str, Any] = {}
    for policy in root.iter(*_POLICIES):
        for key in _IDS:
            if policy.get(key):
                found.setdefault(f"#{policy.get(key)}", policy)
        if policy.get("Name"):
            found.setdefault(policy.get("Name"), policy)
    return found


def uses(root: Any) -> Iterator[Use]:
    """Every place of a document where a policy is named."""
    for element in root.iter("*"):
        yield from _named(element)


def _named(element: Any) -> Iterator[Use]:
    if element.tag in _REFERENCES and element.get("URI") is not None:
        yield Use(element, "URI", element.get("URI").strip())
    for key in _URIS:
        for uri in (element.get(key) or "").split():
            yield Use(element, key, uri)


def asserted(survey: Survey, bindings: list[Any]) -> Iterator[list[set[str]]]:
    """Of each binding: for each operation, the security assertions that apply to it, by their local names."""
    said = _Said(survey.root)
    ports = _ports(survey)
    namespace = survey.root.get("targetNamespace") or ""
    for binding in bindings:
        around = [binding, *ports.get((namespace, binding.get("name") or ""), ())]
        port_type = survey.referred(binding, "type", PORT_TYPE)
        if port_type is not None and survey.house(port_type) is survey.document:
            around.append(port_type)
        general = {name for element in dict.fromkeys(around) for name in said.at(element)}
        operations = binding.iterchildren(OPERATION)
        yield [general | said.at(one) for one in operations] or [general]


def _ports(survey: Survey) -> dict[Name | None, list[Any]]:
    """Name of a binding → its ports, and their services."""
    found: dict[Name | None, list[Any]] = {}
    for service in survey.own(SERVICE):
        for port in service.iterchildren(PORT):
            found.setdefault(qname(port, port.get("binding")), []).extend((port, service))
    return found


class _Said:
    """Local names of the security assertions of policies, those they refer to included; each policy is read once."""

    def __init__(self, root: Any) -> None:
        self._known = policies(root)
        self._read: dict[Any, frozenset[str]] = {}

    def at(self, element: Any) -> set[str]:
        """Those of the policies attached to an element."""
        own = list(element.iterchildren(*_POLICIES))
        own += [self._known[use.uri] for use in _attached(element) if use.uri in self._known]
        return {name for policy in own for name in self._of(policy)}

    def _of(self, policy: Any) -> frozenset[str]:
        if policy not in self._read:
            self._read[policy] = frozenset(self._names(policy))
        return self._read[policy]

    def _names(self, policy: Any) -> Iterator[str]:
        waiting, seen = [policy], {policy}
        while waiting:
            for one in waiting.pop().iter("*"):
                named = self._known.get(one.get("URI")) if one.tag in _REFERENCES else None
                if named is not None and named not in seen:
                    seen.add(named)
                    waiting.append(named)
                namespace, _, name = one.tag.removeprefix("{").rpartition("}")
                if namespace in SECURITY_NAMESPACES:
                    yield name


def _attached(element: Any) -> Iterator[Use]:
    yield from [use for use in _named(element) if use.attribute != "URI"]
    for child in element.iterchildren(*_REFERENCES):
        yield from _named(child)
