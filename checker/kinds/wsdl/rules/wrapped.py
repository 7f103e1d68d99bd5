"""What a body carries is one element that wraps the parameters and is named after the operation.

Cites: JAX-WS 2.2, 2.3.1.2.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing, Undone
from checker.engines.xml_names import Name, qname
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.soap import Flow, document_flows
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import INPUT, XSD, local

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.wrapper-name": Text(
        "اسم العنصر في العملية «{operation}» هو «{name}»؛ سمِّه «{expected}».",
        "The element of the operation “{operation}” is named “{name}”; name it “{expected}”.",
    ),
    "wsdl.wrapper-simple": Text(
        "العنصر «{name}» ليس له محتوى من عناصر؛ اجعله يغلّف المَعلمات في sequence.",
        "The element “{name}” has no content of elements; let it wrap the parameters in a sequence.",
    ),
    "wsdl.wrapper-attribute": Text(
        "للعنصر «{name}» صفات؛ اجعل كل مَعلمة عنصرًا في داخله.",
        "The element “{name}” has attributes; make each parameter an element inside it.",
    ),
    "wsdl.wrapper-unread": Text(
        "لم يُعرف محتوى العنصر «{name}»، لأن نوعه في فضاء أسماء لم يُقرأ: {namespace}.",
        "The content of the element “{name}” is not known, because its type is in a namespace that was not read: "
        "{namespace}.",
    ),
    "wsdl.wrapper-content": Text(
        "محتوى العنصر «{name}» هو {content}؛ اجعله sequence من عناصر.",
        "The content of the element “{name}” is “{content}”; make it a sequence of elements.",
    ),
}
_OTHER = ("simpleContent", "complexContent", "choice", "all", "group")
"""Content that is no plain sequence."""


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    met = False
    for flow in document_flows(survey):
        for _, parts in flow.bodies():
            for part in parts:
                name = qname(part, part.get("element"))
                if name is not None:
                    met = True
                    yield from _of_part(survey, flow, part, name)
    if not met:
        yield Nothing()


def _of_part(survey: Survey, flow: Flow, part: Any, name: Name) -> Iterator[Outcome]:
    operation = flow.bound.operation.get("name") or ""
    expected = operation if flow.element.tag == INPUT else f"{operation}Response"
    if name[1] != expected:
        values = {"operation": operation, "name": name[1], "expected": expected}
        yield Found("wsdl.wrapper-name", part, values, "element")
    wrapper = survey.declared("element", name)
    if wrapper is not None:
        yield from _of_wrapper(survey, wrapper, {"name": name[1]})


def _of_wrapper(survey: Survey, wrapper: Any, values: Mapping[str, str]) -> Iterator[Outcome]:
    content = wrapper.find(f"{{{XSD}}}complexType")
    if content is None and wrapper.get("type") is not None:
        name = qname(wrapper, wrapper.get("type"))
        content = survey.declared("complexType", name)
        if content is None and name is not None and name[0] in survey.unknown:
            yield Undone("wsdl.wrapper-unread", {**values, "namespace": name[0]})
            return
    if content is None:
        yield Found("wsdl.wrapper-simple", wrapper, values)
        return
    children = [local(child.tag) for child in content.iterchildren(f"{{{XSD}}}*")]
    if any(child in ("attribute", "attributeGroup", "anyAttribute") for child in children):
        yield Found("wsdl.wrapper-attribute", wrapper, values)
    other = next((child for child in children if child in _OTHER), None)
    if other is not None:
        yield Found("wsdl.wrapper-content", wrapper, {**values, "content": other})
