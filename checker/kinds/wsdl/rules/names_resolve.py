"""Every name that the description uses is defined in it or in what it imports.

Cites: WS-I Basic Profile 1.2, R2101, R2102 and R2206.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from checker.engines.outcomes import Nothing, Undone
from checker.engines.xml_names import Name, qname
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text, both
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import BINDING, MESSAGE, PART, PORT, PORT_TYPE, SOAP_HEADER, SOAP_HEADERFAULT, XSD

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.name-prefix": Text(
        "«{name}» ليس اسمًا بادئته معرّفة في هذا الموضع.",
        "“{name}” is not a name with a prefix that is declared here.",
    ),
    "wsdl.name-unknown": Text(
        "الاسم «{name}» ليس معرّفًا في الوصف ولا فيما يستورده؛ والمطلوب {sort}.",
        "There is no {sort} named “{name}” in the description or in what it imports.",
    ),
    "wsdl.name-namespace": Text(
        "الاسم «{name}» في فضاء الأسماء {namespace}، وهو ليس معرّفًا هنا ولا مستوردًا.",
        "The name “{name}” is in the namespace {namespace}, which is neither defined here nor imported.",
    ),
    "wsdl.names-unread": Text(
        "لم يُعرف هل الأسماء معرّفة، لأن فضاءات الأسماء هذه لم تُقرأ: {namespaces}.",
        "It is not known whether all names are defined, because these namespaces were not read: {namespaces}.",
    ),
}
_SORTS: Mapping[str, Mapping[str, str]] = {
    "element": both("عنصر XSD عام", "global XSD element"),
    "type": both("نوع XSD عام", "global XSD type"),
    MESSAGE: both("رسالة (message)", "message"),
    PORT_TYPE: both("نوع منفذ (portType)", "port type"),
    BINDING: both("ربط (binding)", "binding"),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


class _Use(NamedTuple):
    """A name that is used: the attribute, and what it must name."""

    element: Any
    attribute: str
    sort: str


def _judge(survey: Survey) -> Iterator[Outcome]:
    uses = list(_uses(survey))
    if not uses:
        yield Nothing()
    unread: dict[str, None] = {}
    known = {part.namespace for part in survey.schemas} | {XSD}
    known |= {root.get("targetNamespace") or "" for root in survey.descriptions}
    for use in uses:
        text = use.element.get(use.attribute)
        name = qname(use.element, text)
        if name is None:
            yield Found("wsdl.name-prefix", use.element, {"name": text}, use.attribute)
        elif not _defined(survey, use, name):
            if name[0] in survey.unknown:
                unread[name[0]] = None
            elif name[0] in known:
                yield Found("wsdl.name-unknown", use.element, {"name": text, "sort": _SORTS[use.sort]}, use.attribute)
            else:
                yield Found("wsdl.name-namespace", use.element, {"name": text, "namespace": name[0]}, use.attribute)
    if unread:
        yield Undone("wsdl.names-unread", {"namespaces": list(unread)})


def _uses(survey: Survey) -> Iterator[_Use]:
    for message in survey.own(MESSAGE):
        for part in message.iterchildren(PART):
            yield from [_Use(part, sort, sort) for sort in ("element", "type") if part.get(sort) is not None]
    for port_type in survey.own(PORT_TYPE):
        yield from [_Use(one, "message", MESSAGE) for one in port_type.iterfind("*/*[@message]")]
    for binding in survey.own(BINDING):
        if binding.get("type") is not None:
            yield _Use(binding, "type", PORT_TYPE)
        for one in binding.iter(SOAP_HEADER, SOAP_HEADERFAULT):
            if one.get("message") is not None:
                yield _Use(one, "message", MESSAGE)
    for port in survey.root.iter(PORT):
        if port.get("binding") is not None:
            yield _Use(port, "binding", BINDING)


def _defined(survey: Survey, use: _Use, name: Name) -> bool:
    if use.sort == "type" and name[0] == XSD:
        return True
    if use.sort == "type":
        return any(survey.declared(sort, name) is not None for sort in ("simpleType", "complexType"))
    if use.sort == "element":
        return survey.declared("element", name) is not None
    return survey.component(use.sort, name) is not None
