"""Algorithm suites that policies ask for are among those accepted.

Cites: WS-SecurityPolicy 1.2, 6.1.
Options:
    accepted    names of suites
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.policies import SECURITY_NAMESPACES
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import local

OPTIONS: Mapping[str, Any] = {
    "accepted": {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 1}},
}
MESSAGES: Mapping[str, Text] = {
    "wsdl.suite": Text(
        "مجموعة الخوارزميات {suite} غير مقبولة؛ المقبول: {accepted}.",
        "The algorithm suite {suite} is not accepted; accepted are: {accepted}.",
    ),
}
_SUITES = ("Basic", "TripleDes")
"""How the names of suites begin; beside them stand transforms such as `InclusiveC14N`."""


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    accepted: list[str] = requirement.check.parameters["accepted"]

    def judge(survey: Survey) -> Iterator[Outcome]:
        suites = [
            suite
            for holder in survey.root.iter(*[f"{{{one}}}AlgorithmSuite" for one in SECURITY_NAMESPACES])
            for suite in holder.iter(*[f"{{{one}}}*" for one in SECURITY_NAMESPACES])
            if local(suite.tag).startswith(_SUITES)
        ]
        if not suites:
            yield Nothing()
        for suite in suites:
            if local(suite.tag) not in accepted:
                yield Found("wsdl.suite", suite, {"suite": local(suite.tag), "accepted": accepted})

    return judge
