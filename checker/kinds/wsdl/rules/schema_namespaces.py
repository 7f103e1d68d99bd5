"""Each embedded schema has a target namespace, unless it only imports.

Cites: WS-I Basic Profile 1.2, R2105.
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
from checker.kinds.wsdl.words import XSD, XSD_IMPORT

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.schema-no-namespace": Text(
        "ليس للمخطط targetNamespace، وفيه غير الاستيراد؛ أضف فضاء أسماء.",
        "The schema has no targetNamespace and does more than import; give it one.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    if not survey.own_schemas:
        yield Nothing()
    for schema in survey.own_schemas:
        more = any(child.tag not in (XSD_IMPORT, f"{{{XSD}}}annotation") for child in schema.iterchildren("*"))
        if more and not (schema.get("targetNamespace") or "").strip():
            yield Found("wsdl.schema-no-namespace", schema)
