"""What is imported has the namespace under which it is imported.

Cites: WS-I Basic Profile 1.2, R2005 and R2803; XML Schema Part 1, 4.2.3.
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
from checker.kinds.wsdl.words import DEFINITIONS, IMPORT, SCHEMA, XSD_IMPORT

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.import-namespace": Text(
        "يذكر الاستيراد فضاء الأسماء «{said}»، وفضاء الملف {file} هو «{actual}».",
        "The import names the namespace “{said}”; that of {file} is “{actual}”.",
    ),
    "wsdl.import-namespace-relative": Text(
        "فضاء الأسماء «{said}» ليس معرّف URI مطلقًا.",
        "The namespace “{said}” is not an absolute URI.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    imports = [one for one in survey.own_links if one.element.tag in (IMPORT, XSD_IMPORT)]
    if not imports:
        yield Nothing()
    for one in imports:
        target = one.target
        if one.element.tag == IMPORT and ":" not in one.namespace:
            values = {"said": one.namespace}
            yield Found("wsdl.import-namespace-relative", one.element, values, "namespace")
        elif target is not None and target.data.tag in (DEFINITIONS, SCHEMA):
            actual = target.data.element.get("targetNamespace") or ""
            if actual != one.namespace:
                values = {"said": one.namespace, "file": target.name, "actual": actual}
                yield Found("wsdl.import-namespace", one.element, values, "namespace")
