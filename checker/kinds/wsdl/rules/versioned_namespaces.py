"""Target namespaces carry a version.

Options:
    match    the pattern that a namespace with a version has
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.patterns import MESSAGES as PATTERNS
from checker.engines.patterns import compile_pattern
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey

OPTIONS: Mapping[str, Any] = {"match": {"type": "string", "minLength": 1}}
MESSAGES: Mapping[str, Text] = {
    **PATTERNS,
    "wsdl.no-namespace": Text(
        "ليس للوصف targetNamespace.",
        "The description has no targetNamespace.",
    ),
    "wsdl.namespace-version": Text(
        "ليس في فضاء الأسماء «{namespace}» رقم إصدار؛ أنهِه مثلًا بـ ‎/v1.",
        "The namespace “{namespace}” carries no version; end it with, for example, /v1.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge. Raises Trouble for a wrong pattern."""
    wanted = compile_pattern(requirement.check.parameters["match"])

    def judge(survey: Survey) -> Iterator[Outcome]:
        if not survey.root.get("targetNamespace"):
            yield Found("wsdl.no-namespace", survey.root)
        for element in [survey.root, *survey.own_schemas]:
            namespace = element.get("targetNamespace")
            if namespace and not wanted.search(namespace):
                yield Found("wsdl.namespace-version", element, {"namespace": namespace}, "targetNamespace")

    return judge
