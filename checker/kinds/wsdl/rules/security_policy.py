"""A policy that applies to each operation of a binding asserts at least one of what is named.

Cites: WS-Policy 1.5 Attachment, 4; WS-SecurityPolicy 1.2, 7.
Options:
    assertions    local names of assertions of WS-SecurityPolicy, of which one is enough
    present       only bindings to which a security policy applies are judged; of others another requirement tells
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.policies import asserted
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.soap import bindings
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import OPERATION

OPTIONS: Mapping[str, Any] = {
    "assertions": {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 1}},
    "present": {"type": "boolean", "default": False},
}
MESSAGES: Mapping[str, Text] = {
    "wsdl.policy-missing": Text(
        "لا تسري على الربط «{binding}» سياسة أمن (WS-SecurityPolicy) فيها واحد من: {wanted}.",
        "No security policy (WS-SecurityPolicy) that applies to the binding “{binding}” asserts any of: {wanted}.",
    ),
    "wsdl.policy-missing-operation": Text(
        "سياسة الأمن التي تسري على العملية «{operation}» ليس فيها واحد من: {wanted}.",
        "The security policy that applies to the operation “{operation}” has none of: {wanted}.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    options = requirement.check.parameters
    wanted: list[str] = options["assertions"]

    def judge(survey: Survey) -> Iterator[Outcome]:
        own = bindings(survey)
        bound = list(zip(own, asserted(survey, own), strict=True))
        if options.get("present", False):
            bound = [(binding, said) for binding, said in bound if any(said)]
        if not bound:
            yield Nothing()
        for binding, told in bound:
            lacking = [not said.intersection(wanted) for said in told]
            if all(lacking):
                values = {"binding": binding.get("name") or "", "wanted": wanted}
                yield Found("wsdl.policy-missing", binding, values)
                continue
            for operation, lacks in zip(binding.iterchildren(OPERATION), lacking, strict=False):
                if lacks:
                    values = {"operation": operation.get("name") or "", "wanted": wanted}
                    yield Found("wsdl.policy-missing-operation", operation, values)

    return judge
