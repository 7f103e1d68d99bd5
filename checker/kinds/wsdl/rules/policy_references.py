"""What names a policy leads to one in the same description.

Cites: WS-Policy 1.5 Framework, 4.3.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.policies import policies, uses
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.policy-unknown": Text(
        "لا توجد في الملف سياسة باسم «{uri}».",
        "There is no policy named “{uri}” in the file.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    named = list(uses(survey.root))
    if not named:
        yield Nothing()
    known = policies(survey.root)
    for use in named:
        if use.uri not in known:
            yield Found("wsdl.policy-unknown", use.element, {"uri": use.uri}, use.attribute)
