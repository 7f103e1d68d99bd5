"""A port type has one binding, so that there is one way to call it.

Cites: WS-I Basic Profile 1.2, R2709, which leaves it open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.engines.xml_names import Name, qname
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import BINDING

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.binding-second": Text(
        "لنوع المنفذ «{port}» ربط آخر هو «{other}»؛ اجمع عملياته في ربط واحد.",
        "The port type “{port}” has another binding, “{other}”; put its operations into one binding.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    own = survey.own(BINDING)
    if not own:
        yield Nothing()
    first: dict[Name, Any] = {}
    for root in reversed(survey.descriptions):
        for binding in root.iterchildren(BINDING):
            name = qname(binding, binding.get("type"))
            if name is None:
                continue
            other = first.setdefault(name, binding)
            if other is not binding and root is survey.root:
                values = {"port": name[1], "other": other.get("name") or ""}
                yield Found("wsdl.binding-second", binding, values, "type")
